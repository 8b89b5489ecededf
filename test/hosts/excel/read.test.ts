import { TransportStatus } from "../../../preview/embedded-excel";
import { sheetOf as modelSheet } from "../../../preview/embedded-excel/model/book";
import { ensureCell } from "../../../preview/embedded-excel/model/cells";
import { NO_FILL, PLAIN } from "../../../preview/embedded-excel/model/format";
import { addName } from "../../../preview/embedded-excel/model/names";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf, sheetOf } from "../../book";
import { closeAll, openExcel } from "./open";

afterEach(closeAll);

const grid = (rows: number, columns: number, value: (row: number, column: number) => CellValue) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => value(row, column)));

test("a blank workbook has a sheet with nothing in it", async () => {
  const { host } = await openExcel(bookOf({ Sheet1: [] }));
  const { sheets, dateSystem } = await host.read();
  expect(dateSystem).toBe(1900);
  expect(sheets).toEqual([{ ...sheetOf("Sheet1", []), id: expect.any(String) }]);
});

test("values begin at A1, wherever the first one stands, and end at the last", async () => {
  const { host } = await openExcel(bookOf({ Plan: [[], [], [null, null, "x"], [null]] }));
  const [sheet] = (await host.read()).sheets;
  expect(sheet?.values).toEqual([
    [null, null, null],
    [null, null, null],
    [null, null, "x"],
  ]);
});

test("formatting far beyond the values costs nothing and is not read", async () => {
  const { host, excel } = await openExcel(bookOf({ Plan: [["x"]] }));
  const red = { ...PLAIN, fill: { ...NO_FILL, pattern: "Solid", color: "#FF0000" } };
  ensureCell(modelSheet(excel.book, "Plan"), 1_048_575, 16_383).format = red;
  excel.counters.reset();
  expect((await host.read()).sheets[0]?.values).toEqual([["x"]]);
  expect(excel.counters.cellsRead).toBeLessThan(20);
});

test("a value in a far-away corner is an error that says where, not a frozen Excel", async () => {
  const { host, excel } = await openExcel(bookOf({ Plan: [["x"]] }));
  ensureCell(modelSheet(excel.book, "Plan"), 1_048_575, 16_383).value = "stray";
  await expect(host.read()).rejects.toMatchObject({ code: "too-large", message: expect.stringContaining("“Plan”") });
});

test("fills are asked for only where they are wanted, once the rest is known", async () => {
  const book = bookOf(
    { Plan: [["Status"], ["Off track"], ["On track"]], Other: [["y"]] },
    {
      Plan: {
        fills: new Map([
          ["A2", "#FF0000"],
          ["A3", "#FFFFFF"],
        ]),
      },
      Other: { fills: new Map([["A1", "#00FF00"]]) },
    },
  );
  const { host } = await openExcel(book);
  const seen: string[] = [];
  const { sheets } = await host.read((read) => {
    seen.push(...read.sheets.map(({ name, values }) => `${name} ${values.length}`));
    return [
      { sheet: "Plan", row: 0, column: 0, rows: 3, columns: 1 },
      { sheet: "No such sheet", row: 0, column: 0, rows: 1, columns: 1 },
    ];
  });
  expect(seen).toEqual(["Plan 3", "Other 1"]);
  expect([...sheets[0]!.fills]).toEqual([
    ["A2", "#FF0000"],
    ["A3", "#FFFFFF"],
  ]);
  expect(sheets[1]!.fills.size).toBe(0);
});

test("drop-down lists are found cell by cell in a long, mixed column, in a few round trips", async () => {
  const rows = 2_000;
  const listed = (row: number) => row > 2 && row !== 900;
  const lists = new Map(
    Array.from({ length: rows }, (_, row) => row)
      .filter(listed)
      .map((row) => [`B${row + 1}`, row < 1_000 ? "=Lists!$A$1:$A$5" : "Yes,No"] as const),
  );
  const { host, excel } = await openExcel(bookOf({ Plan: grid(rows, 3, (row) => row) }, { Plan: { lists } }));
  excel.counters.reset();
  const [sheet] = (await host.read()).sheets;
  expect(new Map(sheet!.lists)).toEqual(lists);
  expect(excel.counters.roundTrips).toBeLessThanOrEqual(8);
});

test("round trips of a check: six for a plan with lists and fills, whatever the number of sheets", async () => {
  const sheets = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`Sheet ${n}`, grid(20, 2, () => n)]));
  const { host, excel } = await openExcel(bookOf(sheets, { "Sheet 7": { lists: new Map([["B2", "Yes,No"]]) } }));
  excel.counters.reset();
  const book = await host.read(() => [{ sheet: "Sheet 7", row: 0, column: 0, rows: 20, columns: 2 }]);
  expect(book.sheets).toHaveLength(100);
  expect(book.sheets[7]!.lists.get("B2")).toBe("Yes,No");
  expect(excel.counters.roundTrips).toBeLessThanOrEqual(6);
});

test("a hundred sheets: four round trips besides the one that reads their cells", async () => {
  const sheets = Object.fromEntries(
    Array.from({ length: 100 }, (_, n) => [
      `Sheet ${n}`,
      [
        ["Ref", "Status"],
        [n, "x"],
      ],
    ]),
  );
  const { host, excel } = await openExcel(bookOf(sheets));
  const book = await host.read(() => [{ sheet: "Sheet 7", row: 0, column: 0, rows: 2, columns: 2 }]);
  expect(book.sheets.map(({ values }) => values[1]![0])).toEqual(Array.from({ length: 100 }, (_, n) => n));
  expect(excel.counters.roundTrips).toBeLessThanOrEqual(5);
});

