import { oncePer } from "../../once-per";
import { lastOfMonth, longDay, longPeriod } from "../dates/day";
import { periodStart } from "../dates/periods";
import { remembering } from "../remembering";
import { termWindow } from "../dates/terms";
import type { IsoDay, Kpi, KpiPoint, Target } from "../plan";
import { namesSide } from "../targets/read-target";
import { targetAt } from "../targets/target";

/** A measure's values up to the as-at date: the latest, the one reported before it, and values of periods to come. */
export type Reading = {
  readonly latest: Reported | null;
  /** The latest of an earlier period. */
  readonly previous: Reported | null;
  /** The latest period stands more than once, with other values. */
  readonly twice: boolean;
  /** Periods up to the as-at date, those without a value included. */
  readonly points: readonly KpiPoint[];
  /** Values of periods that begin after the as-at date: not results, so never the latest. */
  readonly ahead: readonly KpiPoint[];
};

/** A period that has a value. */
export type Reported = KpiPoint & { readonly value: number };

/** How the latest value stands to the target, in words that name the period. `open`: not met, and its date is to come. */
export type Verdict = { readonly rag: "met" | "open" | "missed" | "none"; readonly words: string };

/** A percentage of fewer people than this is given as the two counts. */
export const FEW = 5;

/** The values that count on the as-at date. */
export function readingOf(kpi: Kpi, asAt: IsoDay): Reading {
  const known = readings(kpi);
  const reading = known.get(asAt) ?? readAt(kpi, asAt);
  known.set(asAt, reading);
  return reading;
}

/** By the day; many ask for the same. */
const readings = oncePer((_: Kpi) => new Map<IsoDay, Reading>());

function readAt({ points }: Kpi, asAt: IsoDay): Reading {
  const begun = points.filter(({ period }) => periodStart(period) <= asAt);
  const ahead = points.filter((point) => periodStart(point.period) > asAt && point.value !== null);
  // A forecast is no result, even where its period has begun.
  const reported = begun.filter((point): point is Reported => point.value !== null && point.estimate !== true);
  const latest = reported.at(-1) ?? null;
  const previous = reported.filter(({ period }) => period !== latest?.period).at(-1) ?? null;
  const twice = reported.some(({ period, value }) => period === latest?.period && value !== latest.value);
  return { latest, previous, twice, points: begun, ahead };
}

/** Whether the measure is counted in percent. */
export function isPercentage({ unit }: Kpi): boolean {
  return unit !== null && /%|\bper ?cent/i.test(unit);
}

/** Whether a percentage stands on so few people that only its two counts are shown. */
export function onFew(kpi: Kpi, { denominator }: KpiPoint): boolean {
  return isPercentage(kpi) && denominator !== null && denominator < FEW;
}

/**
 * The latest value against the target, unrounded. An equal value meets "at least" and "at most". Nothing is compared
 * that the workbook leaves open: no direction, a target in words, another unit, a period that is not over.
 */
export function verdictOf(measure: Kpi, { latest, twice }: Reading, asAt: IsoDay): Verdict {
  const target = targetFor(measure, latest, asAt);
  const kpi = { ...measure, target };
  if (target === null) return { rag: "none", words: "no target" };
  const because = latest === null ? "no value" : twice ? severalValues(latest) : hindrance(kpi, latest, asAt);
  if (because !== null) return { rag: "none", words: `cannot be compared: ${because}` };
  const met = meets(latest!.value, target);
  const period = longPeriod(latest!.period);
  const which = target.steps === undefined ? "target" : `target of ${longDay(target.by ?? asAt)} (${shownAim(target)})`;
  if (met) return { rag: "met", words: `✓ ${which} met in ${period}` };
  const open = target.by !== null && target.by > asAt;
  const words = `✗ ${which} not met in ${period}`;
  return open ? { rag: "open", words: `${words}; its date is still to come` } : { rag: "missed", words };
}

/** The target against which the latest value is held: that of its own period, if it has one. */
export function targetFor({ target }: Kpi, latest: Reported | null, asAt: IsoDay): Target | null {
  const end = latest === null ? null : (latest.ends ?? periodEnd(latest.period));
  return target && targetAt(target, asAt, end);
}

const shownAim = ({ operator, value, upper }: Target) =>
  operator === "between" ? `${value} to ${upper}` : `${operator} ${value}`;

/** Why a latest period with several values is not compared. */
export function severalValues({ period }: Reported): string {
  return `${longPeriod(period)} stands more than once, with other values`;
}

function hindrance(kpi: Kpi, latest: Reported, asAt: IsoDay): string | null {
  const { value, unit, asWritten, operator } = kpi.target!;
  const directed = kpi.better === "higher" || kpi.better === "lower";
  if (value === null) return "the target is given in words";
  if (unit !== null && kpi.unit !== null && /%/.test(unit) !== isPercentage(kpi))
    return "target and value have other units";
  if (!directed && operator !== "between" && !namesSide(asWritten))
    return "the workbook does not say whether higher or lower is better";
  if (contradictsTarget(kpi)) return "the words of the target and the direction that is better do not agree";
  if (latest.part) return `the value holds for a part of ${longPeriod(latest.period)} (${latest.part})`;
  if (latest.covers?.soFar) return `the value adds up since the year began (${latest.covers.words})`;
  if (onFew(kpi, latest)) return `fewer than ${FEW} stand behind the percentage`;
  const end = latest.ends ?? periodEnd(latest.period);
  if (end !== null && end > asAt) return `${longPeriod(latest.period)} was not over on ${longDay(asAt)}`;
  return null;
}

/** Whether the words of the target name another side than the one that is said to be better: nobody knows which is meant. */
export function contradictsTarget({ better, target }: Kpi): boolean {
  if (target === null || target.value === null || (better !== "higher" && better !== "lower")) return false;
  const { asWritten, operator } = target;
  if (!namesSide(asWritten) || operator === "between" || operator === "=") return false;
  return (better === "higher") !== operator.startsWith(">");
}

/** Whether a value is on the side of the target on which it is met; only for targets with a number. */
export function meets(latest: number, { operator, value, upper }: Target): boolean {
  const limit = value!;
  if (operator === "between") return latest >= limit && latest <= upper!;
  if (operator === ">=") return latest >= limit;
  if (operator === "<=") return latest <= limit;
  if (operator === ">") return latest > limit;
  if (operator === "<") return latest < limit;
  return latest === limit;
}

/** The first day on which the period can be over, at the earliest; null where its words leave that open. */
export const periodEnd: (period: string) => IsoDay | null = remembering((period) => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period;
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  if (year !== undefined) return lastOfMonth(Number(year), Number(month));
  const [, ofQuarter, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  if (ofQuarter !== undefined) return lastOfMonth(Number(ofQuarter), Number(quarter) * 3);
  const [, term, ofTerm] = /^(\w+) (\d{4})$/.exec(period) ?? [];
  if (term !== undefined) return termWindow(term, Number(ofTerm))?.to ?? null;
  const [, start] = /^(\d{4})\/\d{2}$/.exec(period) ?? [];
  return start === undefined ? null : `${Number(start) + 1}-03-31`;
});

/** Whether the workbook says that the two are not comparable; a break without a date may lie between any two. */
export function isBroken({ breaks = [] }: Kpi, before: Reported, after: Reported): boolean {
  return breaks.some(
    ({ period }) =>
      period === null ||
      (periodStart(before.period) < periodStart(period) && periodStart(period) <= periodStart(after.period)),
  );
}
