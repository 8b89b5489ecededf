import { type Block, type LocalRef, localRef } from "../../core/workbook";
import { type Ask, inStrips, MOST_AT_ONCE } from "./ask";

/** Colour, pattern and tint of each cell, with their names: as much as five values. */
const PER_CELL = 5;

/** Asks for the colours of a block's cells; they are put into `fills`. */
export function askForFills(sheet: Excel.Worksheet, block: Block, fills: Map<LocalRef, string>): Ask[] {
  return inStrips(block, MOST_AT_ONCE / PER_CELL).map((strip) => askForStrip(sheet, strip, fills));
}

function askForStrip(sheet: Excel.Worksheet, strip: Block, fills: Map<LocalRef, string>): Ask {
  return {
    size: strip.rows * strip.columns * PER_CELL,
    smaller: () => inStrips(strip, (strip.rows * strip.columns) / 2).map((piece) => askForStrip(sheet, piece, fills)),
    load: () => {
      const cells = sheet
        .getRangeByIndexes(strip.row, strip.column, strip.rows, strip.columns)
        .getCellProperties({ format: { fill: { color: true, pattern: true, tintAndShade: true } } });
      return () => {
        cells.value.forEach((row, r) =>
          row.forEach(({ format }, c) => {
            const colour = cellColour(format?.fill ?? {});
            if (colour !== null) fills.set(localRef(strip.row + r, strip.column + c), colour);
          }),
        );
        return true;
      };
    },
  };
}

const WHITE = "#FFFFFF";

const GRADIENT = /Gradient$/;

/**
 * The colour of a cell, under hatching too, or null; of a gradient none. Excel gives white for a cell without fill. Its
 * pattern tells the two apart, but some versions leave the pattern out; then a white fill has a tint and no fill has none
 * (https://github.com/OfficeDev/office-js/issues/4900).
 */
export function cellColour({ color, pattern, tintAndShade }: Excel.CellPropertiesFill): string | null {
  if (!color || pattern === "None" || GRADIENT.test(pattern ?? "")) return null;
  const colour = color.toUpperCase();
  if (pattern) return pattern !== "Solid" && colour === WHITE ? null : colour;
  return colour === WHITE && typeof tintAndShade !== "number" ? null : colour;
}
