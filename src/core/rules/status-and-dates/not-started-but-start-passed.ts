import type { Action, IsoDay } from "../../plan";
import { addDays, longDay } from "../../plan/dates/day";
import { reportsWaiting } from "../movement";
import { rule } from "../rule";
import { actionsIn, nameOf, withCells } from "../rows";
import { workDone } from "../work-reported";

/** So many days after its start it is no longer a late beginning, but work that nobody does. */
const LONG = 90;

export default rule({
  id: "not-started-but-start-passed",
  subject: "status and dates",
  severity: "warning",
  title: "An action has begun when its start date has passed",
  why: "What begins late mostly ends late. While there is time, the board can still help it to begin.",
  needs: ["actions.actionStatus", "actions.start"],
  message: (d: { action: string; start: string }) =>
    `${d.action} has not yet started, and was to begin ${d.start}. Has it begun, or is there a new start?`,

  check(plan, tell, { asAt, changes, settings }) {
    for (const row of actionsIn(plan, "not-started", "start", "actionStatus")) {
      const { action } = row;
      const { start } = action;
      if (!start?.window || start.window.to >= asAt) continue;
      if (isToldElsewhere(action, asAt, settings.beginDays) || reportsWaiting(changes, action, start.window.from) > 1)
        continue;
      const severity = addDays(start.window.to, LONG) < asAt ? "error" : "warning";
      const { from, to } = start.window;
      const data = { action: nameOf(action), start: from === to ? `on ${longDay(from)}` : `by ${longDay(to)}` };
      tell({ about: action.key, at: withCells([row.at[0]], action, "actionStatus"), data, severity });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [
          { ref: "1.3", start: "2025-03-30", actionStatus: "Action not yet started" },
          { ref: "1.4", start: "2024-12-01", actionStatus: "Action not yet started" },
          { ref: "1.5", start: "February 2025", actionStatus: "Action not yet started" },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { start: "2025-03-31", actionStatus: "Action not yet started" },
          { start: "March 2025", actionStatus: "Action not yet started" },
          { start: "2025-01-01", actionStatus: "Action in progress, on track" },
          { start: "2025-01-01", due: "2025-04-30", actionStatus: "Action not yet started" },
          { start: "2025-01-01", actionStatus: "Action not yet started", progress: "Two pilots completed in January." },
          { start: "2024-01-01", due: "2025-02-28", actionStatus: "Action not yet started" },
        ],
      },
    ],
  },
});

/** Its date has passed or is near, or its impact or its update is held against "not started": other rules ask whether it has begun. */
function isToldElsewhere({ finalDue, impactStatus, progress }: Action, asAt: IsoDay, beginDays: number): boolean {
  if (finalDue !== null && finalDue <= addDays(asAt, beginDays)) return true;
  return (impactStatus !== null && impactStatus !== "not-seen") || workDone(progress) !== null;
}
