import { parse, recognise } from "../../../src/core/plan";
import { check, defaultSettings, type Sketch } from "../../../src/core/rules";
import { daysOfFrequency } from "../../../src/core/rules/frequencies";
import { readRating, readTravel } from "../../../src/core/rules/measure-ratings";
import { workbookOf } from "../../sketch";

const messages = (kpis: NonNullable<Sketch["kpis"]>, rule: string, asAt = "2025-04-01") => {
  const book = workbookOf({ kpis });
  const { findings } = check(parse(book, recognise(book)), { asAt, settings: defaultSettings, changes: null });
  return findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
};

test.each([
  ["Monthly", 31],
  ["monthly (reported quarterly)", 92],
  ["Every term", 140],
  ["Half-termly", 62],
  ["Annual survey", 366],
  ["six-monthly", 184],
  ["Half-yearly", 184],
  ["Bi-monthly", 62],
  ["When asked for", null],
])("a measure that is reported “%s”", (words, days) => {
  expect(daysOfFrequency(words)).toBe(days);
});

test.each([
  ["G", "green"],
  ["Green", "green"],
  ["Target met", "green"],
  ["R", "red"],
  ["Not met", "red"],
  ["Amber", null],
  ["", null],
])("a rating “%s”", (text, rating) => expect(readRating(text)).toBe(rating));

test.each([
  ["↑", "up"],
  ["▼", "down"],
  ["Improving", "better"],
  ["Declining", "worse"],
  ["→", null],
  ["Stable", null],
])("a direction of travel “%s”", (text, travel) => expect(readTravel(text)).toBe(travel));

describe("a comment that claims the target", () => {
  const told = (comment: string) =>
    messages([{ ref: "K1", name: "Plans on time", unit: "%", target: 70, comment }], "comment-against-target");

  test.each(["Target met.", "We have exceeded the target", "On target", "The target was achieved this month"])(
    "“%s”",
    (text) => expect(told(text)).toHaveLength(1),
  );

  test.each([
    "Target not met.",
    "We aim to meet the target by July.",
    "Target met in December.",
    "Should be on target by May",
    "The target was missed",
    "Below target",
    "Not on target",
  ])("not “%s”", (text) => expect(told(text)).toEqual([]));
});

describe("a comment that claims a course", () => {
  const values = { "2024-11": 68, "2024-12": 66, "2025-01": 67, "2025-02": 61 };
  const told = (comment: string) =>
    messages([{ ref: "K1", name: "Plans on time", unit: "%", comment, values }], "comment-against-values");

  test.each(["Performance is improving.", "Improved this month", "Sustained improvement in timeliness"])(
    "“%s”",
    (text) => expect(told(text)).toHaveLength(1),
  );

  test.each([
    "Not improving.",
    "Improvement plan in place",
    "Actions to improve timeliness",
    "Has improved since 2022",
    "Data quality has improved",
    "Performance has declined",
  ])("not “%s”", (text) => expect(told(text)).toEqual([]));
});

describe("a latest value", () => {
  const monthly = { "2024-10": 60, "2024-11": 61, "2024-12": 62 };
  const stale = (kpi: object, asAt: string) =>
    messages([{ ref: "K1", values: monthly, ...kpi }], "latest-value-stale", asAt);

  test("is late when its month and 45 days more have gone", () => {
    expect(stale({}, "2025-03-17")).toEqual([]);
    expect(stale({}, "2025-03-18")).toHaveLength(1);
  });

  test("is not late where the cells behind it say why there is none", () => {
    const values = { ...monthly, "2025-01": "awaited" };
    expect(messages([{ ref: "K1", values }], "latest-value-stale", "2025-06-01")).toEqual([]);
  });

  test("is not late where the measure has ended", () => {
    expect(stale({ comment: "Replaced by K2 in January." }, "2025-06-01")).toEqual([]);
    expect(stale({ comment: "This measure has not ended." }, "2025-06-01")).toHaveLength(1);
  });
});

test("numbers in each other's place are told once", () => {
  const kpis = [
    { name: "Advice on time", unit: "%", period: "2024-11-01", numerator: 73, denominator: 41, value: 56 },
    { name: "Advice on time", unit: "%", period: "2024-12-01", numerator: 38, denominator: 204, value: 18.6 },
  ];
  expect(messages(kpis, "numerator-above-denominator")).toHaveLength(1);
  expect(messages(kpis, "percentage-against-count")).toEqual([]);
});

test.each([
  ["Timeliness rose from 40% to 50%, up 10%.", 1],
  ["A rise from 62.5% to 65% – an increase of 2.5 %.", 1],
  ["Rose from 40% to 50% (10 pp).", 0],
  ["Rose from 40% to 50%. Requests grew by 10%.", 0],
  ["Fell from 40% to 36%, a reduction of 10%.", 0],
])("“%s”", (comment, count) =>
  expect(messages([{ ref: "K1", unit: "%", comment }], "percent-for-points")).toHaveLength(count),
);
