import type { Plan } from "../plan";
import { cellRef, type CellRef } from "../workbook";

/** The headings of columns of values that leave open of which year they are, with what they say. */
export function headingsWithoutYear({ layout }: Plan): ReadonlyMap<CellRef, string> {
  const found = new Map<CellRef, string>();
  for (const { role, sheet, headerRow, columns } of layout)
    for (const { column, field, header, open } of columns)
      if (role === "kpis" && field === null && open !== undefined)
        found.set(cellRef(sheet, headerRow ?? 0, column), header);
  return found;
}
