import { fieldNames, type Action, type ActionField, type KpiField, type Plan } from "../plan";
import { splitCellRef, type CellRef } from "../workbook";
import { hintsIn } from "./hints";
import { oncePerPlan } from "./once-per-plan";
import { nameOf, nameOfKpi } from "./rows";

/** A cell with words that people read: where it stands, whose it is, and what it is called. */
export type Text = {
  readonly at: CellRef;
  readonly of: string;
  readonly field: string;
  readonly text: string;
  /** The hints that the text holds. */
  readonly hints: number;
  /** `, on a hidden sheet`, where it is: who unhides it reads it too. Else empty. */
  readonly unseen: string;
};

const ACTION_TEXTS = [
  "title",
  "leads",
  "supportingLeads",
  "successCriteria",
  "progress",
  "evidence",
  "nextSteps",
  "risk",
  "resources",
] as const satisfies readonly ActionField[];
const KPI_TEXTS = ["name", "definition", "source", "comment"] as const satisfies readonly KpiField[];

/** All cells with words of a plan, each once. */
export const textsOf: (plan: Plan) => readonly Text[] = oncePerPlan((plan) => [...textsByCell(plan).values()]);

/** The hints of a cell's text; of what its row says instead ("as above") they are looked for anew. */
export function hintsAt(plan: Plan, cell: CellRef | undefined, text: string): number {
  const known = cell === undefined ? undefined : textsByCell(plan).get(cell);
  return known?.text === text ? known.hints : hintsIn(text);
}

const textsByCell = oncePerPlan(({ actions, kpis, layout, areaWords }): ReadonlyMap<CellRef, Text> => {
  const texts = new Map<CellRef, Text>();
  const hidden = new Set(layout.flatMap(({ sheet, state }) => (state === "visible" ? [] : [sheet])));
  const add = (at: CellRef | undefined, of: string, field: string, text: unknown) => {
    if (at === undefined || typeof text !== "string") return;
    const isHidden = hidden.size > 0 && hidden.has(splitCellRef(at).sheet);
    texts.set(at, { at, of, field, text, hints: hintsIn(text), unseen: isHidden ? ", on a hidden sheet" : "" });
  };
  for (const action of actions) {
    const name = nameOf(action);
    for (const field of ACTION_TEXTS) add(action.at[field], name, fieldNames[field], action.raw[field]);
  }
  for (const action of actions)
    for (const { at } of action.leads)
      if (at !== undefined && at !== action.at.leads) add(at, nameOf(action), fieldNames.leads, leadsIn(action, at));
  for (const kpi of kpis)
    for (const field of KPI_TEXTS) add(kpi.at[field], nameOfKpi(kpi), fieldNames[field], kpi.raw[field]);
  for (const { area, kind, at, text } of areaWords)
    for (const cell of at)
      if (!texts.has(cell)) add(cell, area.length <= 3 ? `Area ${area}` : area, OF_AREAS[kind], text);
  return texts;
});

const OF_AREAS = { impact: "impact statement", families: fieldNames.families } as const;

/** What a further column for leads holds. */
function leadsIn({ leads }: Action, cell: CellRef): string {
  return leads.flatMap(({ at, text }) => (at === cell ? [text] : [])).join("\n");
}

/** The cells in which somebody tells something in sentences; not who leads, and no numbers. */
export const storiesOf: (plan: Plan) => readonly Text[] = oncePerPlan((plan) =>
  textsOf(plan).filter(({ field }) => !OF_LEADS.has(field)),
);

const OF_LEADS: ReadonlySet<string> = new Set([fieldNames.leads, fieldNames.supportingLeads, fieldNames.source]);

/** How many words a text has, up to `most`. Dashes and bullets are none. */
export function wordsIn(text: string, most = Infinity): number {
  let count = 0;
  WORD.lastIndex = 0;
  while (count < most && WORD.test(text)) count++;
  return count;
}

const WORD = /\S*?[\p{L}\d]\S*/gu;
