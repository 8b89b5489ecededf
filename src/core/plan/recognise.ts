import type { SheetSnapshot, Snapshot } from "../workbook";
import type { Layout, Role, SheetLayout } from "./plan";
import { classifyRows } from "./rows";
import { readActionStatus, readImpactStatus } from "./statuses";
import { actionTableAt } from "./tables/action-table";
import type { Candidate } from "./tables/candidate";
import { kpiTableAt } from "./tables/kpi-table";

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
    .flatMap((_, row) => [actionTableAt(sheet, row), kpiTableAt(sheet, row, system)]);
  const best = candidates.reduce((a, b) => (b !== null && (a === null || b.score > a.score) ? b : a), null);
  return best === null ? otherRole(sheet) : layoutOf(sheet, best);
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
