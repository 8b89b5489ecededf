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

test("a script writes both papers of a pack, and analyses a series of its own", async () => {
  const review = monitor.review(monitor.readWorkbook(sample, "plan.xlsx"), { asAt: null, today: "2026-11-22" });
  const pack = monitor.boardPack(review);
  expect(
    Buffer.from(await monitor.wordPaper(pack))
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  expect(monitor.htmlPaper(pack, { marking: "Official-sensitive" })).toContain("Official-sensitive");
  const values = [50, 52, 49, 51, 50, 48, 52, 51, 50, 49, 51, 50, 75];
  const analysis = monitor.analyseSeries(
    values.map((value, i) => ({ period: `2025-${i + 1}`, value })),
    {
      better: "higher",
    },
  );
  expect(analysis.signals.length).toBeGreaterThan(0);
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
