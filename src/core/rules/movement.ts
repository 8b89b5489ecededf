import type { ActionChange, Changes } from "../changes";
import { actionStatuses, impactStatuses, type Action, type ActionField, type IsoDay, type Plan } from "../plan";
import { looksContinued, type At } from "./rows";

/** The actions that the last report has too, each with what differs and the cells of the fields in the order asked. */
export function movedWith(
  plan: Plan,
  changes: Changes | null,
  ...fields: [ActionField, ...ActionField[]]
): readonly { readonly change: ActionChange; readonly action: Action; readonly at: At }[] {
  return (changes?.actions ?? []).flatMap((change) => {
    const { action } = change;
    const cells = fields.flatMap((field) => action.at[field] ?? []);
    const isWhole = cells.length === fields.length && !looksContinued(plan, action);
    return isWhole ? [{ change, action, at: cells as unknown as At }] : [];
  });
}

/** In how many reports in a row, this one among them, an action has stood so. */
export function reportsOnEnd(
  changes: Changes | null,
  action: Action,
  stands: (one: Pick<Action, "actionStatus" | "impactStatus">) => boolean,
): number {
  if (!stands(action)) return 0;
  const trail = changes?.trails.get(action.key) ?? [];
  const other = trail.findIndex((step) => !stands(step.action));
  return 1 + (other < 0 ? trail.length : other);
}

/** In how many reports in a row, this one among them, an action has not begun though its start had passed. */
export function reportsWaiting(changes: Changes | null, action: Action, start: IsoDay): number {
  const past = changes?.trails.get(action.key) ?? [];
  const begun = past.findIndex(
    ({ date, action: { actionStatus } }) => actionStatus !== "not-started" || date === null || date <= start,
  );
  return 1 + (begun < 0 ? past.length : begun);
}

const STATES = new Map<string, string>([...actionStatuses, ...impactStatuses].map(({ id, plain }) => [id, plain]));

/** A status in the words of a sentence: “in progress, on track”. */
export const plainState = (status: string): string => `“${STATES.get(status) ?? status}”`;

/** The cells with that of the words about what was done, where the plan has such a column. */
export function withWords(at: At, { at: cells }: Action): At {
  return cells.progress === undefined ? at : ([...at, cells.progress] as unknown as At);
}
