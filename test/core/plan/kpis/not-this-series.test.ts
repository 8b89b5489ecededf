import { parse, recognise } from "../../../../src/core/plan";
import type { Kpi } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows) => {
  const book = bookOf({ Data: rows }, { Data: {} });
  return parse(book, recognise(book));
};
const seriesOf = ({ name, points }: Kpi) => [
  name,
  Object.fromEntries(points.map(({ period, value }) => [period, value])),
];
const read = (rows: Rows) => planOf(rows).kpis.map(seriesOf);

const MEASURE = "Pupils attending";

describe("totals and averages over several periods are no values of one period", () => {
  test.each([
    "YTD",
    "(YTD)",
    "cumulative",
    "cum.",
    "year to date",
    "rolling 12 months",
    "(rolling 12 months)",
    "12m rolling",
    "12-month rolling average",
    "average",
    "total",
    "running total",
  ])("Jan-25 and Jan-25 %s", (words) => {
    const plan = planOf([
      ["Measure", "Target", "Jan-25", `Jan-25 ${words}`, "Feb-25", `Feb-25 ${words}`],
      [MEASURE, 80, 11, 101, 12, 113],
    ]);
    expect(plan.kpis.map(seriesOf)).toEqual([[MEASURE, { "2025-01": 11, "2025-02": 12 }]]);
    expect(plan.kpis[0]!.points).toHaveLength(2);
    expect(plan.layout[0]!.columns.filter(({ field }) => field === null)).toHaveLength(2);
  });

  test("where only the last month has one", () =>
    expect(
      read([
        ["Measure", "Target", "Jan-25", "Feb-25", "Feb-25 YTD"],
        [MEASURE, 80, 11, 12, 113],
      ]),
    ).toEqual([[MEASURE, { "2025-01": 11, "2025-02": 12 }]]));

  test("where the words stand in front", () =>
    expect(
      read([
        ["Measure", "Target", "Jan-25", "YTD Jan-25", "Feb-25", "YTD Feb-25"],
        [MEASURE, 80, 11, 101, 12, 113],
      ]),
    ).toEqual([[MEASURE, { "2025-01": 11, "2025-02": 12 }]]));

  test("under their months, in a row of their own", () =>
    expect(
      read([
        ["Measure", "Target", "Jan-25", null, "Feb-25", null],
        [null, null, "In month", "YTD", "In month", "YTD"],
        [MEASURE, 80, 11, 101, 12, 113],
      ]),
    ).toEqual([[MEASURE, { "2025-01": 11, "2025-02": 12 }]]));

  test("a part of the month stays a value of it", () => {
    const plan = planOf([
      ["Measure", "Target", "Jan-25", "Feb-25 (to 15 Feb)"],
      [MEASURE, 80, 11, 12],
    ]);
    expect(plan.kpis.map(seriesOf)).toEqual([[MEASURE, { "2025-01": 11, "2025-02": 12 }]]);
  });

  test("where every column runs over the year so far, that is the series", () =>
    expect(
      read([
        ["Measure", "Target", "Jan-25 YTD", "Feb-25 YTD", "Mar-25 YTD"],
        [MEASURE, 80, 11, 12, 14],
      ]),
    ).toEqual([[MEASURE, { "2025-01": 11, "2025-02": 12, "2025-03": 14 }]]));
});

describe("forecasts are no results", () => {
  const estimates = (rows: Rows) => planOf(rows).kpis[0]?.points.map(({ period, estimate }) => [period, estimate]);

  test.each([
    ["Feb-25 forecast"],
    ["Feb-25 (forecast)"],
    ["Feb-25 Fcst"],
    ["Feb-25 F/cast"],
    ["Feb-25 projected"],
    ["Feb-25 (proj.)"],
    ["Feb-25 proj"],
    ["Feb-25 est."],
    ["Feb-25 (est)"],
    ["Feb-25 (e)"],
    ["Forecast Feb-25"],
    ["Feb-25 outlook"],
    ["Feb-25 predicted outturn"],
  ])("%s", (heading) =>
    expect(
      estimates([
        ["Measure", "Target", "Dec-24", "Jan-25", heading],
        [MEASURE, 80, 11, 12, 13],
      ]),
    ).toEqual([
      ["2024-12", false],
      ["2025-01", false],
      ["2025-02", true],
    ]),
  );

  test.each(["Forecast", "FORECAST", "Projected position", "Forecast months", "Predicted", "Forecast outturn"])(
    "a banner %s above months",
    (banner) =>
      expect(
        estimates([
          [null, null, "Actual", null, banner, null],
          ["Measure", "Target", "Dec-24", "Jan-25", "Feb-25", "Mar-25"],
          [MEASURE, 80, 11, 12, 13, 14],
        ]),
      ).toEqual([
        ["2024-12", false],
        ["2025-01", false],
        ["2025-02", true],
        ["2025-03", true],
      ]),
  );

  test("a banner above the forecast alone", () =>
    expect(
      estimates([
        [null, null, null, null, "Forecast", null],
        ["Measure", "Target", "Dec-24", "Jan-25", "Feb-25", "Mar-25"],
        [MEASURE, 80, 11, 12, 13, 14],
      ]),
    ).toEqual([
      ["2024-12", false],
      ["2025-01", false],
      ["2025-02", true],
      ["2025-03", true],
    ]));

  test("a column for each period and row", () =>
    expect(
      estimates([
        ["Period", "Measure", "Value"],
        ["Jan-25", MEASURE, 11],
        ["Feb-25 (proj.)", MEASURE, 12],
        ["Mar-25 forecast", MEASURE, 12],
      ]),
    ).toEqual([
      ["2025-01", false],
      ["2025-02", true],
      ["2025-03", true],
    ]));
});
