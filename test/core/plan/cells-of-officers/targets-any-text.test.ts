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

let tried = 0;

/** What the processor spends on a text, in milliseconds: the least of some tries, whatever else the machine does. */
function spentOn(text: string): number {
  const tries = Array.from({ length: 2 }, () => {
    // A text that was read before is remembered.
    const other = text + "x".repeat(++tried);
    const before = process.cpuUsage();
    read(other);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...tries);
}

test.each([
  ...["at least 20% ", "1", "20 to ", "by May 2025, ", "(", "from 1 ", "reduce ", " ", "1,", "£", "5 pp ", "to under "],
  ...["from 5 to at least 9 ", "less than 5% than ", "10% ", "no more than ", "phase 1 ", ". ", "between 1 and "],
])("four times the text takes hardly more than four times as long: %p", (part) => {
  for (const [before, after] of [
    ["", ""],
    ["cut by 5% on a", ""],
    ["cut by 5% ", "\nb"],
    ["from 5 to", "9"],
  ] as const) {
    const spent = (length: number) => spentOn(before + part.repeat(length / part.length) + after);
    const short = spent(10_000);
    // Twice as much as four times, for what the machine does meanwhile, and a few milliseconds that no clock tells apart.
    const most = 8 * short + 25;
    let long = spent(40_000);
    // A busy machine is slow now and then; what grows like the square of the text is so each time.
    for (let again = 0; again < 3 && long >= most; again++) long = Math.min(long, spent(40_000));
    expect(long).toBeLessThan(most);
  }
});
