import { review } from "../../src/core/review";
import { bookOf } from "../book";
import { usualLook } from "../../src/core/plan/scheme-look";
import { noTree, type Plan, type Review, type SheetLayout } from "../../src/core";
import { rowNumbers, shownValue } from "../../src/taskpane/phrases";
import {
  asAtSentence,
  checkedSentence,
  notCheckedSentences,
  readSentences,
  settleSentences,
  standingSentence,
} from "../../src/taskpane/words";

const sheet = (name: string, more: Partial<SheetLayout>): SheetLayout => ({
  sheet: name,
  state: "visible",
  role: "other",
  why: "no row has the headings of a plan",
  confidence: 1,
  chosen: false,
  layout: null,
  headerRow: 0,
  firstRow: null,
  lastRow: null,
  columns: [],
  rows: [{ row: 9, kind: "blank" }],
  ...more,
});

const plan = (layout: readonly SheetLayout[], refs: readonly (string | null)[] = [], measures = 0) =>
  ({
    layout,
    actions: refs.map((ref, i) => ({ sheet: "Action Plan", row: i + 1, ref })),
    tree: noTree,
    areaWords: [],
    kpis: Array.from({ length: measures }, (_, i) => ({ sheet: "KPIs", row: i + 1 })),
  }) as unknown as Plan;

const headings = (...rows: number[]) => rows.map((row) => ({ row, kind: "heading" as const }));

describe("what was read", () => {
  const actions = sheet("Action Plan", { role: "actions" });

  test("registers are named in one sentence, and one that is hidden is said to be", () => {
    const risks = sheet("Risks", { role: "risks" });
    const requests = sheet("Requests", { role: "requests" });
    const old = sheet("Old requests", { role: "requests", state: "hidden" });
    const said = readSentences(plan([actions, risks, requests, old], ["1"]));
    expect(said).toContain("“Risks” and “Requests” hold a register.");
    expect(said).toContain("“Old requests” is hidden and holds a register.");
  });

  test("rows and references are told apart when a reference stands twice or is missing", () => {
    expect(readSentences(plan([actions], ["1.1", "1.2", "1.2"]))).toEqual([
      "Read 3 rows with 2 references on “Action Plan”.",
    ]);
    expect(readSentences(plan([actions], ["1.1", null]))).toEqual(["Read 2 rows with 1 reference on “Action Plan”."]);
    expect(readSentences(plan([actions], ["1.1"]))).toEqual(["Read 1 action on “Action Plan”."]);
  });

  test("measures stand beside actions, or alone", () => {
    const kpis = sheet("KPIs", { role: "kpis" });
    expect(readSentences(plan([actions, kpis], ["1"], 2))).toEqual([
      "Read 1 action on “Action Plan” and 2 measures on “KPIs”.",
    ]);
    expect(readSentences(plan([kpis], [], 1))).toEqual(["Read 1 measure on “KPIs”."]);
  });

  test("few rows that are no data are named, many are counted", () => {
    const rows = [...headings(2, 8, 9), { row: 32, kind: "note" as const }];
    expect(readSentences(plan([{ ...actions, rows }], ["1"]))[1]).toBe(
      "On “Action Plan” rows 3, 9 and 10 are headings and row 33 is a note.",
    );
    expect(readSentences(plan([{ ...actions, rows: headings(1, 3, 5, 7) }], ["1"]))[1]).toBe(
      "On “Action Plan” 4 rows are headings.",
    );
  });

  test("columns that were not understood are named with their letter", () => {
    const columns = [
      { column: 0, header: "Ref", field: "ref" as const },
      { column: 26, header: " Budget ", field: null },
      { column: 27, header: "", field: null },
      { column: 28, header: "May 2025", field: null, period: "2025-05" },
    ].map((column) => ({ ...column, why: "", confidence: 1, chosen: false }));
    expect(readSentences(plan([{ ...actions, columns }], ["1"]))[1]).toBe(
      "On “Action Plan” the column AA (Budget) was not read.",
    );
  });

  test("every other sheet is accounted for, hidden ones as hidden; our own are not", () => {
    const others = [
      sheet("Lists", { role: "lists", state: "hidden" }),
      sheet("Secret", { role: "actions", state: "very-hidden" }),
      sheet("Budget", {}),
      sheet("Contacts", {}),
      sheet("Cover", { role: "ours" }),
      sheet("RAG history", { role: "history", why: "It holds earlier reports." }),
    ];
    expect(readSentences(plan(others))).toEqual([
      "Read 0 actions on “Secret”.",
      "“Lists” is hidden and holds drop-downs.",
      "“Secret” is hidden and was read all the same.",
      "“Budget” and “Contacts” were not read: no row has the headings of a plan.",
      "“RAG history” holds earlier reports.",
    ]);
  });
});

