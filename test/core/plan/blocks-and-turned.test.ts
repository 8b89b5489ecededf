import { parse, recognise } from "../../../src/core/plan";
import { choose, noSettings } from "../../../src/core/plan/settings";
import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const planOf = (rows: CellValue[][]) => {
  const book = bookOf({ Sheet: rows });
  return parse(book, recognise(book));
};

describe("two blocks of measures beside each other", () => {
  const HEAD = ["KPI", "Target", "Jan 25", "Feb 25", "Mar 25"];
  const beside = (gap: CellValue[], other: CellValue[] = HEAD): CellValue[][] => [
    [...HEAD, ...gap, ...other],
    ["Plans on time", 80, 60, 61, 62, ...gap, "Visits made", 50, 40, 41, 42],
    ["Reviews on time", 80, 63, 64, 65, ...gap, "Calls answered", 50, 43, 44, 45],
    [null, null, null, null, null, ...gap, "Letters sent", 50, 46, 47, 48],
  ];
  const read = (rows: CellValue[][]) =>
    planOf(rows).kpis.map(({ name, target, points }) => [name, target?.value, ...points.map(({ value }) => value)]);
  const BOTH = [
    ["Plans on time", 80, 60, 61, 62],
    ["Reviews on time", 80, 63, 64, 65],
    ["Visits made", 50, 40, 41, 42],
    ["Calls answered", 50, 43, 44, 45],
    ["Letters sent", 50, 46, 47, 48],
  ];

  test("with a blank column between them: both are read, each under its own names", () =>
    expect(read(beside([null]))).toEqual(BOTH));

  test("with two blank columns, or none", () => {
    expect(read(beside([null, null]))).toEqual(BOTH);
    expect(read(beside([]))).toEqual(BOTH);
  });

  test("with other headings and other periods", () =>
    expect(read(beside([null], ["Measure", "Goal", "Apr 25", "May 25", "Jun 25"]))).toEqual(BOTH));

  test("every value keeps its cell, and no period is called double", () => {
    const rows = beside([null]);
    expect(planOf(rows).kpis[2]!.points.map(({ at }) => at)).toEqual(["Sheet!I2", "Sheet!J2", "Sheet!K2"]);
    const { findings } = review(bookOf({ Sheet: rows }), { asAt: "2025-04-01", today: "2025-04-01" });
    expect(findings.filter(({ rule }) => /^period/.test(rule))).toEqual([]);
  });

  test("a table below them is still read", () => {
    const below: CellValue[][] = [[null], ["Measure", "Jan 25", "Feb 25"], ["Posts filled", 9, 8]];
    expect(read([...beside([null]), ...below]).map(([name]) => name)).toEqual([
      ...BOTH.map(([name]) => name),
      "Posts filled",
    ]);
  });

  test("a blank column behind the values parts nothing from them", () => {
    const rows: CellValue[][] = [
      ["Measure", "Q1 2022/23", "Q2 2022/23", null, "RAG", "Unit", "Baseline", "Target"],
      ["Plans on time", 60, 61, null, "Amber", "children", 1, 80],
      ["Reviews on time", 63, 64, null, "Green", "children", 1, 80],
    ];
    expect(read(rows)).toEqual([
      ["Plans on time", 80, 60, 61],
      ["Reviews on time", 80, 63, 64],
    ]);
    expect(planOf(rows).kpis.map(({ unit, baseline }) => [unit, baseline.value])).toEqual([
      ["children", 1],
      ["children", 1],
    ]);
  });

  test("one table with a blank column in it stays one", () => {
    const rows: CellValue[][] = [
      ["KPI", "Target", null, "Jan 25", "Feb 25", "Mar 25"],
      ["Plans on time", 80, null, 60, 61, 62],
      ["Reviews on time", 80, null, 63, 64, 65],
    ];
    expect(read(rows)).toEqual(BOTH.slice(0, 2));
  });
});

