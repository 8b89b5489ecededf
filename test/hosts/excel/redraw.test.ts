import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { openEmbeddedWorkbook, ApiError } from "../../../preview/embedded-excel";
import { addSheet, deleteSheet, sheetOf } from "../../../preview/embedded-excel/model/book";
import { parseAddress } from "../../../preview/embedded-excel/model/address";
import { cellAt } from "../../../preview/embedded-excel/model/cells";
import { deleteCells, insertCells } from "../../../preview/embedded-excel/model/shift";
import type { Sheet } from "../../../preview/embedded-excel";
import { boardPack, fingerprintOf, layOut, redrawing, stillMatches, type KeptCells } from "../../../src/core/board";
import { settingsIn } from "../../../src/core/plan/settings";
import { review } from "../../../src/core/review";
import { SHEET_LIMITS, type SheetSpec, type Snapshot } from "../../../src/core/workbook";
import { matchSentence } from "../../../src/taskpane/match-words";
import { keptSentence } from "../../../src/taskpane/kept-words";
import { bookOf } from "../../book";
import { closeAll, openExcel, openOn, type OpenExcel } from "./open";

const TODAY = "2026-11-27";
const ASIDE = "Kept from board sheets";

type Built = KeptCells & {
  readonly sheets: readonly SheetSpec[];
  readonly book: Snapshot;
  readonly roundTrips: number;
  readonly written: number;
};

const SOME = ["cover", "summary", "exceptions", "risks", "notes"];
const some = ({ id }: SheetSpec) => SOME.includes(id);

/** Reads the workbook and builds the board into it, as the pane does; of the pack only some sheets. */
async function build(
  { host, excel }: OpenExcel,
  only: (spec: SheetSpec) => boolean = some,
  cancelled: () => boolean = () => false,
): Promise<Built> {
  const before = await host.read();
  const pack = layOut(boardPack(review(before, { asAt: null, today: TODAY }))).filter(only);
  const { sheets, again, kept } = redrawing(before, pack, TODAY);
  excel.counters.reset();
  await host.putSheets(sheets, { again, cancelled });
  const { roundTrips, cellsWritten: written } = excel.counters;
  return { ...kept, sheets, roundTrips, written, book: await host.read() };
}

/** What the Board tab says of the board sheets that stand in the workbook. */
async function matching({ host }: OpenExcel): Promise<string> {
  const book = await host.read();
  const reviewed = review(book, { asAt: null, today: TODAY });
  return matchSentence(stillMatches(book, layOut(boardPack(reviewed)).filter(some)), fingerprintOf(reviewed).code);
}

/** Everything about the workbook, sheet by sheet; formats as the objects that they are, so that one written anew is another. */
const stateOf = ({ excel }: OpenExcel) =>
  excel.book.sheets.map(({ name, cells, merges, page, charts, tables, rowHeights, columnWidths }) => [
    name,
    [...cells].flatMap(([at, { value, formula, format, link }]) => [at, value, formula, format, link]),
    [...merges, page, [...charts], [...tables], [...rowHeights], [...columnWidths]],
  ]);
const rowOf = (sheet: Sheet, text: string) => {
  for (let row = 0; row < 400; row++) if (String(cellAt(sheet, row, 0)?.value ?? "").startsWith(text)) return row;
  throw new Error(`No row begins with ${text}`);
};
const valueIn = (sheet: Sheet, row: number, column: number) => cellAt(sheet, row, column)?.value ?? null;
/** The name of the sheet that was drawn as this one. */
const called = ({ book }: Built, id: string) => book.sheets.find(({ ours }) => ours === id)?.name;
const asideIn = ({ book }: Built) =>
  (book.sheets.find(({ name }) => name === ASIDE)?.values ?? []).slice(4).map(([, ...cells]) => cells);

