import { assuranceOf, variationOf, type Assurance, type Variation } from "./icons";
import { limitsOf, toleranceOf, type Limits } from "./limits";
import { presets, type Better, type Preset, type SeriesPoint, type TrendSettings } from "./series";
import { signalsOf, type Signal } from "./signals";

/** What is to be known of a series; whatever is left out is as the preset has it. */
export type SeriesOptions = Partial<TrendSettings> & {
  readonly better: Better;
  /** The target in force at the latest value, in the unit of the values. */
  readonly target?: number | null;
  readonly preset?: Preset;
  /** The periods from which limits are drawn anew. Those that the series does not have are passed over. */
  readonly recalculateAt?: readonly string[];
  /** The limits of each stretch are drawn from its first so many values and hold for all that follow. */
  readonly baseline?: number | null;
};

/** A stretch of the series between two recalculations. */
export type Phase = {
  /** Places of its first point and of the one behind its last, missing points included. */
  readonly from: number;
  readonly to: number;
  readonly values: number;
  /** Null where there are too few values. */
  readonly limits: Limits | null;
};

export type SeriesAnalysis = {
  readonly settings: TrendSettings;
  readonly phases: readonly [Phase, ...Phase[]];
  readonly signals: readonly Signal[];
  /** Null where the last stretch has no limits. */
  readonly variation: Variation | null;
  readonly assurance: Assurance | null;
  /** Whether no signal stands in the last stretch. If one does, nobody can promise what the next value will be. */
  readonly stable: boolean;
  /** The place of the latest value; null where there is none. */
  readonly latest: number | null;
  readonly missing: number;
};

/**
 * Draws limits, looks for the four signals of a special cause and gives both icons. Missing points are left out of the
 * counting and keep their place. Limits and signals never reach over a recalculation.
 *
 * @param points in the order of time
 * @throws RangeError for a value, target or setting that is no number that can be counted with
 */
export function analyseSeries(points: readonly SeriesPoint[], options: SeriesOptions): SeriesAnalysis {
  const settings = settingsOf(options);
  const { values, places } = presentIn(points);
  const tolerance = toleranceOf(values);
  const signals: Signal[] = [];
  const spans = spansOf(points, places, options.recalculateAt ?? []);
  const phases = spans.map((span): Phase => {
    const { first, end } = span;
    const fixed = options.baseline ? Math.min(end, first + options.baseline) : end;
    const limits = limitsOf(values, first, fixed, settings);
    if (limits !== null)
      signals.push(...signalsOf(values, places, { from: first, to: end }, limits, settings, tolerance));
    return { from: span.from, to: span.to, values: end - first, limits };
  });
  const last = phases.at(-1)!;
  const latest = values.length === 0 ? null : places[values.length - 1]!;
  const atLatest = signals.filter(({ points: marked }) => latest !== null && marked.at(-1) === latest);
  const isCharted = last.limits !== null && latest !== null && latest >= last.from;
  return {
    settings,
    phases: phases as unknown as readonly [Phase, ...Phase[]],
    signals,
    variation: isCharted ? variationOf(atLatest, options.better, settings) : null,
    assurance: isCharted ? assuranceOf(last.limits, options.target ?? null, options.better, settings, tolerance) : null,
    stable: !signals.some(({ points: marked }) => marked.at(-1)! >= last.from),
    latest,
    missing: points.length - values.length,
  };
}

function settingsOf(options: SeriesOptions): TrendSettings {
  const preset = presets[options.preset ?? "making-data-count-7"];
  const { runLength, screened, beyondCounts, limitIsOutside, shows, fewest } = { ...preset, ...options };
  const whole = [runLength, fewest, ...(options.baseline ? [options.baseline] : [])];
  if (whole.some((number) => !Number.isInteger(number) || number < 2))
    throw new RangeError("Run length, fewest values and baseline are whole numbers of at least 2");
  if (options.target != null && !Number.isFinite(options.target)) throw new RangeError("The target is no number");
  return { runLength, screened, beyondCounts, limitIsOutside, shows, fewest };
}

function presentIn(points: readonly SeriesPoint[]): { values: Float64Array; places: Int32Array } {
  const values = new Float64Array(points.length);
  const places = new Int32Array(points.length);
  let count = 0;
  for (let place = 0; place < points.length; place++) {
    const { value, period } = points[place]!;
    if (value === null) continue;
    if (!Number.isFinite(value)) throw new RangeError(`The value of ${period} is no number`);
    values[count] = value;
    places[count++] = place;
  }
  return { values: values.subarray(0, count), places: places.subarray(0, count) };
}

/** The stretches between recalculations, in places of the series (`from`, `to`) and among its values (`first`, `end`). */
function spansOf(points: readonly SeriesPoint[], places: Int32Array, recalculateAt: readonly string[]) {
  const wanted = new Set(recalculateAt);
  const starts =
    wanted.size === 0 ? [0] : points.flatMap(({ period }, i) => (i === 0 || wanted.has(period) ? [i] : []));
  if (starts.length === 0) starts.push(0);
  let first = 0;
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? points.length;
    let end = first;
    while (end < places.length && places[end]! < to) end++;
    const span = { from, to, first, end };
    first = end;
    return span;
  });
}
