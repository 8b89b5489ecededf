import { groupBy } from "../group-by";
import {
  isComplete,
  type Action,
  type ActionField,
  type ActionStatus,
  type Kpi,
  type KpiField,
  type Plan,
} from "../plan";
import { listed as listedWhole } from "../words";
import { withoutIdentifiers } from "./identifiers";
import { oncePerFields, oncePerPlan } from "./once-per-plan";
import { isBlank, shortRef, type CellRef, type CellValue, type Edit } from "../workbook";

/** At least one cell; the first is the one to select. */
export type At = readonly [CellRef, ...CellRef[]];

type Row<F extends string> = {
  readonly at: { readonly [K in F]?: CellRef };
  readonly raw: { readonly [K in F]?: CellValue };
};

/**
 * The actions whose sheet has all these columns, each with the cells of the fields in the order asked. A row that repeats
 * an action is left out: what is wrong with both is one cause, and where they differ a rule of its own says so.
 */
export function actionsWith(plan: Plan, ...fields: [ActionField, ...ActionField[]]): readonly ActionAt[] {
  return withAllOf(plan, fields);
}

/** A state of the scheme, or all in which an action is complete or in progress. */
export type InState = ActionStatus | "complete" | "in-progress";

/** The same of the actions in one state: a plan is not walked through once more by each rule that asks of few. */
export function actionsIn(plan: Plan, state: InState, ...fields: [ActionField, ...ActionField[]]): readonly ActionAt[] {
  return withAllOfIn(plan, [state, ...fields]);
}

const withAllOfIn = oncePerFields((plan, [state, ...fields]: readonly [InState, ActionField, ...ActionField[]]) =>
  actionsInState(plan, [state])
    .filter((action) => hasAllOf(action, fields))
    .map((action): ActionAt => new LookedAt(action, fields as [ActionField, ...ActionField[]])),
);

const actionsInState = oncePerFields((plan, [state]: readonly [InState]) =>
  lookedAt(plan).filter((action) => isIn(action, state)),
);

/** Whether an action is in a state, or in one of several. */
export function isIn({ actionStatus }: Action, state: InState): boolean {
  if (state === "complete") return isComplete(actionStatus);
  if (state === "in-progress")
    return actionStatus === "in-progress-on-track" || actionStatus === "in-progress-off-track";
  return actionStatus === state;
}

const withAllOf = oncePerFields((plan, fields: readonly [ActionField, ...ActionField[]]) =>
  actionsOf(plan, (action): ActionAt | null => {
    return hasAllOf(action, fields) ? new LookedAt(action, fields) : null;
  }),
);

/** An action and the cells of it that a rule looks at. */
export type ActionAt = { readonly action: Action; readonly at: At };

/** The cells are listed when a rule tells of them: most rows are sound, and all of them would take much room. */
class LookedAt implements ActionAt {
  constructor(
    readonly action: Action,
    private readonly fields: readonly [ActionField, ...ActionField[]],
  ) {}

  get at(): At {
    return cellsIn(this.action, this.fields);
  }
}

/** What `of` makes of each action that rules look at; of those for which it is null, and of those that repeat one, nothing. */
export function actionsOf<T>(plan: Plan, of: (action: Action) => T | null): T[] {
  const found: T[] = [];
  for (const action of lookedAt(plan)) {
    const made = of(action);
    if (made !== null) found.push(made);
  }
  return found;
}

/** The actions that rules look at, in order. */
export const lookedAt: (plan: Plan) => readonly Action[] = oncePerPlan((plan) =>
  plan.actions.filter((action) => !looksContinued(plan, action) && !plan.tree.repeats.has(action.key)),
);

/** The measures whose sheet has all these columns, each with the cells of the fields in the order asked. */
export function kpisWith(plan: Plan, ...fields: [KpiField, ...KpiField[]]): { kpi: Kpi; at: At }[] {
  return plan.kpis.flatMap((kpi) => {
    const at = cellsOf(kpi, fields);
    return at === null ? [] : [{ kpi, at }];
  });
}

/** The cells of these fields; null where the sheet lacks a column for one of them. */
export function cellsOf<F extends string>(row: Row<F>, fields: readonly [F, ...F[]]): At | null {
  return hasAllOf(row, fields) ? cellsIn(row, fields) : null;
}

/** Whether the row's sheet has a column for each of these fields. */
export function hasAllOf<F extends string>({ at }: Row<F>, fields: readonly F[]): boolean {
  for (const field of fields) if (at[field] === undefined) return false;
  return true;
}

/** The cells of these fields, of which the sheet has the columns. */
export function cellsIn<F extends string>({ at }: Row<F>, fields: readonly [F, ...F[]]): At {
  return fields.map((field) => at[field]) as unknown as At;
}

/**
 * A row that has words, but no reference, lead or status of its own: most likely the rest of the row above. One rule
 * asks about such rows; the others leave them alone.
 */
