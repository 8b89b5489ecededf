import { countedActions, type Action } from "../../plan";
import { listed } from "../../words";
import { areasOf, type AreaOfPlan } from "../areas";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "../pack";
import { actionStates, chartColour, columnOf, plainOf } from "./action-states";
import { countCell, NOT_STATED, textCell, type Shown } from "./cells";

const TABLE = "Board_Areas";
const FIRST = 30;
const COUNT = 11;

/** How the actions of each area stand, in counts; null where no action states an area. */
export function areaOverview(input: BoardInput, subtitle: string): BoardSheet | null {
  const { plan } = input;
  const areas = areasOf(plan);
  if (areas.every(({ actions }) => actions[0]?.area === null)) return null;
  return {
    id: "by-area",
    title: "Areas",
    about: "Counts by area and action status",
    orientation: "portrait",
    blocks: [
      { kind: "title", text: "Action status by area" },
      { kind: "text", text: subtitle, look: "quiet" },
      {
        kind: "text",
        text: "Each action stands in one area. The rows add up to the totals of the summary; an area has no status of its own.",
      },
      areaTable(areas, countedActions(plan), input),
      areaChart(areas, input),
    ],
  };
}

function areaTable(areas: readonly AreaOfPlan[], actions: readonly Action[], shown: Shown): BoardBlock {
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
    name: TABLE,
    caption: "Number of actions by area and action status",
    header: ["Area", ...actionStates.map((status) => columnOf(status, shown)), "Total"],
    rows: [
      ...areas.map(({ label, from, actions: of }) => row(textCell(label, from ?? undefined), of)),
      row({ value: "Total", look: "total" }, actions, "total"),
    ],
    widths: [FIRST, ...actionStates.map(() => COUNT), COUNT],
  };
}

function areaChart(areas: readonly AreaOfPlan[], shown: Shown): BoardBlock {
  const bars = areas.map(({ label, actions }) => {
    const parts = actionStates.flatMap((status) => {
      const n = actions.filter((action) => action.actionStatus === status).length;
      return n === 0 ? [] : [`${n} ${status === null ? NOT_STATED : plainOf(status, shown)}`];
    });
    return `${label}: ${listed(parts)}.`;
  });
  return {
    kind: "chart",
    name: "Board chart of areas",
    chart: "bar-stacked",
    title: "Number of actions by area and action status",
    altText: `One bar for each area, divided by action status. ${bars.join(" ")}`,
    table: TABLE,
    categories: "Area",
    series: actionStates.map((status) => ({ column: columnOf(status, shown), colour: chartColour(status, shown) })),
    skipLast: 1,
  };
}
