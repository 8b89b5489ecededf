import { cellRef, type CellRef, HostError, localRef, splitCellRef } from "../../core/workbook";
import { inExcel } from "./errors";

/** Goes to the sheet and selects the cell. A hidden sheet stays hidden: that is an error that says so. */
export function showCell(at: CellRef): Promise<void> {
  const { sheet: name, row, column } = splitCellRef(at);
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) {
      throw new HostError("missing", `There is no sheet “${name}” any more. It was deleted or renamed; check again.`);
    }
    if (sheet.visibility !== "Visible") {
      throw new HostError(
        "sheet-hidden",
        `The sheet “${name}” is hidden. To see the cell, right-click any sheet’s tab, choose Unhide, and try again.`,
      );
    }
    sheet.activate();
    sheet.getRange(localRef(row, column)).select();
    await context.sync();
  });
}

/** The cell that the user has selected; where that is a chart or several areas, the cell that is typed into. */
export function selectedCell(): Promise<CellRef> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex, columnIndex, worksheet/name");
    await context.sync();
    return cellRef(cell.worksheet.name, cell.rowIndex, cell.columnIndex);
  });
}
