import fc from "fast-check";
import { readTarget } from "../../../../src/core/plan/targets/read-target";
import { splitTarget } from "../../../../src/core/plan/targets/split-target";
import { targetAt, type Target } from "../../../../src/core/plan/targets/target";
import { writeTarget } from "../../../../src/core/plan/targets/write-target";

const read = (text: string, unit: string | null = "%", better: "higher" | "lower" | null = "higher") =>
  readTarget(text, null, unit, better, null);

describe("a target in words", () => {
  test.each([
    ["60%+", "%", [">=", 60, null]],
    ["65% or above", "%", [">=", 65, null]],
    ["at or above 65%", "%", [">=", 65, null]],
    ["not to exceed 4%", "%", ["<=", 4, null]],
    ["no higher than 4%", "%", ["<=", 4, null]],
    ["under 4%", "%", ["<", 4, null]],
    ["between 60% and 70%", "%", ["between", 60, 70]],
    ["60% to 70%", "%", ["between", 60, 70]],
    ["90% of plans within 20 weeks", "%", [">=", 90, null]],
    ["65% of parents report improved confidence", "%", [">=", 65, null]],
    ["within 6 weeks", "weeks", ["<=", 6, null]],
    ["Round 2 of Phase 3: more than 92% of meetings per month", "%", [">", 92, null]],
    ["65% during the Autumn term 2024", "%", [">=", 65, null]],
    ["65% over the 24/25 academic year", "%", [">=", 65, null]],
    ["65% in 2024/25", "%", [">=", 65, null]],
    ["18 weeks", "weeks", [">=", 18, null]],
    ["£1.5m", "£", [">=", 1_500_000, null]],
    ["increase to 110 posts by March 2026", "posts", [">=", 110, null]],
    ["Reduce to below 12%", "%", ["<", 12, null]],
    ["reduced from 40 to 25 by July 2026", null, ["<=", 25, null]],
    ["from 76 fte posts to 104 fte, filled by October 2025", "fte", [">=", 104, null]],
  ] as const)("“%s” in %s", (text, unit, expected) => {
    const { operator, value, upper } = read(text, unit);
    expect([operator, value, upper]).toEqual(expected);
  });
  test("from where is kept", () =>
    expect(read("from 76 posts to 104 posts", null)).toMatchObject({ value: 104, from: 76 }));
});

describe("targets that are shown and never compared", () => {
  test.each([
    "Families hear from us every 3 weeks",
    "every three weeks",
    "2 visits per term",
    "reviewed monthly",
    "Year-on-year improvement",
    "60% and 70%",
    "3 of 4 areas at 80% or 90%",
    "Fewer pupils on less than 15 hours",
    "At least a 20% reduction",
    "Cut by 12",
    "TBC",
    "",
  ])("“%s”", (text) => expect(read(text).value).toBeNull());
  test("a frequency says that it is one", () => expect(read("every 3 weeks", null).frequency).toBe(true));
  test("hours that describe the pupils are not the target of a percentage", () =>
    expect(read("5% of pupils on less than 15 hours", "%").value).toBe(5));
});

describe("a change", () => {
  test.each([
    ["15% reduction compared with 2022/23", { direction: "down", amount: 15, unit: "%", base: "2022/23" }],
    ["Increase by 8 percentage points", { direction: "up", amount: 8, unit: "%", base: null }],
    ["30 fewer than last year", { direction: "down", amount: 30, unit: null, base: "last year" }],
  ])("“%s” keeps amount and base, and has no value", (text, relative) => {
    const target = read(text, null);
    expect([target.value, target.relative]).toEqual([
      null,
      { ...relative, ...(/points/.test(text) && { unit: target.relative!.unit }) },
    ]);
  });
});

