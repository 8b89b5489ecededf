import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { plainText } from "../../src/papers/plain-text";
import { wordPaper } from "../../src/papers/word";
import { hostileText, packOf, packSaying, SAMPLES } from "./packs";

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, p]) => [name, strFromU8(p)]));

/** Every part must be XML, or Word says that the document is damaged. */
function expectWellFormed(parts: ReadonlyMap<string, string>): void {
  for (const [name, xml] of parts) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(xml).close();
  }
}

async function readBack(bytes: Uint8Array): Promise<Document> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return new JSDOM(value).window.document;
}

describe.each(SAMPLES)("%s for Word", (name) => {
  const pack = packOf(name);
  let parts: ReadonlyMap<string, string>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await wordPaper(pack, { marking: "Official" });
    parts = partsOf(bytes);
  });
  const tables = pack.sheets.flatMap(({ blocks, printsTo }) => {
    const end = blocks.findIndex((block) => block.kind === "table" && block.name === printsTo);
    return blocks.slice(0, end < 0 ? blocks.length : end + 1).filter(({ kind }) => kind === "table");
  });
  const charts = pack.sheets.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "chart"));

  test("is well formed, and everything that it names is in it", () => {
    expectWellFormed(parts);
    const types = parts.get("[Content_Types].xml")!;
    const relations = parts.get("word/_rels/document.xml.rels")!;
    for (const [, target] of relations.matchAll(/Target="([^"]+)"/g)) expect(parts.has(`word/${target}`)).toBe(true);
    for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(parts.has(part!)).toBe(true);
    const used = [...parts.get("word/document.xml")!.matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !relations.includes(`Id="${id}"`))).toEqual([]);
    expect(relations).not.toContain("External");
  });

  test("repeats the headings of each table and keeps each row whole", () => {
    const document = parts.get("word/document.xml")!;
    const drawn = document.match(/<w:tbl>[^]*?<\/w:tbl>/g) ?? [];
    expect(drawn).toHaveLength(tables.length);
    for (const table of drawn) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(table.match(/<w:tr>/g)!.length);
      expect(table).toContain('<w:tblStyle w:val="TableGrid"/>');
    }
  });

  test("says in header and footer how it is marked, what it is, and which page of how many", () => {
    const headers = [...parts].filter(([part]) => /header\d+\.xml$/.test(part));
    const footers = [...parts].filter(([part]) => /footer\d+\.xml$/.test(part));
    expect(headers.length).toBeGreaterThanOrEqual(pack.sheets.length);
    for (const [, header] of headers) expect(header).toMatch(/Official[^]*Improvement plan: monitoring report/);
    for (const [, footer] of footers) expect(footer).toMatch(/Page [^]*>PAGE<[^]* of [^]*>NUMPAGES</);
  });

  test("has its title, its language, and the day of the report in place of the moment of writing", () => {
    const core = parts.get("docProps/core.xml")!;
    expect(core).toContain(`<dc:title>${pack.title}</dc:title>`);
    expect(core.match(new RegExp(`${pack.asAt}T00:00:00Z`, "g"))).toHaveLength(2);
    expect(parts.get("word/styles.xml")).toContain('<w:lang w:val="en-GB"/>');
  });

  test("has each chart with its words for who does not see it, and with the numbers of its table", () => {
    const document = parts.get("word/document.xml")!;
    const descriptions = [...document.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
    expect(descriptions).toHaveLength(charts.length);
    expect(descriptions.every((words) => words!.length > 20)).toBe(true);
    expect([...parts.keys()].filter((part) => part.startsWith("word/charts/"))).toHaveLength(charts.length);
  });

  test("turns the page for the sheets that are turned, but for one that a chart beside a narrow table has turned", () => {
    const turned = parts.get("word/document.xml")!.match(/w:orient="landscape"/g) ?? [];
    const wide = pack.sheets.filter(({ orientation }) => orientation === "landscape");
    const forChart = wide.filter(({ blocks }) => {
      const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.widths] : []));
      const isNarrow = tables.every((widths) => widths.reduce((sum, one) => sum + one, 0) <= 120);
      return isNarrow && blocks.some((block) => block.kind === "chart" && block.beside);
    });
    expect(turned).toHaveLength(wide.length - forChart.length);
  });

  test("reads with another program: headings, tables with headings, links that lead somewhere", async () => {
    const page = await readBack(bytes);
    const titles = pack.sheets.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === "title" ? [b.text] : [])));
    const own = titles.filter((title) => title !== pack.title);
    const heads = [...page.querySelectorAll("h1")].map(({ textContent }) => textContent);
    expect(heads).toEqual(expect.arrayContaining(own));
    expect(page.body.firstElementChild!.textContent).toBe(pack.title);
    expect(page.querySelectorAll("table")).toHaveLength(tables.length);
    expect(page.querySelectorAll("table thead")).toHaveLength(tables.length);
    const links = [...page.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")!.slice(1));
    expect(links).toHaveLength(pack.sheets.length - 1);
    expect(links.filter((id) => page.getElementById(id) === null)).toEqual([]);
  });
});

test("the same pack gives the same bytes, also a while later", async () => {
  const pack = packOf("monitoring-plan.xlsx");
  const first = Buffer.from(await wordPaper(pack));
  await new Promise((later) => setTimeout(later, 2_100));
  expect(first.equals(Buffer.from(await wordPaper(pack)))).toBe(true);
});

test("a cell's text is text, whatever it holds", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (text, other) => {
      const bytes = await wordPaper(packSaying(text, other), { marking: text });
      const parts = partsOf(bytes);
      expectWellFormed(parts);
      expect([...parts.keys()].filter((name) => name.startsWith("word/charts/"))).toHaveLength(1);
      expect(parts.get("word/document.xml")!.match(/TOC \\o/g)).toHaveLength(1);
      const page = await readBack(bytes);
      expect(page.querySelectorAll("script, img, a[href^=h]")).toHaveLength(0);
      const said = (words: string) => words.replace(/\s+/g, "");
      expect(said(page.body.textContent!)).toContain(said(plainText(text)));
    }),
    { numRuns: 40 },
  );
});
