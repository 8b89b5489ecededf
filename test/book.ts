import type { Block, CellValue, SheetSnapshot, SheetState, Snapshot } from "../src/core/workbook";

/** What a test says of a sheet besides its rows; everything else is as in a plain, visible sheet of the user's. */
type Extras = Partial<Omit<SheetSnapshot, "name" | "values">>;

/** A snapshot from rows as one writes them. Short rows are filled up with blanks. */
export function bookOf(
  sheets: { readonly [name: string]: readonly (readonly CellValue[])[] },
  extras: { readonly [name: string]: Extras } = {},
  dateSystem: 1900 | 1904 = 1900,
): Snapshot {
  return {
    name: "plan.xlsx",
    dateSystem,
    sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows, extras[name])),
  };
}

/** One sheet from rows as one writes them. */
export function sheetOf(name: string, rows: readonly (readonly CellValue[])[], extras: Extras = {}): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name,
    id: name,
    state: "visible" as SheetState,
    ours: null,
    values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)),
    formats: new Map(),
    errors: new Set(),
    formulas: new Map(),
    fills: new Map(),
    merges: [] as readonly Block[],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    lists: new Map(),
    protected: false,
    ...extras,
  };
}
