import { parse, recognise } from "../../../../src/core/plan";
import { bookOf } from "../../../book";

const read = (unit: string, values: readonly string[]) => {
  const header = ["Measure", "Unit", "2024-01", "2024-02", "2024-03", "2024-04"];
  const book = bookOf({
    KPIs: [
      [...header],
      ["Wait for a first appointment", unit, ...values],
      ["Plans issued on time", "%", 61, 63, 65, 66],
    ],
  });
  const { kpis, unread } = parse(book, recognise(book));
  return [kpis[0]!.points.flatMap(({ value }) => value ?? []), unread.map(({ at }) => at)];
};

test.each([
  ["days", ["18 weeks", "120 days", "130", "125 days"], [120, 130, 125], ["KPIs!C2"]],
  ["working days", ["18 wks", "20 days", "21", "22"], [20, 21, 22], ["KPIs!C2"]],
  ["Weeks", ["18 weeks", "19 wks", "4 months", "20"], [18, 19, 20], ["KPIs!E2"]],
  ["weeks", ["18 weeks 3 days", "19 weeks", "20", "21"], [19, 20, 21], ["KPIs!C2"]],
])("under %s, times in another unit or in two are not read, and told: %j", (unit, values, numbers, told) => {
  expect(read(unit, values)).toEqual([numbers, told]);
});
