import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

type Rows = readonly (readonly CellValue[])[];

const TABLE: Rows = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
  ["1.1", "Publish the offer", "DCO", "30 June 2026", "Action in progress, on track", "Impact not yet seen"],
  ["1.2", "Train the panel", "Head of SEND", "31 July 2026", "Action not yet started", "Impact not yet seen"],
];

function endOf(above: Rows, cover?: Rows) {
  const book = bookOf({ ...(cover && { Cover: cover }), Plan: [...above, [], ...TABLE] });
  const { planEnd, actions } = parse(book, recognise(book));
  expect(actions).toHaveLength(2);
  return planEnd ? [planEnd.date, planEnd.at] : null;
}

test.each<[title: string, date: string]>([
  ["SEND Improvement Plan 2024–2026", "2026-12-31"],
  ["SEND improvement plan 2024-27", "2027-12-31"],
  ["2023 to 2026: our joint strategy", "2026-12-31"],
  ["Written Statement of Action, January 2024 – September 2026", "2026-09-30"],
  ["Plan period: April 2024 to March 2027", "2027-03-31"],
  ["The plan ends on 31 March 2026", "2026-03-31"],
])("%s ends on %s", (title, date) => {
  expect(endOf([[title]])).toEqual([date, "Plan!A1"]);
});

test.each([
  ["Action plan, updated 2025-03-14"],
  ["SEND Improvement Plan 2025"],
  ["Action plan as at 14/03/2025"],
  ["Attendance 2024–2026"],
  ["Improvement plan 2024–2026 (follows the plan 2021–2023)"],
  ["Improvement Plan, helpline 020 2024 2611"],
  ["Plan period: to be agreed"],
])("%s says no end", (title) => {
  expect(endOf([[title]])).toBeNull();
});

test("the date may stand in the cell beside its label, and goes before the years of the title", () => {
  const above = [["SEND Improvement Plan 2024–2026"], ["Plan ends", "31 March 2026"]];
  expect(endOf(above)).toEqual(["2026-03-31", "Plan!B2"]);
});

test("the cover may say it; two places that say different days say none", () => {
  const cover = [["Local area partnership"], ["SEND Improvement Plan 2024–2026"]];
  expect(endOf([["Actions"]], cover)).toEqual(["2026-12-31", "Cover!A2"]);
  expect(endOf([["Improvement plan 2024–2027"]], cover)).toBeNull();
  expect(endOf([["Improvement plan 2024–26"]], cover)).toEqual(["2026-12-31", "Cover!A2"]);
});

test("years among the actions themselves are none of the title", () => {
  expect(endOf([["Plan"], ["Updated each month"]])).toBeNull();
});
