import { boardPack } from "../../../../src/core/board";
import { parse, recognise } from "../../../../src/core/plan";
import { readingOf, verdictOf } from "../../../../src/core/plan/kpis/reading";
import { check, defaultSettings } from "../../../../src/core/rules";
import type { CellValue } from "../../../../src/core/workbook";
import { input } from "../../board/plans";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const asAt = "2025-05-15";
const planOf = (rows: Rows) => {
  const book = bookOf({ Data: rows }, { Data: {} });
  return parse(book, recognise(book));
};
const checked = (rows: Rows) => check(planOf(rows), { asAt, settings: defaultSettings, changes: null });
const found = (rows: Rows, id: string) => checked(rows).findings.filter(({ rule }) => rule === id);

const long = (...targets: readonly CellValue[]): Rows => [
  ["Measure", "Month", "Plan", "Actual"],
  ...targets.flatMap((target, i) => [
    ["Children waiting over 52 weeks", `2025-0${i + 1}`, target, 380 - i],
    ["Requests for assessment", `2025-0${i + 1}`, 60, 50 + i],
  ]),
];

describe("a row for each value with a target that changes by month", () => {
  const [waits, requests] = planOf(long(400, 390, 380, 370)).kpis;
  test("each period keeps its own, with its cell", () =>
    expect(waits!.target!.steps!.map(({ by, value, at }) => [by, value, at])).toEqual([
      ["2025-01-31", 400, "Data!C2"],
      ["2025-02-28", 390, "Data!C4"],
      ["2025-03-31", 380, "Data!C6"],
      ["2025-04-30", 370, "Data!C8"],
    ]));
  test("a value is held against that of its own period", () =>
    expect(verdictOf(waits!, readingOf(waits!, asAt), asAt).rag).toBe("missed"));
  test("on the as-at date in between, too", () =>
    expect(verdictOf(waits!, readingOf(waits!, "2025-02-28"), "2025-02-28").rag).toBe("met"));
  test("one that is repeated stays one", () => {
    expect(requests!.target!.steps).toBeUndefined();
    expect(requests!.target!.value).toBe(60);
  });
  test("a blank first row takes nothing away", () =>
    expect(planOf(long(null, 370, 370, 370)).kpis[0]!.target).toMatchObject({ value: 370 }));
  test("rows that run backwards are no other targets", () => {
    const [header, ...rows] = long(400, 390, 380, 370);
    const [kpi] = planOf([header!, ...rows.reverse()]).kpis.filter(({ name }) => name.startsWith("Children"));
    expect(kpi!.target).toMatchObject({ value: 370, by: "2025-04-30" });
  });
});

const inRows = (...names: readonly string[]): Rows => [
  ["Measure", "", "Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025"],
  ...names.flatMap((name) => [
    [name, "Actual", 61, 60, 62, 63],
    ["", "Target", 70, 70, 70, 70],
  ]),
];

describe("targets in rows of their own", () => {
  test("one without a direction is told, at its own cell", () => {
    const [finding] = found(inRows("Pupils on roll", "Seen within four hours (%)"), "target-without-direction");
    expect(finding!.at).toEqual(["Data!F3"]);
  });
  test("whether every measure has a target is checked", () => {
    const rows = inRows("Pupils on roll", "Seen within four hours (%)");
    expect(checked(rows).notChecked.map(({ rule }) => rule)).not.toContain("target-missing");
    expect(found(rows, "target-missing")).toEqual([]);
    const [finding] = found([...rows, ["Tribunal appeals", "Actual", 4, 5, 6, 7]], "target-missing");
    expect(finding?.at).toEqual(["Data!A6"]);
  });
  test("the end of a period is no deadline that passed", () => {
    const rows = inRows("Seen within four hours (%)", "Plans on time (%)");
    const text = JSON.stringify(
      boardPack(input(planOf(rows), { asAt: { date: asAt, from: "given", at: null } })).sheets.find(
        ({ id }) => id === "kpis",
      ),
    );
    expect(text).toContain("for the period to 30 April 2025");
    expect(text).not.toContain("(passed)");
  });
});

describe("headings in plain words", () => {
  const sheet = (way: string, aim: string): Rows => [
    ["Measure", way, aim, "Autumn 2024", "Spring 2025"],
    ["Pupils on roll", "Go up", 92, 88, 90],
    ["Placements in other provision", "Go down", 12, 15, 14],
  ];
  test.each(["We want it to", "Desired direction", "Up or down is good", "We want to see"])("%s", (way) =>
    expect(planOf(sheet(way, "Target")).kpis.map(({ better }) => better)).toEqual(["higher", "lower"]),
  );
  test.each(["Our goal", "Goal", "Our aim", "What we want to see", "We are aiming for"])("%s", (aim) =>
    expect(planOf(sheet("We want it to", aim)).kpis.map(({ target }) => target?.value)).toEqual([92, 12]),
  );
});
