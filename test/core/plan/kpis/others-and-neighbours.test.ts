import { parse, recognise } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows) => {
  const book = bookOf({ Data: rows });
  return parse(book, recognise(book));
};
const read = (rows: Rows) =>
  planOf(rows).kpis.map(({ name, points, comparators = [] }) => [
    name,
    Object.fromEntries(points.filter(({ value }) => value !== null).map(({ period, value }) => [period, value])),
    comparators.map(({ value }) => value),
  ]);

const YEARS = ["2021/22", "2022/23", "2023/24"] as const;

test.each(["England", "Statistical neighbours", "South East"])(
  "a row for each value: the rows of “%s” beside the only area are a comparison",
  (others) =>
    expect(
      read([
        ["Indicator", "Area", "Period", "Value"],
        ...YEARS.flatMap((year, i) => [
          ["Absence (%)", "Northshire", year, 12 + i],
          ["Absence (%)", others, year, 11 + i],
        ]),
      ]),
    ).toEqual([["Absence (%)", { "2021/22": 12, "2022/23": 13, "2023/24": 14 }, [13]]]),
);

test("beside several groups the rows of England stay a series of their own", () =>
  expect(
    read([
      ["Indicator", "Cohort", "Period", "Value"],
      ...YEARS.flatMap((year, i) => [
        ["Absence (%)", "SEN support", year, 12 + i],
        ["Absence (%)", "EHC plan", year, 15 + i],
        ["Absence (%)", "England", year, 11 + i],
      ]),
    ]).map(([name]) => name),
  ).toEqual(["Absence (%) – SEN support", "Absence (%) – EHC plan", "Absence (%) – England"]));

test("years down: a column of England belongs to the measure left of it", () =>
  expect(
    read([
      ["Year", "Plans per 10,000", "England", "Appeals rate", "England", "South East"],
      ["2021/22", 310, 300, 1.8, 2, 2.2],
      ["2022/23", 330, 320, 2.1, 2.3, 2.4],
      ["2023/24", 352, 341, 2.4, 2.5, 2.6],
    ]),
  ).toEqual([
    ["Plans per 10,000", { "2021/22": 310, "2022/23": 330, "2023/24": 352 }, [341]],
    ["Appeals rate", { "2021/22": 1.8, "2022/23": 2.1, "2023/24": 2.4 }, [2.5, 2.6]],
  ]));

describe("blocks of years and months beside each other", () => {
  const header = ["Year", "Q1", "Q2", "Q3"];
  const block = (from: number) => [
    ["2023/24", from, from + 1, from + 2],
    ["2024/25", from + 3, from + 4, from + 5],
  ];
  const values = (from: number) => ({
    "2023-Q2": from,
    "2023-Q3": from + 1,
    "2023-Q4": from + 2,
    "2024-Q2": from + 3,
    "2024-Q3": from + 4,
    "2024-Q4": from + 5,
  });
  test("each with its title is a measure", () =>
    expect(
      read([
        ["Plans on time (%)", null, null, null, null, "Appeals (number)"],
        [...header, null, ...header],
        ...block(50).map((row, i) => [...row, null, ...block(10)[i]!]),
      ]),
    ).toEqual([
      ["Plans on time (%)", values(50), []],
      ["Appeals (number)", values(10), []],
    ]));

  test("under one title only the first is read, and the columns of the other are told", () => {
    const plan = planOf([
      ["Plans on time (%)"],
      [...header, null, ...header],
      ...block(50).map((row, i) => [...row, null, ...block(10)[i]!]),
    ]);
    expect(plan.kpis.map(({ points }) => points.map(({ value }) => value))).toEqual([[50, 51, 52, 53, 54, 55]]);
    expect(plan.layout[0]!.columns.filter(({ field }) => field === null).map(({ header: said }) => said)).toEqual(
      header,
    );
  });
});

test.each([
  [
    "years above two columns each",
    ["Month", "2023-24", null, "2024-25", null],
    ["Target", "Actual", "Target", "Actual"],
  ],
  [
    "years above kinds of number",
    ["Month", "2023-24", null, "2024-25", null],
    ["Attendance %", "Sessions", "Attendance %", "Sessions"],
  ],
])("%s: none of them is taken for all the values of its year", (_, years, heads) =>
  expect(
    read([
      ["Virtual school"],
      years,
      [null, ...heads],
      ...["Sep", "Oct", "Nov", "Dec"].map((month, i) => [month, 90 + i, 80 + i, 91 + i, 81 + i]),
    ]).flatMap(([, points]) => Object.keys(points as object)),
  ).toEqual([]),
);

test("the latest value with a period for each row", () =>
  expect(
    read([
      ["Measure", "Target", "Latest value", "Period of latest value", "Previous value"],
      ["Plans on time (%)", 70, 61, "Q3 2025/26", 58],
      ["Attendance (%)", 92, 90.4, "Autumn 2025", 90],
      ["Complaints", 5, 7, "Dec 2025", 6],
    ]).map(([name, points]) => [name, points]),
  ).toEqual([
    ["Plans on time (%)", { "2025-Q4": 61 }],
    ["Attendance (%)", { "Autumn 2025": 90.4 }],
    ["Complaints", { "2025-12": 7 }],
  ]));

test("quarters of this year are of the title's year; those of another are not", () =>
  expect(
    read([
      ["2024/25 performance report"],
      [],
      ["Measure", "Q3 2023/24", "Q2 this year", "Q3 this year", "Q3 last year", "Target"],
      ["Plans on time (%)", 45, 50, 53, 45, 60],
      ["Reviews on time (%)", 55, 60, 63, 55, 70],
    ])[0]![1],
  ).toEqual({ "2023-Q4": 45, "2024-Q3": 50, "2024-Q4": 53 }));

test("thousands apart by blanks, with pence", () =>
  expect(
    read([
      ["Measure", "Oct-24", "Nov-24", "Dec-24"],
      ["Cost of a plan (£)", "£1,204.50", "1 310.25", 1290],
      ["Cost of a review (£)", 20, 21, 22],
    ])[0]![1],
  ).toEqual({ "2024-10": 1204.5, "2024-11": 1310.25, "2024-12": 1290 }));
