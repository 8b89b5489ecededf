import { parse, recognise } from "../../../src/core/plan";
import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const HEAD = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact"];
const rows = (grades: readonly CellValue[], status: readonly CellValue[] = grades.map(() => ON)): CellValue[][] => [
  HEAD,
  ...grades.map((grade, i) => [
    `1.${i + 1}`,
    `Open advice line ${i + 1}`,
    "Head of SEND",
    "March 2026",
    status[i]!,
    grade,
  ]),
];
type Sheets = Parameters<typeof bookOf>[0];
const planOf = (sheets: Sheets) => {
  const book = bookOf(sheets);
  return parse(book, recognise(book));
};
const impacts = (sheets: Sheets) => planOf(sheets).actions.map(({ impactStatus }) => impactStatus);
const READ = ["system-level", "not-seen", "variable"];

describe("grades of impact in numbers", () => {
  test.each<[string, string[]]>([
    ["with an equals sign", ["1 = felt at a system level", "2 = variable", "3 = not yet seen"]],
    [
      "in the scheme's words",
      ["1 = Impact is felt at a system level", "2 = Impact is variable", "3 = Impact not yet seen"],
    ],
    ["as grades", ["Grade 1 = felt at a system level", "Grade 2 = variable", "Grade 3 = not yet seen"]],
    ["in one cell", ["1 = felt at a system level; 2 = variable; 3 = not yet seen"]],
  ])("mean what a key below the plan says, %s", (_, key) => {
    const plan = planOf({ Plan: [...rows([1, 3, 2]), [null], ["Key"], ...key.map((line) => [line])] });
    expect(plan.actions.map(({ impactStatus }) => impactStatus)).toEqual(READ);
    expect([plan.questions, plan.unread]).toEqual([[], []]);
  });

  test("or a key on another sheet, number beside meaning", () => {
    const Key = [
      ["Impact", "Meaning"],
      [1, "Impact is felt at a system level"],
      [2, "Impact is variable"],
      [3, "Impact not yet seen"],
    ];
    expect(impacts({ Plan: rows([1, 3, 2]), Key })).toEqual(READ);
    expect(impacts({ Plan: rows(["1", "3", "2"]), Key })).toEqual(READ);
  });

  test("one key for both scales keeps them apart", () => {
    const Key = [
      ["Status", "Meaning"],
      [1, "Action complete and impactful"],
      [2, ON],
      [3, "Action not yet started"],
      [null, null],
      ["Impact rating", "Meaning"],
      [1, "Impact is felt at a system level"],
      [2, "Impact is variable"],
      [3, "Impact not yet seen"],
    ];
    const { actions, questions } = planOf({ Plan: rows([1, 3, 2], [2, 3, 1]), Key });
    expect(actions.map(({ actionStatus }) => actionStatus)).toEqual([
      "in-progress-on-track",
      "not-started",
      "complete-impactful",
    ]);
    expect(actions.map(({ impactStatus }) => impactStatus)).toEqual(READ);
    expect(questions).toEqual([]);
  });

  test("without a key they are unknown, and one question asks for all of them", () => {
    const book = { Plan: rows([1, 3, 2]) };
    expect(impacts(book)).toEqual([null, null, null]);
    expect(planOf(book).questions.map(({ kind }) => kind)).toEqual(["words"]);
    const { findings } = review(bookOf(book), { asAt: "2025-01-01", today: "2025-01-01" });
    const ofStatuses = findings.filter(({ rule }) => rule.includes("status"));
    expect(ofStatuses.map(({ rule }) => rule)).toEqual(["statuses-in-other-words"]);
  });

  test("numbers that only count the lines of a key stand for nothing", () => {
    for (const mark of [":", ".", " –"]) {
      const key = ["felt at a system level", "variable", "not yet seen"].map((line, i) => [`${i + 1}${mark} ${line}`]);
      expect(impacts({ Plan: [...rows([1, 3, 2]), [null], ["Key"], ...key] })).toEqual([null, null, null]);
    }
  });

  test("two keys that differ settle nothing, and it is told", () => {
    const key = ["1 = felt at a system level", "2 = variable", "3 = not yet seen"].map((line) => [line]);
    const other = ["3 = felt at a system level", "2 = variable", "1 = not yet seen"].map((line) => [line]);
    const plan = planOf({ Plan: rows([1, 3, 2]), Key: key, Notes: other });
    expect(plan.actions.map(({ impactStatus }) => impactStatus)).toEqual([null, null, "variable"]);
    expect(plan.notes.length + plan.colours.length).toBeGreaterThan(0);
  });

  const ACTION = [
    "Action complete and impactful",
    "Action complete, impact not yet seen",
    "Action in progress, off track",
    ON,
    "Action not yet started",
  ];
  const IMPACT = ["Impact is felt at a system level", "Impact is variable", "Impact not yet seen"];
  const guide = (actions: readonly CellValue[], impact: readonly CellValue[]): CellValue[][] => [
    ["Progress rating", null],
    ...ACTION.map((words, i) => [actions[i]!, words]),
    [null, null],
    ["Impact rating", null],
    ...IMPACT.map((words, i) => [impact[i]!, words]),
  ];

  test.each<[string, CellValue[], CellValue[]]>([
    ["digits and small letters", [1, 2, 3, 4, 5], ["a", "b", "c"]],
    ["digits as text, and words", ["1", "2", "3", "4", "5"], ["High", "Medium", "Low"]],
    ["letters with digits, and words", ["A1", "A2", "A3", "A4", "A5"], ["High", "Medium", "Low"]],
    ["digits and colours", [1, 2, 3, 4, 5], ["Green", "Amber", "Red"]],
  ])("%s beside the scheme's wordings are a key", (_, actions, impact) => {
    const marked = rows([impact[0]!, impact[2]!, impact[1]!], [actions[3]!, actions[0]!, actions[4]!]);
    const keys = [guide(actions, impact), [["Code", "Meaning"], ...guide(actions, impact)]];
    const bare = [[null, null], ...guide(actions, impact).filter(([, words]) => words !== null)];
    for (const key of [...keys, bare]) {
      const plan = planOf({ Plan: marked, "Rating guide": key });
      expect(plan.layout.map(({ role }) => role)).toEqual(["actions", "legend"]);
      expect(plan.actions.map(({ actionStatus }) => actionStatus)).toEqual([
        "in-progress-on-track",
        "complete-impactful",
        "not-started",
      ]);
      expect(plan.actions.map(({ impactStatus }) => impactStatus)).toEqual(READ);
    }
  });

  test("a list for drop-downs that counts its lines is no key, and without a key the marks stay unknown", () => {
    const lists = ACTION.map((words, i) => [i + 1, words]);
    const plan = planOf({ Plan: rows(["a", "b", "c"], [1, 2, 3]), Lists: lists });
    expect(plan.layout.map(({ role }) => role)).toEqual(["actions", "lists"]);
    expect(plan.actions.map(({ actionStatus, impactStatus }) => actionStatus ?? impactStatus)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