export function looksContinued(plan: Plan, action: Action): boolean {
  const fields = ["ref", "leads", "actionStatus", "impactStatus"] as const;
  const own = fields.every((field) => isLeftBlank(plan, action, field));
  return own && action.at.ref !== undefined;
}

/** What the cell of a field says; of one that only says "the same as above", what the cell above it says. */
export function saidIn({ dittos, raw }: Action, field: ActionField): CellValue | undefined {
  return dittos?.[field] ?? raw[field];
}

/** Whether a row's cell for a field shows nothing and should. */
export function isLeftBlank<F extends string>(plan: Plan, { at, raw }: Row<F>, field: F): boolean {
  const cell = at[field];
  return isBlank(raw[field]) && !(cell !== undefined && isHeldBack(plan, cell));
}

/**
 * Whether a cell that reads as null holds something all the same, of which a rule of its own tells: a formula that nobody
 * has calculated, words that are struck through, or what is merged with the cell beside it.
 */
export function isHeldBack(plan: Plan, cell: CellRef): boolean {
  const { uncalculated, struck, merged } = plan;
  if (uncalculated.has(cell) || struck.cells.get(cell)?.how === "all") return true;
  return merged.length > 0 && mergedOver(plan).has(cell);
}

/** The cells that are merged with the one beside them. */
const mergedOver = oncePerPlan(({ merged }): ReadonlySet<CellRef> => new Set(merged.flatMap(({ covered }) => covered)));

/** The cells with those of more fields behind them, as far as the sheet has them. */
export function withCells<F extends string>(at: At, row: Row<F>, ...fields: readonly F[]): At {
  const more = fields.flatMap((field) => row.at[field] ?? []);
  return [...at, ...more.filter((cell) => !at.includes(cell))] as unknown as At;
}

/** The edit that puts a value into the cell of a row's field. Throws when the sheet has no such column: our mistake. */
export function set<F extends string>(row: Row<F>, field: F, to: CellValue, format?: string): Edit {
  const at = row.at[field];
  if (at === undefined) throw new Error(`No column for ${field}`);
  return { at, was: row.raw[field] ?? null, to, ...(format !== undefined && { format }) };
}

/** What people call an action: by its reference, with the row when that stands twice, else by its row. */
export function nameOf(action: Action): string {
  if (action.ref === null) return `The action in row ${action.row + 1}`;
  return action.key === action.ref ? `Action ${action.ref}` : `Action ${action.ref} (row ${action.row + 1})`;
}

/** The same inside a sentence: "action 1.4", "the action in row 7". */
export function nameInside(action: Action): string {
  const name = nameOf(action);
  return name[0]!.toLowerCase() + name.slice(1);
}

/** What people call a measure: by its reference, else by its name. */
export function nameOfKpi({ ref, name }: Kpi): string {
  return ref === null ? `“${name}”` : `Measure ${ref}`;
}

/**
 * The rows at fault, sheet by sheet. When they are all that the sheet has, the column was never filled: that is one
 * cause and becomes one finding.
 */
export function faultyBySheet<R extends { readonly at: At }>(
  rows: readonly R[],
  sheetOf: (row: R) => string,
  isFaulty: (row: R) => boolean,
  cellOf = ({ at }: R) => at[0],
): { readonly sheet: string; readonly faulty: readonly R[]; readonly all: At | null }[] {
  return [...groupBy(rows, sheetOf)].map(([sheet, group]) => {
    const faulty = group.filter(isFaulty);
    const all = faulty.length === group.length && group.length > 1;
    return { sheet, faulty, all: all ? (group.map(cellOf) as unknown as At) : null };
  });
}

/** Cells as people say them: `A9, A17 and E10`. */
export function listCells(cells: readonly CellRef[]): string {
  return listed(cells.map(shortRef));
}

/** More items than this are not read, they are counted. */
const LONGEST_LIST = 8;

/** `a, b and c`; of a long list the first ones and how many more there are. */
export function listed(items: readonly string[]): string {
  if (items.length > LONGEST_LIST) return `${items.slice(0, 5).join(", ")} and ${items.length - 5} more`;
  return listedWhole(items);
}

const inOneLine = (text: string) => (/[\r\n]/.test(text) ? text.replace(/\s*[\r\n]+\s*/g, " / ") : text);

const LONGEST_QUOTE = 90;

/** What a cell holds, in curly quotes; long texts are cut at a word, and numbers that name a child are masked. */
export function quoted(value: CellValue | undefined): string {
  const text = inOneLine(withoutIdentifiers(String(value ?? "")));
  return text.length <= LONGEST_QUOTE ? `“${text}”` : `“${withoutLastWord(text.slice(0, LONGEST_QUOTE))} …”`;
}

/** It is looked for from the end: from the front, each blank of the text would be tried. */
const withoutLastWord = (text: string) => (/^.*(?=\s)/s.exec(text)?.[0] ?? text).trimEnd();

/** The cell in which the evidence of an action stands, as it is called in a sentence; null where there is none. */
export const evidenceCell = ({ evidence, at }: Action): string | null =>
  evidence === null || at.evidence === undefined ? null : shortRef(at.evidence);
