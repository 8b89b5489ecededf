import { isComplete } from "../../plan";
import { mention } from "../claims";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const UNFINISHED =
  /\b((is|are|was|were|has|have) (not|yet to be|still to be|to be) (yet |been |fully )*(finished|completed?|done|started|delivered|launched|implemented|agreed|set out|published|signed off|commissioned|recruited)|still (to be|outstanding|in progress|under way|being (drafted|developed|written|agreed))|remains? (to be|outstanding|incomplete)|not (yet )?(started|begun|finished|complete|completed|in place|delivered|launched|implemented)|yet to be (completed|finished|agreed|launched|delivered))\b/i;

export default rule({
  id: "complete-but-text-unfinished",
  subject: "commentary",
  severity: "advice",
  title: "The update of a complete action leaves nothing open",
  why: "A board that is told “complete” will not ask again. What is still open should stay on the plan.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string; words: string }) =>
    `${d.action} is complete, and the update says ${quoted(d.words)}. Is that part of this action?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "actionStatus", "progress")) {
      const words = isComplete(action.actionStatus) ? mention(action.progress, UNFINISHED) : null;
      if (words !== null) yield { about: action.key, at, data: { action: nameOf(action), words } };
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
        ],
      },
    ],
    good: [
      {
        actions: [
          { actionStatus: "Action complete and impactful", progress: "Guide printed and sent to all schools." },
          { actionStatus: "Action in progress, on track", progress: "The film is not yet finished." },
        ],
      },
    ],
  },
});
