import type { Action, Plan } from "../plan";
import { isBlank, type CellRef } from "../workbook";
import type { ScaleField } from "./other-schemes";

export const SCALE_NAMES: { readonly [S in ScaleField]: string } = {
  actionStatus: "action status",
  impactStatus: "impact status",
};

/**
 * The cells of which other rules tell: nothing but a colour that is not read, an uncalculated formula, words struck through,
 * what is merged with the cell beside it.
 */
export function unreadCells({ colours, uncalculated, struck, merged }: Plan, field: ScaleField): ReadonlySet<CellRef> {
  const open = colours.filter(({ scale }) => scale === field).flatMap((one) => one.open);
  const lined = [...struck.cells].flatMap(([at, { how }]) => (how === "all" ? [at] : []));
  return new Set([...open, ...uncalculated, ...lined, ...merged.flatMap(({ covered }) => covered)]);
}

/** Whether the action states nothing on this scale: neither words nor a colour, nor by what was not read. */
export function statesNothing(action: Action, field: ScaleField, unread: ReadonlySet<CellRef>): boolean {
  const at = action.at[field];
  return action[field] === null && isBlank(action.raw[field]) && !(at !== undefined && unread.has(at));
}
