import { parse, recognise } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows, sheet = "Charts") => {
  const book = bookOf({ [sheet]: rows });
  return parse(book, recognise(book));
};
const read = (rows: Rows, sheet?: string) =>
  planOf(rows, sheet).kpis.map(({ name, unit, area, points }) => [name, unit, area, points.map(({ value }) => value)]);

const MONTHS = ["Jan 2024", "Feb 2024", "Mar 2024"];
const block = (title: string, label: string, values: readonly CellValue[], heading = "Month"): Rows => [
  [title],
  [heading, ...MONTHS],
  [label, ...values],
];

describe("blocks of one measure on one sheet", () => {
  test("each is a measure that its title names", () =>
    expect(
      read([
        ...block("Annual reviews up to date", "% on time", [38, 42, 45]),
        [],
        ...block("Complaints answered in 10 days", "% on time", ["61%", "64%", "66%"]),
        [],
        [],
        ...block("Children waiting over a year", "Number", [7, 5, 4]),
      ]),
    ).toEqual([
      ["Annual reviews up to date", "%", null, [38, 42, 45]],
      ["Complaints answered in 10 days", "%", null, [61, 64, 66]],
      ["Children waiting over a year", "number", null, [7, 5, 4]],
    ]));

  test.each([
    ["%", "Month", "%"],
    ["Value", "Period", null],
    ["Actual", "Reporting period", null],
    ["Rate", "Month", null],
    ["Percentage", "Months", "%"],
  ])("%s beside %s", (label, heading, unit) =>
    expect(read(block("Annual reviews up to date", label, [38, 42, 45], heading))).toEqual([
      ["Annual reviews up to date", unit, null, [38, 42, 45]],
    ]),
  );

  test("its numbers stand above its values, and a line about it between title and header", () => {
    const rows: Rows = [
      ["EP advice on time"],
      ["Source: monthly return"],
      ["Month", ...MONTHS],
      ["Numerator", 20, 26, 30],
      ["Denominator", 50, 40, 40],
      ["% on time", 40, 65, 75],
      [],
      ...block("Annual reviews up to date", "% on time", [38, 42, 45]),
    ];
    expect(read(rows)).toEqual([
      ["EP advice on time", "%", null, [40, 65, 75]],
      ["Annual reviews up to date", "%", null, [38, 42, 45]],
    ]);
    expect(planOf(rows).kpis[0]!.points[0]).toMatchObject({ numerator: 20, denominator: 50, at: "Charts!B6" });
    expect(planOf(rows).kpis[1]!.at.name).toBe("Charts!A8");
  });

  test.each([
    ["a budget by its title", block("Transport budget", "Actual", [120, 130, 140])],
    ["a calendar by its title", block("Working days", "Number", [22, 21, 20])],
    [
      "no title",
      [
        ["Month", ...MONTHS],
        ["Actual", 120, 130, 140],
      ],
    ],
    ["a title of a report", block("Monthly report", "Value", [38, 42, 45])],
    ["a label that is no kind of value", block("Annual reviews up to date", "Jo", [38, 42, 45])],
    ["words below the periods", block("Annual reviews up to date", "Value", ["Panel", "Board", "Panel"])],
    ["one number", block("Annual reviews up to date", "Value", [38, null, null])],
    ["a heading that is no word for time", block("Annual reviews up to date", "Value", [38, 42, 45], "Officer")],
    ["two kinds of value", [...block("Team size", "Actual", [3, 4, 5]), ["Rate", 7, 8, 9]]],
  ] as [string, Rows][])("%s: no measure", (_, rows) => expect(read(rows)).toEqual([]));

  test("a sheet about money holds no measures", () =>
    expect(read(block("Annual reviews up to date", "Actual", [38, 42, 45]), "Budget")).toEqual([]));
});
