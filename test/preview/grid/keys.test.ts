import { newBook } from "../../../preview/embedded-excel/model/book";
import type { Sheet } from "../../../preview/embedded-excel/model/types";
import { movedBy, oneCell } from "../../../preview/grid/keys";

function sheetAt(row: number, column: number): Sheet {
  const sheet = newBook().active;
  sheet.selection = oneCell(row, column);
  return sheet;
}

test.each([
  ["ArrowDown", 5, 5, 6, 5],
  ["ArrowUp", 5, 5, 4, 5],
  ["ArrowLeft", 5, 5, 5, 4],
  ["ArrowRight", 5, 5, 5, 6],
  ["PageDown", 5, 5, 25, 5],
  ["PageUp", 5, 5, 0, 5],
  ["Home", 5, 5, 5, 0],
  ["ArrowUp", 0, 0, 0, 0],
  ["ArrowDown", 1_048_575, 0, 1_048_575, 0],
  ["ArrowRight", 0, 16_383, 0, 16_383],
])("%s leads from row %i, column %i to row %i, column %i", (key, row, column, toRow, toColumn) => {
  expect(movedBy(key, false, sheetAt(row, column))).toEqual(oneCell(toRow, toColumn));
});

test("Control and Home lead to the first cell; other keys lead nowhere", () => {
  expect(movedBy("Home", true, sheetAt(9, 9))).toEqual(oneCell(0, 0));
  expect(movedBy("ArrowDown", true, sheetAt(9, 9))).toBeNull();
  expect(movedBy("x", false, sheetAt(9, 9))).toBeNull();
});

test("hidden rows are stepped over, and at the edge nothing moves", () => {
  const sheet = sheetAt(2, 0);
  sheet.hiddenRows.add(3).add(4).add(0).add(1);
  expect(movedBy("ArrowDown", false, sheet)).toEqual(oneCell(5, 0));
  expect(movedBy("ArrowUp", false, sheet)).toBeNull();
});

test("a merged area is left at its far side", () => {
  const sheet = sheetAt(1, 1);
  sheet.merges = [{ row: 1, column: 1, rows: 2, columns: 3 }];
  sheet.selection = { row: 1, column: 1, rows: 2, columns: 3 };
  expect(movedBy("ArrowDown", false, sheet)).toEqual(oneCell(3, 1));
  expect(movedBy("ArrowRight", false, sheet)).toEqual(oneCell(1, 4));
  expect(movedBy("ArrowUp", false, sheet)).toEqual(oneCell(0, 1));
});
