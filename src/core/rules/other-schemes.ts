import { isBlank } from "../workbook";
import type { Action, Plan } from "../plan";
import { isDitto } from "../plan/ditto";
import { groupBy } from "../group-by";

export type ScaleField = "actionStatus" | "impactStatus";

/** So few cells are slips of their own, not a scheme. */
const FEWEST = 3;

/** Whether the action's status cell holds words, and none of the scheme's. */
export function isUnrecognised(action: Action, field: ScaleField): boolean {
  return action[field] === null && !isBlank(action.raw[field]);
}

/**
 * The actions whose status is kept in the words of another scheme: at least three cells of a sheet, and at least half of
 * those that are filled. "Ditto" is a word of no scheme. They are one fault of the column, not one of each row.
 */
export function inOtherWords({ actions }: Plan, field: ScaleField): readonly (readonly Action[])[] {
  return [...groupBy(actions, ({ sheet }) => sheet).values()].flatMap((rows) => {
    const strange = rows.filter((action) => isUnrecognised(action, field) && !isDitto(String(action.raw[field] ?? "")));
    const filled = rows.filter(({ raw }) => !isBlank(raw[field]));
    return strange.length >= FEWEST && strange.length * 2 >= filled.length ? [strange] : [];
  });
}
