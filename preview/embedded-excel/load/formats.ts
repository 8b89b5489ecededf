import { resolveColour, type Colour } from "../../../src/hosts/xlsx/colours";
import type { Book as FileBook } from "../../../src/hosts/xlsx/book";
import type { Parts } from "../../../src/hosts/xlsx/guard";
import { isTrue } from "../../../src/hosts/xlsx/xml";
import { NO_BORDER, NO_FILL, PLAIN } from "../model/format";
import type { Border, Borders, CellFormat, Fill, Font } from "../model/format";
import { child, listed, rootOf, truth, type XmlNode } from "./xml-tree";

/** How a file's cells look, by the numbers under which they name it, and its colours. */
export type Formats = {
  /** The format of a cell that names this style; the first one for a number that the file does not have. */
  readonly format: (style: number) => CellFormat;
  /** `#RRGGBB`, or null where the file does not say. */
  readonly colour: (node: XmlNode | undefined) => string | null;
};

/** Reads the styles of a file; each is made once and shared by the cells that have it. */
export function readFormats(parts: Parts, file: FileBook): Formats {
  const root = rootOf(parts, file.stylesPath);
  const palette = listed(root, "colors", "indexedColors", "rgbColor").map(({ attributes }) => attributes.rgb ?? "");
  const colour = (node: XmlNode | undefined): string | null =>
    node === undefined ? null : resolveColour(colourOf(node), file.theme, palette.length > 0 ? palette : undefined);
  const resolve: Resolve = (node, fallback) => colour(node) ?? fallback;
  const fills = listed(root, "fills", "fill").map((node) => fillOf(node, colour));
  const fonts = listed(root, "fonts", "font").map((node) => fontOf(node, resolve));
  const borders = listed(root, "borders", "border").map((node) => bordersOf(node, resolve));
  const made = listed(root, "cellXfs", "xf").map((node, style): CellFormat => {
    const { fillId = 0, fontId = 0, borderId = 0 } = node.attributes;
    return {
      ...PLAIN,
      ...alignmentOf(child(node, "alignment")),
      numberFormat: file.styles.format(style) ?? "General",
      fill: fills[Number(fillId)] ?? NO_FILL,
      font: fonts[Number(fontId)] ?? PLAIN.font,
      borders: borders[Number(borderId)] ?? PLAIN.borders,
      protection: protectionOf(child(node, "protection")),
    };
  });
  const [first = PLAIN] = made;
  return { colour, format: (style) => made[style] ?? first };
}

function colourOf({ attributes: { rgb, theme, indexed, tint } }: XmlNode): Colour {
  return {
    ...(rgb !== undefined && { rgb }),
    ...(theme !== undefined && { theme: Number(theme) }),
    ...(indexed !== undefined && { indexed: Number(indexed) }),
    ...(tint !== undefined && { tint: Number(tint) }),
  };
}

function alignmentOf(node: XmlNode | undefined): Partial<CellFormat> {
  const { horizontal, vertical, wrapText, indent, shrinkToFit, textRotation } = node?.attributes ?? {};
  return {
    horizontalAlignment: HORIZONTAL[horizontal ?? "general"] ?? "General",
    verticalAlignment: capital(vertical ?? "bottom"),
    wrapText: isTrue(wrapText),
    indentLevel: Number(indent ?? 0),
    shrinkToFit: isTrue(shrinkToFit),
    textOrientation: rotation(Number(textRotation ?? 0)),
  };
}

function protectionOf(node: XmlNode | undefined): CellFormat["protection"] {
  return { locked: truth(node?.attributes.locked, true), formulaHidden: isTrue(node?.attributes.hidden) };
}

type Resolve = (node: XmlNode | undefined, fallback: string) => string;

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

/**
 * In a solid fill the foreground is what is seen; in a pattern the background is the cell's colour. A solid fill of no
 * known colour is none.
 */
function fillOf(node: XmlNode, colour: Formats["colour"]): Fill {
  const [inside] = node.children;
  if (inside?.name === "gradientFill") {
    const first = colour(child(inside, "stop", "color"));
    return { ...NO_FILL, tintAndShade: 0, pattern: "LinearGradient", color: first ?? NO_FILL.color };
  }
  const pattern = PATTERNS[inside?.attributes.patternType ?? ""] ?? "None";
  const [foreground, background] = [colour(child(inside, "fgColor")), colour(child(inside, "bgColor"))];
  if (pattern === "None" || (pattern === "Solid" && foreground === null)) return NO_FILL;
  if (pattern === "Solid") return { ...NO_FILL, tintAndShade: 0, pattern, color: foreground ?? NO_FILL.color };
  return {
    ...NO_FILL,
    tintAndShade: 0,
    pattern,
    color: background ?? NO_FILL.color,
    patternColor: foreground ?? "#000000",
  };
}

function fontOf(node: XmlNode, resolve: Resolve): Font {
  const value = (name: string): string | undefined => child(node, name)?.attributes.val;
  const has = (name: string): boolean => child(node, name) !== undefined && truth(value(name), true);
  const size = Number(value("sz"));
  return {
    ...PLAIN.font,
    name: value("name") ?? PLAIN.font.name,
    size: size > 0 ? size : PLAIN.font.size,
    bold: has("b"),
    italic: has("i"),
    underline: underlineOf(child(node, "u")),
    strikethrough: has("strike"),
    subscript: value("vertAlign") === "subscript",
    superscript: value("vertAlign") === "superscript",
    color: resolve(child(node, "color"), PLAIN.font.color),
  };
}

function underlineOf(node: XmlNode | undefined): string {
  if (node === undefined) return "None";
  return capital(node.attributes.val ?? "single").replace("Accounting", "Accountant");
}

function bordersOf(node: XmlNode, resolve: Resolve): Borders {
  const side = (...names: string[]): Border =>
    borderOf(
      names.map((name) => child(node, name)).find((found) => found !== undefined),
      resolve,
    );
  const diagonal = side("diagonal");
  return {
    top: side("top"),
    bottom: side("bottom"),
    left: side("left", "start"),
    right: side("right", "end"),
    diagonalDown: isTrue(node.attributes.diagonalDown) ? diagonal : NO_BORDER,
    diagonalUp: isTrue(node.attributes.diagonalUp) ? diagonal : NO_BORDER,
  };
}

/** Style and weight are one word in the file and two in Office.js. */
function borderOf(node: XmlNode | undefined, resolve: Resolve): Border {
  const [style, weight] = LINES[node?.attributes.style ?? ""] ?? [];
  if (style === undefined || weight === undefined) return NO_BORDER;
  return { style, weight, color: resolve(child(node, "color"), "#000000"), tintAndShade: 0 };
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
