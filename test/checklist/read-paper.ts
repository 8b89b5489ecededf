import { strFromU8, unzipSync } from "fflate";
import { readChart, type ReadChart } from "./read-chart";
import { allOf, firstOf, treeOf, wordsIn, type Element } from "./xml-tree";

export type ReadWordTable = {
  readonly caption: string;
  readonly rows: readonly (readonly Element[])[];
  readonly heads: number;
};

/** A Word document by its parts, without the library that wrote it. */
export type ReadPaper = {
  readonly parts: readonly string[];
  readonly body: Element;
  readonly words: string;
  readonly headings: readonly string[];
  readonly tables: readonly ReadWordTable[];
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly charts: readonly ReadChart[];
  readonly properties: { readonly [name: string]: string };
  readonly language: string | undefined;
  readonly pages: readonly { readonly [attribute: string]: string }[];
};

export function readWordFile(bytes: Uint8Array): ReadPaper {
  const files = unzipSync(bytes);
  const part = (path: string) => treeOf(strFromU8(files[path]!));
  const named = (pattern: RegExp) =>
    Object.keys(files)
      .filter((path) => pattern.test(path))
      .map(part);
  const body = firstOf(part("word/document.xml"), "body") ?? part("word/document.xml");
  const placed = allOf(body, "docPr");
  const charts = Object.keys(files)
    .filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  return {
    parts: Object.keys(files),
    body,
    words: body.children.map(wordsIn).join("\n"),
    headings: allOf(body, "p")
      .filter((one) => /^(Title|Heading)/.test(styleOf(one)))
      .map(wordsIn),
    tables: tablesIn(body),
    headers: named(/^word\/header\d+\.xml$/).map(wordsIn),
    footers: named(/^word\/footer\d+\.xml$/).map(wordsIn),
    charts: charts.map((path, i) => ({
      ...readChart(part(path)),
      altText: placed[i]?.attributes.descr ?? "",
      frame: placed[i]?.attributes.title ?? "",
    })),
    properties: Object.fromEntries(part("docProps/core.xml").children.map(({ name, text }) => [name, text])),
    language: allOf(part("word/styles.xml"), "lang")[0]?.attributes["w:val"],
    pages: allOf(body, "pgSz").map(({ attributes }) => attributes),
  };
}

/** The web page as a tree: but for its first line and the tags that have no end, it is written as XML is. */
export function readPage(html: string): Element {
  const closed = html.replace(/^<!doctype html>/, "").replace(/<(meta|col|br)((?:\s[^>]*)?)>/g, "<$1$2/>");
  return treeOf(closed);
}

const styleOf = (paragraph: Element) => firstOf(firstOf(paragraph, "pPr"), "pStyle")?.attributes["w:val"] ?? "";

/** The tables of a document, each with the paragraph of the style Caption that stands before it. */
function tablesIn(body: Element): readonly ReadWordTable[] {
  return body.children.flatMap((child, i): ReadWordTable[] => {
    if (child.name !== "tbl") return [];
    const before = body.children[i - 1];
    const rows = child.children.filter(({ name }) => name === "tr");
    return [
      {
        caption: before !== undefined && styleOf(before) === "Caption" ? wordsIn(before) : "",
        rows: rows.map((row) => row.children.filter(({ name }) => name === "tc")),
        heads: rows.filter((row) => firstOf(row, "tblHeader") !== undefined).length,
      },
    ];
  });
}
