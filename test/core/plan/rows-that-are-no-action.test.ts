import { parse, recognise } from "../../../src/core/plan";
import { readMilestones } from "../../../src/core/plan/dates/milestones";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const UNSEEN = "Impact not yet seen";
const HEAD = ["Ref", "Action", "Lead", "Due", "Action status", "Impact status", "Progress", "Next steps"];
const act = (i: number): CellValue[] => [
  `1.${i}`,
  `Map what district ${i} has`,
  "Head of SEND",
  "March 2026",
  ON,
  UNSEEN,
  `Forms went to ${i} schools`,
  "Collect them",
];
const refsOf = (rows: CellValue[][]) => {
  const book = bookOf({ Plan: rows });
  return parse(book, recognise(book)).actions.map(({ ref }) => ref);
};
const ALL = ["1.1", "1.2", "1.3"];
const acts = [1, 2, 3].map(act);

describe("a rating of a whole area is no action", () => {
  test.each([
    "PRIORITY 1 OVERALL",
    "Priority 2 – overall",
    "Overall RAG for priority 1",
    "Overall",
    "Theme 1 summary",
    "Overall status of the plan",
    "Objective 3 overall rating",
  ])("%s", (words) => {
    const row = [null, words, "Director", null, ON, "Impact is variable", "Good progress", null];
    expect(refsOf([HEAD, row, ...acts])).toEqual(ALL);
    expect(refsOf([HEAD, ...acts, row])).toEqual(ALL);
    expect(refsOf([HEAD, acts[0]!, row, ...acts.slice(1)])).toEqual(ALL);
  });

  test.each([
    "Overall review of transport",
    "Priority 1 summary leaflet written",
    "Summary of the local offer for parents",
  ])("%s is one", (words) =>
    expect(refsOf([HEAD, ...acts, ["1.4", words, ...act(4).slice(2)]])).toEqual([...ALL, "1.4"]),
  );
});

describe("an example of how to fill in a row is no action", () => {
  test.each([
    ["e.g. 1.1", "Example: Write a guide for parents"],
    ["Example", "Write a guide for parents"],
    ["eg 1", "Write a guide for parents"],
    [null, "E.g. write a guide for parents"],
    ["0", "Worked example: write a guide"],
  ])("%s, %s", (ref, title) => {
    const rest = [
      "Name and job title",
      "dd/mm/yyyy",
      "Select from list",
      "Select from list",
      "Brief update",
      "What next?",
    ];
    expect(refsOf([HEAD, [ref, title, ...rest], ...acts])).toEqual(ALL);
  });

  test("examples may be what an action is about", () =>
    expect(refsOf([HEAD, ...acts, ["1.4", "Example letters rewritten with parents", ...act(4).slice(2)]])).toEqual([
      ...ALL,
      "1.4",
    ]));
});

describe("hints below the headings are no action", () => {
  test.each([
    [
      [
        "(number)",
        "(what will be done)",
        "(job title)",
        "(dd/mm/yy)",
        "(choose)",
        "(choose)",
        "(max 100 words)",
        "(SMART)",
      ],
    ],
    [
      [
        "Number",
        "Please say what",
        "Job title",
        "dd/mm/yyyy",
        "Select one",
        "Choose from the list",
        "Max 50 words",
        "Free text",
      ],
    ],
    [["[ref]", "[action]", "[role]", "[date]", "[status]", "[status]", "[text]", "[text]"]],
  ])("%j", (hints) => expect(refsOf([HEAD, hints, ...acts])).toEqual(ALL));
});

describe("who signed is no action", () => {
  test.each([
    "Signed off by: Director of Education",
    "Approved by: the board",
    "Signed: ……………",
    "Signature: ____",
    "Reviewed by (name): Head of SEND",
    "Prepared by: Programme office",
  ])("%s", (words) => {
    const row = [null, words, null, "Date: 1 October 2025", null, null, null, null];
    expect(refsOf([HEAD, ...acts, row])).toEqual(ALL);
    expect(refsOf([HEAD, ...acts, [], row])).toEqual(ALL);
  });
});

