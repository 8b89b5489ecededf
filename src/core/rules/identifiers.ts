/** Numbers and dates that name one child. The tool says of which kind they are and never repeats them whole. */

const UPN = /(?<![A-Za-z\d])[A-HJ-NP-RT-Z]\d{11}[\dA-Z](?![A-Za-z\d])/g;
const TEN_DIGITS = /(?<![\d.])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d.]\d|\d)/g;
const DATE = String.raw`\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}`;
const DAY = String.raw`(${DATE}|\d{1,2}(st|nd|rd|th)?\s+(of\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,?\s+\d{2,4})`;
const BORN = new RegExp(String.raw`\b(d\.?o\.?b\b\.?|(date of birth|born)\b)[\s:,(–-]{0,3}(on\s+|is\s+)?${DAY}`, "gi");
/** A date in brackets directly behind a child: "the pupil (3/5/2014)". */
const BESIDE_CHILD = new RegExp(String.raw`\b(child|pupil|student|boy|girl|son|daughter)\s*\((${DATE})\)`, "gi");
const POSTCODE = /(?<![A-Za-z\d])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z\d])/g;
/** Words for a child's plan, its standing with social care, or the system that keeps its record. */
const RECORD =
  "(?:EHCP?|EHCNA|EHC plan|LAC|CLA|CIN|CP|EHM|EHA|MASH|YOT|Mosaic|Liquid ?logic|LCS|ICS|Capita(?: One)?|Synergy|Eclipse|Care ?First|Framework-?i|SystmOne|EMIS|RiO|CPOMS|SIMS|tribunal|appeal)";
const NOT_A_YEAR = "(?!(?:19|20)\\d\\d(?![\\d/-])|20\\d\\d[/-]\\d\\d(?!\\d))";
/** Beside a word for a number: "EHCP no. 104233", "Mosaic ID 123456". */
const PLAN_NUMBER = new RegExp(
  `\\b(?:${RECORD}|plan|case|child|pupil|person|student|family|client)(?: (?:case|record|file|person))?(?: (?:no\\.?|number|ref(?:erence)?\\.?|id))\\s*[:#]?\\s*(${NOT_A_YEAR}[A-Z]{0,4}[-/]?\\d{4,}[A-Z\\d/-]*)`,
  "gi",
);
/** Directly behind the word: "LAC 204518", "EHCP-2231". A number with a blank before it may count, so it is to be longer. */
const RECORD_NUMBER = new RegExp(
  `(?<!\\b(?:number|total|count|sum|of|for) |[A-Za-z\\d-])${RECORD}(?:[-:#/]${NOT_A_YEAR}\\d{4,}|:? #?\\d{5,})(?![\\d,.]*\\d|%| (?:${"children|pupils|plans|young|people|families|cases|reviews|days|hours|places|learners|students|requests|per|in|were"})\\b)`,
  "gi",
);
/** A number that is called a learner's, whether its check holds or not. */
const ULN =
  /\b(?:ULN|unique learner (?:no\.?|number))(?: (?:is|of|no\.?|number))?\s*[:#]?\s*\(?(\d{10}|\d{3}[ -]\d{3}[ -]\d{4}|\d{4}[ -]\d{3}[ -]\d{3})(?!\d)/gi;

/**
 * Cheap: a piece without which none of the patterns matches: figures by their count, their groups or the sign before them,
 * and figures behind a word for a birth or a number. To begin with a figure, which is rare, is quick.
 */
const ANY_PIECE =
  /\d(?:(?<=[a-z(].)|\d{4}|(?<=[a-z][-:#/].)\d{3}|\d\d[ -]?\d{3}[ -]?\d|(?<=(?:b\.?|birth|born)[\s:,(–-]{0,3}(?:(?:on|is)\s+)?.)|(?<= (?:no|number|ref|reference|id)\.?\s*(?:[:#]\s*)?[a-z]{0,4}[-/]?.)\d{3})/i;

/** Whether a text has a piece without which none of the patterns matches. */
const mayHold = (text: string) => ANY_PIECE.test(text);

export type IdentifierKind =
  | "unique pupil number"
  | "unique learner number"
  | "NHS number"
  | "date of birth"
  | "postcode"
  | "number of a plan or case";

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
  const saysLearner = /\b(?:ULN|learners?|students?|pupils?|child|young person)\b/i.test(text);
  const called = [...text.matchAll(ULN)].map(([, whole = ""]) => whole);
  const found = [
    ...called.map((whole): Found => ({ kind: "unique learner number", sure: true, whole })),
    ...all(TEN_DIGITS)
      .filter((whole) => saysLearner && !saysNhs && !called.includes(whole) && isUln(whole))
      .map((whole): Found => ({ kind: "unique learner number", sure: false, whole })),
    ...all(UPN).map((whole): Found => ({ kind: "unique pupil number", sure: saysUpn || isUpn(whole), whole })),
    ...all(TEN_DIGITS)
      .filter((whole) => isNhsNumber(whole) && !called.includes(whole))
      .map((whole): Found => ({ kind: "NHS number", sure: saysNhs || /\D/.test(whole), whole })),
    ...[...all(BORN), ...all(BESIDE_CHILD)].map((whole): Found => ({ kind: "date of birth", sure: true, whole })),
    ...[...text.matchAll(PLAN_NUMBER)].map(([, whole = ""]): Found => ({
      kind: "number of a plan or case",
      sure: true,
      whole,
    })),
    ...all(RECORD_NUMBER).map((whole): Found => ({ kind: "number of a plan or case", sure: true, whole })),
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

/**
 * Ten digits, the first not 0, that times 10 down to 1 leave 10 when their sum is divided by 11 (HESA student record, field
 * ULN). No number of the NHS passes: theirs leave 0.
 */
export function isUln(text: string): boolean {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  if (digits.length !== 10 || digits[0] === 0) return false;
  return digits.reduce((sum, digit, i) => sum + digit * (10 - i), 0) % 11 === 10;
}
