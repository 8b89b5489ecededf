import { parse, recognise } from "../../../../src/core/plan";
import { check, defaultSettings } from "../../../../src/core/rules";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows) => {
  const book = bookOf({ Data: rows }, { Data: {} });
  return parse(book, recognise(book));
};
const rulesOf = (rows: Rows) =>
  check(planOf(rows), { asAt: "2025-03-31", settings: defaultSettings, changes: null }).findings.map(
    ({ rule }) => rule,
  );

const TABLE: Rows = [
  ["Measure", "Target", "Jan 2025", "Feb 2025"],
  ["Plans on time (%)", 60, 41, "44*"],
  ["Advice on time (%)", 60, 55, "57*"],
];

describe("a note that says what a mark means explains it at all values", () => {
  test.each([
    [[["Data to end of February 2025. * provisional"], [], ...TABLE]],
    [[...TABLE, [], ["* = provisional"]]],
    [[...TABLE, [], ["Notes: * provisional; † estimated"]]],
  ])("%#", (rows) => {
    const plan = planOf(rows);
    expect(plan.kpis.map(({ points }) => points.at(-1)!.marked?.words)).toEqual(["provisional", "provisional"]);
    expect(rulesOf(rows).filter((rule) => rule === "value-marked" || rule === "value-footnoted")).toEqual([
      "value-marked",
    ]);
  });

  test.each([
    [TABLE],
    [[...TABLE, [], ["† = provisional"]]],
    [[...TABLE, [], ["* provisional"], ["* excludes academies"]]],
  ])("else each measure asks: %#", (rows) =>
    expect(rulesOf(rows).filter((rule) => rule === "value-marked" || rule === "value-footnoted")).toEqual([
      "value-footnoted",
      "value-footnoted",
    ]),
  );
});

test("headings of targets are no periods of the series", () =>
  expect(
    rulesOf([
      ["Measure", "Baseline", "Target 24/25", "Target 25/26", "Apr-24", "May-24", "Jun-24"],
      ["Plans on time (%)", 30, 50, 65, 44, 47, 52],
      ["Complaints", 30, 20, 10, 4, 7, 2],
    ]),
  ).not.toContain("periods-out-of-order"));
