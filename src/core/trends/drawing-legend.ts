import { longPeriod } from "../plan/dates/day";
import type { DrawnLine, DrawnPoint, LegendEntry } from "./drawing-types";
import type { KpiTrend } from "./kpi-trend";

/** What the signs on a drawing mean, in plain words. Lines that have their words beside them need none. */
export function legendOf(
  trend: KpiTrend,
  lines: readonly DrawnLine[],
  points: readonly DrawnPoint[],
): readonly LegendEntry[] {
  const has = (of: DrawnLine["of"]) => lines.find((line) => line.of === of && !line.past);
  const limit = has("limit");
  const shapes = new Set(points.map(({ shape }) => shape));
  const entry = (sign: LegendEntry["sign"], words: string, trial = false): LegendEntry => ({ sign, words, trial });
  const marked = (["better", "worse", "both", "high", "low"] as const).filter((shape) => shapes.has(shape));
  return [
    ...marked.map((shape) =>
      entry(
        shape,
        SIGNALS[shape],
        points.every((one) => one.shape !== shape || one.hollow),
      ),
    ),
    ...(limit ? [entry("limit", limit.trial ? TRIAL : LIMITS, limit.trial)] : []),
    ...(has("recalculation")
      ? trend.recalculations.map(({ period, why }) =>
          entry("recalculation", `limits drawn anew from ${longPeriod(period)}${why === "" ? "" : `: ${why}`}`),
        )
      : []),
    ...(trend.series.places.some(({ value }) => value === null)
      ? [entry("gap", "no value: the line is left open")]
      : []),
  ];
}

const SIGNALS = {
  better: "signals a change for the better",
  worse: "signals a change for the worse",
  both: "signals point both ways",
  high: "signals a change: high",
  low: "signals a change: low",
} as const;

const LIMITS = "limits: values between them are the usual ups and downs";
const TRIAL = "limits on trial: from fewer than 13 values, they will still move";
