import { parse, recognise, wantedLooks } from "../../../src/core/plan";
import { inTable } from "../../../src/core/plan/in-table";
import { review } from "../../../src/core/review";
import { valueAt, splitCellRef, type CellRef, type CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const SEEN = "Impact not yet seen";
const STATES = [ON, "Action not yet started", "Action complete and impactful", "Action in progress, off track"];
const IDS = ["in-progress-on-track", "not-started", "complete-impactful", "in-progress-off-track"];
type Extras = NonNullable<Parameters<typeof bookOf>[1]>[string];
const bookWith = (rows: readonly (readonly CellValue[])[], extras: Extras = {}) =>
  bookOf({ Forms: rows }, { Forms: extras });
const planOf = (rows: readonly (readonly CellValue[])[], extras: Extras = {}) => {
  const book = bookWith(rows, extras);
  return parse(book, recognise(book));
};

const form = (i: number): [string, CellValue][] => [
  ["Action ref", `1.${i}`],
  ["Action", `Map what district ${i} has`],
  ["Lead", "Head of SEND"],
  ["Due date", 46_081 + i],
  ["Action status", STATES[i % 4]!],
  ["Impact status", SEEN],
  ["Progress", `Forms went to ${i + 2} schools and nine came back`],
];
const forms = (
  count: number,
  change: (pairs: [string, CellValue][], i: number) => (readonly CellValue[])[] = (pairs) => pairs,
) => Array.from({ length: count }, (_, i) => [...change(form(i), i), [null]]).flat();

/** Every value was read from the cell that is said to hold it. */
function expectTrueCells(rows: readonly (readonly CellValue[])[], plan: ReturnType<typeof planOf>) {
  const sheet = bookWith(rows).sheets[0]!;
  const held = (at: CellRef) => valueAt(sheet, splitCellRef(at).row, splitCellRef(at).column);
  for (const { at, raw } of plan.actions)
    for (const [field, cell] of Object.entries(at)) expect(held(cell)).toBe(raw[field as keyof typeof raw] ?? null);
}

describe("a form for each action, one below the other", () => {
  test.each<[string, (pairs: [string, CellValue][]) => (readonly CellValue[])[]]>([
    ["labels and values", (pairs) => pairs],
    ["with colons", (pairs) => pairs.map(([label, value]) => [`${label}:`, value])],
    ["behind a margin", (pairs) => pairs.map((pair) => [null, ...pair])],
    ["a column between", (pairs) => pairs.map(([label, value]) => [label, null, value])],
    ["a label that is not known", (pairs) => [...pairs, ["Board member", "Chair of the board"]]],
    ["below a number for each", (pairs) => [["Highlight form"], ...pairs]],
    [
      "pairs beside each other",
      (pairs) => [pairs[0]!, pairs[1]!, [...pairs[2]!, ...pairs[3]!], [...pairs[4]!, ...pairs[5]!], pairs[6]!],
    ],
  ])("%s", (_, change) => {
    const rows = [["Action highlight forms"], [null], ...forms(4, change)];
    const plan = planOf(rows);
    expect(plan.actions.map((one) => [one.ref, one.title, one.leads.length, one.finalDue, one.actionStatus])).toEqual(
      [0, 1, 2, 3].map((i) => [
        `1.${i}`,
        `Map what district ${i} has`,
        1,
        `2026-0${i === 0 ? "2-28" : `3-0${i}`}`,
        IDS[i],
      ]),
    );
    expect([plan.questions, plan.notes, plan.unread]).toEqual([[], [], []]);
    expectTrueCells(rows, plan);
    expect(plan.layout).toMatchObject([{ role: "actions", turn: { how: "forms" } }]);
    expect(plan.actions.filter(inTable(plan.layout[0]!))).toHaveLength(4);
  });

  test("a wide form, of which the labels of who and when stand in a column of their own", () => {
    const rows = [1, 2, 3].flatMap((i): CellValue[][] => [
      ["Ref", `A${i}`, null, "Owner", "Head of SEND"],
      ["Action", `Map the clinics of district ${i}`],
      ["Start date", "January 2026", null, "End date", "March 2026"],
      ["Action status", ON, null, "Impact status", SEEN],
      ["Update", `Clinics of ${i} have been visited`],
      [null],
    ]);
    const plan = planOf(rows);
    expect(plan.actions.map(({ ref, finalDue, leads }) => [ref, finalDue, leads.length])).toEqual(
      [1, 2, 3].map((i) => [`A${i}`, "2026-03-31", 1]),
    );
    expectTrueCells(rows, plan);
  });

  test("what a form leaves out is missing there", () => {
    const rows = forms(4, (pairs, i) => (i === 2 ? pairs.filter(([label]) => label !== "Lead") : pairs));
    const plan = planOf(rows);
    expect(plan.actions.map(({ leads }) => leads.length)).toEqual([1, 1, 0, 1]);
    const { findings } = review(bookWith(rows), { asAt: "2026-01-15", today: "2026-01-15" });
    const missing = findings.filter(({ rule }) => rule === "lead-missing");
    expect(missing).toHaveLength(1);
    expect(missing[0]!.at[0]).toMatch(/^Forms!B1[789]$|^Forms!A1[789]$/);
  });

  test("findings point to the cells of the form, and a mend changes what stands there", () => {
    const rows = forms(4, (pairs) =>
      pairs.map(([label, value]) => [label, value === ON ? "action in progress on track" : value]),
    );
    const { findings } = review(bookWith(rows), { asAt: "2026-01-15", today: "2026-01-15" });
    const edits = findings.filter(({ rule }) => rule === "action-status-reworded").flatMap(({ fix }) => fix!.edits);
    expect(edits).toEqual([{ at: "Forms!B5", was: "action in progress on track", to: ON }]);
  });

  test("its colours and lines are asked for where they stand, and what is struck through is left out", () => {
    const rows = forms(4);
    const wanted = wantedLooks(bookWith(rows));
    const covers = (look: boolean) =>
      wanted.some(
        (area) =>
          (area.look === "strike") === look &&
          area.row <= 4 &&
          area.row + area.rows > 28 &&
          area.column <= 1 &&
          area.column + area.columns > 1,
      );
    expect([covers(false), covers(true)]).toEqual([true, true]);
    const struck = new Map([
      ["B2", "all" as const],
      ["B3", "all" as const],
      ["B4", "all" as const],
      ["B5", "all" as const],
      ["B6", "all" as const],
      ["B7", "all" as const],
      ["B1", "all" as const],
    ]);
    const plan = planOf(rows, { struck });
    expect(plan.actions.map(({ ref }) => ref)).toEqual(["1.1", "1.2", "1.3"]);
  });

  test("a single form that is filled in is read, and an explanation of the labels is not", () => {
    expect(planOf(forms(1)).actions).toMatchObject([{ ref: "1.0", title: "Map what district 0 has" }]);
    const guide = form(0).map(([label]) => [label, `What the ${label.toLowerCase()} is, in a few words`]);
    expect(planOf(guide).actions).toEqual([]);
  });

  test("text that stands beside no label is never left out in silence", () => {
    const rows = forms(4, (pairs, i) => (i === 1 ? [...pairs, [null, "and then a second line of it"]] : pairs));
    const plan = planOf(rows);
    expect(plan.actions).toEqual([]);
    expect(plan.questions).toMatchObject([{ kind: "sheet", urgent: true, sheet: "Forms" }]);
    expect(plan.questions[0]!.message).toMatch(/forms/);
  });
});

describe("actions beside each other", () => {
  const across = (count: number): CellValue[][] =>
    form(0).map(([label], at) => [label, ...Array.from({ length: count }, (_, i) => form(i)[at]![1])]);

  test("twelve of them, and twice four below each other", () => {
    const plan = planOf(across(12));
    expect(plan.actions.map(({ ref }) => ref)).toEqual(Array.from({ length: 12 }, (_, i) => `1.${i}`));
    expectTrueCells(across(12), plan);
    expect(plan.actions.map(({ row }) => row)).toEqual(Array(12).fill(0));
    const second = across(8).map(([label, ...cells]) => [label!, ...cells.slice(4)]);
    const twice = [...across(4), [null], ...second];
    expect(planOf(twice).actions.map(({ ref }) => ref)).toEqual([
      "1.0",
      "1.1",
      "1.2",
      "1.3",
      "1.4",
      "1.5",
      "1.6",
      "1.7",
    ]);
    expectTrueCells(twice, planOf(twice));
  });

  test("a cell merged over two actions holds for both", () => {
    const rows = across(4);
    rows[2]![2] = null;
    const plan = planOf(rows, { merges: [{ row: 2, column: 1, rows: 1, columns: 2 }] });
    expect(plan.actions.map(({ leads, at }) => [leads.length, at.leads])).toEqual([
      [1, "Forms!B3"],
      [1, "Forms!B3"],
      [1, "Forms!D3"],
      [1, "Forms!E3"],
    ]);
  });

  test("the report date in the title is found, and the sheet is told in words", () => {
    const rows = [["Board view at 25 April 2025"], [null], ...across(4)];
    const { plan, asAt } = review(bookWith(rows), { asAt: null, today: "2026-01-15" });
    expect(asAt).toMatchObject({ date: "2025-04-25", at: "Forms!A1" });
    expect(plan.layout[0]!.why).toContain("each action has a column of its own");
  });

  test("a workbook with measures in months across stays as it is", () => {
    const plan = planOf([
      ["Measure", "Apr 2025", "May 2025", "Jun 2025"],
      ["Plans on time (%)", 54, 55, 58],
      ["Appeals", 12, 14, 11],
    ]);
    expect([plan.actions.length, plan.kpis.length]).toEqual([0, 2]);
  });
});