describe("a sample with registers, built again and again", () => {
  let open: OpenExcel;
  const sheet = (name: string) => sheetOf(open.excel.book, name);
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../samples/plan-with-registers.xlsx")));
    open = await openOn(await openEmbeddedWorkbook(bytes, "plan.xlsx"));
  });
  afterAll(closeAll);

  test("the first time: three round trips at most besides one a sheet, and all is remembered on the settings sheet", async () => {
    const first = await build(open);
    expect(first.roundTrips).toBeLessThanOrEqual(3 + first.sheets.length);
    expect(keptSentence(first)).toBe("");
    const settings = first.book.sheets.find(({ name }) => name === "RAG settings")!;
    expect(settings.values.filter(([setting]) => setting === "Drawn")).toHaveLength(SOME.length);
    expect(settingsIn(first.book)).toMatchObject({ choices: [], unread: [] });
  });

  test("every link leads to a cell of a sheet that is there, and none out of the workbook", () => {
    const { sheets } = open.excel.book;
    const links = sheets.flatMap(({ cells }) => [...cells.values()].flatMap(({ link }) => link ?? []));
    expect(links.filter(({ documentReference }) => !documentReference!.endsWith("!A1")).length).toBeGreaterThan(4);
    for (const { address, documentReference } of links) {
      expect(address).toBeUndefined();
      expect(parseAddress(documentReference!)).toMatchObject({ block: { rows: 1, columns: 1 } });
      expect(sheets.map(({ name }) => name)).toContain(parseAddress(documentReference!).sheet);
    }
  });

  test("without changes: not a cell is written, and the workbook is as it was to the last format", async () => {
    const before = stateOf(open);
    const again = await build(open);
    expect([again.written, keptSentence(again)]).toEqual([0, ""]);
    expect(stateOf(open)).toEqual(before);
    expect(again.roundTrips).toBeLessThanOrEqual(3);
    expect(await matching(open)).toBe("The board sheets in this workbook match it.");
  });

  test("a comment beside a row and a note below stay untouched while nothing else changes; what was typed over a figure is put aside", async () => {
    const exceptions = sheet("Exceptions");
    const row = rowOf(exceptions, "2.2");
    open.excel.typeInto("Exceptions", row, 9, "Ask the DCO");
    open.excel.typeInto("Exceptions", row, 10, "7");
    const kept = await build(open);
    expect([kept.inPlace, kept.aside, kept.written]).toEqual([2, 0, 0]);
    expect(keptSentence(kept)).toBe(
      "2 cells that somebody had typed on the board sheets are kept, each beside its row.",
    );

    const drawn = valueIn(exceptions, row, 1);
    open.excel.typeInto("Exceptions", row, 1, "On track, I think");
    const put = await build(open);
    expect(valueIn(exceptions, row, 1)).toBe(drawn);
    expect([valueIn(exceptions, row, 9), valueIn(exceptions, row, 10)]).toEqual(["Ask the DCO", 7]);
    expect(asideIn(put)).toEqual([["Exceptions", `B${row + 1}`, expect.stringMatching(/^2\.2 /), "On track, I think"]]);
    expect(keptSentence(put)).toBe(
      `1 cell that somebody had typed on the board sheets was put aside on “${ASIDE}”, with what stood beside it; 2 more are kept, each beside its row.`,
    );
    expect(put.roundTrips).toBeLessThanOrEqual(3 + put.sheets.length);
  });

  test("the plan changes: the comment moves with its action; a row that is gone leaves its comment aside", async () => {
    const exceptions = sheet("Exceptions");
    const gone = String(valueIn(exceptions, rowOf(exceptions, "2.2"), 0));
    const next = rowOf(exceptions, "2.2") + 1;
    const moved = String(valueIn(exceptions, next, 0));
    open.excel.typeInto("Exceptions", next, 8, "Stays with its action");
    const plan = sheet("Action Plan");
    const at = rowOf(plan, "2.2");
    const status = [...Array(20).keys()].find((column) => valueIn(plan, 4, column) === "Action status")!;
    for (const column of [status, status + 1]) open.excel.typeInto("Action Plan", at, column, "");
    deleteCells(plan, { row: at, column: 0, rows: 1, columns: SHEET_LIMITS.columns }, "row");
    expect(await matching(open)).toMatch(
      /^The board sheets in this workbook do not match it any more: cells that they rest on have changed since they were built\. \d+ cells would be others if they were built now: .*“Summary” \(\d+\).*“Exceptions” \(\d+\).* Build them again\.$/,
    );
    const built = await build(open);
    expect(await matching(open)).toBe("The board sheets in this workbook match it.");
    expect(valueIn(exceptions, rowOf(exceptions, moved), 8)).toBe("Stays with its action");
    expect(
      asideIn(built).filter(([, , beside]) => beside === gone.slice(0, 60) || String(beside).startsWith("2.2")),
    ).toEqual(
      expect.arrayContaining([
        ["Exceptions", expect.anything(), expect.anything(), "Ask the DCO"],
        ["Exceptions", expect.anything(), expect.anything(), "7"],
      ]),
    );
  });

  test("renamed, sorted in among others and deleted sheets: drawn where they are, links lead there, one is made anew", async () => {
    const { book } = open.excel;
    sheet("Summary").name = "Where we stand";
    book.sheets.unshift(...book.sheets.splice(book.sheets.indexOf(sheet("Exceptions")), 1));
    deleteSheet(sheet("Data notes"));
    const built = await build(open);
    expect(built.book.sheets[0]!.name).toBe("Exceptions");
    expect([called(built, "summary"), called(built, "notes")]).toEqual(["Where we stand", "Data notes"]);
    const cover = sheet("Cover");
    const links = [...cover.cells.values()].flatMap(({ link }) => link?.documentReference ?? []);
    expect(links).toContain("'Where we stand'!A1");
    expect((await build(open)).written).toBe(0);
  });

  test("a formula is put aside with what it gave; inserted rows, a chart that was deleted and a cell that was painted over are no loss", async () => {
    const summary = sheet("Where we stand");
    const charts = summary.charts.length;
    summary.charts.pop();
    const exceptions = sheet("Exceptions");
    const [at, painted] = [...exceptions.cells].find(([, { format }]) => format?.fill.pattern === "Solid")!;
    const { fill } = painted.format!;
    painted.format = { ...painted.format!, fill: { ...fill, color: "#00FF00" } };
    open.excel.typeInto("Where we stand", 3, 12, "=1+1");
    insertCells(summary, { row: 2, column: 0, rows: 2, columns: SHEET_LIMITS.columns }, "row");
    open.excel.typeInto("Where we stand", 2, 0, "Typed into a row of its own");
    const built = await build(open);
    expect(sheet("Where we stand").charts).toHaveLength(charts);
    expect(exceptions.cells.get(at)!.format!.fill.color).toBe(fill.color);
    const texts = asideIn(built).map((cells) => cells[3]);
    expect(texts).toEqual(expect.arrayContaining(["=1+1 (gave 0)", "Typed into a row of its own"]));
    expect(built.aside).toBe(2);
  });

  test("a copy that somebody made of a sheet is theirs; a sheet that the pack has no more is named", async () => {
    const copy = addSheet(open.excel.book, "Cover (2)");
    open.excel.typeInto(copy.name, 0, 0, "A copy");
    const built = await build(open, ({ id }) => id !== "risks");
    expect(built.leftOver).toEqual(["Risks (2)"]);
    expect(keptSentence(built)).toContain(
      "“Risks (2)” is of an earlier report and not of this one, and was left as it was",
    );
    expect(valueIn(copy, 0, 0)).toBe("A copy");
  });

  test("where the memory is lost, everything that is not drawn again is put aside and that is said", async () => {
    const settings = sheet("RAG settings");
    const row = [...Array(60).keys()].find((at) => valueIn(settings, at, 1) === "exceptions")!;
    open.excel.typeInto("RAG settings", row, 2, "somebody changed this");
    const built = await build(open, ({ id }) => id !== "risks");
    expect(built.unknown).toEqual(["Exceptions"]);
    expect(asideIn(built).map((cells) => cells[3])).toContain("Stays with its action");
    expect(keptSentence(built)).toContain("What was drawn on “Exceptions” before is not known any more");
  });

  test("stopped in between: what is not drawn is still remembered as it was", async () => {
    open.excel.typeInto("Where we stand", 30, 14, "Not to be lost");
    const before = stateOf(open);
    await expect(build(open, undefined, () => true)).rejects.toMatchObject({ code: "cancelled" });
    expect(stateOf(open)).toEqual(before);
  });

  test("somebody types while the sheets are made: nothing is drawn", async () => {
    const { host } = open;
    const book = await host.read();
    const { sheets, again } = redrawing(book, layOut(boardPack(review(book, { asAt: null, today: TODAY }))), TODAY);
    open.excel.typeInto("Cover", 3, 5, "just now");
    await expect(host.putSheets(sheets, { again })).rejects.toMatchObject({
      code: "busy",
      message: expect.stringContaining("“Cover” was changed while the sheets were made"),
    });
    expect(valueIn(sheet("Cover"), 3, 5)).toBe("just now");
  });
});

