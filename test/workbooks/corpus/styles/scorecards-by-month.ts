import { day, Page, type Put } from "../page";
import { heads, lacks, over, says, typed, wants, type Typed } from "../scorecard";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

const ABOVE = ">=" as const;
const BELOW = "<=" as const;
const fy24 = [..."456789"].map((m) => `2024-0${m}`).concat(["2024-10", "2024-11", "2024-12"]);

/** A council's balanced scorecard: the year only above its first month, and everything that stands beside the months. */
function corporate(): Style {
  const book = new Workbook("Aldermere – corporate scorecard with outturn, YTD, RAG, travel and comments");
  const page = book.add(new Page("SEND scorecard", 1, 1));
  page.put("Children's Services scorecard – SEND");
  page.put("Reporting month: December 2024", null, null, null, "Prepared by Performance & Insight");
  page.skip();
  heads(
    book,
    page,
    [null, null, null, null, null, 2024, null, null, null, null, null, null, null, null, 2025, null, null],
    [
      "Ref",
      "Indicator",
      "Good to be",
      "2023/24 outturn",
      "2024/25 target",
      ...["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"],
      "YTD",
      "RAG",
      "DoT",
      "Trend",
      "Commentary",
    ],
  );
  const add = (
    [ref, name, good, outturn, target]: readonly [string, string, "High" | "Low", Put, Put],
    cells: readonly Typed[],
    [ytd, rag, travel, comment]: readonly [Put, string, string, string | null],
    want: object,
  ) => {
    const row = page.put(
      ...[ref, name, good, outturn, target],
      ...cells.map(typed),
      ...[null, null, null, ytd, rag, travel, null, comment],
    );
    const values = over([...fy24, "2025-01", "2025-02", "2025-03"], [...cells, null, null, null]);
    wants(book, page, row, {
      ...{ ref, name, better: good === "High" ? "higher" : "lower", values, either: ["baseline"] },
      ...want,
    });
  };
  const pct = (n: number): Put => ({ value: n / 100, format: "0.0%" });
  page.put("Timeliness");
  add(
    ["SEN01", "EHC plans issued within 20 weeks", "High", pct(31.2), pct(60)],
    [42.1, 45.5, 52, 55.3, 49.9, 58, 61.4, 63, 64.2].map((n) => says(pct(n), n)),
    [pct(55.1), "G", "▲", "Best month so far."],
    { unit: "%", target: { value: 60, operator: ABOVE } },
  );
  add(
    ["SEN02", "Open complaints about EHC plans", "Low", 61, 40],
    [58, 55, 60, 51, 49, lacks("n/a", "not-applicable"), 47, 44, 43],
    [43, "A", "▼", null],
    { target: { value: 40, operator: BELOW } },
  );
  page.put("Demand");
  add(
    ["SEN03", "Requests for assessment received", "Low", "1,480", "1,300"],
    [says("118", 118), 121, 120, 99, 41, 130, 127, 122, 88],
    ["948", "R", "►", "Requests per month, not rolling."],
    { target: { value: 1300, operator: BELOW } },
  );
  page.skip();
  page.put("RAG: G on or better than target; A within 10%; R otherwise");
  return book.done();
}

/** Overdue, on time, total and share by month: the real table's shape with year rows, and sums below the year. */
function adviceByMonth(): Style {
  const book = new Workbook("Burnhope – parts, total and share down the months, with sums");
  const page = book.add(new Page("EP advice"));
  page.put("Educational psychology advice by month");
  page.skip();
  const names = ["Overdue advice issued", "On time advice issued", "Total advice completed", "Advice timeliness %"];
  const row = heads(book, page, ["Month", ...names]);
  const data: readonly (readonly [string, readonly number[]])[] = [
    ["2023-09", [143, 40, 183, 22]],
    ["2023-10", [223, 36, 259, 14]],
    ["2023-11", [173, 33, 206, 16]],
    ["2023-12", [182, 35, 217, 16]],
    ["2024-01", [194, 29, 223, 13]],
    ["2024-02", [294, 79, 373, 21]],
  ];
  const line = (name: string, [late, good, all, percent]: readonly number[]) =>
    page.put(name, late!, good!, all!, { value: percent! / 100, format: "0%" });
  page.put("2023");
  ["Sept", "Oct", "Nov", "Dec"].forEach((name, i) => line(name, data[i]![1]));
  line("Total 2023", [721, 144, 865, 17]);
  page.put("2024");
  ["Jan", "Feb"].forEach((name, i) => line(name, data[i + 4]![1]));
  line("Grand total", [1209, 252, 1461, 17]);
  const units = [null, null, null, "%"];
  names.forEach((name, n) =>
    wants(book, page, row, {
      ...{ name, unit: units[n]!, either: ["better"] },
      values: over(
        data.map(([month]) => month),
        data.map(([, list]) => list[n]!),
      ),
    }),
  );
  return book.done();
}

