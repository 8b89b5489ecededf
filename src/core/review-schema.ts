import { z } from "zod";
import { profiles } from "./plan/settings";
import { actionColumns, actionStatuses, impactStatuses, kpiColumns } from "./plan";
import { changeKinds } from "./changes";
import { refusalCodes } from "./refusal";
import { register, registerKind } from "./registers-schema";
import { address, cellValue, count, day, row, text } from "./schema-parts";
import { trendSchema } from "./trend-schema";

/**
 * The public JSON of a review. Dates are ISO days, null means blank or unreadable, rows count from 1, addresses are
 * `'Action Plan'!E9`, percentages are 0 to 100. `schema` rises when a field changes its meaning; fields may be added.
 */

const ids = <I extends string>(states: readonly { readonly id: I }[]) => z.enum(states.map(({ id }) => id));
const keys = <F extends string>(columns: { readonly [K in F]: unknown }) => z.enum(Object.keys(columns) as F[]);
const countBy = <I extends string>(states: readonly { readonly id: I }[]) =>
  z.record(z.enum([...states.map(({ id }) => id), "not-stated" as const]), count);

const actionField = keys(actionColumns);
const kpiField = keys(kpiColumns);
const leadKeyField = z.enum(["code", "title", "organisation"]);
const actionStatus = ids(actionStatuses).nullable();
const impactStatus = ids(impactStatuses).nullable();
const severity = z.enum(["error", "warning", "advice"]);

/** From 0 to 1; below 0.6 it is asked. */
const confidence = z.number().min(0).max(1);

const sheet = z.object({
  name: z.string(),
  state: z.enum(["visible", "hidden", "very-hidden"]),
  role: z.enum(["actions", "kpis", "lead-key", "legend", "lists", "notes", "charts", "empty", "other"]),
  headerRow: row.nullable(),
  firstRow: row.nullable(),
  lastRow: row.nullable(),
  layout: z.enum(["wide", "long", "across", "one-measure", "matrix"]).nullable(),
  columns: z.array(
    z.object({
      column: z.string(),
      header: z.string(),
      field: z.union([actionField, kpiField, leadKeyField]).nullable(),
      /** What the column holds besides, where its heading names two fields ("Lead and timescale"); else absent. */
      also: actionField.optional(),
      /** What speaks for the field, in words. */
      why: z.string(),
      confidence,
      /** Somebody chose it on the settings sheet. */
      chosen: z.boolean(),
    }),
  ),
  why: z.string(),
  confidence,
  chosen: z.boolean(),
  /** Which register the sheet is; its role is `other`, and its columns and rows stand under `registers`. */
  register: registerKind.optional(),
});

/** What the reading could not settle by itself. Answers are rows of the workbook's settings sheet. */
const question = z.object({
  id: z.string(),
  kind: z.enum(["sheet", "column", "colours", "words"]),
  message: z.string(),
  at: z.array(address),
  /** Without the answer most figures would be wrong or missing. */
  urgent: z.boolean(),
});

const milestone = z.object({
  asWritten: z.string(),
  date: day.nullable(),
  precision: z.enum(["day", "month", "quarter", "term", "year", "none"]),
  /** Only `by` is a deadline: "from June 2017" begins then, `impact` is when the impact is to be seen. */
  kind: z.enum(["by", "from", "recurring", "open", "impact", "unknown"]),
  done: z.boolean(),
});

const action = z.object({
  sheet: z.string(),
  row,
  ref: text,
  area: text,
  title: text,
  /** Names the action in this answer: the reference where it stands once. */
  key: z.string(),
  /** Key of the action that this one is part of, and keys of its own parts. */
  parent: text,
  parts: z.array(z.string()),
  /** Key of the action for which the row stands once more; such a row is in no count. */
  repeats: text,
  leads: z.array(z.string()),
  /** The cell of each lead, in the same order. */
  leadsAt: z.array(address),
  supportingLeads: z.array(z.string()),
  start: day.nullable(),
  due: z.array(milestone),
  originalDue: z.array(milestone),
  revisedDue: z.array(milestone),
  finalDue: day.nullable(),
  actionStatus,
  impactStatus,
  statusSource: z.enum(["text", "colour"]).nullable(),
  progress: text,
  evidence: text,
  nextSteps: text,
  risk: text,
  resources: text,
  successCriteria: text,
  recommendation: text,
  areaImpact: text,
  families: text,
  carriedOnBy: text,
  /** The success criteria kept apart. `under` leads into a list; `pointsTo` are the actions that "As above" means. */
  successMeasures: z.array(
    z.object({ text: z.string(), at: address, under: text, pointsTo: z.array(z.string()).nullable() }),
  ),
  updated: day.nullable(),
  at: z.partialRecord(actionField, address),
});

