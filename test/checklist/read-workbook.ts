import { strFromU8, unzipSync } from "fflate";
import { readChart, type ReadChart } from "./read-chart";
import { allOf, firstOf, treeOf, wordsIn, type Element } from "./xml-tree";

export type ReadFont = {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly italic: boolean;
  readonly colour: string;
  readonly raised: boolean;
};
export type ReadStyle = {
  readonly font: ReadFont;
  /** `none` or `solid` or a pattern. */
  readonly pattern: string;
  readonly fill: string;
  readonly format: string;
  readonly align: string | undefined;
  readonly wrap: boolean;
  readonly vertical: string | undefined;
  readonly indent: number;
  /** Kind and colour of the lines at the top, bottom, left and right. */
  readonly borders: readonly string[];
};
export type ReadCell = {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly type: string;
  readonly style: ReadStyle;
};
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
export type ReadTable = { readonly name: string; readonly range: Range; readonly columns: readonly string[] };

/** The corners of a chart, in rows and columns from 0. */
export type ChartPlace = { readonly from: readonly number[]; readonly to: readonly number[] };

/** A sheet as it stands in the file. Rows and columns count from 1. */
export type ReadSheet = {
  readonly name: string;
  readonly state: string;
  readonly cells: readonly ReadCell[];
  readonly at: (row: number, column: number) => ReadCell | undefined;
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly hidden: number;
  readonly merges: readonly Range[];
  readonly tables: readonly ReadTable[];
  /** The cell in which a link stands, and where it leads. */
  readonly links: readonly { readonly cell: Range; readonly to: string }[];
  readonly charts: readonly (ReadChart & { readonly place: ChartPlace })[];
  readonly page: { readonly [attribute: string]: string };
  readonly margins: { readonly [side: string]: number };
  readonly fits: boolean;
  readonly header: string;
  readonly footer: string;
  readonly repeated: string | undefined;
  readonly printed: string | undefined;
  readonly active: string;
};
export type ReadBook = {
  readonly parts: readonly string[];
  readonly sheets: readonly ReadSheet[];
  readonly properties: { readonly [name: string]: string };
  readonly firstSheet: number;
  readonly types: string;
};

/** A workbook by its parts, without the library that wrote it. */
export function readWorkbookFile(bytes: Uint8Array): ReadBook {
  const files = unzipSync(bytes);
  const part = (path: string) => (files[path] === undefined ? undefined : treeOf(strFromU8(files[path])));
  const book = part("xl/workbook.xml")!;
  const shared = allOf(part("xl/sharedStrings.xml")!, "si").map(wordsIn);
  const styles = stylesOf(part("xl/styles.xml")!);
  const names = allOf(book, "definedName");
  const related = relationsIn(part, "xl", "workbook.xml");
  const sheets = allOf(book, "sheet").map((sheet, i): ReadSheet => {
    const path = related.get(sheet.attributes["r:id"]!)!;
    const scoped = (name: string) =>
      names.find(({ attributes }) => attributes.name === `_xlnm.${name}` && attributes.localSheetId === String(i))
        ?.text;
    return {
      ...sheetOf(part, path, { shared, styles }),
      name: sheet.attributes.name!,
      state: sheet.attributes.state ?? "visible",
      repeated: scoped("Print_Titles"),
      printed: scoped("Print_Area"),
    };
  });
  const properties = part("docProps/core.xml")!.children.map(({ name, text }) => [name, text] as const);
  return {
    parts: Object.keys(files),
    sheets,
    properties: Object.fromEntries(properties),
    firstSheet: Number(firstOf(book, "workbookView")?.attributes.activeTab ?? 0),
    types: strFromU8(files["[Content_Types].xml"]!),
  };
}

type Part = (path: string) => Element | undefined;

