import { TransportStatus } from "../../../preview/embedded-excel";
import { cellAt, formatAt } from "../../../preview/embedded-excel/model/cells";
import { sheetOf as modelSheet } from "../../../preview/embedded-excel/model/book";
import type { CellRef, CellValue, Edit, Fix } from "../../../src/core/workbook";
import { format } from "../../../preview/embedded-excel/model/edits";
import { insertCells } from "../../../preview/embedded-excel/model/shift";
import { bookOf } from "../../book";
import { closeAll, type OpenExcel, openExcel } from "./open";

afterEach(closeAll);

const edit = (at: string, was: CellValue, to: CellValue, format?: string): Edit => ({
  at: at as CellRef,
  was,
  to,
  ...(format !== undefined && { format }),
});
const fix = (...edits: Edit[]): Fix => ({ label: "A fix", safe: true, edits });

const plan = () =>
  bookOf(
    {
      "Action Plan": [
        ["Ref", "Status", "Share"],
        [2.1, "AMBER/RED", 0.7],
        ["3.1", "", "=A2"],
      ],
      Other: [["x"]],
    },
    {
      "Action Plan": {
        formulas: new Map([["C3", "=A2*2"]]),
        formats: new Map([
          ["A3", "@"],
          ["C2", "0%"],
        ]),
      },
    },
  );

const valueOf = ({ excel }: OpenExcel, sheet: string, row: number, column: number) =>
  cellAt(modelSheet(excel.book, sheet), row, column)?.value ?? null;
const formatOf = ({ excel }: OpenExcel, sheet: string, row: number, column: number) =>
  formatAt(modelSheet(excel.book, sheet), row, column).numberFormat;

/** All cells and formats of the book, to see that nothing else changed. */
const everything = ({ excel }: OpenExcel) =>
  excel.book.sheets.map(({ name, cells }) => [
    name,
    [...cells].map(([at, { value, formula, format }]) => [at, value, formula, format?.numberFormat ?? "General"]),
  ]);

test("a text that Excel would convert is written as that text, and taken back as the number it was", async () => {
  const open = await openExcel(plan());
  const before = everything(open);
  const { applied, refused } = await open.host.apply([fix(edit("'Action Plan'!A2", 2.1, "2.10"))]);
  expect(refused).toEqual([]);
  expect([valueOf(open, "Action Plan", 1, 0), formatOf(open, "Action Plan", 1, 0)]).toEqual(["2.10", "@"]);
  const back = await open.host.apply(applied.map(({ undo }) => undo));
  expect(back.refused).toEqual([]);
  expect(everything(open)).toEqual(before);
});

test.each([
  ["=1+1", "@"],
  ["'quoted'", "@"],
  ["TRUE", "@"],
  ["-x", "@"],
  ["1/2/2024", "@"],
  ["plain words", "General"],
])("%p is written as it stands", async (text, format) => {
  const open = await openExcel(plan());
  await open.host.apply([fix(edit("'Action Plan'!B2", "AMBER/RED", text))]);
  expect([valueOf(open, "Action Plan", 1, 1), formatOf(open, "Action Plan", 1, 1)]).toEqual([text, format]);
});

test("a number goes into a text cell as a number; blank empties a cell", async () => {
  const open = await openExcel(plan());
  await open.host.apply([fix(edit("'Action Plan'!A3", "3.1", 3.1), edit("'Action Plan'!B2", "AMBER/RED", null))]);
  expect([valueOf(open, "Action Plan", 2, 0), valueOf(open, "Action Plan", 1, 1)]).toEqual([3.1, null]);
});

test("two round trips, however many cells; the selection stays", async () => {
  const rows = Array.from({ length: 150 }, (_, n) => [n]);
  const open = await openExcel(bookOf({ Plan: rows }));
  open.excel.select("Plan", 7, 0);
  const fixes = rows.map(([n], row) => fix(edit(`Plan!A${row + 1}`, n!, n! + 1000)));
  const { applied } = await open.host.apply(fixes);
  expect(applied).toHaveLength(150);
  expect(open.excel.counters.roundTrips).toBe(2);
  expect(open.excel.book.active.selection).toMatchObject({ row: 7, column: 0 });
});

