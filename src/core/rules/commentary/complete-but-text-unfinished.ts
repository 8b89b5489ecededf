import { isComplete } from "../../plan";
import { clausesOf, isDenied, mention } from "../claims";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

/** Words that deny that something was finished. */
const UNFINISHED =
  /\b((is|are|was|were|has|have) (not|yet to be|still to be|to be) (yet |been |fully )*(finished|completed?|done|started|delivered|launched|implemented|agreed|set out|published|signed off|commissioned|recruited)|not (yet )?(started|begun|finished|complete|completed|in place|delivered|launched|implemented)|yet to be (completed|finished|agreed|launched|delivered))\b/i;

/** Words for what is left, which may themselves be denied: "nothing remains outstanding". */
const LEFT_OVER =
  /\b(still (to be|outstanding|in progress|under way|being (drafted|developed|written|agreed))|remains? (to be|outstanding|incomplete))\b/i;

/** Words for what is to come, and for what has been or is. What only goes on after the end leaves nothing open. */
const AHEAD = /\b(?:will|shall|plans? to|planning to|aims? to|going to|intends? to|hopes? to|(?:is|are) to|to be)\b/i;
const AHEAD_OF =
  /\b(?:(?:is|are|was|were|has|have) (?:going |planned |due )?to|will|shall|to) (?:\w+ly )?(?:be )?\w+/gi;
const BY_NOW =
  /\b(?:is|are|was|were|has|have|had|been|now|done|live|in place|complete|since|\w+ed|met|held|sent|built|made|gave|ran|began)\b/i;
const GOES_ON =
  /\b(?:continu\w+|remain\w*|keep|kept|stay|sustain\w*|maintain\w*|review\w*|monitor\w*|evaluat\w*|embed\w*|ongoing)\b/i;

/** The clause that leaves something open; null where none does. */
function openIn(progress: string | null): string | null {
  const left = (clause: string) => {
    const match = LEFT_OVER.exec(clause);
    return match !== null && !isDenied(clause, match.index);
  };
  return mention(progress, UNFINISHED) ?? clausesOf(progress ?? "").find(left) ?? null;
}

/** The update, where each clause of it speaks of what is to come and none of what has been done; else null. */
function onlyAhead(progress: string | null): string | null {
  const clauses = clausesOf(progress ?? "");
  const isAhead = (clause: string) => AHEAD.test(clause) && !BY_NOW.test(clause.replace(AHEAD_OF, " "));
  return clauses.length > 0 && clauses.every(isAhead) && !GOES_ON.test(progress!) ? clauses[0]! : null;
}

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
      const { progress } = action;
      const words = isComplete(action.actionStatus) ? (openIn(progress) ?? onlyAhead(progress)) : null;
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
