import { parse, recognise } from "../../../src/core/plan";
import { check, defaultSettings } from "../../../src/core/rules";
import { workbookOf } from "../../sketch";

/** The rules about dates that find something in a plan whose one action is due so. */
function told(due: string, asAt = "2025-04-01", actionStatus = "Action in progress, on track"): string[] {
  const book = workbookOf({ asAt, actions: [{ ref: "1.1", due, actionStatus }] });
  const { findings } = check(parse(book, recognise(book)), { asAt, settings: defaultSettings, changes: null });
  const about = /^(due|date|milestones|on-track-but|complete-but|completed-in)/;
  return findings.filter(({ rule }) => about.test(rule)).map(({ rule }) => rule);
}

test.each<[string, string[]]>([
  ["December 2025 for reporting on impact", ["due-date-missing"]],
  ["May 2025 for printing December 2025 for reporting on impact", []],
  ["First meeting – March 2025, then monthly", ["due-date-open-ended"]],
  ["Trial from March 2025\nQuarterly", ["due-date-open-ended"]],
  ["early in the autumn term 2025", ["date-unreadable"]],
  ["2024-29", ["date-unreadable"]],
  ["January 2025 – 4 schools visited\nMay 2026", ["on-track-but-part-overdue"]],
  ["January 2025 – May 2026", []],
  ["from January 2025 to May 2026", []],
  ["May 2025 – completed", ["completed-in-future"]],
  ["Audits – completed by May 2025", []],
  ["w/c 31 March 2025", []],
  ["before April 2025", ["on-track-but-overdue"]],
])("due %j", (due, expected) => expect(told(due)).toEqual(expected));

test("dates that would lose their year are not put in order by a fix", () => {
  expect(told("December 2026\nMay 2026")).toEqual(["milestones-out-of-order"]);
  expect(told("December 2026, April, May 2026")).toEqual([]);
});

test.each([
  "December 2024; review April 2026",
  "December 2024 (next review: April 2026)",
  "December 2024\nNext update to board April 2026",
  "December 2024\nTo be reviewed again in April 2026",
  "December 2024, evaluation April 2026",
])("the day on which a complete action is looked at again is no part of it: %j", (due) =>
  expect(told(due, "2025-04-01", "Action complete and impactful")).not.toContain("complete-but-later-date-open"),
);

test.each(["December 2024\nApril 2026", "Guide: December 2024\nReview of all plans: April 2026"])(
  "another part that lies ahead is asked about: %j",
  (due) => expect(told(due, "2025-04-01", "Action complete and impactful")).toContain("complete-but-later-date-open"),
);
