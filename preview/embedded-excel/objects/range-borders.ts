import type { Block } from "../../../src/core/workbook";
import { format } from "../model/edits";
import { badArgument } from "../model/errors";
import type { Side } from "../model/format";
import { blockNow } from "../model/ranges";
import type { RangeRef } from "../model/types";
import { BORDER } from "./format-checks";
import { node } from "./kinds";
import type { BorderRef } from "./kinds";
import type { ObjectType, Scalar } from "./object-type";
import { capital, common, formatsIn, part, withBorder } from "./range-format";

/** Which cells' sides make an edge or inside line of a block; the neighbours' opposite sides are not touched. */
function sidesOf(block: Block, index: string): readonly { readonly block: Block; readonly side: Side }[] {
  const { row, column, rows, columns } = block;
  const lastRow = { ...block, row: row + rows - 1, rows: 1 };
  const lastColumn = { ...block, column: column + columns - 1, columns: 1 };
  switch (index) {
    case "EdgeTop":
      return [{ block: { ...block, rows: 1 }, side: "top" }];
    case "EdgeBottom":
      return [{ block: lastRow, side: "bottom" }];
    case "EdgeLeft":
      return [{ block: { ...block, columns: 1 }, side: "left" }];
    case "EdgeRight":
      return [{ block: lastColumn, side: "right" }];
    case "InsideHorizontal":
      if (rows === 1) return [];
      return [
        { block: { ...block, rows: rows - 1 }, side: "bottom" },
        { block: { ...block, row: row + 1, rows: rows - 1 }, side: "top" },
      ];
    case "InsideVertical":
      if (columns === 1) return [];
      return [
        { block: { ...block, columns: columns - 1 }, side: "right" },
        { block: { ...block, column: column + 1, columns: columns - 1 }, side: "left" },
      ];
    case "DiagonalDown":
      return [{ block, side: "diagonalDown" }];
    case "DiagonalUp":
      return [{ block, side: "diagonalUp" }];
    default:
      throw badArgument(`a range has no border "${index}"`);
  }
}

const BORDERS = "EdgeTop EdgeBottom EdgeLeft EdgeRight InsideVertical InsideHorizontal DiagonalDown DiagonalUp".split(
  " ",
);

const borderScalars = Object.fromEntries(
  Object.entries(BORDER).map(([name, check]): [string, Scalar<BorderRef>] => [
    capital(name),
    {
      get: ({ range, index }) =>
        common(
          sidesOf(blockNow(range), index).flatMap(({ block, side }) =>
            [...formatsIn({ sheet: range.sheet, block })].map((found) => part(found.borders[side], name)),
          ),
        ),
      set: ({ range, index }, given) => {
        const value = check(given);
        for (const { block, side } of sidesOf(blockNow(range), index)) {
          format(range.sheet, block, (before) => withBorder(before, side, name, value));
        }
      },
    },
  ]),
);

export const rangeBorder: ObjectType<BorderRef> = {
  identity: ({ index }) => ({ Id: index }),
  scalars: { SideIndex: { get: ({ index }) => index }, ...borderScalars },
  since: { TintAndShade: "1.9" },
};

export const rangeBorders: ObjectType<RangeRef> = {
  scalars: { Count: { get: () => BORDERS.length } },
  items: (range) => BORDERS.map((index) => node("RangeBorder", { range, index })),
  item: (range, key) => {
    const index = String(key);
    sidesOf(blockNow(range), index);
    return node("RangeBorder", { range, index });
  },
};
