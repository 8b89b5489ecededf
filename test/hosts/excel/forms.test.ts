import { readXlsx as readFile } from "hucre";
import { openEmbeddedWorkbook } from "../../../preview/embedded-excel";
import { sheetOf } from "../../../preview/embedded-excel/model/book";
import { partOf } from "../../../preview/embedded-excel/model/charts";
import { rowHeight } from "../../../preview/embedded-excel/model/cells";
import type { Sheet } from "../../../preview/embedded-excel/model/types";
import { templateSheets } from "../../../src/core/template";
import { columnsInFormula, type SheetSpec } from "../../../src/core/workbook";
import { openXlsx, writeXlsx } from "../../../src/hosts/xlsx";
import { bookOf } from "../../book";
import { trapWorkbook } from "../../workbooks/trap";
import { FORM_PACK } from "../xlsx/specs";
import { closeAll, openExcel } from "./open";

afterEach(closeAll);

/** What a form asks and keeps in view, as the model of Excel has it, in one order. */
const formOf = ({ validations, frozen }: Sheet) => ({
  rules: validations
    .map(({ ranges, type, rule, ignoreBlanks, prompt, errorAlert }) =>
      JSON.stringify([
        ranges.map(({ at }) => at),
        type,
        sorted(rule),
        ignoreBlanks,
        sorted(prompt),
        sorted(errorAlert),
      ]),
    )
    .sort(),
  frozen,
});

const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, one]) => [key, sorted(one)]),
      )
    : value;

/** The rules of colour of a sheet in Excel: where, the comparison, and the look. */
const coloursOf = ({ conditionalFormats }: Sheet) =>
  conditionalFormats
    .map(({ range, type, part }) => {
      const rule = partOf(part, "CellValue").own.get("Rule") as { formula1: string; operator: string };
      const format = partOf(partOf(part, "CellValue"), "Format");
      const [fill, colour] = ["Fill", "Font"].map((of) => partOf(format, of).own.get("Color"));
      return JSON.stringify([type, range.at, rule.operator, rule.formula1, fill, colour]);
    })
    .sort();

/** On how many pages beside each other, and what stands on each. */
const printedAs = ({ page: { zoom, titleRows, titleColumns } }: Sheet) => [
  zoom.horizontalFitToPages,
  titleRows ? `$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}` : undefined,
  titleColumns ? columnsInFormula({ from: titleColumns.column, to: titleColumns.columns - 1 }) : undefined,
];

async function bothOf(specs: readonly SheetSpec[]) {
  const { host, excel } = await openExcel(bookOf({ Sheet1: [] }));
  await host.putSheets(specs);
  const file = await writeXlsx(specs, "2026-11-27");
  const opened = await openEmbeddedWorkbook(file, "file.xlsx");
  return { excel: excel.book, opened: opened.book, file };
}

test.each([
  ["a small form", FORM_PACK],
  ["the blank monitoring workbook", templateSheets({ today: "2026-11-27", dateSystem: 1900 })],
])("%s asks the same in Excel and in a file, and keeps the same in view", async (_, specs) => {
  const { excel, opened, file } = await bothOf(specs);
  const inFile = (await readFile(file)).sheets;
  for (const { name } of opened.sheets) {
    const [drawn, written] = [sheetOf(excel, name), sheetOf(opened, name)];
    expect({ name, ...formOf(drawn) }).toEqual({ name, ...formOf(written) });
    const { conditionalRules = [], pageSetup } = inFile.find((sheet) => sheet.name === name)!;
    expect(coloursOf(drawn)).toHaveLength(conditionalRules.length);
    // That reader parts the name at the comma in a sheet's title.
    if (name.includes(",")) continue;
    expect(printedAs(drawn)).toEqual([pageSetup!.fitToWidth, pageSetup!.printTitlesRow, pageSetup!.printTitlesColumn]);
  }
});

test("colours follow the exact words, quotation marks and commas included", async () => {
  const { excel, file } = await bothOf(FORM_PACK);
  const block = { row: 1, column: 1, rows: 9, columns: 1 };
  expect(coloursOf(sheetOf(excel, "Form"))).toEqual(
    [
      ["CellValue", block, "EqualTo", '="On, so far"', "#5DBB63", "#0B0C0C"],
      ["CellValue", block, "EqualTo", '="Off ""track"""', "#A3141B", "#FFFFFF"],
    ]
      .map((one) => JSON.stringify(one))
      .sort(),
  );
  const [form] = (await readFile(file)).sheets;
  expect(form!.conditionalRules).toMatchObject([
    { type: "cellIs", operator: "equal", formula: '"On, so far"', range: "B2:B10" },
    { type: "cellIs", operator: "equal", formula: '"Off ""track"""', range: "B2:B10" },
  ]);
});

test("rows to be filled in are as high as Excel makes them; the others as they were laid out", async () => {
  const { excel, file } = await bothOf(FORM_PACK);
  const drawn = sheetOf(excel, "Form");
  expect([rowHeight(drawn, 0), drawn.rowHeights.has(1)]).toEqual([32, false]);
  const [form] = (await readFile(file)).sheets;
  expect([form!.rowDefs?.get(0)?.height, form!.rowDefs?.get(1)?.height]).toEqual([32, undefined]);
});

test("handing the same over twice draws over nothing: the second has other titles", async () => {
  const { host, excel } = await openExcel(bookOf({ Sheet1: [] }));
  await host.putSheets(FORM_PACK);
  excel.typeInto("Form", 1, 0, "1.1");
  await host.putSheets(FORM_PACK);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Form", "form (2)", "Form (3)", "form (4)"]);
  expect((await host.read()).sheets[1]!.values[1]![0]).toBe("1.1");
  expect(sheetOf(excel.book, "Form (3)").validations[0]!.rule).toEqual({
    list: { inCellDropDown: true, source: "='form (4)'!$A$1:$A$2" },
  });
  expect(excel.book.names).toEqual([]);
});

test("a file says once that it is in British English", async () => {
  const host = openXlsx(trapWorkbook(), "trap.xlsx");
  await host.putSheets(FORM_PACK);
  const { unzipSync, strFromU8 } = await import("fflate");
  const core = strFromU8(unzipSync(await host.bytes("2026-11-27"))["docProps/core.xml"]!);
  expect(core.match(/<dc:language>en-GB<\/dc:language>/g)).toHaveLength(1);
});
