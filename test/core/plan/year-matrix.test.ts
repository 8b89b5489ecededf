import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const read = (rows: CellValue[][]) => {
  const book = bookOf({ KPIs: rows });
  return parse(book, recognise(book));
};

test.each([
  ["months", ["Apr", "May", "Jun", "Jul"]],
  ["quarters", ["Q1", "Q2", "Q3", "Q4"]],
])("a row for each year under %s is no table of measures called so, and that is told", (_, parts) => {
  const { kpis, layout } = read([
    ["Plans issued within 20 weeks (%)"],
    [null, ...parts],
    ["2024/25", 40, 41, 44, 45],
    ["2025/26", 50, 51, 53, 54],
    ["Target", 60, 60, 60, 60],
  ]);
  expect(kpis).toEqual([]);
  expect(layout[0]).toMatchObject({ role: "other", why: expect.stringContaining("a row for each year") as string });
});

test("measures across with years down are read", () => {
  const { kpis } = read([
    ["Year", "Exclusions", "Appeals"],
    ["2023/24", 12, 30],
    ["2024/25", 9, 33],
    ["2025/26", 7, 31],
  ]);
  expect(kpis.map(({ name }) => name)).toEqual(["Exclusions", "Appeals"]);
});
