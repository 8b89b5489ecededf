import { deleteSheet, sheetOf } from "../../../preview/embedded-excel/model/book";
import { format, hideRows } from "../../../preview/embedded-excel/model/edits";
import type { CellRef } from "../../../src/core/workbook";
import { isReadOnly, meetsFloor, REQUIREMENT } from "../../../src/hosts/excel";
import { bookOf } from "../../book";
import { closeAll, openExcel } from "./open";

afterEach(closeAll);

const book = () =>
  bookOf(
    { Plan: [["x"]], "It's hidden": [["y"]], Very: [["z"]] },
    { "It's hidden": { state: "hidden" }, Very: { state: "very-hidden" } },
  );

test("shows a cell: its sheet in front, the cell selected", async () => {
  const { host, excel } = await openExcel(bookOf({ Other: [["x"]], "It's here, too": [["y"]] }));
  await host.show("'It''s here, too'!C12" as CellRef);
  expect(excel.book.active.name).toBe("It's here, too");
  expect(excel.book.active.selection).toMatchObject({ row: 11, column: 2, rows: 1, columns: 1 });
  expect(excel.counters.roundTrips).toBe(2);
});

test.each([
  ["'It''s hidden'!A1", "sheet-hidden"],
  ["Very!A1", "sheet-hidden"],
  ["Gone!A1", "missing"],
])("%s: %s, and nothing is selected or unhidden", async (at, code) => {
  const { host, excel } = await openExcel(book());
  const events: string[] = [];
  excel.onChange(({ kind }) => events.push(kind));
  await expect(host.show(at as CellRef)).rejects.toMatchObject({ name: "HostError", code });
  expect(events).toEqual([]);
});

test("the user's changes are told, our own are not, none after it was stopped", async () => {
  const { host, excel } = await openExcel(bookOf({ Plan: [["x"]] }));
  const told: string[] = [];
  const plan = sheetOf(excel.book, "Plan");
  const stop = await host.onChanged(({ sheet, what }) => told.push(`${sheet === plan.id} ${what}`));
  excel.typeInto("Plan", 3, 1, "new");
  await host.apply([{ label: "", safe: true, edits: [{ at: "Plan!A1" as CellRef, was: "x", to: "y" }] }]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(["true cells"]);
  await stop();
  excel.typeInto("Plan", 3, 1, "newer");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(["true cells"]);
});

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };

test.each([
  ["1.15", ["look", "look", "gone"]],
  ["1.10", ["look", "gone"]],
])("with ExcelApi %s a colour, hidden rows and a deleted sheet are told as %j", async (excelApi, wanted) => {
  const { host, excel } = await openExcel(bookOf({ Plan: [["x"]], Old: [["y"]] }), { excelApi });
  const told: string[] = [];
  await host.onChanged(({ what }) => told.push(what));
  format(sheetOf(excel.book, "Plan"), A1, (before) => ({ ...before, fill: { ...before.fill, color: "#FF0000" } }));
  hideRows(sheetOf(excel.book, "Plan"), A1, true);
  deleteSheet(sheetOf(excel.book, "Old"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(wanted);
});

test("a workbook that is open for reading only is known as such", async () => {
  const { excel } = await openExcel(bookOf({ Plan: [["x"]] }));
  expect(await isReadOnly()).toBe(false);
  excel.book.readOnly = true;
  expect(await isReadOnly()).toBe(true);
});

test.each([
  ["1.8", false],
  ["1.9", true],
  ["1.15", true],
])("ExcelApi %s meets the floor: %p", async (excelApi, expected) => {
  await openExcel(bookOf({ Plan: [["x"]] }), { excelApi });
  expect(REQUIREMENT).toEqual({ set: "ExcelApi", floor: "1.9" });
  expect(meetsFloor()).toBe(expected);
});
