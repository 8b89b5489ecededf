import fc from "fast-check";
import { readValue } from "../../../../src/core/plan/kpis/read-value";

describe("a value cell", () => {
  test.each([
    ["£4m", { value: 4_000_000, unit: "£" }],
    ["£1.25bn", { value: 1_250_000_000, unit: "£" }],
    ["-£300", { value: -300, unit: "£" }],
    ["2 million", { value: 2_000_000, unit: null }],
    ["1,310 assessments", { value: 1310, unit: "assessments" }],
    ["96.5 fte", { value: 96.5, unit: "fte" }],
    ["11 working days", { value: 11, unit: "working days" }],
    ["−4", { value: -4 }],
    ["+12%", { value: 12, percent: true }],
    ["64 per cent", { value: 64, percent: true }],
    ["*64%", { value: 64, footnote: true }],
    ["64¹", { value: 64, footnote: true }],
    ["64% [note 3]", { value: 64, footnote: true, note: "note 3" }],
    ["64% (p)", { value: 64, footnote: true, estimate: false }],
    ["9/12 (75%)", { value: 75, numerator: 9, denominator: 12 }],
    ["75% (9 of 12)", { value: 75, numerator: 9, denominator: 12 }],
    ["9 (75%)", { value: 75, numerator: 9, denominator: null, percent: true }],
  ])("%j is a number with what stands beside it", (raw, expected) =>
    expect(readValue(raw, "")).toMatchObject(expected),
  );

  test.each([
    "2.1% (projected to March)",
    "2.1% (forecast)",
    "2.1% (e)",
    "2.1% [e]",
    "2.1% (est)",
    "est. 2.1%",
    "Forecast: 2.1%",
    "2.1% e",
    "2.1% projected",
  ])("%j is an estimate", (raw) =>
    expect(readValue(raw, "")).toMatchObject({ value: 2.1, percent: true, estimate: true, footnote: false }),
  );

  test.each([
    ["41% (to 15 May)", "to 15 May"],
    ["41% to 15 May", "to 15 May"],
    ["41% (part month)", "part month"],
    ["41% (year to date)", "year to date"],
  ])("%j holds for a part of its period", (raw, part) =>
    expect(readValue(raw, "")).toMatchObject({ value: 41, part, estimate: false }),
  );

  test.each([
    ["<5", "suppressed"],
    ["≤ 5", "suppressed"],
    [">95%", "suppressed"],
    ["fewer than 5", "suppressed"],
    ["1-4", "suppressed"],
    ["c", "suppressed"],
    ["*", "suppressed"],
    ["[low]", "suppressed"],
    ["n/a", "not-applicable"],
    ["[z]", "not-applicable"],
    ["TBC", "awaited"],
    ["Awaiting return from provider", "awaited"],
    ["Not yet available", "awaited"],
    ["unavailable", "unavailable"],
    ["[x]", "unavailable"],
    ["..", "unavailable"],
    ["–", "unavailable"],
  ])("%j has no number, and its reason is kept: %s", (raw, missingKind) =>
    expect(readValue(raw, "")).toMatchObject({ value: null, missing: raw, missingKind }),
  );

  test.each([
    "50% (England average)",
    "50% (target)",
    "5m",
    "3 May",
    "12/5",
    "70 target not met",
    "3 weeks 2 days",
    "60% to 70% of plans, to be checked",
    "(12)",
    "12, 15",
  ])("%j could mean several things, and is not read", (raw) => expect(readValue(raw, "")).toBeNull());

  test.each([
    [0.62, "0.0%", { value: 62, percent: true }],
    [62, '0"%"', { value: 62, percent: true }],
    [18, '0" days"', { value: 18, unit: "days" }],
    [4200, "£#,##0", { value: 4200, unit: "£" }],
    [4.2, '"c. "0.0', { value: 4.2, unit: null }],
  ])("%j shown as %s", (raw, format, expected) => expect(readValue(raw, format)).toMatchObject(expected));

  test("a count that Excel turned into a date is no number", () => expect(readValue(45627, "d-mmm")).toBeNull());
});

test("whatever a cell holds, reading it does not throw, and a number read is finite", () => {
  const pieces = fc.constantFrom(
    "12",
    "£",
    "%",
    " of ",
    "(",
    ")",
    "to 15 May",
    "[e]",
    "*",
    "4,420",
    ".",
    "m",
    " days",
    "–",
    "<",
  );
  const cell = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 6 }).map((some) => some.join("")),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(cell, fc.constantFrom("", "0%", "@", "dd/mm/yyyy", '0" x"'), (raw, format) => {
      const read = readValue(raw, format);
      expect(read === null || read.value === null || Number.isFinite(read.value)).toBe(true);
    }),
  );
});
