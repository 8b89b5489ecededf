import { groupBy } from "../../group-by";
import type { Kpi } from "../../plan";
import { isPercentage } from "../../plan/kpis/reading";
import { squash } from "../../plan/squash";
import { saysAll, sumsByName, type Sum } from "./sums-by-name";

/** More rows than a total has parts. */
const MOST_PARTS = 60;

/**
 * What adds up to what among the measures of a workbook, by the numbers: rows beside a total whose values are its value
 * wherever all of them are stated, whatever the rows are called; two measures anywhere that are a third; and by the names,
 * where a total and its groups are called so. It is to find too much rather than too little: what is added up where nobody
 * meant it costs a further value beside one that is left out, and nothing else.
 */
export function sumsIn(kpis: readonly Kpi[]): readonly Sum[] {
  const valuesOf = new Map(kpis.map((kpi) => [kpi, valuesByPeriod(kpi)]));
  const isSum = provenBy(valuesOf);
  const found: Sum[] = [...groupBy(kpis, ({ sheet }) => sheet).values()].flatMap(sumsByName);
  for (const list of listsIn(kpis)) {
    let rows = list;
    // A total of totals adds up once the rows beneath these are out of the way.
    for (let more = sumsBeside(rows, isSum); more.length > 0; more = sumsBeside(rows, isSum)) {
      found.push(...more);
      const parts = new Set(more.flatMap((sum) => sum.parts));
      rows = rows.filter((kpi) => !parts.has(kpi));
    }
  }
  return [...found, ...pairsIn(kpis, valuesOf, isSum)];
}

type Values = ReadonlyMap<string, number>;

/** The values of a measure; of a period that stands twice, the last. */
function valuesByPeriod({ points }: Kpi): Values {
  return new Map(points.flatMap(({ period, value }) => (value === null ? [] : [[period, value] as const])));
}

type IsSum = (whole: Kpi | null, parts: readonly Kpi[], least: number) => boolean;

/**
 * Whether the parts are the whole in as many periods as are asked for, and in all of those in which each has a value, or in
 * three quarters of four and more: one cell may hold a slip.
 */
function provenBy(valuesOf: ReadonlyMap<Kpi, Values>): IsSum {
  return (whole, parts, least) => {
    let [held, complete] = [0, 0];
    for (const [period, first] of valuesOf.get(parts[0]!)!) {
      const total = whole === null ? 100 : valuesOf.get(whole)!.get(period);
      if (total === undefined) continue;
      let sum: number | undefined = first;
      for (let i = 1; i < parts.length && sum !== undefined; i++) {
        const value = valuesOf.get(parts[i]!)!.get(period);
        sum = value === undefined ? undefined : sum + value;
      }
      if (sum === undefined || (sum === 0 && total === 0)) continue;
      complete++;
      if (isSame(sum, total)) held++;
      else if (complete - held > 1 && held < 3) return false;
    }
    return held >= least && (held === complete || (complete >= 4 && held * 4 >= complete * 3));
  };
}

export const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

/** The counts and the shares of each sheet in their order, all of them and those of one unit; other rows may stand between. */
function listsIn(kpis: readonly Kpi[]): readonly (readonly Kpi[])[] {
  return [...groupBy(kpis, ({ sheet }) => sheet).values()].flatMap((own) => {
    const units = [...groupBy(own, (kpi) => `${isPercentage(kpi)} ${squash(kpi.unit ?? "")}`).values()];
    const counts = own.filter((kpi) => !isPercentage(kpi));
    return units.some((some) => some.length === counts.length) ? units : [counts, ...units];
  });
}

/** Each row of a list that is the sum of the rows straight above it or below it, and shares beside each other that are all. */
function sumsBeside(list: readonly Kpi[], isSum: IsSum): readonly Sum[] {
  const found: Sum[] = [];
  for (const [at, whole] of list.entries()) {
    const least = saysAll(whole.name) ? 1 : 2;
    const above = list.slice(Math.max(0, at - MOST_PARTS), at).reverse();
    const parts = [above, list.slice(at + 1, at + 1 + MOST_PARTS)].map((rows) =>
      lengths(rows).find((length) => isSum(whole, rows.slice(0, length), least)),
    );
    if (parts[0] !== undefined) found.push({ whole, parts: above.slice(0, parts[0]) });
    if (parts[1] !== undefined) found.push({ whole, parts: list.slice(at + 1, at + 1 + parts[1]) });
    if (!isPercentage(whole)) continue;
    const shares = list.slice(at, at + MOST_PARTS);
    const all = lengths(shares).find((length) => isSum(null, shares.slice(0, length), 2));
    if (all !== undefined) found.push({ whole: null, parts: shares.slice(0, all) });
  }
  return found;
}

/** Two and more. */
const lengths = (rows: readonly Kpi[]) => rows.slice(1).map((_, i) => i + 2);

/** What is found anywhere in a workbook has to hold in so many periods; where all are called the same, in two. */
const LEAST_ANYWHERE = 3;

/** A measure that is two others, wherever they stand, or that stands twice. */
function pairsIn(kpis: readonly Kpi[], valuesOf: ReadonlyMap<Kpi, Values>, isSum: IsSum): readonly Sum[] {
  const long = kpis.filter((kpi) => valuesOf.get(kpi)!.size > 1);
  const periods = [...new Set(long.flatMap((kpi) => [...valuesOf.get(kpi)!.keys()]))].sort();
  const rows = long.map((kpi) => periods.map((period) => valuesOf.get(kpi)!.get(period) ?? null));
  const byValue = periods.map((_, p) => groupBy(rows.keys(), (row) => keyOf(rows[row]![p] ?? 0)));
  const wholesOf = (period: number, sum: number | null) => (sum === null ? [] : (byValue[period]!.get(sum) ?? []));
  const found: Sum[] = [];
  const attempt = (parts: readonly number[], isFirst: (row: number) => boolean) => {
    const stated = periods.flatMap((_, p) => (parts.every((row) => rows[row]![p] !== null) ? [p] : []));
    const sumAt = (p: number) => keyOf(parts.reduce((sum, row) => sum + (rows[row]![p] ?? 0), 0));
    // A sum that holds nearly everywhere holds in the last period or in the one before.
    const likely = stated.slice(-2).flatMap((p) => wholesOf(p, sumAt(p)));
    for (const row of new Set(likely)) {
      if (parts.includes(row) || !isFirst(row)) continue;
      const [whole, of] = [long[row]!, parts.map((part) => long[part]!)];
      const least = of.every(({ name }) => squash(name) === squash(whole.name)) ? 2 : LEAST_ANYWHERE;
      if (isSum(whole, of, least)) found.push({ whole, parts: of });
    }
  };
  for (let one = 0; one < long.length; one++) {
    attempt([one], (row) => row < one);
    for (let other = one + 1; other < long.length; other++) attempt([one, other], () => true);
  }
  return found;
}

/** Noughts add up to anything. */
const keyOf = (value: number) => (value === 0 ? null : Math.round(value * 1e6));
