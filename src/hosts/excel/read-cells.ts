import { type Block, type CellValue, type LocalRef, localRef, type SheetSnapshot } from "../../core/workbook";
import { type Ask, inStrips, MOST_AT_ONCE } from "./ask";

/** The cells of a sheet while they are read: from A1 as far as Excel says that values go. */
export type Grid = {
  readonly rows: number;
  readonly columns: number;
  readonly values: CellValue[][];
  readonly formats: Map<LocalRef, string>;
  readonly errors: Set<LocalRef>;
  readonly formulas: Map<LocalRef, string>;
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
};

export function newGrid(rows: number, columns: number): Grid {
  return {
    rows,
    columns,
    values: [],
    formats: new Map(),
    errors: new Set(),
    formulas: new Map(),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** The whole grid as one block. */
export function blockOfGrid({ rows, columns }: Grid): Block {
  return { row: 0, column: 0, rows, columns };
}

/** Values, formulas, number formats and types of each cell. */
const PER_CELL = 4;

/** Asks for all cells of a sheet, and which of its rows and columns are hidden. */
export function askForCells({ proxy, grid }: { readonly proxy: Excel.Worksheet; readonly grid: Grid }): Ask[] {
  if (grid.rows === 0) return [];
  const strips = inStrips(blockOfGrid(grid), MOST_AT_ONCE / PER_CELL);
  return [askForColumns(proxy, grid), ...strips.map((strip) => askForStrip(proxy, grid, strip))];
}

function askForStrip(sheet: Excel.Worksheet, grid: Grid, strip: Block): Ask {
  return {
    size: strip.rows * strip.columns * PER_CELL,
    smaller: () => inStrips(strip, (strip.rows * strip.columns) / 2).map((piece) => askForStrip(sheet, grid, piece)),
    load: () => {
      const range = sheet.getRangeByIndexes(strip.row, strip.column, strip.rows, strip.columns);
      range.load("values,formulas,numberFormat,valueTypes");
      const properties = range.getRowProperties({ rowHidden: true });
      return () => {
        if (!takeStrip(grid, strip, range)) return false;
        properties.value.forEach(({ rowHidden }, row) => {
          if (rowHidden) grid.hiddenRows.push(strip.row + row);
        });
        return true;
      };
    },
  };
}

/** Puts the cells of a strip into the grid; false when they were too much for Excel, which then gives null. */
function takeStrip(grid: Grid, strip: Block, { values, formulas, numberFormat, valueTypes }: Excel.Range): boolean {
  if (!values || !formulas || !numberFormat || !valueTypes) return false;
  values.forEach((row: unknown[], r) => {
    const into: CellValue[] = (grid.values[strip.row + r] = Array.from({ length: grid.columns }, () => null));
    row.forEach((value, c) => {
      const ref = localRef(strip.row + r, strip.column + c);
      const formula: unknown = formulas[r]?.[c];
      if (isFormula(formula, value)) grid.formulas.set(ref, formula);
      const cell = value === "" ? null : (value as CellValue);
      if (cell === null) return;
      into[strip.column + c] = cell;
      const format: unknown = numberFormat[r]?.[c];
      if (typeof format === "string" && format !== "General") grid.formats.set(ref, format);
      if (valueTypes[r]?.[c] === "Error") grid.errors.add(ref);
    });
  });
  return true;
}

/**
 * Whether what `range.formulas` holds for a cell is a formula. Of a cell without one Excel gives the value there, so
 * the text `=1+1` in a text cell looks like a formula; but then the value is that very text, which no formula yields.
 */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula.length > 1 && formula !== value;
}

function askForColumns(sheet: Excel.Worksheet, grid: Grid): Ask {
  return {
    size: grid.columns,
    load: () => {
      const columns = sheet
        .getRangeByIndexes(0, 0, grid.rows, grid.columns)
        .getColumnProperties({ columnHidden: true });
      return () => {
        columns.value.forEach(({ columnHidden }, column) => {
          if (columnHidden) grid.hiddenColumns.push(column);
        });
        return true;
      };
    },
  };
}

type Cells = Pick<SheetSnapshot, "values" | "formats" | "errors" | "formulas" | "hiddenRows" | "hiddenColumns">;

/**
 * The grid up to the last cell that holds a value or a formula: Excel's own idea of it may lag behind.
 *
 * It names no formula as not calculated: Excel calculates every one when it opens a file and when one is entered. Where
 * calculation is set to manual a value may be old or, in a file that no program calculated, 0, and Excel tells no add-in of
 * which cell that is so.
 */
export function crop(grid: Grid): Cells {
  const { values, formats, errors, formulas } = grid;
  const holds = (row: number, column: number) =>
    values[row]?.[column] != null || (formulas.size > 0 && formulas.has(localRef(row, column)));
  let height = 0;
  let width = 0;
  values.forEach((cells, row) => {
    for (let column = cells.length - 1; column >= 0; column--) {
      if (!holds(row, column)) continue;
      height = row + 1;
      width = Math.max(width, column + 1);
      break;
    }
  });
  return {
    values: values.slice(0, height).map((row) => (row.length === width ? row : row.slice(0, width))),
    formats,
    errors,
    formulas,
    hiddenRows: grid.hiddenRows.filter((row) => row < height),
    hiddenColumns: grid.hiddenColumns.filter((column) => column < width),
  };
}
