import { writeXlsx } from "hucre";
import type { Cell } from "hucre";
import { openEmbeddedWorkbook } from "../../../preview/embedded-excel";
import type { EmbeddedExcel, Sheet } from "../../../preview/embedded-excel";
import { cellAt, columnWidth, formatAt } from "../../../preview/embedded-excel/model/cells";
import { displayText } from "../../../preview/embedded-excel/model/display";
import { formulaOf } from "../../../preview/embedded-excel/model/names";
import { startOffice } from "../../office";

const date = (text: string): Date => new Date(`${text}T00:00:00Z`);

const fill = (color: { rgb?: string; theme?: number; tint?: number; indexed?: number }): Partial<Cell> => ({
  value: "x",
  style: { fill: { type: "pattern", pattern: "solid", fgColor: color } },
});

async function book(dateSystem: "1900" | "1904" = "1900"): Promise<EmbeddedExcel> {
  const bytes = await writeXlsx({
    dateSystem,
    sheets: [
      {
        name: "Plan",
        rows: [["Ref", "Due", true, 2.5, "#REF!"]],
        cells: new Map<string, Partial<Cell>>([
          ["1,0", { value: date("2026-03-31"), style: { numFmt: "dd/mm/yyyy" } }],
          ["1,1", { value: 6, formula: "2*3", formulaResult: 6 }],
          ["1,2", { value: "#N/A", type: "error" }],
          ["0,4", { value: "#REF!", richText: [{ text: "#REF!" }] }],
          ["2,0", fill({ rgb: "FFCC00" })],
          ["2,1", fill({ indexed: 10 })],
          ["2,2", { value: 0.5, style: { numFmt: "0%" } }],
        ]),
        columns: [{ width: 20 }, { hidden: true }],
        rowDefs: new Map([[2, { hidden: true, height: 30 }]]),
        merges: [{ startRow: 4, startCol: 0, endRow: 5, endCol: 1 }],
        tables: [{ name: "Actions", range: "D5:E7", columns: [{ name: "A" }, { name: "B" }] }],
        dataValidations: [{ type: "list", range: "A2:A9 C2", formula1: "Lists!$A$1:$A$2" }],
        protection: { sheet: true },
        freezePane: { rows: 1, columns: 2 },
      },
      { name: "Lists", rows: [["Yes"], ["No"]], hidden: true },
      { name: "Deep", rows: [["x"]], veryHidden: true },
    ],
    namedRanges: [{ name: "Choices", range: "Lists!$A$1:$A$2" }],
    properties: { title: "A plan", creator: "Somebody" },
    workbookProtection: { lockStructure: true },
  });
  return openEmbeddedWorkbook(bytes, "Plan.xlsx");
}

describe("a workbook is opened with", () => {
  let excel: EmbeddedExcel;
  let plan: Sheet;
  beforeAll(async () => {
    excel = await book();
    [plan] = excel.book.sheets as [Sheet];
  });

  test("values as Excel hands them over: a date is a serial, an error is one only where the file says so", () => {
    const cell = (row: number, column: number) => {
      const { value, error, formula } = cellAt(plan, row, column)!;
      return [value, error, formula];
    };
    expect(cell(1, 0)).toEqual([46112, false, null]);
    expect(cell(1, 1)).toEqual([6, false, "=2*3"]);
    expect(cell(1, 2)).toEqual(["#N/A", true, null]);
    expect(cell(0, 4)).toEqual(["#REF!", false, null]);
    expect(cell(0, 2)).toEqual([true, false, null]);
  });

  test("formats, fills and the text that is shown", () => {
    expect(formatAt(plan, 1, 0).numberFormat).toBe("dd/mm/yyyy");
    expect(
      [formatAt(plan, 2, 0).fill, formatAt(plan, 2, 1).fill].map(({ color, pattern }) => [color, pattern]),
    ).toEqual([
      ["#FFCC00", "Solid"],
      ["#FF0000", "Solid"],
    ]);
    expect(formatAt(plan, 0, 0).fill.pattern).toBe("None");
    expect([displayText(plan, 1, 0), displayText(plan, 2, 2), displayText(plan, 0, 2)]).toEqual([
      "31/03/2026",
      "50%",
      "TRUE",
    ]);
  });

  test("sizes, hidden parts, merged areas, tables, lists, names, protection", () => {
    expect([columnWidth(plan, 0), columnWidth(plan, 1)]).toEqual([105, 0]);
    expect([[...plan.hiddenRows], plan.rowHeights.get(2)]).toEqual([[2], 30]);
    expect(plan.merges).toEqual([{ row: 4, column: 0, rows: 2, columns: 2 }]);
    expect(plan.tables.map(({ name, range }) => [name, range.at])).toEqual([
      ["Actions", { row: 4, column: 3, rows: 3, columns: 2 }],
    ]);
    expect(plan.validations.map(({ rule, ranges }) => [rule, ranges.length])).toEqual([
      [{ list: { inCellDropDown: true, source: "=Lists!$A$1:$A$2" } }, 2],
    ]);
    expect(plan.protection).not.toBeNull();
    expect(plan.frozen).toEqual({ rows: 1, columns: 2 });
    expect(excel.book.sheets.map(({ visibility }) => visibility)).toEqual(["Visible", "Hidden", "VeryHidden"]);
    expect(excel.book.names.map((name) => [name.name, formulaOf(name), name.visible])).toEqual([
      ["Choices", "=Lists!$A$1:$A$2", true],
    ]);
    expect([excel.book.structureProtected, excel.book.properties.title]).toEqual([true, "A plan"]);
    expect(excel.book.active).toBe(plan);
  });

  test("all of it told to the add-in", async () => {
    const office = await startOffice(excel);
    try {
      await office.Excel.run(async (context) => {
        const { workbook } = context;
        workbook.worksheets.load("items/name,items/visibility");
        workbook.protection.load("protected");
        workbook.tables.load("items/name");
        const sheet = workbook.worksheets.getItem("plan");
        sheet.protection.load("protected");
        const range = sheet.getRange("A2:C2").load("values,valueTypes,formulas,text,numberFormat");
        const list = sheet.getRange("A2:A9").dataValidation.load("type,rule");
        await context.sync();
        expect(workbook.worksheets.items.map(({ visibility }) => visibility)).toEqual([
          "Visible",
          "Hidden",
          "VeryHidden",
        ]);
        expect([workbook.protection.protected, sheet.protection.protected]).toEqual([true, true]);
        expect(workbook.tables.items.map(({ name }) => name)).toEqual(["Actions"]);
        expect(range.values).toEqual([[46112, 6, "#N/A"]]);
        expect(range.valueTypes).toEqual([["Double", "Double", "Error"]]);
        expect(range.formulas).toEqual([[46112, "=2*3", "#N/A"]]);
        expect(range.text).toEqual([["31/03/2026", "6", "#N/A"]]);
        expect([list.type, list.rule.list?.source]).toEqual(["List", "=Lists!$A$1:$A$2"]);
      });
    } finally {
      await office.close();
    }
  });
});

test("dates count from 1904 in a workbook that does", async () => {
  const { book: opened } = await book("1904");
  expect([opened.date1904, cellAt(opened.sheets[0]!, 1, 0)?.value]).toEqual([true, 46112 - 1462]);
  expect(displayText(opened.sheets[0]!, 1, 0)).toBe("31/03/2026");
});

test("what is no workbook is not opened", async () => {
  await expect(openEmbeddedWorkbook(new TextEncoder().encode("Ref,Due"), "plan.xlsx")).rejects.toThrow();
});
