import { refusalToJson } from "../../src/core/refusal";
import { review, type Review } from "../../src/core/review";
import { findingToJson, toJson } from "../../src/core/review-json";
import { boardJson, findingJson, refusedJson, reviewJson } from "../../src/core/review-schema";
import { HostError, cellRef, type Snapshot } from "../../src/core/workbook";
import { bookOf, sheetOf } from "../book";

const plan = sheetOf("O'Brien's plan", [
  ["Position as at 31 October 2026", null, null, null, null, null, null, null],
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update", "Mood"],
  [
    "1.10",
    "Do it",
    "Head of A; Head of B",
    "May 2026\n(was March 2026)",
    "Action in progress, on track",
    "AMBER",
    null,
    "good",
  ],
  [2.1, "Do that", null, null, null, null, "Begun", null],
]);
const kpis = sheetOf("KPIs", [
  ["KPI no", "Measure", "Polarity", "Baseline", "Target", "September 2026", "October 2026"],
  ["K1", "Plans on time", "Higher is better", 40, "Between 60% and 80%", 55, "n/a"],
  ["K2", "Children waiting", "Lower is better", 300, 100, null, "320*"],
]);
const book: Snapshot = {
  name: "plan.xlsx",
  dateSystem: 1900,
  sheets: [
    plan,
    kpis,
    sheetOf("Cover", [["Summary"]], { ours: "cover" }),
    sheetOf("Old", [], { state: "very-hidden" }),
  ],
};

const reviewed = (): Review => review(book, { asAt: null, today: "2030-01-01" });

test("a milestone says whether it is a deadline", () => {
  const dues = [
    "From June 2026",
    "January 2026 at the earliest",
    "Commence April 2026, complete by December 2026",
    "Ongoing",
  ];
  const rows = dues.map((due, i) => [`1.${i}`, `Open line ${i}`, "Head of A", due, "Action in progress, on track"]);
  const found = bookOf({ Plan: [["Ref", "Action", "Lead", "Due date", "Action status"], ...rows] });
  const { actions } = toJson(review(found, { asAt: null, today: "2026-01-01" }));
  expect(actions.map(({ due }) => due.map(({ date, kind }) => [date, kind]))).toEqual([
    [["2026-06-01", "from"]],
    [["2026-01-01", "from"]],
    [
      ["2026-04-01", "from"],
      ["2026-12-31", "by"],
    ],
    [[null, "open"]],
  ]);
  expect(actions[0]!.leadsAt).toEqual(["Plan!C2"]);
});

