import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type CellValue, decoded, GRID_COLOUR, markOf } from "../../core/workbook";

/** What charts show, by the reference that their series and categories name. */
export type ChartValues = ReadonlyMap<string, readonly CellValue[]>;

/**
 * Finishes a written file with what the writer cannot say: its language, names that are hidden, rows that grow with what
 * is typed into them (`growing`, for each sheet), and values inside the charts, without
 * which a viewer that does not calculate (a mail program's preview, a telephone) shows an empty frame. The zip is packed
 * anew with a fixed time, so that the same parts give the same bytes in every time zone.
 */
export function finish(
  file: Uint8Array,
  values: ChartValues,
  growing: readonly (readonly number[])[] = [],
): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, part] of Object.entries(parts)) {
    if (path === "docProps/core.xml") parts[path] = strToU8(inBritishEnglish(strFromU8(part)));
    if (path === "xl/workbook.xml") parts[path] = strToU8(hideNames(strFromU8(part)));
    const [, sheet] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path) ?? [];
    const rows = sheet === undefined ? [] : (growing[Number(sheet) - 1] ?? []);
    if (rows.length > 0) parts[path] = strToU8(letGrow(strFromU8(part), new Set(rows)));
    if (/^xl\/charts\/chart\d+\.xml$/.test(path)) parts[path] = strToU8(finishChart(strFromU8(part), values));
  }
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** A screen reader reads the file in its language. */
function inBritishEnglish(xml: string): string {
  return xml.replace("</cp:coreProperties>", "<dc:language>en-GB</dc:language></cp:coreProperties>");
}

function hideNames(xml: string): string {
  return xml.replaceAll(`<definedName name="${markOf("")}`, `<definedName hidden="1" name="${markOf("")}`);
}

/** A height that nobody has set by hand: Excel makes the row higher when it holds more. */
function letGrow(xml: string, rows: ReadonlySet<number>): string {
  return xml.replace(/<row r="(\d+)"[^>]*>/g, (row, number: string) =>
    rows.has(Number(number)) ? row.replace(' customHeight="1"', "") : row,
  );
}

const GRID_FILL = `<a:solidFill><a:srgbClr val="${GRID_COLOUR.slice(1)}"/></a:solidFill>`;
const GRID = `<c:spPr><a:ln w="9525">${GRID_FILL}</a:ln></c:spPr>`;

/** The end of a line that stands for none: the writer has no word for it, and no line of ours has this end. */
export const NO_LINE = "sq" as const;
const LINE_TO_BE_NONE = new RegExp(
  `<a:ln(?=[^>]*cap="${NO_LINE}")[^>]*>.*?</a:ln>|<a:ln(?=[^>]*cap="${NO_LINE}")[^>]*/>`,
  "gs",
);

function finishChart(xml: string, values: ChartValues): string {
  return xml
    .replaceAll("<c:majorGridlines/>", `<c:majorGridlines>${GRID}</c:majorGridlines>`)
    .replace(LINE_TO_BE_NONE, "<a:ln><a:noFill/></a:ln>")
    .replaceAll('lang="en-US"', 'lang="en-GB"')
    .replace(/<c:f>([^<]*)<\/c:f><\/c:(str|num)Ref>/g, (whole, ref: string, kind: string) => {
      const shown = values.get(decoded(ref));
      return shown === undefined ? whole : `<c:f>${ref}</c:f>${cache(kind, shown)}</c:${kind}Ref>`;
    });
}

function cache(kind: string, values: readonly CellValue[]): string {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escaped(String(value))}</c:v></c:pt>`,
  );
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points.join("")}</c:${kind}Cache>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
