import { parse, recognise } from "../../../../src/core/plan";
import { readingOf, verdictOf } from "../../../../src/core/plan/kpis/reading";
import { polarityOfName } from "../../../../src/core/plan/kpis/polarity";
import { writeTarget } from "../../../../src/core/plan/targets/write-target";
import { check, defaultSettings } from "../../../../src/core/rules";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows) => {
  const book = bookOf({ Data: rows }, { Data: {} });
  return parse(book, recognise(book));
};
const findingsOf = (rows: Rows) =>
  check(planOf(rows), { asAt: "2025-03-20", settings: defaultSettings, changes: null }).findings.filter(
    ({ rule }) => rule === "target-without-direction",
  );

describe("a name says which way is better", () => {
  test.each([
    "EHC plans issued in 20 weeks (%)",
    "% of social care advice received in 6 weeks",
    "% of EHCPs finalised in timescale",
    "Reports returned in time",
    "Complaints answered within 10 working days (%)",
    "Seen within four hours (%)",
    "Calls answered within 30 minutes",
    "Referrals triaged within a week",
    "Phonics check pass rate (%)",
    "Year 6 combined expected standard (%)",
    "Percentage of families who feel listened to",
    "Parents who would recommend the service",
    "Young people feeling safe at school (%)",
    "% of young people with SEND aged 16-17 in education or training",
    "Care leavers in employment (%)",
    "Supported internships",
    "Uptake of short breaks (%)",
    "Staff trained in autism (%)",
    "Annual health checks completed (%)",
  ])("higher: %s", (name) => expect(polarityOfName(name)).toBe("higher"));

  test.each([
    "Agency caseworkers (FTE)",
    "Cost of out-of-area placements (£)",
    "Placements out of county",
    "Open cases over 20 weeks",
    "Average days to name a placement",
    "Median wait (weeks)",
    "Reviews not completed on time (%)",
    "Plans not issued within 20 weeks",
    "16 to 18 year olds not in education, employment or training",
    "Registered tribunal appeals",
    "Fixed-term suspensions",
    "Persistent absence (%)",
    "Non-attendance at clinic (%)",
    "Did not attend rate (%)",
    "% of complaints answered late",
    "Children out of school",
  ])("lower: %s", (name) => expect(polarityOfName(name)).toBe("lower"));

  test.each([
    "Pupils on roll",
    "Requests for assessment",
    "Plans maintained",
    "Waiting list seen in 18 weeks",
    "Reduction in suspensions (%)",
    "Placements in mainstream",
    "Children with a plan",
  ])("open: %s", (name) => expect(polarityOfName(name)).toBeNull());
});

describe("the way from baseline to target", () => {
  const directions = (rows: Rows) => planOf(rows).kpis.map(({ better, betterFrom }) => [better, betterFrom]);
  const table = (name: string, baseline: CellValue, target: CellValue): Rows => [
    ["Measure", "Baseline", "Target", "Jan 2025", "Feb 2025"],
    [name, baseline, target, 5, 6],
  ];

  test.each([
    ["Placements in mainstream", 4, 9, ["higher", "baseline"]],
    ["Placements in special schools", 9, 4, ["lower", "baseline"]],
    ["Placements in mainstream", 4, "9 by July 2025", ["higher", "baseline"]],
    ["Placements in mainstream", 4, "at least 9", ["higher", "target"]],
    ["Placements in mainstream", 9, "at least 4", ["higher", "target"]],
    ["Placements in mainstream", 4, 4, [null, null]],
    ["Placements in mainstream", null, 4, [null, null]],
    ["Placements in mainstream", 4, "20% increase", [null, null]],
    // Told apart: the name says one thing, the numbers another, and nobody can say which holds.
    ["Complaints", 4, 9, [null, null]],
    ["Complaints", 9, 4, ["lower", "name"]],
    // The words of the target come before the name.
    ["Complaints", null, "at least 9", ["higher", "target"]],
  ])("%s, %p to %p", (name, baseline, target, expected) =>
    expect(directions(table(name, baseline, target))).toEqual([expected]),
  );

  test("a reason says so", () =>
    expect(planOf(table("Placements in mainstream", 4, 9)).kpis[0]!.betterWhy).toBe(
      "its target, 9, is above its baseline, 4",
    ));

  test("targets that rise or fall from period to period", () =>
    expect(
      directions([
        ["Measure", null, "Jan 2025", "Feb 2025", "Mar 2025"],
        ["Caseloads", "Target", 30, 25, 20],
        ["Caseloads", "Actual", 31, 28, null],
        ["Groups run", "Target", 10, 12, 14],
        ["Groups run", "Actual", 10, 11, null],
        ["Visits", "Target", 10, 14, 12],
        ["Visits", "Actual", 10, 11, null],
      ]),
    ).toEqual([
      ["lower", "baseline"],
      ["higher", "baseline"],
      [null, null],
    ]));
});

