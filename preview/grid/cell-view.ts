import { localRef, type Block } from "../../src/core/workbook";
import { cellAt, formatAt, valueAt } from "../embedded-excel/model/cells";
import type { Border, CellFormat } from "../embedded-excel/model/format";
import type { Cell, Sheet } from "../embedded-excel/model/types";
import { element } from "../dom";
import type { Box } from "./layout";
import { displayText } from "../embedded-excel/model/display";

/** One cell, or the merged area that begins at it, at its place in its row. */
export function cellView(sheet: Sheet, block: Block, box: Box, selected: boolean): HTMLElement {
  const { row, column } = block;
  const cell = cellAt(sheet, row, column);
  const format = formatAt(sheet, row, column);
  const ref = localRef(row, column);
  const text = displayText(sheet, row, column);
  const view = element(
    "div",
    {
      role: "gridcell",
      id: `cell-${ref}`,
      "data-cell": ref,
      "aria-colindex": column + 1,
      "aria-colspan": block.columns > 1 && block.columns,
      "aria-rowspan": block.rows > 1 && block.rows,
      "aria-selected": String(selected),
      class: cell?.link ? "cell link" : "cell",
    },
    element("span", {}, text),
  );
  place(view, box);
  paint(view, format, cell);
  if (spills(sheet, block, format, cell)) view.classList.add("spills");
  return view;
}

/** Puts an element at a place. */
export function place(view: HTMLElement | SVGElement, { left, top, width, height }: Box): void {
  Object.assign(view.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
}

function paint({ style, classList }: HTMLElement, format: CellFormat, cell: Cell | undefined): void {
  const { fill, font, borders } = format;
  if (fill.pattern !== "None") style.backgroundColor = fill.color;
  style.color = font.color;
  style.fontFamily = `"${font.name}", Carlito, Arial, sans-serif`;
  style.fontSize = `${font.size}pt`;
  if (font.bold) style.fontWeight = "bold";
  if (font.italic) style.fontStyle = "italic";
  style.textDecoration = [font.underline !== "None" && "underline", font.strikethrough && "line-through"]
    .filter(Boolean)
    .join(" ");
  style.justifyContent = sideways(format, cell);
  style.textAlign = style.justifyContent;
  style.alignItems = { Top: "start", Center: "center" }[format.verticalAlignment] ?? "end";
  if (format.wrapText) classList.add("wraps");
  style.borderTop = line(borders.top);
  style.borderBottom = line(borders.bottom);
  style.borderLeft = line(borders.left);
  style.borderRight = line(borders.right);
}

/** Where nobody said otherwise, numbers stand to the right, truths and errors in the middle, texts to the left. */
function sideways({ horizontalAlignment }: CellFormat, cell: Cell | undefined): string {
  if (horizontalAlignment === "Center" || horizontalAlignment === "CenterAcrossSelection") return "center";
  if (horizontalAlignment === "Right") return "end";
  if (horizontalAlignment !== "General") return "start";
  if (cell?.error || typeof cell?.value === "boolean") return "center";
  return typeof cell?.value === "number" ? "end" : "start";
}

function line({ style, weight, color }: Border): string {
  if (style === "None") return "";
  const width = { Medium: 2, Thick: 3 }[weight] ?? 1;
  return `${width}px ${style === "Double" ? "double" : style === "Continuous" ? "solid" : "dashed"} ${color}`;
}

/** A text that is too long shows over the next cell as long as that one is blank. */
function spills(sheet: Sheet, { row, column, columns }: Block, format: CellFormat, cell: Cell | undefined): boolean {
  if (typeof cell?.value !== "string" || format.wrapText || columns > 1) return false;
  return sideways(format, cell) === "start" && valueAt(sheet, row, column + 1) === null;
}
