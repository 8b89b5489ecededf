import { counted } from "../../words";
import { leadsOf } from "../leads-of-plan";
import type { BoardCell, BoardInput, BoardSheet } from "../pack";
import {
  actionNamed,
  actionStatusCell,
  cellOf,
  dueCellOf,
  impactStatusCell,
  notStated,
  textCell,
  type Shown,
} from "./cells";
import { dueInForce, type Action } from "../../plan";

const TABLE = "Board_Leads";

/** Who leads which action, in the order in which the plan names them: no counts, and nobody is ranked. Null without leads. */
export function byLead(input: BoardInput, subtitle: string): BoardSheet | null {
  const leads = leadsOf(input.plan);
  if (leads.length === 0) return null;
  return {
    id: "leads",
    title: "Actions by lead",
    about: "Who leads which action",
    orientation: "portrait",
    repeat: TABLE,
    blocks: [
      { kind: "title", text: "Actions by lead" },
      { kind: "text", text: subtitle, look: "quiet" },
      {
        kind: "text",
        text: `${counted(leads.length, "lead")}, in the order in which the plan names them. An action with several leads stands with each.`,
      },
      {
        kind: "table",
        name: TABLE,
        caption: "Actions by lead",
        header: ["Lead", "Action", "Action status", "Impact status", "Due", "Cell"],
        rows: leads.flatMap(({ lead, actions }) => actions.map((action) => rowOf(lead, action, input))),
        widths: [24, 32, 15, 14, 16, 11],
      },
    ],
  };
}

function rowOf(lead: string, action: Action, shown: Shown): readonly BoardCell[] {
  const { dates } = dueInForce(action);
  const due = dueCellOf(action);
  return [
    textCell(lead, action.at.leads),
    actionNamed(action),
    actionStatusCell(action, shown),
    impactStatusCell(action, shown),
    dates.length === 0 ? notStated(due) : textCell(dates.map(({ asWritten }) => asWritten).join("; "), due),
    textCell(cellOf(action), cellOf(action)),
  ];
}
