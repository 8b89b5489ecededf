import { parse, recognise } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const read = (heading: string, cells: readonly CellValue[], more: readonly CellValue[][] = []) => {
  const names = ["Requests received", "Weeks that families wait", "Plans issued in 20 weeks"];
  const rows = [
    ["Ref", "Indicator", heading, "Target", "Apr 2026", "May 2026", ...(more[0] ?? [])],
    ...names.map((name, i) => [`M${i}`, name, cells[i] ?? null, 50, 40 + i, 45 + i, ...(more[i + 1] ?? [])]),
  ];
  const book = bookOf({ KPIs: rows });
  return parse(book, recognise(book)).kpis.map(({ better, betterFrom }) => (betterFrom === "stated" ? better : null));
};

test("arrows of travel beside a column that says which way is better are no polarity", () =>
  expect(read("Good performance is", ["n/a (context)", "Low", "High"], [["Direction"], ["▲"], ["▲"], ["▼"]])).toEqual([
    "neither",
    "lower",
    "higher",
  ]));

test.each([
  "Better when",
  "Better if",
  "Aim (up or down)",
  "Desired direction",
  "Intended direction",
  "Should it be higher or lower?",
  "Which way is better",
  "Direction of improvement",
])("“%s” heads the polarity", (heading) =>
  expect(read(heading, ["Neither", "Down", "Up"])).toEqual(["neither", "lower", "higher"]),
);

test.each(["Goal date", "Reach by", "Date of target", "To be achieved by"])(
  "“%s” is the date of the target",
  (heading) => {
    const book = bookOf({
      KPIs: [
        ["Measure", "Goal", heading, "Apr 2026", "May 2026"],
        ["Plans on time", "75%", "31/03/2027", "50%", "55%"],
        ["Reviews on time", "80%", "31/03/2027", "50%", "55%"],
      ],
    });
    expect(parse(book, recognise(book)).kpis.map(({ target }) => target?.by)).toEqual(["2027-03-31", "2027-03-31"]);
  },
);
