import { longDay, longPeriod } from "../plan/dates/day";
import { periodStart } from "../plan/dates/periods";
import { figure, plainNumber } from "../plan/kpis/figure";
import { FEW, isPercentage, meets, type Reported } from "../plan/kpis/reading";
import { writeTarget, type Kpi, type Target } from "../plan";
import { asSentence, capital, counted, listed } from "../words";
import { byTime, unitOf } from "./calendar";
import { limitsDrawn } from "./drawn";
import type { Limits, SeriesAnalysis, Signal } from "./engine";
import { intervalInWords, numbersOf } from "./chance";
import type { KpiSeries, Recalculation } from "./kpi-series";
import { settingsInWords } from "./kpi-settings";
import type { KpiTrend } from "./kpi-trend";
import { lawOn } from "./law";

/** What a trend says, part by part. */
export type Said = {
  /** The latest value and its target, with what must stand beside them. */
  readonly facts: readonly string[];
  /** Whether anything signals a change, or why nothing is claimed; what that means for the target. */
  readonly claims: readonly string[];
  /** On what the claim stands; null where none is made. */
  readonly basis: string | null;
};

/** The parts of what a trend says, in sentences. */
export function saidOf(trend: KpiTrend): Said {
  const { analysis, withheld } = trend;
  const fact = factOf(trend);
  const claims =
    analysis === null
      ? [fact.includes(withheld!.why) ? "No trend is claimed" : `${capital(withheld!.why)}. No trend is claimed.`]
      : [changeSaid(trend, analysis), ...promised(trend, analysis)];
  return {
    facts: [fact, ...besideOf(trend), ...sinceThen(trend)].map(asSentence),
    claims: claims.map(asSentence),
    basis: analysis === null ? null : asSentence(basisOf(trend, analysis)),
  };
}

/**
 * What a trend says, in plain words and in this order: the latest value and its target; whether anything signals a change,
 * or why nothing is claimed; what that means for the target; on what it all stands. Each is a sentence of its own.
 */
export function sentencesOf(trend: KpiTrend): readonly string[] {
  const { facts, claims, basis } = saidOf(trend);
  return [...facts, ...claims, ...(basis === null ? [] : [basis])];
}

/** The same in one. */
export const sentenceOf = (trend: KpiTrend): string => sentencesOf(trend).join(" ");

/** "Physiotherapy advice on time: 80% in October 2024 (12 of 15); target at least 90% by 31 March 2025, not met". */
function factOf({ kpi, asAt, reading: { latest }, target, verdict }: KpiTrend): string {
  if (latest === null) return `${kpi.name}: no value up to ${longDay(asAt)}`;
  const part = latest.part ? ` (${latest.part})` : "";
  const fact = `${kpi.name}: ${figureWithNumbers(kpi, latest)} ${when(latest.period)}${part}`;
  if (target === null) return `${fact}; no target is named`;
  const aim = `target ${targetSaid(target)}`;
  if (verdict.rag === "none") return `${fact}; ${aim} ${verdict.words}`;
  const isMet = verdict.rag === "met";
  const standard = isMet ? standardOf(kpi, latest, target) : "";
  return `${fact}; ${aim}, ${isMet ? "met" : "not met"} in that ${unitOfPeriod(latest.period)}${standard}`;
}

/** The numbers behind a percentage beside it; of few they come first, with what so few may stand for. */
export function figureWithNumbers(kpi: Kpi, latest: Reported): string {
  const shown = figure(kpi, latest);
  const { numerator, denominator } = latest;
  if (numerator === null || denominator === null || !isPercentage(kpi) || denominator < FEW) return shown;
  const range = intervalInWords(kpi, latest);
  const of = numbersOf(latest);
  return range === null ? `${shown} (${of})` : `${of} (${shown}; so few may stand for anything ${range})`;
}

/** The unit is told where it is a sign; "at most 100 children" says twice what the name of the measure says. */
export const targetSaid = (target: Target): string =>
  // No percentage is more than all.
  writeTarget({ ...target, unit: /^[%£]$/.test(target.unit ?? "") ? target.unit : null }).replace(
    /^at least (?=100%)/,
    "",
  );

