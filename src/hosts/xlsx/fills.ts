import { type Area, type LocalRef, localRef } from "../../core/workbook";
import type { Book } from "./book";
import { type Attributes, isTrue } from "./xml";

/** The style of each cell that a sheet's part lists, of its rows and of its columns, as numbers. */
export type StyleMap = {
  readonly cells: Map<number, number[]>;
  readonly rows: Map<number, number>;
  readonly columns: { readonly from: number; readonly to: number; readonly style: number }[];
};

export function newStyleMap(): StyleMap {
  return { cells: new Map(), rows: new Map(), columns: [] };
}

export function addCellStyle({ cells }: StyleMap, row: number, column: number, { s }: Attributes): void {
  const known = cells.get(row);
  const styles = known ?? [];
  if (known === undefined) cells.set(row, styles);
  styles[column] = s === undefined ? 0 : Number(s);
}

export function addRowStyle({ rows }: StyleMap, row: number, { s, customFormat }: Attributes): void {
  if (isTrue(customFormat)) rows.set(row, Number(s ?? 0));
}

export function addColumnStyle({ columns }: StyleMap, { min, max, style }: Attributes): void {
  if (style !== undefined) columns.push({ from: Number(min) - 1, to: Number(max) - 1, style: Number(style) });
}

/** The colours of the cells of some areas. A cell that the part does not list has the style of its row or else of its column. */
export function fillsIn(styles: StyleMap, areas: readonly Area[], book: Book): ReadonlyMap<LocalRef, string> {
  const { cells, rows, columns } = styles;
  const fills = new Map<LocalRef, string>();
  for (const area of areas) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const listed = cells.get(row) ?? [];
      for (let column = area.column; column < area.column + area.columns; column++) {
        const style =
          listed[column] ?? rows.get(row) ?? columns.find(({ from, to }) => column >= from && column <= to)?.style;
        const fill = book.styles.fill(style ?? 0);
        if (fill !== null) fills.set(localRef(row, column), fill);
      }
    }
  }
  return fills;
}