test("a sheet that says something of the areas is not called unread", () => {
  const said = { area: "1", kind: "impact", text: "Waits are shorter.", at: ["Areas!B2"], action: null };
  const told = { ...plan([sheet("Areas", {}), sheet("Budget", {})]), areaWords: [said] } as unknown as Plan;
  expect(readSentences(told)).toEqual([
    "“Areas” holds what is said of areas, and nothing else that was read.",
    "“Budget” was not read: no row has the headings of a plan.",
  ]);
});

test("the date says where it comes from", () => {
  const at = (asAt: Partial<Review["asAt"]>, openAsAt: Review["plan"]["openAsAt"] = null) =>
    asAtSentence({ asAt: { date: "2025-03-28", from: "given", at: null, ...asAt }, plan: { openAsAt } as never });
  expect(at({ from: "workbook", at: "'Action Plan'!A2" as never })).toBe(
    "As at 28 March 2025, from cell A2 of “Action Plan”.",
  );
  expect(at({ from: "today" })).toBe(
    "As at 28 March 2025, today, because no cell was found that states the report date.",
  );
  expect(at({ from: "today" }, { text: "Update: Sept 2025", at: "Plan!A1" as never })).toBe(
    "As at 28 March 2025, today, because “Update: Sept 2025” in cell A1 of “Plan” may be the day of the report or not.",
  );
  expect(at({ from: "today" }, { text: "Tracker Oct 2026", at: null, of: "sheet" })).toBe(
    "As at 28 March 2025, today, because the name of the sheet, “Tracker Oct 2026”, may give the day of the report or not.",
  );
  expect(at({})).toBe("As at 28 March 2025, the date you chose.");
});

test("each missing column is said once, with all checks that want it", () => {
  expect(
    notCheckedSentences([
      { rule: "a", title: "First", missing: ["actions.evidence"] },
      { rule: "b", title: "Second", missing: ["actions.evidence"] },
      { rule: "c", title: "Third", missing: ["kpis.target", "kpis.unit"] },
      { rule: "d", title: "Fourth", missing: ["kpis"] },
    ]),
  ).toEqual([
    "No sheet has a column for the evidence of impact: First; Second.",
    "No sheet has a column for a measure’s target or a column for a measure’s unit: Third.",
    "No sheet has measures: 1 check that needs them.",
  ]);
});

const reviewed = (ids: readonly string[], actions = 16, parts = 0) =>
  ({
    reads: "plan",
    plan: { kpis: [], actions: [] },
    scheme: usualLook,
    findings: ids.map((id) => ({ id })),
    summary: {
      actions,
      parts,
      errors: ids.length,
      warnings: 0,
      advice: 1,
      byActionStatus: {
        "complete-impactful": 1,
        "complete-impact-not-seen": 2,
        "in-progress-off-track": 2,
        "in-progress-on-track": 7,
        "not-started": 2,
        "not-stated": 2,
      },
    },
  }) as unknown as Review;

test("a check says what it found, and what has changed since the last one", () => {
  expect(checkedSentence(reviewed(["a"]), null)).toBe("Checked. 16 actions: 1 error, 0 warnings, 1 piece of advice.");
  expect(checkedSentence(reviewed(["a", "c"]), reviewed(["a", "b"]))).toMatch(
    /^Checked again\. .* 1 finding gone and 1 finding new\.$/,
  );
  expect(checkedSentence(reviewed(["a"]), reviewed(["a"]))).toMatch(/Nothing has changed\.$/);
});

