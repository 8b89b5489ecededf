import { leadName, type Action, type IsoDay, type Plan } from "../plan";
import { pastText, type PastAction, type PastMeasure, type PastReport } from "../plan/history";

/** A plan as a report of it, to be held against a later one or to be recorded. */
export function reportOf(plan: Plan, date: IsoDay | null): PastReport {
  return { date, from: "file", actions: ownActions(plan).map(pastAction), measures: plan.kpis.map(pastMeasure) };
}

/** The actions of a plan, each once: a row that repeats one is no further action. */
export function ownActions(plan: Plan): readonly Action[] {
  return plan.actions.filter(({ key }) => !plan.tree.repeats.has(key));
}

function pastAction(action: Action): PastAction {
  const { ref, title, actionStatus, impactStatus, finalDue, updated } = action;
  const leads = action.leads.map(leadName);
  const [progress, evidence] = [pastText(action.progress), pastText(action.evidence)];
  return { ref, title, actionStatus, impactStatus, due: finalDue, leads, updated, progress, evidence, at: null };
}

function pastMeasure({ ref, name, points }: Plan["kpis"][number]): PastMeasure {
  const values = points.flatMap(({ period, value, estimate }) =>
    value === null || estimate ? [] : [[period, value] as const],
  );
  return { ref, name, values: new Map(values), at: null };
}
