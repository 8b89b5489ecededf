import { boardPack, type BoardBlock } from "../../../src/core/board";
import { noSettings, settingsIn, type Choice } from "../../../src/core/plan/settings";
import { review, type Review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"].map((month) => `${month} 2025`);

function bookWith(...settings: readonly (readonly CellValue[])[]) {
  return bookOf({
    KPIs: [
      ["Ref", "KPI", "Unit", "Better", "Target", "By when", ...MONTHS],
      ["K1", "Children waiting", "children", "Lower", 100, "31 March 2026", 61, 63, 60, 62, 64, 61, 62],
      ["K2", "Reviews on time", "%", "Higher", 90, null, 71, 73, 70, 72, 74, 71, 72],
    ],
    "RAG settings": [["Setting", "For", "Value", "Note"], ...settings],
  });
}

const reviewed = (book: ReturnType<typeof bookWith>, choices?: readonly Choice[]): Review =>
  review(book, {
    asAt: "2025-11-10",
    today: "2025-11-10",
    ...(choices && { partnership: { ...noSettings, sheet: "RAG settings", choices } }),
  });

type Table = Extract<BoardBlock, { kind: "table" }>;

/** The cells of the column “Target” of both sheets, and of whatever else stands under one of these headings. */
function cellsUnder(of: Review, table: string, header: string) {
  const blocks = boardPack(of).sheets.flatMap((sheet) => sheet.blocks);
  const found = blocks.find((block): block is Table => block.kind === "table" && block.name === table)!;
  return found.rows.map((row) => row[found.header.indexOf(header)]!);
}

const TARGETS = [
  ["Board_KPIs", "Target"],
  ["Board_KPI_trends", "Target"],
] as const;

const lower = ["Measure: target", "K1", 50] as const;

test.each(TARGETS)("%s: a target that is chosen is the target, with the cell that says it", (table, header) => {
  const [chosen, kept] = cellsUnder(reviewed(bookWith(lower)), table, header);
  expect(chosen!.value).toBe("50\nby 31 March 2026 (still to come)\nchosen in RAG settings, C2");
  expect(chosen!.from).toEqual(["'RAG settings'!C2", "KPIs!F2"]);
  expect(kept!.value).toBe("90%\nfrom E3");
  expect(kept!.from).toEqual(["KPIs!E3"]);
});

test("both sheets and the checks judge by it", () => {
  const [usual, chosen] = [reviewed(bookWith()), reviewed(bookWith(lower))];
  const againstTarget = (of: Review) => cellsUnder(of, "Board_KPIs", "Against target")[0]!.value;
  expect(againstTarget(usual)).toBe("✓ target met in October 2025");
  expect(againstTarget(chosen)).toBe("✗ target not met in October 2025; its date is still to come");
  expect(String(cellsUnder(chosen, "Board_KPI_trends", "What it says")[0]!.value)).toContain(
    "62 in October 2025; target at most 50 by 31 March 2026, not met in that month",
  );
  expect(chosen.plan.kpis[0]).toMatchObject({ target: { value: 50 }, targetInstead: { of: { value: 100 } } });
});

test("the chart of percentages draws it, and the numbers lead to its cell", () => {
  const of = reviewed(bookWith(["Measure: target", "K2", "70%"]));
  const bar = cellsUnder(of, "Board_KPI_targets", "Target %")[0]!;
  expect([bar.value, bar.from]).toEqual([70, ["'RAG settings'!C2"]]);
  const line = cellsUnder(of, "Board_KPI_numbers", "Target").at(-1)!;
  expect([line.value, line.from]).toEqual([70, ["'RAG settings'!C2"]]);
});

test("one that is not saved leads to no cell, and says so", () => {
  const book = bookWith();
  const tried: Choice = { kind: "measure", measure: "K1", about: "target", target: 50 };
  const of = reviewed(book, [...settingsIn(book).choices, tried]);
  for (const [table, header] of TARGETS) {
    const cell = cellsUnder(of, table, header)[0]!;
    expect(cell.value).toBe("50\nby 31 March 2026 (still to come)\nchosen in the pane, not saved");
    expect(cell.from).toEqual(["KPIs!F2"]);
  }
});
