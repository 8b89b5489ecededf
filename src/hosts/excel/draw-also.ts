import type { Edit } from "../../core/workbook";
import type { Step } from "./step";
import { numberFormatOf } from "./draw-style";
import { alsoPieces } from "./look-again";
import type { Piece } from "./pieces";
import type { Target } from "./target";
import { type Content, contentAt, setContents, typedValue } from "./write-cells";

const PER_PIECE = 2_000;

/** Cells that were written over, with what they held just before, as Excel tells with the same request. */
export type WrittenOver = { readonly piece: Piece; readonly range: Excel.Range; readonly before: Excel.Range };

/** Writes cells of other sheets that belong to the drawing of one, texts as texts, and looks at what they held. */
export function alsoSteps(
  also: readonly Edit[],
  sheetOf: (name: string) => Excel.Worksheet,
  over: WrittenOver[],
): readonly Step[] {
  const wanted = new Map(also.map((edit) => [edit.at, edit.to]));
  return alsoPieces(also).map((piece) => ({
    weight: piece.wanted.reduce((sum, { at }) => sum + String(wanted.get(at) ?? "").length, PER_PIECE),
    draw: () => {
      const rangeOf = () => sheetOf(piece.sheet).getRangeByIndexes(piece.row, piece.column, piece.rows, piece.columns);
      const [range, before] = [rangeOf(), rangeOf().load("values,formulas,numberFormat")];
      setContents(range, piece, ({ at }) => ({
        ...{ value: wanted.get(at) ?? null, during: "@", format: "@", formatNow: "" },
      }));
      over.push({ piece, range, before });
    },
  }));
}

/** Queues that cells which somebody had changed just before hold what they had typed; whether there are any. */
export function giveBack(also: readonly Edit[], over: readonly WrittenOver[]): boolean {
  const edits = new Map(also.map((edit) => [edit.at, edit]));
  let some = false;
  for (const { piece, range, before } of over) {
    setContents(range, piece, ({ at, down, right }) => {
      const { was, to } = edits.get(at)!;
      const theirs: Content = contentAt(before, down, right);
      if (theirs.formula === null && (theirs.value === was || theirs.value === to)) return null;
      some = true;
      return { ...theirs, during: theirs.format, formatNow: "@" };
    });
  }
  return some;
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