test("nothing to do costs nothing", async () => {
  const open = await openExcel(plan());
  expect(await open.host.apply([])).toEqual({ applied: [], refused: [] });
  expect(open.excel.counters.roundTrips).toBe(0);
});

test("a fix is refused whole, with the cell and what it holds, when somebody changed one of its cells", async () => {
  const open = await openExcel(plan());
  open.excel.typeInto("Action Plan", 1, 1, "In progress");
  const before = everything(open);
  const half = fix(edit("'Action Plan'!A2", 2.1, "2.10"), edit("'Action Plan'!B2", "AMBER/RED", "Off track"));
  const { applied, refused } = await open.host.apply([half]);
  expect(applied).toEqual([]);
  expect(refused).toEqual([{ fix: half, because: "changed", at: "'Action Plan'!B2", found: "In progress" }]);
  expect(everything(open)).toEqual(before);
});

test("a formula is never overwritten, even when it shows the expected value", async () => {
  const open = await openExcel(plan());
  const { refused } = await open.host.apply([fix(edit("'Action Plan'!C3", "=A2", 1))]);
  expect(refused.map(({ because }) => because)).toEqual(["changed"]);
});

test("a sheet that is gone: missing, and the other fixes go through", async () => {
  const open = await openExcel(plan());
  const { applied, refused } = await open.host.apply([fix(edit("Gone!A1", 1, 2)), fix(edit("Other!A1", "x", "y"))]);
  expect(refused.map(({ because, at }) => [because, at])).toEqual([["missing", "Gone!A1"]]);
  expect(applied).toHaveLength(1);
  expect(valueOf(open, "Other", 0, 0)).toBe("y");
});

test("locked cells of a protected sheet: refused, nothing tried", async () => {
  const book = bookOf({ Plan: [["x"]] }, { Plan: { protected: true } });
  const open = await openExcel(book);
  const { refused } = await open.host.apply([fix(edit("Plan!A1", "x", "y"))]);
  expect(refused.map(({ because, found }) => [because, found])).toEqual([["protected", "x"]]);
});

test("somebody types between the look and the writing: their value stays and that is told", async () => {
  const open = await openExcel(plan());
  open.excel.between.set(2, () => open.excel.typeInto("Action Plan", 1, 1, "Theirs"));
  const both = fix(edit("'Action Plan'!A2", 2.1, "2.10"), edit("'Action Plan'!B2", "AMBER/RED", "Off track"));
  await expect(open.host.apply([both])).rejects.toMatchObject({ name: "HostError", code: "busy", left: "as-before" });
  expect(open.excel.counters.roundTrips).toBe(3);
  expect([valueOf(open, "Action Plan", 1, 0), valueOf(open, "Action Plan", 1, 1)]).toEqual([2.1, "Theirs"]);
  expect(formatOf(open, "Action Plan", 1, 0)).toBe("General");
});

test("a failure in the middle of writing puts back what was written", async () => {
  const open = await openExcel(plan());
  const before = everything(open);
  const writesOther = ({ ActionType, Name }: { ActionType: number; Name: string }) => {
    return ActionType === 4 && Name === "Values" && ++seen === 2;
  };
  let seen = 0;
  open.excel.faults.set(2, { code: "GeneralException", at: writesOther });
  const two = [fix(edit("'Action Plan'!A2", 2.1, "2.10")), fix(edit("Other!A1", "x", "y"))];
  await expect(open.host.apply(two)).rejects.toMatchObject({ name: "HostError", code: "unknown" });
  expect(everything(open)).toEqual(before);
});

