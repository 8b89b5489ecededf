import {
  actionStatuses,
  actionStatusOf,
  impactStatuses,
  impactStatusOf,
  type ActionStatus,
  type ImpactStatus,
} from "../../plan";
import type { BoardCell } from "../pack";
import { actionStatusKey, notStated } from "./cells";

/** Each state of a scale in its order, then null for *not stated*. */
export const actionStates: readonly (ActionStatus | null)[] = [...actionStatuses.map(({ id }) => id), null];
export const impactStates: readonly (ImpactStatus | null)[] = [...impactStatuses.map(({ id }) => id), null];

/** White and *not stated* need a tone of their own on white paper. */
export const chartColour = (status: ActionStatus | null): string =>
  onPaper(status === null ? null : actionStatusOf(status).fill);

export const impactChartColour = (status: ImpactStatus | null): string =>
  onPaper(status === null ? null : impactStatusOf(status).fill);

function onPaper(fill: string | null): string {
  if (fill === null) return "#6F777B";
  return fill === "#FFFFFF" ? "#D8DDE0" : fill;
}

/** What a column of a table is called that counts the actions of one state. */
export function columnOf(status: ActionStatus | null): string {
  return String(labelOf(status).value);
}

export function labelOf(status: ActionStatus | null): BoardCell {
  return status === null ? notStated() : actionStatusKey(status);
}

export const impactColumn = (status: ImpactStatus | null): string =>
  status === null ? "impact not stated" : `${impactStatusOf(status).symbol} impact ${impactStatusOf(status).plain}`;

export const plainOf = (status: ActionStatus): string => actionStatusOf(status).plain;
