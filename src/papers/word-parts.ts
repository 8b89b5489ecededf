import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { TABLE_GRID } from "./word-look";

/** Marks what is set in later. No text of a workbook can hold it: `plainText` leaves it out. */
export const SIGN = "\uFDD0";

/** Around the entries of the table of contents. */
export const CONTENTS = { begins: `${SIGN}begins${SIGN}`, ends: `${SIGN}ends${SIGN}` } as const;

const FIELD = {
  begins: [
    `<w:fldChar w:fldCharType="begin"/></w:r>`,
    `<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>`,
    `<w:r><w:fldChar w:fldCharType="separate"/>`,
  ].join(""),
  ends: `<w:fldChar w:fldCharType="end"/>`,
} as const;

/** A chart that was set into the text: the sign that stands in its place, and the two texts that take it. */
export type SetChart = { readonly sign: string; readonly place: (relation: string) => string; readonly xml: string };

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const CHART_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";

/**
 * Finishes a written document with what the library cannot say: charts, Word's table grid, and the day of the report in
 * place of the moment of writing. The same pack gives the same bytes, whenever and wherever it is written.
 */
export function finished(bytes: Uint8Array, asAt: string, charts: readonly SetChart[]): Uint8Array {
  const written = unzipSync(bytes);
  // The library lists folders as files of their own; no reader needs them.
  const files = Object.entries(written).filter(([name]) => !name.endsWith("/"));
  const parts = new Map(files.map(([name, part]) => [name, strFromU8(part)]));
  const change = (name: string, by: (xml: string) => string) => {
    const xml = parts.get(name);
    if (xml === undefined) throw new Error(`A Word document without ${name}`);
    parts.set(name, by(xml));
  };
  change("word/document.xml", (xml) => numbered(withContents(withCharts(xml, charts))));
  change("word/styles.xml", (xml) => xml.replace("</w:styles>", `${TABLE_GRID}</w:styles>`));
  change("docProps/core.xml", (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${asAt}T00:00:00Z`));
  const relations = charts.map(
    (_, i) => `<Relationship Id="chart${i + 1}" Type="${CHART_RELATION}" Target="charts/chart${i + 1}.xml"/>`,
  );
  change("word/_rels/document.xml.rels", (xml) =>
    xml.replace("</Relationships>", `${relations.join("")}</Relationships>`),
  );
  const types = charts.map(
    (_, i) => `<Override PartName="/word/charts/chart${i + 1}.xml" ContentType="${CHART_TYPE}"/>`,
  );
  change("[Content_Types].xml", (xml) => xml.replace("</Types>", `${types.join("")}</Types>`));
  charts.forEach(({ xml }, i) => parts.set(`word/charts/chart${i + 1}.xml`, xml));
  const mtime = new Date(`${asAt}T00:00:00`);
  return zipSync(Object.fromEntries(Array.from(parts, ([name, xml]) => [name, strToU8(xml)])), { mtime });
}

function withCharts(document: string, charts: readonly SetChart[]): string {
  return charts.reduce((xml, { sign, place }, i) => {
    const set = inPlaceOf(xml, sign, place(`chart${i + 1}`));
    if (set === xml) throw new Error("A chart has no place in the document");
    return set;
  }, document);
}

const withContents = (document: string) =>
  inPlaceOf(inPlaceOf(document, CONTENTS.begins, FIELD.begins), CONTENTS.ends, FIELD.ends);

const inPlaceOf = (xml: string, sign: string, by: string) =>
  xml.replace(new RegExp(`<w:t(?: [^>]*)?>${sign}</w:t>`), () => by);

/** Bookmarks numbered as they stand: the library goes on counting from one document to the next. */
function numbered(document: string): string {
  const known = new Map<string, number>();
  return document.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g, (_, before: string, id: string) => {
    if (!known.has(id)) known.set(id, known.size + 1);
    return `${before}${known.get(id)}"`;
  });
}
