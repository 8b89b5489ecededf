import { parse, recognise, settingsIn } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const NAMES = ["Plans issued on time", "Annual reviews held on time", "Tribunal appeals lodged"];
const MONTHS = ["Apr 2025", "May 2025", "Jun 2025"];

/** Questions about the columns of a wide table with such columns between the names and the months. */
function askedOf(extras: [heading: string, cells: CellValue[]][], name = "Measure") {
  const rows = NAMES.map((measure, i) => [
    measure,
    ...extras.map(([, cells]) => cells[i] ?? null),
    60 + i,
    62 + i,
    64 + i,
  ]);
  const plan = parseOf([[name, ...extras.map(([heading]) => heading), ...MONTHS], ...rows]);
  return plan.questions.flatMap((one) => (one.kind === "column" ? [one] : []));
}

function parseOf(rows: CellValue[][]) {
  const book = bookOf({ KPIs: rows });
  return parse(book, recognise(book), settingsIn(book));
}

describe("a second column that could be the target", () => {
  test.each([
    ["Target", "Goal"],
    ["Target", "Ambition"],
    ["Trajectory", "Goal"],
    ["Agreed target", "Target"],
  ])("%s beside %s is asked about, with the reason", (one, other) => {
    const [asked, ...others] = askedOf([
      [one, [80, 85, 12]],
      [other, [90, 95, 10]],
    ]);
    expect(asked?.options).toContain("target");
    expect(asked?.message).toMatch(
      /is not read: its heading could mean the target too, and 3 of its 3 cells hold numbers, but column [BC] “.+” is read as it\. What does it hold\?/,
    );
    expect(asked?.urgent).toBe(false);
    expect(others).toEqual([]);
  });

  test.each([
    "Stretch target",
    "Previous target",
    "Target met?",
    "Variance to target",
    "Long-term target",
    "Target RAG",
  ])("%s says itself what it is", (other) =>
    expect(
      askedOf([
        ["Target", [80, 85, 12]],
        [other, [90, 95, 10]],
      ]),
    ).toEqual([]),
  );

  test("the same numbers twice need no question", () =>
    expect(
      askedOf([
        ["Target", [80, 85, 12]],
        ["Goal", [80, 85, 12]],
      ]),
    ).toEqual([]));
});

describe("no column is headed as the target", () => {
  test.each(["Expected level", "Wanted", "Where it should be", "Bar", "Requirement"])("%s could be it", (heading) => {
    const [asked] = askedOf([
      ["Unit", ["%", "%", "number"]],
      [heading, [80, 85, 12]],
    ]);
    expect(asked?.message).toContain("no column is headed as the target, and 3 of its 3 cells hold numbers");
    expect(asked?.options.slice(0, 2)).toEqual(["target", "baseline"]);
  });

  test.each([
    "Number of plans",
    "Cohort size",
    "Difference",
    "Year-to-date",
    "England",
    "Last year",
    "Weighting",
    "Cost",
  ])("%s is none", (heading) =>
    expect(
      askedOf([
        ["Unit", ["%", "%", "number"]],
        [heading, [80, 85, 12]],
      ]),
    ).toEqual([]),
  );

  test("of two that could be it none is asked about as the one", () =>
    expect(
      askedOf([
        ["Unit", ["%", "%", "number"]],
        ["Wanted", [80, 85, 12]],
        ["Bar", [70, 75, 15]],
      ]),
    ).toEqual([]));
});

test("two columns of values in a table with a row for each value are asked about first", () => {
  const rows = NAMES.flatMap((name, i) => MONTHS.map((month, at) => [month, name, 60 + i + at, 50 + i + at]));
  const plan = parseOf([["Month", "Measure", "Result", "Performance"], ...rows]);
  const [asked] = plan.questions;
  expect(asked?.message).toContain("its heading could mean the value too, and 9 of its 9 cells hold numbers");
  expect(asked?.urgent).toBe(true);
});

test("two columns that could be the measure are asked about", () => {
  const [asked] = askedOf(
    [["Performance measure", ["Share of plans in 20 weeks", "Share of reviews held", "Appeals in the month"]]],
    "Measure name",
  );
  expect(asked?.message).toContain("could mean the measure");
});

test("an answer settles it", () => {
  const rows = NAMES.map((measure, i) => [measure, [80, 85, 12][i]!, [90, 95, 10][i]!, 60 + i, 62 + i, 64 + i]);
  const book = bookOf({
    KPIs: [["Measure", "Target", "Goal", ...MONTHS], ...rows],
    "RAG settings": [
      ["Setting", "For", "Value", "Note"],
      ["Column", "KPIs!C: Goal", "target", null],
    ],
  });
  const plan = parse(book, recognise(book), settingsIn(book));
  expect(plan.kpis.map(({ target }) => target?.value)).toEqual([90, 95, 10]);
});
