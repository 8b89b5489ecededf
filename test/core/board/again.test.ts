import fc from "fast-check";
import {
  layOut,
  redrawing,
  type BoardBlock,
  type BoardCell,
  type BoardPack,
  type Redrawing,
} from "../../../src/core/board";
import { alignColumns, alignRows } from "../../../src/core/board/again/align";
import { drawnOf, readDrawn, writeDrawn } from "../../../src/core/board/again/drawn";
import { referenceOf, rowKeys } from "../../../src/core/board/again/row-keys";
import { tokenOf } from "../../../src/core/board/again/token";
import { freeTitle, splitCellRef, type CellValue, type SheetSnapshot, type Snapshot } from "../../../src/core/workbook";
import { bookOf, sheetOf } from "../../book";

const TODAY = "2026-11-27";
type Rows = CellValue[][];
const STATES = ["Off track", "On track", "Complete", "not stated"];

/** A plan: each action's reference and its state. */
const planOf = (states: readonly number[]): Rows => states.map((state, i) => [`${1 + (i % 2)}.${i + 1}`, state]);

/** A pack with each kind of block, from what the sheet Plan says: actions that are not complete, all of them, counts. */
function packOf(book: Snapshot): BoardPack {
  const actions = book.sheets[0]!.values.map(([ref, state]) => ({ ref: String(ref), state: Number(state) }));
  const cells = (...values: CellValue[]): BoardCell[] => values.map((value) => ({ value }));
  const rowsOf = (wanted: typeof actions) =>
    wanted.map(({ ref, state }) =>
      cells(`${ref} Do what ${ref} says`, STATES[state]!, `Words about ${ref} and ${state}`, null),
    );
  const header = ["Action", "Status", "Why", "Note"];
  const table = (name: string, rows: BoardCell[][]): BoardBlock => ({
    ...{ kind: "table", name, caption: name, header, rows, widths: [20, 12, 30, 12] },
  });
  const open = actions.filter(({ state }) => state !== 2);
  const title = (text: string): BoardBlock => ({ kind: "title", text });
  const counts = STATES.map((name, i) => ({
    name,
    cell: { value: actions.filter(({ state }) => state === i).length },
  }));
  return {
    ...{ title: "Report", asAt: TODAY },
    sheets: [
      {
        ...{ id: "cover", title: "Cover", about: "", orientation: "portrait" },
        blocks: [
          title("Report"),
          { kind: "heading", text: "Counts" },
          { kind: "facts", facts: counts },
          { kind: "text", text: `${open.length} are open.` },
        ],
      },
      {
        ...{ id: "open", title: "Open", about: "", orientation: "landscape" },
        blocks: [
          title("Open"),
          table("Open", rowsOf(open)),
          { kind: "heading", text: "All" },
          table("All", rowsOf(actions)),
        ],
      },
    ],
  };
}

/** How the board is drawn into the book. */
const redrawn = (book: Snapshot): Redrawing => redrawing(book, layOut(packOf(book)), TODAY);

/** The book once that is drawn, as a host does it. */
function drawInto(book: Snapshot, { sheets, again }: Redrawing): Snapshot {
  const all = book.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => [...row]) }));
  for (const spec of sheets) {
    const { isSame, aside = [], also = [], over } = again.get(spec.id) ?? { isSame: false };
    const there = all.find(({ ours }) => ours === spec.id);
    expect(over?.sheet).toBe(again.has(spec.id) ? there?.name : undefined);
    for (const { at, was, to } of [...aside, ...also]) {
      const { sheet, row, column } = splitCellRef(at);
      const rows = all.find(({ name }) => name === sheet)!.values;
      while (rows.length <= row) rows.push([]);
      expect(rows[row]![column] ?? null).toBe(was);
      rows[row]![column] = to;
    }
    if (isSame) continue;
    const values = spec.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
    if (there) there.values = values;
    else {
      const title = freeTitle(
        spec.title,
        all.map(({ name }) => name),
      );
      all.push({ ...sheetOf(title, values), ours: spec.id, values });
    }
  }
  return { ...book, sheets: all.map(rectangular) };
}

