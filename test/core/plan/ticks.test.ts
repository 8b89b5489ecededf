import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ACTION = [
  "Action complete and impactful",
  "Action complete, impact not yet seen",
  "Action in progress, off track",
  "Action in progress, on track",
  "Action not yet started",
];
const IMPACT = ["Impact is felt at a system level", "Impact is variable", "Impact not yet seen"];
const LEFT = ["Ref", "Action", "Lead", "Due"];
const left = (i: number): CellValue[] => [`1.${i + 1}`, `Map what district ${i + 1} has`, "Head of SEND", "March 2026"];
const ticked = (count: number, at: number, mark: CellValue): CellValue[] =>
  Array.from({ length: count }, (_, i) => (i === at ? mark : null));
const planOf = (rows: CellValue[][], extras = {}) => {
  const book = bookOf({ Plan: rows }, { Plan: extras });
  return parse(book, recognise(book));
};
const STATES = ["in-progress-on-track", "complete-impactful", "in-progress-off-track", "not-started"];
const AT = [3, 0, 2, 4];

describe("a column for each status, of which a tick marks one", () => {
  test.each<[string, CellValue]>([
    ["x", "x"],
    ["a capital", "X"],
    ["a tick", "✓"],
    ["a heavy tick", "✔"],
    ["a root sign", "√"],
    ["a letter that a symbol font shows as a tick", "ü"],
    ["yes", "Yes"],
    ["a number", 1],
    ["a truth value", true],
  ])("%s", (_, mark) => {
    const rows = [
      [...LEFT, ...ACTION, ...IMPACT, "Notes"],
      ...AT.map((at, i) => [
        ...left(i),
        ...ticked(5, at, mark),
        ...ticked(3, i % 3, mark),
        `Something was said, number ${i}`,
      ]),
    ];
    const plan = planOf(rows);
    expect(plan.actions.map(({ actionStatus }) => actionStatus)).toEqual(STATES);
    expect(plan.actions.map(({ impactStatus }) => impactStatus)).toEqual([
      "system-level",
      "variable",
      "not-seen",
      "system-level",
    ]);
    expect(plan.actions.map(({ progress, evidence }) => [progress, evidence])).toEqual(
      AT.map((_, i) => [`Something was said, number ${i}`, null]),
    );
    expect([plan.questions, plan.unread]).toEqual([[], []]);
    expect(plan.actions[0]!.at.actionStatus).toBe("Plan!H2");
  });

  test("below a heading of two rows", () => {
    const rows = [
      [...LEFT, "Status of action completion", null, null, null, null, "Status of impact", null, null, "Notes"],
      [null, null, null, null, ...ACTION, ...IMPACT, null],
      ...AT.map((at, i) => [...left(i), ...ticked(5, at, ["x", "✓"][i % 2]!), ...ticked(3, 1, "x"), "Forms went out"]),
    ] as CellValue[][];
    for (const merges of [
      [],
      [
        { row: 0, column: 4, rows: 1, columns: 5 },
        { row: 0, column: 9, rows: 1, columns: 3 },
      ],
    ]) {
      const { actions } = planOf(rows, { merges });
      expect(actions.map(({ actionStatus }) => actionStatus)).toEqual(STATES);
      expect(new Set(actions.map(({ impactStatus }) => impactStatus))).toEqual(new Set(["variable"]));
    }
  });

  test("above a row that counts them", () => {
    const rows = [
      [...LEFT, ...ACTION, ...IMPACT, "Notes"],
      ...AT.map((at, i) => [...left(i), ...ticked(5, at, "x"), ...ticked(3, 1, "✓"), "Forms went out"]),
      [null, "Total", null, null, 1, 0, 1, 1, 1, 0, 4, 0, null],
    ] as CellValue[][];
    const { actions } = planOf(rows);
    expect(actions.map(({ actionStatus }) => actionStatus)).toEqual(STATES);
    expect(actions.map(({ impactStatus }) => impactStatus)).toEqual(AT.map(() => "variable"));
  });

  test("short wordings", () => {
    const rows = [
      [...LEFT, "On track", "Off track", "Not started", "Impact"],
      ...[0, 1, 2, 0].map((at, i) => [...left(i), ...ticked(3, at, "x"), "Impact not yet seen"]),
    ];
    expect(planOf(rows).actions.map(({ actionStatus }) => actionStatus)).toEqual([
      "in-progress-on-track",
      "in-progress-off-track",
      "not-started",
      "in-progress-on-track",
    ]);
  });

  test("no tick is no status, and two are told", () => {
    const rows = [
      [...LEFT, ...ACTION, "Impact"],
      ...AT.map((at, i) => [...left(i), ...ticked(5, at, "x"), "Impact not yet seen"]),
      [...left(4), null, null, null, null, null, "Impact not yet seen"],
      [...left(5), "x", null, "x", null, null, "Impact not yet seen"],
    ];
    const plan = planOf(rows);
    expect(plan.actions.map(({ actionStatus }) => actionStatus)).toEqual([...STATES, null, null]);
    expect(plan.unread).toMatchObject([{ field: "actionStatus", at: "Plan!E7" }]);
  });

  test.each([[["Red", "Amber", "Green"]], [["Done", "Doing", "To do"]], [["Not met", "Partly met", "Met"]]])(
    "%s below a heading are asked about once, as words of another scheme are",
    (states) => {
      const rows = [
        [...LEFT, "Status", null, null, "Progress"],
        [null, null, null, null, ...states, null],
        ...[0, 1, 2, 1].map((at, i) => [...left(i), ...ticked(3, at, "x"), `Something was said, number ${i}`]),
      ];
      const plan = planOf(rows);
      expect(plan.actions.map(({ raw }) => raw.actionStatus)).toEqual([states[0], states[1], states[2], states[1]]);
      const asked = plan.questions.map(({ kind }) => kind);
      expect(asked.length).toBeGreaterThan(0);
      expect(new Set(asked)).not.toContain("column");
    },
  );

  test("under the letters of a rating", () => {
    const rows = [
      [...LEFT, "BRAG", null, null, null, "Commentary"],
      [null, null, null, null, "Blue", "Green", "Amber", "Red", null],
      ...[1, 2, 0, 1].map((at, i) => [...left(i), ...ticked(4, at, "x"), `Something was said, number ${i}`]),
    ];
    const plan = planOf(rows);
    expect(plan.actions.map(({ raw }) => raw.actionStatus)).toEqual(["Green", "Amber", "Blue", "Green"]);
    expect(plan.questions).toMatchObject([{ kind: "words", urgent: true }]);
  });

  test("a word that leaves the state open is no state, and is no blank", () => {
    const rows = [
      [...LEFT, "Not started", "On track", "Off track", "Complete", "Impact"],
      ...[1, 2, 3, 0].map((at, i) => [...left(i), ...ticked(4, at, "x"), "Impact not yet seen"]),
    ];
    const plan = planOf(rows);
    expect(plan.actions.map(({ actionStatus }) => actionStatus)).toEqual([
      "in-progress-on-track",
      "in-progress-off-track",
      null,
      "not-started",
    ]);
    expect(plan.unread).toMatchObject([{ at: "Plan!H4", field: "actionStatus", raw: "Complete" }]);
  });

  test("a colour is the mark where no cell has another", () => {
    const rows = [
      [...LEFT, ...ACTION, "Impact"],
      ...AT.map((_, i) => [...left(i), null, null, null, null, null, "Impact not yet seen"]),
    ];
    const fills = new Map([
      ["H2", "#00B050"],
      ["E3", "#00B050"],
      ["G4", "#00B050"],
      ["I5", "#00B050"],
    ]);
    const plan = planOf(rows, { fills });
    expect(plan.actions.map(({ actionStatus }) => actionStatus)).toEqual(STATES);
    expect(planOf(rows).actions.map(({ actionStatus }) => actionStatus)).toEqual([null, null, null, null]);
  });

  describe("where colours are the marks", () => {
    const [MARK, GREY, PINK, GREEN, SAND] = ["#00B050", "#F2F2F2", "#FCE4D6", "#E2EFDA", "#FFF2CC"];
    const rows = [
      [...LEFT, ...ACTION, "Impact"],
      ...AT.map((_, i) => [...left(i), null, null, null, null, null, "Impact not yet seen"]),
    ];
    const marks = { H2: MARK, E3: MARK, G4: MARK, I5: MARK } as const;
    const down = (letter: string, tint: string) =>
      Object.fromEntries([2, 3, 4, 5].map((row) => [`${letter}${row}`, tint]));
    const across = (row: number) => Object.fromEntries([..."ABCDEFGHIJ"].map((letter) => [`${letter}${row}`, GREY]));
    const statesOf = (fills: { readonly [cell: string]: string }) =>
      planOf(rows, { fills: new Map(Object.entries(fills)) }).actions.map(({ actionStatus }) => actionStatus);
    const NOTHING = [null, null, null, null];

    test("a tint of a whole column says nothing of a row", () => {
      expect(statesOf(down("F", GREY))).toEqual(NOTHING);
      expect(statesOf({ ...down("F", GREY), F1: GREY, F6: GREY })).toEqual(NOTHING);
      expect(statesOf({ ...down("F", GREY), ...marks })).toEqual(STATES);
    });
    test("nor do tints of all of them", () => {
      const tints = {
        ...down("E", GREY),
        ...down("F", PINK),
        ...down("G", GREEN),
        ...down("H", SAND),
        ...down("I", PINK),
      };
      expect(statesOf(tints)).toEqual(NOTHING);
      expect(statesOf({ ...tints, ...marks })).toEqual(STATES);
    });
    test("nor bands over the rows", () => {
      expect(statesOf({ ...across(2), ...across(4) })).toEqual(NOTHING);
      expect(statesOf({ ...across(2), ...across(4), ...marks })).toEqual(STATES);
    });
    test("nor white", () => expect(statesOf({ F3: "#FFFFFF" })).toEqual(NOTHING));
    test("most rows may have one state", () => {
      const [on] = STATES;
      expect(statesOf({ H2: MARK, H3: MARK, H4: MARK, I5: MARK })).toEqual([on, on, on, STATES[3]]);
    });
    test("two marks in a row are none", () => expect(statesOf({ ...marks, F2: MARK })[0]).toBeNull());
  });

  test("columns headed by states are never an update or evidence, whatever they hold", () => {
    const rows = [
      [...LEFT, ...ACTION, "Impact"],
      ...AT.map((at, i) => [...left(i), ...ticked(5, at, `${i + 1} March 2026`), "Impact not yet seen"]),
    ];
    const plan = planOf(rows);
    expect(plan.actions.map(({ progress, evidence }) => [progress, evidence])).toEqual(AT.map(() => [null, null]));
  });

  test("a table that counts actions by state is no plan", () => {
    const rows = [
      ["Area", "Owner", ...ACTION],
      ["Inclusion", "Head of SEND", 1, 1, null, 1, null],
      ["Health", "Head of Health", 1, null, null, 1, null],
    ];
    expect(planOf(rows as CellValue[][]).actions).toEqual([]);
  });

  test("steps that are ticked off one after the other are no status", () => {
    const rows = [
      [...LEFT, "Status", "Started", "Done", "Impact"],
      ...[0, 1, 2, 3].map((i) => [...left(i), ACTION[3]!, "x", i > 1 ? "x" : null, "Impact not yet seen"]),
    ];
    expect(new Set(planOf(rows).actions.map(({ actionStatus }) => actionStatus))).toEqual(
      new Set(["in-progress-on-track"]),
    );
  });
});
