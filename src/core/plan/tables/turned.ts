import { isBlank, valueAt, type SheetSnapshot } from "../../workbook";
import { actionColumns, type ActionField } from "../columns";
import { assignFields, fieldsMeant, headingFit } from "../headings";
import { squash } from "../squash";

/** The headings of a turned plan stand among the first of its columns and within so many rows. */
const COLUMNS = 3;
const ROWS = 60;

/** So many fields of a plan, with the action and two of who, when and how, are no accident. */
const FEWEST = 4;

export const TURNED =
  "it seems to hold one action in each column, with the headings down the side; turn it (copy it, then Paste special, Transpose) so that each action has a row of its own";

export const FORMS =
  "it seems to hold actions in forms, each with its headings down the side, which cannot be read as they stand; give each action a row of its own";

/** Where the headings of a plan stand below each other: the first of them, and the rows of those that are known. */
export type TurnedPlan = { readonly row: number; readonly column: number; readonly rows: readonly number[] };

/** Whether and where the headings of a plan stand below each other beside what they head. */
export function turnedPlanIn(sheet: SheetSnapshot): TurnedPlan | null {
  const rows = sheet.values.slice(0, ROWS);
  for (let column = 0; column < COLUMNS; column++) {
    const fields = assignFields<ActionField>(
      rows.map((cells) => cells[column] ?? null),
      actionColumns,
    );
    const found = new Set(fields.values());
    if (!found.has("title") || found.size < FEWEST) continue;
    for (const field of besideIn(rows, column, [...fields.keys()])) found.add(field);
    const said = [found.has("leads"), found.has("due"), found.has("actionStatus") || found.has("impactStatus")];
    if (said.filter(Boolean).length < 2 || !standBeside(sheet, column, [...fields.keys()])) continue;
    const placed = [...fields.keys()].sort((a, b) => a - b);
    return { row: placed[0]!, column, rows: placed };
  }
  return null;
}

/** The fields whose usual names stand further right in the rows of headings: pairs beside each other, as in a form. */
function besideIn(rows: SheetSnapshot["values"], column: number, headed: readonly number[]): readonly ActionField[] {
  return headed.flatMap((row) =>
    rows[row]!.slice(column + 2).flatMap((cell) => {
      const field = typeof cell === "string" ? usualField(cell) : null;
      return field ?? [];
    }),
  );
}

/** How well a usual name fits its field. */
const USUAL = 0.85;

/** The field of which a text is a usual name; null where it is none. */
export function usualField(text: string): ActionField | null {
  const [field] = fieldsMeant<ActionField>(text, actionColumns);
  return field !== undefined && headingFit<string>(text, field, actionColumns) >= USUAL ? field : null;
}

/** Whether most of the rows that are so headed hold something to the right. */
function standBeside({ values }: SheetSnapshot, column: number, rows: readonly number[]): boolean {
  const filled = rows.filter((row) => (values[row] ?? []).slice(column + 1).some((cell) => !isBlank(cell)));
  return filled.length * 4 >= rows.length * 3;
}

/** How the actions of a sheet seem to stand that has the headings of a plan down its side; null where it seems no such plan. */
export function turnedHow(sheet: SheetSnapshot): "across" | "forms" | null {
  const found = turnedPlanIn(sheet);
  if (found === null) return null;
  const beside = (row: number) => (sheet.values[row] ?? []).slice(found.column + 1).filter((cell) => !isBlank(cell));
  if (found.rows.filter((row) => beside(row).length >= 2).length * 4 >= found.rows.length * 3) return "across";
  const first = squash(String(valueAt(sheet, found.row, found.column)));
  const again = sheet.values.filter((cells) => squash(String(cells[found.column] ?? "")) === first);
  return again.length >= 2 ? "forms" : null;
}
