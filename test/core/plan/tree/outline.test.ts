import { review } from "../../../../src/core/review";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const ON = "Action in progress, on track";
const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Progress update"];

const act = (ref: CellValue): CellValue[] => [
  ref,
  `Do ${String(ref)}`,
  "Head of SEND",
  "March 2026",
  ON,
  `The panel for ${String(ref)} meets weekly and has heard ten cases.`,
];
const head = (ref: CellValue, title: string, ...more: CellValue[]): CellValue[] => [ref, title, ...more];

type Rows = readonly (readonly CellValue[])[];

function read(...rows: Rows) {
  const { plan, findings, summary } = review(bookOf({ Plan: [HEADER, ...rows] }), { asAt: null, today: "2025-04-01" });
  return {
    counted: summary.actions,
    actions: plan.actions.map(({ ref }) => ref),
    headings: plan.headings.map(({ text }) => text),
    told: findings.filter(({ rule }) => rule === "part-of-unclear").flatMap(({ at }) => at),
    plan,
    findings,
  };
}

test("rows that only head others by their numbers are headings on all levels", () => {
  const { plan, findings, ...found } = read(
    head("1", "Timely plans"),
    head("1.1", "Advice in time"),
    act("1.1.1"),
    act("1.1.2"),
    head("1.2", "Quality"),
    act("1.2.1"),
    head("2", "Voice"),
    head("2.1", "Parents"),
    act("2.1.1"),
  );
  expect(found).toEqual({
    counted: 4,
    actions: ["1.1.1", "1.1.2", "1.2.1", "2.1.1"],
    headings: ["1 Timely plans", "1.1 Advice in time", "1.2 Quality", "2 Voice", "2.1 Parents"],
    told: [],
  });
  expect(findings).toEqual([]);
  expect(plan.headings.map(({ at, area }) => [at, area])).toEqual([
    ["Plan!B2", "1"],
    ["Plan!B3", null],
    ["Plan!B6", null],
    ["Plan!B8", "2"],
    ["Plan!B9", null],
  ]);
  const kinds = plan.layout[0]!.rows.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "heading")).toHaveLength(5);
});

test("references kept as numbers, and those at the head of the words", () => {
  expect(read(head(1, "Timely plans"), act("1.1"), act("1.2"), head(2, "Voice"), act("2.1")).actions).toEqual([
    "1.1",
    "1.2",
    "2.1",
  ]);
  const worded = (ref: string, ...more: CellValue[]) => [`${ref} Do the work of ${ref}`, ...more];
  const rows = [
    worded("1"),
    worded("1.1", "Head of SEND", "March 2026", ON),
    worded("1.2", "Head of SEND", "May 2026", ON),
  ];
  const book = bookOf({ Plan: [HEADER.slice(1), ...rows, worded("2"), worded("2.1", "Head", "May 2026", ON)] });
  const { plan } = review(book, { asAt: null, today: "2025-04-01" });
  expect(plan.actions.map(({ ref }) => ref)).toEqual(["1.1", "1.2", "2.1"]);
  expect(plan.headings.map(({ text }) => text)).toEqual(["1 Do the work of 1", "2 Do the work of 2"]);
});

test("who answers for the whole, and what it is to reach, may stand in a heading", () => {
  expect(
    read(head("1", "Timely plans", "Director"), act("1.1"), head("2", "Voice", "Director"), act("2.1")),
  ).toMatchObject({
    actions: ["1.1", "2.1"],
    told: [],
  });
});

test.each([
  ["a status", ["", "", ON]],
  ["a date", ["", "March 2026"]],
  ["an update", ["", "", "", "Two of three done"]],
  ["all", ["Director", "March 2026", ON]],
])("with %s it is counted, and told with the others of its kind", (_what, more) => {
  const rows = [head("1", "Timely plans", ...more), act("1.1"), act("1.2"), head("2", "Voice", ...more), act("2.1")];
  expect(read(...rows)).toMatchObject({
    counted: 5,
    actions: ["1", "1.1", "1.2", "2", "2.1"],
    headings: [],
    told: ["Plan!A2", "Plan!A5"],
  });
});

test("one among headings that has a status is told alone", () => {
  const rows = [
    head("1", "Timely plans", "", "", ON),
    act("1.1"),
    head("2", "Voice"),
    act("2.1"),
    head("3", "Staff"),
    act("3.1"),
  ];
  expect(read(...rows)).toMatchObject({ actions: ["1", "1.1", "2.1", "3.1"], told: ["Plan!A2"] });
});

test("an action that nobody has filled in, with others put in below it, is no heading", () => {
  const rows = [act("1"), act("2"), head("3", "Recruit a coordinator"), act("3.1"), act("4"), act("5")];
  expect(read(...rows)).toMatchObject({ actions: ["1", "2", "3", "3.1", "4", "5"], told: ["Plan!A4"] });
  expect(read(act("12"), head("13", "Recruit"), act("13b"), act("14")).actions).toEqual(["12", "13", "13b", "14"]);
});

test("beside strategic actions with parts, one that nobody has filled in is an action with parts too", () => {
  const rows = [act("1.1"), act("1.1.1"), head("1.2", "Recruit"), act("1.2.1"), act("1.2.2")];
  const { plan, counted, told } = read(...rows);
  expect([counted, told]).toEqual([2, []]);
  expect(Object.fromEntries(plan.tree.parts)).toEqual({ "1.1": ["1.1.1"], "1.2": ["1.2.1", "1.2.2"] });
});

test("above rows that hold nothing either, or below those of its number, nothing is a heading", () => {
  expect(read(head("1", "Plans"), head("1.1", "Advice"), head("1.2", "Panel"), act("2"), act("3")).actions).toEqual([
    "1",
    "1.1",
    "1.2",
    "2",
    "3",
  ]);
  expect(read(act("1.1"), act("1.2"), head("1", "Plans"), act("2.1")).actions).toContain("1");
});

test("a part that stands under a heading hangs on the action above it", () => {
  const { plan, actions } = read(act("1.1"), head("1.1.1", "Advice"), act("1.1.1.1"), act("1.1.1.2"), act("1.2"));
  expect(actions).toEqual(["1.1", "1.1.1.1", "1.1.1.2", "1.2"]);
  expect(Object.fromEntries(plan.tree.parts)).toEqual({ "1.1": ["1.1.1.1", "1.1.1.2"] });
});

test("a column that says what is part of what settles it", () => {
  const rows: Rows = [
    [...HEADER, "Strategic action"],
    [...act("1"), null],
    [...act("1.1"), "1"],
    [...act("1.2"), "1"],
  ];
  const { plan, summary } = review(bookOf({ Plan: rows }), { asAt: null, today: "2025-04-01" });
  expect([summary.actions, summary.parts, plan.tree.doubts]).toEqual([1, 2, []]);
});

test("5,000 actions under outlined headings are read in linear time", () => {
  const rows = Array.from({ length: 1000 }, (_, i) => [
    head(`${i + 1}`, "Area"),
    ...[1, 2, 3, 4, 5].map((n) => act(`${i + 1}.${n}`)),
  ]).flat();
  const before = performance.now();
  expect(read(...rows.slice(0, 5_994)).counted).toBe(4_995);
  expect(performance.now() - before).toBeLessThan(20_000);
});
