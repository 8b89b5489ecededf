import { freshnessOf } from "../../src/core/freshness";
import { review } from "../../src/core/review";
import type { CellValue } from "../../src/core/workbook";
import { bookOf } from "../book";

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress", "Updated"];
const row = (ref: string, lead: string | null, updated: CellValue): readonly CellValue[] => [
  ...[ref, `Agree thing ${ref}`, lead, "31 March 2026"],
  ...["Action in progress, on track", "Impact not yet seen", "Agreed."],
  updated,
];
const fresh = (...rows: readonly (readonly CellValue[])[]) =>
  freshnessOf(review(bookOf({ Plan: [HEADER, ...rows] }), { asAt: "2025-03-28", today: "2025-03-28" }));

test("each lead in the order of the plan, whoever was updated last, with the cells of the first and the last day", () => {
  const leads = fresh(
    row("1.1", "Head of SEND", "1 March 2025"),
    row("1.2", "Head of Health", "20 March 2025"),
    row("1.3", "Head of SEND", "14 February 2025"),
    row("1.4", "Head of SEND", "20 February 2025"),
  );
  expect(leads).toEqual([
    {
      lead: "Head of SEND",
      sentence: "3 actions, last updated between 14 February 2025 and 1 March 2025.",
      at: ["Plan!H4", "Plan!H2"],
    },
    { lead: "Head of Health", sentence: "1 action, last updated on 20 March 2025.", at: ["Plan!H3"] },
  ]);
});

test("an update without a day is told apart, with its cell", () => {
  const leads = fresh(
    row("1.1", "Head of SEND", "1 March 2025"),
    row("1.2", "Head of SEND", null),
    row("1.3", "Head of Health", "soon"),
    row("1.4", null, "1 January 2025"),
  );
  expect(leads).toEqual([
    {
      lead: "Head of SEND",
      sentence: "2 actions, last updated on 1 March 2025; 1 without a dated update.",
      at: ["Plan!H2", "Plan!H3"],
    },
    { lead: "Head of Health", sentence: "1 action; 1 without a dated update.", at: ["Plan!H4"] },
  ]);
});

test("a day after that of the report is no last update", () => {
  const leads = fresh(row("1.1", "Head of SEND", "1 March 2025"), row("1.2", "Head of SEND", "1 March 2026"));
  expect(leads).toEqual([
    {
      lead: "Head of SEND",
      sentence: "2 actions, last updated on 1 March 2025; 1 dated after 28 March 2025.",
      at: ["Plan!H2", "Plan!H3"],
    },
  ]);
});

test("a joint action counts for each of its leads", () => {
  const leads = fresh(row("1.1", "Head of SEND; Head of Health", "1 March 2025"));
  expect(leads.map(({ lead, sentence }) => [lead, sentence])).toEqual([
    ["Head of SEND", "1 action, last updated on 1 March 2025."],
    ["Head of Health", "1 action, last updated on 1 March 2025."],
  ]);
});

test("nothing is said where no action has the day of its update", () => {
  expect(fresh(row("1.1", "Head of SEND", null), row("1.2", "Head of Health", "to follow"))).toEqual([]);
});
