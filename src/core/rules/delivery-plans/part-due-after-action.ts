import { dueInForce, isComplete, type Action } from "../../plan";
import type { CellRef } from "../../workbook";
import { longDay } from "../../plan/dates/day";
import { actionsDue } from "../deadlines";
import { inParts, shortName } from "../parts";
import { rule } from "../rule";
import { listed, nameOf, type At } from "../rows";

export default rule({
  id: "part-due-after-action",
  subject: "delivery plans",
  severity: "warning",
  title: "No part is due after its action",
  why: "An action cannot be complete by its date when its own delivery plan goes on beyond it. One of the two dates will be missed, and the board knows only one.",
  needs: ["actions.due"],
  message: (d: { action: string; due: string; parts: readonly string[] }) =>
    `${d.action} is due by ${longDay(d.due)}, but parts of it are due later: ${listed(d.parts)}. Which dates hold?`,

  check(plan, tell) {
    for (const { action, at: own, parts } of inParts(plan, actionsDue(plan))) {
      const { finalDue, actionStatus } = action;
      if (finalDue === null || isComplete(actionStatus)) continue;
      const later = parts.filter((part) => !isComplete(part.actionStatus) && beginOfLast(part) > finalDue);
      if (later.length === 0) continue;
      const names = later.map((part) => `${shortName(part)} (${longDay(part.finalDue!)})`);
      const at: At = [...own, ...later.map(dueCellOf)];
      tell({ about: action.key, at, data: { action: nameOf(action), due: finalDue, parts: names } });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.3", due: "2025-07-31" }],
        parts: [
          { ref: "1.3.1", due: "2025-07-31" },
          { ref: "1.3.2", due: "September 2025" },
        ],
      },
    ],
    good: [
      {
        actions: [{ ref: "1.3", due: "2025-07-15" }],
        parts: [
          { ref: "1.3.1", due: "July 2025" },
          { ref: "1.3.2", due: "2025-12-31", actionStatus: "Action complete and impactful" },
        ],
      },
      {
        actions: [{ ref: "1.3", due: "2025-07-15", revisedDue: "2025-12-31" }],
        parts: [{ ref: "1.3.1", due: "2025-12-31" }],
      },
    ],
  },
});

/** The cell of the date by which a part is due; only for parts that have one. */
const dueCellOf = (part: Action): CellRef => part.at[dueInForce(part).field!]!;

/** The first day that the last date of a part may mean: of a month its first day. Empty where there is none. */
function beginOfLast(action: Action): string {
  const { finalDue } = action;
  const last = dueInForce(action).dates.find(({ kind, date }) => kind === "by" && date === finalDue);
  return finalDue === null ? "" : (last?.window?.from ?? finalDue);
}
