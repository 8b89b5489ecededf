import type { Action, Kpi } from "../../plan";
import { areasWithMeasures } from "../../rules/linked-measures";
import { defaultSettings } from "../../rules/settings";
import { counted } from "../../words";
import { areasOf, type AreaOfPlan } from "../areas";
import type { BoardBlock, BoardInput, BoardSheet } from "../pack";
import { pageOfActions } from "./page-of-actions";
import { sheetTitles } from "./sheet-titles";

/**
 * A page for each area of the plan: where it stands in a sentence, what the workbook says of it as a whole, its success
 * measures held against the evidence, its actions and its measures. An area has no colour and no score. None where no
 * action states an area.
 */
export function areaPages(input: BoardInput, subtitle: string): readonly BoardSheet[] {
  const areas = areasOf(input.plan);
  if (areas.every(({ actions }) => actions[0]?.area === null)) return [];
  const titles = sheetTitles(areas.map(({ label }) => label));
  return areas.map((area, i) =>
    pageOfActions(
      {
        ...{ id: `area${i + 1}`, name: `Board_Area_${i + 1}`, title: titles[i]!, label: area.label },
        about: "Its actions, and the measures of its success",
        actions: area.actions,
        areas: [area],
        measures: measuresOf(area.actions, input),
        measuresHeading: "Measures of this area",
        opening: [standing(area, input)],
        facts: [],
      },
      input,
      subtitle,
    ),
  );
}

/** Where the area stands; of a plan that nobody put into words, how many actions it has. */
function standing({ actions }: AreaOfPlan, { areas = [] }: BoardInput): BoardBlock {
  const said = areas.find(({ area }) => area === (actions[0]?.area ?? null));
  if (said === undefined) return { kind: "text", text: `${counted(actions.length, "action")}.` };
  return { kind: "text", text: said.sentence, ...(said.at.length > 0 && { from: said.at }) };
}

/** The measures that state the same area as the actions. */
export function measuresOf([first]: readonly Action[], { plan, trends, asAt }: BoardInput): readonly Kpi[] {
  if (first === undefined || first.area === null) return [];
  const context = { asAt: asAt.date, settings: defaultSettings, changes: null, trends };
  const own = areasWithMeasures(plan, context).find(({ actions }) => actions.includes(first));
  return own === undefined ? [] : own.trends.map(({ kpi }) => kpi);
}
