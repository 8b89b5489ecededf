import { parse, recognise } from "../../../../src/core/plan";
import { check, defaultSettings } from "../../../../src/core/rules";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows, sheet = "Data") => {
  const book = bookOf({ [sheet]: rows });
  return parse(book, recognise(book));
};
const seriesOf = (rows: Rows, sheet?: string) =>
  planOf(rows, sheet).kpis.map(({ name, points }) => [
    name,
    Object.fromEntries(points.map(({ period, value }) => [period, value])),
  ]);

const Q = ["Q1", "Q2", "Q3", "Q4"];
const FOUR = { "2024-Q2": 50, "2024-Q3": 52, "2024-Q4": 55, "2025-Q1": 58 };
const NAME = "Plans on time (%)";

describe("quarters without a year are of the year that stands beside them", () => {
  test.each([
    [
      ["Indicator", "2023/24 outturn", "2024/25 target", ...Q, "Outturn"],
      [NAME, 45, 60, 50, 52, 55, 58, 58],
    ],
    [
      ["Indicator", "Target 2024-25", ...Q],
      [NAME, 60, 50, 52, 55, 58],
    ],
    [
      ["Measure", "Baseline 23/24", "Target 24/25", ...Q],
      [NAME, 45, 60, 50, 52, 55, 58],
    ],
    [
      ["Measure", "Target", ...Q, "2024/25 outturn"],
      [NAME, 60, 50, 52, 55, 58, 58],
    ],
    [
      ["Measure", "2024/25 ambition", "Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4"],
      [NAME, 60, 50, 52, 55, 58],
    ],
    [
      ["Measure", ...Q, "FY 2024/25 goal"],
      [NAME, 50, 52, 55, 58, 60],
    ],
  ])("%j", (header, row) => expect(seriesOf([header, row, ["Exclusions", ...row.slice(1)]])[0]).toEqual([NAME, FOUR]));

  test("a band above them says the year with other words", () => {
    for (const band of ["2024/25 performance", "Performance 2024/25", "Actual 2024-25", "FY 2024/25 (provisional)"])
      expect(
        seriesOf([
          ["Measure", "Target", band, null, null, null],
          [null, null, ...Q],
          [NAME, 60, 50, 52, 55, 58],
        ]),
      ).toEqual([[NAME, FOUR]]);
  });

  test("the title comes before the headings", () =>
    expect(
      seriesOf([["Scorecard 2024/25"], [], ["Measure", "2025/26 target", ...Q], [NAME, 60, 50, 52, 55, 58]]),
    ).toEqual([[NAME, FOUR]]));
});

describe("nothing says the year: the values are not placed, told and asked about", () => {
  test.each([
    [
      "no year at all",
      [
        ["Measure", "Unit", "Target", ...Q],
        [NAME, "%", 60, 50, 52, 55, 58],
      ],
    ],
    [
      "only an earlier year",
      [
        ["Measure", "2023/24 outturn", "Target", ...Q],
        [NAME, 45, 60, 50, 52, 55, 58],
      ],
    ],
    [
      "two years",
      [
        ["Measure", "2024/25 target", "2025/26 target", ...Q],
        [NAME, 60, 65, 50, 52, 55, 58],
      ],
    ],
    [
      "quarters of an academic year",
      [
        ["Measure", "Academic year 2024/25 target", ...Q],
        [NAME, 60, 50, 52, 55, 58],
      ],
    ],
  ])("%s", (_, rows) => {
    const plan = planOf([...rows, ["Exclusions", ...rows[1]!.slice(1)]]);
    expect(plan.kpis.flatMap(({ points }) => points.filter(({ value }) => value !== null))).toEqual([]);
    expect(plan.questions.map(({ message }) => message).join()).toContain("“Q1” to “Q4”");
    const told = plan.unread.filter(({ field }) => field === "period").map(({ raw }) => raw);
    expect(told).toEqual(Q);
  });

  test("it is a finding at the headings", () => {
    const plan = planOf([
      ["Measure", "Target", ...Q],
      [NAME, 60, 50, 52, 55, 58],
      ["Reviews on time (%)", 60, 50, 52, 55, 58],
    ]);
    const { findings } = check(plan, { asAt: "2025-03-31", settings: defaultSettings, changes: null });
    const own = findings.filter(({ rule }) => rule === "period-without-year");
    expect(own).toMatchObject([{ at: ["Data!C1", "Data!D1", "Data!E1", "Data!F1"] }]);
    expect(findings.filter(({ rule }) => rule === "date-unreadable")).toEqual([]);
  });
});
