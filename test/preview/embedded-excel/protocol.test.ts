import { TransportStatus, newEmbeddedWorkbook } from "../../../preview/embedded-excel";
import type { EmbeddedExcel, HostOptions } from "../../../preview/embedded-excel";
import { cellAt, valueAt } from "../../../preview/embedded-excel/model/cells";
import { startOffice } from "../../office";
import type { StartedOffice } from "../../office";

let excel: EmbeddedExcel;
let office: StartedOffice;

async function start(options: HostOptions = {}): Promise<void> {
  excel = newEmbeddedWorkbook(options);
  office = await startOffice(excel);
}
beforeEach(() => start());
afterEach(() => office.close());

type Failure = { code: string; message: string; debugInfo: { errorLocation: string; statement: string } };

const failure = (promise: Promise<unknown>): Promise<Failure> =>
  promise.then(
    () => {
      throw new Error("it did not fail");
    },
    (error: Failure) => error,
  );

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

/** Waits until events have been sent and handled. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe("what is not there fails, aloud", () => {
  test.each<[string, (context: Excel.RequestContext) => void]>([
    [
      "Range.sort",
      (context) =>
        first(context)
          .getRange("A1:A2")
          .sort.apply([{ key: 0 }]),
    ],
    ["Worksheet.comments", (context) => first(context).comments.load("items")],
    ["ShapeCollection.items", (context) => first(context).shapes.load("items")],
    ["Range.style", (context) => first(context).getRange("A1").load("style")],
    ["Worksheet.copy", (context) => first(context).copy("End")],
    ["Range.misspelt", (context) => first(context).getRange("A1").load("misspelt")],
    ["Range.format/misspelt", (context) => first(context).getRange("A1").load("format/fill/misspelt")],
  ])("%s", async (name, act) => {
    const error = await failure(
      office.Excel.run(async (context) => {
        act(context);
        await context.sync();
      }),
    );
    expect(error.code).toBe("NotImplemented");
    expect(error.message).toContain(name.includes("/") ? "RangeFill.misspelt" : name);
  });

  test("a sheet that does not exist, with the statement that asked for it; what came before stays done", async () => {
    const error = await failure(
      office.Excel.run(async (context) => {
        first(context).getRange("A1").values = [["before"]];
        context.workbook.worksheets.getItem("Missing").load("name");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    expect(error.debugInfo.statement).toContain("getItem(");
    expect(valueAt(excel.book.sheets[0]!, 0, 0)).toBe("before");
  });
});

test("a fault of the host's own is told, not left without an answer", async () => {
  excel.onChange(() => {
    throw new TypeError("a listener broke");
  });
  const error = await failure(
    office.Excel.run(async (context) => {
      first(context).getRange("A1").values = [["x"]];
      await context.sync();
    }),
  );
  expect([error.code, error.message]).toEqual(["GeneralException", expect.stringContaining("a listener broke")]);
});

test("null objects: told by isNullObject, so is all below them, and setting on one fails", async () => {
  const error = await failure(
    office.Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("Nope");
      const below = none.getRange("A1");
      const used = first(context).getUsedRangeOrNullObject(true);
      none.load("name");
      below.load("values");
      await context.sync();
      expect([none.isNullObject, below.isNullObject, used.isNullObject]).toEqual([true, true, true]);
      below.values = [["x"]];
      await context.sync();
    }),
  );
  expect(error.code).toBe("InvalidOperation");
});

describe("ranges that are kept", () => {
  test("stay on their cells when rows come and go above, and end with them", async () => {
    await office.Excel.run(async (context) => {
      const sheet = first(context);
      sheet.getRange("A1:A4").values = [["one"], ["two"], ["three"], ["four"]];
      const three = sheet.getRange("A3");
      const wide = sheet.getRange("A2:B4");
      three.load("address");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      three.load("address,values");
      wide.load("address");
      await context.sync();
      expect([three.address, three.values, wide.address]).toEqual(["Sheet1!A5", [["three"]], "Sheet1!A4:B6"]);
      sheet.getRange("4:4").delete("Up");
      three.load("address,values");
      wide.load("address");
      await context.sync();
      expect([three.address, three.values, wide.address]).toEqual(["Sheet1!A4", [["three"]], "Sheet1!A4:B5"]);
    });
    const error = await failure(
      office.Excel.run(async (context) => {
        const sheet = first(context);
        const three = sheet.getRange("A4");
        three.load("address");
        await context.sync();
        sheet.getRange("A4").delete("Up");
        await context.sync();
        three.load("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidReference");
  });

  test("outlive their run when tracked, are let go after it when not", async () => {
    const { Excel: api } = office;
    let kept!: Excel.Range;
    await api.run(async (context) => {
      kept = first(context).getRange("B2");
      context.trackedObjects.add(kept);
      first(context).getRange("C3").load("address");
      await context.sync();
    });
    await settled();
    expect(excel.references.count).toBe(1);
    excel.typeInto("Sheet1", 1, 1, "later");
    await api.run(kept, async (context) => {
      kept.load("values");
      await context.sync();
      expect(kept.values).toEqual([["later"]]);
      kept.untrack();
      await context.sync();
    });
    await settled();
    expect(excel.references.count).toBe(0);
  });
});

describe("failures on purpose", () => {
  test.each(Object.entries(TransportStatus))("%s from the status %i", async (code, status) => {
    excel.faults.set("every", { status });
    const error = await failure(
      office.Excel.run(async (context) => {
        first(context).load("name");
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });

  test("the second round trip only, with what came before its failing action done", async () => {
    excel.counters.reset();
    excel.faults.set(2, { code: "GeneralException", at: ({ Name }) => Name === "Values" });
    const error = await failure(
      office.Excel.run(async (context) => {
        const range = first(context).getRange("A1");
        range.values = [["first"]];
        await context.sync();
        range.numberFormat = [["@"]];
        range.values = [["second"]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("GeneralException");
    const cell = cellAt(excel.book.sheets[0]!, 0, 0);
    expect([cell?.value, cell?.format?.numberFormat]).toEqual(["first", "@"]);
    await office.Excel.run(async (context) => {
      first(context).getRange("A1").values = [["third"]];
      await context.sync();
    });
    expect(valueAt(excel.book.sheets[0]!, 0, 0)).toBe("third");
  });
});

test("requests and answers that are too large are refused by the transport", async () => {
  await office.close();
  await start({ payloadLimit: 20_000 });
  const write = (text: string) =>
    office.Excel.run(async (context) => {
      first(context).getRange("A1").values = [[text]];
      await context.sync();
    });
  expect((await failure(write("x".repeat(20_000)))).code).toBe("RequestPayloadSizeLimitExceeded");
  await write("x".repeat(15_000));
  const read = office.Excel.run(async (context) => {
    first(context).getRange("A1").load("values,text");
    await context.sync();
  });
  expect((await failure(read)).code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("round trips are those that do something; the library's own do not count", async () => {
  excel.counters.reset();
  await office.Excel.run(async () => {});
  expect(excel.counters.roundTrips).toBe(0);
  await office.Excel.run(async (context) => {
    const range = first(context).getRange("A1:B2");
    range.load("values");
    await context.sync();
    await context.sync();
    range.values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await settled();
  expect(excel.counters).toMatchObject({ roundTrips: 2, cellsRead: 4, cellsWritten: 4 });
});

describe("requirement sets", () => {
  test("at most 1.15 is advertised, as this Office.js has no more", () => {
    const { requirements } = office.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    expect(() => newEmbeddedWorkbook({ excelApi: "1.16" })).toThrow(/1\.15/);
  });

  test("a lower one is kept to: what came later fails with ApiNotFound", async () => {
    await office.close();
    await start({ excelApi: "1.9" });
    expect(office.Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    const error = await failure(
      office.Excel.run(async (context) => {
        const range = first(context).getRange("A1:B2");
        range.getCellProperties({ format: { fill: { color: true } } });
        await context.sync();
        range.getMergedAreasOrNullObject();
        await context.sync();
      }),
    );
    expect([error.code, error.message]).toEqual(["ApiNotFound", expect.stringContaining("1.13")]);
  });

  test("loading everything leaves later properties out", async () => {
    await office.close();
    await start({ excelApi: "1.6" });
    await office.Excel.run(async (context) => {
      const sheet = first(context);
      sheet.load();
      await context.sync();
      expect(Object.keys(sheet.toJSON())).toEqual(expect.arrayContaining(["name", "visibility"]));
      expect(Object.keys(sheet.toJSON())).not.toContain("tabColor");
    });
  });
});

describe("events", () => {
  test("a cell that the user types, with what it held, and whose range can be asked for", async () => {
    const told: Excel.WorksheetChangedEventArgs[] = [];
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void told.push(event));
      await context.sync();
    });
    excel.typeInto("Sheet1", 1, 2, "31/03/2026");
    await settled();
    expect(told).toEqual([
      expect.objectContaining({
        type: "WorksheetChanged",
        changeType: "RangeEdited",
        address: "C2",
        source: "Local",
        worksheetId: excel.book.sheets[0]!.id,
        details: { valueBefore: "", valueAfter: 46112, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      }),
    ]);
    await office.Excel.run(async (context) => {
      const range = told[0]!.getRange(context);
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!C2");
    });
  });

  test("the add-in hears of its own writes as its own, and of none while events are off", async () => {
    const told: Excel.WorksheetChangedEventArgs[] = [];
    await office.Excel.run(async (context) => {
      first(context).onChanged.add(async (event) => void told.push(event));
      await context.sync();
    });
    const write = (events: boolean) =>
      office.Excel.run(async (context) => {
        context.runtime.enableEvents = events;
        first(context).getRange("A1:A2").values = [[1], [2]];
        await context.sync();
      });
    await write(false);
    await write(true);
    await settled();
    expect(told.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([["A1:A2", "ThisLocalAddin"]]);
  });

  test("selection, sheets added, activated and deleted; and no more once the handler is gone", async () => {
    const told: string[] = [];
    const handler = await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void told.push("added"));
      worksheets.onActivated.add(async () => void told.push("activated"));
      worksheets.onDeleted.add(async () => void told.push("deleted"));
      const selection = worksheets.onSelectionChanged.add(async ({ address }) => void told.push(address));
      await context.sync();
      return selection;
    });
    excel.select("Sheet1", 4, 1);
    await settled();
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add("Out").activate();
      await context.sync();
      context.workbook.worksheets.getItem("Out").delete();
      await context.sync();
    });
    await settled();
    expect(told).toEqual(["B5", "added", "activated", "deleted", "activated"]);
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    excel.select("Sheet1", 0, 0);
    await settled();
    expect(told).toHaveLength(5);
  });
});

test("settings are kept, and theme and languages told", async () => {
  const settings = new Map([["kept", '"from before"']]);
  await office.close();
  office = await startOffice(newEmbeddedWorkbook(), { settings, locale: "cy-GB" });
  const { document, officeTheme, displayLanguage } = office.Office.context;
  expect(document.settings.get("kept")).toBe("from before");
  expect(document.settings.get("missing")).toBeNull();
  document.settings.set("new", { a: 1 });
  const status = await new Promise((resolve) => document.settings.saveAsync((result) => resolve(result.status)));
  expect([status, settings.get("new")]).toEqual(["succeeded", '{"a":1}']);
  expect(officeTheme.bodyBackgroundColor).toBe("#ffffff");
  expect(displayLanguage).toBe("cy-GB");
});

test("the date system is told by DATE", async () => {
  const serial = () =>
    office.Excel.run(async (context) => {
      const result = context.workbook.functions.date(2000, 1, 1);
      result.load("value");
      await context.sync();
      return result.value;
    });
  expect(await serial()).toBe(36526);
  excel.book.date1904 = true;
  expect(await serial()).toBe(35064);
});

test("the selection follows the user, and a hidden sheet cannot be shown to him", async () => {
  excel.select("Sheet1", 3, 2);
  const error = await failure(
    office.Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      const hidden = context.workbook.worksheets.add("Hidden");
      hidden.visibility = "Hidden";
      await context.sync();
      expect(selected.address).toBe("Sheet1!C4");
      hidden.getRange("A1").select();
      await context.sync();
    }),
  );
  expect(error.code).toBe("InvalidOperation");
});
