import type { SheetChange } from "../../core/workbook";
import { inExcel } from "./errors";
import { supports } from "./requirements";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Calls the listener when somebody changes cells of any sheet, their look, or which rows are shown (from ExcelApi 1.11), or
 * deletes a sheet. Where Excel tells who changed cells (ExcelApi 1.14), what this add-in writes is left out; of the rest it
 * never tells. Resolves to a function that stops it.
 */
export async function onChanged(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
  const registered = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const told = (what: SheetChange["what"]) => async (event: { readonly worksheetId: string }) =>
      listener({ sheet: event.worksheetId, what });
    const handlers: Handler[] = [
      worksheets.onChanged.add(async (event) => {
        if (event.triggerSource !== "ThisLocalAddin") listener({ sheet: event.worksheetId, what: "cells" });
      }),
      worksheets.onFormatChanged.add(told("look")),
      worksheets.onDeleted.add(told("gone")),
      ...(supports("1.11") ? [worksheets.onRowHiddenChanged.add(told("look"))] : []),
    ];
    await context.sync();
    return handlers;
  });
  return () =>
    Excel.run(registered[0]!.context, async (context) => {
      for (const handler of registered) handler.remove();
      await context.sync();
    });
}

/** Whether the workbook is open for reading only, so that nothing can be fixed or drawn. */
export function isReadOnly(): Promise<boolean> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    await context.sync();
    return workbook.readOnly;
  });
}
