import { counted, listed, type BoardSheet, type Review } from "../core";
import { exceptionsOf, type SectionState } from "../core/board";
import { longDay } from "../core/plan/dates/day";
import { namedRefs } from "./phrases";

/** What a section holds, or would; where the workbook has nothing for it, that. */
export function sectionSentence({ id, on, sheets }: SectionState, review: Review): string {
  const [first, ...more] = sheets;
  if (first === undefined)
    return id === "movement"
      ? "Left out: no earlier report is recorded, so there is nothing to compare yet."
      : "Left out: the workbook holds nothing for it.";
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
      if (summary.actions === 0) return "It says that no actions were read.";
      return `${counted(summary.actions, "action")} by action status and impact status; what moved, exceptions and measures.`;
    case "exceptions":
      return summary.actions === 0 ? "It says that no actions were read." : exceptionsHeld(review);
    case "kpis":
      return plan.kpis.length > 0
        ? `${counted(plan.kpis.length, "measure")}: latest value, target and change.`
        : "It says that no measures were read.";
    case "trends":
      return "What the values of each measure say over time.";
    case "notes":
      return "What was read, what was not, and what could not be checked.";
    default:
      return rows > 0 ? `${counted(rows, "row")}.` : "";
  }
}

/** Which actions, by why they are exceptions; one may be so for several reasons. */
function exceptionsHeld(review: Review): string {
  const found = exceptionsOf(review);
  if (found.length === 0) return "It says that no action is off track, past its date or in question.";
  const refs = (which: readonly (typeof found)[number][], words: string) =>
    which.length === 0 ? [] : [`${namedRefs(which.map(({ action }) => action))} ${words}`];
  const parts = [
    ...refs(
      found.filter(({ offTrack }) => offTrack),
      "off track",
    ),
    ...refs(
      found.filter(({ overdue }) => overdue),
      "past the last date",
    ),
    ...refs(
      found.filter(({ open }) => open.length > 0),
      "with a status in question",
    ),
    ...refs(
      found.filter(({ partsInTrouble }) => partsInTrouble.length > 0),
      "with a part off track or past its date",
    ),
  ];
  return `${counted(found.length, "action")}: ${parts.join("; ")}.`;
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