test.each([
  "Mar 25 → Mar 26",
  "31/03/2025 -> 31/03/2026",
  "March 2025 => March 2026",
  "Mar 25 >> Mar 26",
  "March 2025 –> March 2026",
])("%s is one date that was moved", (text) => {
  expect(readMilestones(text).map(({ date, replaced }) => [date, replaced ?? false])).toEqual([
    ["2025-03-31", true],
    ["2026-03-31", false],
  ]);
});

test("a plan that marks one row as a risk is a plan", () => {
  const kinds = ["Action", "Milestone", "Action", "Risk", "Action", "Action"];
  const rows = [
    ["Ref", "Type", "Description", ...HEAD.slice(2)],
    ...kinds.map((kind, i): CellValue[] => [`1.${i + 1}`, kind, ...act(i).slice(1)]),
  ];
  expect(refsOf(rows)).toEqual(["1.1", "1.2", "1.3", "1.5", "1.6"]);
});

describe("rows that hold a number and nothing else", () => {
  const HEAD: CellValue[] = ["No.", "Action", "Lead", "Deadline", "Action status", "Impact status", "Progress"];
  const filled = (no: CellValue): CellValue[] => [
    ...[no, `Open hub ${no}`, "Head of SEND", "2027-03-31"],
    ...["Action in progress, on track", "Impact not yet seen", "Two towns have begun."],
  ];
  const planOf = (rows: CellValue[][], extras = {}) => {
    const book = bookOf({ Plan: [HEAD, ...rows] }, { Plan: extras });
    const plan = parse(book, recognise(book));
    return [plan.actions.length, plan.numbered.flatMap(({ at }) => at).length];
  };
  const run = (from: number, to: number): CellValue[][] => Array.from({ length: to - from + 1 }, (_, i) => [from + i]);

  test("below the actions they are a template's", () =>
    expect(planOf([filled(1), filled(2), ...run(3, 48)])).toEqual([2, 46]));
  test("after a blank row, too", () => expect(planOf([filled(1), filled(2), [], ...run(3, 6)])).toEqual([2, 4]));
  test("in each part of a plan", () => {
    const part = (of: number) => [[`Priority ${of}`], filled(`${of}.1`), [`${of}.2`], [`${of}.3`]];
    expect(planOf([...part(1), ...part(2)])).toEqual([2, 4]);
  });
  test("a single one may be an action", () => {
    expect(planOf([filled(1), [2], filled(3)])).toEqual([3, 0]);
    expect(planOf([filled(1), filled(2), [3]])).toEqual([3, 0]);
  });
  test("one with words in a column that is not read is an action", () => {
    const rows = [
      filled(1),
      [2, null, null, null, null, null, null, "see minutes"],
      [3, null, null, null, null, null, null, "x"],
    ];
    expect(planOf(rows as CellValue[][])).toEqual([3, 0]);
  });
  test("one with the colour of a state is an action", () => {
    const fills = new Map([
      ["E3", "#00B050"],
      ["E4", "#FF0000"],
    ]);
    expect(planOf([filled(1), [2], [3]], { fills })).toEqual([3, 0]);
  });
  test("one over which words are merged is an action", () => {
    const merges = [{ row: 1, column: 1, rows: 3, columns: 1 }];
    expect(planOf([filled(1), [2], [3]], { merges })).toEqual([3, 0]);
  });
});

test("what a column sorts from the actions is not said to be an action that stands apart", () => {
  const kinds = ["Action", "KPI", "Action", "Risk", "Action", "Decision", "Action"];
  const book = bookOf({
    Plan: [
      ["Ref", "Type", "Description", ...HEAD.slice(2)],
      ...kinds.map((kind, i): CellValue[] => [`1.${i + 1}`, kind, ...act(i % 6).slice(1)]),
    ],
  });
  const plan = parse(book, recognise(book));
  expect(plan.actions.map(({ ref }) => ref)).toEqual(["1.1", "1.3", "1.5", "1.7"]);
  expect(plan.apart).toEqual([]);
});
