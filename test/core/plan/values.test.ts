import { polarityOfName, readPolarity } from "../../../src/core/plan/kpis/polarity";
import { readValue } from "../../../src/core/plan/kpis/read-value";
import { onOneScale } from "../../../src/core/plan/kpis/scale";
import { readPeriod } from "../../../src/core/plan/dates/periods";
import { readTarget } from "../../../src/core/plan/targets/read-target";
import { readActionStatus, readImpactStatus } from "../../../src/core/plan/statuses";
import { readLeads } from "../../../src/core/plan/leads/read-leads";

describe("a value cell", () => {
  test.each([
    [0.07, "0%", { value: 7, percent: true }],
    [71, "", { value: 71, percent: false }],
    ["441 ", "", { value: 441, asText: true }],
    ["4,420", "", { value: 4420, asText: true }],
    ["50%*", "", { value: 50, percent: true, footnote: true, asText: true }],
    ["12 of 15", "", { value: 80, numerator: 12, denominator: 15, asText: true }],
    ["0 of 0", "", { value: null, missing: "0 of 0" }],
    ["unavailable", "", { value: null, missing: "unavailable" }],
    ["n/a", "", { value: null, missing: "n/a" }],
    ["*", "", { value: null, missing: "*" }],
    ["<5", "", { value: null, missing: "<5" }],
    [0, "", { value: 0, missing: null }],
    [null, "", { value: null, missing: null }],
    ["   ", "", { value: null, missing: null }],
  ])("%j in format “%s”", (raw, format, expected) => expect(readValue(raw, format)).toMatchObject(expected));

  test.each(["about to start", "70-80", "4,42", "see note", true])("%j is not a number, and not taken for one", (raw) =>
    expect(readValue(raw, "")).toBeNull(),
  );
});

describe("a series of percentages", () => {
  const series = (...cells: (number | string | null)[]) =>
    onOneScale(
      "%",
      cells.map((cell) => readValue(cell, "")!),
      [],
    ).values;
  const levelled = (cells: (number | string)[], target: number) => {
    const scale = onOneScale(
      "%",
      cells.map((cell) => readValue(cell, "")!),
      [readValue(target, "")!],
    );
    return [...scale.values.map(({ value }) => value), scale.levelled(readValue(target, "")!)];
  };
  test("a slip of the scale is read among its neighbours, and told", () =>
    expect(series(68, 71, 0.7, 72)[2]).toEqual({ value: 70, rescaled: true }));
  test("fractions throughout are percentages, and no slip", () =>
    expect(series(0.22, 0.14, 0.3)).toEqual([22, 14, 30].map((value) => ({ value, rescaled: false }))));
  test("fractions with one text that says per cent are fractions all the same", () =>
    expect(series(0.71, 0.68, "68%").map(({ value }) => value)).toEqual([71, 68, 68]));
  test("a whole percentage among fractions is the slip", () =>
    expect(series(0.71, 0.68, 70)).toEqual([
      { value: 71, rescaled: false },
      { value: 68, rescaled: false },
      { value: 70, rescaled: true },
    ]));
  test("fractions with their target, typed either way", () => {
    expect(levelled([0.71, 0.68], 0.75)).toEqual([71, 68, 75]);
    expect(levelled([0.71, 0.68], 75)).toEqual([71, 68, 75]);
  });
  test("values below one per cent beside a target of five are small percentages", () =>
    expect(levelled([0.8, 0.7, 0.9], 5)).toEqual([0.8, 0.7, 0.9, 5]));
  test("small percentages are what they are", () =>
    expect(series(0.8, 1.2, 0.9, 1.1)[0]).toEqual({ value: 0.8, rescaled: false }));
  test("nought is nought", () => expect(series(68, 71, 0, 72)[2]).toEqual({ value: 0, rescaled: false }));
  test("one per cent stays one per cent", () =>
    expect(series(68, 71, 1, 72)[2]).toEqual({ value: 1, rescaled: false }));
  test("a hundredfold that would not fit its neighbours is left", () =>
    expect(series(68, 71, 0.02, 72)[2]).toEqual({ value: 0.02, rescaled: false }));
  test("counts of children are never rescaled", () =>
    expect(onOneScale("children", [readValue(0.7, "")!, readValue(400, "")!], []).values[0]).toEqual({
      value: 0.7,
      rescaled: false,
    }));
});

