import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const PLAN: CellValue[][] = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
  ["1.1", "Open the hub", "Head of SEND", "June 2026", "Action in progress, on track", "Impact not yet seen"],
];

/** What the title block of a plan says of its day: the day, or the words that leave it open, or nothing. */
function said(...titles: CellValue[][]): string | null {
  const book = bookOf({ Plan: [...titles, ...PLAN] }, { Plan: { formats: new Map([["B1", "dd/mm/yyyy"]]) } });
  const { asAt, openAsAt } = parse(book, recognise(book));
  return asAt?.date ?? openAsAt?.text ?? null;
}

test.each([
  ["Board view at 25 April 2025", "2025-04-25"],
  ["SEND plan @ 5 December 2025", "2025-12-05"],
  ["Tracker (updated 19/09/2025)", "2025-09-19"],
  ["Last updated: 3rd October 2025", "2025-10-03"],
  ["Reviewed 16.1.26", "2026-01-16"],
  ["Reviewed by governors 31 January 2025", "2025-01-31"],
  ["RAG position 30/05/2025", "2025-05-30"],
  ["Plan as of end of September 2025", "2025-09-30"],
  ["Reporting period ending 31 December 2025", "2025-12-31"],
  ["Date: 30/09/2025", "2025-09-30"],
])("“%s” names the day of the report", (title, day) => expect(said([title])).toBe(day));

test.each([
  ["Action log – 12 September 2025", "2025-09-12"],
  ["SEND plan: monitoring return, 13 June 2025", "2025-06-13"],
  ["Partnership Board, 14 November 2025", "2025-11-14"],
  ["Report to Board 12/12/25", "2025-12-12"],
  ["Version 4 (28.11.25)", "2025-11-28"],
])("“%s” is of a report or meeting, and no other date stands there", (title, day) => expect(said([title])).toBe(day));

test.each([
  "Improvement plan, 12 January 2023",
  "Delivery plan and milestones – 3 October 2025",
  "Update: Sept 2025",
  "Improvement plan September 2025 update",
  "Quarter 2 2025/26 return",
])("“%s” leaves it open", (title) => expect(said([title])).toBe(title));

test.each([
  "Inspection 4 March 2024",
  "Ofsted and CQC monitoring visit: 9 June 2026",
  "Next review 1 September 2026",
  "Next update due 31 March 2026",
  "Updates to be returned by 3 April 2026",
  "Approved by the Health and Wellbeing Board on 12 March 2024",
  "Plan published 14 May 2024",
  "Improvement plan 2025 to 2028",
  "Improvement plan April 2025 to March 2027",
  "Children and Families Act 2014",
])("“%s” is no date of the report", (title) => expect(said([title])).toBeNull());

test("the plainest words decide, wherever they stand", () => {
  expect(said(["Partnership Board, 14 November 2025"], ["Position as at 31 October 2025"])).toBe("2025-10-31");
  expect(said(["Version 4, 28 November 2025"], ["Last updated 1 December 2025"])).toBe("2025-12-01");
});

test("of two reviews the later holds; of two meetings nobody can say", () => {
  expect(said(["Reviewed 3 May 2025"], ["Reviewed 9 June 2025"])).toBe("2025-06-09");
  expect(said(["Board 3 May 2025"], ["Scrutiny committee 9 June 2025"])).toBe("Board 3 May 2025");
});

test("a label has its day beside it", () => {
  expect(said(["Last updated:", 45744])).toBe("2025-03-28");
  expect(said(["Next review:", 45744])).toBeNull();
});
