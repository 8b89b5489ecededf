import type { BorderSide, CellStyle, Color, FillStyle, FontStyle, Workbook } from "hucre";
import { resolveColour } from "../../../src/hosts/xlsx/colours";
import { NO_BORDER, NO_FILL, PLAIN } from "./format";
import type { Border, Borders, CellFormat, Fill, Font } from "./format";

/** The format of a cell of the file; equal styles of a file give the same object. */
export function formatOf(style: CellStyle | undefined, file: Workbook): CellFormat {
  if (!style) return PLAIN;
  const known = formats.get(style);
  if (known) return known;
  const resolve = (colour: Color | undefined, fallback: string): string =>
    resolveColour(colour, file.themeColors) ?? fallback;
  const { alignment = {}, border = {} } = style;
  const made: CellFormat = {
    ...PLAIN,
    numberFormat: style.numFmt ?? "General",
    fill: fillOf(style.fill, resolve),
    font: fontOf(style.font, resolve),
    borders: bordersOf(border, resolve),
    horizontalAlignment: HORIZONTAL[alignment.horizontal ?? "general"] ?? "General",
    verticalAlignment: capital(alignment.vertical ?? "bottom"),
    wrapText: alignment.wrapText ?? false,
    indentLevel: alignment.indent ?? 0,
    shrinkToFit: alignment.shrinkToFit ?? false,
    textOrientation: rotation(alignment.textRotation ?? 0),
    protection: { locked: style.protection?.locked ?? true, formulaHidden: style.protection?.hidden ?? false },
  };
  formats.set(style, made);
  return made;
}

/** The reader shares one style object among the cells that have it. */
const formats = new WeakMap<CellStyle, CellFormat>();

type Resolve = (colour: Color | undefined, fallback: string) => string;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const HORIZONTAL: { readonly [word: string]: string } = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const PATTERNS: { readonly [word: string]: string } = {
  solid: "Solid",
  darkGray: "Gray75",
  mediumGray: "Gray50",
  lightGray: "Gray25",
  gray125: "Gray16",
  gray0625: "Gray8",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
};

/** In a solid fill the foreground is what is seen; in a pattern the background is the cell's colour. */
function fillOf(fill: FillStyle | undefined, resolve: Resolve): Fill {
  if (!fill || (fill.type === "pattern" && fill.pattern === "none")) return NO_FILL;
  if (fill.type === "gradient") {
    return {
      ...NO_FILL,
      tintAndShade: 0,
      pattern: "LinearGradient",
      color: resolve(fill.stops[0]?.color, NO_FILL.color),
    };
  }
  const pattern = PATTERNS[fill.pattern] ?? "Solid";
  if (pattern === "Solid") return { ...NO_FILL, tintAndShade: 0, pattern, color: resolve(fill.fgColor, NO_FILL.color) };
  return {
    ...NO_FILL,
    tintAndShade: 0,
    pattern,
    color: resolve(fill.bgColor, NO_FILL.color),
    patternColor: resolve(fill.fgColor, "#000000"),
  };
}

function fontOf(font: FontStyle | undefined, resolve: Resolve): Font {
  if (!font) return PLAIN.font;
  return {
    ...PLAIN.font,
    name: font.name ?? PLAIN.font.name,
    size: font.size ?? PLAIN.font.size,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: underlineOf(font.underline),
    strikethrough: font.strikethrough ?? false,
    subscript: font.vertAlign === "subscript",
    superscript: font.vertAlign === "superscript",
    color: resolve(font.color, PLAIN.font.color),
  };
}

function underlineOf(underline: FontStyle["underline"]): string {
  if (!underline) return "None";
  return underline === true ? "Single" : capital(underline).replace("Accounting", "Accountant");
}

function bordersOf(border: NonNullable<CellStyle["border"]>, resolve: Resolve): Borders {
  const side = (found: BorderSide | undefined): Border => borderOf(found, resolve);
  return {
    top: side(border.top),
    bottom: side(border.bottom),
    left: side(border.left),
    right: side(border.right),
    diagonalDown: border.diagonalDown ? side(border.diagonal) : NO_BORDER,
    diagonalUp: border.diagonalUp ? side(border.diagonal) : NO_BORDER,
  };
}

/** Style and weight are one word in the file and two in Office.js. */
function borderOf(found: BorderSide | undefined, resolve: Resolve): Border {
  if (!found) return NO_BORDER;
  const [style = "Continuous", weight = "Thin"] = LINES[found.style] ?? [];
  return { style, weight, color: resolve(found.color, "#000000"), tintAndShade: 0 };
}

const LINES: { readonly [word: string]: readonly [style: string, weight: string] } = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  double: ["Double", "Thick"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

/** The file counts downward angles from 91; 255 stacks the letters. */
function rotation(degrees: number): number {
  if (degrees === 255) return 180;
  return degrees > 90 ? 90 - degrees : degrees;
}