function rectangular<S extends SheetSnapshot>(sheet: S): S {
  return { ...sheet, values: sheetOf(sheet.name, sheet.values).values };
}

const texts = (sheets: readonly SheetSnapshot[]) =>
  sheets.flatMap(({ values }) => values.flat().flatMap((value) => (typeof value === "string" ? [value] : [])));

const edits = fc.array(
  fc.record({
    what: fc.constantFrom(
      "type",
      "type",
      "type",
      "beside",
      "beside",
      "insert row",
      "delete row",
      "move row",
      "insert column",
      "delete column",
      "rename",
      "plan",
      "plan row",
    ),
    sheet: fc.nat(20),
    row: fc.nat(40),
    column: fc.nat(11),
    state: fc.nat(3),
  }),
  { minLength: 1, maxLength: 8 },
);
type Edit = { what: string; sheet: number; row: number; column: number; state: number };

/** What a person does; a text typed right of the sheet is told with what its row begins with. */
function edited(
  book: Snapshot,
  { what, sheet: n, row, column, state }: Edit,
  text: string,
  beside: Map<string, CellValue>,
): Snapshot {
  const ours = book.sheets.filter(({ ours: id }) => id !== null && id !== "settings" && id !== "kept");
  const target = ours[n % ours.length]!;
  const change = (name: string, by: (rows: Rows) => void, to = name): Snapshot => ({
    ...book,
    sheets: book.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const values = sheet.values.map((line) => [...line]);
      by(values);
      return rectangular({ ...sheet, name: to, values });
    }),
  });
  const type = (at: number) => (rows: Rows) => {
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= at) rows[row]!.push(null);
    rows[row]![at] = text;
  };
  switch (what) {
    case "type":
      return change(target.name, type(column));
    case "beside": {
      const wide = target.values[0]?.length ?? 0;
      const first = target.values[row]?.[0];
      if (/^\d\.\d+ |^(Action|Report|Open|All)$/.test(String(first))) beside.set(text, first!);
      return change(target.name, type(wide + (column % 2)));
    }
    case "insert row":
      return change(target.name, (rows) => rows.splice(row, 0, []));
    case "delete row":
      return change(target.name, (rows) => rows.splice(row, 1));
    case "move row":
      return change(target.name, (rows) => rows.splice(column, 0, ...rows.splice(row, 1)));
    case "insert column":
      return change(target.name, (rows) => rows.forEach((line) => line.splice(column, 0, null)));
    case "delete column":
      return change(target.name, (rows) => rows.forEach((line) => line.splice(column, 1)));
    case "rename":
      return change(target.name, () => {}, `${target.name.slice(0, 20)} ${row}`);
    case "plan":
      return change("Plan", (rows) => (rows[row % rows.length]![1] = state));
    default:
      return change("Plan", (rows) => rows.length > 2 && rows.splice(row % rows.length, 1));
  }
}

test("whatever people do, each text that they typed is somewhere afterwards and counted; beside a row it stands beside that row", () => {
  let [movedAlong, aside] = [0, 0];
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 3 }), (rounds) => {
      let book = bookOf({ Plan: planOf([0, 1, 0, 2, 0, 3]) });
      book = drawInto(book, redrawn(book));
      const beside = new Map<string, CellValue>();
      let typed = 0;
      for (const round of rounds) {
        for (const edit of round) book = edited(book, edit, `typed ${typed++}`, beside);
        const mine = texts(book.sheets.filter(({ ours }) => ours !== "kept")).filter((text) =>
          /^typed \d+$/.test(text),
        );
        const drawing = redrawn(book);
        book = drawInto(book, drawing);
        const all = new Set(texts(book.sheets));
        expect(mine.filter((text) => !all.has(text))).toEqual([]);
        expect(drawing.kept.inPlace + drawing.kept.aside).toBeGreaterThanOrEqual(mine.length);
        expectDrawn(book, drawing);
        const again = redrawn(book);
        expect(
          [...again.again.values()].every(({ isSame, aside, also }) => isSame && aside.length + also.length === 0),
        ).toBe(true);
        for (const { ours, values } of book.sheets)
          for (const row of values)
            for (const value of row) {
              const was = beside.get(String(value));
              if (was === undefined || ours === "kept" || ours === null) continue;
              expect(row[0]).toBe(was);
              movedAlong++;
            }
        aside += drawing.kept.aside;
      }
    }),
    { numRuns: 60, seed: 20261127 },
  );
  expect(Math.min(movedAlong, aside)).toBeGreaterThan(8);
});

