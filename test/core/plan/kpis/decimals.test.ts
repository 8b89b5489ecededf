import { figure, formatOf } from "../../../../src/core/plan/kpis/figure";
import { parse, recognise } from "../../../../src/core/plan";
import { decimalsApart } from "../../../../src/core/plan/kpis/decimals";
import { readingOf } from "../../../../src/core/plan/kpis/reading";
import { shown } from "../../../../src/core/rules/typed-values";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

describe("decimals that tell a value apart from what it is held against", () => {
  test.each([
    [69.96, 0, [70], 2],
    [69.96, 1, [70], 2],
    [69.9583, 0, [70], 2],
    [69.9996, 1, [70], 4],
    [70, 0, [70], 0],
    [70.000000000001, 0, [70], 0],
    [68.4, 1, [70], 1],
    [69.6, 0, [70, 90], 1],
    [69.6, 0, [], 0],
  ])("%d, usually with %d, beside %j has %d", (value, usual, others, decimals) =>
    expect(decimalsApart(value, usual, others)).toBe(decimals),
  );
});

const measure = (target: CellValue, ...values: number[]) => {
  const rows: CellValue[][] = [
    ["Ref", "Measure", "Unit", "Target", "Jan 2025", "Feb 2025", "Mar 2025"],
    ["K1", "Plans issued within 20 weeks", "%", target, ...values],
    ["K2", "Reviews held on time", "%", 90, 61, 62, 63],
  ];
  const book = bookOf({ KPIs: rows });
  return parse(book, recognise(book)).kpis[0]!;
};

test("a share that just misses its target is not shown as the target, on paper or in a finding", () => {
  const kpi = measure("At least 70%", 61.5, 65.25, (1679 / 2400) * 100);
  const { latest } = readingOf(kpi, "2025-04-01");
  expect(figure(kpi, latest!)).toBe("69.96%");
  expect(formatOf(kpi, latest!.value)).toBe('0.00"%"');
  expect(shown(kpi, 69.998)).toBe("69.998%");
  expect(shown(kpi, 70)).toBe("70%");
});

test("a share far from its target keeps one decimal", () => {
  const kpi = measure("At least 70%", 61.5, 65.25, (1535 / 2400) * 100);
  expect(figure(kpi, readingOf(kpi, "2025-04-01").latest!)).toBe("64%");
});
