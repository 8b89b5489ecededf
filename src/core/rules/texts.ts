import { fieldNames, type Action, type ActionField, type KpiField, type Plan } from "../plan";
import { splitCellRef, type CellRef } from "../workbook";
import { oncePerPlan } from "./once-per-plan";
import { nameOf, nameOfKpi } from "./rows";

/** A cell with words that people read: where it stands, whose it is, and what it is called. */
export type Text = {
  readonly at: CellRef;
  readonly of: string;
  readonly field: string;
  readonly text: string;
  /** `, on a hidden sheet`, where it is: who unhides it reads it too. Else empty. */
  readonly unseen: string;
};

type Seen = Omit<Text, "unseen">;

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
export const textsOf: (plan: Plan) => readonly Text[] = oncePerPlan(({ actions, kpis, layout }) => {
  const texts = [
    ...actions.flatMap((action) => ACTION_TEXTS.flatMap((field) => textAt(action, field, nameOf(action)))),
    ...actions.flatMap(furtherLeads),
    ...kpis.flatMap((kpi) => KPI_TEXTS.flatMap((field) => textAt(kpi, field, nameOfKpi(kpi)))),
  ];
  const hidden = new Set(layout.flatMap(({ sheet, state }) => (state === "visible" ? [] : [sheet])));
  const once = [...new Map(texts.map((text) => [text.at, text])).values()];
  return once.map((text) => ({
    ...text,
    unseen: hidden.size > 0 && hidden.has(splitCellRef(text.at).sheet) ? ", on a hidden sheet" : "",
  }));
});

/** The cells in which somebody tells something in sentences; not who leads, and no numbers. */
export function storiesOf(plan: Plan): Text[] {
  return textsOf(plan).filter(({ field }) => !OF_LEADS.has(field));
}

const OF_LEADS: ReadonlySet<string> = new Set([fieldNames.leads, fieldNames.supportingLeads, fieldNames.source]);

/** The cells of further columns for leads. */
function furtherLeads(action: Action): Seen[] {
  const cells = new Set(action.leads.flatMap(({ at }) => at ?? []));
  return [...cells].map((at) => {
    const text = action.leads.flatMap((lead) => (lead.at === at ? [lead.text] : [])).join("\n");
    return { at, of: nameOf(action), field: fieldNames.leads, text };
  });
}

function textAt<F extends ActionField | KpiField>(
  row: { readonly at: { readonly [K in F]?: CellRef }; readonly raw: { readonly [K in F]?: unknown } },
  field: F,
  of: string,
): Seen[] {
  const [at, text] = [row.at[field], row.raw[field]];
  return at === undefined || typeof text !== "string" ? [] : [{ at, of, field: fieldNames[field], text }];
}

/** How many words a text has. Dashes and bullets are none. */
export function wordsIn(text: string): number {
  return text.match(/\S*[\p{L}\d]\S*/gu)?.length ?? 0;
}
