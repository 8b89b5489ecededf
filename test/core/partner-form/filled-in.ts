import { partnerForm, partnerSheets } from "../../../src/core/partner-form";
import { usualLook } from "../../../src/core/plan/scheme-look";
import { withEdits, type CellRef, type CellValue, type SheetSnapshot, type Snapshot } from "../../../src/core/workbook";
import { readXlsx, writeXlsx } from "../../../src/hosts/xlsx";
import { LEAD, planOf, TODAY } from "./small-plan";

export * from "./small-plan";

/** The form of a lead as a file holds it. */
export async function formBook(book: Snapshot, returnTo = "", lead = LEAD): Promise<Snapshot> {
  const form = partnerForm(book, planOf(book), { lead, made: TODAY, returnTo });
  return readXlsx(await writeXlsx(partnerSheets(form, usualLook), TODAY), "form.xlsx");
}

/** The sheet of a form on which the actions stand. */
export const actionsOf = (form: Snapshot): SheetSnapshot => form.sheets[1]!;

const HEADER = 3;

/** The cell of a form under a heading in the row of an action. */
export function cellOf(form: Snapshot, ref: string, heading: string): CellRef {
  const { name, values } = actionsOf(form);
  const row = values.findIndex((cells, at) => at > HEADER && String(cells[0]) === ref);
  const column = values[HEADER]!.indexOf(heading);
  if (row < 0 || column < 0) throw new Error(`No ${heading} of ${ref}: ${values[HEADER]!.join(", ")}`);
  return `'${name}'!${String.fromCharCode(65 + column)}${row + 1}` as CellRef;
}

/** The form with cells filled in, by the action's reference and the heading. */
export function filledIn(
  form: Snapshot,
  typed: readonly (readonly [ref: string, heading: string, value: CellValue])[],
): Snapshot {
  return withEdits(
    form,
    typed.map(([ref, heading, to]) => ({ at: cellOf(form, ref, heading), was: null, to })),
  );
}

/** The form with its rows of actions changed as somebody may do who keeps it in a workbook. */
export function withRows(
  form: Snapshot,
  change: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[],
): Snapshot {
  const own = actionsOf(form);
  const values = [...own.values.slice(0, HEADER + 1), ...change(own.values.slice(HEADER + 1))];
  return { ...form, sheets: form.sheets.map((sheet) => (sheet === own ? { ...sheet, values } : sheet)) };
}

/** The plan with cells changed by somebody else meanwhile. */
export const changed = (book: Snapshot, cells: { readonly [at: string]: CellValue }): Snapshot =>
  withEdits(
    book,
    Object.entries(cells).map(([at, to]) => ({ at: `Plan!${at}` as CellRef, was: null, to })),
  );
