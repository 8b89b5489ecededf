import fc from "fast-check";
import { parse, recognise } from "../../../../src/core/plan";
import type { Kpi } from "../../../../src/core/plan";
import { serialOfDay } from "../../../../src/core/plan/dates/day";
import { localRef, type CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows, extras = {}, sheet = "Data") => {
  const book = bookOf({ [sheet]: rows }, { [sheet]: extras });
  return parse(book, recognise(book));
};
const read = (rows: Rows, extras = {}, sheet = "Data") => planOf(rows, extras, sheet).kpis.map(seriesOf);
const seriesOf = ({ name, points }: Kpi) => [
  name,
  Object.fromEntries(points.map(({ period, value }) => [period, value])),
];

const ADVICE = "Advice given on time";
const WAITS = "Children waiting over a year";

describe("periods across", () => {
  test("years stand once above their months, to the left", () =>
    expect(
      read([
        ["Measure", "Target", 2023, null, 2024, null],
        [null, null, "Nov", "Dec", "Jan", "Feb"],
        [ADVICE, 80, 61, 62, 63, 64],
        [WAITS, 10, 31, 32, 33, 34],
      ]),
    ).toEqual([
      [ADVICE, { "2023-11": 61, "2023-12": 62, "2024-01": 63, "2024-02": 64 }],
      [WAITS, { "2023-11": 31, "2023-12": 32, "2024-01": 33, "2024-02": 34 }],
    ]));

  test("years are merged, and a column behind them has none", () => {
    const merges = [
      { row: 1, column: 1, rows: 1, columns: 2 },
      { row: 1, column: 3, rows: 1, columns: 1 },
    ];
    const plan = planOf(
      [
        ["Our scorecard"],
        [null, "2023", null, "2024", null],
        ["Measure", "Nov", "Dec", "Jan", "Comments"],
        [ADVICE, 61, 62, 63, "steady"],
      ],
      { merges },
    );
    expect(plan.kpis.map(seriesOf)).toEqual([[ADVICE, { "2023-11": 61, "2023-12": 62, "2024-01": 63 }]]);
    expect(plan.kpis[0]!.raw.comment).toBe("steady");
    expect(plan.layout[0]).toMatchObject({ layout: "wide", headerRow: 2 });
  });

  test.each([
    ["2023/24", ["Sep", "Jan", "Apr"], ["2023-09", "2024-01", "2024-04"]],
    ["2023/24", ["Apr", "Sep", "Jan"], ["2023-04", "2023-09", "2024-01"]],
    ["Academic year 2023/24", ["Jun", "Jul"], ["2024-06", "2024-07"]],
    ["FY 2023-24", ["Jun", "Jul"], ["2023-06", "2023-07"]],
    ["2023/24", ["Q1", "Q4"], ["2023-Q2", "2024-Q1"]],
    ["2023/24", ["Autumn", "Spring", "Summer"], ["Autumn 2023", "Spring 2024", "Summer 2024"]],
  ])("under “%s” %j are %j", (year, months, periods) => {
    const [kpi] = planOf([
      ["Measure", year],
      [null, ...months],
      [ADVICE, ...months.map((_, i) => i + 60)],
    ]).kpis;
    expect(kpi!.points.map(({ period }) => period).sort()).toEqual([...periods].sort());
  });

  test.each([
    ["2023/24", ["Jun", "Jul"]],
    [2023, ["Nov", "Dec", "Jan"]],
    [2023, ["Q1", "Q2"]],
  ])("under “%s” nobody can say which %j are meant: not read", (year, months) =>
    expect(
      planOf([
        ["Measure", year],
        [null, ...months],
        [ADVICE, 61, 62, 63],
      ]).kpis,
    ).toEqual([]),
  );

  test("milestone and actual take turns", () => {
    const [kpi] = planOf([
      ["Measure", "May 2024", null, "June 2024", null],
      [null, "Milestone", "Actual", "Milestone", "Actual"],
      ["Share of " + ADVICE, "60%", "55%", "65%", "66%"],
    ]).kpis;
    expect(seriesOf(kpi!)[1]).toEqual({ "2024-05": 55, "2024-06": 66 });
    expect(kpi!.target!.steps!.map(({ value, by, at }) => [value, by, at])).toEqual([
      [60, "2024-05-31", "Data!B3"],
      [65, "2024-06-30", "Data!D3"],
    ]);
  });

  test("numerator, denominator and percentage in one header row", () => {
    const [kpi] = planOf([
      ["Measure", "May 24 Num", "May 24 Den", "May 24 %", "Jun 24 Num", "Jun 24 Den", "Jun 24 %"],
      [ADVICE, 9, 12, 75, 8, 10, 80],
    ]).kpis;
    expect(
      kpi!.points.map(({ period, value, numerator, denominator, at }) => [period, value, numerator, denominator, at]),
    ).toEqual([
      ["2024-05", 75, 9, 12, "Data!D2"],
      ["2024-06", 80, 8, 10, "Data!G2"],
    ]);
  });

  test("the numbers stand in rows below their percentage", () => {
    const { kpis } = planOf([
      ["Measure", "May 2024", "Jun 2024"],
      ["% of advice on time", 75, 80],
      ["Numerator", 9, 8],
      ["Denominator", 12, 10],
      [WAITS, 3, 4],
    ]);
    expect(kpis.map(({ name }) => name)).toEqual(["% of advice on time", WAITS]);
    expect(kpis[0]!.points.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [9, 12],
      [8, 10],
    ]);
  });

  test.each([
    ["Numerator: advice on time", "Denominator: advice given"],
    ["Numerator (advice on time)", "Denominator (advice given)"],
    ["Advice on time – numerator", "Advice given – denominator"],
    ["Advice on time (numerator)", "Advice given (denominator)"],
  ])("rows below a percentage say what they count: %s", (numerator, denominator) => {
    const { kpis } = planOf([
      ["Ref", "Measure", "May 2024", "Jun 2024"],
      ["K1", "% of advice on time", 75, 80],
      [null, numerator, 9, 8],
      [null, denominator, 12, 10],
      ["K2", WAITS, 3, 4],
    ]);
    expect(kpis.map(({ name }) => name)).toEqual(["% of advice on time", WAITS]);
    expect(kpis[0]!.points.map((point) => [point.value, point.numerator, point.denominator])).toEqual([
      [75, 9, 12],
      [80, 8, 10],
    ]);
  });

  test("a row with a reference of its own is a measure of its own", () => {
    const { kpis } = planOf([
      ["Ref", "Measure", "May 2024", "Jun 2024"],
      ["K1", "% of advice on time", 75, 80],
      ["K2", "Denominator: advice given", 12, 10],
    ]);
    expect(kpis.map(({ ref }) => ref)).toEqual(["K1", "K2"]);
  });

  test("forecasts, parts of a period, marks and new methods in a heading", () => {
    const [kpi] = planOf([
      ["Measure", "Apr 2024*", "May 2024 (new method)", "Jun 2024 (to 15 June)", "Jul 2024 (forecast)"],
      [ADVICE, 61, 62, 63, 64],
    ]).kpis;
    expect(kpi!.points.map(({ footnote, estimate, part }) => [footnote, estimate, part])).toEqual([
      [true, false, null],
      [false, false, null],
      [false, false, "to 15 June"],
      [false, true, null],
    ]);
    expect(kpi!.breaks).toEqual([{ period: "2024-05", why: "new method", at: "Data!C1" }]);
  });

  test("a row above says which months are forecast", () => {
    const [kpi] = planOf([
      [null, "Actual", null, "Forecast"],
      ["Measure", "Apr 2024", "May 2024", "Jun 2024"],
      [ADVICE, 61, 62, 63],
    ]).kpis;
    expect(kpi!.points.map(({ estimate }) => estimate)).toEqual([false, false, true]);
  });

  test("cohorts below one name are measures of their own; a total is none", () => {
    const rows: Rows = [
      ["Measure", "Cohort", "May 2024", "Jun 2024"],
      ["Reviews up to date", "Looked after", 40, 44],
      [null, "Electively home educated", 21, 25],
      ["Total", null, 30, 33],
      [ADVICE, "All", 61, 62],
    ];
    expect(read(rows).map(([name]) => name)).toEqual([
      "Reviews up to date – Looked after",
      "Reviews up to date – Electively home educated",
      ADVICE,
    ]);
  });

  test("services that have a row each are what is measured", () =>
    expect(
      read([
        ["Service", "2023", null, "2024"],
        [null, "Nov", "Dec", "Jan"],
        ["Occupational therapy", "20%", "38%", null],
        ["Physiotherapy", null, null, "100%"],
      ]),
    ).toEqual([
      ["Occupational therapy", { "2023-11": 20, "2023-12": 38, "2024-01": null }],
      ["Physiotherapy", { "2023-11": null, "2023-12": null, "2024-01": 100 }],
    ]));

  test("a plan with a column of statuses for each report is no table of measures", () =>
    expect(
      planOf([
        ["Description", "Jan 2024", "Feb 2024"],
        ["Set up a panel", "On track", "On track"],
        ["Train staff", "Off track", "On track"],
      ]).kpis,
    ).toEqual([]));

  test("a heading over some measures is their area", () => {
    const { kpis } = planOf([
      ["Measure", "May 2024", "Jun 2024"],
      ["Health advice"],
      ["Physiotherapy", 50, 60],
      [ADVICE, 1, 2],
    ]);
    expect(kpis.map(({ name, area }) => [name, area])).toEqual([
      ["Physiotherapy", "Health advice"],
      [ADVICE, "Health advice"],
    ]);
  });
});

