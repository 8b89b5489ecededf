import type { ColumnLayout } from "../plan";
import type { Candidate } from "../tables/candidate";

/** The columns by which a plan is known. */
const OF_A_PLAN = ["ref", "title", "leads", "due", "actionStatus", "impactStatus"] as const;

/**
 * How sure it is that a table is what it was taken for, from 0 to 1. A plan is known half by having the columns of one and
 * half by cells that say states of the scheme, and without such by what else it has; a table of measures by what else of a
 * measure stands beside its periods.
 */
export function tableConfidence(table: Candidate, columns: readonly ColumnLayout[]): number {
  const { role, score, states: spoken, points = 0 } = table;
  if (role === "kpis") return rounded(Math.min(1, 0.6 + score / 25));
  if (spoken !== "scheme") return rounded(Math.min(0.9, 0.5 + points / 30));
  const known = OF_A_PLAN.filter((one) => columns.some(({ field }) => field === one));
  const states = columns.flatMap(({ field, confidence }) =>
    field === "actionStatus" || field === "impactStatus" ? confidence : [],
  );
  return rounded(known.length / OF_A_PLAN.length / 2 + Math.max(0, ...states) / 2);
}

const rounded = (confidence: number) => Math.round(confidence * 100) / 100;