describe("several targets by date", () => {
  const target = read("65% by Dec 2024, at least 85% by July 2025");
  test("are a list; the last is the target as a whole", () => {
    expect(target.steps).toEqual([
      { asWritten: "65% by Dec 2024", operator: ">=", value: 65, upper: null, by: "2024-12-31" },
      { asWritten: "at least 85% by July 2025", operator: ">=", value: 85, upper: null, by: "2025-07-31" },
    ]);
    expect(target).toMatchObject({ value: 85, by: "2025-07-31" });
  });
  test.each([
    ["2024-11-01", 65],
    ["2024-12-31", 65],
    ["2025-07-30", 65],
    ["2025-07-31", 85],
    ["2027-01-01", 85],
  ])("on %s %d is in force", (day, value) => expect(targetAt(target, day).value).toBe(value));
  test("dates first", () =>
    expect(read("December 2024: 65%; July 2025: 85%").steps?.map(({ value }) => value)).toEqual([65, 85]));
  test("a number without its date makes no list, and no value", () =>
    expect(read("65%, 75% by Dec 2024, 85% by July 2025")).toMatchObject({ value: null }));
  test("one target is in force on every day", () => expect(targetAt(read("65%"), "2020-01-01").value).toBe(65));
});

describe("what stands beside a target", () => {
  test.each([
    ["65% (statutory: 100%)", { target: "65%", standard: "statutory: 100%", comparator: null }],
    ["65%; England average 52%", { target: "65%", standard: null, comparator: "England average 52%" }],
    ["65% (England average 21/22)", { target: "65%", standard: null, comparator: "England average 21/22" }],
    ["England average", { target: "England average", standard: null, comparator: "England average" }],
    ["Statutory 100%", { target: "Statutory 100%", standard: "Statutory 100%", comparator: null }],
    ["At least 65%", { target: "At least 65%", standard: null, comparator: null }],
  ])("“%s”", (shown, expected) => expect(splitTarget(shown)).toEqual(expected));
});

test("no words make the reader throw, and a compared value is a finite number", () => {
  const pieces = fc.constantFrom(
    "65%",
    " by Dec 2024",
    "from ",
    " to ",
    "<",
    "£4m",
    " 20 weeks",
    "; ",
    "\n",
    "(",
    ")",
    "2022/23",
    " reduction",
    "every ",
    "and ",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 7 }).map((some) => some.join("")),
      ),
      (text) => {
        const target = readTarget(splitTarget(text).target, null, null, null, null);
        expect(target.value === null || Number.isFinite(target.value)).toBe(true);
        expect(targetAt(target, "2025-01-01").operator).toBeDefined();
      },
    ),
  );
});

/** A target without its spelling. */
const meant = ({ steps, ...target }: Target) => ({
  ...target,
  asWritten: "",
  ...(steps && { steps: steps.map((step) => ({ ...step, asWritten: "" })) }),
});

