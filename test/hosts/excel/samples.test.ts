import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openEmbeddedWorkbook } from "../../../preview/embedded-excel";
import { review } from "../../../src/core";
import { boardPack, layOut, redrawing } from "../../../src/core/board";
import type { LooksWanted, Snapshot } from "../../../src/core/workbook";
import { readXlsx } from "../../../src/hosts/xlsx";
import { comparable } from "../contract";
import { closeAll, type OpenExcel, openOn } from "./open";

afterEach(closeAll);

const SAMPLES = ["monitoring-plan.xlsx", "clean-plan.xlsx"];
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../../../samples", name)));
const open = async (name: string): Promise<OpenExcel> => openOn(await openEmbeddedWorkbook(bytesOf(name), name));

const allFills: LooksWanted = ({ sheets }) =>
  sheets
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => ({ sheet: name, row: 0, column: 0, rows: values.length, columns: values[0]!.length }));
const check = (book: Snapshot) => review(book, { asAt: null, today: "2025-04-02" });

test.each(SAMPLES)("%s reads the same in Excel as from its file, in six round trips", async (name) => {
  const { host, excel } = await open(name);
  const read = await host.read(allFills);
  expect(read.sheets.map(comparable)).toEqual(readXlsx(bytesOf(name), name, allFills).sheets.map(comparable));
  expect(excel.counters.roundTrips).toBe(6);
});

test.each(SAMPLES)(
  "%s: check, build, build, check finds the same; the plan's own sheets are untouched",
  async (name) => {
    const { host, excel } = await open(name);
    const first = await host.read();
    const build = async (book: Snapshot) => {
      const { sheets, again } = redrawing(book, layOut(boardPack(check(book))), "2025-04-02");
      excel.counters.reset();
      await host.putSheets(sheets, { again });
      expect(excel.counters.roundTrips).toBeLessThanOrEqual(sheets.length + 3);
    };
    await build(first);
    const built = await host.read();
    await build(built);
    expect(excel.counters.cellsWritten).toBe(0);
    const again = await host.read();
    expect(again.sheets.map(comparable)).toEqual(built.sheets.map(comparable));
    expect(again.sheets.slice(0, first.sheets.length).map(comparable)).toEqual(first.sheets.map(comparable));
    expect(check(again).findings.map(({ id }) => id)).toEqual(check(first).findings.map(({ id }) => id));
  },
);

test("all fixes of the sample are applied, and taken back they leave the workbook as it was", async () => {
  const { host } = await open("monitoring-plan.xlsx");
  const before = await host.read();
  const fixes = check(before).findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  const { applied } = await host.apply(fixes);
  expect(applied.length).toBeGreaterThan(0);
  expect((await host.read()).sheets.map(comparable)).not.toEqual(before.sheets.map(comparable));
  const back = await host.apply(applied.map(({ undo }) => undo).reverse());
  expect(back.refused).toEqual([]);
  expect((await host.read()).sheets.map(comparable)).toEqual(before.sheets.map(comparable));
});
