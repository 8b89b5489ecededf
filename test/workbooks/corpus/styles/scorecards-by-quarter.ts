import { Page, type Put } from "../page";
import { heads, lacks, over, says, share, typed, wants, type Typed } from "../scorecard";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

const ABOVE = ">=" as const;
const BELOW = "<=" as const;
const quarters = ["2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"];

/** Target, actual and RAG of every quarter side by side, and of the year at the end. */
function targetActual(): Style {
  const book = new Workbook("Ivegill – target, actual and RAG for each quarter and the year");
  const page = book.add(new Page("Performance 24-25", 0, 2));
  const bands = ["Q1 24-25", "Q2 24-25", "Q3 24-25", "Q4 24-25", "Year end"];
  const row = heads(
    book,
    page,
    ["ID", "Performance measure", "Owner", "Polarity", ...bands.flatMap((band): Put[] => [band, null, null])],
    [null, null, null, null, ...bands.flatMap(() => ["Target", "Actual", "RAG"])],
  );
  bands.forEach((_, i) => page.merges.push({ row: row - 1, column: 4 + 3 * i, rows: 1, columns: 3 }));
  const add = (
    [ref, name, good]: readonly [string, string, "Good is High" | "Good is Low"],
    targets: readonly number[],
    cells: readonly Typed[],
    want: object = {},
  ) => {
    const rags = ["R", "A", "A", null];
    const at = page.put(
      ...[ref, name, "Head of SEND", good],
      ...targets.flatMap((target, i): Put[] => [target, typed(cells[i] ?? null), rags[i]!]),
      ...[targets.at(-1)!, null, null],
    );
    const high = good === "Good is High";
    wants(book, page, at, {
      ...{ ref, name, better: high ? "higher" : "lower", values: over(quarters, cells) },
      target: { value: targets.at(-1)!, operator: high ? ABOVE : BELOW },
      ...want,
    });
  };
  add(["PI1", "% of plans issued in time", "Good is High"], [40, 50, 60, 70], [36, 47, says("59 %", 59), null], {
    unit: "%",
  });
  add(["PI2", "Suspensions per 100 pupils with a plan", "Good is Low"], [12, 11, 10, 9], [13.2, 12, 10.8, null]);
  add(
    ["PI3", "Children missing education with a plan", "Good is Low"],
    [30, 25, 20, 15],
    [33, lacks("not yet available", "awaited"), lacks("*", "suppressed"), null],
  );
  return book.done();
}

/** Targets of three years, a baseline with its year, sections with the header again, thresholds, sub-measures without names. */
function hierarchy(): Style {
  const book = new Workbook("Jubb – targets by year, thresholds, sections, sub-measures");
  const page = book.add(new Page("Annex B measures", 0, 0));
  page.put("Annex B – draft measures");
  page.skip(6);
  const header = [
    ...["Ref", "Measure", "Breakdown", "Bigger or smaller is better", "Baseline (2022/23)"],
    ...["Target 24/25", "Target 25/26", "Target 26/27", "Green", "Amber", "Red"],
    ...["Q1 24-25", "Q2 24-25", "Q3 24-25", "Q4 24-25", "Frequency", "Data source"],
  ];
  page.put("Assessment");
  heads(book, page, header);
  const add = (
    [ref, name, split, full]: readonly [string | null, string | null, string | null, string],
    bigger: boolean,
    [base, ...targets]: readonly [number, number, number, number],
    cells: readonly Typed[],
    want: object = {},
  ) => {
    const row = page.put(
      ...[ref, name, split, bigger ? "Bigger" : "Smaller", `${base}%`, ...targets.map((n) => `${n}%`)],
      ...[`≥ ${targets[0]}%`, `${targets[0] - 10}–${targets[0] - 1}%`, `< ${targets[0] - 10}%`],
      ...cells.map(typed),
      ...["Quarterly", "Case system"],
    );
    const operator = bigger ? ABOVE : BELOW;
    wants(book, page, row, {
      ...{ name: full, unit: "%", better: bigger ? "higher" : "lower", baseline: base, baselinePeriod: "2022/23" },
      ...{ target: { value: targets[2], operator }, values: over(quarters, cells), ref, ...want },
    });
  };
  const p = (list: readonly number[]) => list.map((n) => says(`${n}%`, n));
  add(["3", "Plans completed on time", null, "Plans completed on time"], true, [25, 60, 75, 90], p([41, 48, 55, 58]));
  add(
    ["5", "Advice received on time", "Health", "Advice received on time – Health"],
    true,
    [58, 80, 90, 95],
    p([60, 71, 74, 83]),
  );
  const below = { either: ["ref"] };
  add(
    [null, null, "Social care", "Advice received on time – Social care"],
    true,
    [50, 80, 90, 95],
    p([88, 90, 91, 97]),
    below,
  );
  add(
    [null, null, "Education", "Advice received on time – Education"],
    true,
    [22, 60, 75, 85],
    [lacks("n/a", "not-applicable"), ...p([30, 53, 76])],
    below,
  );
  page.skip();
  page.put("Outcomes");
  page.put(...header);
  add(
    ["12", "Good level of development, with a plan", null, "Good level of development, with a plan"],
    true,
    [4, 6, 8, 10],
    [...[lacks("annual", "not-applicable"), lacks("annual", "not-applicable"), says("5%", 5), null]],
  );
  add(
    ["12b", "Overall absence, SEN support", null, "Overall absence, SEN support"],
    false,
    [11, 10, 9, 8],
    p([12, 11, 10, 10]),
  );
  return book.done();
}