/** A target on the way is never met without the standard that the law sets beside it: the workbook's own, or one known here. */
function standardOf(kpi: Kpi, { value }: Reported, target: Target): string {
  const { standard } = kpi;
  if (standard) {
    const said = `; the statutory standard is ${targetSaid(standard)}`;
    return standard.value === null ? said : `${said}, ${meets(value, standard) ? "met" : "not met"}`;
  }
  const law = target.value === 100 ? null : lawOn(kpi);
  return law === null ? "" : `; ${law}`;
}

/** How many were overdue at the same time: the share of what is done on time can rise while a backlog grows. */
function besideOf({ beside }: KpiTrend): readonly string[] {
  if (beside === null) return [];
  return [
    `Beside it: ${beside.kpi.name}, ${figureWithNumbers(beside.kpi, beside.latest)} ${when(beside.latest.period)}`,
  ];
}

/** Values that are kept back after the latest one are not passed over; other words of such cells may hold anything. */
function sinceThen({ kpi, asAt, reading: { latest } }: KpiTrend): readonly string[] {
  const [first, ...more] = kpi.points.filter(
    ({ period, missingKind }) =>
      latest !== null &&
      missingKind === "suppressed" &&
      byTime(period, latest.period) > 0 &&
      periodStart(period) <= asAt,
  );
  if (first === undefined) return [];
  const which = `${longPeriod(first.period)}${more.length === 0 ? "" : ` and ${more.length} more`}`;
  return [`The value of ${which} is kept back (“${first.missing}”)`];
}

/** What signals a change at the latest value, or that nothing does. */
function changeSaid(trend: KpiTrend, { variation, stable, phases }: SeriesAnalysis): string {
  const { kpi, series, better } = trend;
  const { limits } = phases.at(-1)!;
  const swings = swingsOf(series);
  if (variation === null || variation.kind === "common-cause") {
    if (isFlat(limits!) && stable) {
      const { from, values } = phases.at(-1)!;
      const one = series.places.find(({ value }, i) => i >= from && value !== null)!.point as Reported;
      return `Nothing signals a change: each of the ${counted(values, "value")} is ${figure(kpi, one)}`;
    }
    const none = `Nothing signals a change${stable ? "" : " at the latest value, though earlier values did"}`;
    return `${none}: ${swings} between ${rangeOf(kpi, limits!)} is to be expected`;
  }
  const told = worthSaying(variation.signals).map((signal) => signalSaid(trend, signal, limits!));
  const judged =
    better === "neither" || variation.both ? "" : `, for the ${variation.kind === "improvement" ? "better" : "worse"}`;
  const both = variation.both ? "; one is for the better and one for the worse" : "";
  return `${capital(listed(told))}: ${told.length === 1 ? "a signal" : "two signals"}, not ${swings}${judged}${both}`;
}

/** Of the signals of one direction the one that people see first: a rise or fall, else the weightiest. */
function worthSaying(signals: readonly Signal[]): readonly Signal[] {
  return (["high", "low"] as const).flatMap((direction) => {
    const own = signals.filter((signal) => signal.direction === direction);
    const first = own.find(({ rule }) => rule === "trend") ?? own[0];
    return first === undefined ? [] : [first];
  });
}

function signalSaid({ kpi, series, reading }: KpiTrend, { rule, direction, points }: Signal, limits: Limits): string {
  const isHigh = direction === "high";
  const { period: first, point } = series.places[points[0]!]!;
  // A part of a period may have come after it, and is no value of the series.
  const latest = point === reading.latest ? "the latest value" : `the value of ${longPeriod(first)}`;
  const shown = (value: number) => limitShown(kpi, value);
  switch (rule) {
    case "trend": {
      const isWhole = points.length === points.at(-1)! - points[0]! + 1 && series.step === 1;
      const each = isWhole ? `every ${series.unit}` : "with every value";
      return `it has ${isHigh ? "risen" : "fallen"} ${each} since ${longPeriod(first)}`;
    }
    case "shift":
      return `all ${points.length} values since ${longPeriod(first)} lie ${isHigh ? "above" : "below"} the mean of ${shown(limits.mean)}`;
    case "astronomical":
      return `${latest} lies ${isHigh ? `above the upper limit of ${shown(limits.upper)}` : `below the lower limit of ${shown(limits.lower)}`}`;
    case "two-of-three":
      return `two of three values in a row lie near or beyond the ${isHigh ? `upper limit of ${shown(limits.upper)}` : `lower limit of ${shown(limits.lower)}`}`;
  }
}

