import type { Action, IsoDay } from "../../plan";
import { actionsDueIn, isPartlyStruck, type Deadline } from "../deadlines";
import { rule } from "../rule";
import { listed, nameOf, quoted } from "../rows";

export default rule({
  id: "on-track-but-part-overdue",
  subject: "status and dates",
  severity: "warning",
  title: "A passed date of an action that is on track says what became of it",
  why: "An action with several dates is on track only if its earlier parts were done or moved. Without a note the board cannot know.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { action: string; dates: readonly string[] }) =>
    `${d.action} is on track, and ${listed(d.dates.map(quoted))} ${d.dates.length === 1 ? "has" : "have"} passed. ` +
    `${d.dates.length === 1 ? "Was that part" : "Were those parts"} finished, or given a new date?`,

  check(plan, tell, { asAt }) {
    for (const row of actionsDueIn(plan, "in-progress-on-track", "actionStatus")) {
      const { action, deadlines } = row;
      const { finalDue } = action;
      if (finalDue === null || finalDue < asAt || isPartlyStruck(plan, row.at[0])) continue;
      const dates = passedParts(action, deadlines, asAt);
      if (dates.length > 0) tell({ about: action.key, at: row.at, data: { action: nameOf(action), dates } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [
          { ref: "1.2", due: "April 2024\nDecember 2024\nMarch 2026", actionStatus: "Action in progress, on track" },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "April 2024 – completed\nMarch 2026", actionStatus: "Action in progress, on track" },
          { due: "March 2025\nMarch 2026", actionStatus: "Action in progress, on track" },
          { due: "April 2024\nMarch 2026", actionStatus: "Action in progress, off track" },
          {
            due: "April 2024\nMarch 2026",
            actionStatus: "Action in progress, on track",
            progress: "The April 2024 part was completed on time.",
          },
          { due: "June 2025 (was December 2024)", actionStatus: "Action in progress, on track" },
          { due: "April 2024 – September 2026", actionStatus: "Action in progress, on track" },
        ],
      },
    ],
  },
});

/** The deadlines that have passed and of which neither their cell nor the update says what became of them. */
function passedParts({ progress }: Action, deadlines: readonly Deadline[], asAt: IsoDay): string[] {
  const passed = deadlines.filter(({ date, done }) => date < asAt && !done).map(({ asWritten }) => asWritten);
  if (passed.length === 0) return passed;
  const update = (progress ?? "").toLowerCase();
  return passed.filter((date) => !update.includes(date.toLowerCase()));
}
