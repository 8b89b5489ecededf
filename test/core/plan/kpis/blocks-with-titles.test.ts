import { parse, recognise } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const MONTHS = ["Apr 2026", "May 2026", "Jun 2026"];
const kpisOf = (rows: Rows, formats?: ReadonlyMap<string, string>) => {
  const book = bookOf({ Blocks: rows }, formats && { Blocks: { formats } });
  return parse(book, recognise(book)).kpis;
};

/** A block whose title has more beside it, whose labels have no heading, and whose targets stand below its values. */
const block = (
  title: readonly CellValue[],
  values: readonly number[],
  targets: readonly number[],
  label: CellValue = null,
) => [title, [label, ...MONTHS], ["Actual", ...values], ["Target", ...targets]];

describe("a block for each measure, with its title, its months and its targets", () => {
  const rows = (gap: Rows, label: CellValue = null): Rows => [
    ["SEND key performance indicators"],
    [],
    ...block(["KPI 1: Decisions made in time (%)", null, null, "Higher is better"], [71, 74, 76], [80, 80, 85], label),
    ...gap,
    ...block(["KPI 2: Pupils without a named place", "Lower is better"], [160, 141, 122], [100, 100, 50], label),
    ...gap,
    ...block(["Open cases"], [88, 91, 86], [60, 60, 60], label),
  ];
  const read = [
    ["KPI 1", "Decisions made in time (%)", "higher", [71, 74, 76], [80, 80, 85]],
    ["KPI 2", "Pupils without a named place", "lower", [160, 141, 122], [100, 100, 50]],
  ];

  test.each<readonly [string, Rows, CellValue]>([
    ["one blank row between", [[]], null],
    ["two blank rows between", [[], []], null],
    ["no blank row between", [], null],
    ["a word for time above the labels", [[]], "Month"],
  ])("%s", (_, gap, label) => {
    const kpis = kpisOf(rows(gap, label));
    expect(
      kpis.map(({ ref, name, better, points, target }) => [
        ref,
        name,
        better,
        points.map(({ value }) => value),
        target?.steps?.map(({ value }) => value),
      ]),
    ).toEqual([...read, [null, "Open cases", kpis[2]?.better, [88, 91, 86], [60, 60, 60]]]);
  });

  test("real dates head the months", () => {
    const formats = new Map(["B2", "C2", "D2"].map((cell) => [cell, "mmm yy"]));
    const rows = [
      ["Open cases", null, "Lower is better"],
      [null, 46113, 46143, 46174],
      ["Actual", 88, 91, 86],
    ];
    expect(kpisOf(rows, formats).map(({ name, better, points }) => [name, better, points.length])).toEqual([
      ["Open cases", "lower", 3],
    ]);
  });
});

describe("days that stand for months in exports", () => {
  const long = (days: readonly string[]) => [
    ["Indicator", "Period", "Value", "Target"],
    ...days.map((day, i) => ["Reviews on time", day, 50 + i, 80]),
  ];
  const periods = (days: readonly string[]) => kpisOf(long(days))[0]?.points.map(({ period }) => period);

  test.each([
    ["first days", ["2026-03-01", "2026-04-01", "2026-05-01"]],
    ["last days", ["31/03/2026", "30/04/2026", "31/05/2026"]],
  ])("%s are months", (_, days) => expect(periods(days)).toEqual(["2026-03", "2026-04", "2026-05"]));

  test("one other day among them, and all are days", () =>
    expect(periods(["2026-03-01", "2026-04-01", "2026-05-11"])).toEqual(["2026-03-01", "2026-04-01", "2026-05-11"]));
});
