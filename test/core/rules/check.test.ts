import fc from "fast-check";
import { parse, recognise } from "../../../src/core/plan";
import { check, defaultSettings, rules, type Checked, type Sketch } from "../../../src/core/rules";
import { bookOf } from "../../book";
import { edited, workbookOf } from "../../sketch";

const settings = defaultSettings;
type Actions = NonNullable<Sketch["actions"]>;

function checked(sketch: Sketch): Checked {
  const book = workbookOf(sketch);
  return check(parse(book, recognise(book)), { asAt: sketch.asAt ?? "2025-04-01", settings, changes: null });
}

/** One row for each of many faults, with every column that rules look at. */
const faulty: Actions = [
  { ref: "1.1", due: "March 2024", actionStatus: "Action in progress, on track", progress: "TBC" },
  { ref: "1.2", leads: null, actionStatus: "Amber", impactStatus: "High" },
  { ref: "1.3", actionStatus: "Action complete and impactful", impactStatus: "Impact not yet seen", evidence: null },
  { ref: "1.4", actionStatus: "Action not yet started", impactStatus: "Impact is variable", updated: "2024-01-02" },
  { ref: "1.5", due: "TBC", actionStatus: null, progress: "2 pupils in Year 8 at one school.", updated: "2025-04-02" },
  {
    ref: "1.6",
    due: "May 2026\nApril 2026",
    nextSteps: null,
    actionStatus: "Action in progress, off track",
    progress: null,
  },
];

test("findings come worst first, then as a chair would ask, then in the order of rows and columns", () => {
  const { findings } = checked({ actions: faulty });
  const rank = { error: 0, warning: 1, advice: 2 };
  const asked = [
    ["status and impact", "status and dates"],
    ["commentary", "delivery plans", "movement"],
    ["statuses", "evidence", "leads", "dates", "data protection"],
    ["measures", "values"],
    ["references", "workbook"],
  ];
  const askedOf = (id: string) =>
    asked.findIndex((these) => these.includes(rules.find((one) => one.id === id)!.subject));
  const keys = findings.map(({ severity, rule, at }) => {
    const [, column = "", row = ""] = /!([A-Z]+)(\d+)$/.exec(at[0]) ?? [];
    return [rank[severity], askedOf(rule), Number(row), column.charCodeAt(0)] as const;
  });
  expect(keys.length).toBeGreaterThan(10);
  expect(new Set(keys.map(([severity, ask]) => `${severity} ${ask}`)).size).toBeGreaterThan(4);
  expect(keys).toEqual([...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]));
});