describe("a period", () => {
  const serial = 45536; // 1 September 2024
  test.each([
    [serial, "mmm yy", "2024-09", false],
    [serial, "dd/mm/yyyy", "2024-09", false],
    [serial + 29, "dd/mm/yyyy", "2024-09", false],
    [serial + 8, "dd/mm/yyyy", "2024-09-09", false],
    [serial + 8, "mmm-yy", "2024-09", false],
    ["Sept 24", "", "2024-09", true],
    ["September 2024", "", "2024-09", true],
    ["2024-09", "", "2024-09", true],
    ["9 July 2024", "", "2024-07-09", true],
    ["Autumn 2024", "", "Autumn 2024", true],
    ["autumn term 2024", "", "Autumn 2024", true],
    ["Q1 2024/25", "", "2024-Q2", true],
    ["Q4 2024/25", "", "2025-Q1", true],
    ["2023/24", "", "2023/24", true],
  ])("%j (%s) is %s", (value, format, period, isText) =>
    expect(readPeriod(value, format, 1900)).toEqual({ period, isText }),
  );
  test.each([["Target"], ["Baseline (Sept 2023)"], ["2023/25"], [70], [null], ["May"]])("%j names none", (value) =>
    expect(readPeriod(value, "", 1900)).toBeNull(),
  );
});

describe("a target", () => {
  const read = (text: string, better: "higher" | "lower" | null = "higher") => {
    const { operator, value, upper, by } = readTarget(text, null, "%", better, null);
    return [operator, value, upper, by];
  };
  test.each([
    ["70", [">=", 70, null, null]],
    ["At least 70%", [">=", 70, null, null]],
    ["over 60% by 31 May 2024", [">", 60, null, "2024-05-31"]],
    ["90–95%", ["between", 90, 95, null]],
    ["no more than 5%", ["<=", 5, null, null]],
    ["1,200", [">=", 1200, null, null]],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));
  test("lower is better: a bare number is a ceiling", () => expect(read("5", "lower")).toEqual(["<=", 5, null, null]));
  test.each(["20% reduction compared with 2022/23", "TBC", "from 81 to 111 by 3 to 4 posts"])(
    "“%s” is never compared",
    (text) => expect(read(text)[1]).toBeNull(),
  );
});

describe("a polarity", () => {
  test.each([
    ["Higher is better", "higher"],
    ["Lower is better", "lower"],
    ["↓", "lower"],
    ["Neither", "neither"],
    ["", null],
    ["higher or lower", null],
  ])("“%s”", (text, expected) => expect(readPolarity(text)).toBe(expected));
  test.each([
    ["Children waiting over 18 weeks", "lower"],
    ["EHCPs issued within 20 weeks", "higher"],
    ["Number of EHCPs maintained", null],
    ["Late reviews completed on time", null],
  ])("of the name “%s”", (name, expected) => expect(polarityOfName(name)).toBe(expected));
});

describe("a status", () => {
  test.each([
    ["Action in progress, on track", "in-progress-on-track", true],
    ["Action in progress,on track ", "in-progress-on-track", false],
    ["ON TRACK", "in-progress-on-track", false],
    ["Action in progress, of track", null, false],
    ["Action in progres, on track", "in-progress-on-track", false],
    ["Not started", "not-started", false],
    ["Complete", null, false],
    ["AMBER/RED", null, false],
    ["Impact not yet seen", null, false],
  ])("“%s”", (text, status, exact) =>
    expect(readActionStatus(text)).toEqual(status === null ? null : { status, exact }),
  );
  test.each([
    ["Impact not yet seen", "not-seen"],
    ["Variable", "variable"],
    ["system level", "system-level"],
    ["High", null],
    ["Action not yet started", null],
  ])("of impact “%s”", (text, status) => expect(readImpactStatus(text)?.status ?? null).toBe(status));
});

describe("leads", () => {
  test("one for each line; ampersands and slashes belong to titles", () =>
    expect(readLeads("• Head of Health & Care\nDMO/DCO").map(({ text }) => text)).toEqual([
      "Head of Health & Care",
      "DMO/DCO",
    ]));
  test("still to be named", () =>
    expect(readLeads("LA lead TBC")).toMatchObject([{ text: "LA lead TBC", named: false }]));
  test.each(["", "-", "n/a", "None"])("“%s” is nobody", (text) => expect(readLeads(text)).toEqual([]));
});
