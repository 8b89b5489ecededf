import type { Milestone } from "../../plan";
import type { CellValue } from "../../workbook";
import { readMilestones } from "../../plan/dates/milestones";
import { actionsDue, isPartlyStruck } from "../deadlines";
import { rule } from "../rule";
import { nameOf, quoted, set } from "../rows";

export default rule({
  id: "milestones-out-of-order",
  subject: "dates",
  severity: "warning",
  title: "The dates of an action stand in the order of time",
  why: "An earlier date behind a later one is often a slip of the year, and the wrong one would count as the end.",
  needs: ["actions.due"],
  fix: "offered",
  message: (d: { action: string; first: string; second: string }) =>
    `${d.action} lists ${quoted(d.first)} before ${quoted(d.second)}. Is the order meant, or a year mistyped?`,

  check(plan, tell) {
    for (const row of actionsDue(plan)) {
      const { action, field, dates, deadlines: dated } = row;
      // The cell that is meant is told already, and is the one to mend.
      if (action.dittos?.[field] !== undefined || isPartlyStruck(plan, row.at[0])) continue;
      const late = dated.findIndex(({ date }, i) => i > 0 && date < dated[i - 1]!.date);
      if (late < 0 || !isBareList(dates, action.raw[field])) continue;
      const sorted = [...dated].sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ asWritten }) => asWritten);
      const fix = { label: "Put the dates in order", safe: false, edits: [set(action, field, sorted.join("\n"))] };
      const data = { action: nameOf(action), first: dated[late - 1]!.asWritten, second: dated[late]!.asWritten };
      tell({ about: action.key, at: row.at, data, fix });
    }
  },

  examples: {
    bad: [{ actions: [{ ref: "2.2", due: "December 2025\nSeptember 2025" }] }],
    good: [
      { actions: [{ due: "April 2025\nApril 2025\nMay 2025" }] },
      { actions: [{ due: "Guide: December 2025\nTraining: September 2025" }] },
    ],
  },
});

/** Whether the cell holds dates and nothing else, each with its own year, so that each means the same on its own line. */
function isBareList(dates: readonly Milestone[], cell: CellValue | undefined): boolean {
  const rest = dates.reduce((text, { asWritten }) => text.replace(asWritten, ""), String(cell ?? ""));
  return dates.length > 1 && !/[\p{L}\d]/u.test(rest) && dates.every(readsAlone);
}

function readsAlone({ date, asWritten }: Milestone): boolean {
  return date !== null && readMilestones(asWritten)[0]?.date === date;
}
