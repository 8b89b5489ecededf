import { dueInForce, parse, recognise, type Plan } from "../../../src/core/plan";
import { longDay } from "../../../src/core/plan/dates/day";
import { check, defaultSettings, type Finding } from "../../../src/core/rules";
import type { CellValue, Snapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const asAt = "2025-03-31";
const ON_TRACK = "Action in progress, on track";

/** Columns for dates, and of each action what stands in them; a day as `2025-03-31` is written in words. */
function planWith(headings: readonly string[], ...rows: readonly (readonly (string | null)[])[]): Snapshot {
  const typed = (cell: string | null): CellValue =>
    cell !== null && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? longDay(cell) : cell;
  return bookOf({
    Plan: [
      ["Ref", "Action", "Lead", ...headings, "Action status", "Impact status"],
      ...rows.map(([status, ...dates], i) => [
        `1.${i + 1}`,
        `Widen the offer of short breaks in locality ${i + 1}`,
        "Head of SEND",
        ...dates.map(typed),
        status!,
        "Impact not yet seen",
      ]),
    ],
  });
}

const planOf = (book: Snapshot): Plan => parse(book, recognise(book));

function findingsIn(book: Snapshot): readonly Finding[] {
  return check(planOf(book), { asAt, settings: defaultSettings, changes: null }).findings;
}

const told = (
  book: Snapshot,
  about = /^(due|date|milestones|on-track|not-started|off-track|complete|impact-awaited)/,
) =>
  findingsIn(book)
    .filter(({ rule }) => about.test(rule))
    .map(({ rule, at }) => [rule, ...at.map((cell) => cell.replace("Plan!", ""))].join(" "));

const ORIGINAL = ["Original due date", "Revised due date"];
const ALL = ["Original due date", "Due date", "Revised due date"];

test.each<[headings: readonly string[], dates: (string | null)[], finalDue: string | null, field: string | null]>([
  [ORIGINAL, ["2024-12-31", null], "2024-12-31", "originalDue"],
  [ORIGINAL, ["2024-12-31", "2025-05-31"], "2025-05-31", "revisedDue"],
  [ORIGINAL, ["2024-12-31", "TBC"], "2024-12-31", "originalDue"],
  [ORIGINAL, ["2024-12-31", "Ongoing"], null, "revisedDue"],
  [ORIGINAL, ["2024-12-31", "early in the new year"], null, "revisedDue"],
  [ORIGINAL, ["was June 2024", null], "2024-06-30", "originalDue"],
  [ORIGINAL, [null, null], null, "revisedDue"],
  [["Original due date"], ["December 2024"], "2024-12-31", "originalDue"],
  [["Baseline date"], ["2024-12-31"], "2024-12-31", "originalDue"],
  [ALL, ["2024-06-30", "2024-12-31", null], "2024-12-31", "due"],
  [ALL, ["2024-06-30", null, null], "2024-06-30", "originalDue"],
  [ALL, ["2024-06-30", "was June 2024, now March 2025", null], "2025-03-31", "due"],
  [ALL, ["2024-06-30", "Quarterly", null], null, "due"],
  [ALL, ["2024-06-30", "2024-12-31", "2025-05-31"], "2025-05-31", "revisedDue"],
  [["Start date"], ["2024-06-30"], null, null],
])("under %j the dates %j are due on %j by %j", (headings, dates, finalDue, field) => {
  const [action] = planOf(planWith(headings, [ON_TRACK, ...dates])).actions;
  expect([action!.finalDue, dueInForce(action!).field]).toEqual([finalDue, field]);
});

test("an original date that no other took the place of can be overdue, and its own cell is named", () => {
  const book = planWith(
    ORIGINAL,
    [ON_TRACK, "2024-12-31", null],
    ["Action not yet started", "2024-12-31", null],
    [ON_TRACK, "2024-12-31", "2025-05-31"],
    [ON_TRACK, "2024-06-30", "2024-12-31"],
    ["Action complete, impact not yet seen", "2024-06-30", null],
  );
  expect(told(book)).toEqual([
    "on-track-but-overdue D2 F2",
    "not-started-but-overdue D3 F3",
    "on-track-but-overdue E5 F5",
    "impact-awaited-for-long F6 D6",
  ]);
});

test("a plan without a column for the due date is asked for it in the cell where it would stand", () => {
  expect(told(planWith(ORIGINAL, [ON_TRACK, null, null], [ON_TRACK, "TBC", null]))).toEqual([
    "due-date-missing E2",
    "due-date-missing D3",
  ]);
  expect(told(planWith(ORIGINAL, [ON_TRACK, "June 2025", "Ongoing"]))).toEqual(["due-date-open-ended E2"]);
});

test("dates within an original or revised cell are looked at like those of the due date", () => {
  expect(told(planWith(["Original due date"], [ON_TRACK, "January 2025\nMay 2026"]))).toEqual([
    "on-track-but-part-overdue D2 E2",
  ]);
  expect(told(planWith(ORIGINAL, [ON_TRACK, "May 2024", "January 2025\nMay 2026"]))).toEqual([
    "on-track-but-part-overdue E2 F2",
  ]);
  expect(told(planWith(ORIGINAL, ["Action complete, impact not yet seen", "December 2024\nMay 2026", null]))).toEqual([
    "complete-but-later-date-open D2 F2",
  ]);
  expect(told(planWith(["Original due date"], [ON_TRACK, "soon after the next inspection"]))).toEqual([
    "date-unreadable D2",
  ]);
  expect(told(planWith(["Original due date"], [ON_TRACK, "June 2026\nMay 2026"]))).toEqual([
    "milestones-out-of-order D2",
  ]);
});
