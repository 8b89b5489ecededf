import { type CellValue, type Edit, HostError, type Redrawn, type SheetSpec, splitCellRef } from "../../core/workbook";
import { inPieces, type Piece } from "./pieces";
import { cellColour } from "./read-fills";
import type { Target } from "./target";

/** So many cells are looked at again, and the colours of so many; what is beyond is taken as it was read a moment ago. */
const MOST_CELLS = 100_000;
const MOST_COLOURS = 20_000;

type Check = () => void;

/**
 * Looks once more at what is drawn over: what stands there to be removed, and whether every cell still holds what the
 * drawing was made for. What somebody types into a board sheet in between must not be lost. Gives the ids of the sheets
 * that would be left alone and on which somebody has coloured a cell otherwise: green on what is off track is no figure,
 * but it is believed like one.
 */
export async function lookAgain(
  context: Excel.RequestContext,
  targets: readonly Target[],
  sheets: readonly Excel.Worksheet[],
): Promise<ReadonlySet<string>> {
  const there = targets.filter((target) => target.there !== null);
  const recoloured = new Set<string>();
  const checks: Check[] = [];
  let [cells, colours] = [MOST_CELLS, MOST_COLOURS];
  for (const { there: sheet, again, spec } of there) {
    sheet!.tables.load("items/name");
    sheet!.charts.load("items/name");
    cells -= sizeOf(again?.over?.values ?? []);
    if (again?.over !== undefined && cells >= 0) checks.push(unchanged(sheet!, again.over));
    if (!again?.isSame) continue;
    colours -= spec.rows.length * widthOf(spec);
    if (colours >= 0) checks.push(coloured(sheet!, spec, again, () => recoloured.add(spec.id)));
  }
  const also = targets.flatMap(({ again }) => [...(again?.aside ?? []), ...(again?.also ?? [])]);
  for (const piece of alsoPieces(also)) checks.push(asStated(sheetOf(sheets, piece.sheet), piece, also));
  if (there.length + checks.length === 0) return recoloured;
  await context.sync();
  for (const check of checks) check();
  return recoloured;
}

const sizeOf = (values: NonNullable<Redrawn["over"]>["values"]) => values.length * (values[0]?.length ?? 0);
const widthOf = ({ rows }: SheetSpec) => Math.max(1, ...rows.map(({ cells }) => cells.length));

/** Whether each drawn cell has its fill; what people typed may have any. */
function coloured(sheet: Excel.Worksheet, spec: SheetSpec, { typed }: Redrawn, differs: () => void): Check {
  if (spec.rows.length === 0) return () => {};
  const range = sheet.getRangeByIndexes(0, 0, spec.rows.length, widthOf(spec));
  const looks = range.getCellProperties({ format: { fill: { color: true, pattern: true, tintAndShade: true } } });
  const own = new Set(typed.map(({ row, column }) => `${row},${column}`));
  return () => {
    const fills = looks.value.map((row) => row.map(({ format }) => cellColour(format?.fill ?? {})));
    const isAsDrawn = spec.rows.every(({ cells }, r) =>
      cells.every((cell, c) => {
        if (cell === null || own.has(`${r},${c}`)) return true;
        return fills[r]?.[c] === (cell.style.fill?.toUpperCase() ?? null);
      }),
    );
    if (!isAsDrawn) differs();
  };
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
  if (sheet === undefined) throw changedMeanwhile(name);
  return sheet;
}

/** What is drawn over is no more what it was when the drawing was made. */
export const changedMeanwhile = (sheet: string) =>
  new HostError("busy", `“${sheet}” was changed while the sheets were made. Build again.`);

function unchanged(sheet: Excel.Worksheet, { sheet: name, values }: NonNullable<Redrawn["over"]>): Check {
  if (sheet.name !== name) throw changedMeanwhile(name);
  const used = sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  return () => {
    let left = values.reduce((sum, row) => sum + row.filter(holds).length, 0);
    if (!used.isNullObject) {
      used.values.forEach((row: CellValue[], r) =>
        row.forEach((value, c) => {
          if (!holds(value)) return;
          if ((values[used.rowIndex + r]?.[used.columnIndex + c] ?? null) !== value) throw changedMeanwhile(name);
          left--;
        }),
      );
    }
    if (left !== 0) throw changedMeanwhile(name);
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
      if ((now === "" ? null : now) !== (was.get(at) ?? null)) throw changedMeanwhile(splitCellRef(at).sheet);
    }
  };
}
