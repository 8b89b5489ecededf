import { actionStatuses, impactStatuses, type ActionStatus, type ImpactStatus } from "../../plan";
import type { BoardCell } from "../pack";
import { actionStatusKey, lookOf, notStated, type Shown } from "./cells";

/** Each state of a scale in its order, then null for *not stated*. */
export const actionStates: readonly (ActionStatus | null)[] = [...actionStatuses.map(({ id }) => id), null];
export const impactStates: readonly (ImpactStatus | null)[] = [...impactStatuses.map(({ id }) => id), null];

/** White and *not stated* need a tone of their own on white paper. */
export const chartColour = (status: ActionStatus | ImpactStatus | null, shown: Shown): string =>
  onPaper(status === null ? null : lookOf(shown)[status].fill);

function onPaper(fill: string | null): string {
  if (fill === null) return "#6F777B";
  return fill === "#FFFFFF" ? "#D8DDE0" : fill;
}

/** What a column of a table is called that counts the actions of one state. */
export function columnOf(status: ActionStatus | null, shown: Shown): string {
  return String(labelOf(status, shown).value);
}

export function labelOf(status: ActionStatus | null, shown: Shown): BoardCell {
  return status === null ? notStated() : actionStatusKey(status, shown);
}

/** “◐ impact variable”. */
export function impactColumn(status: ImpactStatus | null, shown: Shown): string {
  if (status === null) return "impact not stated";
  const { symbol, plain } = lookOf(shown)[status];
  return `${symbol} impact ${plain}`;
}

export const plainOf = (status: ActionStatus, shown: Shown): string => lookOf(shown)[status].plain;
