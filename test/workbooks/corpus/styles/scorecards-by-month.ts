import { day, Page, type Put } from "../page";
import { heads, lacks, over, says, share, typed, wants, type Typed } from "../scorecard";
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
    [40, 75],
    [44, 71],
    [52, 80],
  ]);
  add("KPI 2", "Annual reviews held on time", 75, [
    [120, 210],
    [133, 205],
    [141, 220],
    [150, 214],
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

/** Months counted from April, the year only in the title, targets in every kind of words. */
function countedMonths(): Style {
  const book = new Workbook("Ennerby – M1 to M6 of the year in the title, targets in words, arrows for polarity");
  const page = book.add(new Page("M6 pack"));
  page.put("SEND & AP integrated performance report 2024/25 – Month 6");
  page.skip(2);
  const columns = ["#", "Metric", "Direction", "Target"];
  const periods = fy24.slice(0, 6);
  heads(book, page, [...columns, "M1", "M2", "M3", "M4", "M5", "M6", "Year-end forecast", "Narrative"]);
  const add = (
    [ref, name, arrow, target]: readonly [number, string, "↑" | "↓" | "↔", string],
    cells: readonly Typed[],
    want: object,
    forecast: Put = null,
  ) => {
    const row = page.put(ref, name, arrow, target, ...cells.map(typed), forecast, null);
    const better = ({ "↑": "higher", "↓": "lower", "↔": "neither" } as const)[arrow];
    wants(book, page, row, { ref: String(ref), name, better, values: over(periods, cells), ...want });
  };
  const percent = (list: readonly number[]) => list.map((n) => says(`${n}%`, n));
  add(
    [1, "New EHCPs within 20 weeks", "↑", "at least 70% during the Autumn term 2024"],
    percent([40, 44, 49, 52, 57, 61]),
    { unit: "%", target: { value: 70, operator: ABOVE } },
    "70%",
  );
  add([2, "Complaints as a percentage of plans", "↓", "below 5%"], percent([6, 6, 5, 5, 4, 4]), {
    ...{ unit: "%", target: { value: 5, operator: "<" } },
  });
  add([3, "Requests for EHC assessment", "↓", "reduce by 20% from 2022/23 baseline"], [110, 102, 98, 95, 60, 101], {
    target: { value: null },
  });
  add([4, "SEND case officers in post (fte)", "↑", "from 81 fte to 111 fte"], [81, 84, 90, 97, 104, 109], {
    ...{ unit: "fte", target: { value: 111, operator: ABOVE }, either: ["unit"] },
  });
  add(
    [5, "Families waiting who were contacted", "↑", "contacted every three weeks"],
    percent([60, 64, 70, 71, 75, 80]),
    {
      ...{ unit: "%", target: { value: null } },
    },
  );
  add(
    [6, "Decisions to assess made on time", "↑", "more than 95% of occasions per month"],
    percent([88, 90, 91, 94, 95, 97]),
    { unit: "%", target: { value: 95, operator: ">" } },
  );
  add([7, "Caseload per case officer", "↔", "between 140 and 160"], [190, 182, 175, 171, 166, 158], {
    target: { value: 140, upper: 160, operator: "between" },
  });
  add(
    [8, "Parental satisfaction with EHC process", "↑", "Top quartile"],
    [lacks("data not collected", "unavailable"), null, null, lacks("awaiting survey", "awaited"), null, null],
    { target: { value: null }, either: ["target"] },
  );
  add([9, "Pupils on part-time timetables (<15 hours a week)", "↓", "TBC"], [41, 39, 36, 35, 35, 28], {
    ...{ target: { value: null }, either: ["target", "unit"] },
  });
  add(
    [10, "Audited plans graded good or outstanding", "↑", "95% by July 2025, 98% by July 2026"],
    percent([...[31, 35, 38, 40, 41, 46]]),
    { unit: "%", target: { value: 98, operator: ABOVE, by: "2026-07-31" } },
  );
  add([11, "Decision to assess within 6 weeks", "↑", "100% (statutory)"], percent([91, 92, 90, 94, 96, 97]), {
    ...{ unit: "%", target: { value: 100, operator: ABOVE } },
  });
  return book.done();
}

/** A month that is not over, a forecast, a revision and a change of method, all told by headings and marks. */
function unfinished(): Style {
  const book = new Workbook("Foulsyke – part month, forecast, revised and provisional values, a new method");
  const page = book.add(new Page("Autumn monitoring"));
  page.put("Autumn monitoring – new recording method from Sep 24");
  const months = ["2024-06", "2024-07", "2024-09", "2024-10", "2024-11", "2024-12"];
  heads(book, page, [
    ...["Measure", "Higher or lower is better?", "Target Mar-25"],
    ...["Jun 24", "Jul 24", "Sep 24 (r)", "Oct 24 (p)", "Nov 24 to date", "Dec 24 (forecast)"],
  ]);
  const add = (name: string, good: "Higher" | "Lower", target: number, cells: readonly Typed[]) => {
    const row = page.put(name, good, target, ...cells.map(typed));
    wants(book, page, row, {
      ...{ name, better: good === "Higher" ? "higher" : "lower", values: over(months, cells) },
      target: { value: target, operator: good === "Higher" ? ABOVE : BELOW },
    });
  };
  const last = (nov: number, dec: number) => [says(nov, nov, { part: true }), says(dec, dec, { estimate: true })];
  add("Plans finalised in the month", "Higher", 90, [61, 64, 40, says("72 (r)", 72), ...last(31, 85)]);
  add("Children awaiting first SALT appointment", "Lower", 200, [402, says("395*", 395), 388, 371, ...last(360, 330)]);
  add("Tribunal appeals lodged", "Lower", 8, [14, 12, lacks("not yet available", "awaited"), 11, ...last(6, 9)]);
  page.put("* includes 12 children transferred in from a neighbouring area");
  page.put("(p) provisional, (r) revised");
  return book.done();
}

/** Percentages, counts, money and marks typed in every way. */
function typedAnyhow(): Style {
  const book = new Workbook("Gilsdale – values typed in every way");
  const page = book.add(new Page("KPIs"));
  const months = ["2024-04", "2024-05", "2024-06", "2024-07"];
  heads(book, page, ["Measure", "Target", "Polarity", "04/2024", "05/2024", "06/2024", "07/2024"]);
  const add = (name: string, good: "H" | "L", target: string, cells: readonly Typed[], want: object) => {
    const row = page.put(name, target, good === "H" ? "Bigger is better" : "Smaller is better", ...cells.map(typed));
    wants(book, page, row, { name, better: good === "H" ? "higher" : "lower", values: over(months, cells), ...want });
  };
  add(
    "Final plans within 20 weeks",
    "H",
    "90% or above",
    [
      says("45 %", 45),
      says("c.45%", 45, { estimate: true }),
      says("12 of 15", 80, { of: [12, 15] }),
      says("80% (12)", 80),
    ],
    { unit: "%", target: { value: 90, operator: ABOVE } },
  );
  add(
    "Reviews up to date for children looked after",
    "H",
    "100%",
    [
      says("12/15 (80%)", 80, { of: [12, 15] }),
      lacks("[c]", "suppressed"),
      lacks("<5", "suppressed"),
      says("86%¹", 86),
    ],
    { unit: "%", target: { value: 100, operator: ABOVE } },
  );
  add(
    "Backlog of overdue reviews",
    "L",
    "0",
    [says("4,420", 4420), says("3,900†", 3900), says("3 750", 3750), lacks("–", "unavailable")],
    { target: { value: 0, operator: BELOW } },
  );
  add(
    "High needs deficit",
    "L",
    "£10m",
    [says("£15m", 15_000_000), says("£14.5m", 14_500_000), lacks("[x]", "unavailable"), says("£13.9m", 13_900_000)],
    { unit: "£", target: { value: 10_000_000, operator: BELOW }, either: ["unit"] },
  );
  add(
    "Net change in children waiting",
    "L",
    "below 0",
    [says("-12", -12), says("−8", -8), says("(15)", -15), says("+3", 3)],
    { target: { value: 0, operator: "<" } },
  );
  page.put("¹ one child's review was held in August");
  return book.done();
}

/** Codes of year and month, a share kept as a fraction in one row and as a number in the next. */
function codedMonths(): Style {
  const book = new Workbook("Hartsop – 202404 and so on, fractions beside percentages");
  const page = book.add(new Page("monthly_extract", 0, 7));
  const months = ["2024-04", "2024-05", "2024-06"];
  heads(book, page, ["measure_no", "measure_name", null, "unit", "good_is", "target", 202404, 202405, 202406]);
  page.hiddenColumns.push(3);
  const add = (
    ref: string,
    name: string,
    unit: string,
    good: string,
    target: Put,
    goal: number,
    cells: readonly Typed[],
  ) =>
    wants(book, page, page.put(ref, name, null, unit, good, target, ...cells.map(typed)), {
      ...{ ref, name, unit, better: good === "high" ? "higher" : "lower", values: over(months, cells) },
      target: { value: goal, operator: good === "high" ? ABOVE : BELOW },
    });
  add("5.1", "Advice on time: health", "%", "high", share(80).put, 80, [share(61), share(100), share(72)]);
  add("5.2", "Advice on time: care", "%", "high", 80, 80, [74, 100, 88]);
  add("12b", "Permanent exclusions, SEN support", "number", "low", 4, 4, [6, lacks("x", "unavailable"), 3]);
  return book.done();
}

export const scorecardsByMonth = [
  corporate,
  adviceByMonth,
  countsBelow,
  countsBeside,
  countedMonths,
  unfinished,
  typedAnyhow,
  codedMonths,
];
