import type { Action, IsoDay } from "../../plan";
import { rule } from "../rule";
import { actionsWith, listed, nameOf, quoted } from "../rows";

export default rule({
  id: "on-track-but-part-overdue",
  subject: "status and dates",
  severity: "warning",
  title: "A passed date of an action that is on track says what became of it",
  why: "An action with several dates is on track only if its earlier parts were done or moved. Without a note the board cannot know.",
  needs: ["actions.due", "actions.actionStatus"],
  message: (d: { action: string; dates: readonly string[] }) =>
    `${d.action} is on track, and ${listed(d.dates.map(quoted))} ${d.dates.length === 1 ? "has" : "have"} passed. ` +
    `${d.dates.length === 1 ? "Is that part" : "Are those parts"} done, moved or still open?`,

  *check(plan, { asAt }) {
    for (const { action, at } of actionsWith(plan, "due", "actionStatus")) {
      const { actionStatus, finalDue } = action;
      if (actionStatus !== "in-progress-on-track" || finalDue === null || finalDue < asAt) continue;
      const dates = passedParts(action, asAt);
      if (dates.length > 0) yield { about: action.key, at, data: { action: nameOf(action), dates } };
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
        ],
      },
    ],
  },
});

/** The dates before the last that have passed and are neither told to be done nor told to be the former date. */
function passedParts({ due, progress, raw, revisedDue }: Action, asAt: IsoDay): string[] {
  if (revisedDue.length > 0) return [];
  const cell = String(raw.due ?? "");
  return due
    .filter(({ kind, date, done }) => kind === "by" && date !== null && date < asAt && !done)
    .map(({ asWritten }) => asWritten)
    .filter((text) => !isFormer(cell, text) && !(progress ?? "").toLowerCase().includes(text.toLowerCase()));
}

/** "(was December 2024)", "moved from March 2025": the date that another one replaced. */
function isFormer(cell: string, date: string): boolean {
  return /\b(was|were|previously|originally|formerly|moved from|revised from|instead of)\s*:?\s*$/i.test(
    cell.slice(0, cell.indexOf(date)),
  );
}
