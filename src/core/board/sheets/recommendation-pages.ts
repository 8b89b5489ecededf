import { actionStatuses, type Action, type Kpi } from "../../plan";
import { linkedIn } from "../../rules/linked-measures";
import { defaultSettings } from "../../rules/settings";
import { counted, listed } from "../../words";
import { areasOf, type AreaOfPlan } from "../areas";
import type { BoardBlock, BoardInput, BoardSheet, Fact } from "../pack";
import { recommendationsOf, type Recommendation, type Recommendations } from "../recommendations";
import { areaPages, measuresOf } from "./area-pages";
import { cellOf, lookOf, notStated, quote, textCell } from "./cells";
import { pageOfActions } from "./page-of-actions";
import { dayOf } from "./register-table";
import { sheetTitles } from "./sheet-titles";

/** What one cell quotes at most. */
const LIMIT = 700;

/**
 * A page for each recommendation that the workbook names, in its order, and one for the actions that answer none. Where it
 * names none, the areas of the plan serve.
 */
export function recommendationPages(input: BoardInput, subtitle: string): readonly BoardSheet[] {
  const found = recommendationsOf(input.plan);
  if (found === null) return areaPages(input, subtitle);
  const titles = sheetTitles([...found.all.map(({ label }) => label), NO_RECOMMENDATION]);
  const pages = found.all.map((one, i) => pageOf(one, { input, subtitle, title: titles[i]!, number: i + 1 }));
  if (found.others.length === 0) return pages;
  return [...pages, pageOfOthers(found.others, { input, subtitle, title: titles.at(-1)! })];
}

const NO_RECOMMENDATION = "No recommendation stated";

type Place = {
  readonly input: BoardInput;
  readonly subtitle: string;
  readonly title: string;
  readonly number: number;
};

function pageOf(of: Recommendation, { input, subtitle, title, number }: Place): BoardSheet {
  const areas = areasAmong(of.actions, input);
  return pageOfActions(
    {
      ...{ id: `recommendation${number}`, name: `Board_Recommendation_${number}`, title, label: of.label },
      about: "What was recommended, what was done, and what it has changed",
      actions: of.actions,
      areas,
      measures: measuresFor(of.actions, areas, input),
      measuresHeading:
        areas.length > 1 ? "Measures of these actions and their areas" : "Measures of these actions and their area",
      opening: [standing(of.actions, input)],
      facts: [{ name: "Recommended", cell: quote(of.text, LIMIT, of.at) }, ...answerFacts(of)],
    },
    input,
    subtitle,
  );
}

/** What stands under no recommendation belongs to the plan, and to no part of what reviewers recommended. */
function pageOfOthers(actions: readonly Action[], { input, subtitle, title }: Omit<Place, "number">): BoardSheet {
  return pageOfActions(
    {
      ...{ id: "no-recommendation", name: "Board_No_Recommendation", title, label: NO_RECOMMENDATION },
      about: "Actions that the workbook places under no recommendation",
      ...{ actions, areas: null, measures: measuresFor(actions, [], input) },
      measuresHeading: "Measures of these actions",
      opening: [standing(actions, input)],
      facts: [],
    },
    input,
    subtitle,
  );
}

/** How many actions there are, and how many in each state; the two scales stay apart. */
function standing(actions: readonly Action[], input: BoardInput): BoardBlock {
  if (actions.length === 0) return { kind: "text", text: "The workbook names no action for it." };
  const states = actionStatuses.flatMap(({ id }) => {
    const count = actions.filter(({ actionStatus }) => actionStatus === id).length;
    return count === 0 ? [] : [`${count} ${lookOf(input)[id].plain}`];
  });
  const unstated = actions.filter(({ actionStatus }) => actionStatus === null).length;
  const parts = [...states, ...(unstated === 0 ? [] : [`${unstated} not stated`])];
  return { kind: "text", text: `${counted(actions.length, "action")}: ${listed(parts)}.`, from: actions.map(cellOf) };
}

/** Who recommended it, by when an answer is due and what was answered, as the register has it. */
function answerFacts({ row }: Recommendation): readonly Fact[] {
  if (row === null) return [];
  const { by, due, answer, at } = row;
  return [
    ...(by === null ? [] : [{ name: "By", cell: textCell(by, at.by) }]),
    ...(due === null ? [] : [{ name: "Due", cell: textCell(dayOf(due), at.due) }]),
    ...(at.answer === undefined
      ? []
      : [{ name: "Answer", cell: answer === null ? notStated(at.answer) : quote(answer, LIMIT, at.answer) }]),
  ];
}

/** The areas in which the actions stand, as the plan has them. */
function areasAmong(actions: readonly Action[], { plan }: BoardInput): readonly AreaOfPlan[] {
  const own = new Set(actions.map(({ area }) => area).filter((area) => area !== null));
  return areasOf(plan).filter(
    ({ actions: [first] }) => first !== undefined && first.area !== null && own.has(first.area),
  );
}

/** The measures to which the actions are linked, and those of the areas. */
function measuresFor(actions: readonly Action[], areas: readonly AreaOfPlan[], input: BoardInput): readonly Kpi[] {
  const { plan, trends, asAt } = input;
  const context = { asAt: asAt.date, settings: defaultSettings, changes: null, trends };
  const linked = linkedIn(plan, context).flatMap(({ action, trend }) => (actions.includes(action) ? [trend.kpi] : []));
  const own = new Set([...linked, ...areas.flatMap((area) => measuresOf(area.actions, input))]);
  return plan.kpis.filter((kpi) => own.has(kpi));
}

/** By what a stocktake is ordered, in a sentence with the cells of the recommendations. */
export function orderFact(input: BoardInput): Fact {
  const found: Recommendations | null = recommendationsOf(input.plan);
  const name = "Order of the pages";
  if (found === null)
    return { name, cell: textCell("By area: the workbook names no recommendation, so the areas of the plan serve.") };
  const where = {
    register: "as the register of recommendations has them",
    column: "as a column of the plan names them",
    areas: "which are the areas of the plan",
  }[found.from];
  const text = `By recommendation: ${counted(found.all.length, "recommendation")}, ${where}.`;
  return { name, cell: textCell(text, ...found.all.map(({ at }) => at)) };
}