test("a sheet of 120,000 cells is read in bounded pieces, all of it", async () => {
  const { host, excel } = await openExcel(bookOf({ Plan: grid(12_000, 10, (row, column) => `r${row}c${column}`) }));
  excel.counters.reset();
  const [sheet] = (await host.read()).sheets;
  expect(sheet?.values).toHaveLength(12_000);
  expect(sheet?.values[11_999]?.[9]).toBe("r11999c9");
  expect(excel.counters.roundTrips).toBeLessThanOrEqual(8);
});

test("long texts that are too much for one answer are read in smaller pieces", async () => {
  const text = "x".repeat(2_000);
  const { host } = await openExcel(bookOf({ Plan: grid(500, 4, (row) => `${row} ${text}`) }), {
    payloadLimit: 1_000_000,
  });
  const [sheet] = (await host.read()).sheets;
  expect(sheet?.values.map(([first]) => first)).toEqual(Array.from({ length: 500 }, (_, row) => `${row} ${text}`));
});

test("cells that Excel silently leaves out of a large answer are asked for again, in smaller pieces", async () => {
  const { host, excel } = await openExcel(bookOf({ Plan: grid(300, 4, (row) => row) }));
  const answer = excel.answer.bind(excel);
  jest.spyOn(excel, "answer").mockImplementation((request) => {
    const answered = answer(request);
    if (!("body" in answered)) return answered;
    const body = JSON.parse(answered.body) as { Results: { Value: { Values?: unknown[] | null } | null }[] };
    for (const { Value } of body.Results) if ((Value?.Values?.length ?? 0) > 100) Value!.Values = null;
    return { body: JSON.stringify(body) };
  });
  const [sheet] = (await host.read()).sheets;
  expect(sheet?.values.map(([first]) => first)).toEqual(Array.from({ length: 300 }, (_, row) => row));
});

test("on ExcelApi 1.9 merges are not known, and the rest is read", async () => {
  const merges = [{ row: 0, column: 0, rows: 1, columns: 2 }];
  const book = bookOf(
    {
      Plan: [
        ["Title", null],
        ["a", "b"],
      ],
    },
    { Plan: { merges } },
  );
  const old = await openExcel(book, { excelApi: "1.9" });
  expect((await old.host.read()).sheets[0]).toMatchObject({
    merges: null,
    values: [
      ["Title", null],
      ["a", "b"],
    ],
  });
  expect(old.excel.counters.roundTrips).toBe(3);
  await closeAll();
  const recent = await openExcel(book);
  expect((await recent.host.read()).sheets[0]!.merges).toEqual(merges);
});

test("where Excel fails to tell the merges of one sheet, those of the others are still known", async () => {
  const merged = { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] };
  const book = bookOf({ A: [["x", null]], B: [["y", null]] }, { A: merged, B: merged });
  const { host, excel } = await openExcel(book);
  const asksForMerges = ({ Name }: { Name: string }) => Name === "GetMergedAreasOrNullObject";
  excel.counters.reset();
  excel.faults.set(4, { code: "GeneralException", at: (action) => !asksForMerges(action) });
  excel.faults.set(5, { code: "GeneralException" });
  const read = await host.read();
  expect(read.sheets.map(({ merges }) => merges && merges.length)).toEqual([null, 1]);
});

test("our sheets are known by their hidden names, copies by the user included; titles decide nothing", async () => {
  const { host, excel } = await openExcel(
    bookOf({ Summary: [["mine"]], "Summary (2)": [["drawn"]], Copy: [["copied"]] }),
  );
  const copy = modelSheet(excel.book, "Copy");
  addName(excel.book, null, "RAG_Monitor_summary", "='summary (2)'!$1:$1048576", "");
  addName(excel.book, copy, "RAG_Monitor_summary", "=Copy!$1:$1048576", "");
  expect((await host.read()).sheets.map(({ ours }) => ours)).toEqual([null, "summary", "summary"]);
});

test("reading changes nothing and leaves the selection", async () => {
  const { host, excel } = await openExcel(bookOf({ Plan: [["x"]], Other: [["y"]] }));
  excel.select("Other", 4, 2);
  const events: string[] = [];
  excel.onChange(({ kind }) => events.push(kind));
  await host.read();
  expect(events).toEqual([]);
});

test.each([1, 2, 3, 4])("a cell being edited (round trip %i): one sentence", async (trip) => {
  const { host, excel } = await openExcel(bookOf({ Plan: [["x"]] }));
  excel.faults.set(trip, { status: TransportStatus.InvalidOperationInCellEditMode });
  await expect(host.read()).rejects.toMatchObject({ name: "HostError", code: "cell-being-edited" });
});

test("how far reading is gets told block by block, and stopping is heeded before the next one", async () => {
  const { host, excel } = await openExcel(
    bookOf({ Plan: grid(60_000, 12, (row, column) => `${row} ${column}`), Other: [["y"]] }),
  );
  const parts: number[] = [];
  await host.read(undefined, { onProgress: (part) => parts.push(part) });
  expect(parts.length).toBeGreaterThan(3);
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect([parts[0], parts.at(-1)! < 1]).toEqual([0, true]);

  excel.counters.reset();
  const halfway = host.read(undefined, { cancelled: () => excel.counters.roundTrips === 4 });
  await expect(halfway).rejects.toMatchObject({
    ...{ code: "cancelled", left: "as-before", message: "Stopped. Nothing was changed." },
  });
  expect(excel.counters.roundTrips).toBe(4);
});
