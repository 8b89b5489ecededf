import { Page, type Put } from "../page";
import { heads, lacks, over, says, share, typed, wants, type Typed } from "../scorecard";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

const ABOVE = ">=" as const;
const BELOW = "<=" as const;

/** Months counted from April, the year only in the title, targets in every kind of words. */
function countedMonths(): Style {
  const book = new Workbook("Ennerby – M1 to M6 of the year in the title, targets in words, arrows for polarity");
  const page = book.add(new Page("M6 pack"));
  page.put("SEND & AP integrated performance report 2024/25 – Month 6");
  page.skip(2);
  const columns = ["#", "Metric", "Direction", "Target"];
  const periods = ["2024-04", "2024-05", "2024-06", "2024-07", "2024-08", "2024-09"];
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
    [says("-12", -12), says("−8", -8), { put: "(15)", value: null }, says("+3", 3)],
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

export const scorecardsWithWords = [countedMonths, unfinished, typedAnyhow, codedMonths];
