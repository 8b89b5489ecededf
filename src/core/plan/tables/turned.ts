import type { SheetSnapshot } from "../../workbook";
import { actionColumns, type ActionField } from "../columns";
import { assignFields } from "../headings";

/** The headings of a turned plan stand among the first of its columns and within so many rows. */
const COLUMNS = 3;
const ROWS = 60;

/** So many fields of a plan, with the action and two of who, when and how, are no accident. */
const FEWEST = 4;

export const TURNED =
  "it seems to hold one action in each column, with the headings down the side; turn it (copy it, then Paste special, Transpose) so that each action has a row of its own";

/** The row and column where the headings of a plan stand below each other, with an action in each column beside them; else null. */
export function turnedPlanIn(sheet: SheetSnapshot): { readonly row: number; readonly column: number } | null {
  const rows = sheet.values.slice(0, ROWS);
  for (let column = 0; column < COLUMNS; column++) {
    const fields = assignFields<ActionField>(
      rows.map((cells) => cells[column] ?? null),
      actionColumns,
    );
    const found = new Set(fields.values());
    const said = [found.has("leads"), found.has("due"), found.has("actionStatus") || found.has("impactStatus")];
    const isPlan = found.has("title") && found.size >= FEWEST && said.filter(Boolean).length >= 2;
    if (isPlan && standBeside(sheet, column, [...fields.keys()])) return { row: Math.min(...fields.keys()), column };
  }
  return null;
}

/** Whether most of the rows that are so headed hold something in at least two of the columns to the right. */
function standBeside({ values }: SheetSnapshot, column: number, rows: readonly number[]): boolean {
  const filled = rows.filter(
    (row) => (values[row] ?? []).slice(column + 1).filter((cell) => cell !== null && cell !== "").length >= 2,
  );
  return filled.length * 4 >= rows.length * 3;
}
