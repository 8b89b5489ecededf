import { counted, listed, type BoardSheet, type Review } from "../core";
import type { SectionState } from "../core/board";
import { longDay } from "../core/plan/dates/day";

/** What a section holds, or would; where the workbook has nothing for it, that. */
export function sectionSentence({ id, on, sheets }: SectionState, review: Review): string {
  const [first, ...more] = sheets;
  if (first === undefined) return "Left out: the workbook holds nothing for it.";
  const what =
    more.length === 0
      ? sheetSentence(first, review)
      : `${counted(sheets.length, "sheet")}: ${listed(sheets.map(({ title }) => title))}.`;
  if (on || id === "notes") return what;
  return `Off, and the data notes say so. It would hold: ${what}`;
}

/** What a sheet of the pack will hold, with how much of it. */
export function sheetSentence(sheet: BoardSheet, review: Review): string {
  const charts = sheet.blocks.filter(({ kind }) => kind === "chart").length;
  return [holdsOf(sheet, review), charts > 0 && `${counted(charts, "chart")}.`].filter(Boolean).join(" ");
}

function holdsOf({ id, blocks }: BoardSheet, review: Review): string {
  const { plan, summary } = review;
  const rows = blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 0), 0);
  switch (id) {
    case "cover":
      return coverHolds(review);
    case "summary":
      if (summary.actions === 0) return "That no actions were read.";
      return `${counted(summary.actions, "action")} by action status and impact status; what moved, exceptions and measures.`;
    case "exceptions":
      if (summary.actions === 0) return "That no actions were read.";
      return `${counted(rows, "action")} off track, overdue or in question, in the workbook’s own words.`;
    case "kpis":
      return plan.kpis.length > 0
        ? `${counted(plan.kpis.length, "measure")}: latest value, target and change.`
        : "That no measures were read.";
    case "trends":
      return "What the values of each measure say over time.";
    case "notes":
      return "What was read, what was not, and what could not be checked.";
    default:
      return rows > 0 ? `${counted(rows, "row")}.` : "";
  }
}

function coverHolds({ asAt, summary: { errors }, dismissed: { length: aside } }: Review): string {
  const read = `Contents and key, as at ${longDay(asAt.date)}`;
  const parts = [
    ...(errors > 0 ? [counted(errors, "error that is not settled", "errors that are not settled")] : []),
    ...(aside > 0
      ? [counted(aside, "dismissed finding with its reason", "dismissed findings with their reasons")]
      : []),
  ];
  if (parts.length === 0) return `${read}.`;
  return parts.length === 1 ? `${read}, and ${parts[0]}.` : `${read}, ${listed(parts)}.`;
}
