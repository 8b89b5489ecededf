import { countedActions, type Action } from "../../plan";
import { registerStateNames, type RegisterRow } from "../../plan/registers";
import { counted } from "../../words";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "../pack";
import { actionNamed, impactStatusCell } from "./cells";
import { registerTable, rowsOf, tableNameOf } from "./register-table";

type Row = RegisterRow<"evidence">;
type Sort = keyof typeof registerStateNames.sort;

const SORTS = Object.keys(registerStateNames.sort) as readonly Sort[];
const TRIANGLE = "Board_Triangulation";

/**
 * The evidence of impact: for each action how many rows of each kind of source speak for it, then the rows themselves, then
 * the projects and who carries them on. Null where the workbook keeps neither register.
 */
export function evidence(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, "evidence");
  const projects = rowsOf(input, "projects");
  if (rows.length + projects.length === 0) return null;
  return {
    id: "evidence",
    title: "Evidence of impact",
    orientation: "landscape",
    ...(rows.length > 0 && { repeat: tableNameOf("evidence") }),
    blocks: [
      { kind: "title", text: "Evidence of impact" },
      { kind: "text", text: subtitle, look: "quiet" },
      ...(rows.length > 0 ? evidenceBlocks(input, rows) : []),
      ...(projects.length > 0
        ? [{ kind: "heading", text: "Projects, and who carries them on" } as const, registerTable("projects", projects)]
        : []),
    ],
  };
}

function evidenceBlocks(input: BoardInput, rows: readonly Row[]): readonly BoardBlock[] {
  const spoken = spokenFor(input, rows);
  const undated = rows.filter(({ date }) => date === null || date.date === null).length;
  const told = `${counted(rows.length, "row of evidence", "rows of evidence")}, ${undated} without a day that could be read.`;
  return [
    { kind: "text", text: told },
    ...(spoken.length > 0 ? [{ kind: "heading", text: "Which kinds of source speak for an action" } as const] : []),
    ...(spoken.length > 0 ? [triangleOf(spoken)] : []),
    { kind: "heading", text: "The evidence" },
    registerTable("evidence", rows),
  ];
}

type Spoken = { readonly action: Action; readonly rows: readonly Row[] };

/** The actions of which a row speaks, in the order of the plan. */
function spokenFor({ plan }: BoardInput, rows: readonly Row[]): readonly Spoken[] {
  return countedActions(plan)
    .map((action) => ({
      action,
      rows: rows.filter((row) => row.actions.some(({ actions }) => actions.includes(action.key))),
    }))
    .filter((one) => one.rows.length > 0);
}

function triangleOf(spoken: readonly Spoken[]): BoardBlock {
  return {
    kind: "table",
    name: TRIANGLE,
    header: ["Action", "Impact status", ...SORTS.map((sort) => registerStateNames.sort[sort]), "Kind not stated"],
    rows: spoken.map(({ action, rows }) => [
      actionNamed(action),
      impactStatusCell(action),
      ...[...SORTS, null].map((sort) => countOf(rows.filter(({ kind }) => kind === sort))),
    ]),
    widths: [46, 18, 11, 11, 11, 11],
  };
}

function countOf(rows: readonly Row[]): BoardCell {
  const from = rows.flatMap(({ at }) => at.change ?? at.what ?? at.kind ?? at.actions ?? []);
  return {
    value: rows.length,
    look: rows.length === 0 ? "quiet" : "number",
    ...(from.length > 0 && { from }),
  };
}
