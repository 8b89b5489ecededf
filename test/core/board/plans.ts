import { defaultTerms } from "../../../src/core/plan/dates/terms";
import { noSettings } from "../../../src/core/plan/settings";
import type { BoardInput, Finding } from "../../../src/core";
import { actionColumns, noTree } from "../../../src/core/plan";
import { trendsOf } from "../../../src/core/trends";
import type {
  Action,
  ActionField,
  Heading,
  Kpi,
  KpiField,
  KpiPoint,
  Milestone,
  Plan,
  SheetLayout,
  Target,
} from "../../../src/core/plan";
import { cellRef, type CellRef } from "../../../src/core/workbook";
import { readLeads } from "../../../src/core/plan/leads";

const SHEET = "Action plan";
const FIELDS = Object.keys(actionColumns) as ActionField[];

/** A date of a plan, meant for the last day that it names. */
export function milestone(asWritten: string, date: string | null): Milestone {
  const window = date === null ? null : { from: date, to: date };
  return {
    asWritten,
    date,
    window,
    precision: date === null ? "none" : "day",
    kind: date === null ? "unknown" : "by",
    done: false,
    label: null,
    unclear: null,
    recurrence: null,
    ongoing: false,
  };
}

/** An action on row `row` (from 0); fields left out are blank cells. `raw` holds the texts given. */
export function action(row: number, given: Partial<Action> = {}): Action {
  const at = Object.fromEntries(FIELDS.map((field, column) => [field, cellRef(SHEET, row, column)]));
  const ref = given.ref === undefined ? `1.${row}` : given.ref;
  return {
    sheet: SHEET,
    row,
    key: ref ?? `row ${row + 1}`,
    refFrom: "cell",
    area: "1",
    title: "Publish the local offer in plain language",
    parent: null,
    leads: readLeads("Head of Inclusion"),
    supportingLeads: [],
    start: null,
    due: [],
    finalDue: null,
    originalDue: [],
    revisedDue: [],
    actionStatus: "in-progress-on-track",
    impactStatus: "not-seen",
    statusSource: "text",
    progress: null,
    evidence: null,
    nextSteps: null,
    risk: null,
    resources: null,
    successCriteria: null,
    successMeasures: [],
    recommendation: null,
    areaImpact: null,
    families: null,
    carriedOnBy: null,
    updated: null,
    joined: [],
    at,
    raw: {},
    ...given,
    ref,
  };
}

/** The columns that a sheet has: the cells of all others are taken away. */
export function without(action: Action, ...fields: ActionField[]): Action {
  const at = Object.entries(action.at).filter(([field]) => !fields.includes(field as ActionField));
  return { ...action, at: Object.fromEntries(at) };
}

export function target(value: number | null, given: Partial<Target> = {}): Target {
  return { asWritten: String(value), operator: ">=", value, upper: null, unit: "%", by: null, ...given };
}

/** A measure whose values stand from column I on; `null` is a blank month, a text says why there is none. */
export function kpi(
  row: number,
  values: { readonly [period: string]: number | string | null },
  given: Partial<Kpi> = {},
): Kpi {
  const points = Object.entries(values).map(([period, value], i): KpiPoint => ({
    period,
    value: typeof value === "number" ? value : null,
    numerator: null,
    denominator: null,
    missing: typeof value === "string" ? value : null,
    footnote: false,
    asText: false,
    rescaled: false,
    raw: value,
    at: cellRef("KPIs", row, 8 + i),
  }));
  const fields: KpiField[] = ["ref", "name", "area", "unit", "better", "baseline", "target", "targetDate"];
  return {
    sheet: "KPIs",
    row,
    key: `K${row}`,
    ref: `K${row}`,
    name: "Plans finished within 20 weeks",
    area: "1",
    unit: "%",
    better: "higher",
    betterFrom: "stated",
    baseline: { value: null, period: null },
    target: target(70),
    points,
    frequency: null,
    source: null,
    at: Object.fromEntries(fields.map((field, column) => [field, cellRef("KPIs", row, column)])),
    raw: {},
    ...given,
  };
}

/** One period's value with what is special about it. */
export function changed(kpi: Kpi, period: string, given: Partial<KpiPoint>): Kpi {
  return { ...kpi, points: kpi.points.map((point) => (point.period === period ? { ...point, ...given } : point)) };
}

export function heading(text: string, area: string | null): Heading {
  return { text, area, at: cellRef(SHEET, 3, 0) };
}

export function sheetLayout(given: Partial<SheetLayout> = {}): SheetLayout {
  return {
    sheet: SHEET,
    state: "visible",
    role: "actions",
    why: "its headings are those of a plan",
    confidence: 1,
    chosen: false,
    layout: null,
    headerRow: 0,
    firstRow: 1,
    lastRow: 21,
    columns: [],
    rows: [{ row: 99, kind: "blank" }],
    ...given,
  };
}

export function plan(actions: readonly Action[], kpis: readonly Kpi[] = [], given: Partial<Plan> = {}): Plan {
  const layout = [
    sheetLayout(),
    ...(kpis.length > 0 ? [sheetLayout({ sheet: "KPIs", role: "kpis", layout: "wide" })] : []),
  ];
  return {
    name: "plan.xlsx",
    layout,
    actions,
    headings: [],
    areaWords: [],
    tree: noTree,
    kpis,
    unread: [],
    registers: [],
    leadKey: null,
    abbreviations: new Set(),
    terms: defaultTerms,
    openAsAt: null,
    asAt: null,
    history: { reports: [], unread: [] },
    errors: [],
    uncalculated: new Set(),
    struck: { cells: new Map(), rows: [] },
    apart: [],
    numbered: [],
    outside: [],
    merged: [],
    questions: [],
    notes: [],
    colours: [],
    ...given,
  };
}

export function error(at: readonly [CellRef, ...CellRef[]], message: string): Finding {
  return { id: `some-rule:${at[0]}`, rule: "some-rule", severity: "error", message, at };
}

/** A plan as the board sees it on 28 March 2025, with nothing found unless given. */
export function input(of: Plan, given: Partial<BoardInput> = {}): BoardInput {
  const asAt = { date: "2025-03-28", from: "given", at: null } as const;
  const trends = trendsOf(of, given.asAt?.date ?? asAt.date, noSettings);
  return { plan: of, findings: [], notChecked: [], trends, asAt, ...given };
}
