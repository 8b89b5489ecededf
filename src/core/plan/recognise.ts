import { localRef, valueAt, type SheetSnapshot, type Snapshot } from "../workbook";
import { actionColumns, kpiColumns, squash, type ActionField, type KpiField } from "./columns";
import { readPeriod } from "./dates/periods";
import { assignFields } from "./headings";
import type { ColumnLayout, Layout, Role, SheetLayout } from "./plan";
import { classifyRows } from "./rows";
import { readActionStatus, readImpactStatus } from "./statuses";

/** Title blocks end well before this row; a header further down belongs to a later table. */
const HEADER_WITHIN = 60;

/** What each sheet of a workbook is and where its table stands, each choice with its reason. */
export function recognise(book: Snapshot): Layout {
  return book.sheets.map((sheet) => recogniseSheet(sheet, book.dateSystem));
}

function recogniseSheet(sheet: SheetSnapshot, system: 1900 | 1904): SheetLayout {
  if (sheet.ours !== null) return withoutTable(sheet, "ours", "a board sheet that RAG Monitor drew");
  if (sheet.values.length === 0) return withoutTable(sheet, "empty", "it holds nothing");
  const candidates = sheet.values
    .slice(0, HEADER_WITHIN)
    .flatMap((_, row) => [actionsAt(sheet, row), kpisAt(sheet, row, system)]);
  const best = candidates.reduce((a, b) => (b !== null && (a === null || b.score > a.score) ? b : a), null);
  return best === null ? otherRole(sheet) : layoutOf(sheet, best);
}

/** A row that could be the header of a table, and how much speaks for it. */
type Candidate = {
  readonly role: "actions" | "kpis";
  readonly headerRow: number;
  readonly columns: readonly ColumnLayout[];
  readonly layout: SheetLayout["layout"];
  readonly score: number;
  readonly why: string;
};

function actionsAt(sheet: SheetSnapshot, headerRow: number): Candidate | null {
  const cells = sheet.values[headerRow] ?? [];
  const fields = new Map(assignFields<ActionField>(cells, actionColumns));
  if (fields.size < 3) return null;
  const scales = weighScales(sheet, headerRow, fields);
  const found = new Set(fields.values());
  if (scales.length === 0 || !(found.has("title") || found.has("ref"))) return null;
  const have = WANTED.filter((field) => found.has(field)).length;
  const why = `${have} of the ${WANTED.length} columns that a plan has; ${scales.join("; ")}`;
  return {
    role: "actions",
    headerRow,
    columns: columnsOf(cells, fields),
    layout: null,
    score: fields.size + have,
    why,
  };
}

const WANTED = ["ref", "title", "leads", "due", "actionStatus", "impactStatus"] as const;

/** Keeps, moves or drops the status columns by what they hold, and says why. */
function weighScales(sheet: SheetSnapshot, headerRow: number, fields: Map<number, ActionField>): string[] {
  return [...fields].flatMap(([column, field]) => {
    if (field !== "actionStatus" && field !== "impactStatus") return [];
    const scale = weigh(sheet, headerRow, column, field);
    if (scale === null) fields.delete(column);
    else fields.set(column, scale.field);
    return scale === null ? [] : [scale.why];
  });
}

/**
 * Which of the two scales a column headed as a status holds. Words of other schemes (Open and Closed, High and Low) make
 * it none of ours, unless its heading names the scale outright: then the words are for the rules to tell.
 */
function weigh(sheet: SheetSnapshot, headerRow: number, column: number, stated: ScaleField): Scale | null {
  const heading = String(valueAt(sheet, headerRow, column)).trim();
  const words = columnWords(sheet, headerRow, column);
  const hits = {
    actionStatus: words.filter((word) => readActionStatus(word) !== null).length,
    impactStatus: words.filter((word) => readImpactStatus(word) !== null).length,
  };
  const other = stated === "actionStatus" ? "impactStatus" : "actionStatus";
  const field = hits[other] > hits[stated] ? other : stated;
  const say = (what: string) => ({ field, why: `column “${heading}” ${what}` });
  if (hits[field] > 0 && hits[field] * 3 >= words.length)
    return say(`holds the scheme's words in ${hits[field]} of ${words.length} rows`);
  if (!/\b(action|impact) status\b|\bstatus of (action|impact)\b/.test(squash(heading))) return null;
  return say(words.length === 0 ? "is empty" : "is named so, but holds few of the scheme's words");
}

type ScaleField = "actionStatus" | "impactStatus";
type Scale = { readonly field: ScaleField; readonly why: string };

