import { review } from "../../../../src/core/review";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update", "Evidence"];
const row = (ref: string, evidence: CellValue = null): CellValue[] => [
  ...[ref, `Agree thing ${ref} with all partners`, "Head of SEND", "31 January 2026"],
  ...["Action in progress, on track", "Impact is variable", "Two meetings were held.", evidence],
];
const WAITS = "Families wait 14 weeks for a first appointment; a year ago they waited 22.";
const LETTERS = "Your letter now says what happens next and whom to ring.";

type Rows = readonly (readonly CellValue[])[];
const planOf = (sheets: Readonly<Record<string, Rows>>, extras: Parameters<typeof bookOf>[1] = {}) =>
  review(bookOf(sheets, extras), { asAt: "2025-10-31", today: "2025-10-31" }).plan;
const told = (sheets: Readonly<Record<string, Rows>>, extras: Parameters<typeof bookOf>[1] = {}) =>
  planOf(sheets, extras).areaWords.map(({ area, kind, text, at }) => [area, kind, text, at.join(" ")]);

/** A plan of two areas with further rows right below the heading of the first, and below its actions. */
const planWith = (below: Rows, behind: Rows = []): Rows => [
  HEADER,
  ["Priority 1: Waiting times"],
  ...below,
  row("1.1"),
  row("1.2"),
  ...behind,
  ["Priority 2: Transitions"],
  row("2.1"),
];

test("a line below an area's heading says what impact there is, and is no heading and no action", () => {
  const plan = planOf({ Plan: planWith([[`Impact statement: ${WAITS}`]]) });
  expect(plan.areaWords).toEqual([{ area: "1", kind: "impact", text: WAITS, at: ["Plan!A3"], action: null }]);
  expect(plan.actions.map(({ ref, area }) => [ref, area])).toEqual([
    ["1.1", "1"],
    ["1.2", "1"],
    ["2.1", "2"],
  ]);
  expect(plan.headings.map(({ text }) => text)).toEqual(["Priority 1: Waiting times", "Priority 2: Transitions"]);
});

test("a label and its words may stand in two cells, in two rows, or in several paragraphs", () => {
  const first = "Waits have fallen in every clinic since the spring term.";
  const second = "Parents of younger children tell the forum that they notice it most of all.";
  expect(told({ Plan: planWith([["Impact statement", WAITS]]) })).toEqual([["1", "impact", WAITS, "Plan!B3"]]);
  expect(told({ Plan: planWith([["Impact Statement:"], [], [first], [second]]) })).toEqual([
    ["1", "impact", `${first}\n${second}`, "Plan!A5 Plan!A6"],
  ]);
  expect(told({ Plan: planWith([["SRO: Head of SEND", `Impact: ${WAITS}`]]) })).toEqual([
    ["1", "impact", WAITS, "Plan!B3"],
  ]);
});

test("a heading may hold it on a further line, or in a further cell", () => {
  const plan = (heading: readonly CellValue[]) => [HEADER, heading, row("1.1"), row("1.2")];
  expect(told({ Plan: plan([`Priority 1: Waiting times\nImpact statement: ${WAITS}`]) })).toEqual([
    ["1", "impact", WAITS, "Plan!A2"],
  ]);
});

test("what it means for families is read from a line, a column and the register of what they said", () => {
  expect(told({ Plan: planWith([[`What this means for families: ${LETTERS}`]]) })).toEqual([
    ["1", "families", LETTERS, "Plan!A3"],
  ]);
  const column = [
    [...HEADER, "What this means for families"],
    [...row("1.1"), LETTERS],
    [...row("1.2"), null],
  ];
  const { areaWords, actions } = planOf({ Plan: column });
  expect(areaWords).toEqual([{ area: "1", kind: "families", text: LETTERS, at: ["Plan!I2"], action: "1.1" }]);
  expect(actions.map(({ evidence }) => evidence)).toEqual([null, null]);
  const register = [
    ["You said", "We did", "What changed", "Linked action"],
    ["Letters are hard to read.", "We wrote them anew.", LETTERS, "1.2"],
    ["Calls are not answered.", "We hired two people.", null, "2.1"],
  ];
  expect(told({ Plan: planWith([]), "You said, we did": register })).toEqual([
    [
      ...["1", "families"],
      `You said: Letters are hard to read.\nWe did: We wrote them anew.\nWhat changed: ${LETTERS}`,
      "'You said, we did'!C2 'You said, we did'!A2 'You said, we did'!B2",
    ],
  ]);
});

