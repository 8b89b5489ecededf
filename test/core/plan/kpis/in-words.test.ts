import { parse, recognise } from "../../../../src/core/plan";
import { measureInWords } from "../../../../src/core/plan/kpis/in-words";
import { splitCellRef, type CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

/** What the cells of a table with one measure are read as, by column from 0. */
function wordsOf(heads: readonly CellValue[], cells: readonly CellValue[]) {
  const book = bookOf({ KPIs: [heads, cells] });
  const plan = parse(book, recognise(book));
  return Object.fromEntries(measureInWords(plan.kpis[0]!).map(([at, words]) => [splitCellRef(at).column, words]));
}

test.each([
  ["45%*", "45%, with a footnote"],
  ["c.45%", "45%, a forecast or an estimate"],
  ["12 of 15", "80% (12 of 15)"],
  ["80% (n=15)", "80%"],
  ["<5", "no value, kept back, because few stand behind it: <5"],
  ["[x]", "no value, not to be had: [x]"],
  ["n/a", "no value, does not apply: n/a"],
  ["not yet available", "no value, still to come: not yet available"],
  ["70 or so", null],
])("the value %s reads as %s", (cell, words) =>
  expect(wordsOf(["Measure", "Apr 2024", "May 2024", "Jun 2024"], ["Plans on time", "61%", "62%", cell])[3]).toBe(
    words,
  ),
);

test.each([
  ["≥ 90%", "at least 90%"],
  ["between 40% and 60%", "between 40% and 60%"],
  ["75% by July 2025, 90% by July 2026", "at least 75% by 31 July 2025; at least 90% by 31 July 2026"],
  [
    "reduce by 20% from 2022/23 baseline",
    "reduce by 20% compared with 2022/23 baseline: shown, not compared with values",
  ],
  ["contacted every three weeks", "how often something is to happen: shown, not compared with values"],
  ["Top quartile", null],
])("the target %s reads as %s", (cell, words) =>
  expect(wordsOf(["Measure", "Target", "Apr 2024", "May 2024"], ["Plans on time", cell, "61%", "62%"])[1]).toBe(words),
);

test("polarity, standard and baseline are told in words", () =>
  expect(
    wordsOf(
      ["Measure", "Polarity", "National standard", "Baseline", "Apr 2024", "May 2024"],
      ["Average wait (weeks)", "Low", "within 18 weeks", 24, 22, 21],
    ),
  ).toMatchObject({ 1: "lower is better", 2: "at most 18 weeks", 3: "24 weeks" }));
