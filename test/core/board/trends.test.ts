import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { boardPack, layOut, type BoardBlock } from "../../../src/core/board";
import type { Kpi } from "../../../src/core/plan";
import { analyseSeries, trendsOf } from "../../../src/core/trends";
import type { PartnershipSettings } from "../../../src/core/plan/settings";
import { noSettings } from "../../../src/core/plan/settings";
import { cellRef, type CellRef, type SheetSpec } from "../../../src/core/workbook";
import { review } from "../../../src/core/review";
import { readXlsx } from "../../../src/hosts/xlsx";
import { asText } from "./as-text";
import { error, input, kpi, plan, target } from "./plans";

type Table = Extract<BoardBlock, { kind: "table" }>;
type Chart = Extract<BoardBlock, { kind: "chart" }>;

const inputOf = (kpis: readonly Kpi[], partnership: PartnershipSettings = noSettings) => {
  const of = plan([], kpis);
  return input(of, { trends: trendsOf(of, "2025-03-28", partnership) });
};
const sheetOf = (...kpis: Kpi[]) => boardPack(inputOf(kpis)).sheets.find(({ id }) => id === "trends");
const blocksOf = (of: readonly BoardBlock[]) => ({
  table: of.find((block): block is Table => block.kind === "table" && block.name === "Board_KPI_trends")!,
  numbers: of.find((block): block is Table => block.kind === "table" && block.name === "Board_KPI_numbers"),
  charts: of.filter((block): block is Chart => block.kind === "chart"),
});
const partsOf = (...kpis: Kpi[]) => blocksOf(sheetOf(...kpis)!.blocks);
const specOf = (...kpis: Kpi[]): SheetSpec => layOut(boardPack(inputOf(kpis))).find(({ id }) => id === "trends")!;

/** Months from `start` on, with these values. */
function months(start: string, values: readonly (number | string | null)[]) {
  const [year, month] = start.split("-").map(Number) as [number, number];
  return Object.fromEntries(
    values.map((value, i) => {
      const number = year * 12 + month - 1 + i;
      return [`${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`, value];
    }),
  );
}

/** A count that varies and tells of nothing: 13 months up to February 2025. */
const STEADY = [40, 44, 39, 42, 45, 41, 43, 38, 44, 40, 42, 45, 41];
const steady = (given: Partial<Kpi> = {}) =>
  kpi(5, months("2024-02", STEADY), {
    name: "Children waiting",
    unit: "children",
    better: "lower",
    target: target(60, { operator: "<=", unit: null }),
    ...given,
  });
const steadyOf = (values: readonly number[]) => kpi(5, months("2024-02", values), { unit: "children", target: null });
const column = (table: Table, header: string) => {
  const at = table.header.indexOf(header);
  return table.rows.map((row) => row[at]!);
};
const valuesOf = (table: Table, header: string) => column(table, header).map(({ value }) => value);

describe("when there is such a sheet", () => {
  test("none without a measure, nor where no measure has a value", () => {
    expect(sheetOf()).toBeUndefined();
    expect(sheetOf(kpi(5, { "2025-01": null, "2025-02": "not collected" }))).toBeUndefined();
    expect(sheetOf(kpi(5, { "2025-06": 7 }))).toBeUndefined();
  });

  test("one value has a row and no chart", () => {
    const { table, numbers, charts } = partsOf(kpi(5, { "2025-02": 71 }));
    expect(table.rows[0]!.at(-1)!.value).toBe("No chart: 1 value.");
    expect([numbers, charts]).toEqual([undefined, []]);
  });

  test("two values have a chart of values and target, and nothing is claimed", () => {
    const { table, charts } = partsOf(kpi(5, { "2025-01": 60, "2025-02": 71 }));
    expect(charts[0]!.series.map(({ column: of }) => of)).toEqual(["Value", "Target"]);
    expect(table.rows[0]!.slice(1, 3).map(({ value }) => value)).toEqual(["– No trend claimed", "– No trend claimed"]);
  });
});

