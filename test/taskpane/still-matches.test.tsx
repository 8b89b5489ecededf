/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { cellRef, type CellValue, type Review, type SheetSpec, type Snapshot } from "../../src/core";
import { boardPack, layOut } from "../../src/core/board";
import { noSettings } from "../../src/core/plan/settings";
import { review } from "../../src/core/review";
import { BehindFigure } from "../../src/taskpane/board/BehindFigure";
import { StillMatches } from "../../src/taskpane/board/StillMatches";
import { untouched } from "../../src/taskpane/state";
import type { Pane } from "../../src/taskpane/use-pane";
import { bookOf } from "../book";

const PLAN = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
  ["1.1", "Agree the pathway", "Head of SEND", "31 March 2026", "Action in progress, on track", "Impact not yet seen"],
];
const TODAY = "2025-06-30";

/** The workbook with the sheets in it. */
function drawn(specs: readonly SheetSpec[]): Snapshot {
  const rows = Object.fromEntries(
    specs.map(({ title, rows: all }) => [
      title,
      all.map(({ cells }) => cells.map((cell): CellValue => cell?.value ?? null)),
    ]),
  );
  const book = bookOf({ Plan: PLAN, ...rows });
  const ids = new Map(specs.map(({ id, title }) => [title, id]));
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, ours: ids.get(sheet.name) ?? null })) };
}

const show = (book: Snapshot, reviewed: Review) =>
  render(
    <StillMatches
      state={{ book, review: reviewed, saved: noSettings, trial: null, built: null, stale: false }}
      today={() => TODAY}
    />,
  );

test("sheets that were built for other readers and as at another day are compared as they were built, and it says so", async () => {
  const plan = bookOf({ Plan: PLAN });
  const built = review(plan, { asAt: "2025-05-31", today: TODAY, grading: { profile: "partnership-board" } });
  const book = drawn(layOut(boardPack(built)));
  show(book, review(book, { asAt: null, today: TODAY, grading: { profile: "leadership" } }));
  expect(
    await screen.findByText(
      "The board sheets in this workbook match it. They were built as at 31 May 2025 and for the partnership board, and " +
        "compared so; if they were built now, they would be made by what is chosen above.",
    ),
  ).toBeTruthy();
});

test("nothing is said of it where the choices are the same", () => {
  const book = drawn(layOut(boardPack(review(bookOf({ Plan: PLAN }), { asAt: null, today: TODAY }))));
  show(book, review(book, { asAt: null, today: TODAY }));
  expect(screen.getByText("The board sheets in this workbook match it.")).toBeTruthy();
});

test("the selected figure of a board sheet leads to its cells, a way to each; another cell says that it is none", async () => {
  const plan = bookOf({ Plan: PLAN });
  const built = review(plan, { asAt: null, today: TODAY });
  const specs = layOut(boardPack(built));
  const book = drawn(specs);
  const summary = specs.find(({ id }) => id === "summary")!;
  const places = summary.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell?.from?.length ? [cellRef(summary.title, row, column)] : [])),
  );
  let selected = places[0]!;
  const pane = {
    state: { ...untouched, book, review: review(book, { asAt: null, today: TODAY }) },
    selectedCell: async () => selected,
    check: async () => {},
    show: async () => {},
  } as unknown as Pane;
  const user = userEvent.setup();
  render(<BehindFigure pane={pane} pack={layOut(boardPack(pane.state.review!))} />);
  await user.click(screen.getByRole("button", { name: "What is behind the selected figure?" }));
  await screen.findByText(/^[A-Z]+\d+ on “Summary” was taken or counted from \d+ cells?:$/);
  expect(screen.getAllByRole("button", { name: /^Select Plan / }).length).toBeGreaterThan(0);
  selected = cellRef("Plan", 1, 1);
  await user.click(screen.getByRole("button", { name: "What is behind the selected figure?" }));
  await screen.findByText(/^B2 on “Plan” is no cell of a board sheet\./);
});
