import { changeOf } from "../../../src/core/board/measure";
import { figure, formatOf } from "../../../src/core/plan/kpis/figure";
import { periodEnd, readingOf, verdictOf } from "../../../src/core/plan/kpis/reading";
import type { Kpi } from "../../../src/core/plan";
import { changed, kpi, target } from "./plans";

const AS_AT = "2025-03-28";
const words = (of: Kpi, asAt = AS_AT) => verdictOf(of, readingOf(of, asAt), asAt).words;
const change = (of: Kpi) => changeOf(of, readingOf(of, AS_AT));
const of = (value: number, given: Partial<Kpi> = {}) => kpi(5, { "2025-02": value }, given);

describe("latest against target", () => {
  test.each([
    [">=", 70, true],
    [">=", 69.999, false],
    ["<=", 70, true],
    ["<=", 70.001, false],
    [">", 70, false],
    [">", 70.001, true],
    ["<", 70, false],
    ["<", 69.999, true],
    ["=", 70, true],
    ["=", 70.5, false],
  ] as const)("operator %s with %d and a target of 70", (operator, value, met) => {
    const said = words(of(value, { target: target(70, { operator }) }));
    expect(said).toBe(met ? "✓ target met in February 2025" : "✗ target not met in February 2025");
  });

  test.each([
    [89.9, false],
    [90, true],
    [95, true],
    [95.1, false],
  ])("%d against 90 to 95", (value, met) => {
    const between = target(90, { operator: "between", upper: 95, asWritten: "90–95%" });
    expect(words(of(value, { target: between, better: null })).startsWith("✓")).toBe(met);
  });

  test.each([
    ["no target", of(70, { target: null })],
    ["cannot be compared: no value", kpi(5, { "2025-02": null })],
    [
      "cannot be compared: the target is given in words",
      of(70, { target: target(null, { asWritten: "20% reduction" }) }),
    ],
    ["cannot be compared: target and value have other units", of(70, { unit: "children" })],
    ["cannot be compared: the workbook does not say whether higher or lower is better", of(70, { better: null })],
    ["cannot be compared: the workbook does not say whether higher or lower is better", of(70, { better: "neither" })],
    [
      "cannot be compared: fewer than 5 stand behind the percentage",
      changed(of(75), "2025-02", { numerator: 3, denominator: 4 }),
    ],
    [
      "cannot be compared: the words of the target and the direction that is better do not agree",
      of(70, { better: "higher", target: target(3, { operator: "<", asWritten: "Below 3%" }) }),
    ],
  ])("%s", (said, measure) => {
    expect(words(measure)).toBe(said);
  });

  test("words that name the side are enough where the direction is not known", () => {
    expect(words(of(70, { better: null, target: target(70, { asWritten: "At least 70%" }) }))).toMatch(/^✓/);
  });

  test.each([
    [null, "missed", "✗ target not met in February 2025"],
    ["2025-03-28", "missed", "✗ target not met in February 2025"],
    ["2025-03-29", "open", "✗ target not met in February 2025; its date is still to come"],
  ])("a target for %s that is not met is %s", (by, rag, said) => {
    const measure = of(60, { target: target(70, { by }) });
    expect(verdictOf(measure, readingOf(measure, AS_AT), AS_AT)).toEqual({ rag, words: said });
  });

  test("five behind a percentage are enough", () => {
    expect(words(changed(of(80), "2025-02", { numerator: 4, denominator: 5 }))).toMatch(/^✓/);
  });

  test("a period that is not over is not held against the target", () => {
    const march = kpi(5, { "2025-03": 90 });
    expect(words(march, "2025-03-30")).toBe("cannot be compared: March 2025 was not over on 30 March 2025");
    expect(words(march, "2025-03-31")).toBe("✓ target met in March 2025");
  });
});

