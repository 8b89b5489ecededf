import { dueInForce, type Action, type ActionField, type Plan } from "../../plan";
import { saysNothing } from "../../rules/placeholders";
import { capital, listed } from "../../words";
import type { CellRef } from "../../workbook";
import { saidOf } from "../area-sayings";
import type { AreaOfPlan } from "../areas";
import type { BoardBlock, Fact } from "../pack";
import { cellsOf, textCell } from "./cells";

/** What may be missing of an action: what it is called, and whether it is. */
const OF_ACTIONS: readonly (readonly [name: string, field: ActionField, isMissing: (action: Action) => boolean])[] = [
  ["action status", "actionStatus", ({ actionStatus }) => actionStatus === null],
  ["impact status", "impactStatus", ({ impactStatus }) => impactStatus === null],
  ["success measures", "successCriteria", ({ successMeasures }) => successMeasures.length === 0],
  ["evidence of impact", "evidence", ({ evidence }) => saysNothing(evidence)],
  ["progress", "progress", ({ progress }) => saysNothing(progress)],
  ["due date", "due", (action) => dueInForce(action).dates.length === 0],
  ["lead", "leads", ({ leads }) => leads.every(({ named }) => !named)],
  ["next steps", "nextSteps", ({ nextSteps, actionStatus }) => saysNothing(nextSteps) && !isDone(actionStatus)],
];

const isDone = (status: Action["actionStatus"]) => status === "complete-impactful";

const UNSAID = { impact: "the impact statement", families: "what this means for families" } as const;

/** What a page tells of; of no area where `areas` is null. */
type Told = {
  readonly actions: readonly Action[];
  readonly areas: readonly AreaOfPlan[] | null;
  readonly measures: readonly unknown[];
};

/** What the workbook does not state for a page, a line each; nothing where it states all of it. */
export function notStatedBlocks({ actions, areas, measures }: Told, plan: Plan): readonly BoardBlock[] {
  const keys = areas?.map(({ actions: [first] }) => first?.area ?? null);
  const unsaid = (["impact", "families"] as const).filter((kind) => keys && saidOf(plan, keys, kind).length === 0);
  const whole = [
    ...unsaid.map((kind) => UNSAID[kind]),
    ...(actions.length === 0 ? ["an action"] : []),
    ...(measures.length === 0 ? ["a measure"] : []),
  ];
  const facts: readonly Fact[] = [
    ...(whole.length === 0 ? [] : [{ name: "For the page as a whole", cell: textCell(capital(`${listed(whole)}.`)) }]),
    ...OF_ACTIONS.flatMap(([name, field, isMissing]) => missingOf(name, field, actions.filter(isMissing), actions)),
  ];
  if (facts.length === 0) return [];
  return [
    { kind: "heading", text: "Not stated" },
    { kind: "facts", facts },
  ];
}

function missingOf(
  name: string,
  field: ActionField,
  missing: readonly Action[],
  all: readonly Action[],
): readonly Fact[] {
  if (missing.length === 0) return [];
  const cells = missing.flatMap(({ at }): readonly CellRef[] => (at[field] === undefined ? [] : [at[field]]));
  const who =
    missing.length === all.length && all.length > 1
      ? "any of the actions"
      : `action${missing.length > 1 ? "s" : ""} ${listed(missing.map(({ ref, key }) => ref ?? key))}`;
  const where = cells.length === 0 ? "no sheet has a column for it" : cellsOf(cells);
  return [{ name: capital(name), cell: textCell(`Of ${who} (${where})`, ...cells) }];
}
