import { type Block, blockOf, type LocalRef, localRef, type SheetSnapshot } from "../../core/workbook";
import { type Book, needed, relations, type SheetPart } from "./book";
import { type Cells, collectCells, placeOf, rectangle, type StoredCell } from "./cells";
import { addCellStyle, addColumnStyle, addRowStyle, newStyleMap, type StyleMap } from "./fills";
import type { Parts } from "./guard";
import { tooLarge } from "./refusals";
import { followRuns } from "./runs";
import { type Attributes, isTrue, scanXml } from "./xml";

/** Cells that hold something. */
const MOST_VALUES = 5_000_000;

type ReadSheet = {
  readonly sheet: Omit<SheetSnapshot, "ours">;
  readonly styles: StyleMap;
  readonly struck: Cells["struck"];
};

/** One sheet without its looks and without knowing whether it is ours, the styles that tell the fills, and what is struck through. */
export function readSheet(parts: Parts, part: SheetPart, book: Book): ReadSheet {
  const scanned = scanSheet(part.isChart ? "" : needed(parts, part.path), book, part.name);
  const around = partsAround(parts, part.path);
  return { sheet: sheetOf(scanned, part, around), styles: scanned.styles, struck: scanned.cells.struck };
}

function sheetOf(
  { cells, merges, lists, hidden, isProtected, isFiltered }: Scanned,
  part: SheetPart,
  { tables, hasDrawings, hasFilteredTable }: Around,
): ReadSheet["sheet"] {
  const { width, height } = cells;
  return {
    name: part.name,
    id: part.id,
    state: part.state,
    values: rectangle(cells, part.name),
    formats: cells.formats,
    errors: cells.errors,
    formulas: cells.formulas,
    ...(cells.uncalculated.size > 0 && { uncalculated: cells.uncalculated }),
    fills: new Map(),
    merges,
    hiddenRows: indexesBelow(height, (row) => hidden.rows.get(row) ?? hidden.otherRows),
    hiddenColumns: indexesBelow(width, (column) =>
      hidden.columns.some(({ from, to }) => column >= from && column <= to),
    ),
    tables,
    lists: listedCells(lists, { row: 0, column: 0, rows: height, columns: width }),
    protected: isProtected,
    ...((hasDrawings || part.isChart) && { drawings: true as const }),
    ...((isFiltered || hasFilteredTable) && { filtered: true as const }),
  };
}

type Hidden = {
  readonly rows: Map<number, boolean>;
  readonly columns: { readonly from: number; readonly to: number }[];
  /** Whether rows of which the sheet says nothing are hidden. */
  otherRows: boolean;
};

type List = { readonly source: string; readonly areas: string };

type Scanned = {
  readonly cells: Cells;
  readonly merges: Block[];
  readonly lists: List[];
  readonly hidden: Hidden;
  readonly styles: StyleMap;
  isProtected: boolean;
  isFiltered: boolean;
};

/** One pass over the sheet's part. */
function scanSheet(xml: string, book: Book, name: string): Scanned {
  const { add, found } = collectCells(book);
  const hidden: Hidden = { rows: new Map(), columns: [], otherRows: false };
  const styles = newStyleMap();
  const scanned: Scanned = {
    cells: found,
    merges: [],
    lists: [],
    hidden,
    styles,
    isProtected: false,
    isFiltered: false,
  };
  const lists = collectLists(scanned.lists);
  const grid = followGrid((cell) => {
    add(cell);
    if (found.count > MOST_VALUES) throw tooManyCells(name);
  }, scanned);
  scanXml(xml, {
    open: (element, attributes) => {
      if (grid.open(element, attributes) || lists.open(element, attributes)) return;
      if (element === "mergeCell") scanned.merges.push(blockOf(attributes().ref ?? ""));
      else if (element === "col") addColumns(scanned, attributes());
      else if (element === "sheetFormatPr") hidden.otherRows = isTrue(attributes().zeroHeight);
      else if (element === "filterColumn") scanned.isFiltered = true;
      else if (element === "sheetProtection") scanned.isProtected = isTrue(attributes().sheet);
    },
    text: (text) => {
      grid.text(text);
      lists.text(text);
    },
    close: (element) => {
      grid.close(element);
      lists.close(element);
    },
  });
  return scanned;
}

type Follower = {
  /** Whether the element was its business. */
  readonly open: (element: string, attributes: () => Attributes) => boolean;
  readonly text: (text: string) => void;
  readonly close: (element: string) => void;
};

/** Follows rows and cells. Rows and cells without an address come after the one before. */
function followGrid(add: (cell: StoredCell) => void, { hidden, styles }: Scanned): Follower {
  let [row, column] = [-1, -1];
  let cell: StoredCell | null = null;
  let reading = "";
  let inAid = false;
  const fonts = followRuns();
  return {
    open: (element, attributes) => {
      if (element === "c") {
        cell = beginCell(attributes(), row, column + 1);
        ({ row, column } = cell);
        addCellStyle(styles, row, column, cell.attributes);
      } else if (element === "row") {
        const itself = attributes();
        row = beginRow(itself, row, hidden);
        column = -1;
        addRowStyle(styles, row, itself);
      } else if (cell === null) return false;
      else if (element === "v") cell.stored = "";
      else if (element === "f") cell.formula = { text: "", attributes: attributes() };
      else if (element === "rPh") inAid = true;
      else if (element !== "t") fonts.open(element, attributes);
      reading = inAid ? "" : element;
      return true;
    },
    text: (text) => {
      if (cell === null) return;
      addText(cell, reading, text);
      if (reading === "t") fonts.text(text);
    },
    close: (element) => {
      reading = "";
      if (element === "rPh") inAid = false;
      if (element !== "c" || cell === null) return;
      if (cell.inline !== "") cell.runs = fonts.end();
      add(cell);
      cell = null;
    },
  };
}

