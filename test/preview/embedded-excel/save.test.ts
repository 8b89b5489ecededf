import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newEmbeddedWorkbook, openEmbeddedWorkbook } from "../../../preview/embedded-excel";
import { addName } from "../../../preview/embedded-excel/model/names";
import { saveXlsx } from "../../../preview/embedded-excel/save/save-xlsx";
import { readWorkbook } from "../../../src";

const SAMPLES = join(__dirname, "../../../samples");

/** What the command line reads of a workbook, without what a copy does not keep. */
function readBack(bytes: Uint8Array) {
  const { sheets, ...book } = readWorkbook(bytes, "Plan.xlsx");
  return { ...book, sheets: sheets.map(({ id: _, tables: __, lists: ___, protected: ____, ...sheet }) => sheet) };
}

test.each(["monitoring-plan.xlsx", "clean-plan.xlsx"])("%s reads the same from a copy", async (name) => {
  const bytes = readFileSync(join(SAMPLES, name));
  const { book } = await openEmbeddedWorkbook(bytes, name);
  expect(readBack(await saveXlsx(book))).toEqual(readBack(bytes));
});

test("texts that look like something else stay texts, and a hidden name stays hidden", async () => {
  const excel = newEmbeddedWorkbook();
  const texts = ["'2.10", "'=1+1", "'#N/A", "'_x0041_"];
  texts.forEach((text, row) => excel.typeInto("Sheet1", row, 0, text));
  addName(excel.book, null, "RAG_Monitor_settings", "=Sheet1!$1:$1048576").visible = false;
  const { sheets } = readBack(await saveXlsx(excel.book));
  expect(sheets.map(({ values, ours }) => [values.flat(), ours])).toEqual([
    [["2.10", "=1+1", "#N/A", "_x0041_"], "settings"],
  ]);
});