test("actions of delivery plans are said apart", () => {
  expect(checkedSentence(reviewed([], 16, 41), null)).toBe(
    "Checked. 16 actions, underpinned by 41 actions of delivery plans: 0 errors, 0 warnings, 1 piece of advice.",
  );
  expect(standingSentence(reviewed([], 16, 1))).toMatch(/^16 actions, underpinned by 1 action of delivery plans: 1 /);
});

test("where the actions stand adds up and leaves no state out but empty ones", () => {
  expect(standingSentence(reviewed([]))).toBe(
    "16 actions: 1 complete and impactful; 2 complete, impact not yet seen; 2 in progress, off track; " +
      "7 in progress, on track; 2 not yet started; 2 not stated.",
  );
});

test("a number, a text that looks like one, a date, a share and a blank are told apart", () => {
  expect(shownValue(2.1)).toBe("2.1");
  expect(shownValue("2.10")).toBe("“2.10”");
  expect(shownValue(null)).toBe("blank");
  expect(shownValue(45744, "dd/mm/yyyy")).toBe("28 March 2025");
  expect(shownValue(44282, "d mmm yy", 1904)).toBe("28 March 2025");
  expect(shownValue(0.07, "0%")).toBe("0.07 (shown as 7%)");
});

test("runs of rows are drawn together", () => {
  expect(rowNumbers([4, 5, 6, 9])).toBe("5 to 7 and 10");
  expect(rowNumbers([0, 1, 3])).toBe("1, 2 and 4");
});

describe("what is to be settled first", () => {
  const HEAD = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress", "Evidence"];
  const row = (ref: string, status: string | null, impact: string | null = "Impact not yet seen") => [
    ...[ref, `Agree thing ${ref}`, "Head of SEND", "31 March 2027", status, impact, "Half of it is agreed.", null],
  ];
  const TRACK = "Action in progress, on track";
  const settled = (...rows: (string | null)[][]) =>
    settleSentences(review(bookOf({ Plan: [HEAD, ...rows] }), { asAt: "2026-03-31", today: "2026-03-31" }));

  test("is named in the order of the findings, and a reference that stands twice once, as that", () => {
    const against = row("1.2", "Action complete, impact not yet seen", "Impact is felt at a system level");
    expect(settled(row("1.1", TRACK), row("1.1", TRACK), row("1.3", TRACK), row("1.1", TRACK), against)).toEqual([
      "Settle first: 1.2 and 1.1 (stands 3 times).",
    ]);
  });

  test("is not a status that nobody states: that is said apart, with its actions", () => {
    expect(settled(row("1.1", "Amber/red"), row("1.2", TRACK), row("1.3", null, null))).toEqual([
      "2 action statuses are not stated (1.1 and 1.3).",
      "1 impact status is not stated (1.3).",
    ]);
    expect(settled(row("1.1", TRACK, null), row("1.2", TRACK, null))).toContain("No impact status is stated.");
  });

  test("is cut where it is long, and says how many more there are", () => {
    const many = Array.from({ length: 14 }, (_, i) => row(`1.${i + 1}`, i < 3 ? TRACK : null));
    expect(settled(...many)).toEqual([
      "11 action statuses are not stated (1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.10, 1.11 and 3 more).",
    ]);
  });

  test("is told once it is settled that a reference stands once", () => {
    const [twice, once] = [[row("1.1", TRACK), row("1.1", TRACK)], [row("1.1", TRACK)]].map((rows) =>
      review(bookOf({ Plan: [HEAD, ...rows] }), { asAt: "2026-03-31", today: "2026-03-31" }),
    );
    expect(checkedSentence(once!, twice!)).toMatch(/^Checked again\. 1 action: 0 errors.* gone; 1\.1 stands once\.$/);
    expect(checkedSentence(once!, once!)).not.toContain("stands once");
  });

  test("is nothing where there is nothing", () => {
    expect(settled(row("1.1", TRACK))).toEqual([]);
  });
});
