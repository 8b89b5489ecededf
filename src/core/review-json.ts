import {
  isRegisterKind,
  leadCells,
  leadName,
  type Action,
  type Aim,
  type ColumnLayout,
  type Kpi,
  type Milestone,
  type Plan,
  type Role,
  type SheetLayout,
  type Target,
  type TargetStep,
} from "./plan";
import { listChanges } from "./changes";
import type { Review } from "./review";
import { registerSheetToJson, registersToJson } from "./registers-json";
import type { NudgedAction, Nudges } from "./nudges";
import type { FindingJson, NudgesJson, ReviewJson } from "./review-schema";
import { trendToJson } from "./trend-json";
import type { KpiTrend } from "./trends";
import { tellsReasons, type Finding } from "./rules";
import { columnName, splitCellRef } from "./workbook";

/** A review as its public JSON: rows from 1, columns by letter, addresses as Excel writes them. */
export function toJson(review: Review): ReviewJson {
  const { plan, asAt, reads, findings, notChecked, grading, changes, areas, summary } = review;
  return {
    schema: 1,
    workbook: plan.name,
    asAt: asAt.date,
    asAtFrom: { source: asAt.from, at: asAt.at },
    ...grading,
    reads,
    sheets: plan.layout.map(sheetToJson),
    questions: plan.questions.map(({ id, kind, message, at, urgent }) => ({ id, kind, message, at: [...at], urgent })),
    notes: plan.notes.map(({ kind, message, at }) => ({ kind, message, at: [...at] })),
    actions: plan.actions.map((action) => actionToJson(action, plan)),
    kpis: plan.kpis.map((kpi, i) => kpiToJson(kpi, review.trends[i]!)),
    registers: registersToJson(plan),
    findings: findings.map(findingToJson),
    notChecked: notChecked.map(({ rule, title, missing }) => ({ rule, title, missing: [...missing] })),
    dismissed: dismissedToJson(review),
    changes: changes && listChanges(plan, changes).map((change) => ({ ...change })),
    areas: areas.map(({ area, sentence, actions, contradicting, overdue, updated, at }) => ({
      area,
      sentence,
      actions: [...actions],
      contradicting: [...contradicting],
      overdue: [...overdue],
      updated,
      at: [...at],
      said: plan.areaWords.flatMap((words) =>
        words.area === area ? [{ kind: words.kind, text: words.text, at: [...words.at], action: words.action }] : [],
      ),
    })),
    summary,
  };
}

/** What the leads are asked to look at, as public JSON. */
export function nudgesToJson({ plan, asAt }: Review, { nudges, nobody }: Nudges): NudgesJson {
  const actionOf = ({ key, name, with: others, due, asks, at }: NudgedAction) => ({
    key,
    name,
    with: [...others],
    due,
    asks: [...asks],
    at: [...at],
  });
  return {
    schema: 1,
    workbook: plan.name,
    asAt: asAt.date,
    leads: nudges.map(({ lead, actions, text }) => ({ lead, actions: actions.map(actionOf), text })),
    nobodyNamed: nobody.map(actionOf),
  };
}

/** What was set aside; in a public edition without the reasons, which may name people. */
export function dismissedToJson({
  dismissed,
  grading,
}: Pick<Review, "dismissed" | "grading">): ReviewJson["dismissed"] {
  return dismissed.map(({ finding: { id, severity }, reason, until }) => ({
    id,
    severity,
    reason: tellsReasons(grading) ? reason : null,
    until,
  }));
}

/** A finding as its public JSON. */
export function findingToJson({ id, rule, severity, message, at, fix }: Finding): FindingJson {
  return {
    id,
    rule,
    severity,
    message,
    at: [...at],
    fix: fix
      ? { label: fix.label, safe: fix.safe, edits: fix.edits.map(({ at, was, to }) => ({ at, was, to })) }
      : null,
  };
}

const isKept = (role: Role) => role === "ours" || role === "settings" || role === "history";

const fromOne = (row: number | null) => (row === null ? null : row + 1);

