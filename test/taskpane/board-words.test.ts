import { bookOf } from "../book";
import type { BoardSheet, Review } from "../../src/core";
import { review as reviewOf } from "../../src/core/review";
import { sectionSentence, sheetSentence } from "../../src/taskpane/board-words";

const sheet = (id: string) => ({ id, title: id, blocks: [] }) as unknown as BoardSheet;
const review = (actions: number, measures: number, errors = 0, dismissed = 0) =>
  ({
    asAt: { date: "2026-10-31" },
    plan: { kpis: Array(measures).fill({}) },
    summary: { actions, errors },
    dismissed: Array(dismissed).fill({}),
  }) as unknown as Review;

test.each([
  ["kpis", 60, 0, "It says that no measures were read."],
  ["kpis", 60, 1, "1 measure: latest value, target and change."],
  ["summary", 0, 15, "It says that no actions were read."],
  ["exceptions", 0, 15, "It says that no actions were read."],
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

test("the exceptions are named by why they are some, and one may be so for several reasons", () => {
  const HEAD = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"];
  const row = (ref: string, status: string, due = "March 2027") => [
    ...[ref, `Agree thing ${ref}`, "Head of SEND", due, status, "Impact not yet seen"],
  ];
  const held = (...rows: string[][]) =>
    sheetSentence(
      sheet("exceptions"),
      reviewOf(bookOf({ Plan: [HEAD, ...rows] }), { asAt: "2026-03-31", today: "2026-03-31" }),
    );
  const [on, off] = ["Action in progress, on track", "Action in progress, off track"];
  expect(held(row("1.1", off), row("1.2", off, "March 2025"), row("1.3", on, "March 2025"), row("1.4", "Amber"))).toBe(
    "4 actions: 1.1 and 1.2 off track; 1.2 and 1.3 past the last date; 1.3 and 1.4 with a status in question.",
  );
  expect(held(row("1.1", on))).toBe("It says that no action is off track, past its date or in question.");
});

test("movement without an earlier report is nothing to compare", () =>
  expect(sectionSentence({ id: "movement", on: true, sheets: [] } as never, review(3, 1))).toBe(
    "Left out: no earlier report is recorded, so there is nothing to compare yet.",
  ));
