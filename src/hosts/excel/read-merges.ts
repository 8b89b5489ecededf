import type { Block } from "../../core/workbook";
import { asHostError } from "./errors";
import { supports } from "./requirements";

type Merges = readonly Block[] | null;

/**
 * The merged areas of each sheet, null where Excel cannot tell them: below ExcelApi 1.13, and on a sheet with more than
 * 512 of them, for which Excel fails.
 */
export async function readMerges(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Merges[]> {
  if (!supports("1.13")) return sheets.map(() => null);
  const together = await mergesOn(context, sheets);
  if (together !== null) return together;
  const merges: Merges[] = [];
  for (const sheet of sheets) merges.push((await mergesOn(context, [sheet]))?.[0] ?? null);
  return merges;
}

async function mergesOn(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Block[][] | null> {
  // Merged cells need not hold values, so formats count here; of a blank sheet Excel gives A1.
  const merged = sheets.map((sheet) =>
    sheet
      .getUsedRange(false)
      .getMergedAreasOrNullObject()
      .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount"),
  );
  try {
    await context.sync();
  } catch (error) {
    // These two will not get better for asking again.
    if (["cell-being-edited", "busy"].includes(asHostError(error).code)) throw error;
    return null;
  }
  return merged.map((areas) => (areas.isNullObject ? [] : areas.areas.items.map(blockOfRange)));
}

/** Where a range is whose place and size were loaded. */
export function blockOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Block {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
