import { parse, recognise, unseenWords } from "../../../src/core/plan";
import { report } from "../../../src/cli/report";
import { review } from "../../../src/core/review";
import type { SheetSnapshot } from "../../../src/core/workbook";
import { readSentences } from "../../../src/taskpane/words";
import { bookOf } from "../../book";

const PLAN = [
  ["Ref", "Action", "Lead", "Due", "Action status", "Impact status", "Xyz"],
  ["1.1", "Open the hub", "DCO", "March 2026", "Action in progress, on track", "Impact not yet seen", "a"],
  ["1.2", "Train staff", "DCS", "May 2026", "Action in progress, on track", "Impact not yet seen", "b"],
  [null, null, null, null, null, null, null],
];

const bookWith = (extras: Partial<SheetSnapshot>) => bookOf({ Plan: PLAN }, { Plan: extras });
const planOf = (extras: Partial<SheetSnapshot>) => {
  const book = bookWith(extras);
  return parse(book, recognise(book));
};

test("nothing is said of a table that shows whole", () => {
  const plan = planOf({});
  expect(plan.layout[0]?.unseen).toBeUndefined();
  expect(readSentences(plan).join(" ")).not.toMatch(/hidden|filter|protected/);
});

test("hidden rows and columns are counted where something of the table stands in them", () => {
  const plan = planOf({ hiddenRows: [1, 3], hiddenColumns: [2, 6] });
  expect(plan.actions).toHaveLength(2);
  expect(plan.layout[0]?.unseen).toEqual({ rows: 1, columns: 1, filtered: false, protected: false });
});

test.each([
  [{ hiddenRows: [2] }, "1 hidden row was read and counted"],
  [{ hiddenRows: [1, 2], filtered: true as const }, "2 hidden rows were read and counted; a filter is on"],
  [{ hiddenRows: [2], hiddenColumns: [2] }, "1 hidden row and 1 hidden column were read and counted"],
  [{ protected: true }, "the sheet is protected"],
  [{ filtered: true as const }, "a filter is on"],
])("%j in the pane and on the command line", (extras, words) => {
  expect(unseenWords(planOf(extras).layout[0]!)).toBe(words);
  expect(readSentences(planOf(extras))).toContain(`On “Plan” ${words}.`);
  const reviewed = review(bookWith(extras), { asAt: "2026-01-01", today: "2026-01-01" });
  expect(report(reviewed, { width: 1_000, bold: false })).toContain(`On Plan ${words}.`);
});

describe("sheets of charts", () => {
  const roleOf = (rows: readonly (readonly string[])[], drawings = true) => {
    const book = bookOf({ Sheet: rows }, { Sheet: drawings ? { drawings: true } : {} });
    return recognise(book)[0];
  };

  test("without cells, or with a title and captions", () => {
    expect(roleOf([])).toMatchObject({ role: "charts", why: expect.stringContaining("charts") });
    expect(roleOf([["Progress at a glance"], [], ["Waits", "Plans"]])?.role).toBe("charts");
  });

  test("a plan with a chart beside it stays a plan; without anything drawn a sheet is empty", () => {
    expect(roleOf(PLAN as string[][])?.role).toBe("actions");
    expect(roleOf([], false)?.role).toBe("empty");
  });
});
