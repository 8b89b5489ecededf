import { isPercentage } from "../plan/kpis/reading";
import { legendOf } from "./drawing-legend";
import { apart, periodLabels, widthOf } from "./drawing-labels";
import { placesAlong, scaleFor, type Scale } from "./drawing-scale";
import type { DrawnLine, DrawnPoint, DrawnText, Drawing, Spot } from "./drawing-types";
import { drawnPlaces, type DrawnPlace } from "./drawn";
import type { KpiTrend } from "./kpi-trend";
import { placesInWords, placeSaid, type PlaceInWords } from "./points-in-words";
import { limitShown } from "./sentence";

/** How large a drawing is. `text` is the height of its words; 0 for a sparkline, which has none. */
export type DrawingSize = { readonly width: number; readonly height: number; readonly text: number };

/**
 * A trend as a drawing: its values with the gaps left open, mean and limits of each stretch, the target as it was in force,
 * and where limits were drawn anew. Where no trend is claimed there are values and target alone: a run chart. Null where
 * there is no value that may be drawn.
 */
export function drawingOf(trend: KpiTrend, size: DrawingSize): Drawing | null {
  const places = placesInWords(trend);
  const drawn = drawnPlaces(trend);
  const values = drawn.flatMap(({ value }) => (value === null ? [] : [value.value]));
  if (values.length === 0) return null;
  const phases = phasesOf(trend, drawn);
  const targets = drawn.map(({ target }) => target?.value ?? null);
  const aims = [targets.at(-1) ?? [], drawn.at(-1)?.range ?? []].flat();
  const beside = lineWords(trend, phases.at(-1)?.limits ?? null, aims);
  const heights = [
    ...values,
    ...phases.flatMap(({ limits }) => (limits === null ? [] : [limits.lower, limits.upper, limits.mean])),
    ...targets.flatMap((target) => target ?? []),
    ...drawn.flatMap(({ range }) => range ?? []),
  ];
  const scale = scaleFor(heights, isPercentage(trend.kpi));
  const at = roomFor(trend, size, scale, beside);
  const lines = [
    ...phases.flatMap((phase) => limitLines(phase, at)),
    ...targetLines(targets, at),
    ...[0, 1].flatMap((end) =>
      targetLines(
        drawn.map(({ range }) => range?.[end] ?? null),
        at,
      ),
    ),
    ...recalculationLines(phases, at),
    ...valueLines(trend, places, at),
  ];
  const points = pointsOf(trend, places, at, size.text === 0);
  return {
    ...{ width: size.width, height: size.height, lines, points },
    texts: size.text === 0 ? [] : textsOf(trend, scale, beside, at, size),
    legend: legendOf(trend, lines, points),
    frame: size.text === 0 ? null : { left: at.left, right: at.right, steps: scale.steps.map(at.y) },
  };
}

/** A stretch between recalculations. */
type Phase = {
  readonly from: number;
  readonly to: number;
  readonly past: boolean;
  readonly limits: {
    readonly mean: number;
    readonly lower: number;
    readonly upper: number;
    readonly trial: boolean;
  } | null;
};

/** The stretches between recalculations with what is drawn of their limits: none where they would give a value away. */
function phasesOf({ analysis }: KpiTrend, drawn: readonly DrawnPlace[]): readonly Phase[] {
  return (analysis?.phases ?? []).map(({ from, to, limits }, i, all): Phase => {
    const { mean, lower, upper } = drawn[from]?.limits ?? {};
    const isDrawn = mean && lower && upper && limits;
    return {
      ...{ from, to, past: i < all.length - 1 },
      limits: isDrawn ? { mean: mean.value, lower: lower.value, upper: upper.value, trial: limits.trial } : null,
    };
  });
}

/** Where things lie on the drawing. */
type Room = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (place: number) => number;
  /** Half way from the place before it; of the first and the one behind the last, the edge. */
  readonly before: (place: number) => number;
  readonly y: (value: number) => number;
};

/** Around a sparkline so much is left for the points at its edge. */
const EDGE = 4;

function roomFor(
  trend: KpiTrend,
  { width, height, text }: DrawingSize,
  scale: Scale,
  beside: readonly LineWords[],
): Room {
  const widest = (words: readonly string[]) => Math.max(0, ...words.map((one) => widthOf(one, text)));
  const labels = beside.map(({ words }) => words);
  const left = text === 0 ? EDGE : widest(scale.steps.map((step) => stepShown(trend, step))) + text * 0.5;
  const right = text === 0 ? width - EDGE : width - widest(labels) - text * (labels.length === 0 ? 0.75 : 0.5);
  const [top, bottom] = text === 0 ? [EDGE, height - EDGE] : [text, height - text * 2];
  const along = placesAlong(trend.series);
  const pad = Math.min((right - left) / 12, (right - left) / (2 * along.length));
  const x = (place: number) => left + pad + along[place]! * (right - left - 2 * pad);
  const before = (place: number) => (place <= 0 ? left : place >= along.length ? right : (x(place - 1) + x(place)) / 2);
  const y = (value: number) => bottom - ((value - scale.from) / (scale.to - scale.from)) * (bottom - top);
  return { left, right, top, bottom, x, before, y };
}

