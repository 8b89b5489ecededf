import { counted, type BoardSheet, type Review } from "../core";
import { longDay } from "../core/plan/dates/day";

/** What a sheet of the pack will hold, with how much of it. */
export function sheetSentence(sheet: BoardSheet, review: Review): string {
  const charts = sheet.blocks.filter(({ kind }) => kind === "chart").length;
  return [holdsOf(sheet, review), charts > 0 && `${counted(charts, "chart")}.`].filter(Boolean).join(" ");
}

function holdsOf({ id, blocks }: BoardSheet, { asAt, plan, summary }: Review): string {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 0), 0);
  switch (id) {
    case "cover":
      return `What was read, as at ${longDay(asAt.date)}; what is not settled: ${counted(summary.errors, "error")}.`;
    case "summary":
      if (summary.actions === 0) return "That no actions were read.";
      return `${counted(summary.actions, "action")} by action status and impact status, and by area.`;
    case "exceptions":
      if (summary.actions === 0) return "That no actions were read.";
      return `${counted(rows, "action")} off track, overdue or in question, in the workbook’s own words.`;
    case "kpis":
      return plan.kpis.length > 0
        ? `${counted(plan.kpis.length, "measure")}: latest value, target and change.`
        : "That no measures were read.";
    default:
      return rows > 0 ? `${counted(rows, "row")}.` : "";
  }
}
