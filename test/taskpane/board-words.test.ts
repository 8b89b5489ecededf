import type { BoardSheet, Review } from "../../src/core";
import { sheetSentence } from "../../src/taskpane/board-words";

const sheet = (id: string) => ({ id, title: id, blocks: [] }) as unknown as BoardSheet;
const review = (actions: number, measures: number, errors = 0, dismissed = 0) =>
  ({
    asAt: { date: "2026-10-31" },
    plan: { kpis: Array(measures).fill({}) },
    summary: { actions, errors },
    dismissed: Array(dismissed).fill({}),
  }) as unknown as Review;

test.each([
  ["kpis", 60, 0, "That no measures were read."],
  ["kpis", 60, 1, "1 measure: latest value, target and change."],
  ["summary", 0, 15, "That no actions were read."],
  ["exceptions", 0, 15, "That no actions were read."],
  ["exceptions", 3, 15, "0 actions off track, overdue or in question, in the workbook’s own words."],
])("%s of %i actions and %i measures", (id, actions, measures, sentence) =>
  expect(sheetSentence(sheet(id), review(actions, measures))).toBe(sentence),
);

test.each([
  [0, 0, "Contents and key, as at 31 October 2026."],
  [1, 0, "Contents and key, as at 31 October 2026, and 1 error that is not settled."],
  [
    2,
    1,
    "Contents and key, as at 31 October 2026, 2 errors that are not settled and 1 dismissed finding with its reason.",
  ],
  [0, 2, "Contents and key, as at 31 October 2026, and 2 dismissed findings with their reasons."],
])("the cover with %i errors and %i dismissed findings", (errors, dismissed, sentence) =>
  expect(sheetSentence(sheet("cover"), review(3, 1, errors, dismissed))).toBe(sentence),
);
