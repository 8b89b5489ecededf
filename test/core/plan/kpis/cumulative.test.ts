import { parse, recognise } from "../../../../src/core/plan";
import { saysCumulative } from "../../../../src/core/plan/kpis/cumulative";
import { review } from "../../../../src/core/review";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const MONTHS = ["Apr 2026", "May 2026", "Jun 2026", "Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026"];
const HEAD: CellValue[] = ["Ref", "Measure", "Unit", "Better", "Target", ...MONTHS, "Notes"];
const FIRST: CellValue[] = ["K1", "Plans finalised", "Number", "Higher", 120, 10, 22, 31, 45, 50, 63, 75];
const SECOND: CellValue[] = ["K2", "Tribunal appeals", "Number", "Lower", 40, 2, 3, 5, 8, 9, 12, 15];

type Rows = readonly (readonly CellValue[])[];

function bookWith({
  above = [],
  rows = [FIRST, SECOND],
  below = [],
  head = HEAD,
}: {
  above?: Rows;
  rows?: Rows;
  below?: Rows;
  head?: CellValue[];
}) {
  return bookOf({ KPIs: [...above, head, ...rows, ...below] });
}

/** Where each measure is said to add up; null where nothing says so. */
function saidAt(parts: Parameters<typeof bookWith>[0]) {
  const book = bookWith(parts);
  return parse(book, recognise(book)).kpis.map(({ points }) => {
    const cells = new Set(points.map(({ covers }) => (covers?.soFar ? covers.at : null)));
    return cells.size === 1 ? [...cells][0] : [...cells];
  });
}

describe("a note on a table says that its figures add up", () => {
  test.each([
    "All figures are cumulative from April",
    "Figures are cumulative",
    "cumulative since April",
    "Note: values shown are year to date.",
    "Performance 2026/27 – year-to-date figures",
    "Monthly figures are shown cumulatively (YTD)",
    "KPIs – cumulative",
    "Please note that data are a running total for the year.",
  ])("%j", (note) => {
    expect(saidAt({ above: [[note], []] })).toEqual(["KPIs!A1", "KPIs!A1"]);
    expect(saidAt({ below: [[], [note]] })).toEqual(["KPIs!A5", "KPIs!A5"]);
  });
  test.each([
    "Figures are not cumulative",
    "Monthly figures, no longer cumulative",
    "Non-cumulative figures",
    "Cumulative targets are shown in the last column",
    "The cumulative effect of late advice is felt by all schools",
    "Figures in the last column are cumulative",
    "From September figures are cumulative",
    "YTD = year to date",
    "The impact is cumulative",
  ])("%j does not", (note) => expect(saidAt({ above: [[note], []] })).toEqual([null, null]));

  test("of the measures that it names", () => {
    expect(saidAt({ below: [[], ["K2 is cumulative"]] })).toEqual([null, "KPIs!A5"]);
    expect(saidAt({ below: [[], ["Figures for plans finalised are cumulative"]] })).toEqual(["KPIs!A5", null]);
  });
  test("of the values with its mark", () => {
    const rows = [FIRST, [...SECOND.slice(0, 11), "15*"]];
    const book = bookWith({ rows, below: [[], ["* figures are cumulative"]] });
    const [one, two] = parse(book, recognise(book)).kpis;
    expect(one!.points.some(({ covers }) => covers)).toBe(false);
    expect(two!.points.map(({ covers }) => covers?.at ?? null)).toEqual([
      ...MONTHS.slice(1).map(() => null),
      "KPIs!A5",
    ]);
  });
  test("and not where a column of the table adds up", () =>
    expect(saidAt({ above: [["YTD figures are cumulative"]], head: [...HEAD.slice(0, -1), "YTD"] })).toEqual([
      null,
      null,
    ]));
});

describe("a measure says it of itself", () => {
  test.each<[string, number, CellValue]>([
    ["name", 1, "Plans finalised (cumulative)"],
    ["name", 1, "Plans finalised YTD"],
    ["unit", 2, "Number (year to date)"],
    ["note", 12, "Cumulative since April"],
    ["note", 12, "Two officers joined. Figures are cumulative."],
  ])("in its %s", (_, column, text) => {
    const row = Array.from({ length: 13 }, (_, at) => (at === column ? text : (FIRST[at] ?? null)));
    expect(saidAt({ rows: [row, SECOND] })).toEqual([`KPIs!${"ABCDEFGHIJKLM"[column]}2`, null]);
  });
  test.each(["Plans finalised (not cumulative)", "Non-cumulative plans"])("%j does not", (name) =>
    expect(saysCumulative(name, "name")).toBe(false),
  );
  test.each(["75 plans were finalised year to date, against 60 last year", "The cumulative effect is small"])(
    "%j beside values does not",
    (text) => expect(saysCumulative(text, "story")).toBe(false),
  );
});

test("such values are held neither against each other nor against the target", () => {
  const found = (above: Rows) =>
    review(bookWith({ above }), { asAt: null, today: "2026-11-26" }).findings.map(({ rule }) => rule);
  expect(found([])).toContain("target-long-met");
  expect(found([["All figures are cumulative"]])).not.toContain("target-long-met");
});