/** The texts below a heading that are not headings themselves. */
function columnWords(sheet: SheetSnapshot, headerRow: number, column: number): string[] {
  const header = squash(String(valueAt(sheet, headerRow, column) ?? ""));
  return sheet.values
    .slice(headerRow + 1)
    .map((row) => row[column])
    .filter(
      (value): value is string =>
        typeof value === "string" && value.trim() !== "" && value.length < 80 && squash(value) !== header,
    );
}

function kpisAt(sheet: SheetSnapshot, headerRow: number, system: 1900 | 1904): Candidate | null {
  const cells = sheet.values[headerRow] ?? [];
  const fields = assignFields<KpiField>(cells, kpiColumns);
  const found = new Set(fields.values());
  if (!found.has("name")) return null;
  const periods = new Map(
    cells.flatMap((cell, column) => {
      const read = fields.has(column)
        ? null
        : readPeriod(cell, sheet.formats.get(localRef(headerRow, column)) ?? "", system);
      return read === null ? [] : [[column, read] as const];
    }),
  );
  const columns = columnsOf(cells, fields).map((column): ColumnLayout => {
    const read = periods.get(column.column);
    return read
      ? {
          ...column,
          header: read.isText ? column.header : read.period,
          field: "value",
          period: read.period,
          periodIsText: read.isText,
        }
      : column;
  });
  if (periods.size >= 2) {
    return {
      role: "kpis",
      headerRow,
      columns,
      layout: "wide",
      score: fields.size + periods.size,
      why: `a column of measures and ${periods.size} columns headed by periods`,
    };
  }
  if (found.has("period") && found.has("value") && hasPeriods(sheet, headerRow, columns, system)) {
    return {
      role: "kpis",
      headerRow,
      columns,
      layout: "long",
      score: fields.size + 4,
      why: "columns for period, measure and value, one row for each value",
    };
  }
  return null;
}

function hasPeriods(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: readonly ColumnLayout[],
  system: 1900 | 1904,
): boolean {
  const column = columns.find(({ field }) => field === "period")?.column ?? -1;
  const below = sheet.values
    .slice(headerRow + 1, headerRow + 51)
    .map((row, i) => [row[column] ?? null, headerRow + 1 + i] as const);
  const filled = below.filter(([value]) => value !== null);
  const read = filled.filter(
    ([value, row]) => readPeriod(value, sheet.formats.get(localRef(row, column)) ?? "", system) !== null,
  );
  return read.length > 0 && read.length * 2 >= filled.length;
}

function columnsOf(
  cells: readonly (string | number | boolean | null)[],
  fields: ReadonlyMap<number, ActionField | KpiField>,
): ColumnLayout[] {
  return cells.flatMap((cell, column) =>
    cell === null || cell === "" ? [] : [{ column, header: String(cell), field: fields.get(column) ?? null }],
  );
}

function layoutOf(sheet: SheetSnapshot, { role, headerRow, columns, layout, why }: Candidate): SheetLayout {
  const rows = classifyRows(sheet, headerRow, columns, role);
  const data = rows.filter(({ kind }) => kind === "data");
  const firstRow = rows.find(({ kind }) => kind === "data" || kind === "heading")?.row ?? null;
  return {
    sheet: sheet.name,
    state: sheet.state,
    role,
    why,
    layout,
    headerRow,
    firstRow,
    lastRow: data.at(-1)?.row ?? null,
    columns,
    rows,
  };
}

function withoutTable(sheet: SheetSnapshot, role: Role, why: string): SheetLayout {
  return {
    sheet: sheet.name,
    state: sheet.state,
    role,
    why,
    layout: null,
    headerRow: null,
    firstRow: null,
    lastRow: null,
    columns: [],
    rows: [],
  };
}

/** A sheet without a plan or measures: drop-downs, a key to leads, notes, or something that is not for us. */
function otherRole(sheet: SheetSnapshot): SheetLayout {
  const texts = sheet.values
    .flat()
    .filter((value): value is string => typeof value === "string" && value.trim() !== "");
  const wordings = texts.filter((text) => readActionStatus(text)?.exact || readImpactStatus(text)?.exact).length;
  if (wordings >= 3 && wordings * 2 >= texts.length)
    return withoutTable(sheet, "lists", "its cells are the scheme's wordings, as drop-down lists have them");
  if (wordings >= 3) return withoutTable(sheet, "legend", "it explains the scheme's wordings");
  if (texts.length === 0) return withoutTable(sheet, "other", "it holds no words");
  return withoutTable(
    sheet,
    "other",
    "no row has the headings of a plan (reference, action, lead, due date, the two statuses) or of measures (name and periods)",
  );
}
