import { columnsNotRead, parse, recognise } from "../../../src/core/plan";
import { chooseColumn, noSettings } from "../../../src/core/plan/settings";
import { setupOf } from "../../../src/core/plan/setup";
import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const REST = ["Head of SEND", "March 2026", ON];

/** A plan with two columns before the words of its actions. */
function bookWith(heads: CellValue[], ...rows: CellValue[][]) {
  const cells = rows.map((pair, i) => [...pair, `Open advice line ${i + 1}`, ...REST]);
  return bookOf({ Plan: [[...heads, "Action", "Lead", "Due date", "Action status"], ...cells] });
}
function planWith(heads: CellValue[], ...rows: CellValue[][]) {
  const book = bookWith(heads, ...rows);
  return parse(book, recognise(book));
}
const refsOf = (heads: CellValue[], ...rows: CellValue[][]) => planWith(heads, ...rows).actions.map(({ ref }) => ref);

describe("a reference in two columns", () => {
  test.each<[string, string | null]>([
    ["Priority no.", "Action no."],
    ["Area no", "Action no"],
    ["Area", "No."],
    ["Theme no", "Ref"],
    ["Ref", "No."],
    ["Ref", null],
    ["Objective", "Action number"],
  ])("%s and %s: both together are the reference", (one, other) =>
    expect(refsOf([one, other], [1, 1], [1, 2], [2, 1], [2, 2])).toEqual(["1.1", "1.2", "2.1", "2.2"]),
  );

  test.each<[CellValue, CellValue, string]>([
    ["A", 2, "A.2"],
    ["1.", "a)", "1.a"],
    ["P1", "3", "P1.3"],
    ["(1)", "(iv)", "1.iv"],
    ["II", 3, "II.3"],
  ])("%s and %s are %s", (one, other, ref) =>
    expect(refsOf(["Area", "No."], ["9", "1"], ["9", other], [one, "1"], [one, other])[3]).toBe(ref),
  );

  test("the first half may be filled in only at the head of each group, or be merged over it", () => {
    expect(refsOf(["Ref", null], ["1.", "a)"], [null, "b)"], ["2.", "a)"], [null, "b)"])).toEqual([
      "1.a",
      "1.b",
      "2.a",
      "2.b",
    ]);
    const rows = bookWith(["Area no", "No"], [1, 1], [null, 2], [2, 1], [null, 2]).sheets[0]!.values;
    const merges = [1, 3].map((row) => ({ row, column: 0, rows: 2, columns: 1 }));
    const book = bookOf({ Plan: rows }, { Plan: { merges } });
    expect(parse(book, recognise(book)).actions.map(({ ref }) => ref)).toEqual(["1.1", "1.2", "2.1", "2.2"]);
  });

  test("it keeps both cells, and the area stays the area", () => {
    const { actions } = planWith(["Area", "No."], ["A", 1], ["A", 2], ["B", 1], ["B", 2]);
    expect(actions[3]).toMatchObject({ ref: "B.2", area: "B", refFrom: "cell" });
    expect(actions[3]!.at).toMatchObject({ ref: "Plan!B5", area: "Plan!A5" });
    expect(actions[3]!.joined).toEqual(["Plan!A5"]);
    expect(actions[3]!.raw.ref).toBe("B.2");
  });

  test("the layout and the Setup say so, and nothing is called unread", () => {
    const book = bookWith(["Area no", "Action no"], [1, 1], [1, 2], [2, 1], [2, 2]);
    const plan = parse(book, recognise(book));
    expect(plan.layout[0]!.columns.slice(0, 2)).toMatchObject([
      { also: "ref", header: "Area no" },
      { field: "ref", header: "Action no" },
    ]);
    expect(columnsNotRead(plan.layout[0]!)).toEqual([]);
    const [first, second] = setupOf(book, plan, noSettings).sheets[0]!.columns;
    expect(first!.preview.map(({ reads }) => reads)).toEqual(["1", "2"]);
    expect(second!.preview.map(({ reads }) => reads)).toEqual(["1.1", "1.2"]);
    expect(plan.questions).toEqual([]);
    const { findings } = review(book, { asAt: "2025-09-01", today: "2025-09-01" });
    expect(findings).toEqual([]);
  });

  test("no mend of one half is offered", () => {
    const book = bookWith(["Area no", "Action no"], [1, 1], [1, "2"], [2, 1], [2, "2"]);
    const { findings } = review(book, { asAt: "2025-01-01", today: "2025-01-01" });
    expect(findings.filter(({ fix }) => fix)).toEqual([]);
  });

  test("a row without its second half has no reference", () =>
    expect(refsOf(["Area no", "No."], [1, 1], [1, null], [1, 2], [2, 1], [2, 2])[1]).toBeNull());

  test("one number that stands twice does not hide how the others are written", () => {
    const rows = Array.from({ length: 12 }, (_, i) => [1 + Math.floor(i / 4), 1 + (i % 4)]);
    rows[7] = [2, 3];
    expect(refsOf(["Area no", "No."], ...rows).slice(6, 9)).toEqual(["2.3", "2.3", "3.1"]);
  });
});

describe("a second column that is the whole reference stays as it is", () => {
  test.each<[string, CellValue[][], (string | null)[]]>([
    [
      "numbers that go on",
      [
        [1, 1],
        [1, 2],
        [2, 3],
        [2, 4],
      ],
      ["1", "2", "3", "4"],
    ],
    [
      "full references",
      [
        [1, "1.1"],
        [1, "1.2"],
        [2, "2.1"],
        [2, "2.2"],
      ],
      ["1.1", "1.2", "2.1", "2.2"],
    ],
    [
      "areas in words",
      [
        ["Waits", 1],
        ["Waits", 2],
        ["Plans", 1],
        ["Plans", 2],
      ],
      ["1", "2", "1", "2"],
    ],
    [
      "only one area",
      [
        [1, 1],
        [1, 2],
        [1, 3],
        [1, 4],
      ],
      ["1", "2", "3", "4"],
    ],
    [
      "grades that come and go",
      [
        [1, 1],
        [2, 2],
        [1, 1],
        [2, 2],
      ],
      ["1", "2", "1", "2"],
    ],
  ])("%s", (_, rows, refs) => expect(refsOf(["Priority", "No."], ...rows)).toEqual(refs));

  test("a column that numbers no group is no half", () =>
    expect(refsOf(["Cost", "No."], [1, 1], [1, 2], [2, 1], [2, 2])).toEqual(["1", "2", "1", "2"]));

  test("what somebody chose for either is left alone", () => {
    const book = bookWith(["Area no", "No."], [1, 1], [1, 2], [2, 1], [2, 2]);
    const table = recognise(book)[0]!;
    for (const [column, field] of [
      [0, null],
      [1, "ref"],
    ] as const) {
      const settings = chooseColumn(noSettings, table, column, field);
      expect(parse(book, recognise(book, settings), settings).actions[2]!.ref).toBe("1");
    }
  });
});
