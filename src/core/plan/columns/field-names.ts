import type { actionColumns } from "./action-columns";
import type { kpiColumns } from "./kpi-columns";

export type ActionField = keyof typeof actionColumns;
export type KpiField = keyof typeof kpiColumns;

/** What people call each field; used in messages and in the glossary of columns. */
export const fieldNames: { readonly [F in ActionField | KpiField]: string } = {
  ref: "reference",
  area: "area",
  actionStatus: "action status",
  impactStatus: "impact status",
  title: "action",
  leads: "designated lead",
  supportingLeads: "supporting lead",
  originalDue: "original due date",
  revisedDue: "revised due date",
  due: "due date",
  start: "start date",
  updated: "date updated",
  evidence: "evidence of impact",
  nextSteps: "next steps",
  risk: "risk",
  resources: "resources",
  successCriteria: "success criteria",
  progress: "progress update",
  parent: "strategic action",
  name: "measure",
  definition: "definition",
  unit: "unit",
  better: "polarity",
  baseline: "baseline",
  targetDate: "target date",
  target: "target",
  period: "period",
  numerator: "numerator",
  denominator: "denominator",
  standard: "statutory standard",
  comparator: "comparator",
  cohort: "cohort",
  value: "value",
  source: "source",
  frequency: "frequency",
  rag: "rating",
  trend: "direction of travel",
  comment: "comment",
};