/** Terms and school years, with what England and neighbours reach in rows below each measure. */
function termsAndNeighbours(): Style {
  const book = new Workbook("Keasden – terms, and England and neighbours in rows below each measure");
  const page = book.add(new Page("Attendance & exclusion"));
  page.put("Attendance and exclusion of pupils with SEND");
  page.skip();
  const periods = ["Autumn 2023", "Spring 2024", "Summer 2024", "Autumn 2024"];
  heads(book, page, ["Indicator", "Area", "Aim", "Autumn 23", "Spring 24", "Summer 24", "Autumn 24", "Comment"]);
  const add = (name: string, aim: string, cells: readonly Typed[], england: readonly number[], want: object) => {
    const row = page.put(name, "Keasden", aim, ...cells.map(typed), "Verified by schools");
    page.put(null, "England", null, ...england);
    page.put(null, "Statistical neighbours", null, ...england.map((n) => n + 0.4));
    wants(book, page, row, { name, values: over(periods, cells), ...want });
  };
  add("Overall absence, EHC plan (%)", "Below national average", [13.1, 12.8, 13.5, 12.2], [12.4, 12.6, 12.9, 12.1], {
    ...{ unit: "%", better: "lower", target: { value: null }, either: ["target"] },
  });
  add("Suspension rate, SEN support (%)", "≤ 9", [10.2, 9.9, lacks("[x]", "unavailable"), 9.1], [9.5, 9.4, 9.6, 9.7], {
    unit: "%",
    better: "lower",
    target: { value: 9, operator: BELOW },
  });
  return book.done();
}

/** School years across, as AY and with a provisional one; England and neighbours in columns. */
function schoolYears(): Style {
  const book = new Workbook("Lowgill – AY columns with national and neighbours' averages beside them");
  const page = book.add(new Page("Outcomes", 2, 3));
  const periods = ["2021/22", "2022/23", "2023/24"];
  heads(book, page, [
    ...["Outcome measure", "Unit", "AY 21-22", "AY 22-23", "AY 23-24", "England 23-24", "Stat. neighbours 23-24"],
    ...["Direction of travel", "Desired direction", "Ambition"],
  ]);
  const add = (
    name: string,
    unit: string,
    cells: readonly Typed[],
    others: readonly number[],
    up: boolean,
    goal: string,
    want: object,
  ) =>
    wants(
      book,
      page,
      page.put(name, unit, ...cells.map(typed), ...others, up ? "▲" : "▼", up ? "Increase" : "Decrease", goal),
      {
        ...{ name, unit, better: up ? "higher" : "lower" },
        ...{ values: over(periods, cells), comparators: others, ...want },
      },
    );
  add("Key stage 2 combined, EHC plan", "%", [7, 8, says("9 (p)", 9)], [8, 9], true, "at or above national average", {
    ...{ target: { value: null }, either: ["target"] },
  });
  add("NEET, 16 to 17 with SEND", "%", [9.1, 8.8, says("c. 8", 8, { estimate: true })], [7.4, 8], false, "under 7%", {
    target: { value: 7, operator: "<" },
  });
  add("Permanent exclusions, EHC plan", "number", [12, lacks("<5", "suppressed"), 6], [5, 6], false, "zero", {
    target: { value: 0 },
  });
  return book.done();
}

