import { boardPack, behindCell, layOut } from "../../../src/core/board";
import { review } from "../../../src/core/review";
import { cellRef, type CellRef, type CellValue, type Snapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const PLAN: CellValue[][] = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress"],
  [
    "1.1",
    "Agree one way in",
    "Head of SEND",
    "June 2027",
    "Action in progress, off track",
    "Impact not yet seen",
    "Late.",
  ],
  [
    "1.2",
    "Publish the offer",
    "Head of SEND",
    "June 2027",
    "Action in progress, on track",
    "Impact not yet seen",
    "Out.",
  ],
  ["2.1", "Train staff", "Head of SEND", "June 2027", "Action in progress, on track", "Impact not yet seen", "Begun."],
];
const reviewed = review(bookOf({ Plan: PLAN }), { asAt: "2026-11-01", today: "2026-11-01" });
const pack = layOut(boardPack(reviewed));

/** The workbook with the pack as it is drawn. */
function drawn(): Snapshot {
  const rows = pack.map(({ title, rows: all }) => [
    title,
    all.map(({ cells }) => cells.map((cell): CellValue => cell?.value ?? null)),
  ]);
  const book = bookOf({ Plan: PLAN, ...Object.fromEntries(rows) });
  const ids = new Map(pack.map(({ id, title }) => [title, id]));
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, ours: ids.get(sheet.name) ?? null })) };
}

/** The cells of a sheet of the pack that hold a value, with their addresses. */
const cellsOf = (id: string) => {
  const spec = pack.find((one) => one.id === id)!;
  return spec.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [{ cell, at: cellRef(spec.title, row, column) }])),
  );
};

test("a count of the summary leads to the cells that were counted", () => {
  const [total] = cellsOf("summary").filter(({ cell }) => cell.value === 2 && (cell.from ?? []).length > 0);
  expect(behindCell(drawn(), pack, total!.at)).toEqual({ cells: [...new Set(total!.cell.from)] });
  expect(total!.cell.from!.every((at) => at.startsWith("Plan!"))).toBe(true);
});

test("every number of every sheet leads to cells of the plan, or says that it rests on none", () => {
  const book = drawn();
  for (const { id } of pack)
    for (const { cell, at } of cellsOf(id)) {
      const behind = behindCell(book, pack, at);
      expect([at, behind]).toEqual([at, cell.from?.length ? { cells: [...new Set(cell.from)] } : "nothing"]);
    }
});

test("what somebody typed over, a sheet of theirs and a sheet that the pack no longer has lead nowhere, and say so", () => {
  const [total] = cellsOf("summary").filter(({ cell }) => cell.value === 2);
  const book = drawn();
  const typed = {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.ours === "summary"
        ? { ...sheet, values: sheet.values.map((row) => row.map((value) => (value === 2 ? 7 : value))) }
        : sheet,
    ),
  };
  expect(behindCell(typed, pack, total!.at)).toBe("other");
  expect(behindCell(book, pack, "Plan!E2" as CellRef)).toBe("not-ours");
  expect(
    behindCell(
      book,
      pack.filter(({ id }) => id !== "summary"),
      total!.at,
    ),
  ).toBe("other");
});
