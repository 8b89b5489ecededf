import type { Action, Plan } from "../plan";
import { isPlain } from "../plan/colours/colour";
import { sheetOf, shortRef, type Edit, type Snapshot } from "../workbook";
import type { ScaleField } from "./choices";

/**
 * The colour that a cell gets with another state, where the sheet colours this column by hand: its other cells of the state
 * have one colour, or none, and those of the state before have another one. Its words look like those there. Nothing where
 * the sheet is not so regular, where nothing has that state yet, and on a protected sheet.
 */
export function fillOf(
  book: Snapshot,
  plan: Plan,
  action: Action,
  field: ScaleField,
  to: Action[ScaleField],
): Pick<Edit, "fill"> {
  const sheet = sheetOf(book, action.sheet);
  const own = action.at[field];
  if (sheet === undefined || own === undefined || sheet.protected) return {};
  const colourOf = (one: Action) => sheet.fills.get(shortRef(one.at[field]!)) ?? null;
  const cells = plan.actions.filter((one) => one.sheet === action.sheet && one.at[field] !== undefined);
  const others = cells.filter((one) => one[field] === to && one !== action);
  const before = only(cells.filter((one) => one[field] === action[field]).map(colourOf));
  const after = only(others.map(colourOf));
  if (before === undefined || after === undefined || before === after) return {};
  if (isPlain(before) && isPlain(after)) return {};
  return { fill: { was: colourOf(action), to: after, ink: { like: others[0]!.at[field]! } } };
}

/** What all of them are; undefined where they differ, and where there are none. */
function only<T>(all: readonly T[]): T | undefined {
  const [first, ...others] = new Set(all);
  return others.length === 0 ? first : undefined;
}
