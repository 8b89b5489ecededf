import { between, colour, either, flag, number, oneOf, text } from "./checks";
import type { Check } from "./checks";

/** What may be assigned to the parts of a cell's format, under their Office.js names. */
export type Checks = { readonly [name: string]: Check };

export const FILL: Checks = {
  color: colour,
  pattern: oneOf(
    ...(["None", "Solid", "Gray50", "Gray75", "Gray25", "Horizontal", "Vertical", "Down", "Up", "Checker"] as const),
    ...(["SemiGray75", "LightHorizontal", "LightVertical", "LightDown", "LightUp", "Grid", "CrissCross"] as const),
    ...(["Gray16", "Gray8", "LinearGradient", "RectangularGradient"] as const),
  ),
  patternColor: colour,
  tintAndShade: between(-1, 1),
  patternTintAndShade: between(-1, 1),
};

export const FONT: Checks = {
  name: text,
  size: between(1, 409),
  bold: flag,
  italic: flag,
  underline: oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant"),
  strikethrough: flag,
  subscript: flag,
  superscript: flag,
  color: colour,
  tintAndShade: between(-1, 1),
};

export const BORDER: Checks = {
  style: oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"),
  weight: oneOf("Hairline", "Thin", "Medium", "Thick"),
  color: colour,
  tintAndShade: between(-1, 1),
};

/** The settings of a cell's format that belong to no part. */
export const LAYOUT: Checks = {
  horizontalAlignment: oneOf(
    "General",
    "Left",
    "Center",
    "Right",
    "Fill",
    "Justify",
    "CenterAcrossSelection",
    "Distributed",
  ),
  verticalAlignment: oneOf("Top", "Center", "Bottom", "Justify", "Distributed"),
  wrapText: flag,
  indentLevel: between(0, 250),
  shrinkToFit: flag,
  autoIndent: flag,
  textOrientation: either(between(-90, 90), oneOf(180)),
  readingOrder: oneOf("Context", "LeftToRight", "RightToLeft"),
};

export const PROTECTION: Checks = { locked: flag, formulaHidden: flag };

/** The settings of rows and columns, in points. */
export const SIZES: Checks = { columnWidth: number, rowHeight: between(0, 409.5) };
