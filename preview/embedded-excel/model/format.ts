/** How a cell looks, under the names that Office.js has for it. Formats are shared between cells and never changed. */
export type CellFormat = {
  readonly numberFormat: string;
  readonly fill: Fill;
  readonly font: Font;
  readonly borders: Borders;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  readonly autoIndent: boolean;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly protection: { readonly locked: boolean; readonly formulaHidden: boolean };
  readonly style: string;
};

/** `color` is what Excel answers: `#FFFFFF` where there is no fill; `pattern` and a tint of null tell the two apart. */
export type Fill = {
  readonly color: string;
  readonly pattern: string;
  readonly patternColor: string;
  readonly tintAndShade: number | null;
  readonly patternTintAndShade: number;
};

export type Font = {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  /** Null: a part of what the cell holds; which one, Office.js cannot tell. */
  readonly strikethrough: boolean | null;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly color: string;
  readonly tintAndShade: number;
};

export type Border = {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
  readonly tintAndShade: number;
};

/** The sides of one cell. A range's edges and insides are made of its cells' sides. */
export type Side = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";
export type Borders = { readonly [S in Side]: Border };

export const NO_FILL: Fill = {
  color: "#FFFFFF",
  pattern: "None",
  patternColor: "#000000",
  tintAndShade: null,
  patternTintAndShade: 0,
};

export const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000", tintAndShade: 0 };

/** The cell of a new workbook. */
export const PLAIN: CellFormat = {
  numberFormat: "General",
  fill: NO_FILL,
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    subscript: false,
    superscript: false,
    color: "#000000",
    tintAndShade: 0,
  },
  borders: {
    top: NO_BORDER,
    bottom: NO_BORDER,
    left: NO_BORDER,
    right: NO_BORDER,
    diagonalDown: NO_BORDER,
    diagonalUp: NO_BORDER,
  },
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  autoIndent: false,
  textOrientation: 0,
  readingOrder: "Context",
  protection: { locked: true, formulaHidden: false },
  style: "Normal",
};

/** Makes a format of another; applied once for each distinct format among the cells of a block. */
export type Restyle = (format: CellFormat) => CellFormat;
