import { blockAddress } from "../src/core/workbook";
import { parseAddress } from "./embedded-excel/model/address";
import { select, sheetOf } from "./embedded-excel/model/book";
import type { Book } from "./embedded-excel/model/types";
import type { Attempt } from "./grid/editing";
import { contentOf } from "./grid/content";
import { enter } from "./grid/entries";
import { oneCell } from "./grid/keys";

/** Shows where the selection is and what its first cell holds. */
export function drawFormulaBar(name: HTMLInputElement, content: HTMLInputElement, { active }: Book): void {
  if (document.activeElement !== name) name.value = blockAddress(active.selection);
  if (document.activeElement !== content) content.value = contentOf(active);
}

/** Lets the user go to an address and change the cell's content; Escape puts back what was there. */
export function makeBarEditable(
  name: HTMLInputElement,
  content: HTMLInputElement,
  book: Book,
  attempt: Attempt,
  toGrid: () => void,
): void {
  const leave = (): void => {
    toGrid();
    drawFormulaBar(name, content, book);
  };
  name.onkeydown = ({ key }) => {
    if (key === "Enter") attempt(() => goTo(book, name.value));
    if (key === "Enter" || key === "Escape") leave();
  };
  content.onkeydown = ({ key }) => {
    const { row, column } = book.active.selection;
    if (key === "Enter") attempt(() => enter(book.active, oneCell(row, column), content.value));
    if (key === "Enter" || key === "Escape") leave();
  };
}

function goTo(book: Book, address: string): void {
  const { sheet, block } = parseAddress(address);
  select(sheet === null ? book.active : sheetOf(book, sheet), block);
}
