import { remembering } from "../remembering";
import type { ReadValue } from "./read-value";
import { isBareCount, isShareOfMeasure } from "./shares";
import { plainUnit } from "./unit-names";

const PERCENT = /%|(?<![a-z])(?:per ?cent(?:age)?s?|pct|proportion)(?![a-z])/i;
const PER = /(?<![a-z])per\s+(?:1\s*k|\d[\d,]*)(?: \w+)?/i;
const TIME =
  /^(?:(?:average|avg\.?|mean|median|no\.? of|number of|value|result|actual)\s*)?\(?((?:(?:working|school|calendar) )?(?:days|weeks|months|hours|minutes|wks))\)?$/i;
const WORDS =
  /^(?:value|result|actual|performance|outturn|figure|cost|amount)?\s*\(?\s*(£(?:000s?|k|m)?|number|no\.?|#|count)\s*\)?$/i;

/** The unit that the heading of values names: "%", "Rate per 10,000", "No.", "Average weeks", "Value (days)"; null when none. */
export const unitOfHeading: (heading: string) => string | null = remembering((heading) => {
  const text = heading.replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 40) return null;
  const per = PER.exec(text)?.[0];
  if (per !== undefined) return per.toLowerCase();
  if (PERCENT.test(text) && isShareOfMeasure(text)) return "%";
  const time = TIME.exec(text)?.[1];
  if (time !== undefined) return plainUnit(time.toLowerCase());
  const words = WORDS.exec(text)?.[1];
  if (words !== undefined) return words.startsWith("£") ? words : "number";
  return isBareCount(text) ? "number" : null;
});

const BARE =
  /^(?:rate|value|result|figure|number|no|nos|#|count|average|avg|mean|median|working|school|calendar|days|weeks|months|hours|minutes|wks|£)(?![a-z])/i;

/** Whether a heading says no more than in what its values are counted: it names no measure. */
export const isBareUnit: (heading: string) => boolean = remembering(
  (heading) => unitOfHeading(heading) !== null && BARE.test(heading.trim()),
);

/** What counts that are kept without decimals may be off, in points of a percentage. */
const ROUNDING = 0.6;

/** Whether most values are the share of their counts in per cent: then a bare "Rate" is one. */
export function areSharesOfCounts(reads: readonly ReadValue[]): boolean {
  const whole = reads.flatMap(({ value, numerator, denominator }) =>
    value === null || numerator === null || denominator === null || denominator <= 0
      ? []
      : [Math.abs((numerator / denominator) * 100 - value) <= ROUNDING],
  );
  return whole.length > 0 && whole.filter((fits) => fits).length * 2 > whole.length;
}
