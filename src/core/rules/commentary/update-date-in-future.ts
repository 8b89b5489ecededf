import type { Action, IsoDay } from "../../plan";
import { daysBetween, longDay } from "../../plan/dates/day";
import type { Fix } from "../../workbook";
import { rule } from "../rule";
import { actionsWith, nameOf, set } from "../rows";

export default rule({
  id: "update-date-in-future",
  subject: "commentary",
  severity: "warning",
  title: "An update is not dated after the report",
  why: "A date to come hides how old an update is; a slip of the year is the usual cause.",
  needs: ["actions.updated"],
  fix: "offered",
  message: (d: { action: string; updated: string; asAt: string }) =>
    `${d.action} has an update of ${longDay(d.updated)}, after ${longDay(d.asAt)}. Which day is meant?`,

  *check(plan, { asAt }) {
    for (const { action, at } of actionsWith(plan, "updated")) {
      if (action.updated === null || action.updated <= asAt) continue;
      const fix = yearBefore(action, action.updated, asAt);
      yield {
        about: action.key,
        at,
        data: { action: nameOf(action), updated: action.updated, asAt },
        ...(fix && { fix }),
      };
    }
  },

  examples: {
    bad: [
      { asAt: "2025-03-28", actions: [{ ref: "2.2", updated: "2026-03-14" }] },
      { asAt: "2025-03-28", actions: [{ ref: "2.3", updated: "2025-03-29" }] },
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
