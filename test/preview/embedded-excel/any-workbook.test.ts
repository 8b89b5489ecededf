import { strToU8, zipSync } from "fflate";
import { openEmbeddedWorkbook, type Book } from "../../../preview/embedded-excel";
import { cellAt, columnWidth, formatAt, rowHeight } from "../../../preview/embedded-excel/model/cells";
import { formulaOf } from "../../../preview/embedded-excel/model/names";
import type { LooksWanted } from "../../../src/core/workbook";
import { readXlsx } from "../../../src/hosts/xlsx";
import { comparable } from "../../hosts/contract";
import { closeAll, openOn } from "../../hosts/excel/open";
import { longSheet, oneCell, type RawSheet, STRETCHED, textCell, workbookOf } from "../../workbooks/nasty";

afterEach(closeAll);

const open = async (bytes: Uint8Array): Promise<Book> => (await openEmbeddedWorkbook(bytes, "any.xlsx")).book;
const sheetWith = (inside: string): RawSheet => ({ name: "Plan", inside });
const firstOf = async (inside: string) => (await open(workbookOf([sheetWith(inside)]))).sheets[0]!;

const usedFills: LooksWanted = ({ sheets }) =>
  sheets
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => ({ sheet: name, row: 0, column: 0, rows: values.length, columns: values[0]!.length }));

const CHARTS_FIRST: RawSheet = { name: "Picture", inside: "<sheetViews/>", kind: "chartsheet" };
const NAMES = `<definedNames><definedName name="Scoped" localSheetId="1" hidden="1">Plan!$A$1</definedName>
<definedName name="Other">Plan!Total</definedName><definedName name="Gone">#REF!</definedName>
<definedName name="Far">Plan!$A$9999999</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Plan!$A$1</definedName></definedNames>`;

const WORKBOOKS: readonly (readonly [string, Uint8Array])[] = [
  ["formatted to its last cell", workbookOf([sheetWith(STRETCHED)])],
  ["with a chart sheet before the plan", workbookOf([CHARTS_FIRST, sheetWith(oneCell("x"))], NAMES)],
  ["empty", workbookOf([sheetWith("<sheetData/>")])],
  ["of a hundred sheets", workbookOf(Array.from({ length: 100 }, (_, n) => ({ name: `S${n}`, inside: oneCell("x") })))],
  ["with rows hidden unless they say otherwise", workbookOf([sheetWith(hiddenBelow())])],
  [
    "with names that Excel would not let one type",
    workbookOf(["History", "A:B", "x".repeat(40), "'", "1", "é 🚦"].map((name) => ({ name, inside: oneCell(name) }))),
  ],
  [
    "with sheets hidden and very hidden",
    workbookOf([
      { name: "a", inside: oneCell("a"), state: "veryHidden" },
      { name: "b", inside: oneCell("b"), state: "hidden" },
      sheetWith(oneCell("c")),
    ]),
  ],
];

function hiddenBelow(): string {
  return `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="1">${textCell("A1", "seen")}</row><row r="3">${textCell("A3", "seen")}</row></sheetData>`;
}

test.each(WORKBOOKS)("a workbook %s reads the same in Excel as from its file", async (_what, bytes) => {
  const { host } = await openOn(await openEmbeddedWorkbook(bytes, "any.xlsx"));
  const read = await host.read(usedFills);
  // A chart sheet, which Excel does not tell of, is a sheet without cells in the file.
  const inFile = readXlsx(bytes, "any.xlsx", usedFills).sheets.filter(({ name }) => name !== CHARTS_FIRST.name);
  expect(read.sheets.map(comparable)).toEqual(inFile.map(comparable));
});

test("formatting that stretches a sheet is seen wherever one looks, and costs a cell only where it differs", async () => {
  const sheet = await firstOf(STRETCHED);
  const numberFormats = [
    [0, 0],
    [5, 0],
    [5, 2],
    [5, 16_383],
    [9999, 9],
    [1_048_575, 16_383],
  ].map(([row = 0, column = 0]) => formatAt(sheet, row, column));
  expect(numberFormats.map(({ numberFormat, font }) => [numberFormat, font.bold])).toEqual([
    ["General", false],
    ["dd/mm/yyyy", false],
    ["General", true],
    ["dd/mm/yyyy", false],
    ["General", true],
    ["dd/mm/yyyy", false],
  ]);
  expect(sheet.cells.size).toBe(1 + 3000 + 1);
  expect([columnWidth(sheet, 0) > columnWidth(sheet, 2), columnWidth(sheet, 16_383)]).toEqual([
    true,
    columnWidth(sheet, 2),
  ]);
});

test("fonts, borders, alignment and what a protected sheet leaves unlocked", async () => {
  const sheet = await firstOf('<sheetData><row r="1" ht="33"><c r="A1" s="1"><v>1</v></c></row></sheetData>');
  const { font, borders, fill, protection, ...rest } = formatAt(sheet, 0, 0);
  expect(font).toMatchObject({ name: "Arial", size: 14, bold: true, italic: false, underline: "Double" });
  expect([font.color, fill.color, fill.pattern]).toEqual(["#112233", "#FFFF00", "Solid"]);
  expect([borders.left, borders.bottom.style, borders.top.style]).toEqual([
    { style: "Continuous", weight: "Thin", color: "#FF0000", tintAndShade: 0 },
    "Double",
    "None",
  ]);
  expect(rest).toMatchObject({
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
    wrapText: true,
    textOrientation: -45,
  });
  expect([protection.locked, rowHeight(sheet, 0), sheet.baseFormat.font.name]).toEqual([false, 33, "Arial"]);
});

