import { day, Page, type Put } from "../page";
import { heads, lacks, over, says, share, typed, wants, type Typed } from "../scorecard";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

const ABOVE = ">=" as const;

/** Tidy data as an analyst exports them: one row for each measure, period and group, with flags for what is kept back. */
function tidy(): Style {
  const book = new Workbook("Orthwaite – tidy extract with breakdowns and flags");
  const page = book.add(new Page("extract"));
  const row = heads(book, page, [
    ...["time_period", "indicator_id", "indicator", "breakdown", "numerator", "denominator", "value", "flag"],
  ]);
  const periods = ["2024-10", "2024-11", "2024-12"];
  const groups = ["Total", "CLA", "CiN"] as const;
  const data: { readonly [G in (typeof groups)[number]]: readonly (readonly [number, number] | null)[] } = {
    Total: [
      [60, 120],
      [66, 120],
      [81, 135],
    ],
    CLA: [[14, 20], [15, 20], null],
    CiN: [
      [9, 30],
      [12, 30],
      [18, 40],
    ],
  };
  periods.forEach((period, i) => {
    for (const group of groups) {
      const counts = data[group][i];
      const cells: Put[] = counts
        ? [...counts, Math.round((1000 * counts[0]) / counts[1]) / 10, null]
        : ["c", "c", "c", "c"];
      page.put(period.replace("-", ""), "EHC01", "Annual reviews completed on time (%)", group, ...cells);
    }
  });
  groups.forEach((group, g) =>
    wants(book, page, row + 1 + g, {
      name:
        group === "Total" ? "Annual reviews completed on time (%)" : `Annual reviews completed on time (%) – ${group}`,
      ...{ ref: "EHC01", unit: "%", better: "higher" },
      values: over(
        periods,
        data[group].map((counts) =>
          counts ? says("", Math.round((1000 * counts[0]) / counts[1]) / 10, { of: counts }) : lacks("c", "suppressed"),
        ),
      ),
    }),
  );
  return book.done();
}

/** Groups of children down, two days across, the measure only in the title. */
function cohorts(): Style {
  const book = new Workbook("Patterdale – cohorts by two days, the measure in the title");
  const page = book.add(new Page("Vulnerable cohorts"));
  page.put("Annual reviews up to date, by cohort");
  page.skip();
  heads(book, page, ["Cohort", "13 September 2023", "9 July 2024", "Difference"]);
  const add = (cohort: string, cells: readonly Typed[], difference: string | null) =>
    wants(book, page, page.put(cohort, ...cells.map(typed), difference), {
      ...{ name: `Annual reviews up to date – ${cohort}`, unit: "%", either: ["better"] },
      values: over(["2023-09-13", "2024-07-09"], cells),
    });
  add("CiN/CP", [lacks("unavailable", "unavailable"), says("77%", 77)], null);
  add("CLA", [says("40%", 40), says("79%", 79)], "+39%");
  add("EHE", [says("21%", 21), says("86%", 86)], "+65%");
  add("CME", [says("38%", 38), says("84%", 84)], "+46%");
  return book.done();
}

/** Services across with a band above them, months down, blanks before a service began, marks explained below. */
function servicesAcross(): Style {
  const book = new Workbook("Ravenstone – services across, months down, under a band that names the measure");
  const page = book.add(new Page("Health advice", 1, 1));
  const services = ["Occupational therapy", "Physiotherapy", "Developmental paediatricians"];
  const row = heads(book, page, [null, "Health advice within 6 weeks (%)", null, null], ["Month", ...services]);
  page.merges.push({ row: row - 1, column: 2, rows: 1, columns: 3 });
  const months = ["2023-05", "2023-06", "2023-07", "2023-08", "2023-09"];
  const columns: readonly (readonly Typed[])[] = [
    [20, 38, 55, null, 54].map((n) => (n === null ? null : says(`${n}%`, n))),
    [says("58%*", 58), says("50%*", 50), says("50%", 50), null, says("100%", 100)],
    [null, null, null, says("40%", 40), says("73%", 73)],
  ];
  months.forEach((month, i) => page.put(day(`${month}-01`, "mmm-yy"), ...columns.map((list) => typed(list[i]!))));
  page.put("* not directly comparable with later months");
  page.put("Target", "80%", "80%", "80%");
  services.forEach((service, n) =>
    wants(book, page, row, {
      ...{ name: `Health advice within 6 weeks (%) – ${service}`, unit: "%", either: ["better", "target"] },
      values: over(months, columns[n]!),
    }),
  );
  return book.done();
}