/** The counts stand under each measure, which has its share in a row of its own. */
function countsBelow(): Style {
  const book = new Workbook("Colwith – numerator, denominator and share as rows under each measure");
  const page = book.add(new Page("Measures 24-25", 0, 0));
  const months = ["2024-09", "2024-10", "2024-11", "2024-12"];
  heads(book, page, ["KPI", "Measure", "", "Target", ...months.map((m) => day(`${m}-01`, "mmm-yy"))]);
  const add = (ref: string, name: string, target: number, counts: readonly (readonly [number, number])[]) => {
    const row = page.put(ref, name, "Numerator", null, ...counts.map(([n]) => n));
    page.put(null, null, "Denominator", null, ...counts.map(([, d]) => d));
    const last = page.put(
      ...[null, null, "%", { value: target / 100, format: "0%" }],
      ...counts.map(([n, d]): Put => ({ value: n / d, format: "0%", formula: "N/D" })),
    );
    for (const column of [0, 1]) page.tall(row, column, last - row + 1);
    wants(book, page, row, {
      ...{ ref, name, unit: "%", target: { value: target, operator: ABOVE }, better: "higher" },
      values: over(
        months,
        counts.map(([n, d]) => says("", (100 * n) / d, { of: [n, d] })),
      ),
    });
  };
  add("KPI 1", "EHCPs issued within 20 weeks", 60, [
    [31, 62],
    [42, 75],
    [44, 80],
    [52, 80],
  ]);
  add("KPI 2", "Annual reviews held on time", 75, [
    [120, 200],
    [123, 205],
    [143, 220],
    [150, 200],
  ]);
  return book.done();
}

/** Three columns for each month: how many, of how many, and the share. */
function countsBeside(): Style {
  const book = new Workbook("Dunnerdale – numerator, denominator and share for each month");
  const page = book.add(new Page("Data"));
  const months = ["2024-10", "2024-11", "2024-12"];
  page.put("Dunnerdale Area SEND Partnership – monthly return");
  const bands = months.flatMap((m): Put[] => [day(`${m}-01`, "mmmm yyyy"), null, null]);
  const row = heads(
    book,
    page,
    ["Ref", "Measure", "Target", ...bands],
    [null, null, null, ...months.flatMap(() => ["Num", "Den", "%"])],
  );
  for (const column of [3, 6, 9]) page.merges.push({ row: row - 1, column, rows: 1, columns: 3 });
  for (const column of [0, 1, 2]) page.merges.push({ row: row - 1, column, rows: 2, columns: 1 });
  const add = (
    ref: string,
    name: string,
    target: string,
    value: number,
    list: readonly (readonly [number, number])[],
  ) =>
    wants(
      book,
      page,
      page.put(
        ...[ref, name, target],
        ...list.flatMap(([n, d]): Put[] => [n, d, { value: Math.round((100 * n) / d) / 100, format: "0%" }]),
      ),
      {
        ...{ ref, name, unit: "%", target: { value, operator: ABOVE }, better: "higher" },
        values: over(
          months,
          list.map(([n, d]) => says("", Math.round((100 * n) / d), { of: [n, d] })),
        ),
      },
    );
  add("1a", "Health advice returned within 6 weeks", "≥ 90%", 90, [
    [40, 50],
    [45, 50],
    [33, 44],
  ]);
  add("1b", "Social care advice returned within 6 weeks", "95% or above", 95, [
    [28, 40],
    [33, 44],
    [39, 52],
  ]);
  return book.done();
}

export const scorecardsByMonth = [corporate, adviceByMonth, countsBelow, countsBeside];
