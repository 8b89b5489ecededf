import { dueInForce, type Action, type IsoDay } from "../plan";
import { readMilestones, type Milestone } from "../plan/dates/milestones";
import { clausesOf } from "./claims";
import type { CellRef } from "../workbook";

/** When an action was completed, as far as its own cells say it: the days that the words allow, and the cell. */
export type Completion = { readonly from: IsoDay; readonly to: IsoDay; readonly words: string; readonly at: CellRef };

/** A clause that speaks of the whole action: "Completed in May 2025", "The action was closed on 3 March 2025". */
const WHOLE =
  /^\W*((this|the|whole|action|work|project|it|is|was|has|been|now|fully|all|date) )*(completed?|closed|finished|signed off|completion( date)?)\b(?! (by|phase|part|stage|first|half|two|three|some|most|in (two|three|some|most|part))\b)/i;

/** Cheap: whether a text has a word without which no clause of it does. */
const MAY_HOLD = /complet|closed|finished|signed off/i;

/** Words by which an update says when the whole action was completed; null where neither it nor the due date says it. */
export function completionOf(action: Action): Completion | null {
  return inDates(action) ?? inUpdate(action);
}

/** The last of its deadlines is told to be done, with the day. */
function inDates(action: Action): Completion | null {
  const { field, dates } = dueInForce(action);
  const at = field === null ? undefined : action.at[field];
  const deadlines = dates.filter(({ kind, window }) => kind === "by" && window !== null);
  const last = deadlines.at(-1);
  if (at === undefined || last === undefined || !deadlines.every(({ done }) => done)) return null;
  return { ...windowOf(last), at };
}

function inUpdate({ progress, at }: Action): Completion | null {
  if (progress === null || at.progress === undefined || !/\d/.test(progress) || !MAY_HOLD.test(progress)) return null;
  for (const clause of clausesOf(progress)) {
    if (!WHOLE.test(clause)) continue;
    const [day, ...more] = readMilestones(clause).filter(({ window }) => window !== null);
    if (day !== undefined && more.length === 0) return { ...windowOf(day), at: at.progress };
  }
  return null;
}

function windowOf({ window, asWritten }: Milestone): Omit<Completion, "at"> {
  return { from: window!.from, to: window!.to, words: asWritten };
}
