import {
  counted,
  HostError,
  ownActions,
  quoted,
  recording,
  unrecording,
  withGiven,
  type Fix,
  type IsoDay,
  type Recording,
  type Review,
  type Snapshot,
  type WorkbookHost,
} from "../core";
import { longDay } from "../core/plan/dates/day";
import { HISTORY_TITLE, historySheet } from "../core/plan/history";
import { changeOf, type Change, type SavedOn } from "./state";

/** What recording a review would do to the workbook as it was read. */
export type ToRecord = {
  /** `same`: it is recorded already, word for word. `lost`: the sheet is there, and its headings are not. */
  readonly kind: "new-sheet" | "adds" | "replaces" | "same" | "lost";
  readonly date: IsoDay;
  readonly sheet: string;
  readonly actions: number;
  readonly measures: number;
  /** What is recorded for the same day. */
  readonly before: { readonly actions: number; readonly measures: number } | null;
  readonly change: Recording | null;
};

/** Works out what recording would write: a row for each action and each measure, for the day of the review. */
export function toRecord(book: Snapshot, { plan, asAt: { date } }: Review): ToRecord {
  const found = historySheet(book);
  const lost = found === null ? book.sheets.find(({ ours }) => ours === "history") : undefined;
  const change = lost === undefined ? naming(book, recording(book, plan, date)) : null;
  const there = plan.history.reports.find((report) => report.date === date);
  return {
    kind: lost !== undefined ? "lost" : kindOf(change),
    date,
    sheet: (lost ?? found?.sheet)?.name ?? HISTORY_TITLE,
    actions: ownActions(plan).length,
    measures: plan.kpis.length,
    before: there ? { actions: there.actions.length, measures: there.measures.length } : null,
    change,
  };
}

/** Rows are added where the sheet ends, unless that is elsewhere by then. */
function naming(book: Snapshot, change: Recording | null): Recording | null {
  return change?.kind === "edits" ? { ...change, fix: withGiven([change.fix], book)[0]! } : change;
}

function kindOf(change: Recording | null): ToRecord["kind"] {
  if (change === null) return "same";
  if (change.kind === "new-sheet") return "new-sheet";
  return change.replaces ? "replaces" : "adds";
}

/** Writes it in one step. What is replaced must be as it was read. */
export async function recordReport(host: WorkbookHost, what: ToRecord): Promise<Change> {
  const { change, date, actions, measures, kind } = what;
  const savedOn: SavedOn = {
    sheet: what.sheet,
    rows: actions + measures,
    isNew: kind === "new-sheet",
    report: { date, replaced: kind === "replaces", holds: rowsOf(what) },
  };
  if (change === null) throw new Error("There is nothing to record.");
  if (change.kind === "edits") return changeOf("applied", await host.apply([change.fix]), savedOn);
  let sheet = what.sheet;
  await host
    .putSheets([change.spec], { onlyNew: true, onProgress: (_done, _all, title) => (sheet = title) })
    .catch((error: unknown) => Promise.reject(recordError(error)));
  return { kind: "applied", savedOn: { ...savedOn, sheet }, cells: savedOn.rows, refused: [], undo: [] };
}

/** What takes the report off a sheet that was new for it. */
export function takingOffReport(book: Snapshot, date: IsoDay): readonly Fix[] {
  const fix = unrecording(book, date);
  return fix === null ? [] : withGiven([fix], book);
}

function recordError(error: unknown): unknown {
  if (!(error instanceof HostError) || error.code !== "structure-protected") return error;
  const sentence = `The workbook’s structure is protected, so the sheet ${HISTORY_TITLE} cannot be added. Choose Review, Protect Workbook to lift it, then record again. Nothing was written.`;
  return new HostError("structure-protected", sentence, error.details);
}

/** What will be written, and where, before anybody presses the button. */
export function recordSentence({ kind, date, sheet, before, ...counts }: ToRecord): string {
  const [day, name, rows] = [longDay(date), quoted(sheet), rowsOf(counts)];
  switch (kind) {
    case "new-sheet":
      return `${day}: ${rows} will be written, a row each, on a new sheet ${name} at the end of the workbook.`;
    case "adds":
      return `${day}: ${rows} will be added to ${name}, a row each.`;
    case "replaces":
      return `A report of ${day} is recorded already${before ? `, with ${rowsOf(before)}` : ""}. Recording again replaces it with ${rows} as they stand now.`;
    case "same":
      return `The report of ${day} is recorded on ${name} as it stands: ${rows}.`;
    case "lost":
      return `The headings of ${name} cannot be found, so nothing is written there. Put them back (Report date, Kind, Reference and the rest), or delete the sheet, then check again.`;
  }
}

function rowsOf({ actions, measures }: { readonly actions: number; readonly measures: number }): string {
  const parts = [
    actions > 0 ? counted(actions, "action") : "",
    measures > 0 ? counted(measures, "measure") : "",
  ].filter(Boolean);
  return parts.join(" and ");
}
