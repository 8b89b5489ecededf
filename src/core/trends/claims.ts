import { longPeriod } from "../plan/dates/day";
import { FEW, isPercentage, type Reported } from "../plan/kpis/reading";
import { periodStart } from "../plan/dates/periods";
import type { IsoDay, Kpi } from "../plan";
import type { CellRef } from "../workbook";
import { counted } from "../words";
import { byTime } from "./calendar";
import type { KpiSeries, SeriesPlace } from "./kpi-series";
import type { KpiSettings } from "./kpi-settings";

/** Why no trend is claimed, in words that follow "No trend is claimed: ", and the cells that show it. */
export type Withheld = { readonly because: Because; readonly why: string; readonly at: readonly CellRef[] };

/** The kind of the reason, by which it is known what would help. */
export type Because =
  | "no-series"
  | "few-values"
  | "gaps"
  | "kept-back"
  | "numbers-not-given"
  | "small-numbers"
  | "said-to-be-small"
  | "few-counted";

/** With fewer values since the limits were last drawn anew nothing is said of a trend. */
export const FEWEST = 6;

/** With fewer people or things behind a percentage its swings say little. */
export const ENOUGH = 20;

/**
 * Whether the values carry a word on a trend. They do not where they are no series, too few, or full of gaps; where nobody
 * says how many stand behind a percentage, or too few do; or where so few are counted that chance alone moves them.
 *
 * @param from the place from which the limits are drawn
 */
export function withheldFor(
  kpi: Kpi,
  series: KpiSeries,
  from: number,
  settings: KpiSettings,
  asAt: IsoDay,
): Withheld | null {
  if (series.unfit !== null) return { because: "no-series", ...series.unfit };
  const stretch = series.places.slice(from);
  const values = stretch.filter((place): place is Filled => place.value !== null);
  const since = from === 0 ? "" : ` since ${longPeriod(stretch[0]!.period)}`;
  if (values.length < FEWEST)
    return {
      because: "few-values",
      why: `${counted(values.length, "value")}${since}, and a trend takes at least ${FEWEST}`,
      at: cellsOf(values),
    };
  const keptBack = keptBackIn(kpi, from === 0 ? null : stretch[0]!.period, asAt);
  if (keptBack !== null) return keptBack;
  const missing = stretch.length - values.length;
  if (missing > values.length)
    return {
      because: "gaps",
      why: `${missing} of ${counted(stretch.length, series.unit)}${since} have no value`,
      at: cellsOf(values),
    };
  return isShare(kpi) ? behind(kpi, series, values, settings) : ofFew(values);
}

/** Values that somebody keeps back because few stand behind them are the smallest: a mean without them is too high. */
function keptBackIn({ points }: Kpi, from: string | null, asAt: IsoDay): Withheld | null {
  const kept = points.filter(
    ({ missingKind, period }) =>
      missingKind === "suppressed" && periodStart(period) <= asAt && (from === null || byTime(period, from) >= 0),
  );
  const [first] = kept;
  if (first === undefined) return null;
  const said = `“${first.missing}” in ${longPeriod(first.period)}`;
  const why =
    kept.length === 1
      ? `a value is kept back (${said}), and a mean without it would mislead`
      : `${counted(kept.length, "value")} are kept back (the first: ${said}), and a mean without them would mislead`;
  return { because: "kept-back", why, at: kept.map(({ at }) => at) };
}

type Filled = SeriesPlace & { readonly value: number; readonly point: Reported };

const cellsOf = (places: readonly Filled[]) => places.map(({ point }) => point.at);

/** A percentage, or so many for each thousand: as many stand behind it as are in the group, and the value does not say it. */
export const isShare = (kpi: Kpi): boolean =>
  isPercentage(kpi) ||
  /\b(?:rates?|proportion|ratio)\b|\bper [\d,]+\b|\bfor (?:each|every) [\d,]+\b/i.test(`${kpi.unit ?? ""} ${kpi.name}`);

function behind(
  { name }: Kpi,
  { unit }: KpiSeries,
  values: readonly Filled[],
  { enough }: KpiSettings,
): Withheld | null {
  const told = values.filter(({ point }) => point.denominator !== null);
  const fewest = told.reduce<Filled | null>(
    (least, one) => (least === null || one.point.denominator! < least.point.denominator! ? one : least),
    null,
  );
  const isFew = fewest !== null && fewest.point.denominator! < ENOUGH;
  const isWhole = told.length === values.length;
  if (!isFew && (isWhole || enough === true)) return null;
  if (fewest === null)
    return enough === false
      ? {
          because: "said-to-be-small",
          why: `fewer than ${ENOUGH} stand behind some values, and swings are to be expected`,
          at: [],
        }
      : {
          because: "numbers-not-given",
          why: `the workbook does not give the number of ${groupIn(name)} behind the values`,
          at: [],
        };
  const number = isWhole
    ? `few stand behind the values (${example(fewest)})`
    : `the workbook gives the number of ${groupIn(name)} for ${counted(told.length, unit)} of ${values.length} only (${example(fewest)})`;
  return {
    because: isFew ? "small-numbers" : enough === false ? "said-to-be-small" : "numbers-not-given",
    why: isFew ? `${number}; where numbers are this small, swings are to be expected` : number,
    at: isFew ? [fewest.point.at] : cellsOf(told),
  };
}

/** "12 of 15 in October 2024"; of fewer than five, whose share could be worked out, no more than that. */
function example({ period, point: { numerator, denominator } }: Filled): string {
  const few =
    denominator! < FEW ? `fewer than ${FEW}` : `${numerator === null ? "" : `${numerator} of `}${denominator}`;
  return `${few} in ${longPeriod(period)}`;
}

const GROUPS = /\b(children|pupils|students|young people|families|parents|schools|settings|plans|reviews)\b/i;
/** What is done for a child each. */
const FOR_CHILDREN = /\b(?:advice|ehc\w*|assessments?|therap\w+|appointments?)\b/i;

/** Whom a measure counts, by its name. */
const groupIn = (name: string) =>
  GROUPS.exec(name)?.[1]?.toLowerCase() ?? (FOR_CHILDREN.test(name) ? "children" : "cases");

/** Counts so small that a single case is a large change. */
function ofFew(values: readonly Filled[]): Withheld | null {
  const isCount = values.every(({ value }) => Number.isInteger(value) && value >= 0);
  const mean = values.reduce((sum, { value }) => sum + value, 0) / values.length;
  return isCount && mean > 0 && mean < FEW
    ? {
        because: "few-counted",
        why: `so few are counted (fewer than ${FEW} on average) that swings are to be expected`,
        at: cellsOf(values),
      }
    : null;
}