/** Where the relations of a part lead, by their ids. */
function relationsIn(part: Part, folder: string, file: string): ReadonlyMap<string, string> {
  const relations = part(`${folder}/_rels/${file}.rels`);
  return new Map(
    (relations?.children ?? []).map(({ attributes: { Id, Target, TargetMode } }) => {
      if (TargetMode === "External") return [Id!, `external ${Target}`];
      const path = Target!.startsWith("/") ? Target!.slice(1) : `${folder}/${Target}`;
      return [Id!, path.replace(/[^/]+\/\.\.\//g, "")];
    }),
  );
}

type Known = { readonly shared: readonly string[]; readonly styles: readonly ReadStyle[] };

function sheetOf(part: Part, path: string, known: Known): Omit<ReadSheet, "name" | "state" | "repeated" | "printed"> {
  const sheet = part(path)!;
  const [folder, file] = [path.slice(0, path.lastIndexOf("/")), path.slice(path.lastIndexOf("/") + 1)];
  const targets = [...relationsIn(part, folder, file).values()];
  const rows = allOf(firstOf(sheet, "sheetData")!, "row");
  const columns = allOf(sheet, "col");
  const cells = rows.flatMap((row) => row.children.map((cell) => cellOf(cell, known)));
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const hidden = [...rows, ...columns].filter(
    ({ attributes: { hidden, ht, width } }) => hidden === "1" || hidden === "true" || ht === "0" || width === "0",
  );
  return {
    cells,
    at: (row, column) => byPlace.get(`${row},${column}`),
    widths: new Map(
      columns.flatMap(({ attributes: { min, max, width } }) =>
        Array.from({ length: Number(max) - Number(min) + 1 }, (_, i) => [Number(min) + i, Number(width)] as const),
      ),
    ),
    heights: new Map(rows.map(({ attributes: { r, ht } }) => [Number(r), Number(ht ?? 15)])),
    hidden: hidden.length,
    merges: allOf(sheet, "mergeCell").map(({ attributes }) => rangeOf(attributes.ref!)),
    tables: targets.filter((to) => to.includes("/tables/")).map((to) => tableOf(part(to)!)),
    links: allOf(sheet, "hyperlink").map(({ attributes }) => ({
      cell: rangeOf(attributes.ref!),
      to: attributes.location ?? "external",
    })),
    charts: targets.filter((to) => to.includes("/drawings/")).flatMap((to) => chartsOf(part, to)),
    page: firstOf(sheet, "pageSetup")?.attributes ?? {},
    margins: Object.fromEntries(
      Object.entries(firstOf(sheet, "pageMargins")?.attributes ?? {}).map(([side, inches]) => [side, Number(inches)]),
    ),
    fits: firstOf(sheet, "pageSetUpPr")?.attributes.fitToPage === "1",
    header: firstOf(sheet, "oddHeader")?.text ?? "",
    footer: firstOf(sheet, "oddFooter")?.text ?? "",
    active: firstOf(sheet, "selection")?.attributes.activeCell ?? "A1",
  };
}

function chartsOf(part: Part, drawing: string): ReadSheet["charts"] {
  const [folder, file] = [drawing.slice(0, drawing.lastIndexOf("/")), drawing.slice(drawing.lastIndexOf("/") + 1)];
  const related = relationsIn(part, folder, file);
  return allOf(part(drawing)!, "twoCellAnchor").map((anchor) => {
    const frame = firstOf(anchor, "graphicFrame")!;
    const corner = (name: string) => ["row", "col"].map((one) => Number(firstOf(firstOf(anchor, name), one)?.text));
    const { descr = "", title = "" } = firstOf(frame, "cNvPr")!.attributes;
    return {
      ...readChart(part(related.get(firstOf(frame, "chart")!.attributes["r:id"]!)!)!),
      altText: descr,
      frame: title,
      place: { from: corner("from"), to: corner("to") },
    };
  });
}

function cellOf({ attributes: { r, t = "n", s = "0" }, children }: Element, { shared, styles }: Known): ReadCell {
  const { top, left } = rangeOf(r!);
  const raw = children.find(({ name }) => name === "v")?.text ?? null;
  const inline = children.find(({ name }) => name === "is");
  const value = inline
    ? wordsIn(inline)
    : raw === null
      ? null
      : t === "s"
        ? shared[Number(raw)]!
        : t === "n"
          ? Number(raw)
          : raw;
  return { row: top, column: left, value, type: t, style: styles[Number(s)]! };
}

function tableOf(table: Element): ReadTable {
  const columns = allOf(table, "tableColumn").map(({ attributes }) => attributes.name!);
  return {
    name: table.attributes.displayName ?? table.attributes.name!,
    range: rangeOf(table.attributes.ref!),
    columns,
  };
}

/** `B2:D9` or `B2`. */
export function rangeOf(reference: string): Range {
  const [first, last = first] = reference.replaceAll("$", "").split(":");
  const [a, b] = [first!, last!].map((cell) => /^([A-Z]+)(\d+)$/.exec(cell)!);
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { top: Number(a![2]), left: column(a![1]!), bottom: Number(b![2]), right: column(b![1]!) };
}

const BUILT_IN: { readonly [id: string]: string } = {
  "0": "General",
  "1": "0",
  "2": "0.00",
  "3": "#,##0",
  "9": "0%",
  "49": "@",
};

function stylesOf(sheet: Element): readonly ReadStyle[] {
  const formats = new Map(
    allOf(sheet, "numFmt").map(({ attributes }) => [attributes.numFmtId!, attributes.formatCode!]),
  );
  const fonts = allOf(firstOf(sheet, "fonts")!, "font").map(fontOf);
  const fills = allOf(firstOf(sheet, "fills")!, "fill").map((fill) => ({
    pattern: firstOf(fill, "patternFill")?.attributes.patternType ?? "none",
    fill: colourOf(firstOf(fill, "fgColor"), "FFFFFF"),
  }));
  const borders = allOf(firstOf(sheet, "borders")!, "border").map((border) =>
    ["top", "bottom", "left", "right"].map((side) => {
      const line = firstOf(border, side);
      const kind = line?.attributes.style;
      return kind === undefined ? "" : `${kind} ${colourOf(firstOf(line, "color"), "000000")}`;
    }),
  );
  return firstOf(sheet, "cellXfs")!.children.map((xf): ReadStyle => {
    const { fontId = "0", fillId = "0", numFmtId = "0", borderId = "0" } = xf.attributes;
    const { horizontal, wrapText, vertical, indent = "0" } = firstOf(xf, "alignment")?.attributes ?? {};
    const { pattern, fill } = fills[Number(fillId)]!;
    return {
      font: fonts[Number(fontId)]!,
      ...{ pattern, fill: pattern === "solid" ? fill : "FFFFFF" },
      format: formats.get(numFmtId) ?? BUILT_IN[numFmtId] ?? numFmtId,
      ...{ align: horizontal, wrap: wrapText === "1" || wrapText === "true" },
      ...{ vertical, indent: Number(indent), borders: borders[Number(borderId)]! },
    };
  });
}

function fontOf(font: Element): ReadFont {
  const { val: size = "11" } = firstOf(font, "sz")?.attributes ?? {};
  return {
    name: firstOf(font, "name")?.attributes.val ?? "",
    size: Number(size),
    bold: firstOf(font, "b") !== undefined,
    italic: firstOf(font, "i") !== undefined,
    underlined: firstOf(font, "u") !== undefined,
    colour: colourOf(firstOf(font, "color"), "000000"),
    raised: firstOf(font, "vertAlign") !== undefined,
  };
}

const colourOf = (element: Element | undefined, otherwise: string) => element?.attributes.rgb?.slice(-6) ?? otherwise;
