import type { Polarity } from "../../../src/core/plan/plan";
import { cellRef } from "../../../src/core/workbook";
import type { Page, Put } from "./page";
import type { WantedKpi, WantedTarget } from "./truth";
import type { Workbook } from "./workbook";

/** One measure as the partnership means it. A text among the values stands where there is no value; null is blank. */
export type Measure = {
  readonly ref: string;
  readonly name: string;
  readonly unit: "%" | "number" | "weeks";
  readonly better: Polarity;
  readonly baseline: number;
  readonly target: { readonly words: string; readonly plain: number; readonly want: WantedTarget };
  readonly values: readonly (number | string | null)[];
};

const measure = (
  ref: string,
  name: string,
  unit: Measure["unit"],
  better: Polarity,
  baseline: number,
  target: readonly [plain: number, words: string, want: WantedTarget],
  values: Measure["values"],
): Measure => ({
  ref,
  name,
  unit,
  better,
  baseline,
  target: { plain: target[0], words: target[1], want: target[2] },
  values,
});

export const measures: readonly Measure[] = [
  measure(
    "K1",
    "Plans finished within 20 weeks",
    "%",
    "higher",
    41,
    [70, "At least 70%", { value: 70, operator: ">=" }],
    [44, 47, 52, 49, 58, 61],
  ),
  measure(
    "K2",
    "Children waiting over a year for an autism assessment",
    "number",
    "lower",
    640,
    [300, "No more than 300", { value: 300, operator: "<=" }],
    [612, 598, 571, 540, 512, 498],
  ),
  measure(
    "K3",
    "Annual reviews held on time",
    "%",
    "higher",
    55,
    [85, "85% by July 2026", { value: 85, operator: ">=", by: "2026-07-31" }],
    [57, 60, "not available", 63, 66, 70],
  ),
  measure(
    "K4",
    "Complaints about plans",
    "number",
    "lower",
    31,
    [10, "Fewer than 10", { value: 10, operator: "<" }],
    [28, 25, 27, 19, 16, 14],
  ),
  measure(
    "K5",
    "Health advice given within six weeks",
    "%",
    "higher",
    50,
    [80, "over 80%", { value: 80, operator: ">" }],
    [51, null, 58, 62, 71, 74],
  ),
  measure(
    "K6",
    "Average wait for speech and language therapy",
    "weeks",
    "lower",
    29,
    [18, "up to 18 weeks", { value: 18, operator: "<=" }],
    [27, 26, 26, 24, 22, 21],
  ),
];

/** The months that the values stand for. */
export const months = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02"];

/** A column beside the values, and what a careful reader takes from it. */
export type KpiColumn = {
  readonly head: Put;
  readonly cell: (measure: Measure) => Put;
  readonly read?: (measure: Measure) => Partial<WantedKpi>;
};

export const kpiRef = (head: Put = "KPI no"): KpiColumn => ({
  head,
  cell: ({ ref }) => ref,
  read: ({ ref }) => ({ ref }),
});
export const kpiName = (head: Put = "Measure"): KpiColumn => ({ head, cell: ({ name }) => name });
export const kpiUnit = (head: Put = "Unit"): KpiColumn => ({
  head,
  cell: ({ unit }) => unit,
  read: ({ unit }) => ({ unit }),
});
export const kpiBetter = (head: Put = "Polarity"): KpiColumn => ({
  head,
  cell: ({ better }) => (better === "higher" ? "Higher is better" : "Lower is better"),
});
export const kpiBaseline = (head: Put = "Baseline"): KpiColumn => ({
  head,
  cell: ({ baseline }) => baseline,
  read: ({ baseline }) => ({ baseline }),
});
export const kpiTarget = (head: Put = "Target"): KpiColumn => ({
  head,
  cell: ({ target }) => target.plain,
  read: ({ target, better }) => ({ target: { value: target.plain, operator: better === "lower" ? "<=" : ">=" } }),
});
export const kpiTargetWords = (head: Put = "Target"): KpiColumn => ({
  head,
  cell: ({ target }) => target.words,
  read: ({ target }) => ({ target: target.want }),
});

/** What is to be read of a measure, from the columns that tell it and its values by period. */
export function wantedOf(one: Measure, columns: readonly KpiColumn[], periods: readonly string[]): WantedKpi {
  const values = periods.map((period, i) => [period, one.values[i] ?? null] as const);
  const want: WantedKpi = {
    ref: null,
    name: one.name,
    unit: one.unit === "%" ? "%" : null,
    better: one.better,
    baseline: null,
    target: null,
    values: Object.fromEntries(values.filter((pair): pair is [string, number | null] => typeof pair[1] !== "string")),
    missing: values.flatMap(([period, value]) => (typeof value === "string" ? [period] : [])),
  };
  return columns.reduce((all, { read }) => ({ ...all, ...read?.(one) }), want);
}

/** One row for each measure, its values across. `heads` are the headings of the periods. */
export function wideTable(
  book: Workbook,
  page: Page,
  columns: readonly KpiColumn[],
  list: readonly Measure[],
  periods: readonly string[],
  heads: readonly Put[],
  {
    header = [[...columns.map(({ head }) => head), ...heads]],
    write = (value: Measure["values"][number]): Put => value,
    want = (wanted: WantedKpi): WantedKpi => wanted,
  }: {
    readonly header?: readonly (readonly Put[])[];
    readonly write?: (value: Measure["values"][number], measure: Measure) => Put;
    readonly want?: (wanted: WantedKpi, measure: Measure) => WantedKpi;
  } = {},
): void {
  const headerRow = header.map((cells) => page.put(...cells)).at(-1)!;
  book.tables.push({ sheet: page.name, role: "kpis", headerRow: headerRow + 1 });
  for (const one of list) {
    const row = page.put(
      ...columns.map(({ cell }) => cell(one)),
      ...periods.map((_, i) => write(one.values[i] ?? null, one)),
    );
    const cells = Object.fromEntries([
      ...columns.flatMap(({ read }, i) =>
        Object.keys(read?.(one) ?? {}).map((field) => [`kpi ${field}`, cellRef(page.name, row, page.column + i)]),
      ),
      ...periods.flatMap((period, i) =>
        ["value", "missing"].map((what) => [
          `kpi ${what} ${period}`,
          cellRef(page.name, row, page.column + columns.length + i),
        ]),
      ),
    ]) as { readonly [field: string]: string };
    book.kpis.push({ sheet: page.name, row: row + 1, cells, want: want(wantedOf(one, columns, periods), one) });
  }
}