function sheetToJson(layout: SheetLayout): ReviewJson["sheets"][number] {
  if (isRegisterKind(layout.role)) return registerSheetToJson(layout, layout.role);
  return {
    name: layout.sheet,
    state: layout.state,
    // Sheets that this program draws or keeps are no part of the plan; the public roles have one word for that.
    role: isKept(layout.role) ? "other" : (layout.role as ReviewJson["sheets"][number]["role"]),
    headerRow: fromOne(layout.headerRow),
    firstRow: fromOne(layout.firstRow),
    lastRow: fromOne(layout.lastRow),
    layout: layout.layout,
    columns: layout.columns.map(({ column, header, field, also, why, confidence, chosen, heading }: ColumnLayout) => ({
      column: columnName(heading ? splitCellRef(heading).column : column),
      header,
      field: field as ReviewJson["sheets"][number]["columns"][number]["field"],
      ...(also && { also }),
      why,
      confidence,
      chosen,
    })),
    why: layout.why,
    confidence: layout.confidence,
    chosen: layout.chosen,
  };
}

function actionToJson(action: Action, { tree }: Plan): ReviewJson["actions"][number] {
  return {
    sheet: action.sheet,
    row: action.row + 1,
    ref: action.ref,
    area: action.area,
    title: action.title,
    key: action.key,
    parent: tree.links.get(action.key)?.parent ?? null,
    parts: [...(tree.parts.get(action.key) ?? [])],
    repeats: tree.repeats.get(action.key) ?? null,
    leads: action.leads.map(leadName),
    leadsAt: [...leadCells(action)],
    supportingLeads: action.supportingLeads.map(({ text }) => text),
    start: action.start?.date ?? null,
    due: action.due.map(milestoneToJson),
    originalDue: action.originalDue.map(milestoneToJson),
    revisedDue: action.revisedDue.map(milestoneToJson),
    finalDue: action.finalDue,
    actionStatus: action.actionStatus,
    impactStatus: action.impactStatus,
    statusSource: action.statusSource,
    progress: action.progress,
    evidence: action.evidence,
    nextSteps: action.nextSteps,
    risk: action.risk,
    resources: action.resources,
    successCriteria: action.successCriteria,
    recommendation: action.recommendation,
    areaImpact: action.areaImpact,
    families: action.families,
    carriedOnBy: action.carriedOnBy,
    successMeasures: action.successMeasures.map(({ text, at, under, points }) => ({
      text,
      at,
      under: under ?? null,
      pointsTo: points ? [...points.refs] : null,
    })),
    updated: action.updated,
    at: action.at,
  };
}

function milestoneToJson({ asWritten, date, precision, kind, done }: Milestone) {
  return { asWritten, date, precision, kind, done };
}

/** A measure and its trend as their public JSON. */
export function kpiToJson(kpi: Kpi, trend: KpiTrend): ReviewJson["kpis"][number] {
  return {
    sheet: kpi.sheet,
    row: kpi.row + 1,
    ref: kpi.ref,
    name: kpi.name,
    area: kpi.area,
    unit: kpi.unit,
    better: kpi.better,
    betterWhy: kpi.betterWhy ?? null,
    baseline: kpi.baseline,
    target: kpi.target && targetToJson(kpi.target),
    standard: kpi.standard ? targetToJson(kpi.standard) : null,
    comparators: [...(kpi.comparators ?? [])],
    breaks: [...(kpi.breaks ?? [])],
    points: kpi.points.map(
      ({ period, value, numerator, denominator, missing, footnote, estimate, part, covers, at }) => ({
        period,
        value,
        numerator,
        denominator,
        missing,
        footnote,
        estimate: estimate ?? false,
        part: part ?? null,
        covers: covers ? { words: covers.words, soFar: covers.soFar } : null,
        at,
      }),
    ),
    source: kpi.source,
    frequency: kpi.frequency,
    at: kpi.at,
    trend: trendToJson(trend),
  };
}

function targetToJson({ unit, steps, ...aim }: Target) {
  return { ...aimToJson(aim), unit, ...(steps && { steps: steps.map(stepToJson) }) };
}

function stepToJson(step: TargetStep) {
  return { ...aimToJson(step), ...(step.at && { at: step.at }) };
}

function aimToJson({ asWritten, operator, sideUnknown, value, upper, by }: Aim) {
  return {
    asWritten,
    operator,
    ...(sideUnknown && { sideUnknown }),
    value,
    ...(operator === "between" && { upper }),
    by,
  };
}
