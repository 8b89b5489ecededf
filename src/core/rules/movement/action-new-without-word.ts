import { reportInWords } from "../../changes";
import { looksContinued, nameInside, nameOf, listed, type At } from "../rows";
import { rule } from "../rule";
import type { Action } from "../../plan";

/** Words by which a plan says that an action is new, or what it was before. */
const SAYS_SO =
  /\b(?:new(?:ly)?|added|additional|agreed|approved|introduced|created|split|separated|merged|replac\w+|supersed\w+|formerly|previously|was (?:part of )?(?:action )?[A-Za-z]?\d|taken from|moved from|carried over|since the last report)\b/i;

export default rule({
  id: "action-new-without-word",
  subject: "movement",
  severity: "warning",
  title: "An action that is new in the plan is said to be new",
  why: "The board agreed the plan. What has come into it since then should be seen to be new, and by whose decision.",
  needs: ["reports", "actions"],
  message: (d: { since: string; actions: readonly string[] }) =>
    d.actions.length === 1
      ? `${d.actions[0]} was not in ${d.since}, and its words do not say that it is new. Since when is it in the plan, and who agreed it?`
      : `${listed(d.actions)} were not in ${d.since}, and their words do not say that they are new. Since when are they in the plan, and who agreed them?`,

  check(plan, tell, { changes }) {
    if (changes === null || changes.since.actions.length === 0) return;
    const added = changes.added.filter((action) => !looksContinued(plan, action) && !saysSo(action));
    const cells = added.flatMap(({ at }) => at.ref ?? at.title ?? []);
    if (added.length === 0 || cells.length === 0) return;
    const actions = added.map((action, i) => (i === 0 ? nameOf(action) : nameInside(action)));
    tell({
      about: added.map(({ key }) => key).join(","),
      at: cells as unknown as At,
      data: { since: reportInWords(changes.since), actions },
    });
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ ref: "1.1", title: "Publish the guide" }] }],
        actions: [
          { ref: "1.1", title: "Publish the guide" },
          {
            ref: "1.2",
            title: "Open a helpline for parents",
            progress: "Two advisers answer the calls of parents on weekday mornings.",
          },
        ],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ ref: "1.1", title: "Publish the guide" }] }],
        actions: [
          { ref: "1.1", title: "Publish the guide" },
          {
            ref: "1.2",
            title: "Open a helpline for parents",
            progress: "Added in March by decision of the board; two advisers answer calls.",
          },
        ],
      },
    ],
  },
});

const saysSo = ({ title, progress, nextSteps, risk }: Action) =>
  [title, progress, nextSteps, risk].some((text) => text !== null && SAYS_SO.test(text));