/** A profile for each measure: particulars in two blocks, counts, and others' results beside our own. */
function profiles(): Style {
  const book = new Workbook("Satterthwaite – a profile sheet for each measure");
  const add = (
    [sheet, title, goal]: readonly [string, string, string],
    counts: readonly (readonly [number, number])[],
    want: object,
  ) => {
    const page = book.add(new Page(sheet));
    page.put(title);
    page.skip();
    page.put("Why it matters", "Families tell us that waiting is the hardest part", null, "Reported", "Quarterly");
    page.put("Polarity", "High is good", null, "Data owner", "SEND data team");
    page.put("Target", goal, null, "Source", "Case system");
    page.skip();
    const row = heads(book, page, ["Quarter", "Numerator", "Denominator", "Result", "England", "Comments"]);
    const labels = ["2024/25 Q1", "2024/25 Q2", "2024/25 Q3", "2024/25 Q4"];
    labels.forEach((label, i) => {
      const pair = counts[i];
      if (pair)
        page.put(label, ...pair, { value: pair[0] / pair[1], format: "0%" }, { value: 0.5, format: "0%" }, null);
      else page.put(label, null, null, "Not due", null, null);
    });
    wants(book, page, row, {
      ...{ unit: "%", better: "higher" },
      values: over(
        ["2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"],
        labels.map((_, i): Typed => {
          const pair = counts[i];
          return pair ? says("", (100 * pair[0]) / pair[1], { of: pair }) : lacks("Not due", "awaited");
        }),
      ),
      name: title.replace(/^KPI \d+: /, ""),
      ...want,
    });
  };
  const first: readonly (readonly [number, number])[] = [
    [30, 60],
    [36, 60],
    [42, 60],
  ];
  add(["KPI 3", "KPI 3: EHC plans issued within 20 weeks", "60% by March 2025"], first, {
    ...{ target: { value: 60, operator: ABOVE, by: "2025-03-31" }, either: ["ref"] },
  });
  add(["KPI 4", "KPI 4: Annual reviews held within 12 months", "75%"], first, {
    ...{ target: { value: 75, operator: ABOVE }, either: ["ref"] },
  });
  return book.done();
}

/** A list of measures agreed, before any value; a real table's targets. */
function definitionsOnly(): Style {
  const book = new Workbook("Tebay – measures agreed, no values yet");
  const page = book.add(new Page("KPI list"));
  const header = ["Statutory process", "KPI target", "Baseline", "Reported", "Owner"];
  heads(book, page, header);
  const add = (name: string, target: string, baseline: Put, want: object) =>
    wants(book, page, page.put(name, target, baseline, "Monthly", "SEND service"), { name, values: {}, ...want });
  add("Assessments completed within 20 weeks", "At least 70% during the Autumn term 2024", "16% (September 2023)", {
    ...{ unit: "%", better: "higher", baseline: 16, target: { value: 70, operator: ABOVE } },
  });
  add("Annual reviews within timescale (whole cohort)", "75% by the end of the Autumn term 2024", "25%", {
    ...{ unit: "%", better: "higher", baseline: 25, target: { value: 75, operator: ABOVE } },
  });
  add("Complaints as a percentage of all plans", "Less than 5% by the end of the Autumn Term 2024", null, {
    ...{ unit: "%", better: "lower", target: { value: 5, operator: "<" } },
  });
  return book.done();
}

