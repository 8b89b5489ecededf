import { parse, recognise } from "../../../src/core/plan";
import { check, defaultSettings, type Sketch } from "../../../src/core/rules";
import type { CellRef } from "../../../src/core/workbook";
import { bookOf } from "../../book";
import { edited, workbookOf } from "../../sketch";

const context = { asAt: "2025-04-01", settings: defaultSettings, changes: null };

function findings(kpis: Sketch["kpis"], rule: string) {
  const book = workbookOf({ kpis: kpis! });
  return check(parse(book, recognise(book)), context).findings.filter((finding) => finding.rule === rule);
}

const year = (value: (month: number) => number | string | null) =>
  Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`2024-${String(i + 1).padStart(2, "0")}`, value(i + 1)]));

describe("missing values", () => {
  test("a month that eight measures lack is one finding with eight cells", () => {
    const kpis = Array.from({ length: 9 }, (_, i) => ({
      ref: `K${i}`,
      values: year((month) => (month === 8 && i > 0 ? null : 50)),
    }));
    const found = findings(kpis, "value-missing");
    expect(found.map(({ at }) => at.length)).toEqual([8]);
    expect(found[0]!.message).toContain("August 2024 has no value in 8 measures");
  });

  test("a month in which nothing is collected, a late start and a quarterly measure are no faults", () => {
    const kpis = [
      { ref: "K1", values: year((month) => (month === 8 ? null : 50)) },
      { ref: "K2", values: year((month) => (month < 5 || month === 8 ? null : 50)) },
      { ref: "K3", values: year((month) => (month % 3 === 1 ? 50 : null)) },
      { ref: "K4", values: year((month) => (month === 12 || month === 8 ? null : 50)) },
    ];
    expect(findings(kpis, "value-missing")).toEqual([]);
  });

  test("measures that end together are one finding", () => {
    const kpis = [
      { ref: "K1", values: year(() => 50) },
      { ref: "K2", values: year((month) => (month > 9 ? null : 50)) },
      { ref: "K3", values: year((month) => (month > 9 ? null : 50)) },
    ];
    const found = findings(kpis, "value-missing");
    expect(found.map(({ at }) => at.length)).toEqual([6]);
    expect(found[0]!.message).toMatch(/^2 measures have no value after September 2024/);
  });
});

describe("scales", () => {
  test("a fix writes on the scale of the other cells", () => {
    const typed = workbookOf({ kpis: [{ unit: "%", values: { "2024-10": 0.71, "2024-11": "68%", "2024-12": 0.7 } }] });
    const cells = (["C2", "E2"] as const).map((cell) => `KPIs!${cell}` as CellRef);
    const book = edited(
      typed,
      cells.map((at, i) => ({ at, was: [0.71, 0.7][i]!, to: [0.71, 0.7][i]!, format: "0%" })),
    );
    const plan = parse(book, recognise(book));
    const [finding] = check(plan, context).findings.filter(({ rule }) => rule === "value-typed-as-text");
    expect(finding?.fix?.edits.map(({ to, format }) => [to, format])).toEqual([[0.68, "0%"]]);
  });

  const shownAsPercent = (values: readonly number[], formatted: readonly boolean[]) => {
    const typed = workbookOf({
      kpis: [{ unit: "%", values: Object.fromEntries(values.map((value, i) => [`2024-0${i + 5}`, value])) }],
    });
    const edits = values.flatMap((value, i) =>
      formatted[i] ? [{ at: `KPIs!${"CDEF"[i]}2` as CellRef, was: value, to: value, format: "0%" }] : [],
    );
    const plan = parse(edited(typed, edits), recognise(edited(typed, edits)));
    return check(plan, context)
      .findings.filter(({ rule }) => rule === "value-off-scale")
      .map(({ at }) => at[0]);
  };

  test("a plain 60 among fractions that show as percentages is a slip", () =>
    expect(shownAsPercent([0.55, 0.58, 0.59, 60], [true, true, true, false])).toEqual(["KPIs!F2"]));

  test("a fraction that shows as its percentage among plain percentages is none", () =>
    expect(shownAsPercent([14, 16, 76, 0.24], [false, false, false, true])).toEqual([]));

  test("the fix of a slip leaves the same value, read the same way", () => {
    const book = workbookOf({
      kpis: [{ unit: "%", values: { "2024-10": 58, "2024-11": 0.61, "2024-12": 63, "2025-01": 60 } }],
    });
    const before = parse(book, recognise(book)).kpis[0]!.points.map(({ value }) => value);
    const [finding] = check(parse(book, recognise(book)), context).findings.filter(
      ({ rule }) => rule === "value-off-scale",
    );
    const after = edited(book, finding!.fix!.edits);
    expect(parse(after, recognise(after)).kpis[0]!.points.map(({ value }) => value)).toEqual(before);
  });
});

