import { TransportStatus } from "../../../preview/embedded-excel";
import { deleteSheet, sheetOf as modelSheet } from "../../../preview/embedded-excel/model/book";
import { partOf } from "../../../preview/embedded-excel/model/charts";
import { cellAt, columnWidth, formatAt, rowHeight } from "../../../preview/embedded-excel/model/cells";
import { NOTHING_ALLOWED } from "../../../preview/embedded-excel/model/protection";
import { review } from "../../../src/core/review";
import { UNFINISHED, type CellRef, type SheetSpec } from "../../../src/core/workbook";
import { bookOf } from "../../book";
import { ours, specOf } from "../contract";
import { SMALL_PACK, TREND_SPEC } from "../xlsx/specs";
import { closeAll, type OpenExcel, openExcel } from "./open";

afterEach(closeAll);

const usersBook = () =>
  bookOf(
    { Plan: [["Ref"], ["1.1"]], Summary: [["the user's own"], [1]] },
    { Summary: { tables: [{ name: "matrix", block: { row: 0, column: 0, rows: 2, columns: 1 } }] } },
  );
const names = ({ excel }: OpenExcel) => excel.book.sheets.map(({ name }) => name);
const sheetOf = ({ excel }: OpenExcel, name: string) => modelSheet(excel.book, name);
const marks = ({ excel }: OpenExcel) => excel.book.names.map(({ name, visible }) => [name, visible]);

/** A sheet as it is in the workbook, without what identifies it and its parts. */
const stateOf = (open: OpenExcel, name: string) => {
  const { cells, merges, rowHeights, columnWidths, page, tables, charts, validations, showGridlines } = sheetOf(
    open,
    name,
  );
  return {
    ...{ merges, rowHeights, columnWidths, page, validations, showGridlines },
    cells: [...cells].filter(([, { value, format }]) => value !== null || format !== null),
    tables: tables.map(({ name, style, range }) => [name, style, range.at]),
    charts: charts.map(({ name, chartType }) => [name, chartType]),
  };
};

test("a user's Summary is left alone: ours gets another title, our table another name", async () => {
  const open = await openExcel(usersBook());
  const before = stateOf(open, "Summary");
  await open.host.putSheets(SMALL_PACK);
  expect(names(open)).toEqual(["Plan", "Summary", "Cover", "Summary (2)"]);
  expect(stateOf(open, "Summary")).toEqual(before);
  expect(sheetOf(open, "Summary (2)").tables.map(({ name }) => name)).toEqual(["Matrix_2"]);
  expect((await open.host.read()).sheets.map(({ ours }) => ours)).toEqual([null, null, "cover", "summary"]);
});

test("marks are hidden names, and stay when the user deletes rows of the sheet or renames it", async () => {
  const open = await openExcel(usersBook());
  await open.host.putSheets(SMALL_PACK);
  expect(marks(open)).toEqual([
    ["RAG_Monitor_cover", false],
    ["RAG_Monitor_summary", false],
  ]);
  sheetOf(open, "Cover").name = "Front page";
  await Excel.run((context) => {
    context.workbook.worksheets.getItem("Front page").getRange("1:3").delete("Up");
    return context.sync();
  });
  await open.host.putSheets(SMALL_PACK);
  expect(names(open)).toEqual(["Plan", "Summary", "Front page", "Summary (2)"]);
});

test("drawing again leaves nothing of the sheet before, the user's additions included", async () => {
  const open = await openExcel(usersBook());
  await open.host.putSheets(SMALL_PACK);
  const once = [stateOf(open, "Cover"), stateOf(open, "Summary (2)")];
  open.excel.typeInto("Summary (2)", 90, 9, "a note of the user's");
  await open.host.putSheets(SMALL_PACK);
  expect([stateOf(open, "Cover"), stateOf(open, "Summary (2)")]).toEqual(once);
  expect(names(open)).toEqual(["Plan", "Summary", "Cover", "Summary (2)"]);
});

test("a sheet of ours that the user deleted is drawn anew", async () => {
  const open = await openExcel(usersBook());
  await open.host.putSheets(SMALL_PACK);
  deleteSheet(sheetOf(open, "Cover"));
  await open.host.putSheets(SMALL_PACK);
  expect(names(open)).toEqual(["Plan", "Summary", "Summary (2)", "Cover"]);
  expect((await open.host.read()).sheets.map(({ ours }) => ours)).toEqual([null, null, "summary", "cover"]);
});