describe("periods down", () => {
  test("years stand in rows of their own between the months", () =>
    expect(read([["Month", ADVICE, WAITS], [2023], ["Nov", 61, null], ["Dec", 62, 5], [2024], ["Jan", 63, 6]])).toEqual(
      [
        [ADVICE, { "2023-11": 61, "2023-12": 62, "2024-01": 63 }],
        [WAITS, { "2023-11": null, "2023-12": 5, "2024-01": 6 }],
      ],
    ));

  test("years stand in a column of their own", () =>
    expect(
      read([
        ["Year", "Month", "Measure", "Value"],
        [2023, "Dec", ADVICE, 61],
        [2024, "Jan", ADVICE, 62],
      ]),
    ).toEqual([[ADVICE, { "2023-12": 61, "2024-01": 62 }]]));

  test("months that no year stands by are told, not read", () => {
    const plan = planOf([
      ["Month", "Measure", "Value"],
      ["Dec 2023", ADVICE, 61],
      ["Jan", ADVICE, 62],
      ["Feb 2024", ADVICE, 63],
    ]);
    expect(plan.kpis.map(seriesOf)).toEqual([[ADVICE, { "2023-12": 61, "2024-02": 63 }]]);
    expect(plan.unread).toEqual([{ at: "Data!A3", field: "period", raw: "Jan" }]);
  });

  test("one measure under its title, with what is said of it", () => {
    const plan = planOf([
      [ADVICE],
      ["Target", "At least 80%", "Polarity", "Higher is better"],
      ["Month", "Num", "Den", "%"],
      ["May 2024", 9, 12, 75],
      ["Jun 2024", 8, 10, 80],
    ]);
    expect(
      plan.kpis.map(({ name, better, betterFrom, target, at }) => [
        name,
        better,
        betterFrom,
        target?.value,
        at.name,
        at.target,
      ]),
    ).toEqual([[ADVICE, "higher", "stated", 80, "Data!A1", "Data!B2"]]);
    expect(plan.kpis[0]!.points.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
      [75, 9, 12],
      [80, 8, 10],
    ]);
    expect(plan.layout[0]).toMatchObject({ layout: "one-measure", headerRow: 2, firstRow: 3, lastRow: 4 });
  });

  test("without a title the sheet names the measure", () => {
    const plan = planOf(
      [
        ["Month", "Value"],
        ["May 2024", 1],
        ["Jun 2024", 2],
      ],
      {},
      "EP advice",
    );
    expect(plan.kpis.map(({ name, at }) => [name, at.name])).toEqual([["EP advice", undefined]]);
    expect(plan.layout[0]!.why).toMatch(/named by the sheet/);
  });

  test("targets and baselines in rows of the table belong to the measures above them", () => {
    const { kpis } = planOf([
      ["Month", ADVICE, WAITS],
      ["Target", 80, 5],
      ["May 2024", 61, 9],
      ["Jun 2024", 62, 8],
      ["Total", 123, 17],
    ]);
    expect(kpis.map(({ target, at, points }) => [target?.value, at.target, points.length])).toEqual([
      [80, "Data!B2", 2],
      [5, "Data!C2", 2],
    ]);
  });

  test("measures merged over their numbers", () => {
    const { kpis } = planOf([
      [null, ADVICE, null, null, WAITS, null, null],
      ["Month", "Num", "Den", "%", "Num", "Den", "%"],
      ["May 2024", 9, 12, 75, 1, 4, 25],
      ["Jun 2024", 8, 10, 80, 2, 4, 50],
    ]);
    expect(
      kpis.map(({ name, points }) => [name, points.map(({ value, denominator }) => [value, denominator])]),
    ).toEqual([
      [
        ADVICE,
        [
          [75, 12],
          [80, 10],
        ],
      ],
      [
        WAITS,
        [
          [25, 4],
          [50, 4],
        ],
      ],
    ]);
  });

  test.each([
    [
      "a log of training",
      [
        ["Date", "Course", "Number attended"],
        ["May 2024", "Writing plans", 12],
        ["Jun 2024", "Autism", 15],
      ],
    ],
    [
      "a log of meetings",
      [
        ["Date", "Decision"],
        ["May 2024", "Agreed"],
        ["Jun 2024", "Deferred"],
      ],
    ],
  ])("%s is no table of measures", (_, rows) => expect(planOf(rows).kpis).toEqual([]));
});

