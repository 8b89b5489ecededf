import { parse, recognise } from "../../../src/core/plan";
import { plainMeaning } from "../../../src/core/plan/colours/plain-meaning";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

describe("what the line of a key means in plain words", () => {
  test.each([
    ["done, and the difference can be shown", "complete-impactful"],
    ["Finished and the benefit is clear", "complete-impactful"],
    ["done, but no difference can be shown yet", "complete-impact-not-seen"],
    ["Delivered, benefits awaited", "complete-impact-not-seen"],
    ["under way and on schedule", "in-progress-on-track"],
    ["Work is under way to plan", "in-progress-on-track"],
    ["under way but behind schedule", "in-progress-off-track"],
    ["Started, running late", "in-progress-off-track"],
    ["work has not begun", "not-started"],
    ["yet to start", "not-started"],
    ["felt across the whole system", "system-level"],
    ["felt in some places, not in others", "variable"],
    ["nothing seen yet", "not-seen"],
    ["no difference so far", "not-seen"],
  ])("%j", (text, status) => expect(plainMeaning(text)).toBe(status));

  test.each([
    "done",
    "under way",
    "on schedule",
    "under way, not on schedule",
    "under way, behind in places and on schedule in others",
    "not started and behind schedule",
    "not done, no difference",
    "high risk",
    "the number of plans finished on time",
    "No change in the whole area",
    "Green",
  ])("%j leaves it open", (text) => expect(plainMeaning(text)).toBe(null));
});

const WORDS = ["Map what each district has", "Train the panel", "Publish the local offer"];
const states = (key: CellValue[][], cells: CellValue[][]) => {
  const rows: CellValue[][] = [
    ["Ref", "Action", "Lead", "Due date", "BRAG", "Impact (1-3)"],
    ...WORDS.map((words, i): CellValue[] => [`1.${i + 1}`, words, "Head of SEND", `2027-03-0${i + 1}`, ...cells[i]!]),
    [],
    ...key,
  ];
  const book = bookOf({ Plan: rows });
  const { actions, questions } = parse(book, recognise(book));
  return [actions.map((one) => [one.actionStatus, one.impactStatus]), questions.length];
};

test("a key below the table in plain words is read, and nothing is asked", () => {
  const key = [
    ["Key to ratings"],
    ["B = done, and the difference can be shown"],
    ["P = done, but no difference can be shown yet"],
    ["G = under way and on schedule"],
    ["A = under way but behind schedule"],
    ["W = work has not begun"],
    [],
    ["Key to impact"],
    ["1 = felt across the whole system"],
    ["2 = felt in some places, not in others"],
    ["3 = nothing seen yet"],
  ];
  const cells: CellValue[][] = [
    ["G", 3],
    ["A", 2],
    ["B", 1],
  ];
  expect(states(key, cells)).toEqual([
    [
      ["in-progress-on-track", "not-seen"],
      ["in-progress-off-track", "variable"],
      ["complete-impactful", "system-level"],
    ],
    0,
  ]);
});

test("a key that leaves states open is asked about", () => {
  const key = [["B = done"], ["G = under way"], ["A = under way but behind schedule"], ["R = in trouble"]];
  const cells: CellValue[][] = [
    ["G", "Impact not yet seen"],
    ["G", "Impact not yet seen"],
    ["B", "Impact not yet seen"],
  ];
  expect((states(key, cells)[0] as unknown[][]).map(([status]) => status)).toEqual([null, null, null]);
});
