import { review } from "../../src/core";
import type { CellValue } from "../../src/core/workbook";
import { bookOf } from "../book";

const plan: CellValue[][] = [
  ["Position as at 28 March 2026"],
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update", "Date updated"],
  [
    "1.1",
    "Set up a panel",
    "Head of SEND",
    "May 2026",
    "Action in progress, on track",
    "Impact not yet seen",
    "The panel meets every month.",
    46030,
  ],
];
const formats = new Map([["H3", "dd/mm/yyyy"]]); // 8 January 2026, 79 days before the as-at date
const stale = (sheets: { readonly [name: string]: readonly (readonly CellValue[])[] }) =>
  review(bookOf(sheets, { Plan: { formats } }), { asAt: null, today: "2026-06-01" }).findings.filter(
    ({ rule }) => rule === "update-stale",
  );

test("a limit that the partnership set in its workbook is the one that holds", () => {
  const settings: CellValue[][] = [
    ["RAG settings"],
    ["Setting", "For", "Value", "Note"],
    ["Limit", "An update is out of date after so many days", 62, null],
  ];
  expect(stale({ Plan: plan })).toEqual([]);
  expect(stale({ Plan: plan, "RAG settings": settings }).map(({ at }) => at)).toEqual([["Plan!H3"]]);
});

test("the as-at date is the one given, else the workbook's own, else today", () => {
  const asAt = (rows: CellValue[][], given: string | null) =>
    review(bookOf({ Plan: rows }), { asAt: given, today: "2026-06-01" }).asAt;
  expect(asAt(plan, "2026-04-30")).toEqual({ date: "2026-04-30", from: "given", at: null });
  expect(asAt(plan, null)).toEqual({ date: "2026-03-28", from: "workbook", at: "Plan!A1" });
  expect(asAt(plan.slice(1), null)).toEqual({ date: "2026-06-01", from: "today", at: null });
});

describe("the profile", () => {
  const chosen = (...rows: CellValue[][]) => ({
    Plan: plan,
    "RAG settings": [["RAG settings"], ["Setting", "For", "Value", "Note"], ...rows] as CellValue[][],
  });
  const profile = ["Profile", "all checks", "Partnership board"];
  const look = (sheets: ReturnType<typeof chosen>, more = {}) =>
    review(bookOf(sheets, { Plan: { formats } }), { asAt: null, today: "2026-06-01", ...more });

  test("of the settings sheet holds, with how often its reader meets", () => {
    expect(look(chosen(profile)).grading).toEqual({ profile: "partnership-board", strict: false });
    expect(stale(chosen(profile)).map(({ at }) => at)).toEqual([["Plan!H3"]]);
  });
  test("gives way to the partnership’s own limit, and to a profile that was asked for", () => {
    const limit = ["Limit", "An update is out of date after so many days", 100];
    expect(stale(chosen(profile, limit))).toEqual([]);
    const asked = look(chosen(profile, ["Strict", "all checks", "yes"]), { grading: { profile: "public" } });
    expect(asked.grading).toEqual({ profile: "public", strict: true });
    expect(asked.findings.map(({ rule }) => rule)).not.toContain("update-stale");
  });
});
