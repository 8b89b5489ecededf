import { parse, recognise } from "../../../src/core/plan";
import { inTable } from "../../../src/core/plan/in-table";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEAD = ["Ref", "Action", "Lead", "Due", "Action status", "Impact status", "Progress"];
const STATES = ["Action in progress, on track", "Action not yet started", "Action complete and impactful"];
const act = (letter: string, i: number): CellValue[] => [
  ...[`${letter}${i}`, `Map what ${letter === "C" ? "district" : "clinic"} ${i} has`, "Head of SEND", "March 2026"],
  ...[STATES[i % 3]!, "Impact not yet seen", `Forms went to ${i + 3} schools and nine came back`],
];
type Extras = NonNullable<Parameters<typeof bookOf>[1]>[string];
const planOf = (rows: readonly (readonly CellValue[])[], extras: Extras = {}) => {
  const book = bookOf({ Plan: rows }, { Plan: extras });
  return parse(book, recognise(book));
};
const side = (left: readonly CellValue[], right: readonly CellValue[], gap = 1): CellValue[] => [
  ...Array.from({ length: HEAD.length }, (_, i) => left[i] ?? null),
  ...Array.from({ length: gap }, () => null),
  ...right,
];

describe("a second plan to the right of the first", () => {
  const rows = (gap: number, left: number, right: number) => [
    side(["Council actions"], ["ICB actions"], gap),
    side([], [], gap),
    side(HEAD, HEAD, gap),
    ...Array.from({ length: Math.max(left, right) }, (_, i) =>
      side(i < left ? act("C", i + 1) : [], i < right ? act("H", i + 1) : [], gap),
    ),
  ];

  test.each([
    ["as long", 1, 4, 4],
    ["shorter", 2, 6, 3],
    ["longer", 2, 3, 6],
    ["without a gap", 0, 4, 5],
  ])("%s", (_, gap, left, right) => {
    const plan = planOf(rows(gap, left, right));
    const refs = plan.actions.map(({ ref }) => ref);
    const some = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
    expect(refs).toEqual([...some("C", left), ...some("H", right)]);
    for (const { leads, finalDue, actionStatus, impactStatus, progress } of plan.actions)
      expect([leads.length, finalDue, actionStatus, impactStatus, progress]).not.toContain(null);
    expect(plan.questions).toEqual([]);
    expect(plan.layout.map((layout) => plan.actions.filter(inTable(layout)).length)).toEqual([left, right]);
    expect([plan.apart, plan.outside]).toEqual([[], []]);
  });

  test("its banners are its own", () => {
    const some = rows(1, 4, 4);
    const banner = [...some.slice(0, 4), side(["Priority 2: Waiting"], act("H", 5)), ...some.slice(4)];
    const plan = planOf(banner, { merges: [{ row: 4, column: 0, rows: 1, columns: 7 }] });
    expect(plan.actions.map(({ ref }) => ref).sort()).toEqual(["C1", "C2", "C3", "C4", "H1", "H2", "H3", "H4", "H5"]);
  });

  test("actions without references in one row have keys of their own", () => {
    const without = rows(1, 3, 3).map((row) => row.map((cell) => (/^[CH]\d$/.test(String(cell)) ? null : cell)));
    const { actions } = planOf(without);
    expect(actions).toHaveLength(6);
    expect(new Set(actions.map(({ key }) => key)).size).toBe(6);
  });

  test("one that cannot be read is asked about first, with its columns", () => {
    const head = HEAD.slice(0, 4);
    const plan = planOf([side(HEAD, head), ...[1, 2, 3].map((i) => side(act("C", i), act("H", i).slice(0, 4)))]);
    expect(plan.actions.map(({ ref }) => ref)).toEqual(["C1", "C2", "C3"]);
    expect(plan.questions).toMatchObject([{ kind: "column", urgent: true, at: ["Plan!J1"] }]);
    expect(plan.questions[0]!.message).toContain("columns I “Ref” to L “Due” look like a second plan beside the first");
  });

  test("a key and a list of risks to the right are none", () => {
    const key = planOf([
      side(HEAD, ["Key", "Meaning"]),
      side(act("C", 1), ["B", "Action complete and impactful"]),
      side(act("C", 2), ["G", "Action in progress, on track"]),
      side(act("C", 3), ["A", "Action in progress, off track"]),
    ]);
    expect(key.actions).toHaveLength(3);
    const risks = planOf([
      side(HEAD, ["Ref", "Risk", "Owner", "Likelihood", "Impact"]),
      ...[1, 2, 3].map((i) => side(act("C", i), [`R${i}`, "Posts stay empty", "Head of HR", "High", "Low"])),
    ]);
    expect(risks.actions.map(({ ref }) => ref)).toEqual(["C1", "C2", "C3"]);
  });
});
