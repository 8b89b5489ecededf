import { newEmbeddedWorkbook } from "../../../preview/embedded-excel";
import type { EmbeddedExcel } from "../../../preview/embedded-excel";
import { cellAt, formatAt } from "../../../preview/embedded-excel/model/cells";
import { startOffice } from "../../office";
import type { StartedOffice } from "../../office";

let excel: EmbeddedExcel;
let office: StartedOffice;

beforeAll(async () => {
  excel = newEmbeddedWorkbook();
  office = await startOffice(excel);
});
afterAll(() => office.close());

/** A fresh sheet for the test, and what the batch on it gave. */
async function on<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return office.Excel.run(async (context) => act(context.workbook.worksheets.add(), context));
}

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "no error",
    (error: { code: string }) => error.code,
  );

test("an array must have the range's shape, and a refused one changes no cell", async () => {
  const outcome = on(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [["a"], ["b"]];
    await context.sync();
  });
  expect(await code(outcome)).toBe("InvalidArgument");
  expect(excel.book.sheets.at(-1)?.cells.size).toBe(0);
});

test("more than 1,500 cells, which the library cuts in pieces, arrive whole and in one batch", async () => {
  const rows = Array.from({ length: 1000 }, (_, row) => [row, `r${row}`, row % 2 === 0]);
  excel.counters.reset();
  const back = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:C1000");
    range.values = rows;
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(back).toEqual(rows);
  expect(excel.counters).toMatchObject({ roundTrips: 1, cellsRead: 3000, cellsWritten: 3000 });
});

test("null leaves a cell alone, an empty text empties it, one value fills all", async () => {
  const back = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [["a", "b", "c"]];
    range.values = [[null, "", "z"]];
    const all = sheet.getRange("A2:B3");
    all.values = "x" as unknown as string[][];
    range.load("values,valueTypes");
    all.load("values");
    await context.sync();
    return [range.values, range.valueTypes, all.values];
  });
  expect(back).toEqual([
    [["a", "", "z"]],
    [["String", "Empty", "String"]],
    [
      ["x", "x"],
      ["x", "x"],
    ],
  ]);
});

test("texts are converted as they are written, unless the format @ was set before", async () => {
  const back = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:D2");
    sheet.getRange("A2:D2").numberFormat = [["@", "@", "@", "@"]];
    range.values = Array.from({ length: 2 }, () => ["2.10", "March 2025", "=1+1", "50%"]);
    range.load("values,formulas,numberFormat,text");
    await context.sync();
    return { values: range.values, formulas: range.formulas, formats: range.numberFormat, text: range.text };
  });
  expect(back).toEqual({
    values: [
      [2.1, 45717, 0, 0.5],
      ["2.10", "March 2025", "=1+1", "50%"],
    ],
    formulas: [
      [2.1, 45717, "=1+1", 0.5],
      ["2.10", "March 2025", "=1+1", "50%"],
    ],
    formats: [
      ["General", "mmm-yy", "General", "0%"],
      ["@", "@", "@", "@"],
    ],
    text: [
      ["2.1", "Mar-25", "0", "50%"],
      ["2.10", "March 2025", "=1+1", "50%"],
    ],
  });
});

test("a date in a text is the United States' in values, the user's in the local members and when typed", async () => {
  const back = await on(async (sheet, context) => {
    sheet.load("name");
    sheet.getRange("A1").values = [["1/2/2024"]];
    sheet.getRange("B1").formulasLocal = [["1/2/2024"]];
    await context.sync();
    excel.typeInto(sheet.name, 0, 2, "1/2/2024");
    const range = sheet.getRange("A1:C1").load("values,text,numberFormat,numberFormatLocal");
    await context.sync();
    return [range.values, range.text, range.numberFormat[0]?.[2], range.numberFormatLocal[0]?.[2]];
  });
  expect(back).toEqual([
    [[45293, 45323, 45323]],
    [["02/01/2024", "01/02/2024", "01/02/2024"]],
    "m/d/yyyy",
    "dd/mm/yyyy",
  ]);
});

