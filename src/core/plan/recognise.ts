import { splitCellRef, type SheetSnapshot, type Snapshot } from "../workbook";
import { withoutEarlierReports } from "./earlier-reports";
import { leadKeyIn, type LeadKey } from "./leads";
import { classifyPeriodRows } from "./kpis/rows";
import type { Layout, Role, SheetLayout } from "./plan";
import { classifyRows } from "./rows";
import { isSettingsSheet } from "./settings";
import { readActionStatus, readImpactStatus } from "./statuses";
import { actionTableAt } from "./tables/action-table";
import type { Candidate } from "./tables/candidate";
import { kpiTableAt } from "./tables/kpi-table";

/** Title blocks end well before this row; further down, a header stands below a blank row or a heading. */
const HEADER_WITHIN = 60;

/** The least that must speak for a further table on a sheet: a few columns that are understood. */
const FURTHER_TABLE = 4;

/**
 * What each sheet of a workbook is and where its tables stand, each choice with its reason. A sheet with several tables
 * has an entry for each of them, in their order.
 */
export function recognise(book: Snapshot): Layout {
  const layout = book.sheets.flatMap((sheet) => recogniseSheet(sheet, book.dateSystem));
  return withoutEarlierReports(book, layout);
}

function recogniseSheet(sheet: SheetSnapshot, system: 1900 | 1904): readonly SheetLayout[] {
  if (sheet.ours !== null) return [withoutTable(sheet, "ours", "a board sheet that RAG Monitor drew")];
  if (sheet.values.length === 0) return [withoutTable(sheet, "empty", "it holds nothing")];
  const tables = tablesIn(sheet, system);
  if (tables.length === 0) return [otherSheet(sheet)];
  return tables.map((table, i) => layoutOf(sheet, table, endOf(sheet, tables[i + 1]), system));
}

/** The tables of a sheet, from top to bottom. A header that repeats the one before it begins no table. */
function tablesIn(sheet: SheetSnapshot, system: 1900 | 1904): readonly Candidate[] {
  const tables: Candidate[] = [];
  sheet.values.forEach((_, row) => {
    if (row >= HEADER_WITHIN && ![1, 2, 3].some((above) => isSparse(sheet, row - above))) return;
    const found = better(actionTableAt(sheet, row), kpiTableAt(sheet, row, system));
    const last = tables.at(-1);
    if (found === null || (last !== undefined && sameColumns(found, last))) return;
    if (last === undefined) tables.push(found);
    else if (row - last.headerRow <= 2) tables[tables.length - 1] = better(last, found)!;
    else if (found.score >= FURTHER_TABLE && isSparse(sheet, (found.topRow ?? row) - 1)) tables.push(found);
  });
  return tables;
}

/** The one for which more speaks; the first of equals. */
function better(a: Candidate | null, b: Candidate | null): Candidate | null {
  return a === null || (b !== null && b.score > a.score) ? b : a;
}

const sameColumns = (a: Candidate, b: Candidate) => fieldsOf(a) === fieldsOf(b);

const fieldsOf = ({ role, columns }: Candidate) =>
  [
    role,
    ...columns.flatMap(({ column, field, period, measure }) =>
      field === null ? [] : [`${column}${field}${period ?? ""}${measure?.name ?? ""}${measure?.at ?? ""}`],
    ),
  ].join();

/** A row with at most one filled cell: blank, or a heading. */
function isSparse(sheet: SheetSnapshot, row: number): boolean {
  return (sheet.values[row] ?? []).filter((value) => value !== null && value !== "").length <= 1;
}

/** The first row that belongs to the next table: its header, with the headings above it. */
function endOf(sheet: SheetSnapshot, next: Candidate | undefined): number {
  if (next === undefined) return sheet.values.length;
  let end = next.topRow ?? next.headerRow;
  while (end > 0 && isSparse(sheet, end - 1)) end--;
  return end;
}

function layoutOf(sheet: SheetSnapshot, table: Candidate, end: number, system: 1900 | 1904): SheetLayout {
  const { role, headerRow, columns, layout, why } = table;
  const isPeriodsDown = layout === "across" || layout === "one-measure";
  const rows = isPeriodsDown
    ? classifyPeriodRows(sheet, headerRow, columns, end, system)
    : classifyRows(sheet, headerRow, columns, role, end);
  const data = rows.filter(({ kind }) => kind === "data");
  const firstRow = rows.find(({ kind }) => kind === "data" || kind === "heading")?.row ?? null;
  const lastRow = data.at(-1)?.row ?? null;
  return { sheet: sheet.name, state: sheet.state, role, why, layout, headerRow, firstRow, lastRow, columns, rows };
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

/** A sheet without a plan or measures: drop-downs, a key, notes, our settings, or something that is not for us. */
function otherSheet(sheet: SheetSnapshot): SheetLayout {
  if (isSettingsSheet(sheet)) return withoutTable(sheet, "settings", "it holds the settings of RAG Monitor");
  const texts = sheet.values
    .flat()
    .filter((value): value is string => typeof value === "string" && value.trim() !== "");
  const wordings = texts.filter((text) => readActionStatus(text)?.exact || readImpactStatus(text)?.exact).length;
  if (wordings >= 3 && wordings * 2 >= texts.length)
    return withoutTable(sheet, "lists", "its cells are the scheme's wordings, as drop-down lists have them");
  if (wordings >= 3) return withoutTable(sheet, "legend", "it explains the scheme's wordings");
  const key = leadKeyIn(sheet);
  if (key !== null) return keyLayout(sheet, key);
  if (texts.length === 0) return withoutTable(sheet, "other", "it holds no words");
  return withoutTable(
    sheet,
    "other",
    "no row has the headings of a plan (reference, action, lead, due date, the two statuses) or of measures (name and periods)",
  );
}

function keyLayout(sheet: SheetSnapshot, { why, headerRow, columns, entries }: LeadKey): SheetLayout {
  const rows = entries.map(({ at }) => splitCellRef(at).row).sort((a, b) => a - b);
  const [firstRow = null, lastRow = null] = [rows[0], rows.at(-1)];
  return { ...withoutTable(sheet, "lead-key", why), headerRow, firstRow, lastRow, columns };
}
