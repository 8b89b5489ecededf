import { movedWith } from "../movement";
import { rule } from "../rule";
import { quoted } from "../rows";

export default rule({
  id: "reference-now-other-action",
  subject: "movement",
  severity: "warning",
  title: "A reference names the same action in every report",
  why: "Minutes and earlier papers speak of actions by their references. One that now stands for something else misleads whoever looks back.",
  needs: ["reports", "actions.ref", "actions.title"],
  message: (d: { ref: string; from: string; to: string }) =>
    `${d.ref} was ${quoted(d.from)} in the last report and is ${quoted(d.to)} now. A new action needs a reference of its own.`,

  check(plan, tell, { changes }) {
    for (const { change, action, at } of movedWith(plan, changes, "ref", "title")) {
      if (!change.reworded || action.ref === null) continue;
      const data = { ref: action.ref, from: change.before.title ?? "", to: action.title ?? "" };
      tell({ about: action.key, at, data });
    }
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ ref: "1.4", title: "Merge the waiting lists" }] }],
        actions: [{ ref: "1.4", title: "Open a family hub in the north" }],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ ref: "1.4", title: "Merge the waiting lists" }] }],
        actions: [{ ref: "1.4", title: "Merge the waiting lists for therapies" }],
      },
    ],
  },
});
