import { fieldNames, type Action, type ActionField, type IsoDay } from "../../plan";
import { addMonths, longDay } from "../../plan/dates/day";
import { lookedAt, nameInside } from "../rows";
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

  check(plan, tell, { asAt }) {
    const latest = addMonths(asAt, MONTHS_AHEAD);
    for (const { action, field, at, date } of lookedAt(plan).flatMap((one) => improbableIn(one, latest))) {
      const data = { field: fieldNames[field], action: nameInside(action), date };
      tell({ about: `${action.key}:${field}`, at: [at], data });
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

/** The dates of an action that cannot be meant, by column. */
function improbableIn(action: Action, latest: IsoDay): readonly Dated[] {
  const found: Dated[] = [];
  const look = (field: ActionField, date: IsoDay | null) => {
    const at = action.at[field];
    if (date === null || at === undefined || (date >= EARLIEST && date <= latest)) return;
    found.push({ action, field, at, date });
  };
  look("start", action.start?.date ?? null);
  for (const field of ["due", "originalDue", "revisedDue"] as const)
    for (const { date } of action[field]) look(field, date);
  look("updated", action.updated);
  return found;
}
