import { dueInForce, type Action, type ActionField, type DueField, type Milestone, type Plan } from "../plan";
import type { CellRef, CellValue } from "../workbook";
import { oncePerFields, oncePerPlan } from "./once-per-plan";
import { actionsOf, hasAllOf, isIn, saidIn, type At, type InState } from "./rows";

/** A date by which a part of the action is to be done. */
export type Deadline = Milestone & { readonly date: string; readonly window: NonNullable<Milestone["window"]> };

/** An action with the column that says by when it is to be done, and its dates there. */
export type Due = {
  readonly action: Action;
  readonly at: At;
  readonly field: DueField;
  readonly dates: readonly Milestone[];
  readonly deadlines: readonly Deadline[];
};

/**
 * The actions whose sheet says by when they are to be done and has these columns, each with the cell whose date is in
 * force, or would be, and the cells of the fields behind it.
 */
export function actionsDue(plan: Plan, ...fields: readonly ActionField[]): readonly Due[] {
  return fields.length === 0 ? allDue(plan) : dueWithAllOf(plan, fields);
}

/** The same of the actions in one state. */
export function actionsDueIn(plan: Plan, state: InState, ...fields: readonly ActionField[]): readonly Due[] {
  return dueWithAllOfIn(plan, [state, ...fields]);
}

const dueWithAllOf = oncePerFields((plan, fields: readonly ActionField[]) => withFields(allDue(plan), fields));
const dueWithAllOfIn = oncePerFields((plan, [state, ...fields]: readonly [InState, ...ActionField[]]) =>
  withFields(dueInState(plan, [state]), fields),
);
const dueInState = oncePerFields((plan, [state]: readonly [InState]) =>
  allDue(plan).filter(({ action }) => isIn(action, state)),
);

function withFields(due: readonly Due[], fields: readonly ActionField[]): readonly Due[] {
  return due.filter(({ action }) => hasAllOf(action, fields)).map((one) => new DueWith(one, fields));
}

/** The cells are listed when a rule tells of them, as most dates are sound. */
class DueWith implements Due {
  constructor(
    private readonly due: Due,
    private readonly fields: readonly ActionField[],
  ) {}

  get at(): At {
    return [this.due.at[0], ...this.fields.map((field) => this.due.action.at[field]!)];
  }
  get action() {
    return this.due.action;
  }
  get field() {
    return this.due.field;
  }
  get dates() {
    return this.due.dates;
  }
  get deadlines() {
    return this.due.deadlines;
  }
}

const allDue = oncePerPlan((plan) =>
  actionsOf(plan, (action): Due | null => {
    const { field, dates } = dueInForce(action);
    const cell = field === null ? undefined : action.at[field];
    if (field === null || cell === undefined) return null;
    return { action, at: [cell], field, dates, deadlines: deadlinesIn(dates, saidIn(action, field)) };
  }),
);

/**
 * The deadlines of an action where its date in force stands, in the order written, without a date that another one
 * replaced ("June 2025 (was December 2024)"). A stretch ("April 2024 to September 2026") is one deadline, at its end.
 */
function deadlinesIn(dates: readonly Milestone[], said: CellValue | undefined): readonly Deadline[] {
  // Mostly all of them are: then no list of its own is made.
  if (dates.every(isDeadline) && !(typeof said === "string" && ANY_REPLACED.test(said))) return dates;
  const cell = String(said ?? "");
  let from = 0;
  return dates.filter((milestone): milestone is Deadline => {
    const place = cell.indexOf(milestone.asWritten, from);
    const before = cell.slice(from, Math.max(place, from));
    if (place >= 0) from = place + milestone.asWritten.length;
    return isDeadline(milestone) && !(place >= 0 && REPLACED.test(before));
  });
}

const isDeadline = (milestone: Milestone): milestone is Deadline =>
  milestone.kind === "by" && milestone.date !== null && milestone.window !== null;

/** Whether some words of a cell are struck through, so that nobody can say which of its dates hold; a rule of its own tells. */
export const isPartlyStruck = ({ struck }: Plan, cell: CellRef): boolean => struck.cells.get(cell)?.how === "part";

/** Cheap: whether a text has a word without which it replaces no date. */
const ANY_REPLACED = /was|were|previous|original|former|from|instead/i;
const REPLACED = /\b(was|were|previously|originally|formerly|(moved|revised|changed) from|instead of)\s*:?\s*$/i;