describe("which value is the latest", () => {
  test("a value of a period after the as-at date is no result", () => {
    const { latest, ahead } = readingOf(kpi(5, { "2025-02": 60, "2025-04": 80 }), AS_AT);
    expect(latest?.value).toBe(60);
    expect(ahead.map(({ period }) => period)).toEqual(["2025-04"]);
  });

  test("a period that stands twice is compared with the one before it, and with nothing when its values differ", () => {
    const twice = (value: number) => {
      const once = kpi(5, { "2025-01": 68, "2025-02": 71 });
      return { ...once, points: [...once.points, { ...once.points[1]!, value }] };
    };
    expect(change(twice(71))).toBe("up 3 percentage points, January 2025 (68%) to February 2025");
    expect(words(twice(71))).toBe("✓ target met in February 2025");
    expect(change(twice(60))).toBe("not compared: February 2025 stands more than once, with other values");
    expect(words(twice(60))).toBe("cannot be compared: February 2025 stands more than once, with other values");
  });

  test("blanks and words are passed over, a zero is not", () => {
    expect(readingOf(kpi(5, { "2025-01": 0, "2025-02": "n/a", "2025-03": null }), AS_AT).latest?.value).toBe(0);
  });
});

describe("change since the value before", () => {
  test.each([
    [68, 71, "up 3 percentage points, January 2025 (68%) to February 2025"],
    [100, 99, "down 1 percentage point, January 2025 (100%) to February 2025"],
    [5.2, 5.1, "down 0.1 percentage points, January 2025 (5.2%) to February 2025"],
    [70, 70, "no change, January 2025 (70%) to February 2025"],
  ])("%d to %d", (before, now, said) => {
    expect(change(kpi(5, { "2025-01": before, "2025-02": now }))).toBe(said);
  });

  test("counts are in their own unit, and the period before is the last that has a value", () => {
    const counted = kpi(5, { "2024-09": 1204, "2024-12": "n/a", "2025-02": 1300 }, { unit: "children" });
    expect(change(counted)).toBe("up 96, September 2024 (1,204) to February 2025");
  });

  test("nothing is said between periods of two kinds, or of values that add up", () => {
    expect(change(kpi(5, { "2023/24": 60, "2024-Q4": 15 }))).toBe(
      "not compared with 2023/24: a quarter is not held against a year",
    );
    const two = kpi(5, { "2025-01": 60, "2025-02": 70 });
    const added = changed(two, "2025-02", { covers: { words: "Apr 24-Feb 25", soFar: true } });
    expect(change(added)).toBe("not compared with January 2025: the values add up since the year began");
    expect(words(added)).toBe("cannot be compared: the value adds up since the year began (Apr 24-Feb 25)");
  });

  test("nothing is said across a footnote mark, on so few people, or without a value before", () => {
    const two = kpi(5, { "2025-01": 60, "2025-02": 70 });
    expect(change(changed(two, "2025-01", { footnote: true }))).toContain("not compared with January 2025");
    expect(change(changed(two, "2025-01", { denominator: 4 }))).toBe(
      "not compared with January 2025: fewer than 5 in one of the two",
    );
    expect(change(kpi(5, { "2025-02": 70 }))).toBe("no earlier value");
  });
});

test("a percentage of fewer than five is given as its counts", () => {
  const few = changed(of(50), "2025-02", { numerator: 2, denominator: 4 });
  expect(figure(few, readingOf(few, AS_AT).latest!)).toBe("2 of 4");
});

test.each([
  [70, "%", '0"%"'],
  [6.8, "%", '0.0"%"'],
  [67.9347826, "%", '0.0"%"'],
  [67.93, "%", '0.00"%"'],
  [1204, "children", "#,##0"],
  [0.5, null, "#,##0.0"],
])("the format of %d %s", (value, unit, format) => {
  expect(formatOf(of(value, { unit }), value)).toBe(format);
});

test.each([
  ["2024-02", "2024-02-29"],
  ["2024-Q1", "2024-03-31"],
  ["2024-07-09", "2024-07-09"],
  ["Autumn 2024", "2024-12-20"],
  ["2023/24", "2024-03-31"],
  ["week 7", null],
])("%s is over on %s", (period, end) => {
  expect(periodEnd(period)).toBe(end);
});
