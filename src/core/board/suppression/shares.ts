import { groupBy } from "../../group-by";
import type { Kpi, KpiPoint } from "../../plan";
import { isPercentage } from "../../plan/kpis/reading";
import { isSame } from "./sums";

/** A share with the two measures that it is made of. */
export type Share = { readonly share: Kpi; readonly numerator: Kpi; readonly denominator: Kpi };

/** A share whose cell states one of its two numbers, which is a measure of its own as well. */
export type Stated = { readonly share: Kpi; readonly count: Kpi; readonly as: "numerator" | "denominator" };

/** So many rows away at most stand the numbers of a share. */
const NEAR = 12;
/** The numbers of one period prove a share only straight beside it. */
const BESIDE = 3;

/** What the shares of a workbook are made of, by the numbers. */
export function sharesIn(kpis: readonly Kpi[]): {
  readonly shares: readonly Share[];
  readonly stated: readonly Stated[];
} {
  const [shares, stated]: [Share[], Stated[]] = [[], []];
  for (const own of groupBy(kpis, ({ sheet }) => sheet).values()) {
    for (const [at, share] of own.entries()) {
      if (!isPercentage(share)) continue;
      const counts = own.flatMap((kpi, i) =>
        isPercentage(kpi) || Math.abs(i - at) > NEAR ? [] : [{ kpi, away: Math.abs(i - at) }],
      );
      for (const count of counts)
        for (const as of ["numerator", "denominator"] as const)
          if (states(share, count.kpi, as)) stated.push({ share, count: count.kpi, as });
      for (const over of counts)
        for (const under of counts) {
          const least = Math.max(over.away, under.away) <= BESIDE ? 1 : 2;
          const made = { share, numerator: over.kpi, denominator: under.kpi };
          if (over !== under && isMade(made, least)) shares.push(made);
        }
    }
  }
  return { shares, stated };
}

const at = ({ points }: Kpi, period: string): KpiPoint | undefined => points.find((point) => point.period === period);

/** Half of the last digit that is written, and what binary fractions add. */
function roundingOf({ points }: Kpi): number {
  const decimals = points.map(({ value }) => (String(value).split(".")[1] ?? "").length);
  return 0.51 * 10 ** -Math.min(2, Math.max(0, ...decimals));
}

function isMade({ share, numerator, denominator }: Share, least: number): boolean {
  const rounding = roundingOf(share);
  let held = 0;
  for (const { period, value } of share.points) {
    const [over, under] = [at(numerator, period)?.value, at(denominator, period)?.value];
    if (value === null || over == null || under == null || under <= 0) continue;
    if (over > under || Math.abs((over / under) * 100 - value) > rounding) return false;
    held++;
  }
  return held >= least;
}

function states(share: Kpi, count: Kpi, as: Stated["as"]): boolean {
  const pairs = share.points.flatMap((point) => {
    const [own, other] = [point[as], at(count, point.period)?.value];
    return own === null || other == null ? [] : [isSame(own, other)];
  });
  return pairs.length > 1 && pairs.every((same) => same);
}