describe("several tables on one sheet", () => {
  test("blocks of one measure each", () =>
    expect(
      read([
        [ADVICE],
        ["Month", "Value"],
        ["May 2024", 61],
        ["Jun 2024", 62],
        [],
        [WAITS],
        ["Month", "Value"],
        ["May 2024", 9],
        ["Jun 2024", 8],
      ]),
    ).toEqual([
      [ADVICE, { "2024-05": 61, "2024-06": 62 }],
      [WAITS, { "2024-05": 9, "2024-06": 8 }],
    ]));

  test("two years of the same measures are read under their own months", () =>
    expect(
      read([
        ["Measure", "May 2023", "Jun 2023"],
        [ADVICE, 51, 52],
        [],
        ["Measure", "May 2024", "Jun 2024"],
        [ADVICE, 61, 62],
      ]),
    ).toEqual([
      [ADVICE, { "2023-05": 51, "2023-06": 52 }],
      [ADVICE, { "2024-05": 61, "2024-06": 62 }],
    ]));

  test("a second table under a header of two rows", () =>
    expect(
      read([
        ["Month", "Measure", "Value"],
        ["May 2024", ADVICE, 61],
        ["Jun 2024", ADVICE, 62],
        [],
        ["Measure", 2023, null, 2024],
        [null, "Nov", "Dec", "Jan"],
        [WAITS, 7, 8, 9],
      ]),
    ).toEqual([
      [ADVICE, { "2024-05": 61, "2024-06": 62 }],
      [WAITS, { "2023-11": 7, "2023-12": 8, "2024-01": 9 }],
    ]));
});

