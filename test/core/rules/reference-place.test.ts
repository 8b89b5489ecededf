import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status"];
const act = (ref: CellValue, title: string): CellValue[] => [
  ref,
  title,
  "Head of SEND",
  "March 2027",
  "Action in progress, on track",
];

const findings = (rows: CellValue[][], extras = {}) => {
  const { findings: all, plan } = review(bookOf({ Plan: rows }, { Plan: extras }), {
    asAt: "2026-03-01",
    today: "2026-03-01",
  });
  expect(new Set(plan.actions.map(({ key }) => key)).size).toBe(plan.actions.length);
  return all
    .filter(({ rule }) => rule.startsWith("reference-"))
    .map(({ rule, at, message }) => [rule, at.join(), message]);
};

describe("numbers that start again under each heading", () => {
  const rows = [
    HEADER,
    ["Priority 1: Voice"],
    act(1, "A"),
    act(2, "B"),
    ["Priority 2: Waits"],
    act(1, "C"),
    act(2, "D"),
  ];

  test("are read within their area, and that is said once", () =>
    expect(findings(rows).filter(([rule]) => rule !== "reference-kept-as-number")).toEqual([
      [
        "reference-for-several",
        "Plan!A3,Plan!A6",
        "References start again under each heading: “1” stands in A3 and A6. They are read within their area; numbers such as 1.1 and 2.1 would tell them apart everywhere.",
      ],
    ]));

  test("but one that stands twice in its area is a fault", () =>
    expect(findings([...rows, act(2, "E")]).find(([rule]) => rule === "reference-twice")?.[1]).toBe("Plan!A7,Plan!A8"));

  test("a number that slipped under the next heading is a fault, for its numbers go on", () => {
    const slip = [
      HEADER,
      ["Priority 1: Voice"],
      act(1, "A"),
      act(2, "B"),
      ["Priority 2: Waits"],
      act(3, "C"),
      act(2, "D"),
    ];
    expect(findings(slip).find(([rule]) => rule === "reference-twice")?.[1]).toBe("Plan!A4,Plan!A7");
  });
});

describe("a reference that is merged over several tasks", () => {
  const rows = [HEADER, act("1.1", "A"), act(null, "B"), act(null, "C"), act("1.2", "D")];
  const merges = [{ row: 1, column: 0, rows: 3, columns: 1 }];

  test("is no reference that stands twice; that each row counts is said", () =>
    expect(findings(rows, { merges })).toEqual([
      [
        "reference-for-several",
        "Plan!A2",
        "Reference “1.1” in A2 is one merged cell beside 3 rows. Each row is read as an action of its own. Are they one action, or does each need its own reference?",
      ],
    ]));

  test("the same reference typed again is still a fault", () =>
    expect(findings([...rows, act("1.1", "E")], { merges }).find(([rule]) => rule === "reference-twice")?.[1]).toBe(
      "Plan!A2,Plan!A6",
    ));
});
