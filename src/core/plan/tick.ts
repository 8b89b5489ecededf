import { listed, quoted } from "../words";
import { isBlank, type CellValue } from "../workbook";
import type { Cell } from "./cells";

/** What people tick with: signs, an x, a yes, a one, and the letters that symbol fonts show as ticks. */
const TICK = /^(?:[x×✓✔☑✗✘☒√●•■*]|[üþPaR]|y|yes|1|true)$/iu;

/** What stands in a cell that is not ticked. */
const LEFT_OPEN = /^(?:[☐□○]|n|no|0|false|-|–|—|n\/a)$/iu;

/** Whether a value is a tick. */
export const isTick = (value: CellValue): boolean => value === true || TICK.test(textOf(value));

/** Whether a value says that a cell is not ticked. */
export const leavesOpen = (value: CellValue): boolean => value === false || LEFT_OPEN.test(textOf(value));

const textOf = (value: CellValue) =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";

/**
 * The state that a column for ticks stands for, in the scheme's wording where its heading means one; `byColour`: no cell
 * of such columns is ticked, and a colour is the mark.
 */
export type Tick = { readonly says: string; readonly byColour: boolean };

/** A cell in a column for one state. */
export type TickCell = { readonly cell: Cell; readonly tick: Tick };

/**
 * What the columns for the states of a scale say of an action: the state that is ticked, in the place of the tick. Where
 * colours are the marks, the cell counts that alone has one. No mark is no state; of several nobody can say which holds.
 */
export function tickedIn(cells: readonly TickCell[]): readonly Cell[] {
  const marked = cells.filter(({ cell }) => isTick(cell.raw));
  const coloured = cells.filter(({ cell, tick }) => tick.byColour && cell.fill !== null && isBlank(cell.raw));
  const [first, ...others] = marked.length > 0 ? marked : coloured.length === 1 ? coloured : [];
  if (first === undefined) return cells.slice(0, 1).map(({ cell }) => ({ ...cell, raw: null, fill: null }));
  const saying = (raw: string): Cell => ({ ...first.cell, raw, fill: null, format: "" });
  if (others.length === 0) return [saying(first.tick.says)];
  const said = listed([first, ...others].map(({ tick }) => quoted(tick.says)));
  return [{ ...saying(`ticks under ${said}`), undecided: true }];
}