/** The measures among sheets that only look like them: a census return, money, people, children. */
function amongOthers(): Style {
  const book = new Workbook("Uldale – a scorecard beside census, budget, contacts and a pupil list");
  const census = new Page("SEN2 return");
  census.put("SEN2 data item", "2022", "2023", "2024");
  [
    ["Children with an EHC plan at census date", 3120, 3344, 3671],
    ["New plans in calendar year", 410, 455, 520],
    ["Of which mainstream", 1302, 1390, 1522],
  ].forEach((cells) => census.put(...cells));
  book.other(census);
  const money = new Page("Budget");
  money.put(
    "Cost centre",
    "Description",
    "Budget 2024/25",
    "Apr-24",
    "May-24",
    "Jun-24",
    "Forecast outturn",
    "Variance",
  );
  money.put("SEN100", "Top-up funding, mainstream", 8_400_000, 690_000, 701_000, 712_000, 8_510_000, 110_000);
  money.put("SEN110", "Independent placements", 12_900_000, 1_080_000, 1_090_000, 1_101_000, 13_300_000, 400_000);
  money.put("Total", null, 21_300_000, 1_770_000, 1_791_000, 1_813_000, 21_810_000, 510_000);
  book.other(money);
  const people = new Page("Contacts");
  people.put("Organisation", "Role", "Telephone");
  people.put("Council", "SEND performance lead", "see intranet");
  book.other(people);
  const pupils = new Page("Pupil list");
  pupils.put("UPN", "Year group", "School type", "Plan start", "Review due", "Attendance %", "Status");
  for (let n = 0; n < 6; n++)
    pupils.put(`X90000000${n}`, 4 + n, "Primary", day("2023-09-04"), day(`2025-0${n + 1}-14`), 91 + n, "Open");
  book.other(pupils);
  const page = book.add(new Page("Scorecard"));
  const periods = ["2024-10", "2024-11", "2024-12"];
  heads(book, page, ["Ref", "Measure", "Target", "Oct 24", "Nov 24", "Dec 24", "Comments"]);
  const cells = [share(52), share(55), share(61)];
  wants(book, page, page.put("1", "Plans within 20 weeks", share(60).put, ...cells.map(typed), "Good progress"), {
    ...{ ref: "1", name: "Plans within 20 weeks", unit: "%", better: "higher" },
    ...{ target: { value: 60, operator: ABOVE }, values: over(periods, cells) },
  });
  wants(book, page, page.put("2", "Complaints received", 10, 14, "<5", 9, null), {
    ...{ ref: "2", name: "Complaints received", better: "lower", target: { value: 10, operator: "<=" } },
    values: over(periods, [14, lacks("<5", "suppressed"), 9]),
  });
  return book.done();
}

/** The year as a column beside the months down; several measures under one another in blocks with titles. */
function blocks(): Style {
  const book = new Workbook("Wharton – a small table for each measure, one below the other");
  const page = book.add(new Page("KPI tables"));
  const periods = ["2024-10", "2024-11", "2024-12"];
  const add = (title: string, name: string, cells: readonly Typed[], want: object) => {
    page.put(title);
    const row = heads(book, page, ["", "Oct-24", "Nov-24", "Dec-24"]);
    page.put("Actual", ...cells.map(typed));
    page.put("Target", ...cells.map(() => "70%"));
    page.skip();
    wants(book, page, row + 1, {
      ...{ name, unit: "%", target: { value: 70, operator: ABOVE }, values: over(periods, cells), ...want },
    });
  };
  const p = (list: readonly number[]) => list.map((n) => says(`${n}%`, n));
  add("Table 1: Plans issued within 20 weeks", "Plans issued within 20 weeks", p([55, 58, 62]), {
    ...{ better: "higher", either: ["ref"] },
  });
  add("Table 2: Annual reviews completed on time", "Annual reviews completed on time", p([60, 63, 61]), {
    ...{ better: "higher", either: ["ref"] },
  });
  return book.done();
}

export const scorecardsInOtherShapes = [tidy, cohorts, servicesAcross, profiles, definitionsOnly, amongOthers, blocks];