const aim = z.object({
  asWritten: z.string(),
  operator: z.enum([">=", "<=", ">", "<", "=", "between"]),
  /** Neither the target's words nor the measure say on which side of the number it is met: the operator is a stand-in. */
  sideUnknown: z.literal(true).optional(),
  value: z.number().nullable(),
  upper: z.number().nullable().optional(),
  by: day.nullable(),
});

const target = aim.extend({
  unit: text,
  /** Several targets by date; the target's own fields are those of the last. */
  steps: z.array(aim.extend({ at: address.optional() })).optional(),
});

const point = z.object({
  period: z.string(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  missing: text,
  footnote: z.boolean(),
  /** A forecast or an estimate, not a result. */
  estimate: z.boolean(),
  /** The words that say that the value holds for a part of the period. */
  part: text,
  /** What the number covers where that is more than its period; `soFar`: it adds up since the year began. */
  covers: z.object({ words: z.string(), soFar: z.boolean() }).nullable(),
  at: address,
});

const kpi = z.object({
  sheet: z.string(),
  row,
  ref: text,
  name: z.string(),
  area: text,
  unit: text,
  better: z.enum(["higher", "lower", "neither"]).nullable(),
  betterWhy: text,
  baseline: z.object({ value: z.number().nullable(), period: text }),
  target: target.nullable(),
  standard: target.nullable(),
  comparators: z.array(z.object({ asWritten: z.string(), value: z.number().nullable(), at: address })),
  breaks: z.array(z.object({ period: text, why: z.string(), at: address })),
  points: z.array(point),
  source: text,
  frequency: text,
  at: z.partialRecord(kpiField, address),
  trend: trendSchema,
});

/** What `rag-monitor trends` prints: each measure with its trend. */
export const trendsJson = z.object({ schema: z.literal(1), asAt: day, kpis: z.array(kpi) });

/** What is not as in the last report: statuses by their ids, days as ISO days, leads joined by "; ". */
const change = z.object({
  kind: z.enum(changeKinds),
  ref: text,
  title: text,
  field: actionField.nullable(),
  from: text,
  to: text,
  at: address.nullable(),
});

/** A finding, with its cells and what would mend it. */
export const findingJson = z.object({
  id: z.string(),
  rule: z.string(),
  severity,
  message: z.string(),
  at: z.array(address).min(1),
  fix: z
    .object({
      label: z.string(),
      safe: z.boolean(),
      edits: z.array(z.object({ at: address, was: cellValue, to: cellValue })),
    })
    .nullable(),
});

/** A finding that somebody set aside. The reason is null in the public profile; `until` null: for good. */
const dismissedJson = z.object({ id: z.string(), severity, reason: text, until: day.nullable() });

/** What `check --format json` prints. */
export const reviewJson = z.object({
  schema: z.literal(1),
  workbook: z.string(),
  asAt: day,
  /** Whether the date was given, stands in the workbook (and where), or is the day of the check. */
  asAtFrom: z.object({ source: z.enum(["given", "workbook", "today"]), at: address.nullable() }),
  /** For whom it was judged; null: nobody in particular. */
  profile: z.enum(profiles).nullable(),
  /** Contradictions that would be warnings are errors. */
  strict: z.boolean(),
  reads: z.enum(["plan", "kpis", "plan-and-kpis", "nothing"]),
  sheets: z.array(sheet),
  /** Most important first. */
  questions: z.array(question),
  /** What the keepers of the workbook should know about its settings and colours. */
  notes: z.array(z.object({ kind: z.string(), message: z.string(), at: z.array(address) })),
  actions: z.array(action),
  kpis: z.array(kpi),
  /** Optional sheets that are linked to the plan, in the order of the sheets; empty where the workbook has none. */
  registers: z.array(register),
  findings: z.array(findingJson),
  /** Rules that could not be applied, and the columns that no sheet of the workbook has. */
  notChecked: z.array(z.object({ rule: z.string(), title: z.string(), missing: z.array(z.string()).min(1) })),
  /** In no count. */
  dismissed: z.array(dismissedJson),
  /** What moved since the last report, in the order of the rows; null when none is known. */
  changes: z.array(change).nullable(),
  /** Where each area stands, in the order of the plan; empty where no action states an area. Actions by their keys. */
  areas: z.array(
    z.object({
      area: text,
      sentence: z.string(),
      actions: z.array(z.string()).min(1),
      contradicting: z.array(z.string()),
      overdue: z.array(z.string()),
      /** The last dated update up to the as-at date. */
      updated: day.nullable(),
      at: z.array(address),
      /** What the workbook says of it in its own words; `action`: of which action it says what it means for families. */
      said: z.array(
        z.object({ kind: z.enum(["impact", "families"]), text: z.string(), at: z.array(address), action: text }),
      ),
    }),
  ),
  summary: z.object({
    /** Actions that are part of no other; all counts are of these. */
    actions: count,
    /** Actions of delivery plans beneath them. */
    parts: count,
    byActionStatus: countBy(actionStatuses),
    byImpactStatus: countBy(impactStatuses),
    overdue: count,
    errors: count,
    warnings: count,
    advice: count,
  }),
});

const nudged = z.object({
  key: z.string(),
  name: z.string(),
  /** The other leads, the accountable one first. */
  with: z.array(z.string()),
  due: day.nullable(),
  asks: z.array(z.string()).min(1),
  at: z.array(address).min(1),
});

/** What `nudges --format json` prints: leads in the order of the plan, each with a text to paste. */
export const nudgesJson = z.object({
  schema: z.literal(1),
  workbook: z.string(),
  asAt: day,
  leads: z.array(z.object({ lead: z.string(), actions: z.array(nudged).min(1), text: z.string() })),
  nobodyNamed: z.array(nudged),
});

/** What every command prints with `--format json` when it refuses the workbook. */
export const refusedJson = z.object({
  schema: z.literal(1),
  refused: z.object({ code: z.enum(refusalCodes), message: z.string().min(20) }),
});

/** What `board --format json` prints: the sheets of the pack that was written, the errors that are still open, and what was set aside. */
export const boardJson = z.object({
  schema: z.literal(1),
  workbook: z.string(),
  asAt: day,
  profile: z.enum(profiles).nullable(),
  strict: z.boolean(),
  out: z.string(),
  paper: z.string().nullable(),
  html: z.string().nullable(),
  /** Every file that was written: with `--lead all` one for each lead. */
  files: z.array(z.string()),
  /** Whether something is to be settled, stated or read first; its pages say so. */
  draft: z.boolean(),
  sheets: z.array(z.object({ id: z.string(), title: z.string() })),
  openErrors: z.array(findingJson),
  dismissed: z.array(dismissedJson),
});

/** What `board --compare --format json` prints. */
export const compareJson = z.object({
  schema: z.literal(1),
  paper: z.string(),
  workbook: z.string(),
  asAt: day,
  matches: z.boolean(),
  /** What was asked otherwise than the paper was built: differences may come of that alone. */
  notes: z.array(z.string()),
  fingerprint: z.object({ paper: z.string(), workbook: z.string() }),
  /** `paper` is null for a line that the workbook gives by now, `workbook` for one that stands in the paper alone. */
  differences: z.array(
    z.object({
      part: z.string(),
      paper: z.string().nullable(),
      workbook: z.string().nullable(),
      /** Cells that the line rests on by now. */
      cells: z.array(z.string()),
    }),
  ),
});

/** What `rules --format json` prints. */
export const rulesJson = z.array(
  z.object({
    id: z.string(),
    subject: z.string(),
    severity,
    title: z.string(),
    why: z.string(),
    fix: z.enum(["safe", "offered"]).nullable(),
  }),
);

export type ReviewJson = z.infer<typeof reviewJson>;
export type FindingJson = z.infer<typeof findingJson>;
export type NudgesJson = z.infer<typeof nudgesJson>;
export type RefusedJson = z.infer<typeof refusedJson>;
export type CompareJson = z.infer<typeof compareJson>;
export type BoardJson = z.infer<typeof boardJson>;
export type RulesJson = z.infer<typeof rulesJson>;
export type TrendJson = z.infer<typeof trendSchema>;
export type TrendsJson = z.infer<typeof trendsJson>;