describe("a plan that is turned", () => {
  const ON = "Action in progress, on track";
  const TURNED: CellValue[][] = [
    ["Ref", "1.1", "1.2", "1.3"],
    ["Action", "Open the advice line", "Train staff", "Map services"],
    ["Lead", "Head of SEND", "DCO", "DCO"],
    ["Due date", "March 2026", "June 2026", "July 2026"],
    ["Action status", ON, "Action not yet started", ON],
    ["Impact status", "Impact not yet seen", "Impact is variable", "Impact not yet seen"],
    ["Progress", "The line opened in May.", null, "Two districts are mapped."],
  ];
  test.each<[string, CellValue[][], string | null, string]>([
    ["by itself", TURNED, "1.1", "B"],
    ["below a title", [["Our improvement plan"], [null], ...TURNED], "1.1", "B"],
    ["without references", TURNED.slice(1), null, "B"],
    ["behind a margin", TURNED.map((row) => [null, ...row]), "1.1", "C"],
  ])("%s: each action is read, with its own cells", (_, rows, ref, column) => {
    const plan = planOf(rows);
    const top = rows.findIndex((row) => row.includes("Action")) + 1;
    expect(plan.actions.map((one) => [one.ref, one.title, one.finalDue, one.actionStatus, one.progress])).toEqual([
      [ref, "Open the advice line", "2026-03-31", "in-progress-on-track", "The line opened in May."],
      [ref && "1.2", "Train staff", "2026-06-30", "not-started", null],
      [ref && "1.3", "Map services", "2026-07-31", "in-progress-on-track", "Two districts are mapped."],
    ]);
    expect(plan.actions[0]!.at).toMatchObject({ title: `Sheet!${column}${top}`, leads: `Sheet!${column}${top + 1}` });
    expect(plan.actions[1]!.at.progress).toBe(`Sheet!${String.fromCharCode(column.charCodeAt(0) + 1)}${top + 5}`);
    expect(new Set(plan.actions.map(({ key }) => key)).size).toBe(3);
    expect([plan.notes, plan.questions, plan.unread]).toEqual([[], [], []]);
  });

  test("what somebody chose comes before", () => {
    const book = bookOf({ Sheet: TURNED });
    const settings = choose(noSettings, { kind: "sheet", sheet: "Sheet", role: "other" });
    const { actions, questions } = parse(book, recognise(book, settings), settings);
    expect([actions, questions]).toEqual([[], []]);
  });

  test("a form for one action is read, and a plan as it should be is not turned", () => {
    expect(planOf(TURNED.map((row) => row.slice(0, 2))).actions).toMatchObject([{ ref: "1.1" }]);
    const upright = TURNED[0]!.map((_, i) => TURNED.map((row) => row[i]!));
    expect(planOf(upright).actions).toHaveLength(3);
    expect(planOf(upright).layout).toMatchObject([{ headerRow: 0, firstRow: 1, lastRow: 3 }]);
  });

  test("a list of what the headings mean is no turned plan", () => {
    const { actions, questions } = planOf(TURNED.map(([heading]) => [heading!, "Fill in each month"]));
    expect([actions, questions]).toEqual([[], []]);
  });

  test("one that cannot be read for sure is asked about first", () => {
    const { actions, questions } = planOf([...TURNED, [null, "Who knows", "what this", "belongs to?"]]);
    expect(actions).toHaveLength(3);
    const within = [...TURNED.slice(0, 4), [null, "Who knows", "what this", "belongs to?"], ...TURNED.slice(4)];
    const unsure = planOf(within);
    expect(unsure.actions).toEqual([]);
    expect(unsure.questions).toMatchObject([{ kind: "sheet", urgent: true, options: ["other"] }]);
    expect(unsure.questions[0]!.message).toMatch(
      /^Sheet “Sheet” is not read: it seems to hold one action in each column/,
    );
    expect(questions).toEqual([]);
  });
});
