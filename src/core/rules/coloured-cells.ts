import type { Action, Plan } from "../plan";
import { isBlank, type CellRef } from "../workbook";
import type { ScaleField } from "./other-schemes";

export const SCALE_NAMES: { readonly [S in ScaleField]: string } = {
  actionStatus: "action status",
  impactStatus: "impact status",
};

/** The cells that hold nothing but a colour that is not read, or a formula that nobody has calculated: told of as such. */
export function unreadCells({ colours, uncalculated }: Plan, field: ScaleField): ReadonlySet<CellRef> {
  return new Set([...colours.filter(({ scale }) => scale === field).flatMap(({ open }) => open), ...uncalculated]);
}

/** Whether the action states nothing on this scale: neither words nor a colour, nor by a formula. */
export function statesNothing(action: Action, field: ScaleField, unread: ReadonlySet<CellRef>): boolean {
  const at = action.at[field];
  return action[field] === null && isBlank(action.raw[field]) && !(at !== undefined && unread.has(at));
}
