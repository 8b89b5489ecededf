import { shortRef, splitCellRef, type Area, type Block, type CellRef, type CellValue, type LocalRef } from "./cell";

/** A workbook as it was read at one moment, the same whichever host read it. Nothing in it is ever changed. */
export type Snapshot = {
  readonly name: string;
  /** Serial 1 is 1 January 1900, or serial 0 is 1 January 1904. */
  readonly dateSystem: 1900 | 1904;
  /** From a file of texts: which cell is a number and which a text was made out by reading, and says nothing of the plan. */
  readonly untyped?: true;
  readonly sheets: readonly SheetSnapshot[];
};

export type SheetState = "visible" | "hidden" | "very-hidden";

/** Things that few cells have, by local address (`E23`). */
export type Sparse<T> = ReadonlyMap<LocalRef, T>;

export type SheetSnapshot = {
  readonly name: string;
  /** Stays the same when the sheet is renamed, within one session of a host. */
  readonly id: string;
  readonly state: SheetState;
  /** The id of the board sheet that this program drew here (see `sheet-spec.ts`), or null: the user's own sheet. */
  readonly ours: string | null;
  /** A copy that somebody made of such a sheet: it is not read either, and never drawn over. */
  readonly copied?: true;
  /** Rows from row 1, cells from column A, rectangular up to the last cell that holds a value or a formula. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats other than General, of cells that hold a value. */
  readonly formats: Sparse<string>;
  /** Cells whose value is an Excel error, not text that looks like one. */
  readonly errors: ReadonlySet<LocalRef>;
  /** Formulas with their `=`. The stored value stands in `values`; null there is a result of `""`, or that none was stored. */
  readonly formulas: Sparse<string>;
  /**
   * Formulas of which the file stores no result, as no program has calculated them: what should stand there nobody knows,
   * which is not blank. Absent where there is none. Files alone tell it; Excel has always calculated (`hosts/excel`).
   */
  readonly uncalculated?: ReadonlySet<LocalRef>;
  /** Solid fills as `#RRGGBB`, theme and indexed colours resolved; only for the areas that were asked for. */
  readonly fills: Sparse<string>;
  /**
   * Cells with a value that is struck through, whole or in part; Excel does not tell which part. Only for the areas that
   * were asked for; absent where there is none.
   */
  readonly struck?: Sparse<Strike>;
  /** Merged areas; null where the host cannot tell them. */
  readonly merges: readonly Block[] | null;
  /** Hidden rows and columns within `values`, from 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly TableSnapshot[];
  /** Drop-down lists: for each cell within `values` that has one, its source (`=Lists!$A$2:$A$6` or `Yes,No`). */
  readonly lists: Sparse<string>;
  readonly protected: boolean;
  /** Charts, pictures or shapes lie on it. A chart sheet has nothing else; Excel tells add-ins of no chart sheets. */
  readonly drawings?: true;
  /** A filter of the sheet or of one of its tables is on, so that rows may be hidden. */
  readonly filtered?: true;
};

export type TableSnapshot = { readonly name: string; readonly block: Block };

/** How much of what a cell holds is struck through. */
export type Strike = "all" | "part";

/** An area of which the fills are wanted or, where it says so, what is struck through. */
export type LookArea = Area & { readonly look?: "strike" };

/** Says of which cells of a book, read without their looks, the looks are wanted. */
export type LooksWanted = (book: Snapshot) => readonly LookArea[];

/** The value at row and column (from 0); null beyond the sheet's used cells. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row]?.[column] ?? null;
}

/** What a cell of the workbook holds; null where there is nothing, or no such sheet. */
export function valueIn(book: Snapshot, at: CellRef): CellValue {
  const { sheet: name, row, column } = splitCellRef(at);
  const sheet = sheetOf(book, name);
  return sheet === undefined ? null : valueAt(sheet, row, column);
}

/** The sheet of this name. */
export const sheetOf = ({ sheets }: Snapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sheet.name === name);

/** The number format of a cell that holds a value; undefined for General, and where there is no such sheet. */
export const formatIn = (book: Snapshot, at: CellRef): string | undefined =>
  sheetOf(book, splitCellRef(at).sheet)?.formats.get(shortRef(at));