test("what cannot be put back is named, so that nobody is misled", async () => {
  const open = await openExcel(plan());
  let seen = 0;
  open.excel.faults.set(2, {
    code: "AccessDenied",
    at: ({ ActionType, Name }) => ActionType === 4 && Name === "Values" && ++seen === 2,
  });
  open.excel.faults.set(3, { status: TransportStatus.InvalidOrTimedOutSession });
  const two = [fix(edit("'Action Plan'!A2", 2.1, "2.10")), fix(edit("Other!A1", "x", "y"))];
  const error = await open.host.apply(two).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: "HostError", code: "sheet-protected", left: "in-part" });
  expect(String(error)).toContain("'Action Plan'!A2, Other!A1");
});

test.each([1, 2])("a cell being edited (round trip %i): one sentence, nothing changed", async (trip) => {
  const open = await openExcel(plan());
  const before = everything(open);
  for (const from of [trip, trip + 1, trip + 2]) {
    open.excel.faults.set(from, { status: TransportStatus.InvalidOperationInCellEditMode });
  }
  const applying = open.host.apply([fix(edit("Other!A1", "x", "y"))]);
  await expect(applying).rejects.toMatchObject({
    code: "cell-being-edited",
    message: expect.stringMatching(/^A cell is being edited\. [^.]*\. Nothing was changed\.$/),
  });
  expect(everything(open)).toEqual(before);
});

test("an answer that is lost comes after the writing, so what was written is put back", async () => {
  const open = await openExcel(plan());
  const before = everything(open);
  open.excel.faults.set(2, { status: TransportStatus.ResponsePayloadSizeLimitExceeded, done: true });
  await expect(open.host.apply([fix(edit("Other!A1", "x", "y"))])).rejects.toMatchObject({
    code: "too-large",
    left: "as-before",
  });
  expect(everything(open)).toEqual(before);
});

test("a row that somebody puts in above at that moment: nothing is written to the row that stands there now", async () => {
  const open = await openExcel(bookOf({ Plan: [["Ref"], ["1.1", "Late"], ["1.2", "Late"], ["1.3", "Late"]] }));
  const sheet = modelSheet(open.excel.book, "Plan");
  open.excel.between.set(2, () => insertCells(sheet, { row: 1, column: 0, rows: 1, columns: 16_384 }, "row"));
  await expect(open.host.apply([fix(edit("Plan!B3", "Late", "Off track"))])).rejects.toMatchObject({ code: "busy" });
  expect([1, 2, 3, 4].map((row) => valueOf(open, "Plan", row, 1))).toEqual([null, "Late", "Late", "Late"]);
});

test("a row that came in since the check: the cell that names the row tells, though the edited one holds the same", async () => {
  const open = await openExcel(bookOf({ Plan: [["Ref"], ["1.1", "Late"], ["1.2", "Late"]] }));
  const named: Fix = {
    ...fix(edit("Plan!B3", "Late", "On track")),
    given: [{ at: "Plan!A3" as CellRef, value: "1.2" }],
  };
  insertCells(modelSheet(open.excel.book, "Plan"), { row: 1, column: 0, rows: 1, columns: 16_384 }, "row");
  const { refused } = await open.host.apply([named]);
  expect(refused).toEqual([{ fix: named, because: "changed", at: "Plan!A3", found: "1.1" }]);
});

test("what names a row may be mended itself: taking both back still knows the row", async () => {
  const open = await openExcel(bookOf({ Plan: [["Ref"], ["1,1", "Late"]] }));
  const before = everything(open);
  const given = [{ at: "Plan!A2" as CellRef, value: "1,1" }];
  const both = [fix(edit("Plan!A2", "1,1", "1.1")), { ...fix(edit("Plan!B2", "Late", "On track")), given }];
  const { applied, refused } = await open.host.apply(both);
  expect([applied.length, refused]).toEqual([2, []]);
  expect((await open.host.apply(applied.map(({ undo }) => undo).reverse())).refused).toEqual([]);
  expect(everything(open)).toEqual(before);
});

