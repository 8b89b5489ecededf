import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const read = (rows: CellValue[][], sheet = "KPIs") => {
  const book = bookOf({ [sheet]: rows });
  return parse(book, recognise(book));
};
const valuesOf = (kpi: ReturnType<typeof read>["kpis"][number] | undefined) =>
  Object.fromEntries(
    (kpi?.points ?? []).filter(({ value }) => value !== null).map(({ period, value }) => [period, value]),
  );

const MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];
const SCHOOL = ["Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"];
const counted = (from: number) => MONTHS.map((_, i) => from + i);

test("years down and months across: one measure under its title, each value with its own cell", () => {
  const { kpis, unread } = read([
    ["Plans issued within 20 weeks (%)"],
    [null, ...MONTHS],
    ["2024/25", ...counted(40)],
    ["2025/26", 50, 51],
    ["Target", ...MONTHS.map(() => 60)],
  ]);
  expect(kpis).toHaveLength(1);
  expect(kpis[0]).toMatchObject({ name: "Plans issued within 20 weeks (%)", unit: "%", target: { value: 60 } });
  expect(kpis[0]!.points[0]).toMatchObject({ period: "2024-04", value: 40, at: "KPIs!B3" });
  expect(kpis[0]!.points.find(({ period }) => period === "2025-03")).toMatchObject({ value: 51, at: "KPIs!M3" });
  expect(kpis[0]!.points.find(({ period }) => period === "2025-05")).toMatchObject({ value: 51, at: "KPIs!C4" });
  expect(unread).toEqual([]);
});

test("several blocks below each other are a measure each", () => {
  const block = (title: string, from: number) => [
    [title],
    [null, ...MONTHS],
    ["2024/25", ...counted(from)],
    ["2025/26", from],
  ];
  const { kpis } = read([...block("Plans on time (%)", 40), [null], ...block("Tribunal appeals (number)", 20)]);
  expect(kpis.map(({ name }) => name)).toEqual(["Plans on time (%)", "Tribunal appeals (number)"]);
  expect(valuesOf(kpis[1])).toMatchObject({ "2024-04": 20, "2025-03": 31, "2025-04": 20 });
});

test.each([
  [
    "school years from September",
    "Year",
    SCHOOL,
    ["2023/24", "2024/25"],
    { "2023-09": 40, "2024-08": 51, "2024-09": 50 },
  ],
  ["calendar years", "Year", ["Jan", "Feb", "Mar", "Apr"], [2024, 2025], { "2024-01": 40, "2025-04": 53 }],
  [
    "quarters of financial years",
    "FY",
    ["Q1", "Q2", "Q3", "Q4"],
    ["2023-24", "2024-25"],
    { "2023-Q2": 40, "2025-Q1": 53 },
  ],
  [
    "school terms",
    "Academic year",
    ["Autumn", "Spring", "Summer"],
    ["2023/24", "2024/25"],
    { "Autumn 2023": 40, "Summer 2025": 52 },
  ],
  [
    "words behind the years",
    null,
    ["April", "May", "June", "July"],
    ["2023/24 actual", "2024/25 (provisional)"],
    { "2023-04": 40, "2024-07": 53 },
  ],
  ["short years", "Financial year", ["M1", "M2", "M3"], ["23/24", "24/25"], { "2023-04": 40, "2024-06": 52 }],
] as const)("%s", (_, corner, parts, [first, second], values) => {
  const { kpis, unread } = read([
    ["Children waiting for therapy"],
    [corner, ...parts],
    [first, ...parts.map((__, i) => 40 + i)],
    [second, ...parts.map((__, i) => 50 + i)],
  ]);
  expect(kpis.map(({ name }) => name)).toEqual(["Children waiting for therapy"]);
  expect(valuesOf(kpis[0])).toMatchObject(values);
  expect(unread).toEqual([]);
});

test.each([
  ["months of a school year under financial years", "Financial year", SCHOOL, ["2023/24", "2024/25"]],
  ["months from April under academic years", "Academic year", MONTHS, ["2023/24", "2024/25"]],
  [
    "months from January under years of two numbers",
    "Year",
    ["Jan", "Feb", "Mar", "Apr", "May"],
    ["2023/24", "2024/25"],
  ],
  ["months over the year's end under calendar years", "Year", MONTHS, ["2023", "2024"]],
  ["quarters of calendar or financial years", "Year", ["Q1", "Q2", "Q3", "Q4"], ["2023", "2024"]],
  ["quarters of academic years", "Academic year", ["Q1", "Q2", "Q3", "Q4"], ["2023/24", "2024/25"]],
])("%s: no value is placed, each year is told, and it is asked", (_, corner, parts, [first, second]) => {
  const { kpis, unread, questions } = read([
    ["Children waiting for therapy"],
    [corner, ...parts],
    [first!, ...parts.map((__, i) => 40 + i)],
    [second!, ...parts.map((__, i) => 50 + i)],
  ]);
  expect(kpis.flatMap(({ points }) => points)).toEqual([]);
  expect(unread).toMatchObject([
    { at: "KPIs!A3", field: "period" },
    { at: "KPIs!A4", field: "period" },
  ]);
  expect(questions).toHaveLength(1);
  expect(questions[0]!.message).toContain(`in which month “${first}” begins`);
});

