import type { Action } from "../../plan";
import { addDays, daysBetween, longDay } from "../../plan/dates/day";
import { counted } from "../../words";
import { isPlaceholder } from "../placeholders";
import { olderCopies } from "../older-copies";
import { rule, type Context } from "../rule";
import { actionsWith, nameOf, type ActionAt, type At } from "../rows";

/** When more open actions than this are old, and no other is newer, it is one matter: the plan, or the day of the report. */
const FEW = 3;

export default rule({
  id: "update-stale",
  subject: "commentary",
  severity: "warning",
  title: "Every open action was looked at since the last report",
  why: "An old update beside a current date reads as if it were today's. The board would decide on last season's news.",
  needs: ["actions.updated"],
  message: (d: { who: string; all: boolean; updated: string; days: number; asAt: string; cutOff: string | null }) =>
    `${d.who} ${d.all ? "is of" : "was last updated on"} ${longDay(d.updated)}, ${d.cutOff === null ? `${counted(d.days, "day")} before ${longDay(d.asAt)}` : `before the last report was closed on ${longDay(d.cutOff)}`}. ` +
    (d.all ? "Are there updates to come, or is the report for an earlier day?" : "Is there news?"),

  check(plan, tell, context) {
    const older = olderCopies(plan);
    const cutOff = context.lastCutOff ?? null;
    const oldest = cutOff ?? addDays(context.asAt, -context.settings.staleAfterDays);
    const isAskedOf = ({ action }: ActionAt) => !older.has(action) && isAsked(action, context);
    const dated = actionsWith(plan, "updated").filter(({ action }) => action.updated !== null);
    const isStale = ({ action }: ActionAt) => action.updated! < oldest;
    const stale = dated
      .filter((row) => isStale(row) && isAskedOf(row))
      .map(({ action, at }) => {
        const updated = action.updated!;
        return { action, at, updated, days: daysBetween(updated, context.asAt) };
      });
    if (stale.length > FEW && !dated.some((row) => !isStale(row) && isAskedOf(row))) {
      const { updated, days } = stale.reduce((last, one) => (one.updated > last.updated ? one : last));
      const at = stale.map((one) => one.at[0]) as unknown as At;
      const who = `The newest update of ${counted(stale.length, "action")} not yet finished`;
      tell({ about: "plan", at, data: { who, all: true, updated, days, asAt: context.asAt, cutOff } });
      return;
    }
    for (const { action, at, updated, days } of stale) {
      const data = { who: nameOf(action), all: false, updated, days, asAt: context.asAt, cutOff };
      tell({ about: action.key, at, data });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [{ ref: "4.1", updated: "2024-12-28", actionStatus: "Action in progress, on track" }],
      },
      {
        asAt: "2025-03-31",
        actions: ["2024-10-01", "2024-11-04", "2024-11-05", "2024-10-01"].map((updated, i) => ({
          ref: `4.${i + 1}`,
          updated,
          actionStatus: "Action in progress, on track",
        })),
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
