import { blockAddress, bySheet, quoteSheet, splitCellRef, type CellRef } from "../core/workbook";

/**
 * Cells as a person writes them down: each sheet once, neighbours drawn together. `KPIs!J5, K5, L5, N5` are
 * `KPIs!J5:L5, N5`, and `'Action Plan'!F7, F8` are `'Action Plan'!F7:F8`.
 */
export function rangesOf(cells: readonly CellRef[]): string {
  return bySheet([...new Set(cells)])
    .map(({ sheet, cells: of }) => `${quoteSheet(sheet)}!${ranges(of).map(blockAddress).join(", ")}`)
    .join("; ");
}

type Range = { row: number; column: number; rows: number; columns: number };

/** In the order of the sheet; a run along a row or down a column is one. */
function ranges(cells: readonly CellRef[]): readonly Range[] {
  const places = cells.map(splitCellRef).sort((a, b) => a.row - b.row || a.column - b.column);
  const along: Range[] = [];
  for (const { row, column } of places) {
    const last = along.at(-1);
    if (last?.row === row && last.column + last.columns === column) last.columns++;
    else along.push({ row, column, rows: 1, columns: 1 });
  }
  const down: Range[] = [];
  for (const one of along) {
    const above = down.find((range) => sameWidth(range, one) && range.row + range.rows === one.row);
    if (above) above.rows++;
    else down.push(one);
  }
  return down;
}

const sameWidth = (a: Range, b: Range) => a.column === b.column && a.columns === b.columns;