test("totals, averages and targets beside the months or below the years are no periods", () => {
  const { kpis } = read([
    ["Permanent exclusions (number)"],
    ["Year", "Target", ...MONTHS, "Total", "Average", "YTD"],
    ["2024/25", 30, ...counted(1), 78, 6.5, 78],
    ["2025/26", 24, ...counted(2), 90, 7.5, 90],
    ["Average", null, ...MONTHS.map(() => 4)],
    ["Total", null, ...MONTHS.map(() => 8)],
    ["England 2024/25", null, ...MONTHS.map(() => 9)],
  ]);
  expect(kpis).toHaveLength(1);
  expect(kpis[0]!.points).toHaveLength(24);
  expect(valuesOf(kpis[0])).toMatchObject({ "2024-04": 1, "2026-03": 13 });
  expect(kpis[0]!.target?.steps).toMatchObject([
    { value: 30, by: "2025-03-31" },
    { value: 24, by: "2026-03-31" },
  ]);
  expect(kpis[0]!.comparators).toMatchObject([{ value: 9 }]);
});

test("a target row of different months belongs to its own year, or is told", () => {
  const rows = (label: string) => [
    ["Reviews on time (%)"],
    [null, "Q1", "Q2", "Q3", "Q4"],
    ["2023/24", 40, 41, 42, 43],
    ["2024/25", 50, 51, 52, 53],
    [label, 50, 55, 60, 65],
  ];
  expect(read(rows("2024/25 target")).kpis[0]!.target?.steps).toMatchObject([
    { value: 50, by: "2024-06-30" },
    { value: 55 },
    { value: 60 },
    { value: 65, by: "2025-03-31" },
  ]);
  const open = read(rows("Target"));
  expect(open.kpis[0]!.target).toBeNull();
  expect(open.unread.map(({ at, field }) => [at, field])).toContainEqual(["KPIs!B5", "target"]);
});

test("months down and years across", () => {
  const { kpis } = read([
    ["Requests for assessment"],
    ["Month", "2023/24", "2024/25", "Target"],
    ...MONTHS.map((month, i) => [month, 100 + i, 120 + i, 110]),
    ["Total", 1266, 1506, null],
  ]);
  expect(kpis).toHaveLength(1);
  expect(kpis[0]).toMatchObject({ name: "Requests for assessment", target: { value: 110 } });
  expect(kpis[0]!.points).toHaveLength(24);
  expect(kpis[0]!.points.at(-1)).toMatchObject({ period: "2025-03", value: 131, at: "KPIs!C14" });
});

test("a column names the measures of which each year is a row", () => {
  const { kpis } = read([
    ["Measure", "Unit", "Year", "Autumn", "Spring", "Summer"],
    ["Attendance of pupils with plans", "%", "2023/24", 86.1, 86.4, 87],
    [null, null, "2024/25", 87.2, 88, null],
    ["Suspensions", "Number", "2023/24", 40, 42, 35],
    [null, null, "2024/25", 38, 30, null],
  ]);
  expect(kpis.map(({ name, unit }) => [name, unit])).toEqual([
    ["Attendance of pupils with plans", "%"],
    ["Suspensions", "Number"],
  ]);
  expect(valuesOf(kpis[1])).toEqual({
    "Autumn 2023": 40,
    "Spring 2024": 42,
    "Summer 2024": 35,
    "Autumn 2024": 38,
    "Spring 2025": 30,
  });
});

test("a column says which rows are the results and which the targets of a year", () => {
  const { kpis } = read([
    ["Plans on time (%)"],
    ["Year", null, "Q1", "Q2", "Q3", "Q4"],
    ["2023/24", "Actual", 40, 41, 42, 43],
    [null, "Target", 50, 50, 50, 50],
    ["2024/25", "Actual", 44, 45, 46, 47],
    [null, "Target", 55, 55, 55, 55],
  ]);
  expect(kpis).toHaveLength(1);
  expect(valuesOf(kpis[0])).toMatchObject({ "2023-Q2": 40, "2025-Q1": 47 });
  expect(kpis[0]!.target?.steps).toHaveLength(8);
});

test("what is kept back or not yet there is told as such", () => {
  const { kpis, unread } = read([
    ["Exclusions of pupils with a plan (number)"],
    [null, "Apr", "May", "Jun", "Jul"],
    ["2024/25", 7, "<5", 6, "n/a"],
    ["2025/26", 6, 8, "see note", "tbc"],
  ]);
  expect(kpis[0]!.points.map(({ missingKind }) => missingKind)).toEqual([
    null,
    "suppressed",
    null,
    "not-applicable",
    null,
    null,
    null,
    "awaited",
  ]);
  expect(unread).toMatchObject([{ at: "KPIs!D4", field: "value" }]);
});

test("a budget by year and month, or words in the cells, are no measure", () => {
  const budget = read([
    ["Transport spend"],
    [null, ...MONTHS],
    ["2024/25", ...counted(40)],
    ["2025/26", ...counted(50)],
  ]);
  expect(budget.kpis).toEqual([]);
  expect(budget.layout[0]).toMatchObject({
    role: "other",
    why: expect.stringContaining("a row for each year") as string,
  });
  const words = read([
    ["Board chair"],
    [null, "Apr", "May", "Jun"],
    ["2024/25", "Director", "Director", "Chief nurse"],
    ["2025/26", "Director", "Chief nurse", "Director"],
  ]);
  expect(words.kpis).toEqual([]);
});

test("measures across with years down are read", () => {
  const { kpis } = read([
    ["Year", "Exclusions", "Appeals"],
    ["2023/24", 12, 30],
    ["2024/25", 9, 33],
    ["2025/26", 7, 31],
  ]);
  expect(kpis.map(({ name }) => name)).toEqual(["Exclusions", "Appeals"]);
});
