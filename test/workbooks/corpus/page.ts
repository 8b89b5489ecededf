import { serialOfDay } from "../../../src/core/plan/dates/day";
import {
  localRef,
  type Block,
  type CellValue,
  type SheetSnapshot,
  type SheetState,
  type TableSnapshot,
} from "../../../src/core/workbook";
import { sheetOf } from "../../book";

/** A cell with more than its value. `day` is an ISO day, kept as a real date of the workbook's date system. */
export type Rich = {
  readonly value?: CellValue;
  readonly day?: string;
  readonly format?: string;
  readonly fill?: string;
  readonly formula?: string;
  readonly error?: true;
};
export type Put = CellValue | Rich;

/** A real date, shown as `dd/mm/yyyy` or as the format says. */
export const day = (iso: string, format = "dd/mm/yyyy"): Rich => ({ day: iso, format });

/** A sheet while it is written, row by row, from a corner that need not be A1. */
export class Page {
  readonly rows: Put[][] = [];
  readonly merges: Block[] = [];
  readonly tables: TableSnapshot[] = [];
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: number[] = [];
  state: SheetState = "visible";
  protected = false;

  /** @param column where each row begins, from 0 @param row how many rows are left blank above */
  constructor(
    readonly name: string,
    readonly column = 0,
    row = 0,
  ) {
    this.skip(row);
  }

  /** Writes the next row and gives its index from 0. */
  put(...cells: readonly Put[]): number {
    this.rows.push([...Array.from({ length: this.column }, () => null), ...cells]);
    return this.rows.length - 1;
  }

  skip(rows = 1): this {
    for (let n = 0; n < rows; n++) this.rows.push([]);
    return this;
  }

  /** A row with one cell, merged over so many columns. */
  banner(text: string, columns: number): number {
    const row = this.put(text);
    this.merges.push({ row, column: this.column, rows: 1, columns });
    return row;
  }

  /** Merges cells of one column; only the first keeps its value, as in Excel. */
  tall(row: number, column: number, rows: number): void {
    this.merges.push({ row, column, rows, columns: 1 });
    for (let r = row + 1; r < row + rows; r++) if (this.rows[r]) this.rows[r]![column] = null;
  }

  snapshot(system: 1900 | 1904): SheetSnapshot {
    const formats = new Map<string, string>();
    const fills = new Map<string, string>();
    const formulas = new Map<string, string>();
    const errors = new Set<string>();
    const values = this.rows.map((cells, row) =>
      cells.map((cell, column): CellValue => {
        if (cell === null || typeof cell !== "object") return cell;
        const at = localRef(row, column);
        if (cell.format) formats.set(at, cell.format);
        if (cell.fill) fills.set(at, cell.fill);
        if (cell.formula) formulas.set(at, cell.formula);
        if (cell.error) errors.add(at);
        return cell.day === undefined ? (cell.value ?? null) : serialOfDay(cell.day, system);
      }),
    );
    const { merges, tables, hiddenRows, hiddenColumns, state } = this;
    const sparse = { formats, fills, formulas, errors };
    return sheetOf(this.name, values, {
      ...sparse,
      merges,
      tables,
      hiddenRows,
      hiddenColumns,
      state,
      protected: this.protected,
    });
  }
}
