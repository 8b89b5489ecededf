import { parse, recognise } from "../../../../src/core/plan";
import type { Kpi } from "../../../../src/core/plan";
import { readPeriodWords } from "../../../../src/core/plan/kpis/period-words";
import { check, defaultSettings } from "../../../../src/core/rules";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows) => {
  const book = bookOf({ Data: rows }, { Data: {} });
  return parse(book, recognise(book));
};
const seriesOf = ({ name, points }: Kpi) => [
  name,
  Object.fromEntries(points.map(({ period, value }) => [period, value])),
];
const read = (rows: Rows) => planOf(rows).kpis.map(seriesOf);
const findingsOf = (rows: Rows, wanted: string) =>
  check(planOf(rows), { asAt: "2025-03-31", settings: defaultSettings, changes: null }).findings.filter(
    ({ rule }) => rule === wanted,
  );

const FOUR = { "2024-Q2": 11, "2024-Q3": 12, "2024-Q4": 13, "2025-Q1": 14 };

describe("a quarter may name its months", () => {
  test.each([
    [["Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)", "Q4 (Jan-Mar)"]],
    [["Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "Q4 Jan-Mar"]],
    [["Quarter 1 (April – June)", "Quarter 2 (July – Sept)", "Quarter 3 (Oct – Dec)", "Quarter 4 (Jan – March)"]],
    [["Qtr 1: Apr to Jun", "Qtr 2: Jul to Sep", "Qtr 3: Oct to Dec", "Qtr 4: Jan to Mar"]],
    [["Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar"]],
    [["Apr-Jun (Q1)", "Jul-Sep (Q2)", "Oct-Dec (Q3)", "Jan-Mar (Q4)"]],
    [["Q1 (AMJ)", "Q2 (JAS)", "Q3 (OND)", "Q4 (JFM)"]],
  ])("%j under a title with the year", (headings) =>
    expect(
      read([
        ["Council plan performance 2024/25"],
        [],
        ["Measure", "Target", ...headings],
        ["Days to answer", 45, 11, 12, 13, 14],
      ]),
    ).toEqual([["Days to answer", FOUR]]),
  );

  test("under its year in the row above", () =>
    expect(
      read([
        ["Measure", "Target", "2024/25", null, null, null],
        [null, null, "Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)", "Q4 (Jan-Mar)"],
        ["Days to answer", 45, 11, 12, 13, 14],
      ]),
    ).toEqual([["Days to answer", FOUR]]));

  test.each([
    ["Q1 Apr-Jun 2024", "2024-Q2"],
    ["Q1 (Apr-Jun 24)", "2024-Q2"],
    ["Quarter 1 (Apr – Jun 24)", "2024-Q2"],
    ["Quarter 3: October to December 2024", "2024-Q4"],
    ["Q4 Jan-Mar 2025", "2025-Q1"],
    ["Apr-Jun 2024 (Q1)", "2024-Q2"],
    ["Q1 Jan-Mar 2025", "2025-Q1"],
    ["Q1 24/25 (Apr-Jun)", "2024-Q2"],
    ["Q4 2024/25 (Jan-Mar)", "2025-Q1"],
  ])("“%s” is %s", (text, period) => expect(readPeriodWords(text, "", 1900)?.period).toBe(period));

  test.each(["Q3 (Apr-Jun)", "Q1 (May-Jul)", "Q1 (Apr-Aug)"])("“%s” contradicts itself or is no quarter", (heading) =>
    expect(
      read([
        ["Council plan performance 2024/25"],
        ["Measure", "Target", heading, "Q3 (Oct-Dec)", "Q4 (Jan-Mar)"],
        ["Days to answer", 45, 11, 13, 14],
      ]),
    ).toEqual([["Days to answer", { "2024-Q4": 13, "2025-Q1": 14 }]]),
  );

  test("under a calendar year the months say which quarter it is", () =>
    expect(
      read([
        ["Scorecard 2024"],
        ["Measure", "Target", "Q1 (Jan-Mar)", "Q2 (Apr-Jun)", "Q3 (Jul-Sep)"],
        ["Days to answer", 45, 11, 12, 13],
      ]),
    ).toEqual([["Days to answer", { "2024-Q1": 11, "2024-Q2": 12, "2024-Q3": 13 }]]));
});

describe("stretches that grow from one month are the year so far", () => {
  const GROWING: Rows = [
    ["Measure", "Target", "Apr 24", "Apr-May 24", "Apr-Jun 24", "Apr-Jul 24"],
    ["Permanent exclusions", 30, 2, 5, 9, 12],
  ];

  test("each is read for its last month, and says what it covers", () => {
    const [kpi] = planOf(GROWING).kpis;
    expect(seriesOf(kpi!)).toEqual([
      "Permanent exclusions",
      { "2024-04": 2, "2024-05": 5, "2024-06": 9, "2024-07": 12 },
    ]);
    expect(kpi!.points.map(({ covers }) => covers)).toEqual([
      undefined,
      { words: "Apr-May 24", soFar: true },
      { words: "Apr-Jun 24", soFar: true },
      { words: "Apr-Jul 24", soFar: true },
    ]);
  });

  test.each([
    [
      ["Apr-Jun 2024", "Apr-Sep 2024", "Apr-Dec 2024", "Apr-Mar 2025"],
      ["2024-06", "2024-09", "2024-12", "2025-03"],
    ],
    [
      ["April to June 2024", "April to September 2024", "April to December 2024"],
      ["2024-06", "2024-09", "2024-12"],
    ],
    [
      ["Sep-Oct 24", "Sep-Dec 24", "Sep 24-Feb 25"],
      ["2024-10", "2024-12", "2025-02"],
    ],
  ])("%j", (headings, periods) =>
    expect(
      planOf([
        ["Measure", "Target", ...headings],
        ["Permanent exclusions", 30, ...headings.map((_, i) => i + 2)],
      ]).kpis[0]!.points.map(({ period }) => period),
    ).toEqual(periods),
  );

  test("quarters one after the other do not grow", () =>
    expect(
      read([
        ["Measure", "Target", "Apr-Jun 2024", "Jul-Sep 2024", "Oct-Dec 2024"],
        ["Permanent exclusions", 30, 2, 5, 9],
      ]),
    ).toEqual([["Permanent exclusions", { "2024-Q2": 2, "2024-Q3": 5, "2024-Q4": 9 }]]));

  test("other stretches have no name, and are said not to be read", () => {
    const plan = planOf([
      ["Measure", "Target", "Apr-May 24", "Jun-Jul 24", "Sep 24", "Oct 24"],
      ["Permanent exclusions", 30, 2, 5, 9, 12],
    ]);
    expect(plan.kpis.map(seriesOf)).toEqual([["Permanent exclusions", { "2024-09": 9, "2024-10": 12 }]]);
    expect(plan.layout[0]!.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual([
      "Apr-May 24",
      "Jun-Jul 24",
    ]);
  });
});

describe("twelve months up to a month", () => {
  test.each([
    [["12m to Sep 24", "12m to Dec 24", "12 months to Mar 25"]],
    [["Rolling 12 months to Sep 2024", "Rolling 12 months to Dec 2024", "Rolling 12 months to March 2025"]],
    [["R12 Sep 24", "R12 Dec 24", "R12 Mar 25"]],
    [["12 months ending Sept 2024", "12 months ending Dec 2024", "12 months ending Mar 2025"]],
    [["Twelve months to September 2024", "Twelve months to December 2024", "Twelve months to March 2025"]],
    [["12-month rolling Sep-24", "12-month rolling Dec-24", "12-month rolling Mar-25"]],
  ])("%j", (headings) => {
    const [kpi] = planOf([
      ["Measure", "Target", ...headings],
      ["Suspension rate", 5, 7.1, 6.9, 6.6],
    ]).kpis;
    expect(seriesOf(kpi!)).toEqual(["Suspension rate", { "2024-09": 7.1, "2024-12": 6.9, "2025-03": 6.6 }]);
    expect(kpi!.points.map(({ covers }) => covers?.soFar)).toEqual([false, false, false]);
  });

  test("the year to date says that it is not over", () => {
    const [kpi] = planOf([
      ["Measure", "Target", "YTD Sep 24", "YTD Dec 24", "YTD Mar 25"],
      ["Suspensions", 5, 7, 9, 16],
    ]).kpis;
    expect(seriesOf(kpi!)).toEqual(["Suspensions", { "2024-09": 7, "2024-12": 9, "2025-03": 16 }]);
    expect(kpi!.points.every(({ part }) => part !== null)).toBe(true);
  });
});

describe("headings of several kinds of period", () => {
  const YEARS_THEN_TERMS: Rows = [
    ["Measure", "2021/22", "2022/23", "2023/24", "Autumn 2024", "Spring 2025", "Target 2024/25"],
    ["Attendance (%)", 91.8, 92.1, 92.6, 94.1, 93.2, 95],
  ];

  test("years, then terms", () =>
    expect(read(YEARS_THEN_TERMS)).toEqual([
      [
        "Attendance (%)",
        { "2021/22": 91.8, "2022/23": 92.1, "2023/24": 92.6, "Autumn 2024": 94.1, "Spring 2025": 93.2 },
      ],
    ]));

  test.each([
    [
      ["2022/23", "2023/24", "Q1 24/25", "Q2 24/25", "Q3 24/25"],
      ["2022/23", "2023/24", "2024-Q2", "2024-Q3", "2024-Q4"],
    ],
    [
      ["2023/24", "Apr 24", "May 24", "Jun 24"],
      ["2023/24", "2024-04", "2024-05", "2024-06"],
    ],
    [
      ["Q3 23/24", "Q4 23/24", "Apr 24", "May 24", "Jun 24"],
      ["2023-Q4", "2024-Q1", "2024-04", "2024-05", "2024-06"],
    ],
  ])("%j", (headings, periods) => {
    const rows = [
      ["Measure", "Target", ...headings],
      ["Appeals registered", 20, ...headings.map((_, i) => 10 + i)],
    ];
    expect(planOf(rows).kpis[0]!.points.map(({ period, value }) => [period, value])).toEqual(
      periods.map((period, i) => [period, 10 + i]),
    );
    expect(findingsOf(rows, "period-kinds-mixed").map(({ severity }) => severity)).toEqual(["advice"]);
  });

  test("what covers the others is their total, as before", () =>
    expect(
      read([
        ["Measure", "Target", "Apr 24", "May 24", "Jun 24", "Q1 24/25", "2024/25"],
        ["Appeals registered", 20, 1, 2, 3, 6, 6],
      ]),
    ).toEqual([["Appeals registered", { "2024-04": 1, "2024-05": 2, "2024-06": 3 }]]));

  test("one kind is not spoken of", () =>
    expect(
      findingsOf(
        [
          ["Measure", "Target", "2022/23", "2023/24"],
          ["Appeals", 20, 1, 2],
        ],
        "period-kinds-mixed",
      ),
    ).toEqual([]));
});
