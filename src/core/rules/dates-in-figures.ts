import type { Action, ActionField, IsoDay, Plan } from "../plan";
import type { CellRef } from "../workbook";
import { groupBy } from "../group-by";
import { oncePerPlan } from "./once-per-plan";
import { isEitherOrder, isMonthFirst } from "../plan/dates/month-first";

const FIELDS = ["start", "due", "originalDue", "revisedDue", "updated"] as const satisfies readonly ActionField[];

/** A date in figures that may have its month first, with the day as which it was read. */
export type InFigures = {
  readonly cell: CellRef;
  readonly text: string;
  readonly sheet: string;
  readonly field: (typeof FIELDS)[number];
  readonly day: IsoDay | null;
};

type Column = readonly [InFigures, ...InFigures[]];

/** The dates in figures of each column that can only, or may, have their month first. */
export const datesInFigures: (plan: Plan) => readonly Column[] = oncePerPlan(({ actions }) => {
  const cells: InFigures[] = [];
  for (const action of actions)
    for (const field of FIELDS) {
      const [cell, text] = [action.at[field], action.raw[field]];
      if (cell === undefined || typeof text !== "string" || !(isMonthFirst(text) || isEitherOrder(text))) continue;
      cells.push({ cell, text, sheet: action.sheet, field, day: dayOf(action, field, text.trim()) });
    }
  return [...groupBy(cells, ({ sheet, field }) => `${sheet}!${field}`).values()];
});

function dayOf(action: Action, field: InFigures["field"], text: string): IsoDay | null {
  if (field === "updated") return action.updated;
  const dates = field === "start" ? (action.start === null ? [] : [action.start]) : action[field];
  return dates.find(({ asWritten }) => asWritten === text)?.date ?? null;
}
