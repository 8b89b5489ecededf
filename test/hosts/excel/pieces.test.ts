import fc from "fast-check";
import { cellRef, splitCellRef } from "../../../src/core/workbook";
import { holesOf, inPieces, withoutHoles } from "../../../src/hosts/excel/pieces";

const cells = fc.uniqueArray(fc.tuple(fc.nat(40), fc.nat(25)), { selector: String, maxLength: 200 });

test("each cell stands in one piece, at its place; what else the pieces hold are holes", () => {
  fc.assert(
    fc.property(cells, (places) => {
      const refs = places.map(([row, column]) => cellRef("My plan", row, column));
      const pieces = inPieces(refs, () => true);
      const found = pieces.flatMap((piece) =>
        piece.wanted.map(({ at, down, right }) => {
          expect(splitCellRef(at)).toEqual({ sheet: piece.sheet, row: piece.row + down, column: piece.column + right });
          return at;
        }),
      );
      expect([...found].sort()).toEqual([...refs].sort());
      for (const piece of pieces) {
        const holes = holesOf(piece).map(({ at }) => at);
        expect(holes.length + piece.wanted.length).toBe(piece.rows * piece.columns);
        const tight = withoutHoles(piece);
        expect(tight.flatMap(holesOf)).toEqual([]);
        expect(tight.flatMap(({ wanted }) => wanted.map(({ at }) => at)).sort()).toEqual(
          piece.wanted.map(({ at }) => at).sort(),
        );
        for (const { row, column, wanted } of tight)
          for (const { at, down } of wanted) expect(splitCellRef(at)).toMatchObject({ row: row + down, column });
        expect(holes.filter((at) => piece.wanted.some((one) => one.at === at))).toEqual([]);
      }
    }),
  );
});

test("a table of rows with blanks in it makes few pieces, linear in the rows", () => {
  const rows = 20_000;
  const refs = Array.from({ length: rows }, (_, row) =>
    [0, 1, 3, 4, 7, 10].filter((column) => (row + column) % 5 !== 0).map((column) => cellRef("H", row, column)),
  ).flat();
  const pieces = inPieces(refs, () => true);
  expect(pieces.length).toBeLessThan((rows * 11) / 2000);
});

test("far columns of a row, and cells of a sheet that may not be grouped, stand apart", () => {
  const refs = [cellRef("A", 0, 0), cellRef("A", 0, 30), cellRef("B", 0, 0), cellRef("B", 0, 1)];
  const pieces = inPieces(refs, (sheet) => sheet === "A");
  expect(pieces.map(({ wanted }) => wanted.map(({ at }) => at))).toEqual(refs.map((at) => [at]));
});
