import fc from "fast-check";
import { newBook } from "../../../preview/embedded-excel/model/book";
import { boxOf, holds, indexAt, layoutOf, startAt, startsOf } from "../../../preview/grid/layout";

test("every place lies in the row that begins at or before it and ends after it", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 0.999, noNaN: true }), (heights, share) => {
      const starts = startsOf(heights.length, (row) => heights[row] ?? 0);
      const end = startAt(starts, Infinity);
      fc.pre(end > 0);
      const row = indexAt(starts, share * end);
      expect(startAt(starts, row)).toBeLessThanOrEqual(share * end);
      expect(startAt(starts, row + 1)).toBeGreaterThan(share * end);
    }),
  );
});

test("places outside belong to the first and the last row", () => {
  const starts = startsOf(3, () => 10);
  expect([
    indexAt(starts, -5),
    indexAt(starts, 0),
    indexAt(starts, 29),
    indexAt(starts, 30),
    indexAt(starts, 999),
  ]).toEqual([0, 0, 2, 2, 2]);
});

test("hidden rows and columns take no room", () => {
  const sheet = newBook().active;
  const before = layoutOf(sheet);
  sheet.hiddenRows.add(1);
  sheet.hiddenColumns.add(0);
  const after = layoutOf(sheet);
  const block = { row: 0, column: 0, rows: 3, columns: 2 };
  expect(boxOf(before, block)).toEqual({ left: 0, top: 0, width: 128, height: 60 });
  expect(boxOf(after, block)).toEqual({ left: 0, top: 0, width: 64, height: 40 });
});

test("a selection beyond what was measured is not held, up to the last row and column of Excel", () => {
  const sheet = newBook().active;
  const layout = layoutOf(sheet);
  const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
  const [rows, columns] = [layout.rows.length - 1, layout.columns.length - 1];
  expect([
    holds(layout, at(rows - 1, columns - 1)),
    holds(layout, at(rows, 0)),
    holds(layout, at(0, columns)),
    holds(layout, at(rows - 1, 0, 2)),
  ]).toEqual([true, false, false, false]);
  sheet.selection = at(0, 0, 1_048_576, 16_384);
  expect(holds(layoutOf(sheet), sheet.selection)).toBe(true);
});
