import fc from "fast-check";
import { actionColumns, kpiColumns, parse, recognise } from "../../../src/core/plan";
import { splitCellRef } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const headings = [...Object.values(actionColumns), ...Object.values(kpiColumns)].flatMap(({ is }) => [...is]);
const anyCell = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom(...headings),
  fc.constantFrom(
    "Action in progress, on track",
    "Impact is variable",
    "March 2026",
    "2024/25",
    "12 of 15",
    "n/a",
    "#REF!",
    "1.10",
    "TBC",
    "  ",
  ),
);

/** Whatever people keep in a sheet, reading it must end, must not throw, and must not point outside the sheet. */
test("any grid of cells is read without a throw, and every address lies in it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 14 }),
      fc.constantFrom(1900 as const, 1904 as const),
      (rows, system) => {
        const book = bookOf({ "It's a plan": rows }, {}, system);
        const plan = parse(book, recognise(book));
        const cells = [...plan.actions, ...plan.kpis]
          .flatMap(({ at }) => Object.values(at))
          .concat(plan.unread.map(({ at }) => at));
        for (const at of cells) {
          const { sheet, row } = splitCellRef(at);
          expect(sheet).toBe("It's a plan");
          expect(row).toBeLessThan(rows.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});
