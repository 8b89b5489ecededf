import {
  actionStatuses,
  countedActions,
  impactStatuses,
  isOverdue,
  partsIn,
  type Action,
  type ActionStatus,
  type ImpactStatus,
  type Plan,
} from "../../plan";
import { longDay } from "../../plan/dates/day";
import { counted, listed } from "../../words";
import { areasOf, type AreaOfPlan } from "../areas";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "../pack";
import { actionStatusKey, cellOf, countCell, dueCellOf, NOT_STATED, notStated, textCell } from "./cells";

const FIRST = 30;
const COUNT = 11;
/** How many actions a sentence names before it counts the rest. */
const NAMED = 12;

/** Each state of a scale in its order, then null for *not stated*. */
const actionStates: readonly (ActionStatus | null)[] = [...actionStatuses.map(({ id }) => id), null];
const impactStates: readonly (ImpactStatus | null)[] = [...impactStatuses.map(({ id }) => id), null];

/** One page: the two scales against each other, the areas, and what is past its date. Counts, no percentages. */
export function summary(input: BoardInput, subtitle: string): BoardSheet {
  const actions = countedActions(input.plan);
  const none = "No actions could be read in the workbook, so there is nothing to count here.";
  return {
    id: "summary",
    title: "Summary",
    orientation: "portrait",
    blocks: [
      { kind: "title", text: "Summary of the actions" },
      { kind: "text", text: subtitle, look: "quiet" },
      ...(actions.length === 0 ? [{ kind: "text", text: none } as const] : blocksOf(input)),
    ],
  };
}

function blocksOf(input: BoardInput): readonly BoardBlock[] {
  const actions = countedActions(input.plan);
  const areas = areasOf(input.plan);
  return [
    { kind: "heading", text: "Action status by impact status" },
    matrix(actions),
    { kind: "text", text: reconciled(actions, input.plan.actions.length) },
    ...apart(input.plan),
    { kind: "heading", text: "Action status by area" },
    areaTable(areas, actions),
    areaChart(areas),
    overdue(input),
    undated(actions),
  ];
}

function matrix(actions: readonly Action[]): BoardBlock {
  const row = (label: BoardCell, of: readonly Action[], look?: "total"): BoardCell[] => [
    label,
    ...impactStates.map((impact) =>
      countCell(
        of.filter((action) => action.impactStatus === impact),
        look,
      ),
    ),
    countCell(of, "total"),
  ];
  return {
    kind: "table",
    name: "Board_Matrix",
    header: [
      "Action status",
      ...impactStatuses.map(({ symbol, plain }) => `${symbol} impact ${plain}`),
      "impact not stated",
      "Total",
    ],
    rows: [
      ...actionStates.map((status) =>
        row(
          labelOf(status),
          actions.filter((action) => action.actionStatus === status),
        ),
      ),
      row({ value: "Total", look: "total" }, actions, "total"),
    ],
    widths: [FIRST, COUNT, COUNT, COUNT, COUNT, COUNT],
  };
}

function areaTable(areas: readonly AreaOfPlan[], actions: readonly Action[]): BoardBlock {
  const row = (label: BoardCell, of: readonly Action[], look?: "total"): BoardCell[] => [
    label,
    ...actionStates.map((status) =>
      countCell(
        of.filter((action) => action.actionStatus === status),
        look,
      ),
    ),
    countCell(of, "total"),
  ];
  return {
    kind: "table",
    name: "Board_Areas",
    header: ["Area", ...actionStates.map(columnOf), "Total"],
    rows: [
      ...areas.map(({ label, from, actions: of }) => row(textCell(label, from ?? undefined), of)),
      row({ value: "Total", look: "total" }, actions, "total"),
    ],
    widths: [FIRST, ...actionStates.map(() => COUNT), COUNT],
  };
}

