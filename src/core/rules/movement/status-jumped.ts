import { isComplete } from "../../plan";
import { movedWith, plainState, withWords } from "../movement";
import { rule } from "../rule";
import { nameOf } from "../rows";

export default rule({
  id: "status-jumped",
  subject: "movement",
  severity: "warning",
  title: "An action is not finished in the report in which it begins",
  why: "From not begun to complete within one report is possible for small things. For others it is a slip, or work that was not reported.",
  needs: ["reports", "actions.actionStatus"],
  message: (d: { action: string; to: string }) =>
    `${d.action} was not yet started in the last report and is ${d.to} now. Was all of it done since then?`,

  check(plan, tell, { changes }) {
    for (const { change, action, at } of movedWith(plan, changes, "actionStatus")) {
      const { status } = change;
      if (status?.from !== "not-started" || !isComplete(status.to)) continue;
      tell({
        about: action.key,
        at: withWords(at, action),
        data: { action: nameOf(action), to: plainState(status.to) },
      });
    }
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ actionStatus: "Action not yet started" }] }],
        actions: [{ actionStatus: "Action complete and impactful" }],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ actionStatus: "Action not yet started" }] }],
        actions: [{ actionStatus: "Action in progress, on track" }],
      },
    ],
  },
});
