import { parse, recognise } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows, extras = {}) => {
  const book = bookOf({ Data: rows }, { Data: extras });
  return parse(book, recognise(book));
};
const seriesOf = (plan: ReturnType<typeof planOf>) =>
  plan.kpis.map(({ name, points }) => [
    name,
    Object.fromEntries(points.filter(({ value }) => value !== null).map(({ period, value }) => [period, value])),
  ]);
const read = (rows: Rows) => seriesOf(planOf(rows));

const THREE = { "2021/22": 20, "2022/23": 22, "2023/24": 25 };

describe("what others reach stands beside our own years", () => {
  test.each([
    ["England", "Statistical neighbours"],
    ["National average", "South East"],
    ["Comparators", null],
    ["England (2023/24)", "SN average"],
  ])("a band “%s” above the same year is none of our values", (one, other) => {
    const { kpis } = planOf([
      ["Measure", "Local authority", null, null, one, other],
      [null, "2021/22", "2022/23", "2023/24", "2023/24", "2023/24"],
      ["Expected standard, SEN support (%)", 20, 22, 25, 24, 23],
      ["Persistent absence, EHC plan (%)", 36, 38, 35.5, 36.1, 37],
    ]);
    expect(kpis[0]!.points.map(({ period, value }) => [period, value])).toEqual(Object.entries(THREE));
    expect(kpis[0]!.comparators!.map(({ value }) => value)).toEqual([24, 23]);
  });

  test("two bands over the same months are two measures of each row", () => {
    expect(
      read([
        ["Measure", "North", null, "South", null],
        [null, "Apr 2025", "May 2025", "Apr 2025", "May 2025"],
        ["Plans on time (%)", 50, 51, 60, 61],
        ["Appeals", 5, 6, 7, 8],
      ]),
    ).toEqual([
      ["Plans on time (%) – North", { "2025-04": 50, "2025-05": 51 }],
      ["Plans on time (%) – South", { "2025-04": 60, "2025-05": 61 }],
      ["Appeals – North", { "2025-04": 5, "2025-05": 6 }],
      ["Appeals – South", { "2025-04": 7, "2025-05": 8 }],
    ]);
  });
});

describe("years as bare numbers", () => {
  test.each([
    [[2021, 2022, 2023, 2024]],
    [["2021", "2022", "2023", "2024"]],
    [["SEN2 2021", "SEN2 2022", "SEN2 2023", "SEN2 2024"]],
    [["Jan census 2021", "Jan census 2022", "Jan census 2023", "Jan census 2024"]],
    [["2021 actual", "2022 actual", "2023 actual", "2024 actual"]],
  ])("%j", (years) => {
    const [, values] = read([
      ["Measure", ...years, "England 2024"],
      ["Children with a plan", 3012, 3240, 3511, 3790, null],
      ["Mediation cases held", 40, 51, 60, 72, 50],
    ])[1] as [string, Record<string, number>];
    expect(Object.values(values)).toEqual([40, 51, 60, 72]);
    expect(Object.keys(values).map((period) => period.slice(0, 4))).toEqual(["2021", "2022", "2023", "2024"]);
  });

  test("the area and others in rows: ours is the measure, which the title names", () => {
    const { kpis } = planOf([
      ["Pupils with EHC plans per 10,000"],
      [],
      ["Area", 2021, 2022, 2023, 2024],
      ["Our authority", 310, 330, 352, 371],
      ["Statistical neighbours", 300, 318, 340, 360],
      ["South East", 305, 322, 344, 366],
      ["England", 298, 315, 338, 361],
    ]);
    expect(kpis.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
      ["Pupils with EHC plans per 10,000", [310, 330, 352, 371]],
    ]);
    expect(kpis[0]!.comparators!.map(({ value }) => value)).toEqual([360, 366, 361]);
  });

  test.each([
    ["counts that look like years", ["Measure", 2021, 2040, 2033]],
    ["one year alone", ["Measure", 2024, "Notes", "Owner"]],
  ])("%s head no years", (_, header) =>
    expect(read([header, ["Plans kept", 12, 13, 14], ["Appeals", 2, 3, 4]])).toEqual([]),
  );
});

describe("parts of a year with other words, under the year of the title", () => {
  test("“Q1 actual” and “Q1 target”", () =>
    expect(
      read([
        ["Board KPIs 2024/25"],
        ["KPI", "Q1 Actual", "Q1 Target", "Q2 Actual", "Q2 Target"],
        ["Families satisfied (%)", 70, 75, 72, 80],
        ["Workforce trained (number)", 120, 100, 150, 150],
      ]),
    ).toEqual([
      ["Families satisfied (%)", { "2024-Q2": 70, "2024-Q3": 72 }],
      ["Workforce trained (number)", { "2024-Q2": 120, "2024-Q3": 150 }],
    ]));

  test.each([
    ["Actual Apr", "Actual May", "Actual Jun"],
    ["Apr result", "May result", "Jun result"],
    ["Apr %", "May %", "Jun %"],
  ])("“%s”", (...months) =>
    expect(
      read([
        ["Scorecard 2024/25"],
        ["Measure", "Target", ...months],
        ["Plans on time", 70, 50, 51, 52],
        ["Reviews on time", 70, 60, 61, 62],
      ])[0],
    ).toEqual(["Plans on time", { "2024-04": 50, "2024-05": 51, "2024-06": 52 }]),
  );

  test.each(["Performance this year (2024/25)", "Our performance in 2024/25", "This year: 2024/25", "Council 2024/25"])(
    "a band “%s” above them",
    (band) =>
      expect(
        read([
          ["Ref", "Indicator", "Prior years", null, band, null, null, null, "Year end target"],
          [null, null, "2022/23", "2023/24", "Q1", "Q2", "Q3", "Q4", null],
          ["CS1", "Plans in time (%)", 41, 45, 48, 52, 55, null, 60],
          ["CS2", "Placements", 210, 222, 220, 218, 219, null, 200],
        ])[0],
      ).toEqual(["Plans in time (%)", { "2022/23": 41, "2023/24": 45, "2024-Q2": 48, "2024-Q3": 52, "2024-Q4": 55 }]),
  );

  test("a band of changes is not read", () =>
    expect(
      read([
        ["Measure", "2024/25", null, null, "Change since 2023/24", null, null],
        [null, "Q1", "Q2", "Q3", "Q1", "Q2", "Q3"],
        ["Plans in time (%)", 48, 52, 55, 3, 4, 2],
        ["Reviews in time (%)", 60, 61, 62, 1, 1, 1],
      ])[0],
    ).toEqual(["Plans in time (%)", { "2024-Q2": 48, "2024-Q3": 52, "2024-Q4": 55 }]));
});