describe("a break in a series", () => {
  const table = (note: CellValue, values: CellValue[] = [50, 52, 70, 71]): Rows => [
    ["Measure", "Feb 2024", "Mar 2024", "Apr 2024", "May 2024"],
    [ADVICE, ...values],
    [],
    [note],
  ];
  test.each([
    ["Figures before April 2024 are not comparable.", "2024-04"],
    ["March 2024 and earlier: not directly comparable", "2024-04"],
    ["New method from April 2024", "2024-04"],
    ["The definition was changed.", null],
  ])("“%s”", (note, period) =>
    expect(planOf(table(note)).kpis[0]!.breaks).toEqual([{ period, why: note, at: "Data!A4" }]),
  );
  test("a footnote is about the measures that carry its mark", () => {
    const note = "* counted in another way, not comparable";
    expect(planOf(table(note, ["50%*", "52%*", "70%", "71%"])).kpis[0]!.breaks).toEqual([
      { period: "2024-04", why: note, at: "Data!A4" },
    ]);
    expect(planOf(table(note)).kpis[0]!.breaks).toEqual([]);
  });
  test("nothing is said, nothing is broken", () =>
    expect(planOf(table("Source: our own records")).kpis[0]!.breaks).toEqual([]));
});

describe("what is told of a measure", () => {
  const one = (header: CellValue[], cells: CellValue[]) =>
    planOf([
      [...header, "May 2024", "Jun 2024"],
      [...cells, 61, 62],
    ]).kpis[0]!;
  test("polarity with its reason", () => {
    expect(one(["Measure", "Polarity"], ["Plans issued", "Higher"]).betterWhy).toBe("the sheet says “Higher”");
    expect(one(["Measure"], [WAITS]).betterWhy).toBe("its name says “waiting”");
    expect(one(["Measure", "Target"], ["Pupils on reduced hours", "Less than 5"])).toMatchObject({
      better: "lower",
      betterFrom: "target",
      betterWhy: "its target is “Less than 5”",
    });
    expect(one(["Measure"], ["Pupils on less than 15 hours a week"])).toMatchObject({
      better: null,
      betterWhy: null,
      target: null,
    });
  });
  test("the statutory standard and what others reach stand apart from the target", () => {
    const columns = one(
      ["Measure", "Target", "Statutory standard", "England average"],
      [ADVICE, "70%", "100%", "50.3%"],
    );
    expect([columns.target!.value, columns.standard!.value, columns.comparators]).toEqual([
      70,
      100,
      [{ asWritten: "50.3%", value: 50.3, at: "Data!D2" }],
    ]);
    const inWords = one(["Measure", "Target"], [ADVICE, "70% (statutory 100%)"]);
    expect([inWords.target!.value, inWords.standard!.value]).toEqual([70, 100]);
    const average = one(["Measure", "Target"], [ADVICE, "10% (England average 21/22)"]);
    expect([average.target!.value, average.comparators]).toEqual([
      10,
      [{ asWritten: "England average 21/22", value: 10, at: "Data!B2" }],
    ]);
  });
  test("a baseline with its year in brackets", () =>
    expect(one(["Measure", "Baseline"], [ADVICE, "48.5% (academic year 21/22)"]).baseline).toEqual({
      value: 48.5,
      period: "2021/22",
    }));
  test.each([
    ["Median wait (weeks)", "weeks"],
    ["Plans finished within 20 weeks", null],
    ["Number of plans maintained", "number"],
    ["Caseworkers in post, fte", "fte"],
    ["Pupils below 90% attendance", null],
    ["Percentage of plans on time", "%"],
  ])("the unit of “%s” is %s", (name, unit) => expect(one(["Measure"], [name]).unit).toBe(unit));
  test("its values can tell the unit", () =>
    expect(
      planOf([
        ["Measure", "May 2024", "Jun 2024"],
        ["Spend on placements", "£4m", "£4.2m"],
      ]).kpis[0],
    ).toMatchObject({
      unit: "£",
      points: [{ value: 4_000_000 }, { value: 4_200_000 }],
    }));
});

