import { counted, listed, lowered, quoted, type Review } from "../core";
import type { StillMatches } from "../core/board";
import { longDay } from "../core/plan/dates/day";
import { forWhom } from "../core/rules";
import type { AsBuilt } from "./board/use-as-built";

/** Whether the board sheets match the workbook whose fingerprint is given, and what would be other. */
export function matchSentence(found: StillMatches | null, now: string): string {
  if (found === null) return "No board sheets stand in this workbook yet.";
  const { fingerprint, others } = found;
  const cells = others.reduce((sum, one) => sum + one.cells, 0);
  const where = listed(others.map(({ title, cells: count }) => `${quoted(title)} (${count})`));
  const would = `${counted(cells, "cell")} would be ${cells === 1 ? "another" : "others"} if they were built now: ${where}.`;
  if (fingerprint === null)
    return `The board sheets in this workbook have no fingerprint. ${cells === 0 ? "All their cells are as they would be built now." : would}`;
  if (fingerprint !== now)
    return `The board sheets in this workbook do not match it any more: cells that they rest on have changed since they were built. ${
      cells === 0 ? "Their words and figures are the same, but not the cells that they cite." : would
    } Build them again.`;
  if (cells === 0) return "The board sheets in this workbook match it.";
  return `The cells that the board sheets rest on are the same as when they were built. For the day, the choices or what was typed on them, ${would}`;
}

/** Said where the sheets were built otherwise than is chosen by now, as building again would make others of them. */
export function asBuiltSentence(
  { says: { asAt, grading } }: AsBuilt,
  builtWith: string,
  now: Review,
  nowWith: string,
): string {
  const parts = [
    ...(asAt === null || asAt === now.asAt.date ? [] : [`as at ${longDay(asAt)}`]),
    ...(grading.profile === now.grading.profile ? [] : [forWhom(grading.profile)]),
    ...(grading.strict === now.grading.strict ? [] : [grading.strict ? "strictly" : "not strictly"]),
    ...(builtWith === nowWith ? [] : [`with ${lowered(builtWith).replace(/\.$/, "")}`]),
  ];
  return parts.length === 0
    ? ""
    : `They were built ${listed(parts)}, and compared so; if they were built now, they would be made by what is chosen above.`;
}
