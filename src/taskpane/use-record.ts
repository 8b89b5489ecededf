import type { Dispatch } from "react";
import type { WorkbookHost } from "../core";
import { changeSentences } from "./fixes";
import { openQuestions } from "./questions";
import { busyWith, type Read, type Tell } from "./tasks";
import type { Event, PaneState } from "./state";
import type { Result, RunTask } from "./use-one-task";

type Lent = {
  readonly host: WorkbookHost;
  readonly state: PaneState;
  readonly dispatch: Dispatch<Event>;
  readonly run: RunTask;
  readonly reread: () => Promise<Read>;
  readonly tell: Tell;
};

export type RecordActions = {
  /** Records the report for the day of the review; one of the same day is replaced only if that was agreed to. */
  readonly record: (mayReplace: boolean) => Promise<void>;
};

/** Recording, from the workbook as it is at this moment: never the figures of an earlier hour. */
export function recordActions({ host, state, dispatch, run, reread, tell }: Lent): RecordActions {
  const record = async (mayReplace: boolean): Promise<Result> => {
    const { book, review } = await reread();
    if (openQuestions(review, state.later).length > 0)
      return { said: "Something is to be answered first. Nothing was recorded.", focus: "questions" };
    const { recordReport, recordSentence, takingOffReport, toRecord } = await import("./record-report");
    const what = toRecord(book, review);
    if (what.change === null || (what.kind === "replaces" && !mayReplace))
      return { said: `${recordSentence(what)} Nothing was written.`, focus: "record" };
    tell(busyWith("Recording the report…"));
    const change = await recordReport(host, what);
    dispatch({ type: "changed", change });
    const after = await reread();
    const undo = change.savedOn?.isNew ? takingOffReport(after.book, what.date) : change.undo;
    dispatch({ type: "changed", change: { ...change, undo } });
    return { said: changeSentences(change).join(" "), focus: "change" };
  };
  return { record: (mayReplace) => run("Reading the workbook…", () => record(mayReplace)) };
}
