import type { Book } from "../../../preview/embedded-excel";
import { deleteSheet, sheetOf } from "../../../preview/embedded-excel/model/book";
import { cellsIn } from "../../../preview/embedded-excel/model/cells";
import type { Review, Snapshot } from "../../../src/core";
import { boardPack, layOut, redrawing } from "../../../src/core/board";
import { type Choice, settingsIn } from "../../../src/core/plan/settings";
import { wantedLooks } from "../../../src/core/plan/wanted-looks";
import { review } from "../../../src/core/review";
import { recordReport, toRecord } from "../../../src/taskpane/record-report";
import { saveSettings } from "../../../src/taskpane/save-settings";
import { smallPlan } from "./operations";
import { openStand, type Stand, stateOf } from "./stand";

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

const TODAY = "2026-11-27";
const KEPT = ["RAG settings", "RAG history"];

const reviewOf = (book: Snapshot): Review => review(book, { asAt: null, today: TODAY, partnership: settingsIn(book) });
const read = () => stand.host.read((book) => wantedLooks(book));

/** A workbook in which a choice was saved, a report recorded and the board sheets built. */
async function used(): Promise<Book> {
  const { book } = await stand.open(smallPlan());
  const { host } = stand;
  const choice: Choice = { kind: "sheet", sheet: "Notes", role: "other" };
  const before = await read();
  await saveSettings(host, before, { ...settingsIn(before), choices: [choice] });
  const chosen = await read();
  await recordReport(host, toRecord(chosen, reviewOf(chosen)));
  const now = await read();
  const { sheets, again } = redrawing(now, layOut(boardPack(reviewOf(now))), TODAY);
  await host.putSheets(sheets, { again });
  return book;
}

test("the two sheets that are kept may be deleted: the workbook is whole, and only what was chosen is to be chosen again", async () => {
  const book = await used();
  const plain = reviewOf(await stand.open(smallPlan()).then(read));
  const others = () =>
    [...stateOf(book)].filter(([name]) => !KEPT.includes(name) && book.sheets.some((sheet) => sheet.name === name));
  await stand.open(book);
  const before = others();
  for (const name of KEPT) {
    expect(book.sheets.map((sheet) => [sheet.name, sheet.visibility])).toContainEqual([name, "Visible"]);
    deleteSheet(sheetOf(book, name));
  }
  expect(others()).toEqual(before);
  const after = await read();
  expect(settingsIn(after).choices).toEqual([]);
  const now = reviewOf(after);
  expect(now.plan.actions).toEqual(plain.plan.actions);
  expect(now.findings.map(({ id }) => id)).toEqual(plain.findings.map(({ id }) => id));
  expect(now.plan.questions).toEqual(plain.plan.questions);
});

test("board sheets without the add-in are plain sheets: all in sight, nothing hidden on them, no link out of the workbook", async () => {
  const book = await used();
  const ours = book.sheets.filter(({ name }) => !["Plan", "Notes", ...KEPT].includes(name));
  expect(ours.length).toBeGreaterThan(4);
  const names = new Set(book.sheets.map(({ name }) => name));
  for (const sheet of ours) {
    expect([sheet.name, sheet.visibility, sheet.hiddenRows.size, sheet.hiddenColumns.size]).toEqual([
      ...[sheet.name, "Visible", 0, 0],
    ]);
    for (const { cell } of cellsIn(sheet, { row: 0, column: 0, rows: 400, columns: 40 })) {
      expect(cell.formula ?? null).toBeNull();
      const { link } = cell;
      if (link === null) continue;
      expect(link.address ?? "").toBe("");
      expect(names).toContain(/^'?(.*?)'?!/.exec(link.documentReference ?? "")?.[1]?.replaceAll("''", "'"));
    }
  }
});