describe("where the direction stays open", () => {
  const OPEN: Rows = [
    ["Measure", "Target", "Jan 2025", "Feb 2025"],
    ["Requests for assessment", 100, 90, 95],
    ["Plans on time (%)", 60, 50, 65],
    ["Plans maintained", "between 50 and 60", 50, 65],
    ["Pupils on roll", null, 50, 65],
  ];

  test("the side of the target is marked as unknown, and not written", () => {
    const [open, known, between] = planOf(OPEN).kpis.map(({ target }) => target!);
    expect([open!.sideUnknown, known!.sideUnknown, between!.sideUnknown]).toEqual([true, undefined, undefined]);
    expect(writeTarget(open!)).toBe("100");
    expect(writeTarget(known!)).toBe("at least 60%");
  });

  test("a finding says why there is no RAG", () => {
    const found = findingsOf(OPEN);
    expect(found.map(({ at, severity }) => [at, severity])).toEqual([[["Data!B2"], "warning"]]);
    expect(found[0]!.message).toContain("“Requests for assessment”");
  });

  test("but not where a column for the direction is there to be filled: that is told for each of its cells", () =>
    expect(
      findingsOf([
        ["Measure", "Polarity", "Target", "Jan 2025", "Feb 2025"],
        ["Requests for assessment", null, 100, 90, 95],
        ["Plans on time (%)", "Higher", 60, 50, 65],
      ]),
    ).toEqual([]));
});

describe("targets by period", () => {
  const rows: Rows = [
    ["Measure", null, "Dec 2024", "Jan 2025", "Feb 2025", "Mar 2025"],
    ["Plans on time (%)", "Target", 50, 55, 60, 66],
    ["Plans on time (%)", "Actual", 49, 56, null, null],
  ];

  test("a value is held against the target of its own period", () => {
    const [kpi] = planOf(rows).kpis;
    expect(verdictOf(kpi!, readingOf(kpi!, "2025-03-20"), "2025-03-20")).toEqual({
      rag: "met",
      words: "✓ target of 31 January 2025 (>= 55) met in January 2025",
    });
  });

  test("and not against that of another", () => {
    const [kpi] = planOf([rows[0]!, rows[1]!, ["Plans on time (%)", "Actual", 49, 54, null, null]]).kpis;
    expect(verdictOf(kpi!, readingOf(kpi!, "2025-03-20"), "2025-03-20")).toMatchObject({
      rag: "missed",
      words: "✗ target of 31 January 2025 (>= 55) not met in January 2025",
    });
  });
});

describe("what somebody chose goes before what the sheet, the target and the name say", () => {
  const rows: Rows = [
    ["Ref", "KPI", "Better", "Target", "Apr 2024", "May 2024"],
    ["K1", "Complaints received", "Lower", 40, 31, 52],
    ["K2", "Complaints answered late (%)", "Lower", 10, 8, 12],
  ];
  const chosen = (measure: string) => {
    const book = bookOf({ Data: rows }, { Data: {} });
    const choices = [{ kind: "measure", measure, about: "better", better: "higher" }] as const;
    const settings = { sheet: null, choices, unread: [] };
    return parse(book, recognise(book, settings), settings).kpis;
  };

  test("for that measure alone, by its reference or its name, whatever the spaces and capitals", () => {
    for (const measure of ["K1", "complaints  Received"])
      expect(chosen(measure).map(({ better, betterFrom }) => [better, betterFrom])).toEqual([
        ["higher", "chosen"],
        ["lower", "stated"],
      ]);
  });

  test("its target is met on that side from then on", () => {
    const [kpi] = chosen("K1");
    expect(kpi!.target!.operator).toBe(">=");
    expect(verdictOf(kpi!, readingOf(kpi!, "2025-03-20"), "2025-03-20").rag).toBe("met");
  });
});