describe("the numbers behind a chart", () => {
  test("mean and limits are those of the engine, and lead to the cells that they are worked out from", () => {
    const { numbers } = partsOf(steady());
    const { limits } = analyseSeries(
      Object.entries(months("2024-02", STEADY)).map(([period, value]) => ({ period, value: value as number })),
      { better: "lower", target: 60 },
    ).phases[0];
    for (const [header, expected] of [
      ["Mean", limits!.mean],
      ["Lower limit", limits!.lower],
      ["Upper limit", limits!.upper],
    ] as const)
      expect(valuesOf(numbers!, header)).toEqual(STEADY.map(() => expected));
    expect(valuesOf(numbers!, "Value")).toEqual(STEADY);
    // 544 children in 13 months.
    expect(limits!.mean * 13).toBeCloseTo(544, 9);
    expect(column(numbers!, "Mean")[0]!.from).toEqual(STEADY.map((_, i) => cellRef("KPIs", 5, 8 + i)));
    expect(valuesOf(numbers!, "Target")).toEqual(STEADY.map(() => 60));
    expect(column(numbers!, "Target")[0]!.from).toEqual(["KPIs!G6"]);
  });

  test("a gap is a blank cell with its reason beside it, never nought", () => {
    const of = steady();
    const gap = { ...of, points: of.points.map((p, i) => (i === 4 ? { ...p, value: null, missing: "no return" } : p)) };
    const { numbers } = partsOf(gap);
    expect(valuesOf(numbers!, "Value")[4]).toBeNull();
    expect(valuesOf(numbers!, "Note")[4]).toBe("no value: “no return”");
    expect(valuesOf(numbers!, "Mean")[4]).toBeCloseTo((544 - 45) / 12, 9);
    const { charts, rows } = specOf(gap);
    const { values } = charts[0]!.series[0]!;
    expect(rows[values.row + 4]!.cells[values.column]!.value).toBeNull();
  });

  test("no target, no line of it", () => {
    const { numbers, charts, table } = partsOf(steady({ target: null }));
    expect(charts[0]!.series.map(({ column: of }) => of)).not.toContain("Target");
    expect(new Set(valuesOf(numbers!, "Target"))).toEqual(new Set([null]));
    expect(table.rows[0]![2]!.value).toBe("– No target");
  });

  test("limits change where they are drawn anew, with the reason; the line is told to be on trial", () => {
    const values = [...STEADY.map((value) => value - 30), ...[60, 64, 59, 62, 65, 61, 63]];
    const of = kpi(5, months("2023-07", values), {
      ...{ name: "Children waiting", unit: "children", better: "lower" as const, target: null },
      breaks: [{ period: "2024-08", why: "New count from August", at: cellRef("KPIs", 19, 0) }],
    });
    const { numbers, charts, table } = partsOf(of);
    const means = valuesOf(numbers!, "Mean");
    expect(means[12]).toBeCloseTo(544 / 13 - 30, 9);
    expect(means[13]).toBeCloseTo(434 / 7, 9);
    expect(valuesOf(numbers!, "Note")[13]).toBe(
      "limits drawn anew: New count from August; limits on trial, drawn from 7 values",
    );
    expect(charts[0]!.series.map(({ name, column: c }) => name ?? c)).toContain("Lower limit (latest on trial)");
    expect(table.rows[0]![1]!.value).toBe("○ No signal (limits on trial)");
  });

  test("limits on trial are called so in the legend, and their symbols are hollow", () => {
    const { charts, table } = partsOf(
      kpi(5, months("2024-08", STEADY.slice(0, 7)), { unit: "children", target: null }),
    );
    expect(charts[0]!.series.map(({ name, column: c }) => name ?? c)).toEqual([
      "Value",
      "Mean",
      "Lower limit (trial)",
      "Upper limit (trial)",
    ]);
    expect(table.rows[0]![1]!.value).toBe("○ No signal (limits on trial)");
  });

  test("a percentage's limits are drawn to 0 and 100 at most, and judged uncut", () => {
    const shares = [1, 30, 2, 28, 3, 31, 1, 29, 2, 30, 3, 28, 2];
    const of = kpi(5, months("2024-02", shares), { target: target(0, { operator: ">=" }) });
    const told = { ...of, points: of.points.map((p) => ({ ...p, numerator: p.value! * 2, denominator: 200 })) };
    const { numbers, table } = partsOf(told);
    expect(valuesOf(numbers!, "Lower limit")[0]).toBe(0);
    expect(Number(valuesOf(numbers!, "Upper limit")[0])).toBeGreaterThan(70);
    // A lower limit of 0 would meet the target of at least 0 every time; the uncut one lies far below it.
    expect(table.rows[0]![2]!.value).toBe("? Meets it in some months, misses it in others");
  });

  test("no percentage of fewer than five, nor a mean from which it could be worked out", () => {
    const of = kpi(5, months("2024-02", [75, 60, 61, 62, 60, 63, 61, 62, 60, 61, 63, 62, 60]), { target: null });
    const few = {
      ...of,
      points: of.points.map((p, i) => ({ ...p, numerator: i === 0 ? 3 : 60, denominator: i === 0 ? 4 : 100 })),
    };
    const { numbers, charts } = partsOf(few);
    expect(valuesOf(numbers!, "Value")[0]).toBeNull();
    expect(valuesOf(numbers!, "Note")[0]).toBe("3 of 4; a percentage of so few is not drawn");
    expect(charts[0]!.series.map(({ column: c }) => c)).toEqual(["Value"]);
  });

  test("of a period that stands twice with other values none is drawn", () => {
    const of = steady();
    const twice = { ...of, points: [...of.points, { ...of.points[3]!, value: 99, at: cellRef("KPIs", 5, 25) }] };
    const { numbers, charts } = partsOf(twice);
    expect(valuesOf(numbers!, "Value")[3]).toBeNull();
    expect(valuesOf(numbers!, "Note")[3]).toBe("stands more than once, with other values");
    expect(charts[0]!.series.map(({ column: c }) => c)).toEqual(["Value", "Target"]);
  });

  test("targets by period change with it", () => {
    const steps = [
      {
        asWritten: "50",
        operator: "<=" as const,
        value: 50,
        upper: null,
        by: "2024-12-31",
        at: cellRef("KPIs", 5, 19),
      },
      {
        asWritten: "45",
        operator: "<=" as const,
        value: 45,
        upper: null,
        by: "2025-01-31",
        at: cellRef("KPIs", 5, 20),
      },
    ];
    const of = steady({ target: target(45, { operator: "<=", unit: null, by: "2025-01-31", steps }) });
    const { numbers } = partsOf(of);
    expect(valuesOf(numbers!, "Target").slice(-3)).toEqual([50, 45, 45]);
    expect(column(numbers!, "Target").at(-3)!.from).toEqual(["KPIs!T6"]);
  });
});