/** The same values laid out in four ways are the same measures. */
test("random values read alike, whichever way they are laid out", () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.integer({ min: 2, max: 99 }),
    fc.constantFrom("n/a", "<5", "50%*", "7 of 8", "31 (forecast)"),
  );
  const grid = fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const formats = (cells: readonly (readonly [number, number])[]) => ({
    formats: new Map(cells.map(([row, column]) => [localRef(row, column), "mmm yy"])),
  });
  const days = ["2024-11", "2024-12", "2025-01", "2025-02"].map((month) => serialOfDay(`${month}-01`, 1900));
  const withValue = (kpis: readonly Kpi[]) =>
    kpis.map(({ name, points }) => [
      name,
      points
        .filter(({ raw }) => raw !== null)
        .map(({ period, value, missing, numerator, footnote, estimate }) => [
          period,
          value,
          missing,
          numerator,
          footnote,
          estimate,
        ]),
    ]);
  fc.assert(
    fc.property(grid, (values) => {
      fc.pre(values.every((row) => row.some((cell) => typeof cell === "number")) && values[0]!.length > 0);
      const names = values.map((_, i) => `Measure ${"abcd"[i]} on time`);
      const wide = planOf(
        [["Measure", ...days], ...values.map((row, i) => [names[i]!, ...row])],
        formats([1, 2, 3, 4].map((c) => [0, c])),
      );
      const stacked = planOf([
        ["Measure", 2024, null, 2025, null],
        [null, "Nov", "Dec", "Jan", "Feb"],
        ...values.map((row, i) => [names[i]!, ...row]),
      ]);
      const rows = values.flatMap((row, i) => row.map((cell, m) => [days[m]!, names[i]!, cell]));
      const long = planOf([["Month", "Measure", "Value"], ...rows], formats(rows.map((_, r) => [r + 1, 0])));
      const across = planOf(
        [["Month", ...names], ...days.map((day, m) => [day, ...values.map((row) => row[m]!)])],
        formats([1, 2, 3, 4].map((r) => [r, 0])),
      );
      expect(withValue(stacked.kpis)).toEqual(withValue(wide.kpis));
      expect(withValue(long.kpis)).toEqual(withValue(wide.kpis));
      expect(withValue(across.kpis)).toEqual(withValue(wide.kpis));
      expect(wide.kpis).toHaveLength(values.length);
    }),
    { numRuns: 150 },
  );
});

