import type { Action, Plan } from "../../plan";
import { daysBetween, longDay } from "../../plan/dates/day";
import { counted } from "../../words";
import { isPlaceholder } from "../placeholders";
import { rule, type Context } from "../rule";
import { groupBy } from "../../group-by";
import { actionsWith, nameOf } from "../rows";

export default rule({
  id: "update-stale",
  subject: "commentary",
  severity: "warning",
  title: "Every open action was looked at since the last report",
  why: "An old update beside a current date reads as if it were today's. The board would decide on last season's news.",
  needs: ["actions.updated"],
  message: (d: { action: string; updated: string; days: number; asAt: string; cutOff: string | null }) =>
    `${d.action} was last updated on ${longDay(d.updated)}, ${d.cutOff === null ? `${counted(d.days, "day")} before ${longDay(d.asAt)}` : `before the last report was closed on ${longDay(d.cutOff)}`}. Is there news?`,

  *check(plan, context) {
    const older = olderCopies(plan);
    const cutOff = context.lastCutOff ?? null;
    for (const { action, at } of actionsWith(plan, "updated")) {
      if (action.updated === null || older.has(action) || !isAsked(action, context)) continue;
      const days = daysBetween(action.updated, context.asAt);
      if (cutOff === null ? days <= context.settings.staleAfterDays : action.updated >= cutOff) continue;
      yield {
        about: action.key,
        at,
        data: { action: nameOf(action), updated: action.updated, days, asAt: context.asAt, cutOff },
      };
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [{ ref: "4.1", updated: "2024-12-28", actionStatus: "Action in progress, on track" }],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { ref: "4.1", updated: "2024-12-29", actionStatus: "Action in progress, on track" },
          { ref: "4.2", updated: "2024-05-01", actionStatus: "Action complete and impactful" },
          { ref: "4.3", updated: "2024-05-01", actionStatus: "Action not yet started", start: "2025-06-01" },
          { ref: "4.4", updated: "2024-05-01", progress: "Update to follow" },
          { ref: "4.5", updated: "2024-05-01" },
          { ref: "4.5", updated: "2025-03-01" },
        ],
      },
    ],
  },
});

/** Nothing new is asked of what is done, of what is to begin later, and where a placeholder is asked about anyhow. */
function isAsked({ actionStatus, start, progress }: Action, { asAt }: Context): boolean {
  if (actionStatus === "complete-impactful") return false;
  if (actionStatus === "not-started" && start !== null && start.date !== null && start.date > asAt) return false;
  return progress === null || !isPlaceholder(progress);
}

/** Rows whose reference stands once more with a later update: that is told as a reference that stands twice. */
function olderCopies({ actions }: Plan): ReadonlySet<Action> {
  const groups = groupBy(actions, ({ sheet, ref }) => (ref === null ? null : `${sheet}!${ref}`));
  return new Set(
    [...groups.values()].flatMap((rows) => {
      const last = rows.reduce((day, { updated }) => (updated !== null && updated > day ? updated : day), "");
      return rows.filter(({ updated }) => updated !== null && updated < last);
    }),
  );
}
