import { changeOf } from "../../../src/core/board/measure";
import { readingOf, verdictOf } from "../../../src/core/plan/kpis/reading";
import { parse, recognise, type Kpi } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const kpiOf = (header: CellValue[], cells: CellValue[], ...notes: CellValue[]): Kpi => {
  const book = bookOf({
    Data: [["Measure", "Target", ...header], ["Share of plans on time", ...cells], [], ...notes.map((note) => [note])],
  });
  return parse(book, recognise(book)).kpis[0]!;
};
const MONTHS = ["March 2025", "April 2025", "May 2025"];
const words = (kpi: Kpi, asAt: string) => verdictOf(kpi, readingOf(kpi, asAt), asAt).words;

test("a forecast is never the latest result", () => {
  const kpi = kpiOf(MONTHS, ["70%", "60%", "62%", "90% (projected)"]);
  expect(readingOf(kpi, "2025-06-30").latest!.period).toBe("2025-04");
  expect(words(kpi, "2025-06-30")).toBe("✗ target not met in April 2025");
});

test("a value of half a month is not held against the target, nor against the month before", () => {
  const kpi = kpiOf(MONTHS, ["70%", "60%", "62%", "90% (to 15 May)"]);
  expect(words(kpi, "2025-06-30")).toMatch(/a part of May 2025 \(to 15 May\)/);
  expect(changeOf(kpi, readingOf(kpi, "2025-06-30"))).toMatch(/^not compared with April 2025/);
});

test("of several targets the one that had to be reached is the one that is compared", () => {
  const kpi = kpiOf(MONTHS, ["60% by March 2025, 80% by July 2025", "61%", "62%", "65%"]);
  expect(words(kpi, "2025-06-30")).toBe("✓ target of 31 March 2025 (>= 60) met in May 2025");
  expect(words(kpi, "2025-07-31")).toBe("✗ target of 31 July 2025 (>= 80) not met in May 2025");
});

test("no difference is drawn across a break", () => {
  const cells = ["70%", "60%", "62%", "90%"];
  const change = (kpi: Kpi) => changeOf(kpi, readingOf(kpi, "2025-06-30"));
  expect(change(kpiOf(MONTHS, cells, "Not comparable before May 2025"))).toMatch(/a break in the series$/);
  expect(change(kpiOf(MONTHS, cells, "Not comparable before April 2025"))).toMatch(/^up 28/);
  expect(change(kpiOf(MONTHS, cells, "The definition has changed"))).toMatch(/a break in the series$/);
});
