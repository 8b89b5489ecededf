/** Numbers and dates that name one child. The tool says of which kind they are and never repeats them whole. */

const UPN = /(?<![A-Za-z\d])[A-HJ-NP-RT-Z]\d{11}[\dA-Z](?![A-Za-z\d])/g;
const TEN_DIGITS = /(?<![\d.])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d.]\d|\d)/g;
const DATE = String.raw`\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}`;
const DAY = String.raw`(${DATE}|\d{1,2}(st|nd|rd|th)?\s+(of\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,?\s+\d{2,4})`;
const BORN = new RegExp(String.raw`\b(d\.?o\.?b\b\.?|(date of birth|born)\b)[\s:,(–-]{0,3}(on\s+|is\s+)?${DAY}`, "gi");
/** A date in brackets directly behind a child: "the pupil (3/5/2014)". */
const BESIDE_CHILD = new RegExp(String.raw`\b(child|pupil|student|boy|girl|son|daughter)\s*\((${DATE})\)`, "gi");
const POSTCODE = /(?<![A-Za-z\d])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z\d])/g;
const PLAN_NUMBER =
  /\b(?:EHCP?|EHC plan|plan|case|child|pupil)(?: (?:no\.?|number|ref(?:erence)?|id))\s*[:#]?\s*([A-Z]{0,4}[-/]?\d{4,}[A-Z\d/-]*)/gi;

/** Cheap: whether a text has a piece without which none of them matches. */
function mayHold(text: string): boolean {
  if (!/\d/.test(text)) return false;
  if (/[A-Z]\d|\d{3}[ -]?\d{3}[ -]?\d|\(\d/.test(text) || /\bd\.?o\.?b|date of birth|\bborn\b/i.test(text)) return true;
  return /\d{4}/.test(text) && /\b(?:no|number|ref|reference|id)\b/i.test(text);
}

export type IdentifierKind =
  "unique pupil number" | "NHS number" | "date of birth" | "postcode" | "number of a plan or case";

/**
 * What a text seems to hold. Not `sure`: it may as well be something else, such as the postcode of an office. `masked`: its
 * first character and its length, by which whoever looks for it finds it in the cell.
 */
export type Identifier = { readonly kind: IdentifierKind; readonly sure: boolean; readonly masked: string };

/** The identifiers that a text seems to hold, each kind once. */
export function identifiersIn(text: string): Identifier[] {
  if (!mayHold(text)) return [];
  return [...new Map(foundIn(text).map((found) => [found.kind, found])).values()].map(({ kind, sure, whole }) => ({
    kind,
    sure,
    masked: maskOf(whole),
  }));
}

/** The text with its sure identifiers masked, for messages that quote a cell for another reason. */
export function withoutIdentifiers(text: string): string {
  if (!mayHold(text)) return text;
  return foundIn(text).reduce((rest, { sure, whole }) => (sure ? rest.replaceAll(whole, maskOf(whole)) : rest), text);
}

/** `A… (13 characters)`. */
export function maskOf(whole: string): string {
  return `${whole.charAt(0)}… (${whole.length} characters)`;
}

type Found = { readonly kind: IdentifierKind; readonly sure: boolean; readonly whole: string };

/** What is sure comes last of its kind. */
function foundIn(text: string): Found[] {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([whole]) => whole);
  const saysNhs = /\bnhs\b/i.test(text);
  const saysUpn = /\b(upn|unique pupil)\b/i.test(text);
  const found = [
    ...all(UPN).map((whole): Found => ({ kind: "unique pupil number", sure: saysUpn || isUpn(whole), whole })),
    ...all(TEN_DIGITS)
      .filter(isNhsNumber)
      .map((whole): Found => ({ kind: "NHS number", sure: saysNhs || /\D/.test(whole), whole })),
    ...[...all(BORN), ...all(BESIDE_CHILD)].map((whole): Found => ({ kind: "date of birth", sure: true, whole })),
    ...[...text.matchAll(PLAN_NUMBER)].map(([, whole = ""]): Found => ({
      kind: "number of a plan or case",
      sure: true,
      whole,
    })),
    ...all(POSTCODE).map((whole): Found => ({ kind: "postcode", sure: false, whole })),
  ];
  return [...found.filter(({ sure }) => !sure), ...found.filter(({ sure }) => sure)];
}

/** The letters by which the check of a unique pupil number counts, from 0. */
const LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

/**
 * Thirteen characters whose first letter checks the others: the twelve behind it, times 2 to 13, modulo 23 (DfE, Unique
 * Pupil Numbers). A temporary number ends in a letter, which counts by its place.
 */
export function isUpn(text: string): boolean {
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(text)) return false;
  const values = [...text.slice(1)].map((sign) => (/\d/.test(sign) ? Number(sign) : LETTERS.indexOf(sign)));
  const sum = values.reduce((total, value, i) => total + value * (i + 2), 0);
  return LETTERS[sum % 23] === text[0];
}

/** Ten digits whose last one checks the others (NHS Data Dictionary: NHS NUMBER, modulus 11). */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  if (digits.length !== 10 || new Set(digits).size === 1) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, i) => total + digit * (10 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === digits[9];
}
