import { choose, noSettings, parse, recognise, type Kpi } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const measures = (rows: Rows, settings = noSettings): readonly Kpi[] => {
  const book = bookOf({ Data: rows });
  return parse(book, recognise(book, settings)).kpis;
};
const figures = (rows: Rows, settings = noSettings) =>
  measures(rows, settings).map(({ name, points }) => [
    name,
    ...points.map(({ value, numerator, denominator }) => [value, numerator, denominator]),
  ]);

describe("a row for each value, with shares beside counts", () => {
  const rows = (...[num, den, share]: readonly string[]): Rows => [
    ["Reporting month", "Indicator", num!, den!, share!],
    ["Jan 2024", "EP advice", 20, 50, "40%"],
    ["Jan 2024", "Health advice", 25, 50, "50%"],
    ["Feb 2024", "EP advice", 26, 40, "65%"],
    ["Feb 2024", "Health advice", 31, 50, "62%"],
  ];

  test.each([
    ["Count", "Total", "% on time"],
    ["Number", "Cohort", "% on time"],
    ["No.", "Total", "%"],
    ["No. on time", "Total", "%"],
    ["Number on time", "Total", "Percentage on time"],
    ["On time", "Total", "On time %"],
    ["On time", "Total", "On-time rate"],
    ["Count", "Total", "Per cent issued within 20 weeks"],
    ["Numerator", "Denominator", "N %"],
  ])("%s, %s, %s", (...header) => {
    expect(figures(rows(...header))).toEqual([
      ["EP advice", [40, 20, 50], [65, 26, 40]],
      ["Health advice", [50, 25, 50], [62, 31, 50]],
    ]);
  });

  test("a column headed as values stays the value beside a share and a count", () =>
    expect(figures(rows("Value", "% data complete", "Count"))[0]).toEqual([
      "EP advice",
      [20, null, null],
      [26, null, null],
    ]));

  test("“Cohort” above words is the group", () =>
    expect(
      figures([
        ["Month", "Measure", "Cohort", "On time", "%"],
        ["Jan 2024", "Reviews", "Early years", 3, "30%"],
        ["Jan 2024", "Reviews", "Post-16", 4, "40%"],
        ["Feb 2024", "Reviews", "Early years", 5, "50%"],
        ["Feb 2024", "Reviews", "Post-16", 6, "60%"],
      ]),
    ).toEqual([
      ["Reviews – Early years", [30, 3, null], [50, 5, null]],
      ["Reviews – Post-16", [40, 4, null], [60, 6, null]],
    ]));

  test("a count beside its change stays the value", () =>
    expect(figures(rows("Count", "Plan", "% change"))).toEqual([
      ["EP advice", [20, null, null], [26, null, null]],
      ["Health advice", [25, null, null], [31, null, null]],
    ]));

  test("what somebody chose as the value stays the value", () => {
    const chosen = choose(noSettings, { kind: "column", sheet: "Data", column: 2, heading: "Count", field: "value" });
    expect(figures(rows("Count", "Total", "% on time"), chosen)).toEqual([
      ["EP advice", [20, null, 50], [26, null, 40]],
      ["Health advice", [25, null, 50], [31, null, 50]],
    ]);
  });

  test("a share that somebody chose not to read is not the value", () => {
    const chosen = choose(noSettings, { kind: "column", sheet: "Data", column: 4, heading: "% on time", field: null });
    expect(figures(rows("Count", "Total", "% on time"), chosen)[0]).toEqual([
      "EP advice",
      [20, null, 50],
      [26, null, 40],
    ]);
  });
});

describe("periods across, with shares beside counts", () => {
  test("below each month", () =>
    expect(
      figures([
        ["Indicator", "Jan 2024", null, null, "Feb 2024", null, null],
        [null, "No. on time", "Total", "On time %", "No. on time", "Total", "On time %"],
        ["EP advice", 20, 50, "40%", 26, 40, "65%"],
        ["Health advice", 25, 50, "50%", 31, 50, "62%"],
      ]),
    ).toEqual([
      ["EP advice", [40, 20, 50], [65, 26, 40]],
      ["Health advice", [50, 25, 50], [62, 31, 50]],
    ]));
});
