import { parse, recognise } from "../../../src/core/plan";
import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEAD = ["Ref", "Action", "Lead", "Due", "Action status", "Impact status"];
const act = (i: number): CellValue[] => [
  ...[`1.${i}`, `Map what district ${i} has`, "Head of SEND", "March 2026"],
  ...["Action in progress, on track", "Impact not yet seen"],
];
const WORDS = "Forms went to all schools and nine came back";
type Merges = { row: number; column: number; rows: number; columns: number }[];
const planOf = (rows: readonly (readonly CellValue[])[], merges: Merges = []) => {
  const book = bookOf({ Plan: rows }, { Plan: { merges } });
  return parse(book, recognise(book));
};

describe("a row below an action that says by its label what it holds", () => {
  test.each([
    [`Progress: ${WORDS}`, "progress"],
    [`Update June: ${WORDS}`, "progress"],
    [`June 2026 update: ${WORDS}`, "progress"],
    [`Latest update (12 June 2026): ${WORDS}`, "progress"],
    [`Update – ${WORDS}`, "progress"],
    [`Commentary: ${WORDS}`, "progress"],
    [`Position at 12/09/2025: ${WORDS}`, "progress"],
    [`Evidence: ${WORDS}`, "evidence"],
    [`Evidence of impact: ${WORDS}`, "evidence"],
    [`Impact: ${WORDS}`, "evidence"],
    [`Next steps: ${WORDS}`, "nextSteps"],
    [`Risks: ${WORDS}`, "risk"],
  ] as const)("%s", (text, field) => {
    for (const column of [0, 1]) {
      for (const columns of [1, 6 - column]) {
        const below = column === 0 ? [text] : [null, text];
        const rows = [HEAD, act(1), below, act(2), below, act(3), below, act(4)];
        const merges = columns === 1 ? [] : [2, 4, 6].map((row) => ({ row, column, rows: 1, columns }));
        const { actions, headings, merged } = planOf(rows, merges);
        expect(actions.map((one) => one[field])).toEqual([WORDS, WORDS, WORDS, null]);
        expect(actions.map(({ title, area }) => [title, area])).toEqual(
          [1, 2, 3, 4].map((i) => [`Map what district ${i} has`, "1"]),
        );
        expect(actions[0]!.at[field]).toBe(column === 0 ? "Plan!A3" : "Plan!B3");
        expect([headings, merged]).toEqual([[], []]);
      }
    }
  });

  test("a label in a cell of its own", () => {
    const below = [null, "Progress", WORDS];
    const { actions } = planOf([HEAD, act(1), below, act(2), below]);
    expect(actions.map(({ progress, leads }) => [progress, leads.length])).toEqual([
      [WORDS, 1],
      [WORDS, 1],
    ]);
    expect(actions[0]!.at.progress).toBe("Plan!C3");
  });

  test("several of them below one action, and one beside a column", () => {
    const head = [...HEAD, "Progress"];
    const rows = [
      head,
      [...act(1), "Two schools were visited"],
      [null, `Update May: ${WORDS}`],
      [null, "Evidence: survey of May"],
      [...act(2), "Two schools were visited"],
    ];
    const { actions } = planOf(rows);
    expect(actions[0]).toMatchObject({ progress: `Two schools were visited\n${WORDS}`, evidence: "survey of May" });
    expect(actions[1]).toMatchObject({ progress: "Two schools were visited", evidence: null });
  });

  test.each([
    "Priority 2: Progress in schools",
    "Area 2: Evidence and learning",
    "Theme B – Health",
    "2. Progress and attainment",
  ])("%s heads what follows", (text) => {
    const { headings, actions } = planOf([HEAD, act(1), [text], act(2), act(3)]);
    expect(headings.map((one) => one.text)).toEqual([text]);
    expect(actions.map(({ progress }) => progress)).toEqual([null, null, null]);
  });

  test("what is told so is checked as an update", () => {
    const rows = [HEAD, act(1), ["Progress: TBC"], act(2), ["Progress: TBC"]];
    const book = bookOf({ Plan: rows });
    const { findings, notChecked } = review(book, { asAt: "2026-01-15", today: "2026-01-15" });
    expect(findings.some(({ at }) => at.includes("Plan!A3" as never))).toBe(true);
    expect(notChecked.filter(({ missing }) => missing.includes("actions.progress"))).toEqual([]);
  });
});
