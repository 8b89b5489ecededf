import type { Action, ActionField, IsoDay } from "../plan";
import { readMilestones } from "../plan/dates/milestones";
import { clausesOf } from "./claims";
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

/** The dates with a year that the cells of these fields speak of, in the order written. */
export function datedWordsOf(
  action: Action,
  ...fields: readonly ("progress" | "nextSteps" | "evidence")[]
): DatedWords[] {
  return fields.flatMap((field) => {
    const [text, at] = [action[field], action.at[field as ActionField]];
    if (text === null || at === undefined || !/\d{2}/.test(text)) return [];
    return clausesOf(text).flatMap((clause) => datesIn(clause).map((date) => ({ ...date, at })));
  });
}

function datesIn(clause: string): Omit<DatedWords, "at">[] {
  if (!/\d{2}/.test(clause)) return [];
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
