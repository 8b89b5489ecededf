import type { PutOptions, SheetChange, SheetSpec, WorkbookHost } from "../../core/workbook";
import { applyFixes } from "./apply";
import { readWorkbook } from "./read";
import { selectedCell, showCell } from "./show";
import { onChanged } from "./watch";

export { meetsFloor, REQUIREMENT } from "./requirements";
export { isReadOnly } from "./watch";

/** The workbook that is open in Excel, and news of what changes in it. */
export type ExcelHost = WorkbookHost & {
  /** Calls the listener for each change of a sheet, until the function that it resolves to is called. */
  onChanged(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
  /** Opens the bytes of an `.xlsx` file as a new workbook. */
  openNew(bytes: Uint8Array): Promise<void>;
};

/** Drawing is fetched when something is to be drawn: the pane starts without it. */
async function putSheets(sheets: readonly SheetSpec[], options?: PutOptions): Promise<void> {
  const drawing = await import("./draw");
  return drawing.putSheets(sheets, options);
}

/** The workbook that this pane belongs to, through Office.js, which must have started. */
export function excelHost(): ExcelHost {
  return {
    ...{ read: readWorkbook, apply: applyFixes, putSheets, show: showCell, selected: selectedCell, onChanged },
    openNew: async (bytes) => (await import("./open-new")).openAsNewWorkbook(bytes),
  };
}