test("the schema describes all of it: nothing is missing, nothing is left out, and it survives being printed", () => {
  const json = toJson(reviewed());
  expect(reviewJson.parse(json)).toEqual(json);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

test("rows count from 1, columns are letters, addresses are quoted as Excel quotes them", () => {
  const { sheets, actions } = toJson(reviewed());
  expect(sheets[0]).toMatchObject({ name: "O'Brien's plan", role: "actions", headerRow: 2, firstRow: 3, lastRow: 4 });
  expect(sheets[0]?.columns[0]).toEqual({
    column: "A",
    header: "Ref",
    field: "ref",
    why: "its heading means the reference; 2 of 2 cells look like references",
    confidence: 1,
    chosen: false,
  });
  expect(sheets[0]?.columns[7]).toMatchObject({ column: "H", header: "Mood", field: null, chosen: false });
  expect(sheets[0]?.confidence).toBeGreaterThan(0.8);
  expect(actions[0]).toMatchObject({ row: 3, ref: "1.10", leads: ["Head of A", "Head of B"], impactStatus: null });
  expect(actions[0]?.at).toMatchObject({ ref: "'O''Brien''s plan'!A3", actionStatus: "'O''Brien''s plan'!E3" });
});

test("what is to be confirmed stands in it, with its cells", () => {
  const rows = [1, 2, 3].map((n) => [`1.${n}`, "Act", "Head of A", "May 2026", n < 3 ? "Green" : "Red"]);
  const { questions } = toJson(
    review(bookOf({ Plan: [["Ref", "Action", "Lead", "Due date", "Action status"], ...rows] }), {
      asAt: "2026-05-01",
      today: "2026-05-01",
    }),
  );
  expect(questions).toMatchObject([
    { id: "words:actionStatus", kind: "words", urgent: true, at: ["Plan!E2", "Plan!E4"] },
  ]);
});

test("a sheet that this program drew is no role of its own, and one without a table has no rows", () => {
  const { sheets } = toJson(reviewed());
  expect(sheets[2]).toMatchObject({ name: "Cover", role: "other", headerRow: null, firstRow: null, lastRow: null });
  expect(sheets[3]).toMatchObject({ name: "Old", state: "very-hidden", role: "empty" });
});

test("a date that stands in the workbook comes with its cell; a given one goes before it", () => {
  expect(toJson(reviewed())).toMatchObject({
    asAt: "2026-10-31",
    asAtFrom: { source: "workbook", at: "'O''Brien''s plan'!A1" },
  });
  const given = toJson(review(book, { asAt: "2026-11-30", today: "2030-01-01" }));
  expect(given).toMatchObject({ asAt: "2026-11-30", asAtFrom: { source: "given", at: null } });
});

test("a target has an upper end only when it is a range; a missing value keeps its words and its cell", () => {
  const [first, second] = toJson(reviewed()).kpis;
  expect(first?.target).toMatchObject({ operator: "between", value: 60, upper: 80 });
  expect(second?.target).toMatchObject({ value: 100 });
  expect(second?.target).not.toHaveProperty("upper");
  expect(first?.points.at(-1)).toMatchObject({ period: "2026-10", value: null, missing: "n/a", at: "KPIs!G2" });
  expect(second?.points.at(-1)).toMatchObject({ value: 320, footnote: true });
});

test("a finding without a fix says null; one with a fix says what each cell held and will hold", () => {
  const at = cellRef("Action Plan", 8, 4);
  const finding = { id: "a:1", rule: "a", severity: "error" as const, message: "It is so.", at: [at] as const };
  expect(findingJson.parse(findingToJson(finding))).toMatchObject({ at: ["'Action Plan'!E9"], fix: null });
  const fix = { label: "Mend it", safe: true, edits: [{ at, was: 1.2, to: "1.2", format: "@" }] };
  expect(findingJson.parse(findingToJson({ ...finding, fix })).fix).toEqual({
    label: "Mend it",
    safe: true,
    edits: [{ at: "'Action Plan'!E9", was: 1.2, to: "1.2" }],
  });
});

test("a workbook of nothing is read as nothing", () => {
  const json = toJson(review({ ...book, sheets: [sheetOf("Sheet1", [])] }, { asAt: null, today: "2026-10-31" }));
  expect(reviewJson.parse(json)).toMatchObject({
    reads: "nothing",
    actions: [],
    kpis: [],
    asAtFrom: { source: "today" },
  });
});

test("the schemas refuse what scripts must not rely on", () => {
  const json = toJson(reviewed());
  const wrong = (change: object) => reviewJson.safeParse({ ...json, ...change }).success;
  expect(wrong({})).toBe(true);
  expect(wrong({ schema: 2 })).toBe(false);
  expect(wrong({ asAt: "31/10/2026" })).toBe(false);
  expect(wrong({ asAt: "2026-02-30" })).toBe(false);
  expect(wrong({ actions: [{ ...json.actions[0], row: 0 }] })).toBe(false);
  expect(wrong({ actions: [{ ...json.actions[0], actionStatus: "green" }] })).toBe(false);
  expect(wrong({ summary: { ...json.summary, byImpactStatus: {} } })).toBe(false);
  expect(boardJson.safeParse({ schema: 1 }).success).toBe(false);
});

test("only what concerns the file is a refusal", () => {
  const json = refusalToJson(new HostError("password-protected", "The workbook has a password. Remove it first."));
  expect(refusedJson.parse(json)).toEqual(json);
  expect(refusalToJson(new HostError("sheet-protected", "The sheet is protected."))).toBeNull();
});

test("a register stands by itself, and its sheet is as any other that holds no plan", () => {
  const risks = sheetOf("Risks", [
    ["Risk register"],
    ["Risk ID", "Risk", "Likelihood", "Mitigation", "Next review", "Status", "Linked action", "Mood"],
    ["R1", "Staff leave", 4, "Succession plan", "31/10/2026", "Open", "1.10; 9.9", "grim"],
  ]);
  const json = toJson(review({ ...book, sheets: [plan, risks] }, { asAt: null, today: "2030-01-01" }));
  expect(reviewJson.parse(json)).toEqual(json);
  expect(json.sheets[1]).toMatchObject({
    name: "Risks",
    role: "other",
    register: "risks",
    headerRow: null,
    columns: [],
  });
  expect(json.sheets[0]).not.toHaveProperty("register");
  expect(json.registers).toEqual([
    {
      kind: "risks",
      sheet: "Risks",
      at: "Risks!A2",
      columns: [
        ["A", "Risk ID", "number"],
        ["B", "Risk", "risk"],
        ["C", "Likelihood", "likelihood"],
        ["D", "Mitigation", "mitigation"],
        ["E", "Next review", "review"],
        ["F", "Status", "status"],
        ["G", "Linked action", "actions"],
        ["H", "Mood", null],
      ].map(([column, header, field]) => ({ column, header, field })),
      rows: [
        {
          row: 3,
          values: {
            number: "R1",
            risk: "Staff leave",
            likelihood: 4,
            mitigation: "Succession plan",
            review: "2026-10-31",
            status: "open",
            actions: [
              { ref: "1.10", actions: ["1.10"], isArea: false },
              { ref: "9.9", actions: [], isArea: false },
            ],
          },
          at: {
            number: "Risks!A3",
            risk: "Risks!B3",
            likelihood: "Risks!C3",
            mitigation: "Risks!D3",
            review: "Risks!E3",
            status: "Risks!F3",
            actions: "Risks!G3",
          },
        },
      ],
      unread: [],
    },
  ]);
});
