import type { BoardSheet, Review } from "../../src/core";
import { sheetSentence } from "../../src/taskpane/board-words";

const sheet = (id: string) => ({ id, title: id, blocks: [] }) as unknown as BoardSheet;
const review = (actions: number, measures: number) =>
  ({
    asAt: { date: "2026-10-31" },
    plan: { kpis: Array(measures).fill({}) },
    summary: { actions, errors: 0 },
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
