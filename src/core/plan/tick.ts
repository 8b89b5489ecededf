import { listed, quoted } from "../words";
import { isBlank, type CellValue } from "../workbook";
import type { Cell } from "./cells";
import { isPlain } from "./colours/colour";

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
 * colours are the marks, the cell counts that alone differs from the others of its row. No mark is no state; of several
 * nobody can say which holds.
 */
export function tickedIn(cells: readonly TickCell[]): readonly Cell[] {
  const marked = cells.filter(({ cell }) => isTick(cell.raw));
  const [first, ...others] = marked.length > 0 ? marked : markedByColour(cells);
  if (first === undefined) return cells.slice(0, 1).map(({ cell }) => ({ ...cell, raw: null, fill: null }));
  const saying = (raw: string): Cell => ({ ...first.cell, raw, fill: null, format: "" });
  if (others.length === 0) return [saying(first.tick.says)];
  const said = listed([first, ...others].map(({ tick }) => quoted(tick.says)));
  return [{ ...saying(`ticks under ${said}`), undecided: true }];
}

/** The blank cell with a colour that none of the others has; they have all the same, or none. */
function markedByColour(cells: readonly TickCell[]): readonly TickCell[] {
  const found = cells.filter(({ cell, tick }) => {
    if (!tick.byColour || isPlain(cell.fill) || !isBlank(cell.raw)) return false;
    const others = new Set(
      cells.flatMap((one) => (one.cell === cell ? [] : [isPlain(one.cell.fill) ? null : one.cell.fill])),
    );
    // Of two columns one with another tint says nothing.
    return others.size === 1 && !others.has(cell.fill) && (others.has(null) || cells.length > 2);
  });
  return found.length === 1 ? found : [];
}

/** With fewer rows a column may well be marked in all of them. */
const FEWEST = 3;

/**
 * The colour that a column has for its looks: that of all its cells, or of most where each has one. It marks none of them.
 *
 * @param fills those of the actions
 */
export function tintOf(fills: readonly (string | null)[]): string | null {
  if (fills.length < FEWEST || fills.some(isPlain)) return null;
  const count = new Map<string | null, number>();
  for (const fill of fills) count.set(fill, (count.get(fill) ?? 0) + 1);
  const [most, times] = [...count].reduce((one, other) => (other[1] > one[1] ? other : one));
  return times * 2 > fills.length ? most : null;
}
