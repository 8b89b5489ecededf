import { type Area, contains, type LocalRef, localRef } from "../../core/workbook";
import { type Book, isTrue } from "./book";
import { placeOf } from "./cells";
import { type Attributes, scanXml } from "./xml";

/**
 * The solid fills of the wanted areas of one sheet, from its part. A cell that the part does not list has the style of
 * its row or else of its column.
 */
export function readFills(xml: string, areas: readonly Area[], book: Book): ReadonlyMap<LocalRef, string> {
  const { cells, rows, columns } = scanStyles(xml, areas);
  const fills = new Map<LocalRef, string>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const ref = localRef(row, column);
        const style =
          cells.get(ref) ?? rows.get(row) ?? columns.find(({ from, to }) => column >= from && column <= to)?.style;
        const fill = book.styles.fill(style ?? 0);
        if (fill !== null) fills.set(ref, fill);
      }
    }
  }
  return fills;
}

type StyleMap = {
  readonly cells: Map<LocalRef, number>;
  readonly rows: Map<number, number>;
  readonly columns: { readonly from: number; readonly to: number; readonly style: number }[];
};

function scanStyles(xml: string, areas: readonly Area[]): StyleMap {
  const found: StyleMap = { cells: new Map(), rows: new Map(), columns: [] };
  let [row, column] = [-1, -1];
  scanXml(xml, {
    open: (element, attributes) => {
      if (element === "c") {
        const { r, s } = attributes();
        ({ row, column } = placeOf(r, row, column + 1));
        if (areas.some((area) => contains(area, row, column))) found.cells.set(localRef(row, column), Number(s ?? 0));
      } else if (element === "row") {
        const { r, s, customFormat } = attributes();
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
        if (isTrue(customFormat)) found.rows.set(row, Number(s ?? 0));
      } else if (element === "col") addColumns(found, attributes());
    },
  });
  return found;
}

function addColumns({ columns }: StyleMap, { min, max, style }: Attributes): void {
  if (style !== undefined) columns.push({ from: Number(min) - 1, to: Number(max) - 1, style: Number(style) });
}
