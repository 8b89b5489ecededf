import { countedActions, isOverdue, type Action } from "../../plan";
import { saysNothing } from "../../rules/placeholders";
import { counted } from "../../words";
import type { BoardBlock, BoardInput, BoardSheet } from "../pack";
import { countCell, textCell } from "./cells";

const TABLE = "Board_Balance";

/** An organisation and the actions that somebody of it leads. */
type Share = { readonly organisation: string | null; readonly actions: readonly Action[] };

/**
 * How the work, its updates and its evidence are spread over the organisations of the partnership. Null where the plan
 * names fewer than two: then there is nothing to balance.
 */
export function balance(input: BoardInput, subtitle: string): BoardSheet | null {
  const actions = countedActions(input.plan);
  const shares = sharesOf(actions);
  if (shares.filter(({ organisation }) => organisation !== null).length < 2) return null;
  const joint = actions.filter((action) => organisationsOf(action).length > 1);
  const counts =
    joint.length > 0 ? ` ${counted(joint.length, "action")} led by more than one of them: each counts it.` : "";
  return {
    id: "balance",
    title: "Partner balance",
    about: "Actions, updates and evidence by organisation",
    orientation: "portrait",
    blocks: [
      { kind: "title", text: "Partner balance" },
      { kind: "text", text: subtitle, look: "quiet" },
      {
        kind: "text",
        text: `Whose organisation leads what, by the leads that the plan names. The counts say how the reporting is spread, and nothing of how well anybody works.${counts}`,
      },
      tableOf(shares, input),
    ],
  };
}

const organisationsOf = ({ leads }: Action): readonly string[] => [
  ...new Set(leads.flatMap(({ organisation }) => organisation ?? [])),
];

function sharesOf(actions: readonly Action[]): readonly Share[] {
  const names = [...new Set(actions.flatMap(organisationsOf))];
  const none = actions.filter((action) => organisationsOf(action).length === 0);
  return [
    ...names.map((organisation) => ({
      organisation,
      actions: actions.filter((action) => organisationsOf(action).includes(organisation)),
    })),
    ...(none.length > 0 ? [{ organisation: null, actions: none }] : []),
  ];
}

function tableOf(shares: readonly Share[], { plan, asAt: { date } }: BoardInput): BoardBlock {
  const has = (field: "progress" | "evidence") => plan.actions.some(({ at }) => at[field] !== undefined);
  const columns: readonly (readonly [string, (action: Action) => boolean])[] = [
    ["Actions led", () => true],
    ["Off track", ({ actionStatus }) => actionStatus === "in-progress-off-track"],
    ["Overdue", (action) => isOverdue(action, date)],
    ...(has("progress") ? [["With an update", ({ progress }: Action) => !saysNothing(progress)] as const] : []),
    ...(has("evidence") ? [["With evidence", ({ evidence }: Action) => !saysNothing(evidence)] as const] : []),
  ];
  return {
    kind: "table",
    name: TABLE,
    caption: "Actions, updates and evidence by organisation",
    header: ["Organisation", ...columns.map(([header]) => header)],
    rows: shares.map(({ organisation, actions }) => [
      textCell(organisation ?? "No organisation stated"),
      ...columns.map(([, counts]) => countCell(actions.filter(counts))),
    ]),
    widths: [34, ...columns.map(() => 13)],
  };
}
