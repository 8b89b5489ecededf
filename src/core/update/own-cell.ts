import { fieldNames, type Action, type ActionField, type Plan } from "../plan";
import { sheetOf, shortRef, splitCellRef, valueIn, type Snapshot } from "../workbook";

/**
 * Whether the cell of a field is the action's own and says nothing else, so that it may be written: no formula, no cell that
 * stands for several rows or holds two fields, no text that goes on in other cells.
 */
export const isOwnCell = (book: Snapshot, plan: Plan, action: Action, field: ActionField): boolean =>
  action.at[field] !== undefined && whyNotOwn(book, plan, action, field) === null;

/** Why the cell of a field may not be written, in a sentence; null where it may. A missing column is one reason. */
export function whyNotOwn(book: Snapshot, plan: Plan, action: Action, field: ActionField): string | null {
  const at = action.at[field];
  if (at === undefined) return `The sheet has no column for the ${fieldNames[field]}.`;
  const { sheet } = splitCellRef(at);
  const local = shortRef(at);
  if (sheetOf(book, sheet)?.formulas.has(local))
    return `${local} (${fieldNames[field]}) holds a formula. Change what it is worked out from.`;
  const fields = (Object.keys(action.at) as ActionField[]).filter(
    (other) => other !== field && action.at[other] === at,
  );
  if (fields.length > 0)
    return `${local} holds the ${fieldNames[field]} and the ${fieldNames[fields[0]!]} together. Change it in the sheet.`;
  const sharing = plan.actions.filter((one) => one !== action && one.at[field] === at);
  if (sharing.length > 0) return `${local} (${fieldNames[field]}) stands for several rows. Change it in the sheet.`;
  if ((action.raw[field] ?? null) !== valueIn(book, at))
    return `The ${fieldNames[field]} goes on in cells below ${local}. Change it in the sheet.`;
  return null;
}
