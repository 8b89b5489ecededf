import { rule } from "../rule";
import { actionsIn, nameOf, quoted } from "../rows";
import { onTrackIn } from "../track-words";

export default rule({
  id: "off-track-but-text-on-track",
  subject: "commentary",
  severity: "advice",
  title: "The update of an action that is off track says what is off",
  why: "If the update says that all is well, either the status is behind the facts or the reason for it is missing.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string; words: string }) =>
    `${d.action} is off track, and the update says ${quoted(d.words)}. Do both hold?`,

  check(plan, tell) {
    for (const row of actionsIn(plan, "in-progress-off-track", "actionStatus", "progress")) {
      const { action } = row;
      const words = onTrackIn(action.progress);
      if (words !== null) tell({ about: action.key, at: row.at, data: { action: nameOf(action), words } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", actionStatus: "Action in progress, off track", progress: "Recruitment is on schedule." },
        ],
      },
    ],
    good: [
      {
        actions: [
          {
            actionStatus: "Action in progress, off track",
            progress: "Not on track: two posts are empty. Expected to be on track by June.",
          },
          { actionStatus: "Action in progress, on track", progress: "On schedule." },
          {
            actionStatus: "Action in progress, off track",
            progress: "Two of three parts are on track; the portal is not.",
          },
          {
            actionStatus: "Action in progress, off track",
            progress: "The school in the east refused us rooms; the other two schools are on schedule.",
          },
        ],
      },
    ],
  },
});
