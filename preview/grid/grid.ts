import { blockAddress, columnName, localRef, type Block } from "../../src/core/workbook";
import { mergeAt } from "../embedded-excel/model/cells";
import type { Book, Sheet } from "../embedded-excel/model/types";
import { element } from "../dom";
import { cellView, place } from "./cell-view";
import { chartView } from "./chart-view";
import { boxOf, holds, indexAt, layoutOf, startAt, type Box, type Layout } from "./layout";

/** Width of the row numbers and height of the column letters, in pixels. */
export const HEAD = { width: 46, height: 22 };

/** The part of a sheet that is drawn: what is in view. */
type Window = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** A drawn sheet: the row and column at a place of the page, and how to bring a block into view. */
export type Grid = {
  readonly draw: () => void;
  /** To be called when anything but the selection changed: before it is drawn again, the sheet is measured again. */
  readonly outdate: () => void;
  readonly reveal: (block: Block) => void;
  readonly cellUnder: (x: number, y: number) => { readonly row: number; readonly column: number };
  readonly boxOf: (block: Block) => Box;
  /** What lies over the cells, such as an editor, goes in here. */
  readonly canvas: HTMLElement;
};

/** Draws the active sheet of a book into `viewport`, as much of it as is in view, and again when it is scrolled. */
export function showGrid(viewport: HTMLElement, book: Book, signal: AbortSignal): Grid {
  const canvas = element("div", { class: "canvas", role: "presentation" });
  const drawn = element("div", { class: "drawn", role: "presentation" });
  canvas.append(drawn);
  viewport.replaceChildren(canvas);
  let layout = layoutOf(book.active);
  let sheet = book.active;
  let outdated = true;
  /** How far each sheet was scrolled when another came to the front. */
  const scrolled = new WeakMap<Sheet, readonly [left: number, top: number]>();

  const paint = (): void => {
    drawn.replaceChildren(...views(sheet, layout, windowOf(viewport, layout, sheet)));
    viewport.setAttribute("aria-label", `Cells of ${sheet.name}`);
    const active = document.getElementById(`cell-${localRef(sheet.selection.row, sheet.selection.column)}`);
    if (active) viewport.setAttribute("aria-activedescendant", active.id);
    else viewport.removeAttribute("aria-activedescendant");
  };
  const measure = (): void => {
    layout = layoutOf(sheet);
    outdated = false;
    canvas.style.width = `${HEAD.width + startAt(layout.columns, Infinity)}px`;
    canvas.style.height = `${HEAD.height + startAt(layout.rows, Infinity)}px`;
    canvas.classList.toggle("lined", sheet.showGridlines);
    viewport.setAttribute("aria-rowcount", String(layout.rows.length - 1));
    viewport.setAttribute("aria-colcount", String(layout.columns.length - 1));
  };
  const draw = (): void => {
    const turned = sheet !== book.active;
    if (turned) scrolled.set(sheet, [viewport.scrollLeft, viewport.scrollTop]);
    sheet = book.active;
    if (outdated || turned || !holds(layout, sheet.selection)) measure();
    if (turned) viewport.scrollTo(...(scrolled.get(sheet) ?? [0, 0]));
    paint();
  };
  viewport.addEventListener("scroll", paint, { signal, passive: true });
  const resized = new ResizeObserver(paint);
  resized.observe(viewport);
  signal.addEventListener("abort", () => resized.disconnect());
  return {
    draw,
    outdate: () => (outdated = true),
    canvas,
    reveal: (block) => reveal(viewport, layout, block),
    boxOf: (block) => shifted(boxOf(layout, block)),
    cellUnder: (x, y) => {
      const { left, top } = viewport.getBoundingClientRect();
      const column = indexAt(layout.columns, x - left - HEAD.width + viewport.scrollLeft);
      return { row: indexAt(layout.rows, y - top - HEAD.height + viewport.scrollTop), column };
    },
  };
}

