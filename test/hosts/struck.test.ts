import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedExcel } from "../../preview/embedded-excel";
import { loadXlsx } from "../../preview/embedded-excel/load/load-xlsx";
import type { LooksWanted } from "../../src/core/workbook";
import { readXlsx } from "../../src/hosts/xlsx";
import { bookOf } from "../book";
import { closeAll, openExcel, openOn } from "./excel/open";
import { miniParts, pack } from "./xlsx/mini";

afterEach(closeAll);

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES = `<styleSheet xmlns="${MAIN}">
  <fonts><font><sz val="11"/></font><font><strike/></font><font><strike val="0"/></font><font><strike val="1"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill></fills>
  <borders><border/></borders>
  <cellStyleXfs><xf fontId="1"/></cellStyleXfs>
  <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs>
  <dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;
const PLAIN_RUN = "<rPr><b/></rPr>";
const STRUCK_RUN = "<rPr><strike/></rPr>";
const run = (font: string, text: string) => `<r>${font}<t xml:space="preserve">${text}</t></r>`;

/** Texts that cells share, each with the style of its cell and what is to be said of it. */
const CASES: readonly (readonly [words: string, inside: string, style: number, strike: "all" | "part" | null])[] = [
  ["a plain text", "<t>March 2026</t>", 0, null],
  ["the cell's font", "<t>March 2025</t>", 1, "all"],
  ["a font that says it does not", "<t>March 2026</t>", 2, null],
  ["a font that says 1", "<t>March 2025</t>", 3, "all"],
  ["some words, the rest as the cell", run(STRUCK_RUN, "March 2025 ") + run("", "June 2026"), 0, "part"],
  ["some words, the rest in another font", run(STRUCK_RUN, "March 2025 ") + run(PLAIN_RUN, "June 2026"), 0, "part"],
  ["all words by their own fonts", run(STRUCK_RUN, "March ") + run(STRUCK_RUN, "2025"), 0, "all"],
  ["words with fonts of their own in a struck cell", run(PLAIN_RUN, "June 2026"), 1, null],
  ["words as the cell and others in a struck cell", run("", "March 2025 ") + run(PLAIN_RUN, "June 2026"), 1, "part"],
  ["a run without letters", run(STRUCK_RUN, "") + run("", "June 2026"), 0, null],
  ["a plain text after texts in several fonts", "<t>Panel</t>", 0, null],
  ["a reading aid beside it", `<t>Panel</t><rPh sb="0" eb="1"><t>aid</t></rPh>`, 1, "all"],
];

function workbook(): Uint8Array {
  const shared = CASES.map(([, inside]) => `<si>${inside}</si>`).join("");
  const cells = CASES.map(
    ([, , style], i) => `<row r="${i + 1}"><c r="A${i + 1}" s="${style}" t="s"><v>${i}</v></c></row>`,
  );
  const more = [
    `<row r="20"><c r="A20" s="1"><v>45747</v></c><c r="B20" s="1"/></row>`,
    `<row r="21"><c r="A21" t="inlineStr"><is>${run(STRUCK_RUN, "old ")}${run("", "new")}</is></c></row>`,
    `<row r="22"><c r="A22" t="inlineStr"><is><t>plain</t></is></c></row>`,
    `<row r="23"><c r="A23" s="1" t="str"><f>A1</f><v>March 2026</v></c></row>`,
  ];
  const parts = miniParts(`<sheetData>${cells.join("")}${more.join("")}</sheetData>`);
  const relation = (id: string, type: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${type}.xml"/>`;
  const relations = parts["xl/_rels/workbook.xml.rels"]!.replace(
    "</Relationships>",
    `${relation("r2", "styles")}${relation("r3", "sharedStrings")}</Relationships>`,
  );
  return pack({
    ...parts,
    "xl/_rels/workbook.xml.rels": relations,
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${shared}</sst>`,
  });
}

const everything: LooksWanted = ({ sheets }) =>
  sheets.map(({ name: sheet, values }) => {
    return { sheet, row: 0, column: 0, rows: values.length, columns: values[0]!.length, look: "strike" };
  });

const EXPECTED = [
  ...CASES.flatMap(([, , , strike], i) => (strike === null ? [] : [[`A${i + 1}`, strike] as const])),
  ["A20", "all"],
  ["A21", "part"],
  ["A23", "all"],
];

test.each(CASES.map(([words], i) => [words, i] as const))("in a file, struck through: %s", (_words, i) => {
  const [sheet] = readXlsx(workbook(), "plan.xlsx", everything).sheets;
  expect(sheet!.struck!.get(`A${i + 1}`) ?? null).toBe(CASES[i]![3]);
});

test("a file tells it of numbers, formulas and texts of the cell too, and of no blank cell", () => {
  const [sheet] = readXlsx(workbook(), "plan.xlsx", everything).sheets;
  expect([...sheet!.struck!]).toEqual(EXPECTED);
});

test("Excel tells the same of the same file", async () => {
  const { host } = await openOn(new EmbeddedExcel(await loadXlsx(workbook(), "plan.xlsx")));
  const [sheet] = (await host.read(everything)).sheets;
  expect(new Map(sheet!.struck)).toEqual(new Map(EXPECTED as [string, "all" | "part"][]));
});

const AREA = { sheet: "Plan", row: 0, column: 0, rows: 3, columns: 2, look: "strike" } as const;
const PLAN = [
  ["Lead", "Due"],
  ["Head of SEND", "March 2025"],
  ["Head of Health", "June 2026"],
];

test("only what was asked for is told, by a file and by Excel; where nothing is struck through, nothing is said", async () => {
  const wanted: LooksWanted = () => [{ sheet: "One", row: 19, column: 0, rows: 1, columns: 1, look: "strike" }];
  expect([...readXlsx(workbook(), "plan.xlsx", wanted).sheets[0]!.struck!]).toEqual([["A20", "all"]]);
  expect(readXlsx(workbook(), "plan.xlsx").sheets[0]).not.toHaveProperty("struck");
  const clean = new Uint8Array(readFileSync(join(__dirname, "../../samples/clean-plan.xlsx")));
  expect(readXlsx(clean, "plan.xlsx", everything).sheets[0]).not.toHaveProperty("struck");

  const struck = new Map([["B2", "all" as const]]);
  const { host } = await openExcel(bookOf({ Plan: PLAN }, { Plan: { struck } }));
  expect((await host.read(() => [{ ...AREA, columns: 1 }])).sheets[0]).not.toHaveProperty("struck");
  expect((await host.read()).sheets[0]).not.toHaveProperty("struck");
});

test("Excel is asked once for a plan without any, and twice more for one with some", async () => {
  const tripsOf = async (struck: ReadonlyMap<string, "all" | "part">) => {
    const { host, excel } = await openExcel(bookOf({ Plan: PLAN }, { Plan: { struck } }));
    excel.counters.reset();
    const [sheet] = (await host.read(() => [AREA])).sheets;
    expect(new Map(sheet!.struck)).toEqual(struck);
    return excel.counters.roundTrips;
  };
  const none = await tripsOf(new Map());
  expect(
    await tripsOf(
      new Map([
        ["B2", "all"],
        ["A3", "part"],
      ]),
    ),
  ).toBe(none + 2);
});

test("a block that is struck through as a whole is told cell by cell, blanks left out", async () => {
  const struck = new Map(["A2", "B2", "A3", "B3"].map((ref) => [ref, "all"] as const));
  const { host } = await openExcel(bookOf({ Plan: PLAN }, { Plan: { struck } }));
  const [sheet] = (await host.read(() => [{ ...AREA, row: 1, rows: 2 }])).sheets;
  expect(new Map(sheet!.struck)).toEqual(struck);
});

test("a value typed over a cell of which words were struck through is not struck through", async () => {
  const struck = new Map([["B2", "part" as const]]);
  const { host } = await openExcel(bookOf({ Plan: PLAN }, { Plan: { struck } }));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange("B2").values = [["June 2026"]];
    await context.sync();
  });
  expect((await host.read(() => [AREA])).sheets[0]).not.toHaveProperty("struck");
});
