import { newEmbeddedWorkbook } from "../../../preview/embedded-excel";
import type { EmbeddedExcel, Sheet } from "../../../preview/embedded-excel";
import { valueAt } from "../../../preview/embedded-excel/model/cells";
import { startOffice } from "../../office";
import type { StartedOffice } from "../../office";

let excel: EmbeddedExcel;
let office: StartedOffice;

beforeAll(async () => {
  excel = newEmbeddedWorkbook();
  office = await startOffice(excel);
});
afterAll(() => office.close());

async function on<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> {
  return office.Excel.run(async (context) => {
    const found = await act(context.workbook.worksheets.add(), context);
    await context.sync();
    return found;
  });
}

const drawn = (): Sheet => excel.book.sheets.at(-1)!;

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "no error",
    (error: { code: string }) => error.code,
  );

describe("tables", () => {
  test("have headings that are texts, none blank, none twice", async () => {
    const names = await on(async (sheet, context) => {
      sheet.getRange("A1:D2").values = [
        ["Area", "", 2025, "Area"],
        [1, 2, 3, 4],
      ];
      const table = sheet.tables.add("A1:D2", true);
      table.name = "Counts";
      table.style = "TableStyleLight1";
      table.showFilterButton = false;
      table.columns.load("items/name");
      const header = table.getHeaderRowRange().load("values,valueTypes");
      await context.sync();
      return [table.columns.items.map(({ name }) => name), header.valueTypes];
    });
    expect(names).toEqual([["Area", "Column2", "2025", "Area2"], [["String", "String", "String", "String"]]]);
    excel.typeInto(drawn().name, 0, 0, "");
    expect(valueAt(drawn(), 0, 0)).toBe("Column1");
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ["overlap", "InvalidArgument", (sheet) => void sheet.tables.add("B2:C3", true)],
    [
      "hold merged cells",
      "InvalidArgument",
      (sheet) => (sheet.getRange("E1:F1").merge(), void sheet.tables.add("E1:F3", true)),
    ],
    [
      "have a name that another has",
      "InvalidArgument",
      (sheet) => void (sheet.tables.add("E1:F3", true).name = "COUNTS"),
    ],
    [
      "have a name that is an address",
      "InvalidArgument",
      (sheet) => void (sheet.tables.add("E1:F3", true).name = "AB12"),
    ],
    [
      "have a style that is not there",
      "InvalidArgument",
      (sheet) => void (sheet.tables.add("E1:F3", true).style = "TableStyleLight22"),
    ],
    ["be merged", "InvalidOperation", (sheet) => sheet.getRange("A1:B1").merge()],
  ])("cannot %s", async (_what, refusal, act) => {
    const outcome = on((sheet) => {
      sheet.tables.add("A1:B2", true);
      act(sheet);
    });
    expect(await code(outcome)).toBe(refusal);
  });

  test("go with their cells when all is cleared, and stay when contents are", async () => {
    await on((sheet) => {
      sheet.tables.add("A1:B2", true);
      sheet.getRange("A1:Z9").clear("Contents");
    });
    expect(drawn().tables).toHaveLength(1);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(drawn().name).getRange().clear();
      await context.sync();
    });
    expect(drawn().tables).toHaveLength(0);
  });
});