test("what somebody types after our writing and before it is put back is theirs", async () => {
  const open = await openExcel(plan());
  open.excel.between.set(2, () => open.excel.typeInto("Action Plan", 1, 1, "Theirs"));
  open.excel.between.set(3, () => open.excel.typeInto("Action Plan", 1, 0, "Theirs too"));
  const both = fix(edit("'Action Plan'!A2", 2.1, "2.10"), edit("'Action Plan'!B2", "AMBER/RED", "Off track"));
  await expect(open.host.apply([both])).rejects.toMatchObject({ code: "busy" });
  expect([valueOf(open, "Action Plan", 1, 0), valueOf(open, "Action Plan", 1, 1)]).toEqual(["Theirs too", "Theirs"]);
});

test("locked and open cells of a protected sheet, asked together: each is judged by its own lock", async () => {
  const open = await openExcel(bookOf({ Plan: [["x"], ["x"]] }, { Plan: { protected: true } }));
  const sheet = modelSheet(open.excel.book, "Plan");
  const cell = cellAt(sheet, 1, 0)!;
  cell.format = { ...formatAt(sheet, 1, 0), protection: { ...formatAt(sheet, 1, 0).protection, locked: false } };
  const { refused, applied } = await open.host.apply([fix(edit("Plan!A1", "x", "y")), fix(edit("Plan!A2", "x", "y"))]);
  expect(refused.map(({ at, because }) => [at, because])).toEqual([["Plan!A1", "protected"]]);
  expect([applied.length, valueOf(open, "Plan", 1, 0), open.excel.counters.roundTrips]).toEqual([1, "y", 3]);
});

const MANY = 3_000;
const many = () => {
  const rows = Array.from({ length: MANY }, (_, n) => [
    `1.${n}`,
    n % 3 === 0 ? null : "x",
    n % 7 === 0 ? "mine" : null,
    n,
  ]);
  return bookOf({ Past: rows }, { Past: { formulas: new Map([["C2", "=A1"]]) } });
};
/** Changes columns A, B and D of all rows, wherever something stands in them; C is not theirs. */
const manyEdits = () =>
  fix(
    ...Array.from({ length: MANY }, (_, n) => [
      edit(`Past!A${n + 1}`, `1.${n}`, `2.${n}`),
      ...(n % 3 === 0 ? [] : [edit(`Past!B${n + 1}`, "x", "'=y")]),
      edit(`Past!D${n + 1}`, n, `${n}`),
    ]).flat(),
  );

test("thousands of cells that stand together take few round trips; cells between them are left alone", async () => {
  const open = await openExcel(many());
  const before = everything(open);
  const { applied, refused } = await open.host.apply([manyEdits()]);
  expect(refused).toEqual([]);
  expect(open.excel.counters.roundTrips).toBeLessThanOrEqual(12);
  const of = (row: number) => [0, 1, 2, 3].map((column) => valueOf(open, "Past", row, column));
  expect([of(0), of(1), of(7), of(9)]).toEqual([
    ["2.0", null, "mine", "0"],
    ["2.1", "'=y", null, "1"],
    ["2.7", "'=y", "mine", "7"],
    ["2.9", null, null, "9"],
  ]);
  expect(cellAt(modelSheet(open.excel.book, "Past"), 1, 2)?.formula).toBe("=A1");
  const back = await open.host.apply(applied.map(({ undo }) => undo));
  expect(back.refused).toEqual([]);
  expect(everything(open)).toEqual(before);
});

test("a failure after thousands of cells puts all of them back", async () => {
  const open = await openExcel(many());
  const before = everything(open);
  open.excel.faults.set(4, {
    code: "GeneralException",
    at: ({ ActionType, Name }) => ActionType === 4 && Name === "Values",
  });
  await expect(open.host.apply([manyEdits()])).rejects.toMatchObject({ name: "HostError", code: "unknown" });
  expect(everything(open)).toEqual(before);
});

