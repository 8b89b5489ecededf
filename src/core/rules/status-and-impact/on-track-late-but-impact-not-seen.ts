import type { Action, IsoDay } from "../../plan";
import { addDays, daysBetween, longDay } from "../../plan/dates/day";
import { counted } from "../../words";
import { rule } from "../rule";
import { actionsDue } from "../deadlines";
import { faultyBySheet, nameOf, withCells } from "../rows";

/** From this share of an action's time on, something of its impact is looked for. */
const LATE = 0.75;

/** In less than half a year nobody expects to see an impact before the end. */
const SHORTEST = 180;

/** In the last days before its date the question is whether the action will be done. */
const LAST_DAYS = 14;

export default rule({
  id: "on-track-late-but-impact-not-seen",
  subject: "status and impact",
  severity: "advice",
  title: "A first impact is looked for before the work ends",
  why: "If nothing is felt when most of the time has gone, the board should hear when it will be looked for, and how.",
  needs: ["actions.actionStatus", "actions.impactStatus", "actions.start", "actions.due"],
  message: (d: { action: string; start: string; due: string } | { count: number }) =>
    "count" in d
      ? `All ${counted(d.count, "action")} of this sheet are on track with more than three quarters of their time gone, and no impact is seen yet. When will it be looked for?`
      : `${d.action} runs from ${longDay(d.start)} to ${longDay(d.due)} and is on track; more than three quarters of that time has gone, and its impact is not yet seen. When will it be looked for?`,

  check(plan, tell, { asAt }) {
    const sheets = faultyBySheet(
      actionsDue(plan, "actionStatus", "impactStatus", "start"),
      ({ action }) => action.sheet,
      ({ action }) => isLateUnseen(action, asAt),
      ({ action }) => action.at.impactStatus!,
    );
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else
        for (const { action } of faulty)
          tell({
            about: action.key,
            at: withCells([action.at.impactStatus!], action, "start", "due"),
            data: { action: nameOf(action), start: action.start!.date!, due: action.finalDue! },
          });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-11-01",
        actions: [
          {
            ref: "2.1",
            start: "2025-01-01",
            due: "2025-12-31",
            actionStatus: "Action in progress, on track",
            impactStatus: "Impact not yet seen",
          },
          { ref: "2.2", start: "2025-01-01", due: "2026-12-31", impactStatus: "Impact not yet seen" },
        ],
      },
      {
        asAt: "2025-11-01",
        actions: [
          { ref: "2.1", start: "2025-01-01", due: "2025-12-31", impactStatus: "Impact not yet seen" },
          { ref: "2.2", start: "2025-02-01", due: "2025-12-31", impactStatus: "Impact not yet seen" },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-11-01",
        actions: [
          { start: "2025-01-01", due: "2025-12-31", impactStatus: "Impact is variable" },
          { start: "2025-01-01", due: "2026-03-31", impactStatus: "Impact not yet seen" },
          { start: "2025-07-01", due: "2025-11-30", impactStatus: "Impact not yet seen" },
          { start: null, due: "2025-12-31", impactStatus: "Impact not yet seen" },
          { start: "2025-01-01", due: "2025-10-31", impactStatus: "Impact not yet seen" },
          { start: "2025-01-01", due: "2025-11-14", impactStatus: "Impact not yet seen" },
        ],
      },
    ],
  },
});

function isLateUnseen({ actionStatus, impactStatus, start, finalDue }: Action, asAt: IsoDay): boolean {
  if (actionStatus !== "in-progress-on-track" || impactStatus !== "not-seen") return false;
  if (!start?.date || finalDue === null || finalDue <= addDays(asAt, LAST_DAYS)) return false;
  const whole = daysBetween(start.date, finalDue);
  return whole >= SHORTEST && daysBetween(start.date, asAt) > whole * LATE;
}
