import { dueInForce, leadName, type Action, type Kpi } from "../../plan";
import type { SuccessMeasure } from "../../plan/success";
import { saysNothing } from "../../rules/placeholders";
import { sayingFacts } from "../area-sayings";
import type { AreaOfPlan } from "../areas";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet, Fact } from "../pack";
import {
  actionNamed,
  actionStatusCell,
  cellOf,
  dueCellOf,
  impactStatusCell,
  notStated,
  quote,
  textCell,
  type Shown,
} from "./cells";
import { measureRows, MEASURE_COLUMNS } from "./kpis";
import { notStatedBlocks } from "./not-stated";

/**
 * The grid that all tables of a page share, in characters: together no wider than what other sheets print in landscape,
 * so that every page has one size of print, whatever tables it has.
 */
const WIDTHS = [30, 15, 14, 16, 31, 31, 20, 11] as const;

/** What one cell quotes at most, so that a row fits on a page. */
const LIMITS = { progress: 320, evidence: 320, success: 240 } as const;

/** A page about some actions of the plan: those of an area, or those that answer a recommendation. */
export type Page = {
  readonly id: string;
  /** What its tables are called. */
  readonly name: string;
  readonly title: string;
  readonly label: string;
  readonly about: string;
  readonly actions: readonly Action[];
  /** The areas of which it tells what the workbook says of them; null: it tells of none. */
  readonly areas: readonly AreaOfPlan[] | null;
  readonly measures: readonly Kpi[];
  readonly measuresHeading: string;
  /** What stands above the workbook's own words of the areas. */
  readonly opening: readonly BoardBlock[];
  readonly facts: readonly Fact[];
};

/**
 * A page of actions: where they stand, what the workbook says of their area, the measures of success beside the evidence,
 * the actions and the measures. A stocktake puts success before the actions, and tells at the end what is not stated.
 */
export function pageOfActions(page: Page, input: BoardInput, subtitle: string): BoardSheet {
  const isStocktake = input.grading?.profile === "stocktake";
  const actions = page.actions.length === 0 ? [] : [HEADING_OF_ACTIONS, actionTable(page, input)];
  const success = successBlocks(page, input);
  const { areas } = page;
  const kinds = areas === null ? [] : (["impact", "families"] as const);
  const facts = [...page.facts, ...kinds.flatMap((kind) => sayingFacts(input.plan, areas ?? [], kind))];
  return {
    id: page.id,
    title: page.title,
    about: page.about,
    orientation: "landscape",
    ...(page.actions.length > 0 && { repeat: page.name }),
    blocks: [
      { kind: "title", text: page.label },
      { kind: "text", text: subtitle, look: "quiet" },
      ...page.opening,
      ...(facts.length === 0 ? [] : [{ kind: "facts" as const, facts }]),
      ...(isStocktake ? [...success, ...actions] : [...actions, ...success]),
      ...measureBlocks(page, input),
      ...(isStocktake ? notStatedBlocks(page, input.plan) : []),
    ],
  };
}

const HEADING_OF_ACTIONS: BoardBlock = { kind: "heading", text: "Actions" };

function actionTable({ name, label, actions }: Page, shown: Shown): BoardBlock {
  return {
    kind: "table",
    name,
    caption: `${label}: actions`,
    header: ["Action", "Action status", "Impact status", "Due", "Progress", "Evidence of impact", "Lead", "Cell"],
    rows: actions.map((action): readonly BoardCell[] => {
      const { at, leads, progress, evidence } = action;
      return [
        actionNamed(action),
        actionStatusCell(action, shown),
        impactStatusCell(action, shown),
        dueCell(action),
        quote(progress, LIMITS.progress, at.progress),
        quote(evidence, LIMITS.evidence, at.evidence),
        leads.length === 0 ? notStated(at.leads) : textCell(leads.map(leadName).join(";\n"), at.leads),
        textCell(cellOf(action), cellOf(action)),
      ];
    }),
    widths: [...WIDTHS],
  };
}

function dueCell(action: Action): BoardCell {
  const cell = dueCellOf(action);
  const { dates } = dueInForce(action);
  return dates.length === 0 ? notStated(cell) : textCell(dates.map(({ asWritten }) => asWritten).join("; "), cell);
}

/** How an action is to be known to have succeeded, beside what its evidence says: whether it does is for the reader to judge. */
function successBlocks({ name, label, actions }: Page, shown: Shown): readonly BoardBlock[] {
  const measured = actions.flatMap((action) =>
    action.successMeasures.filter(({ points }) => points === undefined).map((measure) => ({ action, measure })),
  );
  if (measured.length === 0) return [];
  return [
    { kind: "heading", text: "Success measures, beside the evidence that the plan states" },
    {
      kind: "table",
      name: `${name}_success`,
      caption: `${label}: success measures beside the evidence`,
      header: ["Success measure", "Action", "Impact status", "Cell", "Evidence of impact"],
      rows: measured.map((one) => successRow(one.action, one.measure, shown)),
      widths: WIDTHS.slice(0, 5),
    },
  ];
}

function successRow(action: Action, { text, at }: SuccessMeasure, shown: Shown): readonly BoardCell[] {
  const { evidence } = action;
  return [
    quote(text, LIMITS.success, at),
    textCell(action.ref ?? action.key, action.at.ref),
    impactStatusCell(action, shown),
    textCell(at, at),
    saysNothing(evidence) ? notStated(action.at.evidence) : quote(evidence, LIMITS.evidence, action.at.evidence),
  ];
}

function measureBlocks({ name, label, measures, measuresHeading }: Page, input: BoardInput): readonly BoardBlock[] {
  if (measures.length === 0) return [];
  return [
    { kind: "heading", text: measuresHeading },
    {
      kind: "table",
      name: `${name}_measures`,
      caption: `${label}: measures`,
      header: [...MEASURE_COLUMNS],
      rows: measureRows(measures, input),
      widths: [...WIDTHS],
    },
  ];
}
