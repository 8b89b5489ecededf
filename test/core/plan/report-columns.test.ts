import { parse, recognise } from "../../../src/core/plan";
import type { Block, CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const OFF = "Action in progress, off track";
const NEW = "Action not yet started";

const planOf = (rows: CellValue[][], extras = {}) => {
  const book = bookOf({ Plan: rows }, { Plan: extras });
  return parse(book, recognise(book));
};
const read = (rows: CellValue[][], extras = {}) =>
  planOf(rows, extras).actions.map(({ actionStatus, progress }) => [actionStatus, progress]);

const across = (row: number, column: number, columns: number): Block => ({ row, column, rows: 1, columns });

const OF_REPORT = ["Action status", "Impact status", "Progress"];
const LEFT = ["Ref", "Action", "Lead", "Due"];
const acts = (first: CellValue[], second: CellValue[]): CellValue[][] =>
  ["1.1", "1.2"].map((ref) => [ref, "Publish the local offer", "Head of SEND", "March 2026", ...first, ...second]);
const OLD = [NEW, "Impact not yet seen", "Scoping."];
const LATEST = [ON, "Impact not yet seen", "Published."];

const CURRENT = [
  ["in-progress-on-track", "Published."],
  ["in-progress-on-track", "Published."],
];

describe("reports beside each other under a heading of two rows", () => {
  const merges = [across(0, 4, 3), across(0, 7, 3)];
  const grouped = (one: CellValue, other: CellValue): CellValue[][] => [
    [...LEFT, one, null, null, other, null, null],
    [null, null, null, null, ...OF_REPORT, ...OF_REPORT],
  ];

  test.each([
    ["January 2025", "March 2025"],
    ["Nov 24", "Jan 25"],
    ["Board 14.01.25", "Board 11.03.25"],
    ["Autumn 2024", "Spring 2025"],
    ["Summer term 2024", "Autumn term 2024"],
    ["Q4 2023/24", "Q1 2024/25"],
    ["2023-24", "2024-25"],
    ["Position at 30/09/2024", "Position at 31/12/2024"],
    ["Autumn", "Spring"],
    ["Report 9", "Report 10"],
    ["Previous report", "This report"],
  ])("of %s and %s the second is the plan", (one, other) => {
    expect(read([...grouped(one, other), ...acts(OLD, LATEST)], { merges })).toEqual(CURRENT);
    expect(read([...grouped(other, one), ...acts(LATEST, OLD)], { merges })).toEqual(CURRENT);
  });

  test("without merged cells a name holds as far as the next", () =>
    expect(read([...grouped("January 2025", "March 2025"), ...acts(OLD, LATEST)])).toEqual(CURRENT));

  test("real dates name reports as texts do", () => {
    const formats = new Map([
      ["E1", "mmm yyyy"],
      ["H1", "mmm yyyy"],
    ]);
    expect(read([...grouped(45658, 45717), ...acts(OLD, LATEST)], { merges, formats })).toEqual(CURRENT);
  });

  test("real dates are said as the workbook counts its days", () => {
    const formats = new Map([
      ["E1", "mmm yyyy"],
      ["H1", "mmm yyyy"],
    ]);
    const rows = [...grouped(44196, 44255), ...acts(OLD, LATEST)];
    const [table] = recognise(bookOf({ Plan: rows }, { Plan: { merges, formats } }, 1904));
    expect(table?.why).toContain("“1 March 2025” is read and “1 January 2025” is not");
  });

  test("other headings may stand in the lower row", () => {
    const header = [
      [null, null, null, null, "January 2025", null, null, "March 2025", null, null],
      [...LEFT, ...OF_REPORT, ...OF_REPORT],
    ];
    expect(read([...header, ...acts(OLD, LATEST)], { merges })).toEqual(CURRENT);
  });

  test("columns made ready for the next report are not yet the plan", () => {
    const header = grouped("January 2025", "March 2025");
    expect(read([...header, ...acts(LATEST, [null, null, null])], { merges })).toEqual(CURRENT);
  });

  test("what only an earlier report has is of that report", () => {
    const header = [
      [...LEFT, "January 2025", null, null, "March 2025", null],
      [null, null, null, null, ...OF_REPORT, "Action status", "Impact status"],
    ];
    const some = { merges: [across(0, 4, 3), across(0, 7, 2)] };
    expect(read([...header, ...acts(OLD, [OFF, "Impact not yet seen"])], some)).toEqual([
      ["in-progress-off-track", null],
      ["in-progress-off-track", null],
    ]);
  });

  test("it is said which reports are left out", () => {
    const { layout } = planOf([...grouped("January 2025", "March 2025"), ...acts(OLD, LATEST)], { merges });
    expect(layout[0]!.why).toContain("of the reports beside each other “March 2025” is read and “January 2025” is not");
  });

  test("the state may stand above its dates", () => {
    const header = [
      [...LEFT, "Action status", null, "Progress", null],
      [null, null, null, null, "Jan 2025", "Mar 2025", "Jan 2025", "Mar 2025"],
    ];
    const rows = acts([NEW, ON], ["Scoping.", "Published."]);
    expect(read([...header, ...rows], { merges: [across(0, 4, 2), across(0, 6, 2)] })).toEqual(CURRENT);
  });

  test("groups of other columns are no reports", () => {
    const header = [
      [...LEFT, "By March 2025", null, "By March 2026", null],
      [null, null, null, null, "Action status", "Progress", "Milestone", "Target"],
    ];
    expect(read([...header, ...acts([ON, "Published."], ["Draft", "All schools"])])).toEqual(CURRENT);
  });
});
