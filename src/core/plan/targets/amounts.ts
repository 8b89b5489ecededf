/** A number of a target's words that can be the target, with its place in the text. */
export type Amount = {
  readonly index: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string | null;
  /** "60%+" */
  readonly orMore: boolean;
};

const NUMBER =
  /(?<![\p{L}\d./-])(?<sign>[-−])?(?<pound>£)?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<scale>k|m|bn)?(?![\p{L}])/gu;
const TIME =
  /^[\s-]*((?:working |calendar |school )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?))\b/i;
const PERCENT = /^\s*(%|per ?cent\b|percent\b)/i;
const LABEL =
  /\b(phases?|rounds?|years?|stages?|levels?|tiers?|sections?|priority|objectives?|key stage|ks|bands?|aged?|ages|week|quarter|step|ref|no\.?|number)\s*(\d+\s*([-–]|to|and)\s*)?$/i;

/** A label stands right before its number: no more of the text is looked at. */
const LABEL_WITHIN = 40;

const SCALES: { readonly [letter: string]: number } = { k: 1e3, m: 1e6, bn: 1e9 };

/**
 * The numbers that can be the target. Left out are those that only describe: labels ("Phase 2", "aged 5"), and times
 * ("90% within 20 weeks", "pupils on less than 15 hours") where the measure is not counted in time.
 *
 * @param text the target's words without their dates, each character at its place
 */
export function amountsIn(text: string, unit: string | null): readonly Amount[] {
  const all = [...text.matchAll(NUMBER)].flatMap((match) => amountOf(match, text));
  const inPercent = all.some((amount) => amount.unit === "%") || unit === "%";
  const inTime = !inPercent && (unit === null || isTime(unit));
  return all.filter((amount) => amount.unit === null || !isTime(amount.unit) || inTime);
}

const isTime = (unit: string) => TIME.test(` ${unit}`);

function amountOf(match: RegExpMatchArray, text: string): Amount[] {
  const { sign, pound, digits = "", scale } = match.groups ?? {};
  const index = match.index ?? 0;
  if (LABEL.test(text.slice(Math.max(0, index - LABEL_WITHIN), index)) || (scale !== undefined && pound === undefined))
    return [];
  const end = index + match[0].length;
  const after = text.slice(end);
  const percent = PERCENT.exec(after)?.[0] ?? "";
  const size = Number(digits.replaceAll(",", "")) * (SCALES[scale ?? ""] ?? 1);
  const unit = percent !== "" ? "%" : pound !== undefined ? "£" : (TIME.exec(after)?.[1]?.toLowerCase() ?? null);
  const orMore = /^\s?\+/.test(after.slice(percent.length));
  return [{ index, end: end + percent.length, value: sign === undefined ? size : -size, unit, orMore }];
}
