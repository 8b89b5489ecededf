import { DRAWING_LIMITS, FONT_SIZE, type SpecCell } from "../../core/workbook";

const SIDES = ["top", "bottom", "left", "right"] as const;
const ALIGNED = { left: "Left", right: "Right", centre: "Center" } as const;

/** How a cell differs from the plain cell of a drawn sheet, in Excel's words. */
export function cellProperties(cell: SpecCell | null): Excel.SettableCellProperties {
  if (cell === null) return {};
  const { size, bold, colour, fill, border, align, wrap, indent } = cell.style;
  const font = {
    ...(size !== undefined && size !== FONT_SIZE && { size }),
    ...(bold && { bold }),
    ...(colour !== undefined && { color: colour }),
  };
  const format: Excel.CellPropertiesFormat = {
    ...(Object.keys(font).length > 0 && { font }),
    ...(fill !== undefined && { fill: { color: fill } }),
    ...(border !== undefined && { borders: borders(border) }),
    ...(align !== undefined && { horizontalAlignment: ALIGNED[align] }),
    ...(indent !== undefined && { indentLevel: indent }),
    ...(wrap && { wrapText: wrap }),
  };
  return Object.keys(format).length > 0 ? { format } : {};
}

function borders(color: string): Excel.CellBorderCollection {
  const border = { style: "Continuous", weight: "Thin", color } as const;
  return Object.fromEntries(SIDES.map((side) => [side, border]));
}

/** A text has the format `@`, so that Excel takes it as it stands. */
export function numberFormatOf(cell: SpecCell | null): string {
  if (typeof cell?.value === "string") return "@";
  return cell?.style.format ?? "General";
}

/** A digit of Arial 11 on a screen of 96 pixels to the inch, and what Excel adds for margins and the grid line. */
const DIGIT_PIXELS = 8;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/**
 * A width in characters of the body font as the points that Office.js wants. A workbook's own characters are those of
 * its Normal style, often another font; points are the same everywhere.
 */
export function columnPoints(characters: number): number {
  return (Math.min(characters, DRAWING_LIMITS.width) * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

export function rowPoints(height: number): number {
  return Math.min(height, DRAWING_LIMITS.height);
}
