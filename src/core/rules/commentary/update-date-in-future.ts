import type { Action, IsoDay } from "../../plan";
import { daysBetween, longDay } from "../../plan/dates/day";
import type { Fix } from "../../workbook";
import { rule } from "../rule";
import { actionsWith, nameOf, set, type At } from "../rows";

/** Of fewer updates nobody can say whether they or the day of the report are wrong. */
const FEW = 3;

export default rule({
  id: "update-date-in-future",
  subject: "commentary",
  severity: "warning",
  title: "An update is not dated after the report",
  why: "A date to come hides how old an update is; a slip of the year is the usual cause.",
  needs: ["actions.updated"],
  fix: "offered",
  message: (d: { updated: IsoDay; asAt: IsoDay } & ({ action: string } | { count: number; of: number })) =>
    "action" in d
      ? `${d.action} has an update of ${longDay(d.updated)}, after ${longDay(d.asAt)}. Which day is meant?`
      : `${d.count === d.of ? `All ${d.of}` : `${d.count} of the ${d.of}`} updates are dated after ${longDay(d.asAt)}, the last ${longDay(d.updated)}. Is the report for a later day?`,

  check(plan, tell, { asAt }) {
    const dated = actionsWith(plan, "updated").filter(({ action }) => action.updated !== null);
    const ahead = dated.filter(({ action }) => action.updated! > asAt);
    // Where most updates are newer than the report, it is the report's day that is doubtful.
    if (ahead.length > FEW && ahead.length * 2 > dated.length) {
      const updated = ahead
        .map(({ action }) => action.updated!)
        .sort()
        .at(-1)!;
      const at = ahead.map((one) => one.at[0]) as unknown as At;
      tell({ about: "plan", at, data: { updated, asAt, count: ahead.length, of: dated.length } });
      return;
    }
    for (const { action, at } of ahead) {
      if (action.updated === null) continue;
      const fix = yearBefore(action, action.updated, asAt);
      tell({
        about: action.key,
        at,
        data: { action: nameOf(action), updated: action.updated, asAt },
        ...(fix && { fix }),
      });
    }
  },

  examples: {
    bad: [
      { asAt: "2025-03-28", actions: [{ ref: "2.2", updated: "2026-03-14" }] },
      { asAt: "2025-03-28", actions: [{ ref: "2.3", updated: "2025-03-29" }] },
      {
        asAt: "2025-03-28",
        actions: ["2025-04-01", "2025-04-02", "2025-04-09", "2025-04-09", "2025-03-20"].map((updated) => ({ updated })),
      },
    ],
    good: [{ asAt: "2025-03-28", actions: [{ updated: "2025-03-28" }, { updated: null }] }],
  },
});

/** The same day a year earlier, where that is at most three months before the report and the cell is a typed date. */
function yearBefore(action: Action, updated: IsoDay, asAt: IsoDay): Fix | null {
  const meant = `${Number(updated.slice(0, 4)) - 1}${updated.slice(4)}`;
  const raw = action.raw.updated;
  const age = daysBetween(meant, asAt);
  if (typeof raw !== "number" || updated.endsWith("02-29") || age < 0 || age > 92) return null;
  const to = raw - daysBetween(meant, updated);
  return { label: `Write ${longDay(meant)}`, safe: false, edits: [set(action, "updated", to)] };
}
