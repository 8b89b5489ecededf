import type { Edit } from "../../core/workbook";
import type { Step } from "./draw-sheet";
import { numberFormatOf } from "./draw-style";
import { alsoPieces } from "./look-again";
import type { Target } from "./target";
import { setContents, typedValue } from "./write-cells";

const PER_PIECE = 2_000;

/** Writes cells of other sheets that belong to the drawing of one; texts as texts. */
export function alsoSteps(context: Excel.RequestContext, also: readonly Edit[]): readonly Step[] {
  const wanted = new Map(also.map((edit) => [edit.at, edit.to]));
  return alsoPieces(also).map((piece) => ({
    weight: piece.wanted.reduce((sum, { at }) => sum + String(wanted.get(at) ?? "").length, PER_PIECE),
    draw: () => {
      const sheet = context.workbook.worksheets.getItem(piece.sheet);
      const range = sheet.getRangeByIndexes(piece.row, piece.column, piece.rows, piece.columns);
      setContents(range, piece, ({ at }) => ({
        ...{ value: wanted.get(at) ?? null, during: "@", format: "@", formatNow: "" },
      }));
    },
  }));
}

/** Writes what people typed on a sheet, before the rest of it: it goes with the request that empties the sheet. */
export function typedSteps(sheet: Excel.Worksheet, { spec, again }: Target): readonly Step[] {
  return (again?.typed ?? []).map(({ row, column }) => {
    const cell = spec.rows[row]?.cells[column] ?? null;
    return {
      weight: PER_PIECE + String(cell?.value ?? "").length,
      draw: () => {
        const range = sheet.getRangeByIndexes(row, column, 1, 1);
        range.numberFormat = [[numberFormatOf(cell)]];
        range.values = [[typedValue(cell?.value ?? null)]];
      },
    };
  });
}
