import { columnsNotReadInWords, parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const STATES = ["Action in progress, on track", "Impact not yet seen"];

/** A plan with a chart drawn in cells under such headings; `more` stands before it. */
function planOf(times: CellValue[], mark: CellValue = "x", more: [string, CellValue][] = []) {
  const rows = [1, 2, 3, 4].map((i) => [
    ...[`1.${i}`, `Open an advice line in area ${i}`, "Head of SEND", ...more.map(([, cell]) => cell)],
    ...times.map((_, at) => (at < i ? mark : null)),
    ...STATES,
  ]);
  const head = ["Ref", "Action", "Lead", ...more.map(([name]) => name), ...times, "Action status", "Impact status"];
  const book = bookOf({ Plan: [head, ...rows] });
  return parse(book, recognise(book));
}

describe("months across without a due date", () => {
  test.each<[string, CellValue[], CellValue?]>([
    ["crosses under months", ["Oct-25", "Nov-25", "Dec-25", "Jan-26"]],
    ["blanks, the fills say it", ["October 2025", "November 2025", "December 2025"], null],
    ["ticks", ["Oct 25", "Nov 25", "Dec 25", "Jan 26"], "✓"],
    ["ones under months without a year", ["Sept", "Oct", "Nov", "Dec"], 1],
    ["quarters", ["Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q4 2025/26"], "■"],
    ["weeks", ["Week 1", "Week 2", "Week 3", "Week 4"], "x"],
  ])("%s: the actions are read, no date is made up, one note tells it", (_, times, ...[mark]) => {
    const plan = planOf(times, mark === undefined ? "x" : mark);
    expect(plan.actions.map(({ ref, due, start, actionStatus }) => [ref, due, start, actionStatus])).toEqual(
      [1, 2, 3, 4].map((i) => [`1.${i}`, [], null, "in-progress-on-track"]),
    );
    expect(plan.notes.filter(({ kind }) => kind === "bars")).toHaveLength(1);
    expect(plan.notes[0]?.message).toMatch(
      /no column for the due date\. If columns D to [FG] \(.+ to .+\) are a chart/,
    );
    expect(plan.questions).toEqual([]);
    expect(columnsNotReadInWords(plan.layout[0]!, ({ header }) => header)).toEqual([
      expect.stringMatching(/^\d columns headed by dates \(/),
    ]);
  });

  test("beside a due date nothing is to be told", () =>
    expect(planOf(["Oct-25", "Nov-25", "Dec-25"], "x", [["Due date", "May 2026"]]).notes).toEqual([]));

  test("two months are no chart", () => expect(planOf(["Oct-25", "Nov-25"]).notes).toEqual([]));
});
