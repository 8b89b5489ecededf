import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as monitor from "../src/index";

const sample = new Uint8Array(readFileSync(join(__dirname, "../samples/monitoring-plan.xlsx")));

test("a script goes the whole road with what the package exports", async () => {
  const book = monitor.readWorkbook(sample, "plan.xlsx");
  const review = monitor.review(book, { asAt: "2026-10-31", today: "2026-11-22" });
  const json = monitor.reviewJson.parse(monitor.toJson(review));
  expect(json.findings.map(({ rule }) => monitor.rules.some(({ id }) => id === rule))).not.toContain(false);
  const sheets = monitor.layOut(monitor.boardPack(review));
  const pack = monitor.readWorkbook(await monitor.writeWorkbook(sheets, review.asAt.date), "pack.xlsx");
  expect(pack.sheets.map(({ name }) => name)).toEqual(sheets.map(({ title }) => title));
});

test("build, then check the built sheets: they are known as ours and give no findings", async () => {
  const review = monitor.review(monitor.readWorkbook(sample, "plan.xlsx"), { asAt: null, today: "2026-11-22" });
  const sheets = monitor.layOut(monitor.boardPack(review));
  const pack = monitor.readWorkbook(await monitor.writeWorkbook(sheets, review.asAt.date), "pack.xlsx");
  const again = monitor.review(pack, { asAt: null, today: "2026-11-22" });
  expect(again).toMatchObject({ reads: "nothing", findings: [] });
});

test("the input's bytes are left alone", () => {
  const copy = sample.slice();
  monitor.readWorkbook(sample, "plan.xlsx");
  expect(sample).toEqual(copy);
});

test("a refused file throws a HostError with a sentence", () => {
  expect(() => monitor.readWorkbook(new TextEncoder().encode("no workbook"), "x.xlsx")).toThrow(monitor.HostError);
});
