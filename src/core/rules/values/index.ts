import percentageAgainstCount from "./percentage-against-count";
import percentageImpossible from "./percentage-impossible";
import periodKindsMixed from "./period-kinds-mixed";
import periodTwice from "./period-twice";
import periodWithoutYear from "./period-without-year";
import periodsOutOfOrder from "./periods-out-of-order";
import totalAgainstParts from "./total-against-parts";
import valueCountedAsText from "./value-counted-as-text";
import valueFootnoted from "./value-footnoted";
import valueInFuturePeriod from "./value-in-future-period";
import valueMarked from "./value-marked";
import valueMissing from "./value-missing";
import valueOffScale from "./value-off-scale";
import valueTenTimesOthers from "./value-ten-times-others";
import valueTypedAsText from "./value-typed-as-text";
import valueUnavailable from "./value-unavailable";
import valueUnreadable from "./value-unreadable";
import latestValueStale from "./latest-value-stale";
import breakWithoutPeriod from "./break-without-period";
import partBesideWhole from "./part-beside-whole";
import forecastUnmarked from "./forecast-unmarked";
import percentForPoints from "./percent-for-points";
import denominatorMissing from "./denominator-missing";
import percentageOfFew from "./percentage-of-few";
import numeratorAboveDenominator from "./numerator-above-denominator";
import ragAgainstValue from "./rag-against-value";
import arrowAgainstValues from "./arrow-against-values";
import commentAgainstTarget from "./comment-against-target";
import commentAgainstValues from "./comment-against-values";
import valueCopiedForward from "./value-copied-forward";
import valuesTooFewForTrend from "./values-too-few-for-trend";
import type { Rule } from "../rule";

/** In the order in which findings come. Adding a rule: write its file, add it here twice. */
export const values: readonly Rule[] = [
  percentageAgainstCount,
  percentageImpossible,
  periodKindsMixed,
  periodTwice,
  periodWithoutYear,
  periodsOutOfOrder,
  totalAgainstParts,
  valueCountedAsText,
  valueFootnoted,
  valueInFuturePeriod,
  valueMarked,
  valueMissing,
  valueOffScale,
  valueTenTimesOthers,
  valueTypedAsText,
  valueUnavailable,
  valueUnreadable,
  latestValueStale,
  breakWithoutPeriod,
  partBesideWhole,
  forecastUnmarked,
  percentForPoints,
  denominatorMissing,
  percentageOfFew,
  numeratorAboveDenominator,
  ragAgainstValue,
  arrowAgainstValues,
  commentAgainstTarget,
  commentAgainstValues,
  valueCopiedForward,
  valuesTooFewForTrend,
];
