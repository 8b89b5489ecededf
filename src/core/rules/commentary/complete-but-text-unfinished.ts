import { datedAhead, onlyAhead, openIn } from "../left-words";
import { rule } from "../rule";
import { actionsIn, nameOf, quoted } from "../rows";

export default rule({
  id: "complete-but-text-unfinished",
  subject: "commentary",
  severity: "advice",
  title: "The update of a complete action leaves nothing open",
  why: "A board that is told “complete” will not ask again. What is still open should stay on the plan.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string; words: string }) =>
    `${d.action} is complete, and the update says ${quoted(d.words)}. Is that part of this action?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsIn(plan, "complete", "actionStatus", "progress")) {
      const { action } = row;
      const { progress } = action;
      const words = openIn(progress) ?? onlyAhead(progress) ?? datedAhead(progress, asAt);
      if (words !== null) tell({ about: action.key, at: row.at, data: { action: nameOf(action), words } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "4.1",
            actionStatus: "Action complete and impactful",
            progress: "Guide printed. The film is not yet finished.",
          },
          {
            ref: "4.2",
            actionStatus: "Action complete, impact not yet seen",
            progress: "How schools will use it is still to be agreed.",
          },
          {
            ref: "4.3",
            actionStatus: "Action complete and impactful",
            progress: "We will train all new panel members. A guide will be published in May.",
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action complete and impactful", progress: "Guide printed and sent to all schools." },
          { actionStatus: "Action in progress, on track", progress: "The film is not yet finished." },
          {
            actionStatus: "Action complete and impactful",
            progress: "All letters are in use; nothing remains outstanding and no part is still to be written.",
          },
          {
            actionStatus: "Action complete and impactful",
            progress: "All panel members were trained; new ones will be trained each May.",
          },
          { actionStatus: "Action complete and impactful", progress: "The service will continue under the contract." },
        ],
      },
    ],
  },
});