describe("printed percentages", () => {
  const row = (value: number, numerator: number, denominator: number) => ({
    name: "Advice on time",
    unit: "%",
    period: "2025-01-01",
    numerator,
    denominator,
    value,
  });
  test.each([
    [13, 1, 8],
    [12, 1, 8],
    [12.5, 1, 8],
    [33, 1, 3],
    [66.7, 2, 3],
    [66.66666667, 2, 3],
    [100, 7, 7],
    [0, 0, 9],
  ])("%d%% is %d of %d", (...numbers) => expect(findings([row(...numbers)], "percentage-against-count")).toEqual([]));
  test.each([
    [14, 1, 8],
    [34, 1, 3],
    [66, 2, 3],
    [66.8, 2, 3],
    [76, 160, 230],
  ])("%d%% is not %d of %d", (...numbers) =>
    expect(findings([row(...numbers)], "percentage-against-count")).toHaveLength(1),
  );
});

test("where every period stands twice with different values, that is told once", () => {
  const values = { "2024-10": 60, "Oct 2024": 61, "2024-11": 62, "Nov 2024": 63 };
  expect(findings([{ values }], "period-twice")).toHaveLength(1);
});

test("where every period stands twice with the same values, nothing is lost", () => {
  const values = { "2024-10": 60, "Oct 2024": 60, "2024-11": 62, "Nov 2024": 62 };
  expect(findings([{ values }], "period-twice")).toEqual([]);
});

test("where every row of a measure stands twice with different values, that is told once a measure", () => {
  const row = (period: string, value: number) => ({ name: "Advice on time", period, value });
  const rows = [row("2024-10-01", 60), row("2024-10-01", 61), row("2024-11-01", 62), row("2024-11-01", 63)];
  expect(findings(rows, "period-twice")).toHaveLength(1);
});

test("a forecast beside the result of its month is no second result", () => {
  const values = { "2024-10": 60, "Oct 2024 (forecast)": 61, "2024-11": 62, "Nov 2024 (forecast)": 63 };
  expect(findings([{ values }], "period-twice")).toEqual([]);
});

test("an impossible percentage is told as the cell shows it", () => {
  const book = bookOf(
    {
      KPIs: [
        ["Measure", "Oct 2025", "Nov 2025"],
        ["Reviews on time", 0.7, 7.1],
      ],
    },
    {
      KPIs: {
        formats: new Map([
          ["B2", "0%"],
          ["C2", "0%"],
        ]),
      },
    },
  );
  const { findings } = check(parse(book, recognise(book)), context);
  expect(findings.find(({ rule }) => rule === "percentage-impossible")?.message).toContain("C2 holds 710%");
});

describe("texts that are numbers", () => {
  const typedIn = (...measures: readonly Record<string, string | number>[]) => {
    const book = workbookOf({ kpis: measures.map((values) => ({ unit: "%", values })) });
    return check(parse(book, recognise(book)), context).findings.filter(({ rule }) => rule === "value-typed-as-text");
  };

  test("one habit in several measures is one finding, with every cell and one fix", () => {
    const findings = typedIn(
      { "2024-10": "47%", "2024-11": 48, "2024-12": "49%" },
      { "2024-10": 61, "2024-11": "62%", "2024-12": 63 },
      { "2024-10": 71, "2024-11": 72, "2024-12": 73 },
    );
    expect(findings).toHaveLength(1);
    const [{ at, fix, message }] = findings as [(typeof findings)[0]];
    expect(at).toHaveLength(3);
    expect(fix!.edits.map((edit) => edit.at)).toEqual(at);
    expect(message).toContain("3 values of 2 measures stand as text");
  });

  test("one measure is told by its name", () =>
    expect(typedIn({ "2024-10": "47%", "2024-11": 48 })[0]!.message).not.toContain("measures"));
});