/** What a meeting gets: the value before, the value now, and where each stands. */
function previousAndCurrent(): Style {
  const book = new Workbook("Mosedale – previous and current value only");
  const page = book.add(new Page("Board scorecard"));
  page.put("Board scorecard January 2025");
  page.put("Data as at 31 December 2024");
  page.skip();
  heads(book, page, [
    ...["No.", "What we measure", "Target", "Previous (Nov 2024)", "Current (Dec 2024)", "Travel", "Status"],
    ...["England (2023)", "What does this tell us?"],
  ]);
  const periods = ["2024-11", "2024-12"];
  const add = (ref: number, name: string, target: Put, cells: readonly Typed[], england: Put, want: object) =>
    wants(book, page, page.put(ref, name, target, ...cells.map(typed), "▲", "Green", england, "Steady progress."), {
      ...{ ref: String(ref), name, values: over(periods, cells), ...want },
    });
  add(1, "Plans issued within 20 weeks", "> 60%", [share(57), share(63)], share(50).put, {
    ...{ unit: "%", better: "higher", target: { value: 60, operator: ">" }, comparators: [50] },
  });
  add(2, "Average weeks to issue a plan", "20 or fewer", [says("26.5 wks", 26.5), says("24 wks", 24)], null, {
    ...{ unit: "weeks", better: "lower", target: { value: 20, operator: BELOW } },
  });
  add(
    3,
    "Plans audited as good",
    "At least 50% by the end of the Autumn Term 2024",
    [share(41), lacks("TBC", "awaited")],
    null,
    {
      ...{ unit: "%", better: "higher", target: { value: 50, operator: ABOVE } },
    },
  );
  return book.done();
}

/** Trajectory and national standard apart; waits in weeks and days; weeks as periods. */
function waits(): Style {
  const book = new Workbook("Nateby ICB – weekly waits with trajectory and national standard");
  const page = book.add(new Page("CYP waits"));
  page.put("Community waits, children and young people");
  const periods = ["2024-04-05", "2024-04-12", "2024-04-19"];
  heads(book, page, [
    ...[
      "Service",
      "Measure",
      "National standard",
      "Local trajectory",
      "w/e 05/04/2024",
      "w/e 12/04/2024",
      "w/e 19/04/2024",
    ],
    ...["Plan for recovery"],
  ]);
  const add = (
    service: string,
    name: string,
    [standard, local]: readonly [string, string],
    cells: readonly Typed[],
    want: object,
  ) =>
    wants(book, page, page.put(service, name, standard, local, ...cells.map(typed), "Locums in post"), {
      ...{ name, better: "lower", values: over(periods, cells), ...want },
    });
  add(
    "Speech and language",
    "Average wait",
    ["within 18 weeks", "22 weeks"],
    [says("18 weeks", 18), says("6.5 wks", 6.5), says("19", 19)],
    {
      ...{ unit: "weeks", target: { value: 22, operator: BELOW }, standard: { value: 18, operator: BELOW } },
    },
  );
  add(
    "Community paediatrics",
    "Longest wait",
    ["52 weeks", "78 weeks"],
    [says("102 weeks", 102), says("98 weeks", 98), says("96 weeks", 96)],
    {
      ...{ unit: "weeks", target: { value: 78, operator: BELOW }, standard: { value: 52, operator: BELOW } },
    },
  );
  add(
    "Community paediatrics",
    "Waiting over 18 weeks",
    ["0", "140"],
    [210, 204, lacks("awaiting validation", "awaited")],
    {
      ...{ target: { value: 140, operator: BELOW }, standard: { value: 0, operator: BELOW } },
    },
  );
  return book.done();
}

export const scorecardsByQuarter = [
  targetActual,
  hierarchy,
  termsAndNeighbours,
  schoolYears,
  previousAndCurrent,
  waits,
];