test("merged cells keep the first value only, and take values only there", async () => {
  const back = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.merge();
    sheet.getRange("B2").values = [["lost"]];
    range.load("values");
    const areas = sheet.getRange("A1:Z9").getMergedAreasOrNullObject();
    areas.load("address,areas/items/address");
    // The area reaches into this range, but does not begin there.
    const none = sheet.getRange("B1:F9").getMergedAreasOrNullObject();
    await context.sync();
    return [range.values, areas.areas.items.map(({ address }) => address.split("!")[1]), none.isNullObject];
  });
  expect(back).toEqual([
    [
      [1, ""],
      ["", ""],
    ],
    ["A1:B2"],
    true,
  ]);
});

test("a range that cuts through a merged area cannot be merged", async () => {
  const outcome = on(async (sheet, context) => {
    sheet.getRange("A1:B2").merge();
    sheet.getRange("B2:C3").merge();
    await context.sync();
  });
  expect(await code(outcome)).toBe("InvalidArgument");
});

test("a protected sheet refuses writes, but to cells that are not locked", async () => {
  const sheetName = await on(async (sheet, context) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.getRange("A1").values = [["before"]];
    sheet.protection.protect({ allowInsertRows: true });
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  const write = (address: string) =>
    code(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheetName).getRange(address).values = [["after"]];
        await context.sync();
      }),
    );
  expect(await write("A1")).toBe("AccessDenied");
  expect(await write("B1")).toBe("no error");
  const fill = office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange("B1").format.fill.color = "#FF0000";
    await context.sync();
  });
  expect(await code(fill)).toBe("AccessDenied");
  const sheet = excel.book.sheets.find(({ name }) => name === sheetName)!;
  expect([cellAt(sheet, 0, 0)?.value, cellAt(sheet, 0, 1)?.value]).toEqual(["before", "after"]);
  expect(() => excel.typeInto(sheetName, 0, 0, "typed")).toThrow(/protected/);
});

test("a workbook with a protected structure takes no sheet, loses none and renames none", async () => {
  excel.book.structureProtected = true;
  const tries = [
    office.Excel.run(async (context) => {
      context.workbook.worksheets.add("New");
      await context.sync();
    }),
    office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "Other";
      await context.sync();
    }),
  ];
  const codes = await Promise.all(tries.map(code));
  excel.book.structureProtected = false;
  expect(codes).toEqual(["AccessDenied", "AccessDenied"]);
});

test.each(["", "x".repeat(32), "a/b", "a[b", "'a", "a'", "History", "SHEET1", "a:b", "who?"])(
  "the sheet name %p is refused",
  async (name) => {
    const before = excel.book.sheets.length;
    const outcome = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").load("name");
      const sheet = context.workbook.worksheets.add();
      sheet.name = name;
      await context.sync();
    });
    expect(await code(outcome)).toMatch(/InvalidArgument|ItemAlreadyExists/);
    // The sheet was added before its name was refused: a batch is no transaction.
    expect(excel.book.sheets).toHaveLength(before + 1);
  },
);

test("a name of 31 characters, and the sheet's own in other capitals, are taken", async () => {
  const names = await on(async (sheet, context) => {
    sheet.name = "x".repeat(31);
    sheet.name = "X".repeat(31);
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect(names).toBe("X".repeat(31));
});

test("the last visible sheet can be neither hidden nor deleted", async () => {
  const alone = newEmbeddedWorkbook();
  const other = await startOffice(alone);
  try {
    for (const act of [
      (sheet: Excel.Worksheet) => sheet.delete(),
      (sheet: Excel.Worksheet) => void (sheet.visibility = "Hidden"),
    ]) {
      const outcome = other.Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      });
      expect(await code(outcome)).toBe("InvalidOperation");
    }
    expect(alone.book.sheets[0]?.visibility).toBe("Visible");
  } finally {
    await other.close();
  }
});

test("a read-only workbook is read and not written", async () => {
  excel.book.readOnly = true;
  const outcome = office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    range.load("values");
    context.workbook.load("readOnly");
    await context.sync();
    expect(context.workbook.readOnly).toBe(true);
    range.values = [["x"]];
    await context.sync();
  });
  const refused = await code(outcome);
  excel.book.readOnly = false;
  expect(refused).toBe("AccessDenied");
  expect(excel.book.sheets[0]?.cells.size).toBe(0);
});

