import { findingsOfActions, type FindingOfAction } from "../../findings-of-actions";
import { askOf, isForLead } from "../../nudges";
import { dueInForce, isComplete, isOverdue, type Action, type IsoDay, type Kpi } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { subjectOf, type Subject } from "../../rules";
import { linkedIn } from "../../rules/linked-measures";
import { defaultSettings } from "../../rules/settings";
import { capital, counted, listed } from "../../words";
import { leadCalled, leadsOf, type LeadOfPlan } from "../leads-of-plan";
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
} from "./cells";
import { measureRows, MEASURE_COLUMNS, MEASURE_WIDTHS } from "./kpis";
import { sheetTitles } from "./sheet-titles";

/** What one cell quotes at most. */
const PROGRESS = 260;

/** A page for each lead, or for the one who was chosen: their actions, what is due, what to look at, which evidence is wanted. */
export function briefings(input: BoardInput, subtitle: string): readonly BoardSheet[] {
  const chosen = input.chosen?.lead ?? null;
  const one = chosen === null ? null : leadCalled(input.plan, chosen);
  if (chosen !== null && one === null) return [nobodyCalled(chosen, subtitle)];
  const leads = one === null ? leadsOf(input.plan) : [one];
  const titles = sheetTitles(leads.map(({ lead }) => capital(lead)));
  const found = findingsOfActions(input.plan, input.findings.filter(isForLead));
  return leads.map((lead, i) => briefing(lead, { input, subtitle, found, title: titles[i]!, number: i + 1 }));
}

type Place = {
  readonly input: BoardInput;
  readonly subtitle: string;
  readonly found: ReadonlyMap<string, readonly FindingOfAction[]>;
  readonly title: string;
  readonly number: number;
};

function briefing(of: LeadOfPlan, { input, subtitle, found, title, number }: Place): BoardSheet {
  const table = `Board_Briefing_${number}`;
  return {
    id: `briefing${number}`,
    title,
    about: `Briefing: ${capital(of.lead)}`,
    orientation: "landscape",
    repeat: table,
    blocks: [
      { kind: "title", text: `Briefing: ${capital(of.lead)}` },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "text", text: opening(of, found, input) },
      actionTable(table, of.actions, { found, input }),
      ...measureBlocks(of, input, number),
    ],
  };
}

function nobodyCalled(lead: string, subtitle: string): BoardSheet {
  return {
    ...{ id: "briefing1", title: "Briefing", about: "Nobody of that name", orientation: "landscape" },
    blocks: [
      { kind: "title", text: `Briefing: ${capital(lead)}` },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "text", text: `No action of the plan names “${lead}” as a lead. Choose one whom it names.` },
    ],
  };
}

/** How many actions, what is due next, and how many have something to look at. Of actions, never of the person. */
function opening({ actions }: LeadOfPlan, found: Place["found"], { asAt: { date } }: BoardInput): string {
  const next = actions
    .flatMap(({ key, ref, finalDue, actionStatus }) =>
      finalDue === null || finalDue < date || isComplete(actionStatus) ? [] : [{ name: ref ?? key, day: finalDue }],
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const late = actions.filter((action) => isOverdue(action, date)).map(({ key, ref }) => ref ?? key);
  const asked = actions.filter((one) => found.has(one.key) || passedOnTheWay(one, date).length > 0).length;
  return [
    `${counted(actions.length, "action")}.`,
    ...(next[0] === undefined ? [] : [`Due next: ${next[0].name}, by ${longDay(next[0].day)}.`]),
    ...(late.length === 0 ? [] : [`Past the last date on ${longDay(date)}: ${listed(late)}.`]),
    asked === 0
      ? "Nothing was found to look at among the checks that were made."
      : `Something to look at: ${counted(asked, "action")}.`,
  ].join(" ");
}

function actionTable(
  name: string,
  actions: readonly Action[],
  { found, input }: Pick<Place, "found" | "input">,
): BoardBlock {
  return {
    kind: "table",
    name,
    caption: "Actions of this lead",
    header: ["Action", "Action status", "Impact status", "Due", "Progress", "To look at", "Evidence wanted", "Cell"],
    rows: actions.map((action): readonly BoardCell[] => [
      actionNamed(action),
      actionStatusCell(action, input),
      impactStatusCell(action, input),
      dueCell(action),
      quote(action.progress, PROGRESS, action.at.progress),
      toLookAt(action, found, input),
      evidenceWanted(action, found),
      textCell(cellOf(action), cellOf(action)),
    ]),
    widths: [30, 15, 14, 16, 32, 36, 28, 11],
  };
}

function dueCell(action: Action): BoardCell {
  const { dates } = dueInForce(action);
  const cell = dueCellOf(action);
  return dates.length === 0 ? notStated(cell) : textCell(dates.map(({ asWritten }) => asWritten).join("; "), cell);
}

/** What is asked about the action, but for its evidence; and of dates that have passed on the way to the last one. */
function toLookAt(action: Action, found: Place["found"], { asAt: { date } }: BoardInput): BoardCell {
  const passed = passedOnTheWay(action, date);
  const own = asksOf(action, found, (subject) => subject !== "evidence");
  const words = [
    ...(passed.length === 0
      ? []
      : [
          `${capital(listed(passed))} ${passed.length === 1 ? "has" : "have"} passed. Is that part done, moved or still open?`,
        ]),
    ...own.map(({ ask }) => ask),
  ];
  if (words.length === 0) return { value: "nothing found", look: "quiet" };
  const cells = [...(passed.length === 0 ? [] : [dueCellOf(action)]), ...own.flatMap(({ cells: of }) => of)];
  return textCell(words.join("\n"), ...new Set(cells));
}

/** The dates before the last one that have passed, of an action that is not complete and not past its last. */
function passedOnTheWay(action: Action, date: IsoDay): readonly string[] {
  if (isComplete(action.actionStatus) || isOverdue(action, date)) return [];
  return dueInForce(action).dates.flatMap((one) =>
    one.date !== null && one.date < date && !one.done && one.date !== action.finalDue ? [one.asWritten] : [],
  );
}

function evidenceWanted(action: Action, found: Place["found"]): BoardCell {
  const own = asksOf(action, found, (subject) => subject === "evidence");
  if (own.length === 0) return { value: "none asked for", look: "quiet" };
  return textCell(own.map(({ ask }) => ask).join("\n"), ...new Set(own.flatMap(({ cells }) => cells)));
}

function asksOf(action: Action, found: Place["found"], wanted: (subject: Subject | undefined) => boolean) {
  return (found.get(action.key) ?? [])
    .filter(({ finding }) => wanted(subjectOf(finding.rule)))
    .map((one) => ({ ask: askOf(one, action), cells: one.cells }));
}

/** The measures that these actions are linked to. */
function measureBlocks({ actions }: LeadOfPlan, input: BoardInput, number: number): readonly BoardBlock[] {
  const { plan, trends, asAt, changes = null } = input;
  const keys = new Set(actions.map(({ key }) => key));
  const links = linkedIn(plan, { asAt: asAt.date, settings: defaultSettings, changes, trends });
  const kpis = [...new Set(links.flatMap(({ action, trend }): Kpi[] => (keys.has(action.key) ? [trend.kpi] : [])))];
  if (kpis.length === 0) return [];
  return [
    { kind: "heading", text: "Measures to which these actions are linked" },
    {
      kind: "table",
      name: `Board_Briefing_${number}_measures`,
      caption: "Measures to which these actions are linked",
      header: [...MEASURE_COLUMNS],
      rows: measureRows(kpis, input),
      widths: [...MEASURE_WIDTHS],
    },
  ];
}
