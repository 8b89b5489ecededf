import { inExcel } from "./errors";

/** A change of cells by the user, a co-author or another add-in. `address` is within the sheet, as Excel gives it. */
export type Change = { readonly sheetId: string; readonly address: string };

/**
 * Calls the listener when cells of any sheet change. Where Excel tells who did it (ExcelApi 1.14), what this add-in
 * writes is left out. Resolves to a function that stops it.
 */
export async function onChanged(listener: (change: Change) => void): Promise<() => Promise<void>> {
  const registered = await inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
      if (triggerSource !== "ThisLocalAddin") listener({ sheetId: worksheetId, address });
    });
    await context.sync();
    return handler;
  });
  return () =>
    Excel.run(registered.context, async (context) => {
      registered.remove();
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
