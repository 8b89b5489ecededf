import { rule } from "../rule";
import { movedWith } from "../movement";
import { nameOf } from "../rows";

/** So many turns within so many reports are no steady course. */
const TURNS = 3;
const REPORTS = 5;

export default rule({
  id: "track-to-and-fro",
  subject: "movement",
  severity: "warning",
  title: "On track and off track do not take turns",
  why: "A status that turns with each report tells more of how it is judged than of the work.",
  needs: ["reports", "actions.actionStatus"],
  message: (d: { action: string; turns: number }) =>
    `${d.action} has turned between on track and off track ${d.turns} times in the last reports. By what is it judged?`,

  check(plan, tell, { changes }) {
    for (const { action, at } of movedWith(plan, changes, "actionStatus")) {
      const past = changes?.trails.get(action.key) ?? [];
      const states = [action, ...past.map((step) => step.action)].slice(0, REPORTS).map((one) => one.actionStatus);
      if (!states.every((state) => state === "in-progress-on-track" || state === "in-progress-off-track")) continue;
      const turns = states.filter((state, i) => i > 0 && state !== states[i - 1]).length;
      if (turns >= TURNS) tell({ about: action.key, at, data: { action: nameOf(action), turns } });
    }
  },

  examples: {
    bad: [
      {
        earlier: [
          { on: "2024-07-31", actions: [{ actionStatus: "Action in progress, off track" }] },
          { on: "2024-10-31", actions: [{ actionStatus: "Action in progress, on track" }] },
          { on: "2025-01-31", actions: [{ actionStatus: "Action in progress, off track" }] },
        ],
        actions: [{ actionStatus: "Action in progress, on track" }],
      },
    ],
    good: [
      {
        earlier: [
          { on: "2024-07-31", actions: [{ actionStatus: "Action in progress, off track" }] },
          { on: "2024-10-31", actions: [{ actionStatus: "Action in progress, off track" }] },
          { on: "2025-01-31", actions: [{ actionStatus: "Action in progress, off track" }] },
        ],
        actions: [{ actionStatus: "Action in progress, on track" }],
      },
    ],
  },
});
