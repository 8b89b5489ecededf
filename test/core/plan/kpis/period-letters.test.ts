import { parse, recognise } from "../../../../src/core/plan";
import { readPeriodWords } from "../../../../src/core/plan/kpis/period-words";
import { bookOf } from "../../../book";

test.each([
  ["Feb-25F", "2025-02", "F (forecast)"],
  ["Feb 25F", "2025-02", "F (forecast)"],
  ["Mar 2025E", "2025-03", "E (estimate)"],
  ["Jan-25A", "2025-01", null],
  ["Q3 2024/25F", "2024-Q4", "F (forecast)"],
])("%s is the period %s with the words %s", (text, period, words) =>
  expect(readPeriodWords(text, "", 1900)).toMatchObject({ period, words }),
);

test.each(["12F", "Room 25F", "2025F", "Feb-25X"])("%s names no period with a letter", (text) =>
  expect(readPeriodWords(text, "", 1900)).toBeNull(),
);

test("a column so headed holds forecasts, which are never the latest result", () => {
  const rows = [
    ["Measure", "Target", "Jan-25A", "Feb-25F", "Mar-25F"],
    ["Plans on time", 80, 60, 61, 62],
    ["Reviews on time", 80, 63, 64, 65],
  ];
  const book = bookOf({ KPIs: rows });
  const { kpis } = parse(book, recognise(book));
  expect(kpis[0]!.points.map(({ period, value, estimate }) => [period, value, estimate ?? false])).toEqual([
    ["2025-01", 60, false],
    ["2025-02", 61, true],
    ["2025-03", 62, true],
  ]);
});
