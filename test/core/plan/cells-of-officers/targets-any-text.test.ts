import fc from "fast-check";
import { readTarget } from "../../../../src/core/plan/targets/read-target";
import { splitTarget } from "../../../../src/core/plan/targets/split-target";

const piece = fc.constantFrom(
  ..."At least|less than|more than|over|under|reduce by|20%|20|per cent|from|to|60 to 111|fte|£4m|1,275|by 31 May 2024|by the end of the autumn term 2025|2022/23|every three weeks|England average|(|)|–|-|≥|<|=|;|,|.|\n|of|12 of 15|0.7|-5".split(
    "|",
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(" ")),
);
const read = (text: string) => readTarget(splitTarget(text).target, null, "%", "higher", null);

test("no text throws; what cannot be compared is null, never half a number", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { value, upper, by } = read(text);
      expect(value === null || Number.isFinite(value)).toBe(true);
      expect(upper === null || (value !== null && upper > value)).toBe(true);
      expect(by === null || /^\d{4}-\d{2}-\d{2}$/.test(by)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("long texts are read in time that grows with their length", () => {
  for (const part of ["at least 20% ", "1", "20 to ", "by May 2025, ", "(", "from 1 ", "reduce ", " ", "1,", "£"]) {
    const text = part.repeat(10_000 / part.length);
    const started = performance.now();
    read(text);
    expect(performance.now() - started).toBeLessThan(1500);
  }
});
