import {
  contains,
  type LooksWanted,
  HostError,
  type LocalRef,
  type ReadOptions,
  type SheetSnapshot,
  type SheetState,
  type Snapshot,
  splitLocalRef,
  type TableSnapshot,
} from "../../core/workbook";
import { type Ask, askAll } from "./ask";
import { asBefore, inExcel } from "./errors";
import { ourSheets } from "./our-sheet";
import { askForCells, crop, type Grid, newGrid } from "./read-cells";
import { askForFills } from "./read-fills";
import { readStrikes } from "./read-strikes";
import { readLists } from "./read-lists";
import { blockOfRange, readMerges } from "./read-merges";

/** Cells of one sheet, from A1 to its last value, beyond which something stands where nobody meant it. */
const MOST_CELLS = 2_000_000;

/** A proxy, its actions and its answer weigh about as much as so many cell values. */
const PER_TABLE = 400;

/** A sheet as far as it is known, with its proxies. */
type OpenSheet = {
  readonly known: Pick<SheetSnapshot, "name" | "id" | "state" | "ours" | "copied" | "protected" | "drawings">;
  readonly proxy: Excel.Worksheet;
  readonly tables: readonly Excel.Table[];
  readonly grid: Grid;
};

/**
 * Reads the workbook that is open in Excel, in a handful of round trips: what sheets there are, how far each is used,
 * cells, merges, lists, and fills where they are wanted. Nothing is written and the selection stays.
 *
 * It may be stopped before each of them. Reading merges is reported to clear Excel's own undo, so this is for a check that the user asked for.
 */
export function readWorkbook(looksWanted?: LooksWanted, options: ReadOptions = {}): Promise<Snapshot> {
  const goOn = () => {
    if (options.cancelled?.()) throw new HostError("cancelled", "Stopped.");
  };
  const reading = inExcel(async (context) => {
    const { name, dateSystem, sheets } = await openSheets(context, goOn);
    const tables = sheets.map((): TableSnapshot[] => []);
    const listing = readLists(sheets);
    const cells = sheets.flatMap((sheet, index) => [...askForCells(sheet), ...askForTables(sheet, tables[index]!)]);
    await askAll(context, [...cells, ...listing.first], (part) => {
      goOn();
      options.onProgress?.(part);
    });
    goOn();
    const merges = await readMerges(
      context,
      sheets.map(({ proxy }) => proxy),
    );
    goOn();
    const lists = await listing.finish(context);
    const read = sheets.map((sheet, index): SheetSnapshot => {
      const { known, grid } = sheet;
      const cropped = crop(grid);
      return {
        ...known,
        ...cropped,
        fills: new Map(),
        merges: merges[index] ?? null,
        tables: tables[index]!,
        lists: within(lists[index]!, cropped.values),
        ...(isFiltered(sheet) && { filtered: true as const }),
      };
    });
    const book: Snapshot = { name, dateSystem, sheets: read };
    return looksWanted === undefined ? book : await withLooks(context, book, sheets, looksWanted, goOn);
  });
  return reading.catch((error: unknown) => Promise.reject(asBefore(error)));
}

/** The lists of cells that have a place among the values. */
function within(lists: ReadonlyMap<LocalRef, string>, values: SheetSnapshot["values"]): ReadonlyMap<LocalRef, string> {
  const block = { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0 };
  return new Map(
    [...lists].filter(([ref]) => {
      const { row, column } = splitLocalRef(ref);
      return contains(block, row, column);
    }),
  );
}

function askForTables({ tables }: OpenSheet, into: TableSnapshot[]): Ask[] {
  return tables.map((table) => ({
    size: PER_TABLE,
    load: () => {
      const range = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
      table.autoFilter.load("isDataFiltered");
      return () => into.push({ name: table.name, block: blockOfRange(range) }) > 0;
    },
  }));
}

/** Whether a filter of the sheet or of one of its tables is on. */
function isFiltered({ proxy, tables }: OpenSheet): boolean {
  return [proxy, ...tables].some(({ autoFilter }) => autoFilter.isDataFiltered);
}

type Opened = Pick<Snapshot, "name" | "dateSystem"> & { readonly sheets: readonly OpenSheet[] };

