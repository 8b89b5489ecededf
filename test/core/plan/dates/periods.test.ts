import { periodStart, readPeriod } from "../../../../src/core/plan/dates/periods";

const period = (text: string) => readPeriod(text, "", 1900)?.period ?? null;

test.each([
  ["Q1 2024/25", "2024-Q2"],
  ["Q4 24/25", "2025-Q1"],
  ["2024/25 Q3", "2024-Q4"],
  ["Quarter 2 2024-25", "2024-Q3"],
  ["Apr-Jun 2024", "2024-Q2"],
  ["January to March 25", "2025-Q1"],
  ["Oct – Dec 2024", "2024-Q4"],
  ["Sept-24", "2024-09"],
  ["Sep '24", "2024-09"],
  ["2024/25", "2024/25"],
  ["2024-25", "2024/25"],
  ["2023-2024", "2023/24"],
  ["Academic year 2023/24", "2023/24"],
  ["2023/24 academic year", "2023/24"],
  ["FY 2024/25", "2024/25"],
  ["Autumn Term 2024", "Autumn 2024"],
  ["Spring term 2024/25", "Spring 2025"],
  ["Autumn 2024/25", "Autumn 2024"],
  ["Sum 25", "Summer 2025"],
  ["w/e 5 July 2024", "2024-07-05"],
  ["w/c 1 July 2024", "2024-07-01"],
  ["31/03/2025", "2025-03-31"],
])("%s is %s", (text, expected) => expect(period(text)).toBe(expected));

test.each([
  "Q1 2024",
  "Week 12",
  "April – May 2024",
  "May – July 2024",
  "Nov 2024 – Jan 2025",
  "Spring 2024/26",
  "2024/26",
  "2017-22",
  "2024",
  "from April 2024",
  "April 2024 onwards",
  "Baseline (Sept 2023)",
  "April 2024 and May 2024",
  "1-3 May 2024",
  "4,420",
  "2.10",
  "16 of 20",
])("%s names no one period", (text) => expect(period(text)).toBeNull());

test("among years, a bare number is a year, typed or as text", () => {
  expect(readPeriod(2023, "", 1900, true)).toEqual({ period: "2023", isText: false });
  expect(readPeriod("2023", "", 1900, true)).toEqual({ period: "2023", isText: true });
  expect(readPeriod(1204, "", 1900, true)).toBeNull();
  expect(readPeriod(2023, "", 1900)).toBeNull();
});

test("what is read reads back as itself, and lies where it begins", () => {
  for (const own of ["2024-09", "2024-Q1", "2024-07-09", "Autumn 2024", "2023/24"]) expect(period(own)).toBe(own);
  expect(["2023", "2024-Q2", "2023/24", "Autumn 2024"].map(periodStart)).toEqual([
    "2023-01",
    "2024-04",
    "2023-04",
    "2024-09",
  ]);
});