describe("charts", () => {
  test("split their data into series by their longer side, texts first as names", async () => {
    await on((sheet) => {
      sheet.getRange("A1:C4").values = [
        ["", "Red", "Green"],
        ["Spring", 1, 2],
        ["Summer", 3, 4],
        ["Autumn", 5, 6],
      ];
      sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"));
      sheet.charts.add("Line", sheet.getRange("B2:B4"), "Columns");
      sheet.charts.add("Line", sheet.getRange("A1:C4"), "Rows");
    });
    const [byColumns, single, byRows] = drawn().charts;
    expect(
      byColumns?.series.map(({ name, values, categories }) => [name, values?.at?.column, categories?.at?.column]),
    ).toEqual([
      ["Red", 1, 0],
      ["Green", 2, 0],
    ]);
    expect(single?.series.map(({ name, values }) => [name, values?.at])).toEqual([
      ["Series1", { row: 1, column: 1, rows: 3, columns: 1 }],
    ]);
    expect(byRows?.series.map(({ name }) => name)).toEqual(["Spring", "Summer", "Autumn"]);
  });

  test("keep what is set of their parts, at the place of the cells that they cover", async () => {
    await on(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("A:B").format.columnWidth = 100;
      const chart = sheet.charts.add("LineMarkers", sheet.getRange("A1:A2"), "Columns");
      chart.name = "Trend";
      chart.title.text = "A title";
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorGridlines.format.line.color = "#d9d9d9";
      const series = chart.series.getItemAt(0);
      series.format.line.color = "#ff0000";
      series.markerSize = 7;
      series.points.getItemAt(1).format.fill.setSolidColor("#00ff00");
      const more = chart.series.add("More");
      more.setValues(sheet.getRange("A1:A2"));
      chart.setPosition("B3", "C12");
      await context.sync();
      const again = sheet.charts.getItem("Trend");
      again.load("left,top,width,height,title/text");
      again.axes.valueAxis.load("minimum,maximum");
      again.series.load("items/name");
      const point = again.series.getItemAt(0).points.getItemAt(1).load("value");
      await context.sync();
      expect([again.left, again.top, again.width, again.height]).toEqual([100, 30, 148, 150]);
      expect([again.title.text, again.axes.valueAxis.minimum, again.axes.valueAxis.maximum]).toEqual([
        "A title",
        0,
        "",
      ]);
      expect(again.series.items.map(({ name }) => name)).toEqual(["Series1", "More"]);
      expect(point.value).toBe(2);
    });
    const [chart] = drawn().charts;
    expect(chart?.series[0]?.part.parts.get("Format")?.parts.get("Line")?.own.get("Color")).toBe("#FF0000");
  });

  test("refuse a kind, a setting and data that Excel would refuse", async () => {
    const tries: ((chart: Excel.Chart, sheet: Excel.Worksheet) => void)[] = [
      (_chart, sheet) => void sheet.charts.add("Lines" as Excel.ChartType, sheet.getRange("A1:A2")),
      (chart) => void (chart.legend.position = "Beneath" as Excel.ChartLegendPosition),
      (chart) => void (chart.series.getItemAt(0).markerSize = 1),
      (chart, sheet) => chart.series.getItemAt(0).setValues(sheet.getRange("A1:B2")),
    ];
    for (const act of tries) {
      const outcome = on((sheet) => act(sheet.charts.add("Line", sheet.getRange("A1:A2")), sheet));
      expect(await code(outcome)).toBe("InvalidArgument");
    }
  });

  test("a series that was added is not to be had in a later batch, as nothing identifies it", async () => {
    const outcome = on(async (sheet, context) => {
      const series = sheet.charts.add("Line", sheet.getRange("A1:A2")).series.add("x");
      await context.sync();
      series.name = "y";
      await context.sync();
    });
    expect(await code(outcome)).toBe("InvalidObjectPath");
  });
});

describe("drop-down lists", () => {
  test("are told for ranges whose cells agree", async () => {
    const types = await on(async (sheet, context) => {
      sheet.getRange("A1:A4").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("C1:C3") } };
      sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
      const found = ["A1:A2", "A3", "A1:A4", "A4:A5", "B1"].map((address) =>
        sheet.getRange(address).dataValidation.load("type,rule"),
      );
      await context.sync();
      return found.map(({ type, rule }) => [type, rule?.list?.source ?? null]);
    });
    expect(types).toEqual([
      ["List", `=${drawn().name}!$C$1:$C$3`],
      ["List", "Yes,No"],
      ["Inconsistent", null],
      ["MixedCriteria", null],
      ["None", null],
    ]);
  });

  test("typed ones of more than 255 characters are refused", async () => {
    const outcome = on((sheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
    });
    expect(await code(outcome)).toBe("InvalidArgument");
  });
});

