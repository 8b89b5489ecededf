import { columnName, type CellValue, type SheetSnapshot, type Snapshot } from "../../workbook";
import { squash } from "../squash";
import { withoutKey } from "../key-in-heading";
import { labelsAbove } from "./header-labels";
import { headText } from "./report-groups";

type Headed = {
  readonly sheet: SheetSnapshot;
  readonly system: Snapshot["dateSystem"];
  readonly row: number;
  readonly headings: readonly CellValue[];
};

const inOneLine = (text: string) => text.trim().replace(/\s+/g, " ");

/** A heading with all that its cell says but a key, the day of a report too; of two rows both, where they are read together. */
export function asItStands({ sheet, row, system, headings }: Headed, column: number): string {
  const [heading, cell] = [headings[column] ?? "", inOneLine(withoutKey(headText(sheet, row, column, system)))];
  const own = inOneLine(withoutKey(String(heading)));
  // A real date is told as it is said.
  if (typeof heading === "number") return cell || own;
  return squash(cell).includes(squash(own)) ? cell : own;
}

type Named = { readonly column: number; readonly named: string };

/**
 * The columns with names by which people find them: those with one heading get the heading above them, or where that is the
 * same or missing, their letter.
 */
export function toldApart<C extends Named>({ sheet, row }: Headed, columns: readonly C[]): readonly C[] {
  const alikeTo = ({ named }: C) => columns.filter((other) => squash(other.named) === squash(named));
  if (columns.every((one) => alikeTo(one).length === 1)) return columns;
  const labels = row === 0 ? [] : labelsAbove(sheet, row - 1, -1);
  const above = (column: number) => {
    const label = labels[column]?.value;
    return typeof label === "string" ? inOneLine(label) : "";
  };
  return columns.map((one) => {
    const alike = alikeTo(one);
    if (alike.length === 1) return one;
    const isTold = new Set(alike.map(({ column }) => squash(above(column)))).size === alike.length;
    const label = above(one.column);
    const place = isTold && label !== "" ? `under “${label}”` : `(${columnName(one.column)})`;
    return { ...one, named: `${one.named} ${place}` };
  });
}
