import type { Action, IsoDay } from "./plan";
import { isComplete } from "./scheme";

/** Whether the action's last date lies before the as-at date and the action is not stated as complete. */
export function isOverdue({ actionStatus, finalDue }: Action, asAt: IsoDay): boolean {
  return !isComplete(actionStatus) && finalDue !== null && finalDue < asAt;
}