const HEADER = ["Ref", "Area", "Action", "Action status", "Impact status", "Progress update", "Due date", "Lead"];
const STATES = ["Off track", "In progress – on track", "Complete", ""];
const planOf = (states: readonly number[]) =>
  bookOf({
    Plan: [
      HEADER,
      ...states.map((state, i) => [
        ...[`${1 + (i % 2)}.${i + 1}`, `${1 + (i % 2)} Area`, `Do the thing that number ${i + 1} stands for`],
        ...[STATES[state]!, "Not yet", `We did part ${i}`, "31/03/2026", "Head of Inclusion"],
      ]),
    ],
  });

/** What a person does to the board sheets and to the plan between two reports. */
const edits = fc.array(
  fc.record({
    what: fc.constantFrom(
      "type",
      "type",
      "type",
      "insert row",
      "delete row",
      "insert column",
      "rename",
      "plan",
      "plan row",
    ),
    sheet: fc.nat(20),
    row: fc.nat(24),
    column: fc.nat(10),
    state: fc.nat(3),
  }),
  { minLength: 1, maxLength: 6 },
);

test("whatever people do to the board sheets, each text that they typed is somewhere afterwards, and counted", async () => {
  const few = ({ id }: SheetSpec) => ["cover", "summary", "exceptions"].includes(id);
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 2 }), async (rounds) => {
      const open = await openExcel(planOf([0, 1, 0, 2, 0]));
      try {
        await build(open, few);
        let typed = 0;
        for (const round of rounds) {
          for (const edit of round) tryTo(open, edit, `typed ${typed++}`);
          const there = textsOn(open, (name) => name !== "Plan" && name !== ASIDE && name !== "RAG settings");
          const mine = there.filter((text) => /^typed \d+$/.test(text));
          const built = await build(open, few);
          const after = textsOn(open, () => true);
          expect(mine.filter((text) => !after.includes(text))).toEqual([]);
          expect(built.inPlace + built.aside).toBeGreaterThanOrEqual(mine.length);
          expectDrawn(built);
          const still = await build(open, few);
          expect([still.written, still.aside]).toEqual([0, 0]);
        }
      } finally {
        await closeAll();
      }
    }),
    { numRuns: 3, seed: 6 },
  );
}, 60_000);