test("what a sheet looks like: fonts, fills, borders, widths, heights, formats, page, no grid", async () => {
  const open = await openExcel(usersBook());
  await open.host.putSheets(SMALL_PACK);
  const summary = sheetOf(open, "Summary (2)");
  expect(formatAt(summary, 1, 0)).toMatchObject({
    numberFormat: "@",
    font: { name: "Arial", size: 11, bold: true, color: "#FFFFFF" },
    fill: { pattern: "Solid", color: "#1F3864" },
    borders: { top: { style: "Continuous", color: "#7F7F7F" }, left: { weight: "Thin" } },
    verticalAlignment: "Top",
    wrapText: true,
  });
  expect(formatAt(summary, 2, 1)).toMatchObject({
    numberFormat: "General",
    font: { bold: false },
    fill: { pattern: "None" },
  });
  expect([columnWidth(summary, 0), rowHeight(summary, 1)]).toEqual([(34 * 8 + 5) * 0.75, 32]);
  expect(summary.showGridlines).toBe(false);
  expect(summary.page).toMatchObject({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 } });
  expect(summary.page.titleRows).toMatchObject({ row: 0, rows: 2 });
  expect(summary.page.headersFooters.all).toMatchObject({
    leftHeader: "OFFICIAL",
    leftFooter: "Fernmoor",
    rightFooter: "Page &P of &N",
  });
  expect(sheetOf(open, "Cover").page.headersFooters.all.leftHeader).toBe("OFFICIAL && shared");
  expect(sheetOf(open, "Cover").merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
});

test("native charts: every series with its cells, its words and its colour", async () => {
  const open = await openExcel(usersBook());
  await open.host.putSheets(SMALL_PACK);
  const { charts } = sheetOf(open, "Summary (2)");
  expect(charts.map(({ name, chartType }) => [name, chartType])).toEqual([
    ["Status chart", "BarStacked"],
    ["Line chart", "LineMarkers"],
  ]);
  const series = charts[0]!.series.map(({ name, values, categories }) => [
    name,
    values?.at?.column,
    categories?.at?.column,
  ]);
  expect(series).toEqual([
    ["Seen", 1, 0],
    ["Variable", 2, 0],
    ["Not seen", 3, 0],
  ]);
  expect(charts[1]!.series.map(({ name, values }) => [name, values?.at])).toEqual([
    ["Seen", { row: 2, column: 3, rows: 3, columns: 1 }],
  ]);
});

test("the lines of a trend: points, dashes and dots, axes as told, in their cell; the rest is not printed", async () => {
  const open = await openExcel(usersBook());
  await open.host.putSheets([TREND_SPEC]);
  const { charts, page } = sheetOf(open, "KPI trends");
  const [chart] = charts;
  const lines = chart!.series.map(({ name, part }) => [
    name,
    partOf(partOf(part, "Format"), "Line").own.get("LineStyle"),
    part.own.get("MarkerStyle"),
  ]);
  expect(lines).toEqual([
    ["Value", "Continuous", "Circle"],
    ["Mean", "Continuous", "None"],
    ["Upper limit (trial)", "Dash", "None"],
    ["Target", "RoundDot", "None"],
  ]);
  const axes = partOf(chart!.part, "Axes");
  const [value, category] = [partOf(axes, "ValueAxis").own, partOf(axes, "CategoryAxis").own];
  expect([value.get("Maximum"), value.get("NumberFormat"), category.get("TickLabelSpacing")]).toEqual([100, '0"%"', 3]);
  expect(chart!.part.own.get("DisplayBlanksAs")).toBe("NotPlotted");
  expect([chart!.top, chart!.height]).toEqual([0, 160]);
  expect(page.printArea).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
});

test("links lead to the sheets of the pack under the titles that they got", async () => {
  const open = await openExcel(usersBook());
  await open.host.putSheets(SMALL_PACK);
  const cell = cellAt(sheetOf(open, "Cover"), 2, 1);
  expect(cell).toMatchObject({ value: "See the summary", link: { documentReference: "'Summary (2)'!A1" } });
  expect(cell?.format).toMatchObject({ font: { name: "Arial", size: 11, underline: "Single", color: "#0563C1" } });
});