test("cell properties are set cell by cell and come back in the shape of the mask", async () => {
  const back = await on(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([
      [
        { format: { fill: { color: "#ffcc00" }, font: { bold: true }, borders: { bottom: { style: "Continuous" } } } },
        {},
      ],
    ]);
    const found = range.getCellProperties({ format: { fill: { color: true, pattern: true }, font: { bold: true } } });
    range.format.fill.load("color");
    await context.sync();
    return [found.value, range.format.fill.color];
  });
  expect(back).toEqual([
    [
      [
        { format: { fill: { color: "#FFCC00", pattern: "Solid" }, font: { bold: true } } },
        { format: { fill: { color: "#FFFFFF", pattern: "None" }, font: { bold: false } } },
      ],
    ],
    null,
  ]);
});

test.each([
  [[[{ format: { fill: { colour: "#FFFFFF" } } }]], "NotImplemented"],
  [[[{ format: { fill: { color: "reddish" } } }]], "InvalidArgument"],
  [[[{ format: { horizontalAlignment: "Centre" } }]], "InvalidArgument"],
  [[[{}], [{}]], "InvalidArgument"],
])("the cell properties %j are refused", async (properties, refusal) => {
  const outcome = on(async (sheet, context) => {
    sheet.getRange("A1").setCellProperties(properties as Excel.SettableCellProperties[][]);
    await context.sync();
  });
  expect(await code(outcome)).toBe(refusal);
});

test("formats of whole columns hold for cells that are written later", async () => {
  await on(async (sheet, context) => {
    sheet.getRange().format.font.name = "Arial";
    sheet.getRange("B:B").format.font.bold = true;
    sheet.getRange("3:3").format.font.size = 14;
    sheet.getRange("B3").values = [["x"]];
    await context.sync();
  });
  const font = (row: number, column: number) => formatAt(excel.book.sheets.at(-1)!, row, column).font;
  expect(font(9, 9)).toMatchObject({ name: "Arial", bold: false, size: 11 });
  expect(font(9, 1)).toMatchObject({ name: "Arial", bold: true, size: 11 });
  expect(font(2, 1)).toMatchObject({ name: "Arial", bold: true, size: 14 });
  expect(font(2, 2)).toMatchObject({ name: "Arial", bold: false, size: 14 });
});

test("rows and columns are hidden and told of, and used cells are those with content", async () => {
  const back = await on(async (sheet, context) => {
    sheet.getRange("B2:C3").values = "x" as unknown as string[][];
    sheet.getRange("Z99").format.fill.color = "#000000";
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    const used = sheet.getUsedRangeOrNullObject(true).load("address");
    const formatted = sheet.getUsedRange().load("address");
    const rows = sheet.getRange("A1:C3").getRowProperties({ rowHidden: true });
    const columns = sheet.getRange("A1:C3").getColumnProperties({ columnHidden: true });
    const empty = sheet.getRange("D5:E6").getUsedRangeOrNullObject(true);
    await context.sync();
    const local = (address: string): string => address.split("!")[1]!;
    return [
      local(used.address),
      local(formatted.address),
      rows.value.map(({ rowHidden }) => rowHidden),
      columns.value.map(({ columnHidden }) => columnHidden),
      empty.isNullObject,
    ];
  });
  expect(back).toEqual(["B2:C3", "B2:Z99", [false, true, false], [false, false, true], true]);
});

test("a link shows its text, leads inside the workbook, and is not one without a target", async () => {
  const back = await on(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "1. Start" };
    cell.load("values,hyperlink");
    await context.sync();
    return [cell.values, cell.hyperlink];
  });
  expect(back).toEqual([[["1. Start"]], { documentReference: "Sheet1!A1", textToDisplay: "1. Start" }]);
  const nowhere = on(async (sheet, context) => {
    sheet.getRange("A1").hyperlink = { textToDisplay: "x" };
    await context.sync();
  });
  expect(await code(nowhere)).toBe("InvalidArgument");
});

test("whole rows and columns have no values to read, and take none", async () => {
  const outcome = on(async (sheet, context) => {
    const column = sheet.getRange("A:A");
    column.load("values,address,rowCount");
    await context.sync();
    expect([column.values, column.rowCount]).toEqual([null, 1_048_576]);
    column.values = [["x"]];
    await context.sync();
  });
  expect(await code(outcome)).toBe("InvalidArgument");
});
