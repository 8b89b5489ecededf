import { localRef, splitLocalRef, valueAt, type SheetSnapshot, type Snapshot } from "../../workbook";
import { cellReader } from "../cells";
import type { ColumnLayout, Plan, RowKind, SheetLayout } from "../plan";
import { turnedView, type TurnedSheet } from "../tables/turned-view";
import { followed, lostOfRegisters, type Followed } from "../questions/followed";
import type { ColumnChoice, PartnershipSettings } from "../settings";
import type { RegisterColumnChoice } from "../settings/settings";
import { previewOf, type Preview } from "./preview";
import { readingsOf, type Readings } from "./readings";

/** What the Setup tab shows: each table of each sheet with its columns and what they read as. */
export type Setup = {
  /** In the order of the sheets; a sheet with several tables has an entry for each. */
  readonly sheets: readonly SheetSetup[];
  readonly settings: PartnershipSettings;
  /** Choices whose column cannot be told any more, and whose sheet is there. */
  readonly lost: readonly (ColumnChoice | RegisterColumnChoice)[];
} & Pick<Followed, "renamed">;

export type SheetSetup = {
  readonly layout: SheetLayout;
  /** Those with a heading, and those without one that hold something. */
  readonly columns: readonly ColumnSetup[];
  readonly rows: RowCounts;
};

/** How many rows of a table are what; `hidden` counts those among all of them that Excel does not show. */
export type RowCounts = {
  readonly [K in "data" | "continuations" | "headings" | "notes" | "totals" | "hidden"]: number;
};

export type ColumnSetup = ColumnLayout & { readonly preview: readonly Preview[] };

/** What was recognised in a workbook, for somebody to look through and change. */
export function setupOf(book: Snapshot, plan: Plan, settings: PartnershipSettings): Setup {
  const readings = readingsOf(plan);
  const sheets = plan.layout.flatMap((layout) => {
    const sheet = book.sheets.find(({ name }) => name === layout.sheet);
    return sheet ? [sheetSetup(sheet, layout, book.dateSystem, readings)] : [];
  });
  const asked = { layout: plan.layout, settings };
  const { renamed, lost } = followed(asked);
  return { sheets, settings, renamed, lost: [...lost, ...lostOfRegisters(asked).map(({ choice }) => choice)] };
}

function sheetSetup(sheet: SheetSnapshot, layout: SheetLayout, system: 1900 | 1904, readings: Readings): SheetSetup {
  const cellAt = cellReader(sheet, system);
  const view = layout.turn === undefined ? null : turnedView(sheet);
  if (view !== null) return turnedSetup(view, layout, cellAt, readings);
  const read = layout.rows.filter(({ kind }) => kind === "data" || kind === "continuation");
  // Where no row is read yet there must still be cells to choose by.
  const shown = read.length > 0 ? read : layout.rows.filter(({ kind }) => kind !== "blank");
  const rows = shown.map(({ row }) => row);
  const columns = [...layout.columns, ...unheaded(sheet, layout, rows)].sort((a, b) => a.column - b.column);
  return {
    layout,
    columns: columns.map((column) => ({
      ...column,
      preview: previewOf(
        rows.map((row) => cellAt(row, column.column)),
        column,
        read.length > 0 ? readings : NOT_READ,
      ),
    })),
    rows: countsOf(sheet, layout),
  };
}

/** The same of a plan whose actions stand beside each other or in forms; each has its cells where it has them. */
function turnedSetup(
  { sheet, headerRow, actions, places }: TurnedSheet,
  layout: SheetLayout,
  cellAt: ReturnType<typeof cellReader>,
  readings: Readings,
): SheetSetup {
  const cellsOf = (column: number) =>
    sheet.values.flatMap((_, row) => {
      const place = row > headerRow ? places.get(localRef(row, column)) : undefined;
      if (place === undefined) return [];
      const at = splitLocalRef(place);
      return [cellAt(at.row, at.column)];
    });
  return {
    layout,
    columns: layout.columns.map((one) => ({ ...one, preview: previewOf(cellsOf(one.column), one, readings) })),
    rows: { data: actions, continuations: 0, headings: 0, notes: 0, totals: 0, hidden: 0 },
  };
}

const NOT_READ: Readings = () => null;

/** The columns within a table that have no heading and hold something all the same. */
function unheaded(sheet: SheetSnapshot, { columns }: SheetLayout, rows: readonly number[]): readonly ColumnLayout[] {
  const known = new Set(columns.map(({ column }) => column));
  const width = Math.max(0, ...sheet.values.slice(0, 1).map((cells) => cells.length));
  const others = Array.from({ length: width }, (_, column) => column).filter((column) => !known.has(column));
  return others.flatMap((column) => {
    const isUsed = rows.some((row) => !["", null].includes(valueAt(sheet, row, column) as string | null));
    const why = "it has no heading, and is not read";
    return isUsed ? [{ column, header: "", field: null, why, confidence: 0.9, chosen: false }] : [];
  });
}

function countsOf(sheet: SheetSnapshot, { rows }: SheetLayout): RowCounts {
  const of = (kind: RowKind) => rows.filter((row) => row.kind === kind).length;
  const hidden = new Set(sheet.hiddenRows);
  return {
    data: of("data"),
    continuations: of("continuation"),
    headings: of("heading"),
    notes: of("note"),
    totals: of("total"),
    hidden: rows.filter(({ row, kind }) => kind !== "blank" && hidden.has(row)).length,
  };
}
