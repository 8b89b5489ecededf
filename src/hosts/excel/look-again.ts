import { type CellValue, type Edit, HostError, type Redrawn, splitCellRef } from "../../core/workbook";
import { inPieces, type Piece } from "./pieces";
import type { Target } from "./target";

/** So many cells are looked at again; a sheet with more is taken as it was read a moment ago. */
const MOST_CELLS = 100_000;

type Check = () => void;

/**
 * Looks once more at what is drawn over: what stands there to be removed, and whether every cell still holds what the
 * drawing was made for. What somebody types into a board sheet in between must not be lost.
 */
export async function lookAgain(
  context: Excel.RequestContext,
  targets: readonly Target[],
  sheets: readonly Excel.Worksheet[],
): Promise<void> {
  const there = targets.filter((target) => target.there !== null);
  const checks: Check[] = [];
  for (const { there: sheet, again } of there) {
    sheet!.tables.load("items/name");
    sheet!.charts.load("items/name");
    if (again?.over !== undefined) checks.push(unchanged(sheet!, again.over));
  }
  const also = targets.flatMap(({ again }) => again?.also ?? []);
  for (const piece of alsoPieces(also)) checks.push(asStated(sheetOf(sheets, piece.sheet), piece, also));
  if (there.length + checks.length === 0) return;
  await context.sync();
  for (const check of checks) check();
}

/** Cells that stand together. */
export function alsoPieces(also: readonly Edit[]): readonly Piece[] {
  return inPieces(
    also.map(({ at }) => at),
    () => true,
  );
}

function sheetOf(sheets: readonly Excel.Worksheet[], name: string): Excel.Worksheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw changed(name);
  return sheet;
}

const changed = (sheet: string) =>
  new HostError("busy", `“${sheet}” was changed while the sheets were made, so nothing was drawn. Build again.`);

function unchanged(sheet: Excel.Worksheet, { sheet: name, values }: NonNullable<Redrawn["over"]>): Check {
  if (sheet.name !== name) throw changed(name);
  if (values.length * (values[0]?.length ?? 0) > MOST_CELLS) return () => {};
  const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  return () => {
    let left = values.reduce((sum, row) => sum + row.filter(holds).length, 0);
    if (!used.isNullObject) {
      used.values.forEach((row: CellValue[], r) =>
        row.forEach((value, c) => {
          if (!holds(value)) return;
          if ((values[used.rowIndex + r]?.[used.columnIndex + c] ?? null) !== value) throw changed(name);
          left--;
        }),
      );
    }
    if (left !== 0) throw changed(name);
  };
}

const holds = (value: CellValue) => value !== null && value !== "";

/** Whether cells that are to be written hold what the edits say that they replace. */
function asStated(sheet: Excel.Worksheet, piece: Piece, also: readonly Edit[]): Check {
  const was = new Map(also.map((edit) => [edit.at, edit.was]));
  const range = sheet.getRangeByIndexes(piece.row, piece.column, piece.rows, piece.columns).load("values");
  return () => {
    for (const { at, down, right } of piece.wanted) {
      const now = range.values[down]?.[right] as CellValue;
      if ((now === "" ? null : now) !== (was.get(at) ?? null)) throw changed(splitCellRef(at).sheet);
    }
  };
}