/** Two round trips: the workbook's own facts, then how far each sheet is used. */
async function openSheets(context: Excel.RequestContext, goOn: () => void): Promise<Opened> {
  goOn();
  const { workbook } = context;
  workbook.load("name");
  workbook.worksheets.load("items/name,items/id,items/visibility");
  workbook.names.load("items/name,items/formula");
  // Excel has no member for the date system; what it makes of a known day tells it.
  const day = workbook.functions.date(2000, 1, 1);
  day.load("value");
  await context.sync();

  goOn();
  const found = workbook.worksheets.items.map(lookAtSheet);
  await context.sync();

  const marks = marksIn(
    workbook,
    found.map(({ proxy }) => proxy),
  );
  return {
    name: workbook.name,
    dateSystem: day.value === JANUARY_2000_FROM_1904 ? 1904 : 1900,
    sheets: found.map(({ proxy, things, used }): OpenSheet => {
      const { name, id, visibility, protection, tables } = proxy;
      const drawings = things.some(({ value }) => value > 0) && { drawings: true as const };
      const known = {
        name,
        id,
        state: STATES[visibility],
        ...marks(name),
        protected: protection.protected,
        ...drawings,
      };
      return { known, proxy, tables: tables.items, grid: gridOf(name, used) };
    }),
  };
}

/** Asks how far a sheet is used, what lies on it and who may write on it. */
function lookAtSheet(proxy: Excel.Worksheet) {
  proxy.protection.load("protected");
  proxy.tables.load("items/name");
  proxy.names.load("items/name,items/formula");
  proxy.autoFilter.load("isDataFiltered");
  // Whether charts count as shapes is nowhere said, so both are asked.
  const things = [proxy.charts.getCount(), proxy.shapes.getCount()];
  return {
    proxy,
    things,
    used: proxy.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
  };
}

/** Whose sheet each one is: a copy that the user made of a sheet of ours carries the mark as a name of its own. */
function marksIn(
  workbook: Excel.Workbook,
  sheets: readonly Excel.Worksheet[],
): (sheet: string) => Pick<SheetSnapshot, "ours" | "copied"> {
  const drawn = ourSheets(workbook.names.items);
  const copies = ourSheets(sheets.flatMap(({ names }) => names.items));
  return (sheet) => {
    const key = sheet.toLowerCase();
    const ours = drawn.get(key) ?? copies.get(key) ?? null;
    return { ours, ...(ours !== null && !drawn.has(key) && { copied: true as const }) };
  };
}

const JANUARY_2000_FROM_1904 = 35_064;

const STATES: { readonly [V in `${Excel.SheetVisibility}`]: SheetState } = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** From A1, so that a cell's place in the answer is its place on the sheet. */
function gridOf(sheet: string, used: Excel.Range): Grid {
  if (used.isNullObject) return newGrid(0, 0);
  const [rows, columns] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  if (rows * columns > MOST_CELLS) throw tooFar(sheet, rows, columns);
  return newGrid(rows, columns);
}

function tooFar(sheet: string, rows: number, columns: number): HostError {
  return new HostError(
    "too-large",
    `The sheet “${sheet}” has values as far as row ${rows} and column ${columns}, more than can be read. Go to the last of them with Ctrl+End, delete what stands there by mistake, and check again.`,
  );
}

async function withLooks(
  context: Excel.RequestContext,
  book: Snapshot,
  open: readonly OpenSheet[],
  looksWanted: LooksWanted,
  goOn: () => void,
): Promise<Snapshot> {
  const areas = looksWanted(book).flatMap((area) => {
    const index = book.sheets.findIndex(({ name }) => name === area.sheet);
    return index < 0 ? [] : [{ area, index, proxy: open[index]!.proxy }];
  });
  const fills = book.sheets.map(() => new Map<LocalRef, string>());
  const filled = areas.filter(({ area }) => area.look === undefined);
  const lined = areas.filter(({ area }) => area.look === "strike");
  const strikes = readStrikes(
    lined.map(({ area, index, proxy }) => ({ block: area, sheet: book.sheets[index]!, proxy })),
  );
  await askAll(
    context,
    [...filled.flatMap(({ area, index, proxy }) => askForFills(proxy, area, fills[index]!)), ...strikes.first],
    goOn,
  );
  goOn();
  const struck = await strikes.finish(context);
  const sheets = book.sheets.map((sheet, index) => {
    const of = struck.get(sheet);
    return { ...sheet, fills: fills[index]!, ...(of !== undefined && { struck: of }) };
  });
  return { ...book, sheets };
}
