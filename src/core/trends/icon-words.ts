import type { KpiTrend } from "./kpi-trend";

/** An icon as a sign and in words: neither a colour nor the sign ever stands alone. */
export type IconWords = { readonly sign: string; readonly words: string };

/** The signs of limits on trial are hollow. */
const SIGNS = { full: { high: "▲", low: "▼", none: "●" }, trial: { high: "△", low: "▽", none: "○" } } as const;

/** What the latest value says: for the better, for the worse, neither, nothing, or that no trend is claimed. */
export function variationWords({ analysis }: KpiTrend): IconWords {
  if (analysis === null || analysis.variation === null) return { sign: "–", words: "No trend claimed" };
  const { kind, direction } = analysis.variation;
  const signs = SIGNS[analysis.phases.at(-1)!.limits?.trial === true ? "trial" : "full"];
  const sign = signs[direction ?? "none"];
  if (kind === "improvement") return { sign, words: "A signal, for the better" };
  if (kind === "concern") return { sign, words: "A signal, for the worse" };
  if (kind === "neither") return { sign, words: `A signal: ${direction === "high" ? "high" : "low"}` };
  return { sign, words: "No signal" };
}

/** What the limits say of the target; null where they say nothing: no target, no limits, or the measure changes. */
export function assuranceWords({ analysis, series }: KpiTrend): IconWords | null {
  if (analysis === null || analysis.assurance === null) return null;
  if (!analysis.stable) {
    const when = analysis.variation?.kind === "common-cause" ? "after a change" : "while it changes";
    return { sign: "–", words: `Target: cannot be told ${when}` };
  }
  const periods = series.step === 1 ? `${series.unit}s` : "periods";
  if (analysis.assurance === "pass") return { sign: "✓", words: "Meets the target every time" };
  if (analysis.assurance === "fail") return { sign: "✗", words: "Misses the target unless something changes" };
  return { sign: "?", words: `Meets it in some ${periods}, misses it in others` };
}