function addText(cell: StoredCell, reading: string, text: string): void {
  if (reading === "v") cell.stored += text;
  else if (reading === "t") cell.inline += text;
  else if (reading === "f" && cell.formula !== null) cell.formula.text += text;
}

function beginCell(attributes: Attributes, row: number, column: number): StoredCell {
  const place = placeOf(attributes.r, row, column);
  return { row: place.row, column: place.column, attributes, stored: null, inline: "", runs: null, formula: null };
}

/** A row of height nothing is what Excel calls hidden, too. */
function beginRow({ r, hidden, ht }: Attributes, before: number, { rows }: Hidden): number {
  const row = r === undefined ? before + 1 : Number(r) - 1;
  rows.set(row, isTrue(hidden) || Number(ht ?? 1) === 0);
  return row;
}

function addColumns({ hidden, styles }: Scanned, attributes: Attributes): void {
  const { min, max, width } = attributes;
  addColumnStyle(styles, attributes);
  if (!isTrue(attributes.hidden) && Number(width ?? 1) !== 0) return;
  hidden.columns.push({ from: Number(min) - 1, to: Number(max) - 1 });
}

/** Drop-down lists, in their old place and in the extension for lists on other sheets (`x14:dataValidation`). */
function collectLists(found: List[]): Follower {
  let areas: string | null = null;
  let source = "";
  let reading: "areas" | "source" | null = null;
  return {
    open: (element, attributes) => {
      if (element === "dataValidation") {
        const { type, sqref } = attributes();
        [areas, source] = [type === "list" ? (sqref ?? "") : null, ""];
      } else if (areas === null) return false;
      else if (element === "formula1") reading = "source";
      else if (element === "sqref") reading = "areas";
      return true;
    },
    text: (text) => {
      if (reading === "source") source += text;
      else if (reading === "areas") areas = (areas ?? "") + text;
    },
    close: (element) => {
      if (element === "formula1" || element === "sqref") reading = null;
      if (element !== "dataValidation") return;
      if (areas !== null && source.trim() !== "")
        found.push({ source: listSource(source.trim()), areas: areas.trim() });
      areas = null;
    },
  };
}

/** `"Yes,No"` -> `Yes,No`; a range or name gets its `=`, as Excel hands both over. */
export function listSource(formula: string): string {
  return /^".*"$/s.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
}

function listedCells(lists: readonly List[], within: Block): ReadonlyMap<LocalRef, string> {
  const found = new Map<LocalRef, string>();
  for (const { source, areas } of lists) {
    for (const { row, column, rows, columns } of areas.split(/\s+/).filter(Boolean).map(blockOf)) {
      const [lastRow, lastColumn] = [Math.min(row + rows, within.rows), Math.min(column + columns, within.columns)];
      for (let r = row; r < lastRow; r++) for (let c = column; c < lastColumn; c++) found.set(localRef(r, c), source);
    }
  }
  return found;
}

/** What a sheet's part refers to. */
type Around = {
  readonly tables: SheetSnapshot["tables"];
  readonly hasDrawings: boolean;
  readonly hasFilteredTable: boolean;
};

function partsAround(parts: Parts, path: string): Around {
  const related = [...relations(parts, path).values()];
  const tables = related.filter(({ type }) => type === "table").map(({ target }) => readTable(needed(parts, target)));
  return {
    tables: tables.flatMap(({ table }) => table),
    hasDrawings: related.some(({ type, target }) => type === "drawing" && holdsDrawings(parts.text(target))),
    hasFilteredTable: tables.some(({ isFiltered }) => isFiltered),
  };
}

/** A drawing's part stays behind when all that was drawn is deleted. */
function holdsDrawings(xml: string | null): boolean {
  let found = false;
  scanXml(xml ?? "", {
    open: (element) => {
      if (element.endsWith("Anchor")) found = true;
    },
  });
  return found;
}

function readTable(xml: string): { readonly table: SheetSnapshot["tables"]; readonly isFiltered: boolean } {
  let table: Attributes | null = null;
  let isFiltered = false;
  scanXml(xml, {
    open: (element, attributes) => {
      if (element === "table") table ??= attributes();
      else if (element === "filterColumn") isFiltered = true;
    },
  });
  const { displayName, name = displayName, ref } = (table ?? {}) as Attributes;
  return { table: ref === undefined ? [] : [{ name: displayName ?? name ?? "", block: blockOf(ref) }], isFiltered };
}

function indexesBelow(count: number, wanted: (index: number) => boolean): number[] {
  return Array.from({ length: count }, (_, index) => index).filter(wanted);
}

function tooManyCells(name: string) {
  return tooLarge(
    `The sheet “${name}” holds more than ${MOST_VALUES / 1_000_000} million cells`,
    "Save a copy that keeps only the sheets of the plan.",
  );
}