test("a cell that names a cell of the workbook leads there, says the same words and looks as it was designed", async () => {
  const style = { colour: "#505A5F", wrap: true, size: 10 } as const;
  const cellsOf = (...values: readonly (string | number)[]) =>
    values.map((value) => ({ value, style, from: ["'North''s plan'!E3" as CellRef, "Plan!A2" as CellRef] }));
  const spec: SheetSpec = {
    ...specOf("notes", "Notes", []),
    rows: [
      { height: 18, cells: cellsOf("Cell", "'North''s plan'!E3") },
      { height: 18, cells: cellsOf("'North''s plan'!E3, Plan!A2", "Plan!A2") },
      { height: 18, cells: [...cellsOf(7), { value: "Plan!A2", style }] },
    ],
  };
  const open = await openExcel(usersBook());
  await open.host.putSheets([spec]);
  const held = [...sheetOf(open, "Notes").cells.values()].flatMap(({ value, link }) => [[value, link ?? null]]);
  const to = (at: string) => ({ documentReference: at, screenTip: `Go to ${at}` });
  expect(held).toEqual([
    ["Cell", null],
    ["'North''s plan'!E3", to("'North''s plan'!E3")],
    ["'North''s plan'!E3, Plan!A2", null],
    ["Plan!A2", to("Plan!A2")],
    [7, null],
    ["Plan!A2", null],
  ]);
  expect(formatAt(sheetOf(open, "Notes"), 1, 1)).toMatchObject({
    ...{ font: { name: "Arial", size: 10, bold: false, color: "#505A5F", underline: "Single" } },
    ...{ wrapText: true, numberFormat: "@" },
  });
  expect(open.excel.counters.roundTrips).toBe(3);
});

test("round trips: one to look, one for each sheet, one that shows the new ones; one to look again when sheets are there", async () => {
  const open = await openExcel(usersBook());
  const told: string[] = [];
  const onProgress = (done: number, all: number, title: string) => told.push(`${done}/${all} ${title}`);
  await open.host.putSheets(SMALL_PACK, { onProgress });
  expect(open.excel.counters.roundTrips).toBe(4);
  expect(told).toEqual(["0/2 Cover", "1/2 Summary (2)"]);
  open.excel.counters.reset();
  await open.host.putSheets(SMALL_PACK);
  expect(open.excel.counters.roundTrips).toBe(4);
});

test("a large sheet is drawn in several requests, none above Excel's limit", async () => {
  const rows = Array.from({ length: 2_000 }, (_, n) => `row ${n} ${"x".repeat(1_000)}`);
  const open = await openExcel(usersBook(), { payloadLimit: 3_000_000 });
  await open.host.putSheets([specOf("notes", "Notes", rows)]);
  expect(open.excel.counters.roundTrips).toBeGreaterThan(2);
  await closeAll();
  expect(cellAt(sheetOf(open, "Notes"), 1_999, 0)?.value).toBe(rows[1_999]);
});

test("stopped after two sheets: nothing of them is left, names and marks neither", async () => {
  const open = await openExcel(usersBook());
  let asked = 0;
  const pack = [...SMALL_PACK, specOf("notes", "Notes", ["a"])];
  const putting = open.host.putSheets(pack, { cancelled: () => ++asked > 2 });
  await expect(putting).rejects.toMatchObject({
    code: "cancelled",
    left: "as-before",
    message: "Stopped. Nothing was changed.",
  });
  expect([names(open), open.excel.book.names]).toEqual([["Plan", "Summary"], []]);
});

test("new sheets are out of sight until the last request; then all of them are there, with links between them", async () => {
  const open = await openExcel(usersBook());
  const seen: string[][] = [];
  open.excel.between.set("every", () => {
    seen.push(open.excel.book.sheets.flatMap(({ name, visibility }) => (visibility === "Visible" ? [name] : [])));
  });
  await open.host.putSheets(SMALL_PACK);
  expect(new Set(seen.map((titles) => titles.join()))).toEqual(new Set(["Plan,Summary"]));
  expect(names(open)).toEqual(["Plan", "Summary", "Cover", "Summary (2)"]);
  expect(cellAt(sheetOf(open, "Cover"), 2, 1)?.link).toMatchObject({ documentReference: "'Summary (2)'!A1" });
});

