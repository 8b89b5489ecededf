import { fieldNames, type Action, type ActionField, type IsoDay } from "../../plan";
import { addMonths, longDay } from "../../plan/dates/day";
import { actionsOf, nameInside } from "../rows";
import { rule } from "../rule";
import type { CellRef } from "../../workbook";

/** The Children and Families Act 2014 is what these plans are about; nothing of theirs is older than its debates. */
const EARLIEST = "2010-01-01";
/** No plan of this kind runs longer. */
const MONTHS_AHEAD = 15 * 12;

export default rule({
  id: "date-improbable",
  subject: "dates",
  severity: "warning",
  title: "A date lies in the years of the plan",
  why: "1900 and 2205 are slips of the keyboard or a number that became a date. An action due then is either overdue for ever or never.",
  needs: [],
  message: (d: { field: string; action: string; date: IsoDay }) =>
    `The ${d.field} of ${d.action} is read as ${longDay(d.date)}. Which day is meant?`,

  *check(plan, { asAt }) {
    const latest = addMonths(asAt, MONTHS_AHEAD);
    for (const { action, field, at, date } of actionsOf(plan, datesOf).flat()) {
      if (date >= EARLIEST && date <= latest) continue;
      const data = { field: fieldNames[field], action: nameInside(action), date };
      yield { about: `${action.key}:${field}`, at: [at], data };
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", due: "31 March 1995" }] },
      { actions: [{ ref: "1.1", updated: "2052-03-31" }] },
      { actions: [{ ref: "1.2", start: "2024-01-01", due: "31 March 2052" }] },
    ],
    good: [{ actions: [{ start: "2010-01-01", due: "2040-04-01" }, { due: "TBC" }, { due: "March 2026" }] }],
  },
});

type Dated = { readonly action: Action; readonly field: ActionField; readonly at: CellRef; readonly date: IsoDay };

/** The dates of an action by column, the first that is improbable of each being enough. */
function datesOf(action: Action): readonly Dated[] {
  const { start, due, originalDue, revisedDue, updated, at } = action;
  const lists = [
    ["start", [start?.date ?? null]],
    ["due", due.map(({ date }) => date)],
    ["originalDue", originalDue.map(({ date }) => date)],
    ["revisedDue", revisedDue.map(({ date }) => date)],
    ["updated", [updated]],
  ] as const;
  return lists.flatMap(([field, dates]) =>
    dates.flatMap((date): readonly Dated[] => {
      const cell = at[field];
      return date === null || cell === undefined ? [] : [{ action, field, at: cell, date }];
    }),
  );
}
