import { wantedLooks } from "../../../src/core/plan";
import { review } from "../../../src/core/review";
import { localRef, type Block, type CellValue, type Snapshot, type Strike } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"];
const row = (ref: CellValue, change: { readonly [column: number]: CellValue } = {}): CellValue[] =>
  [
    ref,
    `Set up panel ${String(ref)}`,
    "Head of SEND",
    "March 2026",
    "Action in progress, on track",
    "Impact not yet seen",
    "Panel meets",
  ].map((value, column) => (column in change ? change[column]! : value));

type Lines = { readonly [ref: string]: Strike };

const bookWith = (rows: readonly (readonly CellValue[])[], struck: Lines, merges: readonly Block[] = []): Snapshot =>
  bookOf({ Plan: rows }, { Plan: { struck: new Map(Object.entries(struck)), merges } });
const reviewed = (...given: Parameters<typeof bookWith>) =>
  review(bookWith(...given), { asAt: "2025-04-01", today: "2025-04-01" });
const ROWS = [HEADER, row("1.1"), row("1.2"), row("1.3")];

/** A whole row but for some of its columns. */
const line = (at: number, width: number, but: readonly number[] = []): Lines =>
  Object.fromEntries(
    Array.from({ length: width }, (_, column) => column)
      .filter((column) => !but.includes(column))
      .map((column) => [localRef(at, column), "all"]),
  );

const told = ({ findings }: ReturnType<typeof review>, ...rules: string[]) =>
  findings
    .filter(({ rule }) => rules.includes(rule))
    .map(({ severity, rule, at }) => `${severity} ${rule} ${at.join(" ")}`);
const STRUCK = ["row-struck-through", "cell-struck-through", "text-partly-struck"];
const MISSING = [
  "due-date-missing",
  "lead-missing",
  "action-status-missing",
  "progress-missing",
  "row-looks-continued",
];

test("a row that is struck through as a whole is no action, and told", () => {
  const found = reviewed(ROWS, line(2, 7));
  expect(found.plan.actions.map(({ ref }) => ref)).toEqual(["1.1", "1.3"]);
  expect(found.summary).toMatchObject({ actions: 2, byActionStatus: { "in-progress-on-track": 2 } });
  expect(told(found, ...STRUCK, ...MISSING)).toEqual(["warning row-struck-through Plan!B3"]);
  expect(found.plan.struck.rows).toEqual([expect.objectContaining({ row: 2, name: "1.2" })]);
});

test("its number may be left, and blanks do not matter", () => {
  const rows = [HEADER, row("1.1"), row("1.2", { 2: null, 5: null, 6: null }), row("1.3")];
  const found = reviewed(rows, line(2, 7, [0, 2, 5, 6]));
  expect(found.plan.actions.map(({ ref }) => ref)).toEqual(["1.1", "1.3"]);
});

test("a row of which one cell is not struck through, or only in part, is an action", () => {
  expect(reviewed(ROWS, line(2, 7, [4])).plan.actions).toHaveLength(3);
  expect(reviewed(ROWS, { ...line(2, 7), B3: "part" }).plan.actions).toHaveLength(3);
});

test("a row with its lines below is withdrawn only with them; a cell merged with rows below says nothing", () => {
  const rows = [HEADER, row("1.1"), [null, "• and of health"], row("1.2")];
  expect(reviewed(rows, line(1, 7)).plan.actions.map(({ ref }) => ref)).toEqual(["1.1", "1.2"]);
  expect(reviewed(rows, { ...line(1, 7), B3: "all" }).plan.actions.map(({ ref }) => ref)).toEqual(["1.2"]);
  const shared = [HEADER, row("1.1"), row("1.2", { 2: null }), row("1.3")];
  const tall = [{ row: 1, column: 2, rows: 2, columns: 1 }];
  const { plan } = reviewed(shared, line(1, 7, [2]), tall);
  expect(plan.actions.map(({ ref, leads }) => [ref, leads[0]?.text])).toEqual([
    ["1.2", "Head of SEND"],
    ["1.3", "Head of SEND"],
  ]);
});

const COMPLETE = "Action complete, impact not yet seen";

