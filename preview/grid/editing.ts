import { SHEET_LIMITS, type Block } from "../../src/core/workbook";
import { activate, select } from "../embedded-excel/model/book";
import { isWholeRows } from "../embedded-excel/model/address";
import { clearContents } from "../embedded-excel/model/edits";
import { deleteCells } from "../embedded-excel/model/shift";
import type { Book, Sheet } from "../embedded-excel/model/types";
import { element } from "../dom";
import { place } from "./cell-view";
import { contentOf } from "./content";
import { dropDownOf, enter } from "./entries";
import type { Grid } from "./grid";
import { movedBy, oneCell } from "./keys";
import { linkTarget } from "./links";

/** Carries out what a user does, and tells of what Excel would refuse; false where it was refused. */
export type Attempt = (action: () => void) => boolean;

/** Lets the user select, type, empty and follow links in the grid, with the mouse and with the keyboard. */
export function makeEditable(
  viewport: HTMLElement,
  book: Book,
  grid: Grid,
  attempt: Attempt,
  signal: AbortSignal,
): void {
  const edit = (text: string): void => openEditor(viewport, book, grid, attempt, text);
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== viewport || event.altKey || event.isComposing) return;
    if (!pressed(event, book, attempt, edit)) return;
    event.preventDefault();
  };
  viewport.addEventListener("keydown", onKey, { signal });
  viewport.addEventListener("dblclick", () => edit(contentOf(book.active)), { signal });
  viewport.addEventListener("pointerdown", (event) => drag(event, viewport, book, grid, attempt), { signal });
}

/** Does what a key says; false: the browser may have it. */
function pressed(event: KeyboardEvent, book: Book, attempt: Attempt, edit: (text: string) => void): boolean {
  const { key } = event;
  const control = event.ctrlKey || event.metaKey;
  const sheet = book.active;
  if (control && (key === "PageUp" || key === "PageDown"))
    attempt(() => activate(nextSheet(sheet, key === "PageUp" ? -1 : 1)));
  else if (key === "Delete" || key === "Backspace") attempt(() => clearContents(sheet, sheet.selection));
  else if (key === "F2") edit(contentOf(sheet));
  else if (key === " " && event.shiftKey) attempt(() => select(sheet, wholeRows(sheet.selection)));
  else if (control && key === "-") attempt(() => deleteRows(sheet));
  else if (!control && key.length === 1) edit(key);
  // Tab leaves the grid, as everywhere in a page; it moves to the next cell only from within the editor.
  else return key !== "Tab" && move(key, control, event.shiftKey, sheet, attempt);
  return true;
}

function move(key: string, control: boolean, extend: boolean, sheet: Sheet, attempt: Attempt): boolean {
  const to = movedBy(key, control, sheet);
  if (to === null) return false;
  attempt(() => select(sheet, extend ? spanning(sheet.selection, to) : to));
  return true;
}

const wholeRows = ({ row, rows }: Block): Block => ({ row, rows, column: 0, columns: SHEET_LIMITS.columns });

/** Deletes the selected rows; of cells Excel would ask what is to move. */
function deleteRows(sheet: Sheet): void {
  const { selection } = sheet;
  if (!isWholeRows(selection)) throw new Error("Select whole rows first: Shift+Space.");
  deleteCells(sheet, selection, "row");
}

function nextSheet(sheet: Sheet, step: number): Sheet {
  const shown = sheet.book.sheets.filter(({ visibility }) => visibility === "Visible");
  return shown[shown.indexOf(sheet) + step] ?? sheet;
}

/** The smallest block with both. */
function spanning(a: Block, b: Block): Block {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

/** Selects the cell under the pointer, and as far as it is dragged; a click on a link follows it. */
function drag(event: PointerEvent, viewport: HTMLElement, book: Book, grid: Grid, attempt: Attempt): void {
  if (event.button !== 0 || !(event.target instanceof Element) || !event.target.closest(".cell, .drawing")) return;
  const sheet = book.active;
  const under = (at: PointerEvent): Block => {
    const { row, column } = grid.cellUnder(at.clientX, at.clientY);
    return oneCell(row, column);
  };
  const from = event.shiftKey ? sheet.selection : under(event);
  attempt(() => select(sheet, spanning(from, under(event))));
  const stop = new AbortController();
  const onMove = (moved: PointerEvent): void => void attempt(() => select(sheet, spanning(from, under(moved))));
  const onUp = (): void => {
    stop.abort();
    const target = linkTarget(sheet);
    if (target) attempt(() => select(target.sheet, target.block));
  };
  viewport.addEventListener("pointermove", onMove, { signal: stop.signal });
  window.addEventListener("pointerup", onUp, { signal: stop.signal });
}

const WORDS = "words-of-the-list";

/** The words of a cell's drop-down list, offered while it is typed into. */
function offered(words: readonly string[]): HTMLElement {
  const list = element("datalist", { id: WORDS });
  list.append(...words.map((value) => element("option", { value })));
  return list;
}

/** An input over the selected cell. Enter and Tab write what it holds, Escape leaves the cell as it was. */
function openEditor(viewport: HTMLElement, book: Book, grid: Grid, attempt: Attempt, text: string): void {
  const sheet = book.active;
  const cell = oneCell(sheet.selection.row, sheet.selection.column);
  const editor = element("input", { class: "editor", "aria-label": "Content of the cell", spellcheck: "false" });
  editor.value = text;
  const list = dropDownOf(sheet, cell);
  if (list !== null) editor.setAttribute("list", WORDS);
  place(editor, grid.boxOf(cell));
  const close = (after: () => void): void => {
    editor.onblur = null;
    document.getElementById(WORDS)?.remove();
    editor.remove();
    viewport.focus({ preventScroll: true });
    after();
  };
  const write = (): boolean => attempt(() => enter(sheet, cell, editor.value));
  editor.onblur = () => close(write);
  editor.onkeydown = (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close(() => undefined);
    if (event.key !== "Enter" && event.key !== "Tab") return;
    event.preventDefault();
    close(() => {
      if (write()) move(event.key, false, false, sheet, attempt);
    });
  };
  grid.canvas.append(editor, ...(list === null ? [] : [offered(list.words)]));
  editor.focus({ preventScroll: true });
  grid.reveal(cell);
}
