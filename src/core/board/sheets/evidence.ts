import { countedActions, type Action } from "../../plan";
import { registerStateNames, type RegisterRow } from "../../plan/registers";
import { counted } from "../../words";
import type { CellRef } from "../../workbook";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "../pack";
import { actionNamed, impactStatusCell, notStated, shorten, textCell, type Shown } from "./cells";
import { dayOf, rowsOf } from "./register-table";

type Row = RegisterRow<"evidence">;
type Sort = keyof typeof registerStateNames.sort;

const SORTS = Object.keys(registerStateNames.sort) as readonly Sort[];
const TABLE = "Board_Evidence";

/** What one row of evidence quotes at most. */
const LIMIT = 260;

/**
 * An index of the evidence: for each action what data, practice and voice say, side by side, each with its day, its source
 * and its cell. Null where the workbook keeps no register of evidence.
 */
export function evidence(input: BoardInput, subtitle: string): BoardSheet | null {
  const rows = rowsOf(input, "evidence");
  if (rows.length === 0) return null;
  return {
    id: "evidence",
    title: "Evidence of impact",
    about: "Which sources speak for which action",
    orientation: "landscape",
    repeat: TABLE,
    blocks: [
      { kind: "title", text: "Evidence of impact" },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "text", text: opening(rows) },
      tableOf(spokenFor(input, rows), input),
    ],
  };
}

function opening(rows: readonly Row[]): string {
  const undated = rows.filter(({ date }) => date === null || date.date === null).length;
  const day = undated === 0 ? "each with a day" : `${undated} without a day that could be read`;
  return `${counted(rows.length, "row of evidence", "rows of evidence")}, ${day}. Kinds of source stand side by side, so that it shows where only one speaks.`;
}

/** An action and the rows that speak of it; null for those that name no action of the plan. */
type Spoken = { readonly action: Action | null; readonly rows: readonly Row[] };

function spokenFor({ plan }: BoardInput, rows: readonly Row[]): readonly Spoken[] {
  const speaks = (row: Row, { key }: Action) => row.actions.some(({ actions }) => actions.includes(key));
  const actions = countedActions(plan);
  const others = rows.filter((row) => !actions.some((action) => speaks(row, action)));
  return [
    ...actions.map((action) => ({ action, rows: rows.filter((row) => speaks(row, action)) })),
    { action: null, rows: others },
  ].filter((one) => one.rows.length > 0);
}

function tableOf(spoken: readonly Spoken[], shown: Shown): BoardBlock {
  const ofNoKind = spoken.some(({ rows }) => rows.some(({ kind }) => kind === null));
  const sorts: readonly (Sort | null)[] = [...SORTS, ...(ofNoKind ? [null] : [])];
  return {
    kind: "table",
    name: TABLE,
    caption: "Which sources speak for which action, by kind",
    header: [
      "Action",
      "Impact status",
      ...sorts.map((sort) => (sort === null ? "Kind not stated" : registerStateNames.sort[sort])),
    ],
    rows: spoken.map(({ action, rows }) => [
      action === null ? textCell("No action of the plan is named") : actionNamed(action),
      action === null ? notStated() : impactStatusCell(action, shown),
      ...sorts.map((sort) => toldBy(rows.filter(({ kind }) => kind === sort))),
    ]),
    widths: [30, 16, ...sorts.map(() => Math.floor(120 / sorts.length))],
  };
}

/** What rows of one kind say, each with its day, its source and its cell. */
function toldBy(rows: readonly Row[]): BoardCell {
  if (rows.length === 0) return notStated();
  const places = rows.map(placeOf);
  const lines = rows.map(({ date, change, what, source }, i) => {
    const day = date === null ? "" : `${dayOf(date)}: `;
    const from = source === null ? "" : ` Source: ${source}.`;
    return `${day}${shorten(change ?? what ?? "not stated", LIMIT)}${from} (${places[i]})`;
  });
  return textCell(lines.join("\n"), ...places);
}

/** The cell in which a row says what changed, else its first. */
const placeOf = ({ at }: Row): CellRef =>
  (at.change ?? at.what ?? Object.values(at).find((cell) => cell !== undefined))!;
