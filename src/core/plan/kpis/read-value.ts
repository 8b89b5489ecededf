import type { CellValue } from "../../workbook";
import { isDateFormat } from "../dates/day";
import { plainUnit } from "./unit-names";
import { aboutOthers, aboutValue, kindOfMissing, type MissingKind } from "./marks";

/** What one value cell of a measure says, on the cell's own scale except that percentages written so are 0 to 100. */
export type ReadValue = {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missing: string | null;
  /** What kind of reason `missing` is. */
  readonly missingKind: MissingKind | null;
  readonly footnote: boolean;
  readonly asText: boolean;
  /** The cell itself says that it is a percentage: by its number format or a `%` in its text. */
  readonly percent: boolean;
  /** The value is a forecast or an estimate, not a result. */
  readonly estimate: boolean;
  /** The words that say that the value holds for a part of its period: "to 15 May". */
  readonly part: string | null;
  /** The other words beside the number, brackets left off. */
  readonly note: string | null;
  /** The unit that the cell names: "days", "fte", "£". */
  readonly unit: string | null;
};

export const NOTHING: ReadValue = {
  value: null,
  numerator: null,
  denominator: null,
  missing: null,
  missingKind: null,
  footnote: false,
  asText: false,
  percent: false,
  estimate: false,
  part: null,
  note: null,
  unit: null,
};

/**
 * Reads a value cell; null when it holds something that is neither a number nor a word for "missing".
 *
 * @param format the cell's number format: `0%` says that 0.7 is 70 per cent, `0" days"` names the unit, a date is no value
 */
export function readValue(raw: CellValue, format: string): ReadValue | null {
  if (raw === null || (typeof raw === "string" && raw.trim() === "")) return NOTHING;
  if (typeof raw === "boolean" || (typeof raw === "number" && isDateFormat(format))) return null;
  const read = typeof raw === "number" ? readNumber(raw, format) : readText(raw.replaceAll("\u00a0", " ").trim());
  return read === null || Number.isFinite(read.value ?? 0) ? read : null;
}

function readNumber(raw: number, format: string): ReadValue {
  if (format === "") return { ...NOTHING, value: raw };
  const percent = format.replace(/"[^"]*"|\\./g, "").includes("%");
  const literal = /"\s*([^"\d]*?)\s*"/.exec(format)?.[1] ?? "";
  const unit = /£/.test(format) ? "£" : /^(%|[a-z]{2,}( [a-z]+)?)$/i.test(literal) ? literal : null;
  return { ...NOTHING, value: percent ? tidy(raw * 100) : raw, percent: percent || unit === "%", unit };
}

function readText(text: string): ReadValue | null {
  const missingKind = kindOfMissing(text);
  if (missingKind !== null) return { ...NOTHING, missing: text, missingKind };
  const size = sampleSize(text);
  if (size !== null) return withDenominator(readText(size.rest), size.denominator);
  const { bare, words } = withoutBrackets(withoutArrows(text.replace(STATE_LETTER, " $&")));
  if (words.some(aboutOthers)) return null;
  const beside = words.flatMap((inside) => readCore(inside)).find((read) => read.percent || read.numerator !== null);
  const core = joined(readCore(bare)[0] ?? null, beside ?? null);
  if (core === null) return null;
  return words
    .filter((inside) => readCore(inside).every(({ percent, numerator }) => !percent && numerator === null))
    .reduce(withWords, core);
}

/** "121p" and "1,190r": provisional and revised, as statisticians mark their numbers. */
const STATE_LETTER = /(?<=^[\d, .]*\d)[pre]$/i;

/** "80% (n=15)": of how many the percentage is. */
function sampleSize(text: string): { readonly rest: string; readonly denominator: number } | null {
  if (text.length > 60) return null;
  const match = /^(.*\d\s?%)[\s,;:]*[([]?\s*n\s?=\s?(\d[\d,]*)\s*[)\]]?$/i.exec(text);
  return match === null ? null : { rest: match[1]!.trim(), denominator: plain(match[2]!) };
}

const withDenominator = (read: ReadValue | null, denominator: number): ReadValue | null =>
  read && { ...read, denominator };

/** Arrows beside a number tell how it moved. */
const withoutArrows = (text: string) =>
  text.replace(/^[▲▼△▽↑↓⬆⬇►◄→←↗↘\s]+(?=[\d£])|(?<=[\d%])\s*[▲▼△▽↑↓⬆⬇►◄→←↗↘]+$/gu, "");

/** "80% (12 of 15)", "12 of 15 (80%)" and "12 (80%)": the percentage as printed, and the counts behind it. */
function joined(core: ReadValue | null, beside: ReadValue | null): ReadValue | null {
  if (core === null || beside === null) return core;
  if (beside.numerator !== null) return { ...core, numerator: beside.numerator, denominator: beside.denominator };
  if (core.numerator !== null) return { ...core, value: beside.value };
  return core.percent ? null : { ...core, value: beside.value, percent: true, numerator: core.value };
}