test("what is read is written so that it reads the same, whichever way is better", () => {
  const amount = fc
    .tuple(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom("", ".5", ".25", "%", " weeks", " days", "k", " fte"))
    .map(([number, mark]) => (mark === "k" ? `£${number}k` : `${number}${mark}`));
  const side = fc.constantFrom("", "at least ", "no more than ", "under ", "above ", "≥ ", "exactly ", "within ");
  const until = fc.constantFrom("", " by 31 May 2024", " by end of autumn term 2025", " by Dec 2024", " in 2024/25");
  const base = fc.constantFrom(
    "",
    " compared with 2022/23",
    " from the March 2024 baseline",
    " on last year",
    " than now",
  );
  const one = fc.tuple(side, amount, until).map((words) => words.join(""));
  const words = fc.oneof(
    one,
    fc.array(one, { minLength: 2, maxLength: 3 }).map((some) => some.join(", ")),
    fc.tuple(amount, amount, until).map(([low, high, by]) => `between ${low} and ${high}${by}`),
    fc.tuple(amount, amount, until).map(([low, high, by]) => `from ${low} to ${high}${by}`),
    fc
      .tuple(amount, fc.constantFrom(" reduction", " percentage points increase", " fewer", " growth"), base, until)
      .map((some) => some.join("")),
    fc.constantFrom("every three weeks", "TBC", "Top quartile", "60% and 70%", "zero"),
  );
  const better = fc.constantFrom("higher" as const, "lower" as const, "neither" as const, null);
  fc.assert(
    fc.property(words, fc.constantFrom("%", "weeks", "fte", null), better, (text, unit, polarity) => {
      const target = readTarget(text, null, unit, polarity, null);
      expect(meant(readTarget(writeTarget(target), null, unit, polarity, null))).toEqual(meant(target));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ["exactly 18 posts", "=", 18],
  ["= 18", "=", 18],
  [">= 18", ">=", 18],
  ["equal to or above 18", ">=", 18],
])("“%s” is met %s %d", (text, operator, value) => {
  expect(readTarget(text, null, null, "lower", null)).toMatchObject({ operator, value });
});

describe("sides in other words", () => {
  test.each([
    ["not below 85%", ">=", 85],
    ["not to fall below 85%", ">=", 85],
    ["Never less than 85%", ">=", 85],
    ["a floor of 85%", ">=", 85],
    ["at or over 85%", ">=", 85],
    ["not above 5", "<=", 5],
    ["never more than 5", "<=", 5],
    ["must not go over 5", "<=", 5],
    ["not exceeding 5", "<=", 5],
    ["should not be above 5", "<=", 5],
    ["capped at 5", "<=", 5],
    ["a ceiling of 5", "<=", 5],
    ["limited to 5", "<=", 5],
    ["to exceed 5", ">", 5],
    ["below 5", "<", 5],
  ])("“%s” is met %s %d, whichever way is better", (text, operator, value) => {
    expect(readTarget(text, null, null, null, null)).toMatchObject({ operator, value });
    expect(readTarget(text, null, null, "neither", null)).toMatchObject({ operator, value });
  });

  test.each([
    ["75% (stretch 80%)", 75],
    ["75%; stretch target: 80%", 75],
    ["75% with a stretch of 80%", 75],
    ["75%, 80% stretch", 75],
    ["Stretch: 80%", 80],
    ["9 in 10", 90],
    ["three quarters", null],
    ["All pupils", 100],
    ["All year", null],
    ["To match England", null],
  ])("“%s” of a share is %s", (text, value) => expect(readTarget(text, null, "%", "higher", null).value).toBe(value));

  test("a number for each term is a target of values by term, and of no others", () => {
    const read = (counts: "term" | "month") =>
      readTarget("Not to exceed 15 per term", null, null, "lower", null, { counts });
    expect(read("term")).toMatchObject({ operator: "<=", value: 15 });
    expect(read("month")).toMatchObject({ value: null, frequency: true });
  });

  test.each([
    ["15 per term", "lower", "term", 15],
    ["No more than 60 a year", null, "year", 60],
    ["at least 20 new places each quarter", null, "quarter", 20],
    ["12 annually", "lower", "year", 12],
    ["max 4 in each half-term", null, "half term", 4],
    ["under 10/week", null, "week", 10],
  ] as const)("“%s” beside values for other times is kept with its time", (text, better, per, value) =>
    expect(readTarget(text, null, null, better, null, { counts: "month" })).toMatchObject({
      value: null,
      frequency: true,
      rate: { value, per },
    }),
  );
  test("and beside values for such times it is the target", () => {
    const read = (text: string) => readTarget(text, null, null, "lower", null, { counts: "month" });
    expect(read("15 per month")).toMatchObject({ operator: "<=", value: 15 });
    expect(read("15 monthly")).toMatchObject({ operator: "<=", value: 15 });
    expect(read("15 per month")).not.toHaveProperty("rate");
  });
  test.each(["Max 3 per school per year", "2 meetings per term", "every three weeks", "4 visits in 2 terms each year"])(
    "“%s” is for no time of its own",
    (text) => expect(readTarget(text, null, null, "lower", null, { counts: "month" })).not.toHaveProperty("rate"),
  );

  test("how often something happens is still no target", () =>
    expect(readTarget("2 meetings per term", null, null, "higher", null, { counts: "term" })).toMatchObject({
      value: null,
      frequency: true,
    }));
});