describe("parts of a measure, and what stands beside it", () => {
  const heads = ["Measure", null, "Apr 2024", "May 2024", "Jun 2024"];

  test("rows of targets and of England belong to the measure around them", () => {
    const [kpi, ...others] = planOf([
      heads,
      [ADVICE, "Target", 60, 62, 64],
      [null, "Actual", 55, 60, 66],
      [null, "England", 50, 51, 52],
      [null, "RAG", "R", "A", "G"],
    ]).kpis;
    expect(others).toEqual([]);
    expect(seriesOf(kpi!)).toEqual([ADVICE, { "2024-04": 55, "2024-05": 60, "2024-06": 66 }]);
    expect(kpi!.target!.steps!.map(({ value, by }) => [value, by])).toEqual([
      [60, "2024-04-30"],
      [62, "2024-05-31"],
      [64, "2024-06-30"],
    ]);
    expect(kpi!.comparators!.map(({ value, at }) => [value, at])).toEqual([[52, "Data!E4"]]);
  });

  test("of two counts without a share the share is their quotient", () => {
    const [kpi] = planOf([
      ["% of plans on time", null, "Apr 2024", "May 2024", "Jun 2024"],
      ["Numerator", null, 3, 4, null],
      ["Denominator", null, 4, 5, null],
    ]).kpis;
    const [named] = planOf([
      heads,
      ["% of plans on time", "Numerator", 3, 4, null],
      [null, "Denominator", 4, 5, null],
    ]).kpis;
    for (const one of [kpi!, named!]) {
      expect([one.name, one.unit]).toEqual(["% of plans on time", "%"]);
      expect(one.points.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
        [75, 3, 4],
        [80, 4, 5],
        [null, null, null],
      ]);
    }
  });

  test("measures called On time, Total and Rate stay measures", () =>
    expect(
      read([
        ["Measure", "Apr 2024", "May 2024"],
        ["Overdue", 3, 4],
        ["On time", 5, 6],
        ["Rate", 60, 61],
      ]).map(([name]) => name),
    ).toEqual(["Overdue", "On time", "Rate"]));

  test("totals of quarters and outturns of years are no values among months", () => {
    const plan = planOf([
      ["Measure", "2023/24 outturn", "Apr-24", "May-24", "Jun-24", "Q1 24/25", "YTD"],
      [WAITS, 90, 5, 6, 7, 18, 18],
    ]);
    expect(plan.kpis.map(seriesOf)).toEqual([[WAITS, { "2024-04": 5, "2024-05": 6, "2024-06": 7 }]]);
    expect(plan.layout[0]!.columns.filter(({ field }) => field === null)).toHaveLength(3);
  });
});

