import { parse, recognise } from "../../../../src/core/plan";
import { check, defaultSettings } from "../../../../src/core/rules";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows, formats: { readonly [cell: string]: string } = {}) => {
  const book = bookOf({ Data: rows }, { Data: { formats: new Map(Object.entries(formats)) } });
  return parse(book, recognise(book));
};
const rulesOf = (rows: Rows) =>
  check(planOf(rows), { asAt: "2025-04-30", settings: defaultSettings, changes: null }).findings.map(
    ({ rule }) => rule,
  );

const NAME = "Health advice within six weeks";

test.each([
  ["%", "%"],
  ["Percentage", "%"],
  ["Per cent", "%"],
  ["% on time", "%"],
  ["Value (%)", "%"],
  ["Result %", "%"],
  ["Rate per 10,000", "per 10,000"],
  ["Rate (per 1,000)", "per 1,000"],
  ["No.", "number"],
  ["Number", "number"],
  ["Count", "number"],
  ["Weeks", "weeks"],
  ["Average days", "days"],
  ["Working days", "working days"],
  ["Value (weeks)", "weeks"],
  ["Value", null],
])("a row for each value: “%s” heads values in %s", (heading, unit) => {
  const { kpis } = planOf([
    ["Measure", "Month", heading],
    ["Advice", "Jan 2025", 60],
    ["Advice", "Feb 2025", 61],
    ["Advice", "Mar 2025", 62],
  ]);
  expect(kpis.map((kpi) => [kpi.unit, kpi.points.map(({ value }) => value)])).toEqual([[unit, [60, 61, 62]]]);
});

test.each([
  ["%", "%"],
  ["Percentage", "%"],
  ["Rate per 10,000", "per 10,000"],
  ["Weeks", "weeks"],
  ["No.", "number"],
])("one measure under its title: “%s” heads values in %s", (heading, unit) => {
  const { kpis } = planOf([
    ["Advice from health"],
    ["Month", heading],
    ["Jan 2025", 60],
    ["Feb 2025", 61],
    ["Mar 2025", 62],
  ]);
  expect(kpis.map((kpi) => [kpi.name, kpi.unit])).toEqual([["Advice from health", unit]]);
});

test("below each month “Num”, “Den” and “%”", () => {
  const { kpis } = planOf([
    ["Measure", "Jan 2025", null, null, "Feb 2025", null, null],
    [null, "Num", "Den", "%", "Num", "Den", "%"],
    [NAME, 60, 100, 60, 33, 50, 66],
    ["Reviews held", 10, 20, 50, 12, 20, 60],
  ]);
  expect(kpis.map(({ unit }) => unit)).toEqual(["%", "%"]);
});

test("a unit column comes before the heading", () => {
  const { kpis } = planOf([
    ["Measure", "Unit", "Month", "No."],
    ["Wait", "weeks", "Jan 2025", 60],
    ["Wait", "weeks", "Feb 2025", 61],
  ]);
  expect(kpis[0]!.unit).toBe("weeks");
});

test("fractions with a per cent format and whole percentages without are on one scale", () => {
  const { kpis } = planOf(
    [
      ["Measure", "Month", "Percentage"],
      ["Advice", "Jan 2025", 0.6],
      ["Advice", "Feb 2025", 61],
      ["Advice", "Mar 2025", 0.62],
      ["Advice", "Apr 2025", "63%"],
      ["Reviews", "Jan 2025", 0.7],
      ["Reviews", "Feb 2025", 0.71],
      ["Reviews", "Mar 2025", 0.69],
    ],
    { C2: "0%", C4: "0.0%" },
  );
  expect(kpis.map(({ points }) => points.map(({ value }) => value))).toEqual([
    [60, 61, 62, 63],
    [70, 71, 69],
  ]);
});

const counted = (heading: string, third: readonly CellValue[]) => [
  ["Measure", "Month", "Numerator", "Denominator", heading],
  [NAME, "Jan 2025", 60, 100, 60],
  [NAME, "Feb 2025", 61, 100, 61],
  [NAME, "Mar 2025", ...third],
];

test.each(["%", "Percentage", "Result (%)", "Rate"])("the counts beside “%s” are held against it", (heading) => {
  expect(rulesOf(counted(heading, [62, 100, 75]))).toContain("percentage-against-count");
  expect(rulesOf(counted(heading, [162, 100, 62]))).toContain("numerator-above-denominator");
  expect(rulesOf(counted(heading, [62, 100, 62]))).not.toContain("percentage-against-count");
});

test("a rate per thousand is not held against its counts", () => {
  const rows = [
    ["Measure", "Month", "Numerator", "Denominator", "Rate"],
    ["Exclusions", "Jan 2025", 6, 1000, 6],
    ["Exclusions", "Feb 2025", 7, 1000, 7],
    ["Exclusions", "Mar 2025", 8, 1000, 8],
  ];
  expect(planOf(rows).kpis[0]!.unit).toBeNull();
  expect(rulesOf(rows)).not.toContain("percentage-against-count");
});