test("a cell between others that somebody fills at that moment is not written over", async () => {
  const open = await openExcel(
    bookOf({
      Plan: [
        ["a", null, "c"],
        ["d", null, "f"],
      ],
    }),
  );
  open.excel.between.set(2, () => open.excel.typeInto("Plan", 0, 1, "Theirs"));
  const all = fix(
    edit("Plan!A1", "a", "A"),
    edit("Plan!C1", "c", "C"),
    edit("Plan!A2", "d", "D"),
    edit("Plan!C2", "f", "F"),
  );
  const { applied } = await open.host.apply([all]);
  expect(applied).toHaveLength(1);
  expect([0, 1, 2].map((column) => valueOf(open, "Plan", 0, column))).toEqual(["A", "Theirs", "C"]);
});

describe("a colour that changes with the value", () => {
  const [RED, GREEN, INK] = ["#C00000", "#5DBB63", "#123456"];
  const painted = async (extras = {}) => {
    const fills = new Map([
      ["A1", RED!],
      ["A2", GREEN!],
    ]);
    const open = await openExcel(
      bookOf({ Plan: [["off track"], ["on track"], ["not started"]] }, { Plan: { fills, ...extras } }),
    );
    const sheet = modelSheet(open.excel.book, "Plan")!;
    format(sheet, { row: 1, column: 0, rows: 1, columns: 1 }, (green) => ({
      ...green,
      font: { ...green.font, color: INK! },
    }));
    const colours = (row: number) => {
      const { fill, font } = formatAt(sheet, row, 0);
      return [fill.pattern === "None" ? null : fill.color, font.color];
    };
    return { ...open, sheet, colours };
  };
  const like = { like: "Plan!A2" as CellRef };
  const recolour = (was: string | null, to: string | null): Edit => ({
    ...edit("Plan!A1", "off track", "on track"),
    fill: { was, to, ink: like },
  });

  test("cell and words look as those of the other cell, in the same two round trips, and are taken back", async () => {
    const open = await painted();
    const before = open.colours(0);
    open.excel.counters.reset();
    const { applied } = await open.host.apply([fix(recolour(RED!, GREEN!))]);
    expect(open.excel.counters.roundTrips).toBe(2);
    expect(open.colours(0)).toEqual([GREEN, INK]);
    await open.host.apply([applied[0]!.undo]);
    expect([open.colours(0), valueOf(open, "Plan", 0, 0)]).toEqual([before, "off track"]);
  });

  test("to none, and back from none", async () => {
    const open = await painted();
    const { applied } = await open.host.apply([
      fix({
        ...edit("Plan!A1", "off track", "not started"),
        fill: { was: RED!, to: null, ink: { like: "Plan!A3" as CellRef } },
      }),
    ]);
    expect(open.colours(0)[0]).toBeNull();
    await open.host.apply([applied[0]!.undo]);
    expect(open.colours(0)[0]).toBe(RED);
  });

  test("a cell that somebody has coloured otherwise meanwhile keeps that, and gets its value", async () => {
    const open = await painted();
    const { applied } = await open.host.apply([fix(recolour("#FFC000", GREEN!))]);
    expect([open.colours(0)[0], valueOf(open, "Plan", 0, 0)]).toEqual([RED, "on track"]);
    expect(applied[0]!.undo.edits[0]).not.toHaveProperty("fill");
  });

  test("on a sheet that is gone by now it is refused, and nothing else is wrong", async () => {
    const open = await painted();
    const gone = { ...recolour(RED!, GREEN!), at: "Gone!A1" as CellRef };
    const { refused } = await open.host.apply([fix(gone)]);
    expect(refused).toMatchObject([{ because: "missing", at: "Gone!A1" }]);
  });

  test("when the request fails after it was done, value and colours are put back", async () => {
    const open = await painted();
    const before = open.colours(0);
    open.excel.faults.set(2, { status: TransportStatus.ResponsePayloadSizeLimitExceeded, done: true });
    await expect(open.host.apply([fix(recolour(RED!, GREEN!))])).rejects.toMatchObject({ left: "as-before" });
    expect([open.colours(0), valueOf(open, "Plan", 0, 0)]).toEqual([before, "off track"]);
  });
});
