import { isComplete } from "../../plan";
import { reportInWords } from "../../changes";
import { rule } from "../rule";
import { listed, quoted, type At } from "../rows";

export default rule({
  id: "action-gone",
  subject: "movement",
  severity: "error",
  title: "No open action leaves the plan in silence",
  why: "An action that was open at the last report and is not there now has been dropped, merged or lost. The board agreed it, so the board is told.",
  needs: ["reports", "actions"],
  message: (d: { since: string; actions: readonly string[] }) =>
    `${listed(d.actions)} ${d.actions.length === 1 ? "was" : "were"} open in ${d.since} and ${d.actions.length === 1 ? "is" : "are"} not in the plan now. Closed, merged or lost?`,

  check(plan, tell, { changes }) {
    const gone = (changes?.removed ?? []).filter(({ actionStatus }) => !isComplete(actionStatus));
    const cells = plan.actions.flatMap(({ at }) => at.ref ?? at.title ?? []);
    if (changes === null || gone.length === 0 || cells.length === 0) return;
    const actions = gone.map(({ ref, title }) => (ref === null ? quoted(title ?? "") : ref));
    tell({
      about: gone.map(({ ref, title }) => ref ?? title).join(", "),
      at: [cells[0]!] as At,
      data: { since: reportInWords(changes.since), actions },
    });
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ ref: "1.1" }, { ref: "1.2", title: "Open a helpline" }] }],
        actions: [{ ref: "1.1" }],
      },
    ],
    good: [
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [
              { ref: "1.1" },
              { ref: "1.2", title: "Open a helpline", actionStatus: "Action complete and impactful" },
            ],
          },
        ],
        actions: [{ ref: "1.1" }],
      },
      {
        earlier: [{ on: "2025-01-31", actions: [{ ref: "1.1", title: "Open a helpline" }] }],
        actions: [{ ref: "1.2", title: "Open a helpline" }],
      },
    ],
  },
});
