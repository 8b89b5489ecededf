import { addDays, daysBetween, longDay } from "../../plan/dates/day";
import { counted } from "../../words";
import { actionsDueIn } from "../deadlines";
import { rule } from "../rule";
import { nameOf, withCells } from "../rows";
import { workDone } from "../work-reported";

export default rule({
  id: "not-started-but-due-soon",
  subject: "status and dates",
  severity: "warning",
  title: "An action that is due soon has begun",
  why: "Little can be done in the last weeks. If the date cannot be met, the board should hear it before it passes.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { action: string; due: string; days: number }) =>
    `${d.action} has not yet started, and is due on ${longDay(d.due)}, ${d.days === 0 ? "the day of the report" : `in ${counted(d.days, "day")}`}. Can it be done by then?`,

  check(plan, tell, { asAt, settings }) {
    for (const row of actionsDueIn(plan, "not-started", "actionStatus")) {
      const { action } = row;
      const { impactStatus, finalDue, start, progress } = action;
      if (finalDue === null || finalDue < asAt || finalDue > addDays(asAt, settings.beginDays)) continue;
      const isShort = start !== null && start.window !== null && start.window.to >= asAt;
      // Whether it has begun is asked because of its impact or its update.
      const isAsked = (impactStatus !== null && impactStatus !== "not-seen") || workDone(progress) !== null;
      if (isShort || isAsked) continue;
      const data = { action: nameOf(action), due: finalDue, days: daysBetween(asAt, finalDue) };
      tell({ about: action.key, at: withCells(row.at, action, "start"), data });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-04-01",
        actions: [
          { ref: "1.3", due: "2025-05-31", actionStatus: "Action not yet started" },
          { ref: "1.4", due: "2025-04-01", actionStatus: "Action not yet started" },
        ],
      },
      {
        asAt: "2025-04-01",
        actions: [{ ref: "1.5", start: "2025-02-01", due: "2025-05-31", actionStatus: "Action not yet started" }],
      },
    ],
    good: [
      {
        asAt: "2025-04-01",
        actions: [
          { due: "2025-06-01", actionStatus: "Action not yet started" },
          { due: "2025-05-31", actionStatus: "Action in progress, on track" },
          { due: "2025-03-31", actionStatus: "Action not yet started" },
          { due: "2025-05-31", start: "2025-05-01", actionStatus: "Action not yet started" },
          { due: "2025-05-31", actionStatus: "Action not yet started", progress: "Two pilots completed in January." },
        ],
      },
    ],
  },
});
