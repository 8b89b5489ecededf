import { parse, recognise } from "../../../../src/core/plan";
import type { Kpi } from "../../../../src/core/plan";
import { check, defaultSettings } from "../../../../src/core/rules";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows, extras = {}) => {
  const book = bookOf({ Data: rows }, { Data: extras });
  return parse(book, recognise(book));
};
const seriesOf = ({ name, points }: Kpi) => [name, points.map(({ value }) => value)];
const fractionsOf = ({ points }: Kpi) => points.map(({ numerator, denominator }) => [numerator, denominator]);
const read = (rows: Rows, extras = {}) => planOf(rows, extras).kpis.map(seriesOf);
const findingsOf = (rows: Rows) =>
  check(planOf(rows), { asAt: "2025-03-31", settings: defaultSettings, changes: null }).findings.filter(
    ({ rule }) => rule === "measure-named-twice",
  );

const HEADINGS = [null, "Line", "Row", "Type", "Detail", "Zebra"];

describe("rows of one measure are told apart by what their label column holds, whatever its heading", () => {
  describe.each(HEADINGS)("headed %s", (heading) => {
    test.each([
      ["No. on time", "Total issued", "% on time"],
      ["Numerator", "Denominator", "Percentage"],
      ["Num", "Den", "%"],
      ["N", "D", "%"],
      ["Number met", "Cohort size", "Rate"],
      ["Plans issued in time", "Plans issued", "%"],
      ["Seen", "Referred", "Percentage seen"],
      ["Those who came", "Those asked", "Result (%)"],
    ])("%s, %s and %s are parts of it", (numerator, denominator, share) => {
      const plan = planOf([
        ["Measure", heading, "Target", "Jan 2025", "Feb 2025"],
        ["Plans", numerator, null, 20, 33],
        ["Plans", denominator, null, 50, 60],
        ["Plans", share, 0.7, 0.4, 0.55],
        ["Advice", numerator, null, 30, 36],
        ["Advice", denominator, null, 40, 48],
        ["Advice", share, 0.9, 0.75, 0.75],
      ]);
      expect(plan.kpis.map(seriesOf)).toEqual([
        ["Plans", [40, 55]],
        ["Advice", [75, 75]],
      ]);
      expect(plan.kpis.map(fractionsOf)[0]).toEqual([
        [20, 50],
        [33, 60],
      ]);
      expect(plan.kpis.map(({ target, unit }) => [target?.value, unit])).toEqual([
        [70, "%"],
        [90, "%"],
      ]);
    });

    test("other words are groups", () =>
      expect(
        read([
          ["Measure", heading, "Target", "Jan 2025", "Feb 2025"],
          ["Plans in 20 weeks", "North", 60, 41, 44],
          ["Plans in 20 weeks", "South", 60, 55, 57],
          ["Plans in 20 weeks", "Whole area", 60, 48, 51],
          ["Complaints", "Whole area", 6, 4, 5],
        ]),
      ).toEqual([
        ["Plans in 20 weeks – North", [41, 44]],
        ["Plans in 20 weeks – South", [55, 57]],
        ["Plans in 20 weeks", [48, 51]],
        ["Complaints", [4, 5]],
      ]));
  });

  test("the name is merged down, and the share stands first", () => {
    const merges = [
      { row: 1, column: 0, rows: 3, columns: 1 },
      { row: 4, column: 0, rows: 3, columns: 1 },
    ];
    const rows = [
      ["Measure", null, "Jan 2025", "Feb 2025"],
      ["Plans", "% in time", 40, 55],
      [null, "Plans in time", 20, 33],
      [null, "All plans", 50, 60],
      ["Advice", "% in time", 75, 75],
      [null, "Advice in time", 30, 36],
      [null, "All requests", 40, 48],
    ];
    expect(read(rows, { merges })).toEqual([
      ["Plans", [40, 55]],
      ["Advice", [75, 75]],
    ]);
    expect(read(rows)).toEqual(read(rows, { merges }));
  });

  test("a number and its percentage are one measure", () => {
    const [kpi, ...more] = planOf([
      ["Measure", null, "Jan 2025", "Feb 2025"],
      ["Plans on time", "Number", 20, 33],
      ["Plans on time", "%", 40, 55],
      ["Reviews on time", "Number", 120, 133],
      ["Reviews on time", "%", 70, 75],
    ]).kpis;
    expect(more).toHaveLength(1);
    expect(seriesOf(kpi!)).toEqual(["Plans on time", [40, 55]]);
    expect(fractionsOf(kpi!)).toEqual([
      [20, null],
      [33, null],
    ]);
  });

  test("two counts and a share that they do not make stay three series", () =>
    expect(
      read([
        ["Measure", null, "Jan 2025", "Feb 2025"],
        ["Plans", "Ash", 20, 33],
        ["Plans", "Beech", 50, 60],
        ["Plans", "Coastal %", 71, 12],
      ]),
    ).toEqual([
      ["Plans – Ash", [20, 33]],
      ["Plans – Beech", [50, 60]],
      ["Plans – Coastal %", [71, 12]],
    ]));

  test("“Total” among groups is all of them, beside a numerator the denominator", () =>
    expect(
      read([
        ["Measure", null, "Jan 2025", "Feb 2025"],
        ["Plans", "Boys", 20, 33],
        ["Plans", "Girls", 30, 27],
        ["Plans", "Total", 50, 60],
      ]),
    ).toEqual([
      ["Plans – Boys", [20, 33]],
      ["Plans – Girls", [30, 27]],
      ["Plans", [50, 60]],
    ]));
});

test("a group that tells some measures apart belongs to the name of each", () => {
  const rows = [
    ["Service", "Metric", "Standard", "Jan 2025", "Feb 2025"],
    ["Paediatrics", "Longest wait", 52, 91, 88],
    ["Therapy", "Longest wait", 52, 50, 47],
    ["Autism assessment", "Median wait", 26, 59, 58],
    ["Whole service", "Complaints", 26, 5, 8],
  ];
  expect(read(rows)).toEqual([
    ["Longest wait – Paediatrics", [91, 88]],
    ["Longest wait – Therapy", [50, 47]],
    ["Median wait – Autism assessment", [59, 58]],
    ["Complaints", [5, 8]],
  ]);
});

describe("nothing tells measures of one name apart", () => {
  const TWICE: Rows = [
    ["Measure", "Target", "Jan 2025", "Feb 2025"],
    ["Plans in 20 weeks", 60, 41, 44],
    ["Plans in 20 weeks", 60, 55, 57],
    ["Complaints", 6, 4, 5],
  ];

  test("which is told with both cells", () => {
    expect(read(TWICE)).toHaveLength(3);
    expect(findingsOf(TWICE).map(({ at, severity }) => [at, severity])).toEqual([[["Data!A2", "Data!A3"], "error"]]);
  });

  test("and not where references or the headings above them do", () => {
    const withRefs = TWICE.map((row, i) => [["Ref", "K1", "K2", "K3"][i]!, ...row]);
    expect(findingsOf(withRefs)).toEqual([]);
  });
});
