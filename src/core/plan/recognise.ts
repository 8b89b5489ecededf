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

const SCALES = { actionStatus: readActionStatus, impactStatus: readImpactStatus } as const;

function actionsAt(sheet: SheetSnapshot, headerRow: number): Candidate | null {
  const cells = sheet.values[headerRow] ?? [];
  const fields = new Map(assignFields<ActionField>(cells, actionColumns));
  if (fields.size < 3) return null;
  const counts = weighScales(sheet, headerRow, fields);
  const found = new Set(fields.values());
  const described = found.has("title") || found.has("ref");
  if (!described || counts.length === 0) return null;
  const wanted = ["ref", "title", "leads", "due", "actionStatus", "impactStatus"] as const;
  const have = wanted.filter((field) => found.has(field)).length;
  const why = `${have} of the 6 columns that a plan has; ${counts.map(({ text }) => text).join("; ")}`;
  return {
    role: "actions",
    headerRow,
    columns: columnsOf(cells, fields),
    layout: null,
    score: fields.size + have,
    why,
  };
}

/**
 * Looks at what the two status columns hold. A column whose words are not of its scale (Open and Closed, High and Low)
 * is no status of ours, and one that is headed vaguely but holds the other scale is given to that one.
 */
function weighScales(
  sheet: SheetSnapshot,
  headerRow: number,
  fields: Map<number, ActionField>,
): { readonly text: string }[] {
  const said: { text: string }[] = [];
  const columns = [...fields].filter(([, field]) => field in SCALES).map(([column]) => column);
  for (const column of columns) {
    const stated = fields.get(column) as keyof typeof SCALES;
    const words = columnWords(sheet, headerRow, column);
    const [field, hits] = (Object.keys(SCALES) as (keyof typeof SCALES)[])
      .map((scale) => [scale, words.filter((word) => SCALES[scale](word) !== null).length] as const)
      .sort((a, b) => b[1] - a[1] || Number(b[0] === stated) - Number(a[0] === stated))[0]!;
    const heading = squash(String(valueAt(sheet, headerRow, column)));
    const named = /\b(action|impact)\b.*\bstatus\b|\bstatus of\b|\brag\b/.test(heading);
    if (hits * 3 >= words.length && hits > 0) {
      fields.set(column, field);
      said.push({
        text: `column ${heading ? `“${String(valueAt(sheet, headerRow, column)).trim()}”` : ""} holds the scheme's words in ${hits} of ${words.length} rows`,
      });
    } else if (words.length === 0 && named) {
      said.push({ text: `column “${String(valueAt(sheet, headerRow, column)).trim()}” is empty` });
    } else if (named && hits === 0 && /\b(action|impact)\b/.test(heading)) {
      said.push({
        text: `column “${String(valueAt(sheet, headerRow, column)).trim()}” is named so, but holds none of the scheme's words`,
      });
    } else {
      fields.delete(column);
    }
  }
  return said;
}

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