/** What is in view; begins earlier where a merged area reaches into it from above or from the left. */
function windowOf(viewport: HTMLElement, { rows, columns }: Layout, sheet: Sheet): Window {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = viewport;
  const seen = {
    firstRow: indexAt(rows, scrollTop),
    lastRow: indexAt(rows, scrollTop + clientHeight),
    firstColumn: indexAt(columns, scrollLeft),
    lastColumn: indexAt(columns, scrollLeft + clientWidth),
  };
  const reaching = sheet.merges.filter(
    ({ row, column, rows: height, columns: width }) =>
      row <= seen.lastRow &&
      row + height > seen.firstRow &&
      column <= seen.lastColumn &&
      column + width > seen.firstColumn,
  );
  return {
    ...seen,
    firstRow: Math.min(seen.firstRow, ...reaching.map(({ row }) => row)),
    firstColumn: Math.min(seen.firstColumn, ...reaching.map(({ column }) => column)),
  };
}

function* views(sheet: Sheet, layout: Layout, window: Window): Generator<Element> {
  yield columnHeads(layout, window);
  for (let row = window.firstRow; row <= window.lastRow; row++) {
    if (!sheet.hiddenRows.has(row)) yield rowView(sheet, layout, window, row);
  }
  for (const chart of sheet.charts) yield chartView(chart, HEAD);
  const outline = element("div", { class: "selection", "data-selection": blockAddress(sheet.selection) });
  place(outline, shifted(boxOf(layout, sheet.selection)));
  yield outline;
}

function columnHeads({ columns }: Layout, { firstColumn, lastColumn }: Window): HTMLElement {
  const heads = element("div", { role: "row", class: "column-heads" }, element("div", { class: "head corner" }));
  for (let column = firstColumn; column <= lastColumn; column++) {
    const width = startAt(columns, column + 1) - startAt(columns, column);
    if (width === 0) continue;
    const head = element(
      "div",
      { role: "columnheader", class: "head", "aria-colindex": column + 1 },
      columnName(column),
    );
    place(head, { left: HEAD.width + startAt(columns, column), top: 0, width, height: HEAD.height });
    heads.append(head);
  }
  return heads;
}

function rowView(sheet: Sheet, layout: Layout, { firstColumn, lastColumn }: Window, row: number): HTMLElement {
  const top = HEAD.height + startAt(layout.rows, row);
  const height = startAt(layout.rows, row + 1) - startAt(layout.rows, row);
  const head = element("div", { role: "rowheader", class: "head row-head" }, String(row + 1));
  const view = element("div", { role: "row", class: "row", "aria-rowindex": row + 1 }, head);
  Object.assign(view.style, { top: `${top}px`, height: `${height}px` });
  for (let column = firstColumn; column <= lastColumn; column++) {
    const block = mergeAt(sheet, row, column) ?? { row, column, rows: 1, columns: 1 };
    const first = block.row === row && block.column === column;
    if (!first || sheet.hiddenColumns.has(column)) continue;
    const { left, width, height } = boxOf(layout, block);
    // One pixel over the next cells, as neighbours share the line between them.
    const box = { left: HEAD.width + left, top: 0, width: width + 1, height: height + 1 };
    view.append(cellView(sheet, block, box, isSelected(sheet, row, column)));
  }
  return view;
}

function isSelected({ selection }: Sheet, row: number, column: number): boolean {
  const down = row - selection.row;
  const right = column - selection.column;
  return down >= 0 && down < selection.rows && right >= 0 && right < selection.columns;
}

/** From a place among the cells to one on the canvas, which has the letters and numbers as well. */
function shifted(box: Box): Box {
  return { ...box, left: box.left + HEAD.width, top: box.top + HEAD.height };
}

/** Scrolls as little as is needed to see the block's first cell. */
function reveal(viewport: HTMLElement, layout: Layout, block: Block): void {
  const { left, top, width, height } = boxOf(layout, { ...block, rows: 1, columns: 1 });
  const seen = { width: viewport.clientWidth - HEAD.width, height: viewport.clientHeight - HEAD.height };
  viewport.scrollLeft = nearest(viewport.scrollLeft, left, width, seen.width);
  viewport.scrollTop = nearest(viewport.scrollTop, top, height, seen.height);
}

function nearest(scroll: number, from: number, size: number, seen: number): number {
  if (from < scroll || size > seen) return from;
  return Math.max(scroll, from + size - seen);
}