/** Every figure and text of the pack stands on its sheet. */
function expectDrawn(book: Snapshot, { sheets }: Redrawing): void {
  for (const spec of sheets) {
    const drawn = book.sheets.find(({ ours }) => ours === spec.id);
    spec.rows.forEach(({ cells }, r) =>
      cells.forEach((cell, c) => {
        if (cell?.value != null && drawn?.values[r]?.[c] !== cell.value)
          throw new Error(`${spec.id} ${r} ${c}: ${drawn?.values[r]?.[c]} instead of ${cell.value}`);
      }),
    );
  }
}

test("what is remembered can be read again, takes little, and is nothing once somebody has changed it", () => {
  const specs = layOut(packOf(bookOf({ Plan: planOf([0, 1, 2, 3]) })));
  for (const spec of specs) {
    const drawn = drawnOf(spec, new Map());
    const text = writeDrawn(drawn);
    const trimmed = drawn.rows.map(({ key, cells }) => ({ key, cells: cells.join(",").replace(/,+$/, "") }));
    expect(readDrawn(text)?.rows.map(({ key, cells }) => ({ key, cells: cells.join(",").replace(/,+$/, "") }))).toEqual(
      trimmed,
    );
    expect(text.length).toBeLessThan(5 * spec.rows.reduce((sum, { cells }) => sum + 1 + cells.length, 0) + 30);
    expect(readDrawn(text.replace(";", ","))).toBeNull();
  }
  expect(readDrawn("")).toBeNull();
});

test("white space and the kind of a number do not count, anything else does", () => {
  expect(tokenOf("a  b\r\nc ")).toBe(tokenOf("a b\nc"));
  expect(tokenOf(12)).toBe(tokenOf("12"));
  expect(tokenOf(" ")).toBe("");
  expect(tokenOf(0)).not.toBe("");
  expect(new Set(["a", "b", "A", "a.", 1, 1.1, true, false].map(tokenOf)).size).toBe(8);
});

test("a reference names a row, a day does not", () => {
  expect(["3.2 Recruit", "AP-12: x", "7", "2a", "28 March 2026", "2026", "Improved", "12.5%"].map(referenceOf)).toEqual(
    [...["3.2", "AP-12", "7", "2a", null, null, null, null]],
  );
});

test("rows that are not the only ones of their name have none", () => {
  const style = {};
  const row = (...values: CellValue[]) => ({ height: 15, cells: values.map((value) => ({ value, style })) });
  const keys = rowKeys({
    ...{ id: "x", title: "X", columns: [9], merges: [], charts: [] },
    rows: [row("Title"), row(), row("Way", "What"), row("New", "a"), row("New", "b"), row("Gone", "c")],
    tables: [{ name: "T", block: { row: 2, column: 0, rows: 4, columns: 2 } }],
    page: { orientation: "portrait", titleRows: null, header: "", footer: "" },
  });
  expect(keys).toEqual(["||Title", "||Title|+1", "T|Way", null, null, "T|Gone"]);
});

test("rows and columns are found again", () => {
  const drawn = ["a b c", "d e f", "g h i", "", "j"].map((row) => row.split(" "));
  const now = ["a b c", "", "x", "d N e f", "g N h i", "", "j"].map((row) => row.split(" "));
  expect(alignRows(now, drawn)).toEqual([0, null, null, 1, 2, 3, 4]);
  expect(alignColumns(now.slice(3, 5), drawn, [1, 2])).toEqual([0, null, 1, 2]);
});
