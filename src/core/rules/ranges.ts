import { blockAddress, splitCellRef, type Block, type CellRef } from "../workbook";
import { listed } from "./rows";

/** Cells of one sheet as people say them, neighbours below one another as a range: `D3:D14 and F5`. */
export function listRanges(cells: readonly CellRef[]): string {
  const places = cells.map(splitCellRef).sort((a, b) => a.column - b.column || a.row - b.row);
  const blocks: Block[] = [];
  for (const { row, column } of places) {
    const last = blocks.at(-1);
    if (last?.column === column && last.row + last.rows === row)
      blocks[blocks.length - 1] = { ...last, rows: last.rows + 1 };
    else blocks.push({ row, column, rows: 1, columns: 1 });
  }
  return listed(blocks.map(blockAddress));
}