function limitLines({ from, to, past, limits }: Phase, at: Room): readonly DrawnLine[] {
  if (limits === null) return [];
  const { trial } = limits;
  const level = (value: number): readonly Spot[] => [
    [at.before(from), at.y(value)],
    [at.before(to), at.y(value)],
  ];
  return [
    { of: "limit", spots: level(limits.upper), trial, past },
    { of: "mean", spots: level(limits.mean), trial, past },
    { of: "limit", spots: level(limits.lower), trial, past },
  ];
}

/** A line for as long as one target is in force. */
function targetLines(targets: readonly (number | null)[], at: Room): readonly DrawnLine[] {
  const lines: DrawnLine[] = [];
  for (let from = 0; from < targets.length;) {
    const aim = targets[from] ?? null;
    let to = from + 1;
    while (to < targets.length && targets[to] === targets[from]) to++;
    const spots = aim === null ? [] : [from, to].map((place): Spot => [at.before(place), at.y(aim)]);
    if (spots.length > 0) lines.push({ of: "target", spots, trial: false, past: to < targets.length });
    from = to;
  }
  return lines;
}

function recalculationLines(phases: readonly Phase[], at: Room): readonly DrawnLine[] {
  return phases.slice(1).map(({ from }): DrawnLine => {
    const x = at.before(from);
    return {
      of: "recalculation",
      spots: [
        [x, at.top],
        [x, at.bottom],
      ],
      ...{ trial: false, past: false },
    };
  });
}

/** The values, joined as long as no place between them is open and the workbook tells of no break. */
function valueLines({ series, recalculations }: KpiTrend, places: readonly PlaceInWords[], at: Room): DrawnLine[] {
  const broken = new Set(recalculations.flatMap(({ period, isChosen }) => (isChosen ? [] : [period])));
  const runs: Spot[][] = [[]];
  series.places.forEach(({ period, value }, i) => {
    if (places[i]!.shape === null) return void runs.push([]);
    if (broken.has(period)) runs.push([]);
    runs.at(-1)!.push([at.x(i), at.y(value!)]);
  });
  return runs.flatMap((spots) =>
    spots.length < 2 ? [] : [{ of: "values" as const, spots, trial: false, past: false }],
  );
}

function pointsOf(trend: KpiTrend, places: readonly PlaceInWords[], at: Room, isSparkline: boolean): DrawnPoint[] {
  const { series, analysis } = trend;
  const trial = new Set((analysis?.phases ?? []).filter(({ limits }) => limits?.trial).map(({ from }) => from));
  const phaseAt = (i: number) => analysis?.phases.find(({ from, to }) => i >= from && i < to);
  const latest = places.reduce((last, { shape }, i) => (shape === null ? last : i), -1);
  const isAlone = (i: number) => (places[i - 1]?.shape ?? null) === null && (places[i + 1]?.shape ?? null) === null;
  return series.places.flatMap(({ value }, i): DrawnPoint[] => {
    const place = places[i]!;
    const isLatest = i === latest;
    if (place.shape === null || (isSparkline && place.shape === "plain" && !isLatest && !isAlone(i))) return [];
    const hollow = trial.has(phaseAt(i)?.from ?? -1);
    return [{ spot: [at.x(i), at.y(value!)], shape: place.shape, hollow, isLatest, words: placeSaid(place) }];
  });
}

const stepShown = (trend: KpiTrend, step: number) =>
  `${step.toLocaleString("en-GB", { maximumFractionDigits: 6 })}${isPercentage(trend.kpi) ? "%" : ""}`;

/** What stands beside a line of today, at the height of its value. */
type LineWords = { readonly of: "limit" | "mean" | "target"; readonly value: number; readonly words: string };

function lineWords(trend: KpiTrend, limits: Phase["limits"], targets: readonly number[]): readonly LineWords[] {
  const withNumber = (of: "limit" | "mean", value: number): LineWords => ({
    ...{ of, value },
    words: `${of} ${limitShown(trend.kpi, value)}`,
  });
  return [
    ...(limits === null
      ? []
      : [withNumber("limit", limits.upper), withNumber("mean", limits.mean), withNumber("limit", limits.lower)]),
    ...targets.map((value) => ({ of: "target" as const, value, words: `target ${stepShown(trend, value)}` })),
  ];
}

function textsOf(
  trend: KpiTrend,
  scale: Scale,
  besides: readonly LineWords[],
  at: Room,
  { width, height, text }: DrawingSize,
): readonly DrawnText[] {
  const { places } = trend.series;
  const middle = text * 0.35;
  const beside = besides.map(({ of, value, words }): DrawnText => ({
    ...{ words, of, anchor: "start" },
    spot: [at.right + text * 0.4, at.y(value) + middle],
  }));
  return [
    ...scale.steps.map((step): DrawnText => {
      const words = stepShown(trend, step);
      return { words, spot: [at.left - text * 0.4, at.y(step) + middle], anchor: "end", of: "scale" };
    }),
    ...apart(beside, text, height - text * 1.6, text),
    ...periodLabels({
      periods: places.map(({ period }) => period),
      xs: places.map((_, i) => at.x(i)),
      ...{ y: height - text * 0.4, left: 0, right: width, size: text },
    }),
  ];
}
