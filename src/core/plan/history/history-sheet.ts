import { isBlank, type CellRef, type CellValue, type Snapshot } from "../../workbook";
import { cellReader, dayOf, textOf, type Cell } from "../cells";
import { readMilestones, type IsoDay } from "../dates/milestones";
import { ownSheets, type OwnSheet } from "../own-sheet";
import { squash } from "../squash";
import { readActionStatus, readImpactStatus } from "../statuses";
import type { PastAction, PastMeasure, PastReport, PastText } from "./past";

/** The name of the sheet, and the cell that heads it. */
export const HISTORY_TITLE = "RAG history";

/** A row for each action and each measure of a report. */
export const HISTORY_HEADER = [
  "Report date",
  "Kind",
  "Reference",
  "Title",
  "Action status",
  "Impact status",
  "Due date",
  "Leads",
  "Last updated",
  "Mark of the progress",
  "Mark of the evidence",
  "Latest period",
  "Latest value",
] as const;

export type HistoryHeading = (typeof HISTORY_HEADER)[number];

/** What the second column calls the two kinds of row. */
export const KINDS = { action: "Action", measure: "Measure" } as const;

/** Between the names of several leads. */
export const LEADS_APART = "; ";

const historySheets = ownSheets(HISTORY_TITLE, HISTORY_HEADER);

/** Whether the sheet holds earlier reports: their header, under their title or on a sheet of that name. */
export const isHistorySheet = historySheets.isOne;

/** The workbook's sheet of earlier reports; null where it has none. */
export const historySheet: (book: Snapshot) => OwnSheet | null = historySheets.findIn;

/** A row of the history as it is read; null for one of which the day or the kind cannot be read. */
export type HistoryRow = { readonly row: number; readonly at: CellRef; readonly date: IsoDay | null };

export type History = {
  /** In the order of their days. */
  readonly reports: readonly PastReport[];
  /** Rows that could not be understood. */
  readonly unread: readonly CellRef[];
};

/** The earlier reports that the workbook keeps itself. */
export function historyIn(book: Snapshot): History {
  const found = historySheet(book);
  if (found === null) return { reports: [], unread: [] };
  const reports = new Map<IsoDay, { actions: PastAction[]; measures: PastMeasure[] }>();
  const unread: CellRef[] = [];
  const cellsOf = rowReader(found, book.dateSystem);
  for (const { row, at } of found.rows) {
    const cell = cellsOf(row);
    const date = dayIn(cell("Report date"));
    const kind = squash(textIn(cell("Kind")) ?? "");
    if (date === null || (kind !== "action" && kind !== "measure")) {
      unread.push(at);
      continue;
    }
    const report = reports.get(date) ?? { actions: [], measures: [] };
    reports.set(date, report);
    if (kind === "action") report.actions.push(actionIn(cell, at));
    else report.measures.push(measureIn(cell, at));
  }
  const inOrder = [...reports].sort(([a], [b]) => (a < b ? -1 : 1));
  return { reports: inOrder.map(([date, report]) => ({ date, from: "history", ...report })), unread };
}

/** The day of each row of the history, by which a report that is recorded again finds its rows. */
export function historyDays({ rows, ...found }: OwnSheet, system: 1900 | 1904): readonly HistoryRow[] {
  const cellsOf = rowReader({ rows, ...found }, system);
  return rows.map(({ row, at }) => ({ row, at, date: dayIn(cellsOf(row)("Report date")) }));
}

type CellsOfRow = (heading: HistoryHeading) => Cell | null;

function rowReader({ sheet, columns }: OwnSheet, system: 1900 | 1904): (row: number) => CellsOfRow {
  const cellAt = cellReader(sheet, system);
  return (row) => (heading) => {
    const column = columns[HISTORY_HEADER.indexOf(heading)] ?? null;
    return column === null ? null : cellAt(row, column);
  };
}

function actionIn(cell: CellsOfRow, at: CellRef): PastAction {
  const leads = textIn(cell("Leads"));
  return {
    ref: textIn(cell("Reference")),
    title: textIn(cell("Title")),
    actionStatus: readActionStatus(textIn(cell("Action status")) ?? "")?.status ?? null,
    impactStatus: readImpactStatus(textIn(cell("Impact status")) ?? "")?.status ?? null,
    due: dayIn(cell("Due date")),
    leads: leads === null ? [] : leads.split(LEADS_APART.trim()).map((lead) => lead.trim()),
    updated: dayIn(cell("Last updated")),
    progress: markIn(cell("Mark of the progress")),
    evidence: markIn(cell("Mark of the evidence")),
    at,
  };
}

function measureIn(cell: CellsOfRow, at: CellRef): PastMeasure {
  const [period, value] = [textIn(cell("Latest period")), cell("Latest value")?.raw ?? null];
  const values = period !== null && typeof value === "number" ? [[period, value] as const] : [];
  return { ref: textIn(cell("Reference")), name: textIn(cell("Title")) ?? "", values: new Map(values), at };
}

function markIn(cell: Cell | null): PastText | null {
  const mark = textIn(cell);
  return mark === null ? null : { mark, text: null };
}

const textIn = (cell: Cell | null) => (cell === null || isBlank(cell.raw as CellValue) ? null : textOf(cell));

function dayIn(cell: Cell | null): IsoDay | null {
  if (cell === null) return null;
  const [first] = readMilestones(textOf(cell) ?? "");
  return dayOf(cell) ?? (first?.precision === "day" ? first.date : null);
}
