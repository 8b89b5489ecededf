import type { Action, IsoDay, Plan } from "../plan";
import { readMilestones } from "../plan/dates/milestones";
import { clausesOf } from "./claims";
import { oncePerPlan } from "./once-per-plan";
import { daysBetween } from "../plan/dates/day";
import type { CellRef } from "../workbook";

/** A date in the words of an action: the clause that it stands in, and what stands before it there. */
export type DatedWords = {
  readonly clause: string;
  readonly before: string;
  readonly asWritten: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly at: CellRef;
};

type Told = "progress" | "nextSteps" | "evidence";

/**
 * The dates with a year that the cells of these fields speak of, in the order written. Only of cells that hold some word
 * of the pattern: to look for dates takes longer.
 */
export function datedWordsOf(
  plan: Plan,
  action: Action,
  words: RegExp,
  ...fields: readonly Told[]
): readonly DatedWords[] {
  const known = datesOfPlan(plan);
  return fields.flatMap((field) => {
    const [at, text] = [action.at[field], action[field]];
    if (at === undefined || text === null || !MAY_HOLD.test(text) || !words.test(text)) return [];
    const before = known.get(at);
    if (before?.text === text) return before.dates;
    const dates = datesOfCell(text, at);
    known.set(at, { text, dates });
    return dates;
  });
}

/** What was found in the cells, for several rules ask for the same. Rows that share a cell may go on below it, each by itself. */
const datesOfPlan = oncePerPlan(
  () => new Map<CellRef, { readonly text: string; readonly dates: readonly DatedWords[] }>(),
);

/** Cheap: whether a text has a piece without which it has no date with a year. It looks back from figures, which are rare. */
const MAY_HOLD =
  /(?:19|20)\d\d|\d[/.-]\d|\d(?<=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|easter|christmas|whitsun|pentecost|term|half|quarter|week|year|fy|q)[a-z]*[\s.,'’(/-]*\d)\d?[\s.,'’(/-]*\d/i;

function datesOfCell(text: string, at: CellRef): readonly DatedWords[] {
  return clausesOf(text).flatMap((clause) => datesIn(clause).map((date) => ({ at, ...date })));
}

function datesIn(clause: string): Omit<DatedWords, "at">[] {
  if (!MAY_HOLD.test(clause)) return [];
  let from = 0;
  return readMilestones(clause).flatMap(({ asWritten, window }) => {
    const place = clause.indexOf(asWritten, from);
    if (window === null || place < 0) return [];
    from = place + asWritten.length;
    return [{ clause, before: clause.slice(0, place), asWritten, from: window.from, to: window.to }];
  });
}

/** Whether the update is older than a report may be: all its dates are old then, and one rule asks for news. */
export function isStale({ updated }: Action, asAt: IsoDay, staleAfterDays: number): boolean {
  return updated !== null && daysBetween(updated, asAt) > staleAfterDays;
}
