import { countedActions, isOverdue, partsIn, type Action, type Plan } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { counted, listed } from "../../words";
import type { BoardBlock, BoardCell, BoardInput, Fact } from "../pack";
import { actionStates, chartColour, impactColumn, impactStates, labelOf, plainOf } from "./action-states";
import { cellOf, countCell, dueCellOf, NOT_STATED, textCell, type Shown } from "./cells";

const MATRIX = "Board_Matrix";
const FIRST = 40;
const COUNT = 16;
/** How many actions a sentence names before it counts the rest. */
const NAMED = 12;

/** The two scales against each other. */
export function matrix(actions: readonly Action[], shown: Shown): BoardBlock {
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
    name: MATRIX,
    caption: "Number of actions by action status and impact status",
    header: ["Action status", ...impactStates.map((status) => impactColumn(status, shown)), "Total"],
    rows: [
      ...actionStates.map((status) =>
        row(
          labelOf(status, shown),
          actions.filter((action) => action.actionStatus === status),
        ),
      ),
      row({ value: "Total", look: "total" }, actions, "total"),
    ],
    widths: [FIRST, COUNT, COUNT, COUNT, COUNT, COUNT],
  };
}

/** The same as bars, beside it. */
export function matrixChart(actions: readonly Action[], shown: Shown): BoardBlock {
  const bars = actionStates.flatMap((status) => {
    const of = actions.filter((action) => action.actionStatus === status);
    const parts = impactStates.flatMap((impact) => {
      const n = of.filter((action) => action.impactStatus === impact).length;
      return n === 0 ? [] : [`${n} ${impactColumn(impact, shown).replace(/^\S+ (?=impact )/u, "")}`];
    });
    return of.length === 0 ? [] : [`${status === null ? NOT_STATED : plainOf(status, shown)}: ${listed(parts)}.`];
  });
  return {
    kind: "chart",
    name: "Board chart of statuses",
    chart: "bar-stacked",
    title: "Number of actions by action status and impact status",
    altText: `One bar for each action status, divided by impact status. ${bars.join(" ")}`,
    table: MATRIX,
    categories: "Action status",
    series: impactStates.map((status) => ({ column: impactColumn(status, shown), colour: chartColour(status, shown) })),
    skipLast: 1,
    beside: true,
  };
}

/** Under the matrix: what was counted, and that it adds up. */
export function reconciled(actions: readonly Action[], read: number): Fact {
  const counts = actionStates.map((status) => actions.filter((action) => action.actionStatus === status).length);
  const refs = actions.map(({ ref }) => ref).filter((ref) => ref !== null);
  const distinct = new Set(refs);
  const twice = [...distinct].filter((ref) => refs.indexOf(ref) !== refs.lastIndexOf(ref));
  const without = actions.length - refs.length;
  const text = [
    `${counts.join(" + ")} = ${counted(actions.length, "action")}: the rows add up to the number of actions ${read === actions.length ? "read" : "that are part of no other"}.`,
    ...(twice.length > 0 ? [`References that stand on more than one row, each row counted: ${firstOf(twice)}.`] : []),
    ...(without > 0 ? [`Rows without a reference: ${without}.`] : []),
  ].join(" ");
  return { name: "Counted", cell: textCell(text) };
}

/** What stands in no figure of the sheet: the actions of delivery plans, and rows that repeat an action. */
export function apart(plan: Plan): readonly Fact[] {
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
  return [{ name: "Not counted here", cell: textCell(text, ...parts.map(cellOf)) }];
}

export function overdue({ plan, asAt }: BoardInput): Fact {
  const late = countedActions(plan).filter((action) => isOverdue(action, asAt.date));
  const names = late.map((action) => `${nameOf(action)} (${longDay(action.finalDue!)})`);
  const text =
    late.length === 0
      ? `None on ${longDay(asAt.date)}.`
      : `${counted(late.length, "action")} whose last date has passed, not stated as complete on ${longDay(asAt.date)}: ${firstOf(names)}.`;
  return { name: "Overdue", cell: textCell(text, ...late.map(dueCellOf)) };
}

export function undated(actions: readonly Action[]): Fact {
  const without = actions.filter(({ finalDue }) => finalDue === null);
  const names = without.length > 0 ? `: ${firstOf(without.map(nameOf))}` : "";
  const text =
    without.length === 0
      ? "Every action has a date that could be read."
      : `${counted(without.length, "action")} without a date that could be read${names}.`;
  return { name: "No date", cell: textCell(text, ...without.map(dueCellOf)) };
}

/** So many names that the summary stays one page; who wants them all finds them on the other sheets. */
function firstOf(names: readonly string[]): string {
  const more = names.length - NAMED;
  return more > 0 ? `${names.slice(0, NAMED).join(", ")} and ${more} more` : listed(names);
}

function nameOf({ ref, key }: Action): string {
  return ref ?? key;
}
