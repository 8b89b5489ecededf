import { dueInForce, leadName, type Action, type Kpi } from "../../plan";
import type { SuccessMeasure } from "../../plan/success";
import { saysNothing } from "../../rules/placeholders";
import { areasWithMeasures } from "../../rules/linked-measures";
import { defaultSettings } from "../../rules/settings";
import { counted } from "../../words";
import { areasOf, type AreaOfPlan } from "../areas";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "../pack";
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
import { sheetTitles } from "./sheet-titles";
import { measureRows, MEASURE_COLUMNS, MEASURE_WIDTHS } from "./kpis";

/** What one cell quotes at most, so that a row fits on a page. */
const LIMITS = { progress: 320, evidence: 320, success: 240 } as const;

/**
 * A page for each area of the plan: where it stands in a sentence, its success measures held against the evidence, its
 * actions and its measures. An area has no colour and no score. None where no action states an area.
 */
export function areaPages(input: BoardInput, subtitle: string): readonly BoardSheet[] {
  const areas = areasOf(input.plan);
  if (areas.every(({ actions }) => actions[0]?.area === null)) return [];
  const titles = sheetTitles(areas.map(({ label }) => label));
  return areas.map((area, i) => {
    const name = `Board_Area_${i + 1}`;
    return {
      id: `area${i + 1}`,
      title: titles[i]!,
      about: "Its actions, and the measures of its success",
      orientation: "landscape",
      repeat: name,
      blocks: [
        { kind: "title", text: area.label },
        { kind: "text", text: subtitle, look: "quiet" },
        standing(area, input),
        { kind: "heading", text: "Actions" },
        actionTable(name, area, input),
        ...successBlocks(area, i + 1, input),
        ...measureBlocks(area, input, i + 1),
      ],
    };
  });
}

/** Where the area stands; of a plan that nobody put into words, how many actions it has. */
function standing({ actions }: AreaOfPlan, { areas = [] }: BoardInput): BoardBlock {
  const said = areas.find(({ area }) => area === (actions[0]?.area ?? null));
  if (said === undefined) return { kind: "text", text: `${counted(actions.length, "action")}.` };
  return { kind: "text", text: said.sentence, ...(said.at.length > 0 && { from: said.at }) };
}

function actionTable(name: string, { label, actions }: AreaOfPlan, shown: Shown): BoardBlock {
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
    widths: [32, 15, 14, 16, 34, 34, 18, 11],
  };
}

function dueCell(action: Action): BoardCell {
  const cell = dueCellOf(action);
  const { dates } = dueInForce(action);
  return dates.length === 0 ? notStated(cell) : textCell(dates.map(({ asWritten }) => asWritten).join("; "), cell);
}

/** How an action is to be known to have succeeded, beside what its evidence says: whether it does is for the reader to judge. */
function successBlocks({ label, actions }: AreaOfPlan, number: number, shown: Shown): readonly BoardBlock[] {
  const measured = actions.flatMap((action) =>
    action.successMeasures.filter(({ points }) => points === undefined).map((measure) => ({ action, measure })),
  );
  if (measured.length === 0) return [];
  return [
    { kind: "heading", text: "Success measures, beside the evidence that the plan states" },
    {
      kind: "table",
      name: `Board_Area_${number}_success`,
      caption: `${label}: success measures beside the evidence`,
      header: ["Success measure", "Action", "Impact status", "Evidence of impact", "Cell"],
      rows: measured.map((one) => successRow(one.action, one.measure, shown)),
      widths: [32, 15, 14, 50, 11],
    },
  ];
}

function successRow(action: Action, { text, at }: SuccessMeasure, shown: Shown): readonly BoardCell[] {
  const { evidence } = action;
  return [
    quote(text, LIMITS.success, at),
    textCell(action.ref ?? action.key, action.at.ref),
    impactStatusCell(action, shown),
    saysNothing(evidence) ? notStated(action.at.evidence) : quote(evidence, LIMITS.evidence, action.at.evidence),
    textCell(at, at),
  ];
}

function measureBlocks({ label, actions }: AreaOfPlan, input: BoardInput, number: number): readonly BoardBlock[] {
  const kpis = measuresOf(actions, input);
  if (kpis.length === 0) return [];
  return [
    { kind: "heading", text: "Measures of this area" },
    {
      kind: "table",
      name: `Board_Area_${number}_measures`,
      caption: `${label}: measures`,
      header: [...MEASURE_COLUMNS],
      rows: measureRows(kpis, input),
      widths: [...MEASURE_WIDTHS],
    },
  ];
}

/** The measures that state the same area as the actions. */
function measuresOf([first]: readonly Action[], { plan, trends, asAt }: BoardInput): readonly Kpi[] {
  if (first === undefined || first.area === null) return [];
  const context = { asAt: asAt.date, settings: defaultSettings, changes: null, trends };
  const own = areasWithMeasures(plan, context).find(({ actions }) => actions.includes(first));
  return own === undefined ? [] : own.trends.map(({ kpi }) => kpi);
}
