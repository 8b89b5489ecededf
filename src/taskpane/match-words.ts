import { counted, listed, quoted } from "../core";
import type { StillMatches } from "../core/board";

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
