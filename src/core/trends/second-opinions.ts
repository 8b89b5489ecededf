import { longPeriod } from "../plan/dates/day";
import { isPercentage } from "../plan/kpis/reading";
import { shareOf } from "./chance";
import { recentTrendOf } from "./comparisons";
import { lagOne, seasonalKendall, shareTrend, type RecentTrend } from "./engine";
import { FULL } from "./engine/series";
import type { KpiTrend } from "./kpi-trend";

/** A p-value below this is no chance. */
const SIGNIFICANT = 0.05;
/** With a closer resemblance of neighbours charts and tests of trend give too many signals. */
const ALIKE = 0.5;
/** Terms of a school year. */
const TERMS = 3;

/**
 * What other tests say, and what speaks against the limits: for those who ask, behind a click, and on no board page. The
 * recent trend of years, the numbers behind percentages, terms held against their like, values that follow their neighbours.
 */
export function secondOpinionsOf(trend: KpiTrend): readonly string[] {
  const recent = recentTrendOf(trend);
  return [
    ...(recent === null ? [] : [recentInWords(trend, recent)]),
    ...(trend.analysis === null ? [] : [...numbersInWords(trend), ...alikeInWords(trend)]),
    ...termsInWords(trend),
  ];
}

function recentInWords({ series }: KpiTrend, recent: RecentTrend): string {
  const five = series.places.slice(-5);
  const years = five.length < 5 ? "" : ` from ${longPeriod(five[0]!.period)} to ${longPeriod(five.at(-1)!.period)}`;
  if (recent.marker === "cannot be calculated")
    return `The recent trend of Fingertips cannot be calculated: ${recent.because}.`;
  const getting = recent.getting === null ? "" : `, and getting ${recent.getting}`;
  return `Recent trend as Fingertips has it, over the five years${years}: ${recent.marker}${getting}.`;
}

/** The stretch since the limits were last drawn anew, on which all that is claimed stands. */
const stretchOf = ({ analysis, series }: KpiTrend) => series.places.slice(analysis?.phases.at(-1)?.from ?? 0);

/** A trend test of the numbers behind monthly, quarterly or termly percentages: our own use of it, and no Fingertips marker. */
function numbersInWords(trend: KpiTrend): readonly string[] {
  if (!isPercentage(trend.kpi) || trend.series.unit === "year") return [];
  const places = stretchOf(trend);
  const shares = places.flatMap(({ point, value }, t) => {
    const share = point === null || value === null ? null : shareOf(point);
    return share === null ? [] : [{ ...share, t }];
  });
  const isWhole = shares.length === places.filter(({ value }) => value !== null).length;
  const found = isWhole ? shareTrend(shares) : null;
  if (found === null) return [];
  const since = `since ${longPeriod(places[0]!.period)}`;
  const test = `(Cochran–Armitage, ${chanceInWords(found.p)}; our own use of the test)`;
  return found.p < SIGNIFICANT && found.direction !== null
    ? [`The numbers behind the percentages show them ${found.direction} ${since} by more than chance would do ${test}.`]
    : [`The numbers behind the percentages show no steady rise or fall ${since} beyond chance ${test}.`];
}

/** "p = 0.03", "p below 0.001". */
const chanceInWords = (p: number) => (p < 0.001 ? "p below 0.001" : `p = ${Number(p.toPrecision(2))}`);

/** Values that follow their neighbours, such as those of a waiting list, break the rules of the chart by themselves. */
function alikeInWords(trend: KpiTrend): readonly string[] {
  const values = stretchOf(trend).map(({ value }) => value);
  if (values.filter((value) => value !== null).length < FULL) return [];
  const alike = lagOne(values);
  return alike === null || alike <= ALIKE
    ? []
    : [
        `Each value is much like the one before it, also when a steady rise or fall is taken off (lag-1 autocorrelation ${alike.toFixed(2)}). Such series give signals, and trends in tests, too often.`,
      ];
}

/** Terms differ by themselves: each is held against the same term of other years. */
function termsInWords({ series, recalculations }: KpiTrend): readonly string[] {
  if (series.unit !== "term" || series.step !== 1 || series.unfit !== null) return [];
  const start = recalculations.at(-1)?.period;
  const from = Math.max(
    0,
    series.places.findIndex(({ period }) => period === start),
  );
  const found = seasonalKendall(
    series.places.slice(from).map(({ value }) => value),
    TERMS,
  );
  const like = "Autumn, spring and summer may differ by themselves: hold each against the same term of other years.";
  if (found === null) return [like];
  const test = `(seasonal Kendall, ${chanceInWords(found.p)})`;
  return [
    like,
    found.p < SIGNIFICANT
      ? `Held so, the values show a ${found.s > 0 ? "rise" : "fall"} by more than chance would do ${test}.`
      : `Held so, the values show no steady rise or fall beyond chance ${test}.`,
  ];
}