/** The text without what stands in brackets, and what stands there. */
function withoutBrackets(text: string): { readonly bare: string; readonly words: readonly string[] } {
  const words = [...text.matchAll(/\(([^()]*)\)|\[([^[\]]*)\]/g)].map(([, round, square]) =>
    (round ?? square ?? "").trim(),
  );
  return {
    bare: text
      .replace(/\([^()]*\)|\[[^[\]]*\]/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
    words,
  };
}

function withWords(read: ReadValue, words: string): ReadValue {
  const { estimate, part, mark } = aboutValue(words);
  const note = read.note === null ? words : `${read.note}; ${words}`;
  return {
    ...read,
    estimate: read.estimate || estimate,
    part: read.part ?? part,
    footnote: read.footnote || mark,
    note,
  };
}

const MARKS = String.raw`[*†‡^¹²³⁰-⁹]+`;
const AMOUNT = String.raw`(?<pound>£)?\s?(?<sign>[-−+])?(?<pound2>£)?(?<number>\d{1,3}(?: \d{3})+(?:\.\d+)?|[\d,]*\.?\d+)\s?(?<scale>k|m|bn|thousand|million|billion)?\b`;
const LEAD = String.raw`(?:(?<ahead>forecast|projected|projection|predicted|estimated?|est\.?|expected|ca?\.|c(?=\s?\d)|circa|approx(?:\.|imately)?|around|about|roughly|~)\s*[:–-]?\s*)?`;
const PERCENT = String.raw`(?<percent>%|per ?cent(?!age)|percent(?!age)|pc\b)`;
const TAIL = String.raw`(?<tail>(?:(?:to|up to|until|as at)(?=\s+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|date|\d{1,2}[/.]\d))|so far|ytd|year to date|forecast|projected|projection|estimated?|est\.?|provisional|e|p|r)\b.*)`;
const UNIT = String.raw`(?<unit>[a-z]{2,}(?: [a-z]{2,})?)`;
const VALUE = new RegExp(
  `^(?:${MARKS})?\\s*${LEAD}(?:${MARKS})?${AMOUNT}\\s*${PERCENT}?\\s*(?:${TAIL}|${UNIT})?\\s*(?<mark>${MARKS})?$`,
  "iu",
);
const FRACTION = new RegExp(
  `^(?<numerator>\\d[\\d,]*)\\s*(?<sign>of|out of|/)\\s*(?<denominator>\\d[\\d,]*)\\s*(?<unit>[a-z]{3,})?\\s*(?<mark>${MARKS})?$`,
  "iu",
);

/** Words behind a number that say what is counted; anything else behind it may turn its meaning round. */
const NO_UNIT =
  /\b(approx\w*|about|around|circa|plus|minus|or|and|at|by|on|in|of|per|not|no|more|less|fewer|over|under|above|below|before|after|target|average|overdue|due|late|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|autumn|spring|summer|the)\b/i;

const SCALES: { readonly [word: string]: number } = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

/** A text without brackets as a value; empty when it is none. */
function readCore(text: string): readonly ReadValue[] {
  const fraction = FRACTION.exec(text)?.groups;
  if (fraction) return readFraction(fraction);
  if (/^(nil|zero)$/i.test(text)) return [{ ...NOTHING, value: 0, asText: true }];
  const groups = VALUE.exec(text)?.groups;
  if (!groups || !/^(\d{1,3}([, ]\d{3})+|\d*)(\.\d+)?$/.test(groups.number ?? "")) return [];
  const { pound, pound2, sign, number = "", scale, percent, unit, tail, mark, ahead } = groups;
  const pounds = pound !== undefined || pound2 !== undefined;
  if (unit !== undefined && NO_UNIT.test(unit)) return [];
  // "5m" may be five metres, months or millions; with a pound sign, or as a word, it is clear.
  if (scale !== undefined && scale.length < 3 && !pounds) return [];
  const size = tidy(plain(number) * (scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1)));
  const read = {
    ...NOTHING,
    value: sign === "-" || sign === "−" ? -size : size,
    asText: true,
    percent: percent !== undefined,
    unit: percent !== undefined ? "%" : pounds ? "£" : unit === undefined ? null : plainUnit(unit),
    footnote: mark !== undefined || /^[*†‡^]/.test(text),
  };
  return [
    [tail, ahead].reduce<ReadValue>((value, words) => (words === undefined ? value : withWords(value, words)), read),
  ];
}

/** "12 of 15" is 80 per cent of 15; nothing of nothing is no percentage. "12/5" is no part of a whole: most likely a date. */
function readFraction(groups: { readonly [name: string]: string | undefined }): readonly ReadValue[] {
  const [numerator, denominator] = [plain(groups.numerator ?? ""), plain(groups.denominator ?? "")];
  if (groups.sign === "/" && numerator > denominator) return [];
  const value = denominator > 0 ? tidy((numerator / denominator) * 100) : null;
  const missing = value === null ? `${numerator} of ${denominator}` : null;
  const read = { ...NOTHING, value, numerator, denominator, missing, asText: true, percent: true };
  return [{ ...read, missingKind: missing === null ? null : "not-applicable", footnote: groups.mark !== undefined }];
}

const plain = (digits: string) => Number(digits.replace(/[, ]/g, ""));

/** Undoes what binary fractions add: 0.07 × 100 is 7, not 7.000000000000001. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