test("a chart sheet is counted where names and tabs are counted, and not shown", async () => {
  const views = '<bookViews><workbookView activeTab="1"/></bookViews>';
  const book = await open(workbookOf([CHARTS_FIRST, sheetWith(oneCell("x"))], NAMES, views));
  expect([book.sheets.map(({ name }) => name), book.active.name]).toEqual([["Plan"], "Plan"]);
  expect(book.names.map((name) => [name.name, name.scope?.name, name.visible, formulaOf(name)])).toEqual([
    ["Scoped", "Plan", false, "=Plan!$A$1"],
    ["Other", undefined, true, "=Plan!Total"],
    ["Gone", undefined, true, "=#REF!"],
    ["Far", undefined, true, "=Plan!$A$9999999"],
  ]);
});

test("the sheet in front is a visible one", async () => {
  const [hidden, plain] = [{ ...sheetWith(oneCell("x")), name: "H", state: "hidden" as const }, sheetWith("")];
  expect((await open(workbookOf([hidden, plain]))).active.name).toBe("Plan");
});

test("tab colour, frozen parts, hidden gridlines, a filter, links, and what a protection allows", async () => {
  const sheet = await firstOf(`<sheetPr><tabColor rgb="FF00B050"/></sheetPr>
<sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>
<sheetData><row r="1">${textCell("A1", "x")}</row></sheetData><sheetProtection sheet="1" formatCells="0" objects="1" password="CC1A"/>
<autoFilter ref="A1:B5"/><hyperlinks><hyperlink ref="A1" location="Plan!B2" tooltip="there"/></hyperlinks>`);
  expect([sheet.tabColor, sheet.showGridlines, sheet.frozen]).toEqual(["#00B050", false, { rows: 2, columns: 1 }]);
  expect(sheet.filter).toEqual({ row: 0, column: 0, rows: 5, columns: 2 });
  expect(cellAt(sheet, 0, 0)?.link).toEqual({ documentReference: "Plan!B2", screenTip: "there" });
  expect(sheet.protection?.options).toMatchObject({
    allowFormatCells: true,
    allowFormatRows: false,
    allowEditObjects: false,
    allowEditScenarios: true,
  });
});

test("a window that is only split is not frozen", async () => {
  const { frozen } = await firstOf('<sheetViews><sheetView><pane xSplit="900" ySplit="600"/></sheetView></sheetViews>');
  expect(frozen).toEqual({ rows: 0, columns: 0 });
});

test("rules for what may be typed, with their operators; a list's arrow is there unless the file takes it away", async () => {
  const { validations } = await firstOf(`<sheetData/><dataValidations>
<dataValidation type="list" showDropDown="1" sqref="A1"><formula1>"Yes,No"</formula1></dataValidation>
<dataValidation type="whole" operator="greaterThanOrEqual" sqref="B1 C1:C9"><formula1>5</formula1></dataValidation>
<dataValidation type="date" sqref="D1"><formula1>45000</formula1><formula2>TODAY()</formula2></dataValidation>
<dataValidation sqref="E1" showInputMessage="1" prompt="only a message"/></dataValidations>`);
  expect(validations.map(({ type, rule, ranges }) => [type, rule, ranges.length])).toEqual([
    ["List", { list: { inCellDropDown: false, source: "Yes,No" } }, 1],
    ["WholeNumber", { wholeNumber: { formula1: 5, operator: "GreaterThanOrEqualTo" } }, 2],
    ["Date", { date: { formula1: 45_000, formula2: "=TODAY()", operator: "Between" } }, 1],
  ]);
});

test("opening 5,000 rows of 12 cells takes no longer than some readings of them", async () => {
  const bytes = workbookOf([sheetWith(longSheet(5000, 12))]);
  const quickest = async (action: () => unknown): Promise<number> => {
    let best = Infinity;
    for (let turn = 0; turn < 3; turn++) {
      const before = performance.now();
      await action();
      best = Math.min(best, performance.now() - before);
    }
    return best;
  };
  expect((await open(bytes)).sheets[0]?.cells.size).toBe(60_000);
  expect(await quickest(() => open(bytes))).toBeLessThan(8 * (await quickest(() => readXlsx(bytes, "any.xlsx"))));
});

const zipOf = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const ole = (stream: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, "utf16le")]);

test.each([
  ["a Word document", zipOf({ "[Content_Types].xml": "wordprocessingml.document.main+xml" }), /not an Excel workbook/],
  ["a workbook with a password", ole("EncryptedPackage"), /protected with a password/],
  ["a workbook that was cut off", workbookOf([sheetWith(oneCell("x"))]).slice(0, 400), /damaged/],
  ["a workbook of chart sheets alone", workbookOf([CHARTS_FIRST]), /no worksheet/],
])("%s is refused with a sentence", async (_what, bytes, sentence) => {
  await expect(openEmbeddedWorkbook(bytes, "any.xlsx")).rejects.toMatchObject({ name: "HostError", message: sentence });
});

test("damaged properties do not keep a workbook from being opened", async () => {
  const core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  const { unzipSync } = await import("fflate");
  const parts = unzipSync(workbookOf([sheetWith(oneCell("x"))]));
  const rels = new TextDecoder().decode(parts["_rels/.rels"]);
  parts["_rels/.rels"] = strToU8(
    rels.replace("</Relationships>", `<Relationship Id="p" Type="${core}" Target="core.xml"/></Relationships>`),
  );
  parts["core.xml"] = strToU8("<coreProperties><title>cut");
  expect((await open(zipSync(parts))).properties.title).toBe("");
});
