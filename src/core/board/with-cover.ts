import { isForFourSides } from "./front";
import { isOnePage, linksFit } from "./layout";
import type { BoardInput, BoardSheet } from "./pack";
import { cover, withRestOfErrors } from "./sheets/cover";
import { withKeys } from "./sheets/keys";

/**
 * The cover before all other sheets. The key to the scales stands on it where both are one page, printed a little smaller
 * where they must be; else with the notes, for a key that is cut by the end of a page explains nothing. The cover of a board
 * is one side: errors for which it has no room are told in the notes, and the cover says which.
 */
export function withCover(input: BoardInput, sections: readonly BoardSheet[]): readonly BoardSheet[] {
  const keyedAt = (leastWidth: number): BoardSheet => ({ ...withKeys(cover(input, sections), input), leastWidth });
  const whole = WIDTHS.map(keyedAt).find((sheet) => isOnePage(sheet) && linksFit(sheet));
  const notes = sections.find(({ id }) => id === "notes");
  if (whole !== undefined || notes === undefined) return [whole ?? withRoomForLinks(keyedAt(0)), ...sections];
  const keyed = { ...withKeys(notes, input), about: "What was read, what was not; the key to the scales" };
  const put = (now: BoardSheet) => sections.map((sheet) => (sheet === notes ? now : sheet));
  const sheets = put(keyed);
  if (!isForFourSides(input)) return [withRoomForLinks(cover(input, sheets)), ...sheets];
  const most = mostErrors(input, sheets);
  return [dense(input, sheets, most), ...put(withRestOfErrors(keyed, input, most))];
}

/** In characters: the wider a cover is, the smaller it is printed and the more it takes in. */
const WIDTHS = [0, 100, 112, 124] as const;

/** A cover of several sides, no wider than its links ask for. */
const withRoomForLinks = (sheet: BoardSheet): BoardSheet =>
  WIDTHS.map((leastWidth) => ({ ...sheet, leastWidth })).find(linksFit) ?? sheet;

const dense = (input: BoardInput, sheets: readonly BoardSheet[], most: number): BoardSheet => ({
  ...cover(input, sheets, most),
  leastWidth: WIDTHS[3],
});

/** How many errors the cover tells so that it is one side; at least one. */
function mostErrors(input: BoardInput, sheets: readonly BoardSheet[]): number {
  let most = input.findings.filter(({ severity }) => severity === "error").length;
  while (most > 1 && !isOnePage(dense(input, sheets, most))) most--;
  return Math.max(1, most);
}