/** The sentence under the matrix: what was counted, and that it adds up. */
function reconciled(actions: readonly Action[], read: number): string {
  const counts = actionStates.map((status) => actions.filter((action) => action.actionStatus === status).length);
  const refs = actions.map(({ ref }) => ref).filter((ref) => ref !== null);
  const distinct = new Set(refs);
  const twice = [...distinct].filter((ref) => refs.indexOf(ref) !== refs.lastIndexOf(ref));
  const without = actions.length - refs.length;
  return [
    `${counts.join(" + ")} = ${counted(actions.length, "action")}: the rows of both tables add up to the number of actions ${read === actions.length ? "read" : "that are part of no other"}.`,
    ...(twice.length > 0 ? [`References that stand on more than one row, each row counted: ${listed(twice)}.`] : []),
    ...(without > 0 ? [`Rows without a reference: ${without}.`] : []),
  ].join(" ");
}

/** What stands in no figure of the sheet: the actions of delivery plans, and rows that repeat an action. */
function apart(plan: Plan): readonly BoardBlock[] {
  const parts = partsIn(plan);
  if (parts.length === 0) return [];
  const repeated = plan.tree.repeats.size;
  const text = [
    `These actions are underpinned by ${counted(parts.length, "action")} of delivery plans, which stand in no figure here.`,
    ...(repeated > 0
      ? [
          `${counted(repeated, "row of delivery plans repeats an action and is", "rows of delivery plans repeat an action and are")} not counted again.`,
        ]
      : []),
  ].join(" ");
  return [{ kind: "text", text, from: parts.map(cellOf) }];
}

function overdue({ plan, asAt }: BoardInput): BoardBlock {
  const late = countedActions(plan).filter((action) => isOverdue(action, asAt.date));
  const names = late.map((action) => `${nameOf(action)} (${longDay(action.finalDue!)})`);
  const text =
    late.length === 0
      ? `Overdue on ${longDay(asAt.date)}: 0 actions.`
      : `Overdue on ${longDay(asAt.date)}: ${counted(late.length, "action")} whose last date has passed, not stated as complete: ${firstOf(names)}.`;
  const from = late.map(dueCellOf).filter((cell) => cell !== undefined);
  return { kind: "text", text, ...(from.length > 0 && { from }) };
}

function undated(actions: readonly Action[]): BoardBlock {
  const without = actions.filter(({ finalDue }) => finalDue === null);
  const from = without.map(dueCellOf).filter((cell) => cell !== undefined);
  const text = `Without a date that could be read: ${counted(without.length, "action")}`;
  const names = without.length > 0 ? `: ${firstOf(without.map(nameOf))}` : "";
  return { kind: "text", text: `${text}${names}.`, ...(from.length > 0 && { from }) };
}

/** So many names that the summary stays one page; who wants them all finds them on the other sheets. */
function firstOf(names: readonly string[]): string {
  const more = names.length - NAMED;
  return more > 0 ? `${names.slice(0, NAMED).join(", ")} and ${more} more` : listed(names);
}

function areaChart(areas: readonly AreaOfPlan[]): BoardBlock {
  const bars = areas.map(({ label, actions }) => {
    const parts = actionStates.flatMap((status) => {
      const n = actions.filter((action) => action.actionStatus === status).length;
      return n === 0 ? [] : [`${n} ${status === null ? NOT_STATED : plainOf(status)}`];
    });
    return `${label}: ${listed(parts)}.`;
  });
  return {
    kind: "chart",
    name: "Board chart of areas",
    chart: "bar-stacked",
    title: "Number of actions by area and action status",
    altText: `One bar for each area, divided by action status. ${bars.join(" ")}`,
    table: "Board_Areas",
    categories: "Area",
    series: actionStates.map((status) => ({ column: columnOf(status), colour: chartColour(status) })),
    skipLast: 1,
  };
}

/** White and *not stated* need a tone of their own on white paper. */
function chartColour(status: ActionStatus | null): string {
  const fill = actionStatuses.find(({ id }) => id === status)?.fill ?? "#6F777B";
  return fill === "#FFFFFF" ? "#D8DDE0" : fill;
}

function columnOf(status: ActionStatus | null): string {
  return String(labelOf(status).value);
}

function labelOf(status: ActionStatus | null): BoardCell {
  return status === null ? notStated() : actionStatusKey(status);
}

function plainOf(status: ActionStatus): string {
  return actionStatuses.find(({ id }) => id === status)!.plain;
}

function nameOf({ ref, key }: Action): string {
  return ref ?? key;
}