describe("what somebody chose in the settings", () => {
  const chosenFor = (...choices: PartnershipSettings["choices"]) =>
    blocksOf(
      boardPack(inputOf([steady()], { ...noSettings, choices })).sheets.find(({ id }) => id === "trends")!.blocks,
    );

  test("a baseline: limits stand on its values alone", () => {
    const { numbers } = chosenFor({ kind: "measure", measure: "K5", about: "baseline", values: 6 });
    expect(valuesOf(numbers!, "Mean").at(-1)).toBeCloseTo((40 + 44 + 39 + 42 + 45 + 41) / 6, 9);
    expect(column(numbers!, "Mean").at(-1)!.from).toEqual(STEADY.slice(0, 6).map((_, i) => cellRef("KPIs", 5, 8 + i)));
  });
});

describe("what the icons say", () => {
  const rising = Array.from({ length: 13 }, (_, i) => 40 + i);
  const wordsOf = (of: Kpi) =>
    partsOf(of)
      .table.rows[0]!.slice(1, 3)
      .map(({ value }) => value);
  const counted = (better: Kpi["better"]) =>
    kpi(5, months("2024-02", rising), {
      unit: "plans",
      better,
      target: target(45, { unit: null, operator: better === "lower" ? "<=" : ">=" }),
    });

  test("better and worse stand only beside a signal, and while it changes nothing is said of the target", () => {
    expect(wordsOf(counted("higher"))).toEqual([
      "▲ A signal, for the better",
      "– Target: cannot be told while it changes",
    ]);
    expect(wordsOf(counted("lower"))[0]).toBe("▲ A signal, for the worse");
    expect(wordsOf({ ...counted(null), target: null })[0]).toBe("▲ A signal: high");
    expect(wordsOf(steady())[0]).toBe("● No signal");
  });

  test("the target against the limits, in symbol and words", () => {
    const against = (value: number) => wordsOf(steady({ target: target(value, { operator: "<=", unit: null }) }))[1];
    expect(against(60)).toBe("✓ Meets the target every time");
    expect(against(42)).toBe("? Meets it in some months, misses it in others");
    expect(against(10)).toBe("✗ Misses the target unless something changes");
  });

  test("no forecast stands on the sheet", () => {
    const told = JSON.stringify(sheetOf(counted("higher")));
    expect(told).not.toMatch(/forecast|likely|pace|projected/i);
  });
});