test("a table of areas beside the plan, and lines below an area's name, say it for the areas that they name", () => {
  const table = [
    ["Improvement areas"],
    ["Area", "Senior responsible officer", "Impact statement", "What this means for families"],
    ["1. Waiting times", "Director of Health", WAITS, LETTERS],
    ["Transitions", "Director of Education", "Impact not yet seen", null],
    ["Something else", "Nobody", "Nothing of this plan is spoken of here.", null],
  ];
  expect(told({ Plan: planWith([]), Areas: table })).toEqual([
    ["1", "impact", WAITS, "Areas!C3"],
    ["1", "families", LETTERS, "Areas!D3"],
  ]);
  const lines = [["Priority 2 – Transitions"], ["Governance group: Transitions board"], ["Impact statement"], [WAITS]];
  expect(told({ Plan: planWith([]), Overview: lines })).toEqual([["2", "impact", WAITS, "Overview!A4"]]);
});

test("a sheet for one area may say it above the plan's headings", () => {
  const sheet = [["Priority 1: Waiting times"], [`Impact statement: ${WAITS}`], [], HEADER, row("1.1"), row("1.2")];
  expect(told({ "Priority 1": sheet })).toEqual([["1", "impact", WAITS, "'Priority 1'!A2"]]);
});

test("a column of the area's statement, or a cell merged over all its actions, is the area's and no evidence", () => {
  const header = [...HEADER.slice(0, 7), "Impact statement for this area", "Evidence"];
  const filled = [header, [...row("1.1").slice(0, 7), WAITS, null], [...row("1.2").slice(0, 7), null, "Audit of May"]];
  expect(told({ Plan: filled })).toEqual([["1", "impact", WAITS, "Plan!H2"]]);
  expect(planOf({ Plan: filled }).actions.map(({ evidence }) => evidence)).toEqual([null, "Audit of May"]);
  const merged = [[...HEADER.slice(0, 7), "Impact statement"], row("1.1", WAITS), row("1.2"), row("2.1", "Too early.")];
  const over = { Plan: { merges: [{ row: 1, column: 7, rows: 2, columns: 1 }] } };
  expect(told({ Plan: merged }, over)).toEqual([["1", "impact", WAITS, "Plan!H2"]]);
});

test("an action's own words are not its area's", () => {
  expect(told({ Plan: planWith([], [[`Impact: ${WAITS}`]]) })).toEqual([]);
  expect(told({ Plan: planWith([], [["Impact statement", WAITS]]) })).toEqual([]);
  const column = [[...HEADER.slice(0, 7), "Impact statement"], row("1.1", WAITS), row("1.2")];
  expect(told({ Plan: column })).toEqual([]);
  expect(told({ Plan: planWith([], [[`Impact statement for priority 1: ${WAITS}`]]) })).toEqual([
    ["1", "impact", WAITS, "Plan!A5"],
  ]);
});

test.each([
  "Impact status: Impact is variable across the area",
  "Impact: High",
  "Impact statement: to be written by the lead",
  "Impact statement: Impact not yet seen",
  "Intended impact: Families wait no longer than 18 weeks.",
  "Impact measures: Waits in weeks, from the monthly return",
  "Equality impact: None was identified for any group.",
  "What difference will it make: Families will wait less.",
  "Risk: Impact on families if posts stay vacant",
])("nothing is read from a rating, an aim, or words still to come: %s", (line) => {
  expect(told({ Plan: planWith([[line]]) })).toEqual([]);
});

test("a register of risks and a sheet of last year say nothing of the areas", () => {
  const risks = [
    ["Area", "Risk", "Impact", "Mitigation"],
    ["Priority 1", "Posts stay vacant.", "Families wait longer than they do now.", "Adverts in May"],
  ];
  expect(told({ Plan: planWith([]), Risks: risks })).toEqual([]);
  const lines = [["Priority 1"], [`Impact statement: ${WAITS}`]];
  expect(told({ Plan: planWith([]), "Overview (old)": lines })).toEqual([]);
});
