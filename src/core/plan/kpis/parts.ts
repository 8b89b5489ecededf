import { isEstimate } from "./marks";

/** What a column beside others of its period or measure holds. `other`: words, ratings, differences; not read. */
export type Part = "value" | "numerator" | "denominator" | "target" | "other";

const PARTS: readonly (readonly [Part, RegExp])[] = [
  [
    "value",
    /^(%|actuals?|value|result|outturn|rate|performance|percentage|per ?cent|figure|reported|achieved|% on time|timeliness|score)$/i,
  ],
  ["numerator", /^(num\.?|numerator|n|on time|number on time|met)$/i],
  ["denominator", /^(den\.?|denom\.?|denominator|d|total|cohort|out of|of|base|number due)$/i],
  ["target", /^(milestone|target|plan|planned|trajectory|goal|target %|profile)$/i],
  [
    "other",
    /^(rag|brag|status|dot|direction( of travel)?|comments?|commentary|notes?|variance|difference|change|trend|gap|\+\/-)$/i,
  ],
];

/** What the heading of a column says that it holds beside a period or a measure; null when it says nothing of the kind. */
export function partOf(heading: string): Part | null {
  const text = heading.trim();
  return PARTS.find(([, words]) => words.test(text))?.[0] ?? (text.length < 25 && isEstimate(text) ? "value" : null);
}
