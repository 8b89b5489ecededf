import type { BoardCell } from "../core/board";
import { rangesOf } from "./cell-ranges";
import { escaped, isRightToLeft, NOTHING, shownIn } from "./plain-text";

/** Where each sheet of the pack begins on the page. */
export type Anchors = ReadonlyMap<string, string>;

/** A text with its lines, for HTML. */
export function htmlText(text: string): string {
  return escaped(text).replaceAll("\n", "<br>");
}

/** What a cell says, as a link where it leads to another sheet that is on this page. */
export function cellHtml(cell: BoardCell, anchors: Anchors): string {
  const words = htmlText(shownIn(cell));
  const anchor = cell.link === undefined ? undefined : anchors.get(cell.link);
  return anchor === undefined || words === "" ? words : `<a href="#${anchor}">${words}</a>`;
}

/** The attributes that say where a value comes from, and which way its text runs. */
export function originOf({ from = [] }: Pick<BoardCell, "from">, text = ""): string {
  const cells = from.length === 0 ? "" : ` data-from="${escaped(rangesOf(from))}"`;
  return `${isRightToLeft(text) ? ' dir="auto"' : ""}${cells}`;
}

/** What a cell shows that has nothing to show: a dash to see, words to hear. */
export const EMPTY = `<span aria-hidden="true">${NOTHING}</span><span class="unseen">nothing</span>`;
