import { figure, plainNumber } from "../plan/kpis/figure";
import { FEW, isPercentage, type Reported } from "../plan/kpis/reading";
import type { Kpi, KpiPoint } from "../plan";
import { ENOUGH, isShare } from "./claims";
import { changeOfShare, countInterval, wilson, type Interval, type Share } from "./engine";

/** A p-value below this is no chance. */
const SIGNIFICANT = 0.05;

/** The two numbers behind a value, where they are a share of a whole. */
export function shareOf({ numerator, denominator }: KpiPoint): Share | null {
  return numerator === null || denominator === null || denominator <= 0 || numerator < 0 || numerator > denominator
    ? null
    : { numerator, denominator };
}

/** "135 of 3,251". */
export const numbersOf = ({ numerator, denominator }: KpiPoint): string =>
  [numerator!, denominator!].map((one) => plainNumber(one, Number.isInteger(one) ? 0 : 1)).join(" of ");

/** Fewer than so many stand behind it that its two numbers are said, and no difference of percentages. */
export const isSmall = ({ denominator }: KpiPoint): boolean => denominator !== null && denominator < ENOUGH;

/** Of two percentages with their numbers, whether they differ by more than chance (two-proportion score test). */
export function chanceOf(before: KpiPoint, latest: KpiPoint): string {
  const [one, other] = [shareOf(before), shareOf(latest)];
  if (one === null || other === null) return "";
  const found = changeOfShare(one, other);
  if (found === null) return ", too few to say whether by chance";
  return found.p < SIGNIFICANT ? ", more than chance would do" : ", which may be chance";
}

/**
 * What the numbers behind a value leave open, at 95 %, in the unit of the value: Wilson for a percentage, exact Poisson or
 * Byar for a rate. Null where they are not given or so few that their share is not shown.
 */
export function intervalOf(kpi: Kpi, latest: Reported): Interval | null {
  const { numerator, denominator, value } = latest;
  if (numerator === null || denominator === null || denominator < FEW) return null;
  if (isPercentage(kpi)) {
    const share = shareOf(latest);
    if (share === null) return null;
    const { lower, upper } = wilson(share.numerator, share.denominator);
    return { lower: lower * 100, upper: upper * 100 };
  }
  if (!isShare(kpi) || numerator <= 0 || value <= 0) return null;
  const { lower, upper } = countInterval(numerator);
  return { lower: (lower * value) / numerator, upper: (upper * value) / numerator };
}

/** "from 51% to 94%": what the percentage of so few may stand for (Wilson, 95 %); null where enough stand behind it. */
export function intervalInWords(kpi: Kpi, latest: Reported): string | null {
  if (!isPercentage(kpi) || !isSmall(latest)) return null;
  const interval = intervalOf(kpi, latest);
  return interval === null ? null : rangeInWords(kpi, interval);
}

/** "from 51% to 94%". */
export function rangeInWords(kpi: Kpi, { lower, upper }: Interval): string {
  const shown = (value: number) =>
    isPercentage(kpi) ? `${Math.round(value)}%` : figure(kpi, { ...BARE, value: Number(value.toFixed(1)) });
  return `from ${shown(lower)} to ${shown(upper)}`;
}

/** A value without anything behind it, to be shown as others of its measure are. */
const BARE = { numerator: null, denominator: null } as Reported;
