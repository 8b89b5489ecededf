import { boardPack, type BoardBlock } from "../../../src/core/board";
import type { Kpi } from "../../../src/core/plan";
import { changed, error, input, kpi, plan, target } from "./plans";

type Table = Extract<BoardBlock, { kind: "table" }>;

const blocksOf = (...kpis: Kpi[]) => boardPack(input(plan([], kpis))).sheets.find(({ id }) => id === "kpis")!.blocks;
const tableOf = (name: string, ...kpis: Kpi[]) =>
  blocksOf(...kpis).find((block): block is Table => block.kind === "table" && block.name === name);
const rowOf = (of: Kpi) => tableOf("Board_KPIs", of)!.rows[0]!;
const notesOf = (of: Kpi) => String(rowOf(of)[6]!.value).split("\n");

test("a measure says its latest value, its period, its target with the day, and leads to its cell", () => {
  const of = kpi(5, { "2025-01": 68, "2025-02": 71 }, { target: target(70, { by: "2024-12-31" }) });
  const row = rowOf(of);
  expect(row.map(({ value }) => value)).toEqual([
    "K5 Plans finished within 20 weeks",
    71,
    "February 2025",
    "70%\nby 31 December 2024 (passed)\nfrom G6",
    "✓ target met in February 2025",
    "up 3 percentage points, January 2025 (68%) to February 2025",
    "2 of 2 periods with a value.",
    "KPIs!J6",
  ]);
  expect(row[1]).toMatchObject({ format: '0"%"', from: ["KPIs!J6"] });
  expect(row[4]!.from).toEqual(["KPIs!J6", of.at.target]);
});

test.each([
  ["2025-03-27", "passed"],
  ["2025-03-28", "the as-at date"],
  ["2025-03-29", "still to come"],
])("a target for %s: %s", (by, side) => {
  expect(rowOf(kpi(5, { "2025-02": 71 }, { target: target(70, { by }) }))[3]!.value).toContain(`(${side})`);
});

test("a target in words stays as it is written, a bare one on another scale says how it was read", () => {
  const worded = kpi(5, { "2025-02": 71 }, { target: target(70, { asWritten: "At least 70% this term" }) });
  expect(rowOf(worded)[3]!.value).toBe("At least 70% this term\nfrom G6");
  expect(rowOf(kpi(5, { "2025-02": 71 }, { target: target(70, { asWritten: "0.7" }) }))[3]!.value).toBe(
    "0.7, read as 70%\nfrom G6",
  );
});

test("a measure without a value shows none, and no zero", () => {
  const row = rowOf(kpi(5, { "2025-01": null, "2025-02": "not collected" }));
  expect([row[1]!.value, row[2]!.value, row[7]!.value]).toEqual(["not stated", "not stated", "not stated"]);
});

test("an open error about any cell of a measure is told with it, a warning is not", () => {
  const of = kpi(5, { "2025-01": 68, "2025-02": 71 });
  const findings = [
    error([of.points[0]!.at], "I6 does not hold."),
    { ...error([of.at.target!], "Only a warning."), severity: "warning" as const },
    error([kpi(9, { "2025-01": 1 }).points[0]!.at], "Another measure."),
  ];
  const sheet = boardPack(input(plan([], [of]), { findings })).sheets.find(({ id }) => id === "kpis")!;
  const table = sheet.blocks.find((block): block is Table => block.kind === "table" && block.name === "Board_KPIs")!;
  expect(table.rows[0]![6]!.value).toBe("In question: I6 does not hold.\n2 of 2 periods with a value.");
});

test("after two open errors the reader is sent to the cover", () => {
  const of = kpi(5, { "2025-01": 68, "2025-02": 71 });
  const findings = [1, 2, 3, 4].map((n) => error([of.points[0]!.at], `Question ${n}.`));
  const sheet = boardPack(input(plan([], [of]), { findings })).sheets.find(({ id }) => id === "kpis")!;
  const table = sheet.blocks.find((block): block is Table => block.kind === "table" && block.name === "Board_KPIs")!;
  expect(String(table.rows[0]![6]!.value).split("\n").slice(0, 3)).toEqual([
    "In question: Question 1.",
    "In question: Question 2.",
    "2 more questions on the cover.",
  ]);
});

test.each([
  ["children", "K5 Waiting (children)"],
  ["Number", "K5 Waiting"],
  ["%", "K5 Waiting"],
  [null, "K5 Waiting"],
])("the unit %s stands with the name where it says something", (unit, name) => {
  expect(rowOf(kpi(5, { "2025-02": 71 }, { name: "Waiting", unit }))[0]!.value).toBe(name);
});