type Edit = { what: string; sheet: number; row: number; column: number; state: number };

function tryTo({ excel }: OpenExcel, { what, sheet: n, row, column, state }: Edit, text: string): void {
  const ours = excel.book.sheets.filter(({ name }) => !["Plan", ASIDE, "RAG settings"].includes(name));
  const sheet = ours[n % ours.length]!;
  const wholeRow = { row, column: 0, rows: 1, columns: SHEET_LIMITS.columns };
  try {
    if (what === "type") excel.typeInto(sheet.name, row, column, text);
    if (what === "insert row") insertCells(sheet, wholeRow, "row");
    if (what === "delete row") deleteCells(sheet, wholeRow, "row");
    if (what === "insert column") insertCells(sheet, { row: 0, column, rows: SHEET_LIMITS.rows, columns: 1 }, "column");
    if (what === "rename") sheet.name = `${sheet.name.slice(0, 20)} ${row}`;
    if (what === "plan") excel.typeInto("Plan", 1 + (row % 5), 3, STATES[state]!);
    if (what === "plan row") deleteCells(sheetOf(excel.book, "Plan"), { ...wholeRow, row: 2 }, "row");
  } catch (refused) {
    // What Excel refuses has not happened.
    if (!(refused instanceof ApiError)) throw refused;
  }
}

const textsOn = ({ excel }: OpenExcel, wanted: (sheet: string) => boolean) =>
  excel.book.sheets
    .filter(({ name }) => wanted(name))
    .flatMap(({ cells }) => [...cells.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : [])));

/** Every figure and text of the pack stands on its sheet. */
function expectDrawn({ sheets, book }: Built): void {
  for (const spec of sheets) {
    const drawn = book.sheets.find(({ ours }) => ours === spec.id);
    if (drawn === undefined || spec.id === "settings") continue;
    const wanted = spec.rows.flatMap(({ cells }, r) =>
      cells.flatMap((cell, c) => (cell?.value == null ? [] : [[r, c, cell.value]])),
    );
    const got = wanted.map(([r, c]) => [r, c, drawn.values[r as number]?.[c as number] ?? null]);
    expect(got).toEqual(
      wanted.map(([r, c, value]) => [r, c, typeof value === "string" ? value.replaceAll("\r", "") : value]),
    );
  }
}