test("a user who is typing is waited for when sheets are drawn and fixes applied, not when the plan is read", async () => {
  const open = await openExcel(usersBook());
  const run = jest.spyOn(Excel, "run");
  await open.host.putSheets(SMALL_PACK);
  await open.host.apply([{ label: "", safe: true, edits: [{ at: "Plan!A2" as CellRef, was: "1.1", to: "1.2" }] }]);
  await open.host.read();
  expect(run.mock.calls.map(([options]) => options)).toEqual([
    { delayForCellEdit: true },
    { delayForCellEdit: true },
    expect.any(Function),
  ]);
});

test("a protected structure is told before anything is written; sheets that are there can still be drawn", async () => {
  const open = await openExcel(usersBook());
  open.excel.book.structureProtected = true;
  await expect(open.host.putSheets(SMALL_PACK)).rejects.toMatchObject({ code: "structure-protected" });
  expect(names(open)).toEqual(["Plan", "Summary"]);
  open.excel.book.structureProtected = false;
  await open.host.putSheets(SMALL_PACK);
  open.excel.book.structureProtected = true;
  await open.host.putSheets(SMALL_PACK);
  expect(names(open)).toHaveLength(4);
});

test("a sheet of ours that the user protected is told by its name, before anything is written", async () => {
  const open = await openExcel(usersBook());
  await open.host.putSheets(SMALL_PACK);
  const before = [stateOf(open, "Cover"), stateOf(open, "Summary (2)")];
  sheetOf(open, "Summary (2)").protection = { options: NOTHING_ALLOWED, password: null };
  const changed: SheetSpec[] = SMALL_PACK.map((spec) => ({
    ...spec,
    rows: spec.rows.slice(0, 2),
    charts: [],
    tables: [],
    merges: [],
  }));
  await expect(open.host.putSheets(changed)).rejects.toMatchObject({
    code: "sheet-protected",
    message: expect.stringContaining("“Summary (2)”"),
  });
  expect([stateOf(open, "Cover"), stateOf(open, "Summary (2)")]).toEqual(before);
});

test("interrupted while drawing new sheets: they are taken back, and that is said", async () => {
  const open = await openExcel(usersBook());
  open.excel.faults.set(2, { code: "GeneralException", at: ({ Name }) => Name === "SetCellProperties" });
  await expect(open.host.putSheets(SMALL_PACK)).rejects.toMatchObject({
    left: "as-before",
    message: expect.stringMatching(/ Nothing was changed\.$/),
  });
  expect([names(open), open.excel.book.names]).toEqual([["Plan", "Summary"], []]);
});

test("interrupted and then cut off: what is left is out of sight, is read as nothing, and is removed an hour later", async () => {
  const open = await openExcel(usersBook());
  open.excel.faults.setFrom(3, { status: TransportStatus.InvalidOrTimedOutSession });
  await expect(open.host.putSheets(SMALL_PACK)).rejects.toMatchObject({
    left: "in-part",
    message: expect.stringContaining("kept out of sight and count for nothing"),
  });
  open.excel.faults.clear();
  const [, , rest] = open.excel.book.sheets;
  expect([rest!.name, rest!.visibility]).toEqual([expect.stringMatching(/^Being drawn /), "VeryHidden"]);
  const { plan } = review(await open.host.read(), { asAt: null, today: "2026-11-27" });
  expect(plan.layout.find(({ sheet }) => sheet === rest!.name)?.why).toContain("counts for nothing");
  await open.host.putSheets(SMALL_PACK);
  expect(open.excel.book.sheets).toContain(rest);
  const now = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 2 * 3_600_000);
  await open.host.putSheets([specOf("notes", "Notes", ["a"])]);
  now.mockRestore();
  expect(names(open)).toEqual(["Plan", "Summary", "Cover", "Summary (2)", "Notes"]);
  expect(open.excel.book.names.map(({ name }) => name).filter((name) => name.includes("unfinished"))).toEqual([]);
});

test("a sheet that is taken for new and was added meanwhile is not drawn over", async () => {
  const open = await openExcel(usersBook());
  await open.host.putSheets([specOf("history", "RAG history", ["theirs"])], { onlyNew: true });
  const before = stateOf(open, "RAG history");
  const putting = open.host.putSheets([specOf("history", "RAG history", ["ours"])], { onlyNew: true });
  await expect(putting).rejects.toMatchObject({ code: "busy", left: "as-before" });
  expect(stateOf(open, "RAG history")).toEqual(before);
});

