import type { Colour } from "./colours";
import { type Attributes, isTrue, scanXml } from "./xml";

/** What a cell's style number stands for. */
export type Styles = {
  /** The number format, or null for General. */
  readonly format: (style: number) => string | null;
  /** The cell's colour as `#RRGGBB`, under hatching too; null for none, white under hatching, and gradients. */
  readonly fill: (style: number) => string | null;
  /** Whether its font strikes through. */
  readonly struck: (style: number) => boolean;
};

type Resolve = (colour: Colour | undefined, palette: readonly string[] | undefined) => string | null;

/** Reads of the styles part the number formats, the fills, and which fonts strike through; the rest does not matter here. */
export function readStyles(xml: string | null, resolve: Resolve): Styles {
  const found = xml === null ? nothing() : scan(xml);
  const palette = found.palette.length === 0 ? undefined : found.palette;
  const fills = found.fills.map((fill) => {
    const colour = fill === null ? null : resolve(fill.colour, palette);
    return fill?.hatched && colour === WHITE ? null : colour;
  });
  const struck = found.styles.map(({ font }) => found.fonts[font] ?? false);
  return {
    format: (style) => {
      const id = found.styles[style]?.format ?? 0;
      const format = found.formats.get(id) ?? BUILT_IN.get(id) ?? "General";
      return format.toLowerCase() === "general" || format === "" ? null : format;
    },
    fill: (style) => fills[found.styles[style]?.fill ?? 0] ?? null,
    struck: (style) => struck[style] ?? false,
  };
}

const WHITE = "#FFFFFF";

type Found = {
  readonly formats: Map<number, string>;
  /** The foreground of each solid fill, the background of each hatched one: that is the cell's colour in Excel. */
  readonly fills: ({ readonly colour: Colour; readonly hatched: boolean } | null)[];
  /** Of each font, whether it strikes through. */
  readonly fonts: boolean[];
  readonly styles: { readonly format: number; readonly fill: number; readonly font: number }[];
  readonly palette: string[];
};

const nothing = (): Found => ({ formats: new Map(), fills: [], fonts: [], styles: [], palette: [] });

function scan(xml: string): Found {
  const found = nothing();
  let part = "";
  let pattern = "none";
  scanXml(xml, {
    open: (element, attributes) => {
      if (PARTS.has(element)) part = element;
      else if (part === "numFmts" && element === "numFmt") addFormat(found, attributes());
      else if (part === "fills" && element === "fill") found.fills.push(null);
      else if (part === "fills" && element === "patternFill") pattern = attributes().patternType ?? "none";
      else if (part === "fills" && pattern !== "none" && element === (pattern === "solid" ? "fgColor" : "bgColor"))
        found.fills[found.fills.length - 1] = { colour: colour(attributes()), hatched: pattern !== "solid" };
      else if (part === "fonts" && element === "font") found.fonts.push(false);
      else if (part === "fonts" && element === "strike")
        found.fonts[found.fonts.length - 1] = isTrue(attributes().val ?? "1");
      else if (part === "cellXfs" && element === "xf") found.styles.push(style(attributes()));
      else if (part === "indexedColors" && element === "rgbColor") found.palette.push(attributes().rgb ?? "");
    },
    close: (element) => {
      if (element === part) part = "";
    },
  });
  return found;
}

const PARTS = new Set(["numFmts", "fonts", "fills", "cellXfs", "dxfs", "cellStyleXfs", "indexedColors"]);

function addFormat({ formats }: Found, { numFmtId, formatCode }: Attributes): void {
  formats.set(Number(numFmtId), formatCode ?? "");
}

function style({ numFmtId = "0", fillId = "0", fontId = "0" }: Attributes): Found["styles"][number] {
  return { format: Number(numFmtId), fill: Number(fillId), font: Number(fontId) };
}

function colour({ rgb, theme, tint, indexed }: Attributes): Colour {
  return {
    ...(rgb !== undefined && { rgb }),
    ...(theme !== undefined && { theme: Number(theme) }),
    ...(indexed !== undefined && { indexed: Number(indexed) }),
    ...(tint !== undefined && { tint: Number(tint) }),
  };
}

/** Formats that a workbook names by number alone: ECMA-376 part 1, 18.8.30 `numFmt`, dates as English (US) has them. */
const BUILT_IN = new Map<number, string>([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, "$#,##0_);\\($#,##0\\)"],
  [6, "$#,##0_);[Red]\\($#,##0\\)"],
  [7, "$#,##0.00_);\\($#,##0.00\\)"],
  [8, "$#,##0.00_);[Red]\\($#,##0.00\\)"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);
