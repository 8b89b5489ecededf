import { SHEET_LIMITS, type Block } from "../../src/core/workbook";
import { mergeAt } from "../embedded-excel/model/cells";
import type { Sheet } from "../embedded-excel/model/types";

const PAGE = 20;

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
};

/** Where a key leads from what is selected, stepping out of a merged area and over what is hidden; null: nowhere. */
export function movedBy(key: string, control: boolean, sheet: Sheet): Block | null {
  const { row, column } = sheet.selection;
  if (key === "Home") return oneCell(control ? 0 : row, 0);
  const step = STEPS[key];
  if (step === undefined || control) return null;
  const [down, right] = step;
  const { rows, columns } = mergeAt(sheet, row, column) ?? oneCell(row, column);
  const next = {
    row: visible(sheet.hiddenRows, row + (down > 0 ? rows - 1 + down : down), Math.sign(down), SHEET_LIMITS.rows),
    column: visible(
      sheet.hiddenColumns,
      column + (right > 0 ? columns - 1 + right : right),
      Math.sign(right),
      SHEET_LIMITS.columns,
    ),
  };
  return next.row === null || next.column === null ? null : oneCell(next.row, next.column);
}

/** The first visible index from `from` on in a direction; the edge of the sheet stops it. */
function visible(hidden: ReadonlySet<number>, from: number, direction: number, count: number): number | null {
  let index = Math.min(Math.max(from, 0), count - 1);
  while (direction !== 0 && hidden.has(index)) index += direction;
  return index < 0 || index >= count ? null : index;
}

/** The block of one cell. */
export function oneCell(row: number, column: number): Block {
  return { row, column, rows: 1, columns: 1 };
}
