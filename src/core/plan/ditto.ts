import { textOf, type Cell } from "./cells";
import type { ActionField } from "./columns";

/** What stands for the words above: marks, also between dashes, or words such as "as above". */
const MARKS = /^(?:[-–—]\s*)?(?:["“”„″〃]|,,|''|’’|‘‘|´´)(?:\s*(?:["“”„″〃]|,,|''|’’|‘‘|´´))*(?:\s*[-–—])?$/;
const WORDS =
  /^[("“'‘\s]*(?:ditto|do(?=\.)|same(?: as)?(?: the)?(?: row| line| cell)? above|same|as (?:for |per )?(?:the )?(?:row |line |cell )?above|see (?:row |line |cell )?above)[)"”'’.\s]*$/i;

/** Longer than any of them. */
const LONGEST = 40;

/** Whether a cell says no more than that the cell above it holds here too. */
export function isDitto(text: string): boolean {
  const words = text.length > LONGEST ? "" : text.trim();
  return MARKS.test(words) || WORDS.test(words);
}

/** What is so often the same as above that plans say so. A status is not: it must be stated for each action. */
const FIELDS: ReadonlySet<ActionField> = new Set<ActionField>([
  ...(["area", "leads", "supportingLeads"] as const),
  ...(["start", "due", "originalDue", "revisedDue"] as const),
]);

export const mayBeDitto = (field: ActionField): boolean => FIELDS.has(field);

/** Keeps for each column of one table what the row above says. */
export type DittoReader = {
  /** The cells of the next action in a column; one that alone says "the same as above" with the cells that it means. */
  readonly read: (column: number, cells: readonly Cell[]) => readonly Cell[];
  /** A heading ends what may be meant. */
  readonly end: () => void;
};

export function dittoReader(): DittoReader {
  const above = new Map<number, readonly Cell[]>();
  return {
    read(column, cells) {
      const filled = cells.length === 1 && isFilled(cells[0]!) ? cells : cells.filter(isFilled);
      const [only] = filled;
      const means = only !== undefined && filled.length === 1 && saysDitto(only) ? (above.get(column) ?? []) : null;
      above.set(column, means ?? filled);
      return means === null ? cells : cells.map((cell) => (cell === only ? { ...cell, means } : cell));
    },
    end: () => above.clear(),
  };
}

const isFilled = ({ raw }: Cell) => raw !== null && raw !== "";
const saysDitto = (cell: Cell) => typeof cell.raw === "string" && isDitto(textOf(cell) ?? "");

/** The cells with those that are meant in the place of "the same as above". */
export function meantBy(cells: readonly Cell[]): readonly Cell[] {
  return cells.some(({ means }) => means) ? cells.flatMap((cell) => cell.means ?? [cell]) : cells;
}