describe("weeks whose year the title says", () => {
  test.each([
    [["w/e 5 Sep", "w/e 12 Sep", "w/e 19 Sep"], "Weekly sit rep 2025", ["2025-09-05", "2025-09-12", "2025-09-19"]],
    [["w/c 22 Dec", "w/c 29 Dec", "w/c 5 Jan"], "Weekly sit rep 2025/26", ["2025-12-22", "2025-12-29", "2026-01-05"]],
    [["Week ending 5th September", "Week ending 12th September"], "2025", ["2025-09-05", "2025-09-12"]],
  ])("%j under “%s”", (weeks, title, periods) =>
    expect(
      Object.keys(
        read([
          [title],
          [],
          ["Measure", ...weeks],
          ["New requests", ...weeks.map((_, i) => 20 + i)],
          ["Waits (number)", 4, 5, 6],
        ])[0]![1]!,
      ),
    ).toEqual(periods),
  );
});

describe("what cannot be placed is told and asked about", () => {
  test.each([
    ["half-terms", "Attendance 2024/25", ["Autumn 1", "Autumn 2", "Spring 1", "Spring 2"]],
    ["half-terms by number", "Attendance 2024/25", ["Half-term 1", "Half-term 2", "Half-term 3"]],
    ["terms by number", "Attendance", ["T1 24/25", "T2 24/25", "T3 24/25", "T1 25/26"]],
    [
      "terms by number, their year in the title",
      "Attendance 2024/25",
      ["Term 1", "Term 2", "Term 3", "Term 4", "Term 5", "Term 6"],
    ],
    ["weeks without a year", "Weekly sit rep", ["w/e 5 Sep", "w/e 12 Sep", "w/e 19 Sep"]],
    ["months without a year", "Dashboard", ["Apr", "May", "Jun"]],
  ])("%s", (_, title, headings) => {
    const plan = planOf([
      [title],
      [],
      ["Indicator", "Target", ...headings],
      ["Attendance (%)", 92, ...headings.map((__, i) => 90 + i)],
      ["Pupils on part-time timetables", 5, ...headings.map((__, i) => 9 - i)],
    ]);
    expect(plan.kpis.flatMap(({ points }) => points)).toEqual([]);
    expect(plan.unread.map(({ raw }) => raw)).toEqual(headings);
    expect(plan.questions).toHaveLength(1);
  });
});

test("the same time last year is a period like others", () =>
  expect(
    read([
      [
        "Measure",
        "Unit",
        "Target",
        "Latest (Dec 2025)",
        "Previous (Nov 2025)",
        "Same month last year (Dec 2024)",
        "Change",
      ],
      ["Plans on time", "%", 70, 64, 62, 51, 2],
      ["Complaints", "Number", 10, 12, 9, 15, 3],
    ])[0],
  ).toEqual(["Plans on time", { "2024-12": 51, "2025-11": 62, "2025-12": 64 }]));

test("a code and a short name: the name is the measure's", () => {
  const { kpis } = planOf([
    ["PI Code", "Short name", "Unit", "Q3 2024/25 Value", "Q3 2024/25 Target", "Q4 2024/25 Value", "Q4 2024/25 Target"],
    ["SEN01", "Plans issued in 20 weeks", "%", 52, 60, 55, 60],
    ["SEN02", "Out of area placements", "Number", 171, 150, 168, 150],
  ]);
  expect(kpis.map(({ ref, name }) => [ref, name])).toEqual([
    ["SEN01", "Plans issued in 20 weeks"],
    ["SEN02", "Out of area placements"],
  ]);
});

test.each([
  ["121p", 121, null],
  ["1,190r", 1190, null],
  ["8.5%e", 8.5, null],
  ["not due until March", null, "awaited"],
  ["Due in Q3", null, "awaited"],
  ["[low]", null, "suppressed"],
])("“%s” among values", (text, value, missingKind) => {
  const { kpis, unread } = planOf([
    ["Measure", "Oct 2025", "Nov 2025", "Dec 2025"],
    ["Pupils on reduced timetables", 110, 112, text],
    ["Suspensions", 50, 40, 30],
  ]);
  expect(kpis[0]!.points.at(-1)).toMatchObject({ value, missingKind });
  expect(unread).toEqual([]);
});