describe("periods that only the title tells", () => {
  test.each([
    ["SEND scorecard 2024/25", ["Apr", "May", "Jan"], ["2024-04", "2024-05", "2025-01"]],
    ["Academic year 2024-25", ["Sep", "Oct", "Jan"], ["2024-09", "2024-10", "2025-01"]],
    ["Scorecard FY24/25", ["M1", "M2", "M12"], ["2024-04", "2024-05", "2025-03"]],
    ["Scorecard 2024/25", ["Q1", "Q2", "Q3"], ["2024-Q2", "2024-Q3", "2024-Q4"]],
  ])("%s, %j", (title, heads, periods) =>
    expect(read([[title], ["Measure", ...heads], [ADVICE, 61, 62, 63]])).toEqual([
      [ADVICE, Object.fromEntries(periods.map((period, i) => [period, 61 + i]))],
    ]),
  );

  test.each(["SEND scorecard", "Compared with 2022/23 and 2023/24", "Young people of 15-16 years"])(
    "“%s” tells no year, and months without one are not read",
    (title) => expect(read([[title], ["Measure", "Apr", "May"], [ADVICE, 61, 62]])).toEqual([]),
  );

  test("one value each, of the month in the title; the previous one, of no known month, is not read", () => {
    const rows: Rows = [
      ["SEND dashboard – November 2024"],
      ["Measure", "Target", "Latest", "Previous"],
      [ADVICE, "60%", "57%", "55%"],
      [WAITS, 10, 12, 14],
    ];
    expect(read(rows)).toEqual([
      [ADVICE, { "2024-11": 57 }],
      [WAITS, { "2024-11": 12 }],
    ]);
    expect(read([["SEND dashboard"], ...rows.slice(1)])).toEqual([
      [ADVICE, {}],
      [WAITS, {}],
    ]);
  });
});

describe("tables that are none of measures", () => {
  test.each([
    [
      "a budget",
      [
        ["Cost centre", "Description", "Budget", "Apr-24", "May-24"],
        ["S1", "Top-up funding", 90, 7, 8],
      ],
    ],
    [
      "head counts by team",
      [
        ["Team", "Establishment", "Apr 24", "May 24"],
        ["EP service", 30, 22, 21],
      ],
    ],
    [
      "attendances",
      [
        ["Course", "Sep 24", "Oct 24"],
        ["Writing plans", 12, 14],
      ],
    ],
    [
      "a risk log",
      [
        ["Ref", "Risk", "Score", "Target score"],
        ["1", "Staff leave", 16, 8],
        ["2", "Late data", 9, 4],
      ],
    ],
  ])("%s", (_, rows) => expect(read(rows)).toEqual([]));
});

describe("headings in other words", () => {
  test.each(["Outcome measure", "Key measure", "Measure title", "What will we measure?", "Impact indicator"])(
    "“%s” names measures",
    (heading) =>
      expect(
        read([
          [heading, "Jan 25", "Feb 25"],
          [ADVICE, 61, 62],
        ])[0]![0],
      ).toBe(ADVICE),
  );

  test.each(["%", "% on time", "Percentage", "Count", "Rate"])("“%s” heads the values of a list", (heading) =>
    expect(
      read([
        ["Month", "Measure", heading],
        ["Jan 2025", ADVICE, 50],
        ["Feb 2025", ADVICE, 51],
      ]),
    ).toEqual([[ADVICE, { "2025-01": 50, "2025-02": 51 }]]),
  );

  test.each(["Mar 25 (prov.)", "2025 Mar", "2025 / Mar", "As at Mar 25", "03/2025", "Mar 25 (not yet validated)"])(
    "the latest month may be headed “%s”",
    (heading) =>
      expect(
        read([
          ["Measure", "Jan 25", "Feb 25", heading],
          [ADVICE, 61, 62, 63],
        ]),
      ).toEqual([[ADVICE, { "2025-01": 61, "2025-02": 62, "2025-03": 63 }]]),
  );

  test("a share under “%” is that of the title, with the counts beside it", () => {
    const { kpis } = planOf([
      ["EP advice returned on time"],
      [],
      ["Month", "Overdue", "On time", "Total", "%"],
      ["Nov 2024", 30, 70, 100, "70%"],
      ["Dec 2024", 20, 80, 100, "80%"],
    ]);
    expect(kpis.map(({ name }) => name)).toEqual(["EP advice returned on time"]);
    expect(kpis[0]!.points.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
      [70, 70, 100],
      [80, 80, 100],
    ]);
  });
});