describe("notes", () => {
  test("what was typed on another scale names the cell, what it holds and how it was read", () => {
    const of = changed(kpi(5, { "2025-01": 70, "2025-02": 71 }), "2025-01", { raw: 0.7, rescaled: true });
    expect(notesOf(of)).toContain("I6 holds 0.7, read as 70% on the scale of the other values.");
  });

  test("many are counted after the third, so that a row stays readable", () => {
    const months = Array.from({ length: 9 }, (_, i) => `2024-0${i + 1}`);
    const bare = kpi(5, { ...Object.fromEntries(months.map((month) => [month, "n/a"])), "2025-01": 70 });
    expect(notesOf(bare)[1]).toBe(
      "The workbook says “n/a” for January 2024, February 2024, March 2024 and 6 more periods.",
    );
    const typed = months.reduce(
      (of, month) => changed(of, month, { value: 70, raw: 0.7, rescaled: true, missing: null }),
      bare,
    );
    expect(notesOf(typed).slice(1)).toHaveLength(4);
    expect(notesOf(typed).at(-1)).toBe("The same holds for 6 more values.");
  });

  test("the workbook's reason for a missing value is quoted; blanks count from the first value on", () => {
    const of = kpi(5, { "2024-09": null, "2024-10": 60, "2024-11": "unavailable", "2024-12": null, "2025-01": 61 });
    expect(notesOf(of)).toEqual([
      "2 of 5 periods with a value.",
      "The workbook says “unavailable” for November 2024.",
      "No value for December 2024.",
    ]);
  });

  test("footnotes, values after the as-at date and an inferred direction are told", () => {
    const of = changed(kpi(5, { "2025-02": 60, "2025-06": 80 }, { betterFrom: "name" }), "2025-02", { footnote: true });
    expect(notesOf(of)).toEqual([
      "1 of 1 period with a value.",
      "Marked with a footnote: February 2025.",
      "Left out, as they lie after the as-at date: June 2025.",
      "That higher is better is taken from the measure's name.",
    ]);
  });

  test("the counts behind the latest percentage are given, and replace it below five", () => {
    const of = changed(kpi(5, { "2025-02": 50 }), "2025-02", { numerator: 2, denominator: 4 });
    expect(rowOf(of)[1]!.value).toBe("2 of 4");
    expect(notesOf(of)).toContain("February 2025: 2 of 4.");
  });
});

describe("the chart", () => {
  test("holds only percentages with a target that is a number, and says where lower is better", () => {
    const rows = tableOf(
      "Board_KPI_targets",
      kpi(5, { "2025-02": 71 }),
      kpi(6, { "2025-02": 4.9 }, { better: "lower", name: "Complaints" }),
      kpi(7, { "2025-02": 463 }, { unit: "children" }),
      kpi(8, { "2025-02": 71 }, { target: target(null) }),
      kpi(9, { "2025-02": null }),
      changed(kpi(10, { "2025-02": 75 }), "2025-02", { numerator: 3, denominator: 4 }),
    )!.rows.map((row) => row.map(({ value }) => value));
    expect(rows).toEqual([
      ["K5 Plans finished within 20 weeks", 71, 70],
      ["K6 Complaints (lower is better)", 4.9, 70],
    ]);
  });

  test("names the month where all values are of one, and says so where they are not", () => {
    const titleOf = (...kpis: Kpi[]) => blocksOf(...kpis).find(({ kind }) => kind === "chart");
    const february = kpi(5, { "2025-02": 71 });
    expect(titleOf(february)).toHaveProperty("title", "Percentages and their targets, February 2025");
    expect(titleOf(february, kpi(6, { "2024-12": 50 }))).toHaveProperty(
      "title",
      "Percentages and their targets, the latest period of each measure",
    );
  });

  test("is left out where no measure fits", () => {
    expect(blocksOf(kpi(5, { "2025-02": 463 }, { unit: "children" })).some(({ kind }) => kind === "chart")).toBe(false);
  });
});

test("without measures one sentence stands in place of an empty table", () => {
  expect(blocksOf().map(({ kind }) => kind)).toEqual(["title", "text", "text"]);
});

test("a public edition has no bar that would name a measure whose name is left out", () => {
  const of = kpi(5, { "2025-01": 68, "2025-02": 71 });
  const findings = [{ ...error([of.at.name!], "A child is named."), rule: "child-named" }];
  const given = { findings, grading: { profile: "public" as const, strict: false } };
  const told = JSON.stringify(boardPack(input(plan([], [of]), given)).sheets.find(({ id }) => id === "kpis"));
  expect(told).not.toContain(of.name);
  expect(JSON.stringify(blocksOf(of))).toContain(of.name);
});
