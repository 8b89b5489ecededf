import type { ColumnLayout, Plan } from "../plan";
import { plainGrading, type Grading } from "../plan/settings";
import { splitCellRef, type CellRef } from "../workbook";
import { rules } from "./list";
import { graded } from "./profiles";
import { withoutWhatFollows } from "./told-once";
import type { Context, Finding, Need, Rule, Severity, Subject } from "./rule";

/** A rule that could not be applied, and the columns that no sheet of the workbook has. */
export type NotChecked = {
  readonly rule: string;
  readonly title: string;
  readonly missing: readonly [Need, ...Need[]];
};

export type Checked = {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** How many findings the profile leaves out. */
  readonly leftOut: number;
};

/** Applies all rules, as they weigh for a reader. Findings come worst first, then as a chair would ask, then by rows. */
export function check(plan: Plan, context: Context, grading: Grading = plainGrading): Checked {
  const present = new Set([...columnsOf(plan), ...(context.changes === null ? [] : ["reports"])]);
  const told = new Map<Rule, readonly Finding[]>();
  const notChecked: NotChecked[] = [];
  let leftOut = 0;
  for (const rule of IN_TURN) {
    const missing = missingOf(rule, present);
    if (isFilled(missing)) {
      notChecked.push({ rule: rule.id, title: rule.title, missing });
      continue;
    }
    const found = rule.check(plan, { ...context, told: toldTo(rule, told) });
    const weighed = graded(rule, found, grading);
    leftOut += found.length - weighed.length;
    told.set(rule, weighed);
  }
  const findings = [...told.values()].flat();
  const mendable = withoutHalfMends(withoutWhatFollows(findings), plan);
  return { findings: withOwnIds(inOrder(mendable, plan)), notChecked, leftOut };
}

/** Those that give way to others come after them. */
const IN_TURN = [...rules.filter((one) => !one.givesWayTo), ...rules.filter((one) => one.givesWayTo)];

/** The cells of which the rules have told that this one gives way to. */
function toldTo({ givesWayTo = [] }: Rule, told: ReadonlyMap<Rule, readonly Finding[]>): ReadonlySet<CellRef> {
  if (givesWayTo.length === 0) return NO_CELLS;
  const cells = new Set<CellRef>();
  for (const [{ id, subject }, findings] of told)
    if (findings.length > 0 && (givesWayTo.includes(id) || givesWayTo.includes(subject)))
      for (const { at } of findings) for (const cell of at) cells.add(cell);
  return cells;
}

const NO_CELLS: ReadonlySet<CellRef> = new Set();

/** Without the mends that would write one field over another that stands in the same cell. */
function withoutHalfMends(findings: readonly Finding[], { actions, layout }: Plan): readonly Finding[] {
  if (!layout.some(({ columns }) => columns.some(({ also }) => also !== undefined))) return findings;
  const shared = new Set<CellRef>(
    actions.flatMap(({ at }) => (at.due !== undefined && at.due === at.leads ? at.due : [])),
  );
  return findings.map((finding) => {
    const { fix, ...rest } = finding;
    return fix?.edits.some(({ at }) => shared.has(at)) ? rest : finding;
  });
}

/** What the workbook has: its tables and their columns, and what rows, headings and titles say in the place of a column. */
function columnsOf({ layout, kpis }: Plan): ReadonlySet<string> {
  const tables = layout.filter(({ role }) => role === "actions" || role === "kpis");
  const held = (columns: readonly ColumnLayout[]) => columns.flatMap(({ field, also }) => [field, also ?? null]);
  const present = new Set(
    tables.flatMap(({ role, columns, rows }) => {
      const labelled = rows.flatMap(({ field }) => field ?? []);
      return [role, ...[...held(columns), ...labelled].map((field) => `${role}.${field}`)];
    }),
  );
  // Where there is no column for the due date, the original or the revised one says by when an action is to be done.
  if (present.has("actions.originalDue") || present.has("actions.revisedDue")) present.add("actions.due");
  for (const { at } of kpis) for (const field of IN_ROWS) if (at[field] !== undefined) present.add(`kpis.${field}`);
  return present;
}

/**
 * What measures may have without a column of its own: targets with the periods, a baseline or a unit beside the title, the
 * number behind a percentage in a row below it.
 */
const IN_ROWS = ["target", "baseline", "unit", "better", "denominator"] as const;

/** The needs that the workbook does not meet; a table that is not there stands for its columns. */
function missingOf({ needs }: Rule, present: ReadonlySet<string>): Need[] {
  const missing = needs.filter((need) => !present.has(need));
  return [...new Set(missing.map((need) => (present.has(tableOf(need)) ? need : tableOf(need))))];
}

const tableOf = (need: Need) => need.split(".")[0] as "actions" | "kpis" | "reports";

const isFilled = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

const RANK: { readonly [S in Severity]: number } = { error: 0, warning: 1, advice: 2 };

/**
 * What a chair would be asked about comes first: what contradicts itself or is past its date, then what is told otherwise
 * elsewhere, then what is missing, then figures, and at last how things are written.
 */
const ASKED: { readonly [S in Subject]: number } = {
  "status and impact": 0,
  "status and dates": 0,
  "actions and measures": 1,
  commentary: 1,
  "delivery plans": 1,
  movement: 1,
  statuses: 2,
  evidence: 2,
  leads: 2,
  dates: 2,
  "data protection": 2,
  registers: 2,
  measures: 3,
  values: 3,
  references: 4,
  workbook: 4,
};

function inOrder(findings: readonly Finding[], { layout }: Plan): Finding[] {
  const sheets = new Map(layout.map(({ sheet }, i) => [sheet, i]));
  const asked = new Map(rules.map(({ id, subject }) => [id, ASKED[subject]]));
  const askedOf = ({ rule }: Finding) => asked.get(rule) ?? 0;
  return findings
    .map((finding) => ({ finding, asked: askedOf(finding), place: splitCellRef(finding.at[0]) }))
    .sort(
      (a, b) =>
        RANK[a.finding.severity] - RANK[b.finding.severity] ||
        a.asked - b.asked ||
        (sheets.get(a.place.sheet) ?? 0) - (sheets.get(b.place.sheet) ?? 0) ||
        a.place.row - b.place.row ||
        a.place.column - b.place.column,
    )
    .map(({ finding }) => finding);
}

/** Two findings of one id, as rows without a name of their own may have, get a number behind it. */
function withOwnIds(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id} (${count})` };
  });
}
