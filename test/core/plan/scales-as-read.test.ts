import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEADINGS = ["Ref", "Action", "Lead", "Due date"];

/** What is said of the plan's sheet once its states were read: `cells` under `scales`, with fills, beside a key. */
function saidOf(
  scales: CellValue[],
  cells: readonly CellValue[][],
  key: CellValue[][] = [],
  more: Parameters<typeof bookOf>[1] = {},
) {
  const rows = cells.map((own, i) => [`1.${i + 1}`, `Open an advice line in area ${i + 1}`, "DCO", "May 2026", ...own]);
  const book = bookOf({ Plan: [[...HEADINGS, ...scales], ...rows], ...(key.length > 0 && { Guide: key }) }, more);
  return parse(book, recognise(book)).layout[0]!.why;
}

const LETTERS = [
  ["BRAG", "Meaning"],
  ["B", "Action complete and impactful"],
  ["G", "Action in progress, on track"],
  ["A", "Action in progress, off track"],
  ["R", "Action not yet started"],
];

test("states that a key explains are told as read by it", () => {
  const why = saidOf(["BRAG"], [["B"], ["G"], ["A"], ["R"]], LETTERS);
  expect(why).toContain(
    "column “BRAG” states 4 of 4 actions, in words that the workbook explains (“B”, “G”, “A” …; see ",
  );
  expect(why).not.toContain("not read");
  expect(saidOf(["BRAG"], [["B"], ["G"], ["P"], ["R"]], LETTERS)).toContain("column “BRAG” states 3 of 4 actions");
});

test("without a key the words of another scheme are told as not read", () =>
  expect(saidOf(["BRAG"], [["B"], ["G"], ["A"], ["R"]])).toContain(
    "the states in column “BRAG” are not read, as it holds other words than the scheme's (“B”, “G”, “A” …)",
  ));

test("how few of the scheme's words a column holds is counted", () => {
  expect(saidOf(["Action status"], [["Delayed"], ["Waiting"], ["Held up"], ["On track"]])).toContain(
    "column “Action status” is named so, and holds the scheme's words in only 1 of 4 rows",
  );
  expect(saidOf(["Action status"], [["Delayed"], ["Waiting"], ["Held up"]])).toContain(
    "column “Action status” is named so, and holds none of the scheme's words",
  );
});

test("of a column that is free for a scale, what is read all the same is counted", () => {
  const why = saidOf(["Status"], [["Delayed"], ["Waiting"], ["Held up"], ["On track"], ["Delayed"]]);
  expect(why).toContain("column “Status” states 1 of 5 actions");
  expect(why).not.toContain("not read");
});

describe("a column of colours", () => {
  const GREEN = "#00B050";
  const key = [
    ["Key", null],
    [null, "Action in progress, on track"],
    [null, "Action in progress, off track"],
  ];
  const plan = { fills: new Map([GREEN, GREEN, "#FF0000"].map((fill, i) => [`E${i + 2}`, fill])) };
  const guide = { fills: new Map([GREEN, "#FF0000"].map((fill, i) => [`A${i + 2}`, fill])) };

  test("is told as read by its colours", () => {
    const why = saidOf(["Action RAG"], [[null], [null], [null], [null]], key, { Plan: plan, Guide: guide });
    expect(why).toContain("column “Action RAG” states 3 of 4 actions, by its colours");
    expect(why).not.toContain("empty");
  });

  test("is not called empty without a key", () => {
    const why = saidOf(["Action RAG"], [[null], [null], [null], [null]], [], { Plan: plan });
    expect(why).toContain("column “Action RAG” holds colours and no words");
    expect(saidOf(["Action RAG"], [[null], [null]])).toContain("column “Action RAG” is empty");
  });
});
