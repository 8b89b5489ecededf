/**
 * THE table of columns. For each field: the headings by which people name it, as they stand after `squash` (lower case,
 * no punctuation). A heading matches when it equals one of `is`, else when it contains one of `has` as whole words.
 * Earlier fields win where two match equally well.
 */
export type ColumnNames = { readonly is: readonly string[]; readonly has?: readonly string[] };

export const actionColumns = {
  ref: {
    is: [
      "ref",
      "action ref",
      "ref no",
      "reference",
      "action reference",
      "no",
      "number",
      "action no",
      "action number",
      "id",
      "action id",
      "item",
      "n o",
    ],
  },
  area: {
    is: ["area", "area of improvement", "priority area", "theme", "workstream", "improvement area", "priority no"],
  },
  actionStatus: {
    is: [
      "action status",
      "status",
      "rag",
      "brag",
      "action rag",
      "rag status",
      "progress rag",
      "status of action",
      "delivery status",
      "delivery rag",
      "status of action completion",
      "progress status",
    ],
  },
  impactStatus: {
    is: ["impact status", "impact", "impact rag", "impact rating", "status of impact", "impact assessment"],
  },
  title: {
    is: [
      "action",
      "actions",
      "title",
      "strategic improvement priority",
      "improvement action",
      "what we will do",
      "key action",
      "key actions",
      "action description",
      "description",
      "activity",
      "priority",
      "task",
      "what will we do",
    ],
    has: ["action we will", "actions we will", "what we will do"],
  },
  leads: {
    is: [
      "lead",
      "leads",
      "owner",
      "owners",
      "lead officer",
      "lead s",
      "accountable lead",
      "accountable lead s",
      "accountable leads",
      "designated lead",
      "responsible",
      "responsible officer",
      "action owner",
      "who",
      "named lead",
      "responsible lead",
    ],
    has: ["accountable lead", "lead officer", "designated lead"],
  },
  supportingLeads: {
    is: ["supporting lead", "supporting leads", "support", "supported by", "partners", "other leads"],
  },
  originalDue: {
    is: ["original due date", "original date", "original deadline", "baseline date", "original target date"],
  },
  revisedDue: {
    is: ["revised due date", "revised date", "new date", "revised deadline", "forecast date", "revised target date"],
  },
  due: {
    is: [
      "due",
      "due date",
      "deadline",
      "target date",
      "completion date",
      "by when",
      "timescale",
      "timescales",
      "date due",
      "to be fully completed by",
      "to be completed by",
      "complete by",
      "end date",
      "when",
      "finish",
      "finish date",
    ],
    has: ["completed by", "completion by"],
  },
  start: { is: ["start", "start date", "begins", "from", "planned start"] },
  updated: {
    is: [
      "updated",
      "date updated",
      "last updated",
      "date of update",
      "update date",
      "last update",
      "date of last update",
    ],
  },
  evidence: {
    is: ["evidence", "evidence of impact", "impact evidence", "evidence of progress and impact", "evidence base"],
    has: ["evidence of impact"],
  },
  nextSteps: {
    is: ["next steps", "next step", "recovery action", "recovery actions", "path to green", "planned next steps"],
    has: ["next steps"],
  },
  risk: { is: ["risk", "risks", "risk and mitigation", "risks and mitigation", "issues and risks"] },
  resources: { is: ["resource", "resources", "resources required"] },
  successCriteria: {
    is: [
      "success criteria",
      "success measures",
      "success measure",
      "what will success look like",
      "success",
      "outcomes",
      "outcome",
    ],
    has: ["success"],
  },
  progress: {
    is: [
      "progress",
      "progress update",
      "update",
      "updates",
      "latest update",
      "commentary",
      "comments",
      "progress to date",
      "narrative",
      "progress commentary",
      "current position",
    ],
    has: ["progress update"],
  },
} as const satisfies Record<string, ColumnNames>;

export const kpiColumns = {
  ref: {
    is: [
      "kpi no",
      "kpi ref",
      "ref",
      "no",
      "number",
      "id",
      "kpi id",
      "measure no",
      "indicator no",
      "kpi number",
      "measure ref",
    ],
  },
  name: {
    is: [
      "kpi",
      "key performance indicator",
      "measure",
      "indicator",
      "performance indicator",
      "name",
      "metric",
      "performance measure",
      "kpi name",
      "description",
    ],
  },
  definition: { is: ["definition", "what it counts", "calculation"] },
  area: { is: ["area", "area of improvement", "priority", "theme", "workstream"] },
  unit: { is: ["unit", "units", "unit of measure", "format", "type"] },
  better: {
    is: ["polarity", "better", "good is", "good to be", "desired direction", "direction", "aim", "what is good"],
  },
  baseline: { is: ["baseline", "starting point", "baseline value"], has: ["baseline"] },
  targetDate: { is: ["target date", "by when", "target by", "date", "due"], has: ["target date"] },
  target: { is: ["target", "goal", "target value", "agreed target"], has: ["target"] },
  period: { is: ["month", "period", "date", "reporting period", "quarter", "term", "year", "as at"] },
  numerator: { is: ["numerator", "on time", "n"] },
  denominator: { is: ["denominator", "total", "d", "cohort"] },
  value: { is: ["value", "actual", "result", "performance", "outturn"] },
  source: { is: ["source", "data source"] },
  frequency: { is: ["frequency", "reported", "how often"] },
  leads: { is: ["lead", "leads", "owner", "kpi owner", "data owner", "responsible"] },
  comment: { is: ["comment", "comments", "note", "notes", "commentary"] },
} as const satisfies Record<string, ColumnNames>;

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
  value: "value",
  source: "source",
  frequency: "frequency",
  comment: "comment",
};

/** Words as they are compared: no case, no punctuation, no double or hard spaces, compatibility forms folded. */
export function squash(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
