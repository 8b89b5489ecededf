import fc from "fast-check";
import { parse, recognise } from "../../../src/core/plan";
import { noSettings } from "../../../src/core/plan/settings";
import { sentenceOf, trendsOf } from "../../../src/core/trends";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const heads = Array.from(
  { length: 14 },
  (_, i) =>
    `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][i % 12]} ${2024 + Math.floor(i / 12)}`,
);
const row = (ref: string, name: string, unit: string, target: string, values: readonly CellValue[]) => [
  ref,
  name,
  unit,
  target,
  ...values,
];
const HEADER = ["Ref", "Measure", "Unit", "Target", ...heads];
const rising = heads.map((_, i) => 40 + 2 * i);

/** Measures that stand beside each other, that share a name with one on another sheet, and a note about one of them. */
const SHEETS: { readonly [name: string]: readonly (readonly CellValue[])[] } = {
  Timeliness: [
    HEADER,
    row("K1", "EP advice on time", "%", "at least 80%", rising),
    ["", "Numerator", "", "", ...rising],
    ["", "Denominator", "", "", ...rising.map(() => 100)],
  ],
  Waits: [
    HEADER,
    row("K2", "EP advice overdue", "children", "at most 20", [50, 52, 49, 51, 50, 48, 52, 51, 49, 50, 51, 49, 50, 51]),
    row("K3", "Children waiting", "children", "at most 60", [50, 52, 49, 51, 50, 48, 52, 70, 71, 69, 70, 71, 70, 69]),
    [],
    ["Children waiting: counted anew from August 2024, not comparable with earlier months."],
  ],
  Places: [
    HEADER,
    row(
      "K4",
      "Places taken up",
      "places",
      "at least 30",
      rising.map((value) => 100 - value),
    ),
  ],
  Notes: [["Notes on the measures"], ["Figures are taken on the tenth working day of the next month."]],
};

const trendsIn = (names: readonly string[]) => {
  const book = bookOf(Object.fromEntries(names.map((name) => [name, SHEETS[name]!])));
  const found = trendsOf(parse(book, recognise(book)), "2025-03-31", noSettings);
  return found
    .map((trend) => ({
      ref: trend.kpi.ref,
      said: sentenceOf(trend),
      analysis: trend.analysis,
      beside: trend.beside?.kpi.ref,
    }))
    .sort((a, b) => a.ref!.localeCompare(b.ref!));
};

test("the order of the sheets changes no trend, nor what stands beside it", () => {
  const names = Object.keys(SHEETS);
  const usual = trendsIn(names);
  expect(usual.map(({ ref, beside }) => [ref, beside])).toEqual([
    ["K1", "K2"],
    ["K2", undefined],
    ["K3", undefined],
    ["K4", undefined],
  ]);
  expect(usual[2]!.said).toContain("limits drawn anew from August 2024");
  expect(usual.every(({ analysis }) => analysis !== null)).toBe(true);
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (order) => {
      expect(trendsIn(order)).toEqual(usual);
    }),
    { numRuns: 20 },
  );
});
