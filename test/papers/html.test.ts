import fc from "fast-check";
import { JSDOM } from "jsdom";
import { htmlPaper } from "../../src/papers/html";
import { plainText } from "../../src/papers/plain-text";
import { hostileText, packOf, packSaying, SAMPLES } from "./packs";

const parsed = (html: string) => new JSDOM(html).window.document;

/** All that must hold of any paper: it is whole, runs nothing, fetches nothing, and can be found one's way in. */
function expectSound(html: string): Document {
  const page = parsed(html);
  expect(page.documentElement.lang).toBe("en-GB");
  expect(page.querySelectorAll("script, iframe, object, embed, link, base, form, [onerror], [onload]")).toHaveLength(0);
  expect([...page.querySelectorAll("[src], [srcset], [action]")]).toEqual([]);
  const links = [...page.querySelectorAll("[href]")].map((link) => link.getAttribute("href")!);
  expect(links.filter((href) => !href.startsWith("#") || page.getElementById(href.slice(1)) === null)).toEqual([]);
  const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const named = [...page.querySelectorAll("[aria-labelledby]")].flatMap((one) =>
    one.getAttribute("aria-labelledby")!.split(" "),
  );
  expect(named.filter((id) => page.getElementById(id) === null)).toEqual([]);
  expectHeadings(page);
  expectTables(page);
  return page;
}

function expectHeadings(page: Document): void {
  const levels = [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName[1]));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1)).toEqual([]);
}

function expectTables(page: Document): void {
  for (const table of page.querySelectorAll("table")) {
    expect(table.caption?.textContent).toMatch(/^Table \d+: ./);
    const heads = [...table.querySelectorAll("th")];
    expect(heads.filter((head) => !["col", "row"].includes(head.scope))).toEqual([]);
    expect(table.tHead?.rows).toHaveLength(1);
    const columns = table.tHead!.rows[0]!.cells.length;
    expect([...table.rows].filter(({ cells }) => cells.length !== columns)).toEqual([]);
    expect([...table.tBodies[0]!.rows].flatMap(({ cells }) => [...cells]).filter(isBlank)).toEqual([]);
    const region = table.closest("[role=region]");
    expect(region?.getAttribute("tabindex")).toBe("0");
  }
}

const isBlank = (cell: Element) => cell.textContent!.trim() === "" && cell.querySelector("svg") === null;

test.each(SAMPLES)("%s as a page is sound, and the same each time", (name) => {
  const pack = packOf(name);
  const html = htmlPaper(pack);
  expect(htmlPaper(pack)).toBe(html);
  const page = expectSound(html);
  const tables = pack.sheets.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "table"));
  const charts = pack.sheets.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "chart"));
  expect(tables.length).toBeGreaterThan(5);
  expect(page.querySelectorAll("table")).toHaveLength(tables.length);
  expect(page.querySelectorAll("svg[role=img]")).toHaveLength(charts.length);
  for (const picture of page.querySelectorAll("svg")) expect(picture.querySelector("desc")!.textContent).not.toBe("");
});

test("every number of every table stands on the page as the workbook's format shows it, with its cells", () => {
  const pack = packOf("monitoring-plan.xlsx");
  const page = parsed(htmlPaper(pack));
  const tables = pack.sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? [block] : [])),
  );
  const drawn = [...page.querySelectorAll("table")];
  tables.forEach(({ rows }, t) =>
    rows.forEach((row, r) =>
      row.forEach(({ value, from, look }, c) => {
        const cell = drawn[t]!.tBodies[0]!.rows[r]!.cells[c]!;
        expect(cell.hasAttribute("data-from")).toBe((from ?? []).length > 0);
        if (typeof value === "number" && look !== "link")
          expect(Number.parseFloat(cell.textContent!.replaceAll(",", ""))).toBeCloseTo(value, 0);
      }),
    ),
  );
});

test("a cell's text is text, whatever it holds", () => {
  fc.assert(
    fc.property(hostileText, hostileText, (text, other) => {
      const page = expectSound(htmlPaper(packSaying(text, other || "x"), { marking: text }));
      const said = plainText(text).replaceAll("\n", "");
      expect(page.querySelector("main p")!.textContent).toBe(said);
      expect(page.querySelector("tbody tr:nth-child(2) td:last-child")!.textContent!.trim()).toBe(
        said.trim() || "–nothing",
      );
    }),
    { numRuns: 60 },
  );
});

test("the marking stands on the page and at the top of each printed one; without one there is none", () => {
  const html = htmlPaper(packSaying("x"), { marking: 'Official: "draft"' });
  expect(parsed(html).querySelector(".marking")!.textContent).toBe('Official: "draft"');
  expect(html).toContain(String.raw`@top-left{content:"Official: \22 draft\22 "`);
  expect(parsed(htmlPaper(packSaying("x"))).querySelector(".marking")).toBeNull();
});

test("links between sheets lead to the part of the page; one to a sheet that is not there is text", () => {
  const pack = packSaying("x");
  const facts = (link: string) => ({ name: "Figures", cell: { value: "all of them", link } });
  const blocks = [
    { kind: "title", text: "Report" },
    { kind: "facts", facts: [facts("figures & more"), facts("gone")] },
  ] as const;
  const page = expectSound(htmlPaper({ ...pack, sheets: [{ ...pack.sheets[0]!, blocks }, pack.sheets[1]!] }));
  expect([...page.querySelectorAll("nav li")].map(({ innerHTML }) => innerHTML)).toEqual([
    '<a href="#part-figures-more">Figures</a>: all of them',
    "Figures: all of them",
  ]);
});

test("a small pack as a page", () => {
  const html = htmlPaper(packSaying("Two words", "Figures of the plan"));
  expect(html.replace(/<style>[^]*<\/style>/, "<style>…</style>")).toMatchSnapshot();
});
