import { isComplete } from "../../plan";
import { movedWith } from "../movement";
import { rule } from "../rule";
import { nameOf } from "../rows";
import { nothingMoved } from "./nothing-moved";

export default rule({
  id: "update-same-as-last-report",
  subject: "movement",
  severity: "warning",
  title: "The update of an open action is not that of the last report",
  why: "A board that reads the same words again cannot tell whether nothing happened or nobody wrote.",
  needs: ["reports", "actions.progress", "actions.actionStatus"],
  message: (d: { action: string }) =>
    `${d.action} is open, and its update has the words of the last report. What happened since then?`,

  *check(plan, { changes }) {
    const moved = movedWith(plan, changes, "progress", "actionStatus");
    if (nothingMoved(moved)) return;
    for (const { change, action, at } of moved) {
      if (!change.sameProgress || change.status !== null || isComplete(action.actionStatus)) continue;
      yield { about: action.key, at, data: { action: nameOf(action) } };
    }
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ progress: "The panel met twice." }, { progress: "Begun." }] }],
        actions: [{ progress: "The panel met twice" }, { progress: "Half is done." }],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ progress: "The panel met twice." }] }],
        actions: [{ progress: "The panel met three times." }],
      },
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [{ progress: "All done.", actionStatus: "Action complete and impactful" }, { progress: "Begun." }],
          },
        ],
        actions: [
          { progress: "All done.", actionStatus: "Action complete and impactful" },
          { progress: "Half is done." },
        ],
      },
    ],
  },
});
