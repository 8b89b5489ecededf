import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const found = (rows: CellValue[][]) => {
  const { findings, plan } = review(bookOf({ Plan: rows }), { asAt: "2025-01-31", today: "2025-01-31" });
  const ours = findings.filter(({ rule }) => /^(lead|due|date|milestones|action-status|statuses)/.test(rule));
  return { ours: ours.map(({ rule, at, message }) => [rule, at, message] as const), questions: plan.questions };
};

const HEAD = ["Ref", "Action", "Lead", "Due date", "Action status"];
const rows = (...cells: CellValue[][]) => [
  HEAD,
  ...cells.map((row, i) => [`1.${i + 1}`, `Open line ${i + 1}`, ...row]),
];

test("a lead and a date that are the same as above are not missing", () =>
  expect(found(rows(["Head of SEND", "March 2026", ON], ['"', "ditto", ON], ["As above", ",,", ON])).ours).toEqual([]));

test("a date without a day is quoted from the cell above, and told at each action", () => {
  const { ours } = found(rows(["Head of SEND", "early in the new year", ON], ["DCO", "ditto", ON]));
  expect(ours.map(([rule, at]) => [rule, at])).toEqual([
    ["date-unreadable", ["Plan!D2"]],
    ["date-unreadable", ["Plan!D3"]],
  ]);
  expect(ours[1]![2]).toContain("“early in the new year”");
});

test("with nothing above, the mark is quoted, once for each cell", () => {
  const { ours } = found(rows(["ditto", '"', ON], ["DCO", "March 2026", ON]));
  expect(ours.map(([rule, at]) => [rule, at])).toEqual([
    ["lead-missing", ["Plan!C2"]],
    ["due-date-missing", ["Plan!D2"]],
  ]);
  expect(ours[0]![2]).toContain("“ditto”");
});

test("a status that is the same as above is one finding for each cell, and no word of another scheme to be asked", () => {
  const cells = ["ditto", '"', "As above", "ditto"].map((mark) => ["DCO", "March 2026", mark]);
  const { ours, questions } = found(rows(["DCO", "March 2026", ON], ...cells));
  expect(ours.map(([rule, at]) => [rule, at])).toEqual(
    [3, 4, 5, 6].map((row) => ["action-status-unrecognised", [`Plan!E${row}`]]),
  );
  expect(ours[0]![2]).toBe(
    "Action 1.2 has “ditto” for its action status. A status is stated for each action. Which one is meant?",
  );
  expect(questions.filter(({ kind }) => kind === "words")).toEqual([]);
});

test("dates out of order are told once, at the cell that holds them", () =>
  expect(
    found(rows(["DCO", "December 2026\nSeptember 2026", ON], ["DCO", '"', ON])).ours.map(([rule, at]) => [rule, at]),
  ).toEqual([["milestones-out-of-order", ["Plan!D2"]]]));

test("a lead still to be named is told with its own cell, though the column beside it names one", () => {
  const [head, ...plan] = [
    ["Ref", "Action", "LA lead", "Health lead", "Due date", "Action status"],
    ["1.1", "Open line 1", "Head of SEND", "TBC", "March 2026", ON],
    ["1.2", "Open line 2", "Head of SEND", "DCO", "March 2026", ON],
  ];
  expect(found([head!, ...plan]).ours.map(([rule, at]) => [rule, at])).toEqual([["lead-to-be-confirmed", ["Plan!D2"]]]);
});
