import { dueInForce, type Action, type ActionField, type ActionStatus, type ImpactStatus } from "../../plan";
import { localRef, shortRef, splitCellRef, type CellRef } from "../../workbook";
import { shownState, usualLook, type SchemeLook } from "../../plan/scheme-look";
import type { BoardCell, BoardInput, Look } from "../pack";

export const NOT_STATED = "not stated";

/** What says how the states are shown. */
export type Shown = Pick<BoardInput, "scheme">;

/** How each state is shown: as somebody chose it, else as the scheme has it. */
export const lookOf = ({ scheme = usualLook }: Shown): SchemeLook => scheme;

/** What a sheet says in place of words that the workbook does not have. */
export function notStated(at?: CellRef): BoardCell {
  return { value: NOT_STATED, look: "not-stated", ...fromCells(at) };
}

/** A text with the cells that it was taken from. */
export function textCell(value: string, ...at: readonly (CellRef | undefined)[]): BoardCell {
  return { value, look: "plain", ...fromCells(...at) };
}

/** How many actions these are, with one cell for each of them. */
export function countCell(actions: readonly Action[], look: Look = "number"): BoardCell {
  const quiet = actions.length === 0 && look === "number";
  return { value: actions.length, look: quiet ? "quiet" : look, ...fromCells(...actions.map(cellOf)) };
}

/** The cell that stands for an action: its status, or the first that it has. */
export function cellOf({ at }: Action): CellRef {
  const [first] = [at.actionStatus, at.ref, at.title, ...Object.values(at)].filter((cell) => cell !== undefined);
  if (first === undefined) throw new Error("An action without any cell");
  return first;
}

/** The cell that says by when an action is to be done, or would; undefined where its sheet has no such column. */
export function dueCellOf(action: Action): CellRef | undefined {
  const { field } = dueInForce(action);
  return field === null ? undefined : action.at[field];
}

/** An action's status: symbol and words on the scheme's colour, or *not stated*. */
export function actionStatusCell({ actionStatus, at }: Action, shown: Shown): BoardCell {
  if (actionStatus === null) return notStated(at.actionStatus);
  return { ...actionStatusKey(actionStatus, shown), ...fromCells(at.actionStatus) };
}

/** A state of the action scale as every sheet shows it. */
export function actionStatusKey(id: ActionStatus, shown: Shown): BoardCell {
  return { value: shownState(lookOf(shown)[id]), look: { actionStatus: id } };
}

/** A state of the impact scale as every sheet shows it. */
export function impactStatusKey(id: ImpactStatus, shown: Shown): BoardCell {
  return { value: shownState(lookOf(shown)[id]), look: { impactStatus: id } };
}

/**
 * The workbook's own words, whole up to `limit` characters; beyond it they end at a word, and the cell that holds the
 * rest is named.
 */
export function quote(text: string | null, limit: number, at: CellRef | undefined): BoardCell {
  if (text === null || text.trim() === "") return notStated(at);
  const rest = at === undefined ? "" : ` (the rest stands in ${at})`;
  return textCell(text.length <= limit ? text : shorten(text, limit) + rest, at);
}

/** A text of at most `limit` characters; a longer one ends at a word, with `…`. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const atWord = cut.replace(/\s+\S*$/u, "");
  return `${(atWord.length > limit / 2 ? atWord : cut).trimEnd()}…`;
}

/** A text as a heading: at most so many characters, and without a full stop at its end. */
export function asHeading(text: string, limit: number): string {
  return shorten(text.trim().replace(/(?<!\.)\.$/, ""), limit);
}

/** ` (E13)`, or nothing when the workbook has no such cell. */
export function inCell(action: Action, field: ActionField): string {
  const at = action.at[field];
  return at === undefined ? "" : ` (${shortRef(at)})`;
}

function fromCells(...at: readonly (CellRef | undefined)[]): { from?: readonly CellRef[] } {
  const from = at.filter((cell) => cell !== undefined);
  return from.length > 0 ? { from } : {};
}

/** An action's impact: symbol and words on the scheme's colour, or *not stated*. */
export function impactStatusCell({ impactStatus, at }: Action, shown: Shown): BoardCell {
  if (impactStatus === null) return notStated(at.impactStatus);
  return { ...impactStatusKey(impactStatus, shown), ...fromCells(at.impactStatus) };
}

/** Longest title of an action in a table. */
const TITLE_LIMIT = 240;

/** Reference and title of an action. */
export function actionNamed({ ref, title, at }: Action): BoardCell {
  const words = [ref, title].filter((part) => part !== null).join(" ");
  return { ...quote(words, TITLE_LIMIT, at.title ?? at.ref), ...fromCells(at.ref, at.title) };
}

/** How many cells one line names before it says how many more there are. */
const CELLS_NAMED = 8;

/** Cells of one sheet share its name: `'Action Plan'!E23, F23`. */
export function cellsOf(cells: readonly CellRef[]): string {
  const named = cells.slice(0, CELLS_NAMED).map((cell, i) => {
    const { sheet, row, column } = splitCellRef(cell);
    const before = cells[i - 1];
    return before !== undefined && splitCellRef(before).sheet === sheet ? localRef(row, column) : cell;
  });
  const more = cells.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
