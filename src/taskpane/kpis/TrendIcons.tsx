import type { ReactNode } from "react";
import { assuranceWords, variationWords, type KpiTrend } from "../../core/trends";

type Sign = { readonly tone: string; readonly outline: ReactNode; readonly inside: ReactNode };

const UP = <path d="M10 15V6M6.5 9.5L10 6l3.5 3.5" />;
const DOWN = <path d="M10 5v9M6.5 10.5L10 14l3.5-3.5" />;
const CIRCLE = <circle cx="10" cy="10" r="8.5" />;
const DIAMOND = <path d="M10 .8L19.2 10 10 19.2.8 10z" />;
const SQUARE = <rect x="2" y="2" width="16" height="16" />;

/** What the latest value says, as a sign with its words: the shape alone tells it, too. Hollow: on trial. */
export function VariationSign({ trend }: { readonly trend: KpiTrend }) {
  const { analysis } = trend;
  const trial = analysis?.phases.at(-1)?.limits?.trial ?? false;
  return (
    <WithWords
      sign={variationSign(trend)}
      trial={trial}
      words={`${variationWords(trend).words}${trial ? ", on trial" : ""}`}
    />
  );
}

function variationSign({ analysis }: KpiTrend): Sign {
  const variation = analysis?.variation ?? null;
  if (variation === null) return { tone: "none", outline: CIRCLE, inside: <path d="M6 10h8" /> };
  const inside = variation.direction === "high" ? UP : DOWN;
  switch (variation.kind) {
    case "improvement":
      return { tone: "better", outline: DIAMOND, inside };
    case "concern":
      return { tone: "worse", outline: SQUARE, inside };
    case "neither":
      return { tone: "neither", outline: CIRCLE, inside };
    case "common-cause":
      return { tone: "none", outline: CIRCLE, inside: <path d="M4.5 11.5c2-5 3.5-5 5.5-1s3.5 4 5.500-1" /> };
  }
}

/** What the limits say of the target, likewise; nothing where they say nothing. */
export function AssuranceSign({ trend }: { readonly trend: KpiTrend }) {
  const words = assuranceWords(trend);
  if (words === null || trend.analysis === null) return null;
  const trial = trend.analysis.phases.at(-1)?.limits?.trial ?? false;
  return <WithWords sign={assuranceSign(trend.analysis)} trial={trial} words={words.words} />;
}

function assuranceSign({ stable, assurance }: NonNullable<KpiTrend["analysis"]>): Sign {
  if (!stable) return { tone: "none", outline: CIRCLE, inside: <path d="M6 10h8" /> };
  if (assurance === "pass") return { tone: "better", outline: DIAMOND, inside: <path d="M6 10.500l3 3 5-6.500" /> };
  if (assurance === "fail")
    return { tone: "worse", outline: SQUARE, inside: <path d="M6.500 6.500l7 7M13.500 6.500l-7 7" /> };
  return {
    tone: "none",
    outline: CIRCLE,
    inside: <path d="M7.500 8a2.500 2.500 0 1 1 3.700 2.200c-.9.5-1.200.9-1.200 1.800M10 14.200v.6" />,
  };
}

function WithWords({ sign, trial, words }: { readonly sign: Sign; readonly trial: boolean; readonly words: string }) {
  return (
    <span className="sign-words">
      <svg className={`sign ${sign.tone}${trial ? " trial" : ""}`} viewBox="0 0 20 20" aria-hidden="true">
        <g className="outline">{sign.outline}</g>
        <g className="inside">{sign.inside}</g>
      </svg>
      {words}
    </span>
  );
}