test("ids are unique and do not depend on the order of the rows, but for what is said of the order", () => {
  const ids = (actions: Actions) =>
    checked({ actions })
      .findings.flatMap(({ id, rule }) => (rule === "references-out-of-order" ? [] : [id]))
      .sort();
  const expected = ids(faulty);
  expect(new Set(expected).size).toBe(expected.length);
  fc.assert(
    fc.property(fc.shuffledSubarray([...faulty], { minLength: faulty.length }), (actions) => {
      expect(ids(actions)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test("two findings of one id get a number", () => {
  const { findings } = checked({ actions: [{ ref: "1.1" }, { ref: "1.1" }, { ref: "1.2" }, { ref: "1.2" }] });
  const twice = findings.filter(({ rule }) => rule === "reference-twice").map(({ id }) => id);
  expect(twice).toEqual(["reference-twice:1.1", "reference-twice:1.2"]);
});

test("what the workbook has no column for is not checked, and told once for each rule", () => {
  const { findings, notChecked } = checked({ actions: [{ actionStatus: "Action in progress, off track" }] });
  expect(findings).toEqual([]);
  expect(notChecked).toContainEqual({
    rule: "off-track-without-recovery",
    title: "An action that is off track says how it will recover",
    missing: ["actions.nextSteps"],
  });
  expect(notChecked.find(({ rule }) => rule === "polarity-against-target")?.missing).toEqual(["kpis"]);
  expect(notChecked.map(({ rule }) => rule)).not.toContain("on-track-but-overdue");
});

test("a workbook without any table leaves out every rule that needs one", () => {
  const { findings, notChecked } = check(parse({ name: "x", dateSystem: 1900, sheets: [] }, []), {
    asAt: "2025-04-01",
    settings,
    changes: null,
  });
  expect(findings).toEqual([]);
  expect(notChecked).toHaveLength(rules.filter(({ needs }) => needs.length > 0).length);
});

describe("one fault is told once", () => {
  const rulesOf = (sketch: Sketch) => checked(sketch).findings.map(({ rule }) => rule);

  test.each<[string, Sketch, string[]]>([
    [
      "a blank status",
      { actions: [{ actionStatus: null, impactStatus: null }, { impactStatus: "Impact is variable" }] },
      ["action-status-missing"],
    ],
    [
      "a lost zero",
      { actions: [{ ref: "2.1" }, { ref: "2.9" }, { ref: 2.1 }, { ref: "2.11" }] },
      ["reference-lost-zero"],
    ],
    ["a placeholder", { actions: [{ progress: "Update to follow", updated: "2024-01-01" }] }, ["progress-placeholder"]],
    [
      "an overdue action with parts",
      { actions: [{ due: "March 2024\nMay 2024", actionStatus: "Action in progress, on track" }] },
      ["on-track-but-overdue"],
    ],
    [
      "a passed recovery date",
      { actions: [{ due: "May 2024", revisedDue: "March 2024", actionStatus: "Action in progress, off track" }] },
      ["off-track-revised-date-passed"],
    ],
    [
      "work on an action that has not started, with impact",
      {
        actions: [
          {
            actionStatus: "Action not yet started",
            impactStatus: "Impact is variable",
            progress: "Two pilots completed.",
          },
        ],
      },
      ["not-started-but-impact-seen"],
    ],
    [
      "a row that goes on",
      {
        actions: [
          { progress: "The panel now meets every week in both halves of the area." },
          {
            ref: null,
            leads: null,
            actionStatus: null,
            due: null,
            title: "and a film",
            progress: "First scenes shot.",
          },
        ],
      },
      ["row-looks-continued"],
    ],
    [
      "evidence to come for a claim",
      {
        actions: [
          {
            due: "2025-03-31",
            actionStatus: "Action complete and impactful",
            evidence: "Training attended by 9 staff",
          },
        ],
      },
      ["evidence-only-outputs"],
    ],
    [
      "evidence of a system-level impact that lacks four things",
      {
        actions: [
          { impactStatus: "Impact is felt at a system level", evidence: "Every school in the pilot is happy." },
        ],
      },
      ["in-progress-but-system-level", "system-level-evidence-thin"],
    ],
    [
      "work that has not begun, its start passed and its date near",
      { actions: [{ actionStatus: "Action not yet started", start: "2025-01-01", due: "2025-04-30" }] },
      ["not-started-but-due-soon"],
    ],
    [
      "work that has not begun, its start and its date passed",
      { actions: [{ actionStatus: "Action not yet started", start: "2024-01-01", due: "2025-02-28" }] },
      ["not-started-but-overdue"],
    ],
    [
      "a complete action of several dates, long before the last",
      { actions: [{ actionStatus: "Action complete and impactful", due: "December 2024\nSeptember 2026" }] },
      ["complete-but-later-date-open"],
    ],
    [
      "no reason to speak",
      { actions: [{ due: "Completed by June 2025", actionStatus: "Action in progress, on track" }] },
      [],
    ],
    [
      "an Excel error among the values",
      { kpis: [{ values: { "2025-01": 5, "2025-02": "#DIV/0!", "2025-03": 6 } }] },
      ["cell-holds-error"],
    ],
    [
      "formulas that nobody has calculated, in every cell that could be missing",
      {
        actions: [
          { ref: "=A1", leads: "=Leads!B2", due: "=EDATE(H2,6)", actionStatus: "=X1", impactStatus: "=X2" },
          { ref: "1.2", impactStatus: "Impact not yet seen", progress: "=X3", updated: "2025-03-20" },
          {
            ref: "1.3",
            impactStatus: "Impact not yet seen",
            progress: "The panel now meets every week in both halves.",
            updated: "=X4",
          },
        ],
      },
      ["formula-not-calculated"],
    ],
    [
      "a due date that a formula would have given, beside one to be agreed",
      { actions: [{ due: "TBC", revisedDue: "=EDATE(H2,6)" }] },
      ["formula-not-calculated"],
    ],
    [
      "formulas that nobody has calculated, among measures",
      {
        asAt: "2025-06-30",
        kpis: [
          {
            ref: "K1",
            target: "=Data!B2",
            better: "=Data!C2",
            values: { "2025-01": 5, "2025-02": "=Data!D2", "2025-03": 6, "2025-04": 7, "2025-05": 6 },
          },
          {
            ref: "K2",
            target: 8,
            better: "Higher is better",
            values: { "2025-01": 5, "2025-02": 5, "2025-03": 6, "2025-04": 7, "2025-05": 6 },
          },
        ],
      },
      ["formula-not-calculated"],
    ],
    [
      "a blank beside a formula that nobody has calculated",
      {
        actions: [
          { ref: "1.1", due: "=EDATE(H2,6)" },
          { ref: "1.2", due: null },
        ],
      },
      ["due-date-missing", "formula-not-calculated"],
    ],
    [
      "a deliberate gap in an Excel chart",
      { kpis: [{ values: { "2025-01": 5, "2025-02": "#N/A", "2025-03": 6 } }] },
      ["cell-holds-error"],
    ],
  ])("%s", (_, sketch, expected) => expect(rulesOf(sketch)).toEqual(expected));
});

test("all safe fixes together leave no safe fix, and taking them back gives the workbook again", () => {
  const book = workbookOf({
    actions: [
      { ref: "1.1", actionStatus: "Action in progress,on track ", impactStatus: "impact is variable" },
      { ref: 1.2, actionStatus: "Action not yet started", impactStatus: "Impact not yet seen" },
      { ref: "1.3", actionStatus: "Action not yet started", impactStatus: "Impact not yet seen" },
    ],
  });
  const safe = (of: typeof book) =>
    check(parse(of, recognise(of)), { asAt: "2025-04-01", settings, changes: null }).findings.flatMap(({ fix }) =>
      fix?.safe ? fix.edits : [],
    );
  const edits = safe(book);
  expect(edits.map(({ at }) => at)).toEqual(["Actions!A3", "Actions!B2", "Actions!C2"]);
  const mended = edited(book, edits);
  expect(safe(mended)).toEqual([]);
  const back = edited(
    mended,
    edits.map(({ at, was, to }) => ({ at, was: to, to: was })),
  );
  expect(back.sheets[0]!.values).toEqual(book.sheets[0]!.values);
});

test("the rest of the row above is asked about once, also where no action status is read", () => {
  const book = bookOf({
    Plan: [
      ["Ref", "Action", "Lead", "Due date", "Impact status"],
      ["A2", "Rewrite the letters", "Head of SEND", "June 2026", "Impact is variable"],
      [null, "and those on transport", null, "July 2026", null],
    ],
  });
  const { findings } = check(parse(book, recognise(book)), {
    asAt: "2026-05-01",
    settings: defaultSettings,
    changes: null,
  });
  const ofRow = findings.filter(({ at }) => at.some((cell) => cell.endsWith("3")));
  expect(ofRow.map(({ rule }) => rule)).toEqual(["row-looks-continued"]);
});