test("a row struck through that is complete by its status is a complete action, with all that it says, and told", () => {
  const done = row("1.2", { 3: "March 2024", 4: COMPLETE });
  const found = reviewed([HEADER, row("1.1"), done, row("1.3", { 2: "As above" })], line(2, 7));
  expect(found.summary).toMatchObject({
    actions: 3,
    byActionStatus: { "complete-impact-not-seen": 1, "in-progress-on-track": 2 },
  });
  const { due, finalDue, leads, progress } = found.plan.actions[1]!;
  expect([due.length, finalDue, leads[0]?.text, progress]).toEqual([1, "2024-03-31", "Head of SEND", "Panel meets"]);
  expect(found.plan.actions[2]!.leads[0]?.text).toBe("Head of SEND");
  expect(told(found, ...STRUCK, ...MISSING)).toEqual(["advice row-struck-through Plan!B3"]);
  expect(found.findings.find(({ rule }) => rule === "row-struck-through")!.message).toBe(
    "Row 3 on Plan (“1.2”) is struck through and said to be complete, so it was counted. If it was withdrawn instead, delete or move the row.",
  );
});

describe("a row struck through below a heading", () => {
  const below = (heading: string, state: CellValue) =>
    reviewed([HEADER, row("1.1"), row("1.2"), [heading], row("1.3", { 4: state })], line(4, 7)).plan.actions.map(
      ({ ref, actionStatus }) => `${ref} ${actionStatus}`,
    )[2];

  test.each([
    "Completed actions",
    "COMPLETED",
    "Closed actions",
    "Actions completed since September 2024",
    "Recently completed and closed tasks",
    "Done",
  ])("“%s” is done, whatever states it leaves open", (heading) => {
    expect(below(heading, COMPLETE)).toBe("1.3 complete-impact-not-seen");
    expect(below(heading, null)).toBe("1.3 null");
    expect(below(heading, "Done")).toBe("1.3 null");
    // The status contradicts its heading: whether the action was done or dropped nobody can say.
    expect(below(heading, "Action in progress, on track")).toBeUndefined();
  });

  test.each(["Complete the review of transport", "Withdrawn actions", "Priority 2: Timely plans", "Actions on hold"])(
    "“%s” is withdrawn where no status says that it is complete",
    (heading) => {
      expect(below(heading, null)).toBeUndefined();
      expect(below(heading, "Action not yet started")).toBeUndefined();
      expect(below(heading, "Completed")).toBe("1.3 null");
    },
  );
});

test("a date, a lead and a status that are struck through are not there, and told once", () => {
  const found = reviewed(ROWS, { C2: "all", D2: "all", E3: "all" });
  const [first, second] = found.plan.actions;
  expect([first!.leads, first!.due, first!.finalDue, first!.raw.due]).toEqual([[], [], null, null]);
  expect([second!.actionStatus, second!.finalDue]).toEqual([null, "2026-03-31"]);
  expect(found.summary.byActionStatus).toMatchObject({ "in-progress-on-track": 2, "not-stated": 1 });
  expect(told(found, ...STRUCK, ...MISSING)).toEqual([
    "error cell-struck-through Plan!C2",
    "error cell-struck-through Plan!D2",
    "error cell-struck-through Plan!E3",
  ]);
});

test("a due date that is struck through beside a revised one is a warning, and the revised one holds", () => {
  const header = [...HEADER, "Revised due date"];
  const rows = [header, [...row("1.1"), "June 2026"], [...row("1.2"), null]];
  const found = reviewed(rows, { D2: "all" });
  expect(found.plan.actions[0]!.finalDue).toBe("2026-06-30");
  expect(told(found, ...STRUCK, ...MISSING)).toEqual(["warning cell-struck-through Plan!D2"]);
});

test("the fill of a status whose words are struck through says nothing", () => {
  const struck = new Map([["E2", "all" as const]]);
  const fills = new Map([
    ["E2", "#FF0000"],
    ["E3", "#00B050"],
  ]);
  const book = bookOf({ Plan: ROWS }, { Plan: { struck, fills } });
  const { plan } = review(book, { asAt: null, today: "2025-04-01" });
  expect([plan.actions[0]!.actionStatus, plan.actions[0]!.statusSource]).toEqual([null, null]);
});

test("the words by which a row is known stay, and are told", () => {
  const found = reviewed(ROWS, { A2: "all", B2: "all", B3: "all" });
  expect(found.plan.actions.map(({ ref, title }) => [ref, title])).toEqual([
    ["1.1", "Set up panel 1.1"],
    ["1.2", "Set up panel 1.2"],
    ["1.3", "Set up panel 1.3"],
  ]);
  expect(told(found, ...STRUCK)).toEqual([
    "warning cell-struck-through Plan!A2",
    "warning cell-struck-through Plan!B2 Plan!B3",
  ]);
});

test("words that are struck through below those that hold are left out", () => {
  const rows = [HEADER, row("1.1"), [null, "• and of health"], row("1.2")];
  expect(reviewed(rows, { B3: "all" }).plan.actions[0]!.title).toBe("Set up panel 1.1");
});