describe("names", () => {
  test("stand for cells and follow them; hidden ones are told; the cells of a deleted sheet are lost", async () => {
    await on(async (sheet, context) => {
      const name = context.workbook.names.add("Mark_of_ours", sheet.getRange("B2"));
      name.visible = false;
      sheet.getRange("1:3").insert("Down");
      sheet.name = "Two words";
      await context.sync();
      name.load("formula,value,type,visible,scope");
      const cells = name.getRange().load("address");
      await context.sync();
      expect(name.toJSON()).toMatchObject({
        formula: "='Two words'!$B$5",
        value: "'Two words'!$B$5",
        type: "Range",
        visible: false,
        scope: "Workbook",
      });
      expect(cells.address).toBe("'Two words'!B5");
      sheet.delete();
      const gone = name.getRangeOrNullObject();
      name.load("formula,type");
      await context.sync();
      expect([gone.isNullObject, name.formula, name.type]).toEqual([true, "=#REF!", "Error"]);
      name.delete();
    });
  });

  test.each([["A1"], ["two words"], ["1st"], ["R1C1"], ["r"]])("%s cannot be one", async (name) => {
    const outcome = on((sheet, context) => {
      context.workbook.names.add(name, sheet.getRange("A1"));
    });
    expect(await code(outcome)).toBe("InvalidArgument");
  });

  test("one name cannot be had twice, but on a sheet of its own", async () => {
    const outcome = on(async (sheet, context) => {
      context.workbook.names.add("Twice", sheet.getRange("A1"));
      sheet.names.add("Twice", sheet.getRange("A2"));
      await context.sync();
      context.workbook.names.add("TWICE", sheet.getRange("A3"));
    });
    expect(await code(outcome)).toBe("ItemAlreadyExists");
    expect(excel.book.names.map(({ name, scope }) => [name, scope?.name ?? null])).toEqual([
      ["Twice", null],
      ["Twice", drawn().name],
    ]);
  });
});

test("pages: margins in their unit, title rows, headers; what is none is refused", async () => {
  await on((sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins("Inches", { left: 0.5 });
    pageLayout.setPrintMargins("Centimeters", { top: 2.54 });
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
    sheet.freezePanes.freezeRows(3);
    sheet.showGridlines = false;
  });
  expect(drawn().page).toMatchObject({
    orientation: "Landscape",
    leftMargin: 36,
    topMargin: 72,
    titleRows: { row: 0, rows: 2 },
    headersFooters: { all: { rightFooter: "Page &P of &N" } },
  });
  expect([drawn().frozen, drawn().showGridlines]).toEqual([{ rows: 3, columns: 0 }, false]);
  const bad: ((sheet: Excel.Worksheet) => void)[] = [
    ({ pageLayout }) => void (pageLayout.paperSize = "A9" as Excel.PaperType),
    ({ pageLayout }) => void (pageLayout.zoom = { scale: 50, horizontalFitToPages: 1 }),
    ({ pageLayout }) => pageLayout.setPrintTitleRows("A1:B2"),
    ({ pageLayout }) => void (pageLayout.headersFooters.defaultForAllPages.leftHeader = "x".repeat(256)),
  ];
  for (const act of bad) expect(await code(on(act))).toBe("InvalidArgument");
});

test("properties of the document, its own and custom ones", async () => {
  await on(async (_sheet, context) => {
    const { properties } = context.workbook;
    properties.title = "A title";
    properties.custom.add("Scheme", "five");
    await context.sync();
    properties.load("title,author");
    const custom = properties.custom.getItem("scheme").load("value,type");
    const none = properties.custom.getItemOrNullObject("none");
    await context.sync();
    expect([properties.title, properties.author, custom.value, custom.type, none.isNullObject]).toEqual([
      "A title",
      "",
      "five",
      "String",
      true,
    ]);
  });
});
