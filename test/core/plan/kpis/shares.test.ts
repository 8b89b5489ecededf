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

describe("one measure a sheet, periods down", () => {
  const sheet = (header: readonly string[], above: Rows = [["EP advice on time"], ["Target: 80%"], []]): Rows => [
    ...above,
    ["Month", ...header],
    ["Jan 2024", 30, 20, 50, "40%"],
    ["Feb 2024", 14, 26, 40, "65%"],
    ["Mar 2024", 10, 30, 40, "75%"],
  ];
  const one = [["EP advice on time", [40, 20, 50], [65, 26, 40], [75, 30, 40]]];

  test.each([
    ["Overdue", "On time", "Total", "% on time"],
    ["Not on time", "Number on time", "Total", "%"],
    ["Late", "No. on time", "Number due", "On time %"],
    ["Outstanding", "Count", "Total", "Percentage"],
  ])("%s, %s, %s, %s: the share is the measure and the title names it", (...header) => {
    const [kpi] = measures(sheet(header));
    expect(figures(sheet(header))).toEqual(one);
    expect(kpi!.unit).toBe("%");
    expect(kpi!.target).toMatchObject({ value: 80, asWritten: "80%" });
    expect([kpi!.at.name, kpi!.at.target]).toEqual(["Data!A1", "Data!A2"]);
  });

  test("the column of the rest is said not to be read", () => {
    const book = bookOf({ Data: sheet(["Overdue", "On time", "Total", "% on time"]) });
    expect(recognise(book)[0]!.columns.map(({ field }) => field)).toEqual([
      "period",
      null,
      "numerator",
      "denominator",
      "value",
    ]);
  });

  test("a line of two things under the title is neither a target nor the name", () =>
    expect(
      measures(
        sheet(["Overdue", "On time", "Total", "% on time"], [["EP advice"], ["Target: 80%, source: return"], []]),
      ).map(({ name, target }) => [name, target]),
    ).toEqual([["EP advice", null]]));

  test("a baseline in words under the title is the measure's", () =>
    expect(
      measures(
        sheet(["Overdue", "On time", "Total", "% on time"], [["EP advice"], ["Baseline: 35%"], ["Target: 80%"]]),
      ).map(({ name, baseline, target }) => [name, baseline.value, target?.value]),
    ).toEqual([["EP advice", 35, 80]]));

  test("columns that are measures of their own stay several", () =>
    expect(
      measures(sheet(["Overdue reviews", "Complaints", "Appeals", "Attendance (%)"])).map(({ name }) => name),
    ).toEqual(["Overdue reviews", "Complaints", "Appeals", "Attendance (%)"]));

  test("what somebody chose as the value is the value, and the share beside it is not read", () => {
    const chosen = choose(noSettings, { kind: "column", sheet: "Data", column: 1, heading: "Overdue", field: "value" });
    expect(figures(sheet(["Overdue", "On time", "Total", "% on time"]), chosen)).toEqual([
      ["EP advice on time", [30, 20, 50], [14, 26, 40], [10, 30, 40]],
    ]);
  });

  test("a line about the measures right above their names is no part of the names", () =>
    expect(
      measures([["Target: 80%"], ["Month", "Reviews", "Advice"], ["Jan 2024", 3, 4], ["Feb 2024", 5, 6]]).map(
        ({ name }) => name,
      ),
    ).toEqual(["Reviews", "Advice"]));

  test("what is overdue is a measure where no share stands beside it", () =>
    expect(
      measures([
        ["Month", "Overdue", "Complaints"],
        ["Jan 2024", 3, 4],
        ["Feb 2024", 5, 6],
      ]).map(({ name }) => name),
    ).toEqual(["Overdue", "Complaints"]));
});
