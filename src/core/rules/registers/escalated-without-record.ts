import { registersOf } from "../../plan";
import { escalatedIn, recordedEscalations } from "../escalated";
import { actionsIn, nameOf, withCells } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "escalated-without-record",
  subject: "registers",
  severity: "warning",
  title: "What is said to be escalated stands in the register of escalations",
  why: "An escalation without a record has no date, no addressee and no answer, and is asked about again.",
  needs: ["actions.actionStatus"],
  message: (d: { action: string; sheet: string }) =>
    `${d.action} is off track and said to be escalated, but “${d.sheet}” has no row for it. To whom was it taken, and when?`,

  check(plan, tell) {
    const [kept] = registersOf(plan, "escalations");
    if (kept === undefined) return;
    const recorded = recordedEscalations(plan);
    // A register that names no action says of none that it is missing.
    if (recorded.size === 0) return;
    for (const { action, at } of actionsIn(plan, "in-progress-off-track", "actionStatus")) {
      if (recorded.has(action.key) || !escalatedIn(action)) continue;
      tell({
        about: action.key,
        at: withCells(at, action, "progress"),
        data: { action: nameOf(action), sheet: kept.sheet },
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Action in progress, off track", progress: "Escalated to the ICB." },
          {
            ref: "1.2",
            actionStatus: "Action in progress, off track",
            progress:
              "Two of five posts have been vacant since autumn, which was escalated to the integrated care board.",
          },
        ],
        registers: [
          {
            kind: "escalations",
            rows: [{ actions: "1.1", issue: "Vacancies", to: "ICB", since: "2025-02-01", why: "No cover" }],
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Action in progress, off track", progress: "Escalated to the ICB." },
          { ref: "1.2", actionStatus: "Action in progress, off track", progress: "Vacancies. Not escalated." },
          { ref: "1.3", actionStatus: "Action in progress, on track", progress: "Was escalated in spring." },
        ],
        registers: [
          {
            kind: "escalations",
            rows: [{ actions: "1.1", issue: "Vacancies", to: "ICB", since: "2025-02-01", why: "No cover" }],
          },
        ],
      },
      { actions: [{ actionStatus: "Action in progress, off track", progress: "Escalated to the ICB." }] },
    ],
  },
});
