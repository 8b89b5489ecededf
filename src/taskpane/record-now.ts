import type { Dispatch } from "react";
import type { WorkbookHost } from "../core";
import { changeSentences } from "./fixes";
import { openQuestions } from "./questions";
import { recordReport, recordSentence, takingOffReport, toRecord } from "./record-report";
import { busyWith, readAfter, type Read, type Tell } from "./tasks";
import type { Event, PaneState } from "./state";
import type { Result } from "./use-one-task";

export type Lent = {
  readonly host: WorkbookHost;
  readonly state: PaneState;
  readonly dispatch: Dispatch<Event>;
  readonly reread: () => Promise<Read>;
  readonly tell: Tell;
};

/** Records the report from the workbook as it is at this moment: never the figures of an earlier hour. */
export async function recordNow({ host, state, dispatch, reread, tell }: Lent, mayReplace: boolean): Promise<Result> {
  const { book, review } = await reread();
  if (openQuestions(review, state.later).length > 0)
    return { said: "Something is to be answered first. Nothing was recorded.", focus: "questions" };
  const what = toRecord(book, review);
  if (what.change === null || (what.kind === "replaces" && !mayReplace))
    return { said: `${recordSentence(what)} Nothing was written.`, focus: "record" };
  tell(busyWith("Recording the report…"));
  const change = await recordReport(host, what);
  dispatch({ type: "changed", change });
  const after = await readAfter(dispatch, reread);
  const undo = change.savedOn?.isNew ? takingOffReport(after.book, what.date) : change.undo;
  dispatch({ type: "changed", change: { ...change, undo } });
  return { said: changeSentences(change).join(" "), focus: "change" };
}
