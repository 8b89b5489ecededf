import { readMilestones } from "../../../src/core/plan/dates/milestones";

/** "precision kind from..to done" for each milestone; short, so that a table of cells can be read. */
const read = (text: string) =>
  readMilestones(text).map(
    ({ precision, kind, window, date, done }) =>
      `${precision} ${kind} ${window ? (window.from === window.to ? window.from : `${window.from}..${window.to}`) : "-"}${done ? " done" : ""}${kind === "from" ? ` @${date}` : ""}`,
  );

describe("one date", () => {
  test.each([
    ["December 2024", "month by 2024-12-01..2024-12-31"],
    ["Feb 2024", "month by 2024-02-01..2024-02-29"],
    ["Sept 24", "month by 2024-09-01..2024-09-30"],
    ["Nov '25", "month by 2025-11-01..2025-11-30"],
    ["end of March 2025", "month by 2025-03-01..2025-03-31"],
    ["31 May 2024", "day by 2024-05-31"],
    ["by 1st of June 2025", "day by 2025-06-01"],
    ["3/4/2025", "day by 2025-04-03"],
    ["03.04.25", "day by 2025-04-03"],
    ["2025-04-03", "day by 2025-04-03"],
    ["May 3, 2025", "day by 2025-05-03"],
    ["April - May 2017", "month by 2017-04-01..2017-05-31"],
    ["May/June 2017", "month by 2017-05-01..2017-06-30"],
    ["November / January 2018", "month by 2017-11-01..2018-01-31"],
    ["end of the Autumn Term 2024", "term by 2024-09-02..2024-12-20"],
    ["Q1 2024/25", "quarter by 2024-04-01..2024-06-30"],
    ["Q4 2024/25", "quarter by 2025-01-01..2025-03-31"],
    ["over the 23/24 academic year", "year by 2023-09-01..2024-08-31"],
    ["financial year 2024/25", "year by 2024-04-01..2025-03-31"],
    ["by 2026", "year by 2026-01-01..2026-12-31"],
    ["by the end of 2026", "year by 2026-01-01..2026-12-31"],
    ["Completed 2025", "year by 2025-01-01..2025-12-31 done"],
    ["From June 2017", "month from 2017-06-01..2017-06-30 @2017-06-01"],
    ["January 2025 at the earliest", "month from 2025-01-01..2025-01-31 @2025-01-01"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));
});

describe("no day can be read, and none is invented", () => {
  test.each([
    ["TBC", "none unknown -"],
    ["Ongoing", "none open -"],
    ["Quarterly monitoring meetings", "none recurring -"],
    ["Spring 2025", "none unknown -"],
    ["2024/25", "none unknown -"],
    ["November", "none unknown -"],
    ["early in the year", "none unknown -"],
    ["31 February 2025", "none unknown -"],
    ["31/31/2025", "none unknown -"],
    ["Q1 2024/26", "none unknown -"],
    ["Febuary 2026", "none unknown -"],
    ["end of Septmber 2026", "none unknown -"],
    ["12 Febuary 2026", "none unknown -"],
    ["Sumer term 2026", "none unknown -"],
    ["early 2026", "year unknown 2026-01-01..2026-12-31"],
  ])("%s", (text, expected) => expect(read(text)).toEqual([expected]));

  test("a blank cell has no milestone", () => expect(read("  \n ")).toEqual([]));
});

describe("several dates in one cell", () => {
  test("on lines of their own", () =>
    expect(read("April 2024\nSeptember 2026")).toEqual([
      "month by 2024-04-01..2024-04-30",
      "month by 2026-09-01..2026-09-30",
    ]));
  test("run together", () => expect(read("April 2024 September 2024 September 2026")).toHaveLength(3));
  test("with one part done", () =>
    expect(read("April 2017 – completed\nJune 2017")).toEqual([
      "month by 2017-04-01..2017-04-30 done",
      "month by 2017-06-01..2017-06-30",
    ]));
  test("'completed by' is a deadline, not a fact", () =>
    expect(read("Transfers – completed by March 2017")).toEqual(["month by 2017-03-01..2017-03-31"]));
  test("'completed March 2017' is a fact", () =>
    expect(read("Completed March 2017")).toEqual(["month by 2017-03-01..2017-03-31 done"]));
  test("welded to other words", () =>
    expect(read("September 2026 children, young people's further")).toEqual(["month by 2026-09-01..2026-09-30"]));
});
