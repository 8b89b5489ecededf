import fc from "fast-check";
import type { Cell } from "../../../../src/core/plan/cells";
import { leadingReference, plainReference, readReference } from "../../../../src/core/plan/references";
import { leadingRefCells, refCells } from "./ref-cells";

const cell = (raw: string | number, format = "General"): Cell =>
  ({ raw, format, at: "Plan!A1", isError: false, system: 1900, fill: null }) as unknown as Cell;

describe.each(Object.entries(refCells))("%s", (_, cells) => {
  test.each(cells.map((one) => [one]))("%j", ([raw, expected, format]) =>
    expect(readReference(cell(raw, format))).toBe(expected),
  );
});

test.each(leadingRefCells.map((one) => [one]))("%j", ([title, ref, words]) =>
  expect(leadingReference(title)).toEqual(ref === null ? null : { ref, title: words }),
);

const fragment = fc.oneof(
  fc.constantFrom(
    ..."1.1|2.10|12|b|12b|SF-10|P1.A3|IV|(a)|(|)|[|]|.|:|-|–|Action|Ref|No.|#|'| |\u00a0|\n|TBC|see".split("|"),
  ),
  fc.string({ maxLength: 3 }),
);
const anyText = fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join(""));

test("no text throws, and what was read reads as itself", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      leadingReference(text);
      const ref = readReference(cell(text));
      if (ref !== null) expect(readReference(cell(ref))).toBe(ref);
      expect(plainReference(plainReference(text))).toBe(plainReference(text));
    }),
    { numRuns: 5000, examples: [["see\n–1.1"]] },
  );
});

test("a cell as long as Excel allows is read in no time", () => {
  for (const piece of ["1.", "(", "1 ", "Action ", "a", "- ", "[1.1"]) {
    const text = piece.repeat(32_000 / piece.length);
    const started = performance.now();
    readReference(cell(text));
    leadingReference(text);
    expect(performance.now() - started).toBeLessThan(500);
  }
});
