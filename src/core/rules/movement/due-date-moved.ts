import { longDay } from "../../plan/dates/day";
import { movedWith } from "../movement";
import { rule } from "../rule";
import { nameOf } from "../rows";
import { slips } from "./due-date-moved-again";

export default rule({
  id: "due-date-moved",
  subject: "movement",
  severity: "warning",
  title: "A date that has moved keeps the one before beside it",
  why: "A date that is written over makes a late action look as if it had always been planned so.",
  needs: ["reports", "actions.due"],
  message: (d: { action: string; from: string; to: string }) =>
    `${d.action} was due on ${longDay(d.from)} in the last report and is due on ${longDay(d.to)} now; the first date stands nowhere. Keep both, with the reason.`,

  check(plan, tell, { changes }) {
    for (const { change, action, at } of movedWith(plan, changes, "due")) {
      const { due } = change;
      if (due === null || due.days <= 0 || slips(changes, action).isMuch) continue;
      if (action.revisedDue.length > 0 || action.originalDue.length > 0) continue;
      tell({ about: action.key, at, data: { action: nameOf(action), from: due.from, to: due.to } });
    }
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ due: "31 July 2025" }] }],
        actions: [{ due: "30 September 2025" }],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ due: "31 July 2025" }] }],
        actions: [{ due: "30 June 2025" }],
      },
      {
        earlier: [{ on: "2025-01-31", actions: [{ due: "31 July 2025" }] }],
        actions: [{ due: "31 July 2025", revisedDue: "30 September 2025" }],
      },
    ],
  },
});