describe("a public edition", () => {
  const publicInput = (of: readonly Kpi[], at: CellRef) => ({
    ...inputOf(of),
    findings: [{ ...error([at], "Few children."), rule: "small-number-in-table" }],
    grading: { profile: "public" as const, strict: false },
  });
  const publicOf = (of: readonly Kpi[], at: CellRef) =>
    blocksOf(boardPack(publicInput(of, at)).sheets.find(({ id }) => id === "trends")!.blocks);

  test("what is withheld is in no cell, no chart, no word, nor in a mean from which it could be worked out", () => {
    const of = steady();
    const few = { ...of, points: of.points.map((p, i) => (i === 4 ? { ...p, value: 3, raw: 3 } : p)) };
    const { table, numbers, charts } = publicOf([few], cellRef("KPIs", 5, 12));
    expect(valuesOf(numbers!, "Value")[4]).toBeNull();
    expect(valuesOf(numbers!, "Note")[4]).toBe("left out");
    expect(charts[0]!.series.map(({ column: c }) => c)).toEqual(["Value", "Target"]);
    expect(charts[0]!.altText).toBe("Line chart of 12 values, February 2024 to February 2025, with target.");
    const row = Object.fromEntries(table.header.map((header, i) => [header, table.rows[0]![i]!.value]));
    expect(row).toMatchObject({ Variation: "left out", Assurance: "left out", "What it says": "left out", Latest: 41 });
  });

  test("whatever is withheld, no figure of it is anywhere on the sheet, and no mean or limit of its measure", () => {
    const values = STEADY.map((value, i) => value * 1000 + i);
    const of = steadyOf(values);
    fc.assert(
      fc.property(
        fc.subarray(
          values.map((_, i) => i),
          { minLength: 1 },
        ),
        (left) => {
          const cells = left.map((i) => of.points[i]!.at) as [CellRef, ...CellRef[]];
          const { findings, grading } = publicInput([of], cells[0]);
          const given = { ...inputOf([of]), grading, findings: [{ ...findings[0]!, at: cells }] };
          const { blocks } = boardPack(given).sheets.find(({ id }) => id === "trends")!;
          const shown = JSON.stringify(blocks).replaceAll(",", "");
          for (const i of left) expect(shown).not.toContain(String(values[i]));
          expect(JSON.stringify(blocksOf(blocks).charts)).not.toMatch(/Mean|limit/);
        },
      ),
    );
  });

  test("a measure whose name is withheld has no chart that would say it", () => {
    const { numbers, charts, table } = publicOf([steady()], cellRef("KPIs", 5, 1));
    expect([numbers, charts]).toEqual([undefined, []]);
    expect(table.rows[0]![0]!.value).toBe("left out");
  });

  test("what stands beside another measure is left out with it", () => {
    const timely = kpi(7, { "2025-01": 60, "2025-02": 71 }, { name: "Annual reviews on time" });
    const overdue = kpi(8, { "2025-02": 3 }, { name: "Annual reviews overdue", unit: "reviews", target: null });
    const { table } = publicOf([timely, overdue], cellRef("KPIs", 8, 8));
    expect(JSON.stringify(table.rows[0])).not.toMatch(/Beside it/);
    expect(partsOf(timely, overdue).table.rows[0]![7]!.value).toMatch(/Beside it: Annual reviews overdue, 3/);
  });
});

test("the printed part ends with the table, whose header each page repeats; charts stand in its rows", () => {
  const spec = specOf(steady(), kpi(6, { "2025-02": 1 }), kpi(7, { "2025-01": 1, "2025-02": 4 }));
  const [table, numbers] = spec.tables;
  expect(spec.page.titleRows).toEqual({ from: table!.block.row, to: table!.block.row });
  expect(spec.page.printArea).toEqual({ row: 0, column: 0, rows: table!.block.row + 4, columns: spec.columns.length });
  expect(numbers!.block.row).toBeGreaterThan(table!.block.row + 3);
  const placed = spec.charts.map(({ place }) => place.row - table!.block.row);
  expect(placed).toEqual([1, 3]);
  expect(spec.charts.map(({ categories }) => [categories.row - numbers!.block.row, categories.rows])).toEqual([
    [1, 13],
    [14, 2],
  ]);
  for (const row of placed) expect(spec.rows[table!.block.row + row]!.height).toBeGreaterThanOrEqual(166);
});

test("the axis of percentages ends at 100 where it would go beyond, and every label can be read", () => {
  const near = kpi(
    5,
    months(
      "2024-02",
      STEADY.map((value) => value + 50),
    ),
    { target: target(95) },
  );
  expect(specOf(near).charts[0]).toMatchObject({ endsAt: 100, valueFormat: '0"%"', labelEvery: 3 });
  expect(specOf(steady()).charts[0]!.endsAt).toBeUndefined();
});

test("the sheet of the sample, but for the numbers of most measures", () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../samples/monitoring-plan.xlsx")));
  const reviewed = review(readXlsx(bytes, "monitoring-plan.xlsx"), { asAt: null, today: "2026-11-02" });
  const sheet = layOut(boardPack(reviewed)).find(({ id }) => id === "trends")!;
  const printed = sheet.page.printArea!.rows;
  const lines = asText(sheet)
    .split("\n")
    .filter((line) => Number(/^[A-Z]+(\d+) /.exec(line)?.[1] ?? 0) <= printed + 4);
  const isOfK3 = sheet.rows.flatMap(({ cells }, row) => (row > printed && cells[0]?.value === "K3" ? [row] : []));
  const numbers = isOfK3.map((row) => sheet.rows[row]!.cells.map((cell) => cell?.value ?? "").join(" | "));
  expect(`\n${[...lines, "", ...numbers].join("\n")}\n`).toMatchSnapshot();
});
