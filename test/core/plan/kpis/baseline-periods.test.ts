import { parse, recognise } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const baselinesOf = (rows: readonly (readonly CellValue[])[]) => {
  const book = bookOf({ Data: rows });
  return parse(book, recognise(book)).kpis.map(({ baseline }) => baseline);
};

const SAID: readonly (readonly [string, string | null])[] = [
  ["Baseline 2024", "2024"],
  ["Baseline (March 2024)", "2024-03"],
  ["Starting point Sept 23", "2023-09"],
  ["Baseline: 2023/24", "2023/24"],
  ["Baseline at March 2024", "2024-03"],
  ["Baseline (academic year 2023/24)", "2023/24"],
  ["Starting position (Autumn 2023)", "Autumn 2023"],
  ["Baseline – as at 31 March 2024", "2024-03-31"],
  ["Baseline value", null],
  ["Baseline (SEN2)", null],
];

test.each(SAID)("a row called “%s” below months", (label, period) =>
  expect(
    baselinesOf([
      ["Month", "Plans on time %", "Complaints"],
      ["Jan 2025", 50, 20],
      ["Feb 2025", 51, 19],
      ["Mar 2025", 52, 18],
      [label, 40, 30],
      ["Target", 70, 10],
    ]),
  ).toEqual([
    { value: 40, period },
    { value: 30, period },
  ]),
);

test.each(SAID)("a column called “%s” beside months", (label, period) =>
  expect(
    baselinesOf([
      ["Measure", label, "Target", "Jan 2025", "Feb 2025", "Mar 2025"],
      ["Plans on time (%)", 40, 70, 50, 51, 52],
      ["Complaints (number)", 30, 10, 20, 19, 18],
    ]),
  ).toEqual([
    { value: 40, period },
    { value: 30, period },
  ]),
);

test.each(SAID)("“%s” above the only measure", (label, period) =>
  expect(
    baselinesOf([
      ["Plans issued on time (%)"],
      [label, 40],
      ["Month", "Value"],
      ["Jan 2025", 50],
      ["Feb 2025", 51],
      ["Mar 2025", 52],
    ]),
  ).toEqual([{ value: 40, period }]),
);
