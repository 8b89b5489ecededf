import type { ColumnLayout } from "../plan";
import type { Candidate } from "../tables/candidate";

/** The columns by which a plan is known. */
const OF_A_PLAN: readonly ColumnLayout["field"][] = ["ref", "title", "leads", "due", "actionStatus", "impactStatus"];

/** How sure it is that a table is what it was taken for, from 0 to 1, by the columns that a plan has and how sure each is. */
export function tableConfidence({ role, score }: Candidate, columns: readonly ColumnLayout[]): number {
  if (role === "kpis") return Math.min(1, 0.6 + score / 25);
  const known = columns.filter(({ field }) => OF_A_PLAN.includes(field));
  const sum = known.reduce((all, { confidence }) => all + confidence, 0);
  return Math.round(Math.min(1, 0.25 + sum / 5) * 100) / 100;
}
