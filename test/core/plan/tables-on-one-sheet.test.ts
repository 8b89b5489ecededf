import { parse, recognise, type Plan } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const SEEN = "Impact not yet seen";
type Rows = readonly (readonly CellValue[])[];
const HEAD = ["Ref", "Action", "Lead", "Due", "Action status", "Impact status"];
const actions = (count: number, area = 1): CellValue[][] =>
  Array.from({ length: count }, (_, i) => [
    `${area}.${i + 1}`,
    `Map what district ${i + 1} has`,
    "Head of SEND",
    45800 + i,
    ON,
    SEEN,
  ]);
const MEASURES: Rows = [
  ["Measure", "Target", "Sep-24", "Oct-24", "Nov-24"],
  ["Plans in time (%)", 60, 44, 45, 49],
  ["Complaints", 10, 14, 13, 12],
];

function read(rows: Rows, extras = {}): Plan {
  const book = bookOf({ Plan: rows.map((row) => [...row]) }, { Plan: extras });
  return parse(book, recognise(book));
}
const counts = ({ actions, kpis }: Plan) => [actions.length, kpis.length];
const fieldsOf = (plan: Plan) => plan.layout[0]!.columns.map(({ field }) => field);

describe("measures and actions on one sheet are both read", () => {
  const plan: Rows = [HEAD, ...actions(6)];
  test.each<[string, Rows, number, number]>([
    ["measures first", [...MEASURES, [], [], ...plan], 6, 2],
    ["measures first, each below its title", [["A: figures"], ...MEASURES, [], ["B: actions"], ...plan], 6, 2],
    ["measures first, nothing between them", [...MEASURES, ...plan], 6, 2],
    ["actions first", [...plan, [], [], ...MEASURES], 6, 2],
    ["measures between two plans", [...plan, [], ["Figures"], ...MEASURES, [], HEAD, ...actions(6, 2)], 12, 2],
    ["many more actions than measures", [...MEASURES, [], HEAD, ...actions(60)], 60, 2],
  ])("%s", (_, rows, planned, measured) => expect(counts(read(rows))).toEqual([planned, measured]));

  test.each<[string, Rows]>([
    [
      "merged or not",
      [
        ["Ref", "Action", "Lead", "Due", "RAG", null],
        [null, null, null, null, "Action status", "Impact status"],
      ],
    ],
    [
      "below a title",
      [
        ["Plan"],
        [],
        ["Ref", "Action", "Lead", "Due", "RAG", null],
        [null, null, null, null, "Action status", "Impact status"],
      ],
    ],
  ])("the upper row of a header of two rows is no table of its own, %s", (_, head) => {
    const plan = read([...head, ...actions(6)]);
    expect(plan.layout.map(({ role }) => role)).toEqual(["actions"]);
    expect(fieldsOf(plan).slice(4)).toEqual(["actionStatus", "impactStatus"]);
  });

  test("a title block above a plan is no table", () =>
    expect(counts(read([["Improvement plan"], ["Version", "2.1"], ["Date", 45700], [], ...plan]))).toEqual([6, 0]));
});

describe("what stands beside the plan", () => {
  /** A plan of eight actions with more columns to its right; `cells` are those rows from the top. */
  const beside = (heading: readonly CellValue[], cells: Rows, gap = 1, own: readonly string[] = []): Plan => {
    const blanks = Array<null>(gap).fill(null);
    const rows = actions(8).map((row, i) => [
      ...row,
      ...own.map(() => `Said of ${i + 1}`),
      ...blanks,
      ...(cells[i] ?? []),
    ]);
    return read([[...HEAD, ...own, ...blanks, ...heading], ...rows]);
  };
  const KEY: Rows = [
    ["Green", "on track"],
    ["Amber", "off track"],
    ["Red", "not started"],
  ];

  test.each<[string, readonly CellValue[], Rows]>([
    ["a key to the progress", ["Progress key", "Meaning"], KEY],
    ["a key", ["Key", null], KEY],
    ["a legend of one column", ["Legend"], [["Green: on track"], ["Red: off track"]]],
    ["a log of notes", ["Update log", "Who"], [["12 Jan: sheet checked", "PM"]]],
    ["a list of its own", ["Ref", "Progress"], actions(8).map(([ref]) => [`R${String(ref)}`, "Open"])],
  ])("%s is not of it", (_, heading, cells) => {
    for (const gap of [1, 3]) {
      const plan = beside(heading, cells, gap);
      expect(plan.actions.map(({ progress }) => progress)).toEqual(Array(8).fill(null));
      expect(plan.actions.map(({ leads }) => leads.length)).toEqual(Array(8).fill(1));
      expect(fieldsOf(plan).slice(0, 6)).toEqual(["ref", "title", "leads", "due", "actionStatus", "impactStatus"]);
      expect(plan.layout[0]!.columns.slice(6).every(({ field }) => field === null)).toBe(true);
    }
  });

  test("a key leaves the story of the plan where it is", () => {
    const plan = beside(["Progress key", "Meaning"], KEY, 1, ["What has been achieved since the last return"]);
    expect(plan.actions[0]!.progress).toBe("Said of 1");
  });

  test("a column that is only set apart is of the plan, filled or nearly empty", () => {
    const full = actions(8).map((_, i) => [`Half of ${i + 1} is done`]);
    expect(fieldsOf(beside(["Progress update"], full)).at(-1)).toBe("progress");
    expect(fieldsOf(beside(["Evidence of impact"], [["Families say so"]])).at(-1)).toBe("evidence");
  });

  test("what is right beside the plan without a blank column is of it", () => {
    const plan = beside(
      ["Progress key", "Next steps"],
      actions(8).map(() => ["x", "Report to the board"]),
      0,
    );
    expect(fieldsOf(plan).slice(6)).toEqual([null, "nextSteps"]);
  });

  test("a blank column within merged headings parts nothing", () => {
    const rows = actions(8).map(([ref, title, ...rest], i) => [ref!, title!, null, ...rest, `Said of ${i}`]);
    const merges = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((row) => ({ row, column: 1, rows: 1, columns: 2 }));
    const plan = read([["Ref", "Action", null, ...HEAD.slice(2), "Progress"], ...rows], { merges });
    expect(plan.actions.map(({ ref }) => ref)).toHaveLength(8);
    expect(fieldsOf(plan)).toContain("progress");
  });
});
