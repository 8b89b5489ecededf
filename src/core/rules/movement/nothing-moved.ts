import { reportInWords } from "../../changes";
import { movedWith } from "../movement";
import { rule, type Context } from "../rule";
import type { At } from "../rows";

/** Of fewer actions it may well be so. */
const FEWEST = 3;

/** Whether every action that is told of stands word for word as in the last report. */
export function nothingMoved(moved: ReturnType<typeof movedWith>, changes: Context["changes"]): boolean {
  return (
    changes !== null &&
    changes.added.length + changes.removed.length === 0 &&
    moved.length >= FEWEST &&
    moved.some(({ change }) => change.sameProgress) &&
    moved.every(
      ({ change: { status, impact, due, leads, reworded, sameProgress, sameEvidence } }) =>
        [status, impact, due, leads].every((one) => one === null) &&
        !reworded &&
        sameProgress !== false &&
        sameEvidence !== false,
    )
  );
}

export default rule({
  id: "nothing-moved",
  subject: "movement",
  severity: "error",
  title: "A report is not the last one with another date",
  why: "If no status, date or word has changed, the plan was most likely not updated, and the board would read old news as new.",
  needs: ["reports", "actions.progress", "actions.actionStatus"],
  message: (d: { since: string; actions: number }) =>
    `All ${d.actions} actions stand as they did in ${d.since}: the same statuses, dates and words. Is this the updated plan?`,

  check(plan, tell, { changes }) {
    const moved = movedWith(plan, changes, "actionStatus", "progress");
    if (changes === null || !nothingMoved(moved, changes)) return;
    const at = moved.map((one) => one.at[0]) as unknown as At;
    tell({ about: "plan", at, data: { since: reportInWords(changes.since), actions: moved.length } });
  },

  examples: {
    bad: [
      {
        earlier: [
          { on: "2025-01-31", actions: [{ progress: "Begun." }, { progress: "Drafted." }, { progress: "Agreed." }] },
        ],
        actions: [{ progress: "Begun." }, { progress: "Drafted." }, { progress: "Agreed." }],
      },
    ],
    good: [
      {
        earlier: [
          { on: "2025-01-31", actions: [{ progress: "Begun." }, { progress: "Drafted." }, { progress: "Agreed." }] },
        ],
        actions: [{ progress: "Begun." }, { progress: "Drafted." }, { progress: "Agreed in May." }],
      },
      {
        earlier: [
          { on: "2025-01-31", actions: [{ progress: "Begun." }, { progress: "Drafted." }, { progress: "Agreed." }] },
        ],
        actions: [
          { progress: "Begun.", leads: "Virtual School Head" },
          { progress: "Drafted." },
          { progress: "Agreed." },
        ],
      },
    ],
  },
});