/** What the limits say of the target; while the measure changes they say nothing of it. */
function promised(
  { target, series }: KpiTrend,
  { assurance, stable, phases, variation }: SeriesAnalysis,
): readonly string[] {
  if (assurance === null || target === null) return [];
  if (!stable) {
    const why = variation?.kind === "common-cause" ? "As earlier values signalled a change" : "While it changes";
    return [`${why}, nobody can tell from its limits whether it will meet the target`];
  }
  const limits = phases.at(-1)!.limits!;
  const trial = limits.trial ? ", as far as so few values can tell" : "";
  const now = isFlat(limits) ? "As it stands" : "As it varies now";
  if (assurance === "pass") return [`${now} it meets the target every time${trial}`];
  if (assurance === "fail") return [`${now} it will not meet the target unless something changes${trial}`];
  return [
    `${now} it meets the target in some ${series.step === 1 ? `${series.unit}s` : "periods"} and misses it in others${trial}`,
  ];
}

/** How many values, of which stretch, with what limits, by which settings. */
function basisOf(trend: KpiTrend, analysis: SeriesAnalysis): string {
  const { series, recalculations, settings } = trend;
  const phase = analysis.phases.at(-1)!;
  const stretch = series.places.slice(phase.from);
  const missing = stretch.length - phase.values;
  const last = recalculations.at(-1);
  const [from, to] = [stretch[0]!.period, stretch.at(-1)!.period];
  const parts = [
    `${counted(phase.values, "value")}, ${longPeriod(from)} to ${longPeriod(to)}`,
    ...(missing > 0 ? [`${counted(missing, series.step === 1 ? series.unit : "period")} without one`] : []),
    ...(last === undefined ? [] : [`limits drawn anew from ${longPeriod(last.period)}${reasonOf(last)}`]),
    ...(phase.limits!.trial ? ["limits on trial, drawn from fewer than 13 values"] : []),
    settingsInWords(settings),
  ];
  return parts.join("; ");
}

/** All values are equal, but for what computers round off. */
const isFlat = ({ upper, lower, mean }: Limits) => upper - lower <= Math.abs(mean) * 1e-9;

const MOST_WORDS = 120;
const shortened = (words: string) =>
  words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).replace(/\s+\S*$/, "")} …` : words;

/** Why limits are drawn anew; the workbook's own words stand in quotation marks. */
function reasonOf({ why, isChosen }: Recalculation): string {
  if (why === "") return "";
  return ` (${isChosen ? shortened(why) : `“${shortened(why)}”`})`;
}

/** No percentage above 100 and nothing counted below 0 is to be expected. */
function rangeOf(kpi: Kpi, limits: Limits): string {
  const { lower, upper } = limitsDrawn(kpi, limits);
  return `${limitShown(kpi, lower)} and ${limitShown(kpi, upper)}`;
}

/** Limits and means with one decimal more than the values need, at most two. */
export function limitShown(kpi: Kpi, value: number): string {
  const decimals = kpi.points.reduce((most, point) => {
    const digits =
      point.value === null ? 0 : (/\.(\d+)$/.exec(String(Number(point.value.toFixed(2))))?.[1]?.length ?? 0);
    return Math.max(most, digits);
  }, 0);
  return `${plainNumber(value, Math.min(2, decimals + (Math.abs(value) < 100 ? 1 : 0)))}${isPercentage(kpi) ? "%" : ""}`;
}

/** The change from one value to the next that means nothing. */
const swingsOf = ({ unit, step }: KpiSeries) =>
  step === 1 ? `${unit}-to-${unit} variation` : "variation from value to value";

/** "in February 2025", "on 9 July 2024". */
const when = (period: string) => `${unitOf(period) === "day" ? "on" : "in"} ${longPeriod(period)}`;

const unitOfPeriod = (period: string) => (unitOf(period) === "day" ? "period" : unitOf(period));
