import { dueInForce } from "../../plan";
import { rule } from "../rule";
import { actionsWith, nameOf } from "../rows";

export default rule({
  id: "in-progress-but-system-level",
  subject: "status and impact",
  severity: "warning",
  title: "A system-level impact of unfinished work is explained",
  why: "It can be true, when an earlier part of the action is done. If not, the impact may come from something else.",
  needs: ["actions.actionStatus", "actions.impactStatus"],
  message: (d: { action: string; part: string | null }) =>
    d.part === null
      ? `${d.action} is still in progress, and its impact is felt at a system level. Which part of it is already felt?`
      : `${d.action} is still in progress, and its impact is felt at a system level. Does it come from the part done by ${d.part}?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "impactStatus", "actionStatus")) {
      const open = action.actionStatus === "in-progress-on-track" || action.actionStatus === "in-progress-off-track";
      if (!open || action.impactStatus !== "system-level") continue;
      const part = dueInForce(action).dates.find(({ done }) => done)?.asWritten ?? null;
      yield {
        about: action.key,
        at,
        data: { action: nameOf(action), part },
        severity: part === null ? "warning" : "advice",
      };
    }
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "2.5",
            due: "June 2026",
            actionStatus: "Action in progress, on track",
            impactStatus: "Impact is felt at a system level",
          },
          {
            ref: "2.6",
            due: "April 2024 – completed\nJune 2026",
            actionStatus: "Action in progress, off track",
            impactStatus: "Impact is felt at a system level",
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action in progress, on track", impactStatus: "Impact is variable" },
          { actionStatus: "Action complete and impactful", impactStatus: "Impact is felt at a system level" },
        ],
      },
    ],
  },
});