describe("sheets that are there", () => {
  const other = SMALL_PACK.map((spec) => ({ ...spec, rows: [...spec.rows, specOf("", "", ["more"]).rows[0]!] }));
  const interrupt = {
    code: "GeneralException",
    at: ({ Name }: { Name: string }) => Name === "SetCellProperties",
  } as const;

  test("interrupted once: drawn again as a whole", async () => {
    const open = await openExcel(usersBook());
    await open.host.putSheets(SMALL_PACK);
    open.excel.counters.reset();
    open.excel.faults.set(4, interrupt);
    await open.host.putSheets(other);
    const twin = await openExcel(usersBook());
    await twin.host.putSheets(SMALL_PACK);
    await twin.host.putSheets(other);
    expect(["Cover", "Summary (2)"].map((title) => stateOf(open, title))).toEqual(
      ["Cover", "Summary (2)"].map((title) => stateOf(twin, title)),
    );
  });

  test("interrupted for good: the sheet says itself that it is not complete, and so does the error", async () => {
    const open = await openExcel(usersBook());
    await open.host.putSheets(SMALL_PACK);
    open.excel.counters.reset();
    for (const trip of [4, 6]) open.excel.faults.set(trip, interrupt);
    await expect(open.host.putSheets(other)).rejects.toMatchObject({
      left: "in-part",
      message: expect.stringMatching(
        /Drawn anew: “Cover”\. Not complete, which its first cell says: “Summary \(2\)”\. Then build again\.$/,
      ),
    });
    expect(cellAt(sheetOf(open, "Summary (2)"), 0, 0)?.value).toBe(UNFINISHED);
    await open.host.putSheets(other);
    expect(cellAt(sheetOf(open, "Summary (2)"), 0, 0)?.value).not.toBe(UNFINISHED);
  });

  test("protected at that moment: the sheet stays as it is, the others are drawn, and it is said which", async () => {
    const open = await openExcel(usersBook());
    await open.host.putSheets(SMALL_PACK);
    open.excel.counters.reset();
    const before = stateOf(open, "Cover");
    open.excel.between.set(3, () => {
      sheetOf(open, "Cover").protection = { options: NOTHING_ALLOWED, password: null };
    });
    await expect(open.host.putSheets(other)).rejects.toMatchObject({
      code: "sheet-protected",
      left: "in-part",
      message: expect.stringMatching(/Drawn anew: “Summary \(2\)”\. As before: “Cover”\. Then build again\.$/),
    });
    expect(stateOf(open, "Cover")).toEqual(before);
  });

  test("what somebody types onto one just before it is emptied stands below it, and that is told", async () => {
    const open = await openExcel(usersBook());
    await open.host.putSheets(SMALL_PACK);
    const { values } = ours(await open.host.read(), "cover");
    const over = { sheet: "Cover", values };
    const again = new Map([["cover", { over, isSame: false, aside: [], also: [], typed: [] }]]);
    open.excel.counters.reset();
    open.excel.between.set(3, () => open.excel.typeInto("Cover", 1, 1, "Just typed"));
    const kept: string[][] = [];
    await open.host.putSheets(other.slice(0, 1), { again, onKept: (...places) => kept.push(places) });
    const below = other[0]!.rows.length + 1;
    expect(kept).toEqual([["Cover!B2", `Cover!B${below + 1}`]]);
    expect(cellAt(sheetOf(open, "Cover"), below, 1)?.value).toBe("Just typed");
  });
});

test("a cell being edited: one sentence, nothing drawn", async () => {
  const open = await openExcel(usersBook());
  open.excel.faults.set(1, { status: TransportStatus.InvalidOperationInCellEditMode });
  await expect(open.host.putSheets(SMALL_PACK)).rejects.toMatchObject({ code: "cell-being-edited" });
  expect(names(open)).toEqual(["Plan", "Summary"]);
});

test("everything that is drawn is within ExcelApi 1.9", async () => {
  const open = await openExcel(usersBook(), { excelApi: "1.9" });
  await open.host.putSheets(SMALL_PACK);
  await open.host.putSheets(SMALL_PACK);
  expect(names(open)).toEqual(["Plan", "Summary", "Cover", "Summary (2)"]);
});

test("the selection and the sheet in front stay where the user is", async () => {
  const open = await openExcel(usersBook());
  open.excel.select("Plan", 1, 0);
  await open.host.putSheets(SMALL_PACK);
  expect(open.excel.book.active).toMatchObject({ name: "Plan", selection: { row: 1, column: 0 } });
});