test("a cell struck through in part is read as a whole, and told", () => {
  const found = reviewed([HEADER, row("1.1", { 3: "March 2025 June 2026" }), row("1.2")], { D2: "part" });
  expect(found.plan.actions[0]!.finalDue).toBe("2026-06-30");
  expect(told(found, ...STRUCK)).toEqual(["warning text-partly-struck Plan!D2"]);
});

test("of the dates in a cell struck through in part, no check asks what became of one of them", () => {
  const due = "May 2026 June 2024";
  const about = ["milestones-out-of-order", "on-track-but-part-overdue", "complete-but-later-date-open"];
  expect(told(reviewed([HEADER, row("1.1", { 3: due }), row("1.2")], {}), ...about)).not.toEqual([]);
  expect(told(reviewed([HEADER, row("1.1", { 3: due }), row("1.2")], { D2: "part" }), ...about)).toEqual([]);
});

test("“as above” below a cell that is struck through means nothing that holds", () => {
  const found = reviewed([HEADER, row("1.1"), row("1.2", { 2: "As above" }), row("1.3")], { C2: "all" });
  expect(found.plan.actions.map(({ leads }) => leads.map(({ text }) => text))).toEqual([[], [], ["Head of SEND"]]);
  expect(found.plan.unread.map(({ at }) => at)).toEqual(["Plan!C3"]);
});

test("what was the date at first may be struck through; notes and columns that are not read may be so too", () => {
  const header = [...HEADER, "Original due date", "Room"];
  const rows = [
    header,
    [...row("1.1"), "March 2025", "B12"],
    [...row("1.2"), "May 2025", null],
    [null, "Note: see minutes"],
  ];
  const found = reviewed(rows, { H2: "all", I2: "all" });
  expect(found.plan.actions[0]!.originalDue.map(({ date }) => date)).toEqual(["2025-03-31"]);
  expect(told(found, ...STRUCK)).toEqual([]);
});

test("an original date is not in force where it is struck through, or where a later date was", () => {
  const header = [...HEADER, "Original due date"];
  const rows = [
    header,
    [...row("1.1", { 3: null }), "March 2025"],
    [...row("1.2"), "May 2025"],
    [...row("1.3", { 3: null }), "June 2026"],
  ];
  const found = reviewed(rows, { H2: "all", D3: "all" });
  expect(found.plan.actions.map(({ finalDue }) => finalDue)).toEqual([null, null, "2026-06-30"]);
  expect(found.plan.actions[0]!.originalDue.map(({ date }) => date)).toEqual(["2025-03-31"]);
  expect(told(found, ...STRUCK)).toEqual(["error cell-struck-through Plan!H2", "error cell-struck-through Plan!D3"]);
});

test("a heading that is struck through is a heading", () => {
  const rows = [HEADER, ["Priority 1: Timely plans"], row("1.1"), row("1.2")];
  expect(reviewed(rows, { A2: "all" }).plan.headings.map(({ text }) => text)).toEqual(["Priority 1: Timely plans"]);
});

describe("measures", () => {
  const KPIS = [
    ["Ref", "Measure", "Unit", "Target", "2024-01", "2024-02", "2024-03"],
    ["K1", "Plans issued on time", "%", 90, 61, 63, 65],
    ["K2", "Attendance", "%", 95, 91, 92, 93],
  ];

  test("a value and a target that are struck through are not there; a row that is so as a whole is no measure", () => {
    const found = reviewed(KPIS, { D2: "all", F2: "all", ...line(2, 7) });
    expect(
      found.plan.kpis.map(({ name, target, points }) => [
        name,
        target?.value ?? null,
        points.map(({ value }) => value),
      ]),
    ).toEqual([["Plans issued on time", null, [61, null, 65]]]);
    expect(told(found, ...STRUCK, "value-missing", "target-missing")).toEqual([
      "warning cell-struck-through Plan!D2",
      "warning cell-struck-through Plan!F2",
      "warning row-struck-through Plan!B3",
    ]);
  });
});

test("nothing struck through is nothing said, and wanted are the tables alone", () => {
  const book = bookOf({ Plan: [["Improvement plan"], [], ...ROWS, [], ["Key: green means done"]], Notes: [["Text"]] });
  expect(told(review(book, { asAt: null, today: "2025-04-01" }), ...STRUCK)).toEqual([]);
  expect(wantedLooks(book).filter(({ look }) => look === "strike")).toEqual([
    { sheet: "Plan", row: 3, column: 0, rows: 3, columns: 7, look: "strike" },
  ]);
});
