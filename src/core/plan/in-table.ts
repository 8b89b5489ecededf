import { splitCellRef, type CellRef } from "../workbook";
import type { SheetLayout } from "./plan";

/** Says of an action or measure whether it stands in the table: a sheet may have several. */
export function inTable({ sheet, headerRow, rows, stretch, turn }: SheetLayout): (one: Entry) => boolean {
  if (turn !== undefined && rows.length === 0) return (one) => one.sheet === sheet;
  const last = rows.at(-1)?.row ?? -1;
  const isBeside = ({ at }: Entry) => {
    if (stretch === undefined) return true;
    const [first] = Object.values(at);
    const column = first === undefined ? stretch.from : splitCellRef(first).column;
    return column >= stretch.from && column < stretch.to;
  };
  return (one) => one.sheet === sheet && one.row > (headerRow ?? Infinity) && one.row <= last && isBeside(one);
}

/** An action or a measure, and the cells that its fields were read from. */
export type Entry = {
  readonly sheet: string;
  readonly row: number;
  readonly at: { readonly [field: string]: CellRef | undefined };
};

/** Whether somebody said that nothing of the sheet is to be read: no table, no date of the report, no key. */
export function isLeftOut({ chosen, role }: SheetLayout): boolean {
  return chosen && role === "other";
}

/** Whether what a sheet says of itself holds for the plan of today: it can be seen, and is no earlier report of it. */
export function isOfTheDay(one: SheetLayout): boolean {
  return !isLeftOut(one) && one.repeats === undefined && one.state === "visible";
}
