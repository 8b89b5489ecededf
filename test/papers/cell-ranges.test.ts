import fc from "fast-check";
import { blockOf, cellRef, type CellRef } from "../../src/core/workbook";
import { rangesOf } from "../../src/papers/cell-ranges";

const ref = (text: string) => text as CellRef;

test.each([
  [["KPIs!J5", "KPIs!K5", "KPIs!L5", "KPIs!N5"], "KPIs!J5:L5, N5"],
  [["'Action Plan'!F7", "'Action Plan'!F8", "'Action Plan'!F10"], "'Action Plan'!F7:F8, F10"],
  [["A!B2", "A!C2", "A!B3", "A!C3", "A!B4"], "A!B2:C3, B4"],
  [["A!B2", "'My ''own'' sheet'!C3", "A!B2"], "A!B2; 'My ''own'' sheet'!C3"],
  [[], ""],
])("%j are %s", (cells, words) => {
  expect(rangesOf(cells.map(ref))).toBe(words);
});

test("no cell is lost and none is added", () => {
  const places = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { selector: String, minLength: 1 });
  fc.assert(
    fc.property(places, (cells) => {
      const words = rangesOf(cells.map(([row, column]) => cellRef("A", row, column)));
      const blocks = words.slice("A!".length).split(", ").map(blockOf);
      const back = blocks.flatMap(({ row, column, rows, columns }) =>
        Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`),
      );
      expect(back.sort()).toEqual(cells.map(String).sort());
    }),
  );
});
