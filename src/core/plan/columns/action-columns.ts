import { accountColumns } from "./account-columns";
import { areaColumns } from "./area-columns";
import type { ColumnNames } from "./column-names";
import { dateColumns } from "./date-columns";
import { leadColumns } from "./lead-columns";
import { stateColumns } from "./state-columns";
import { whatColumns } from "./what-columns";

/** The columns of a table of actions. Their order matters: earlier fields win where two match a heading equally well. */
export const actionColumns = {
  ref: whatColumns.ref,
  area: whatColumns.area,
  actionStatus: stateColumns.actionStatus,
  impactStatus: stateColumns.impactStatus,
  title: whatColumns.title,
  leads: leadColumns.leads,
  supportingLeads: leadColumns.supportingLeads,
  originalDue: dateColumns.originalDue,
  revisedDue: dateColumns.revisedDue,
  due: dateColumns.due,
  start: dateColumns.start,
  updated: dateColumns.updated,
  evidence: accountColumns.evidence,
  risk: accountColumns.risk,
  resources: accountColumns.resources,
  successCriteria: accountColumns.successCriteria,
  progress: accountColumns.progress,
  nextSteps: accountColumns.nextSteps,
  parent: whatColumns.parent,
  recommendation: areaColumns.recommendation,
  areaImpact: areaColumns.areaImpact,
  families: areaColumns.families,
  carriedOnBy: areaColumns.carriedOnBy,
} as const satisfies Record<string, ColumnNames>;
