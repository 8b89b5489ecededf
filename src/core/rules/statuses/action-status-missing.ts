import { rule } from "../rule";
import { actionsWith, isBlank, nameOf } from "../rows";

export default rule({
  id: "action-status-missing",
  subject: "statuses",
  severity: "error",
  title: "Every action states its action status",
  why: "An action without a status falls out of every count, and a total that leaves one out misleads the board.",
  needs: ["actions.actionStatus"],
  message: (d: { action: string }) => `${d.action} states no action status. Which of the five is it?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "actionStatus")) {
      if (action.actionStatus !== null || !isBlank(action.raw.actionStatus)) continue;
      yield { about: action.key, at, data: { action: nameOf(action) } };
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: null },
          { ref: "1.2", actionStatus: "Action not yet started" },
        ],
      },
    ],
    good: [{ actions: [{ actionStatus: "Action not yet started" }, { actionStatus: "Amber" }] }],
  },
});
