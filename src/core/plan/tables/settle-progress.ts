import type { CellValue } from "../../workbook";
import { cellsBelow } from "../below-header";
import { actionColumns, type ActionField } from "../columns";
import { wordCount } from "../../words";
import { assignFields, plainHeading } from "../headings";
import { squash } from "../squash";
import type { Header } from "./scales";
import { holdsStandings } from "./standings";

type Fields = ReadonlyMap<number, ActionField>;

/**
 * A column headed "Progress" is the story of an action only where it tells one. Where it holds shares of the work it is
 * left, and where it holds a few words of a state and nothing else is the status, it is that; the story is then the next
 * column whose heading means it ("Latest note"). What somebody chose stays.
 */
export function settleProgress(header: Header, assigned: Fields): Fields {
  const settled = new Map<number, ActionField | null>(header.chosen as ReadonlyMap<number, ActionField | null>);
  let fields = assigned;
  for (let column = progressIn(fields); column !== null && !settled.has(column); column = progressIn(fields)) {
    const cells = cellsBelow(header.sheet, header.row, column, SAMPLE);
    const asks = ASKS_HOW_IT_STANDS.test(plainHeading(String(header.headings[column] ?? "")));
    const holdsStates = holdsStandings(cells) || (asks && repeatsFewWords(cells));
    const isStatus = holdsStates && ![...fields.values()].includes("actionStatus");
    if (!holdsStates && !holdsShares(cells)) return fields;
    settled.set(column, isStatus ? "actionStatus" : null);
    fields = assignFields<ActionField>(header.ways, actionColumns, settled);
  }
  return fields;
}

function progressIn(fields: Fields): number | null {
  for (const [column, field] of fields) if (field === "progress") return column;
  return null;
}

/** A heading that may be answered by a state or by a story. */
const ASKS_HOW_IT_STANDS = /^(?:where (?:are we|we are)|how (?:are we doing|is it going))\b/;

/** Whether a few short words stand over and over, as the states of somebody's own scheme do. */
function repeatsFewWords(cells: readonly CellValue[]): boolean {
  const distinct = new Set(cells.map((cell) => squash(String(cell))));
  const isShort = cells.every((cell) => typeof cell === "string" && wordCount(cell) <= FEW_WORDS);
  return isShort && distinct.size > 1 && distinct.size * 2 <= cells.length;
}

const FEW_WORDS = 4;

/** So many rows show what a column holds. */
const SAMPLE = 60;

/** How much of the work is done: numbers, or "40%" and "2/5". */
function holdsShares(cells: readonly CellValue[]): boolean {
  const shares = cells.filter(
    (cell) => typeof cell === "number" || /^\s*\d{1,3}(?:[.,]\d+)? ?(?:%|\/ ?\d{1,3})\s*$/.test(String(cell)),
  );
  return cells.length >= 2 && shares.length * 5 >= cells.length * 4;
}
