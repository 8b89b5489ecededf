import type { Window } from "./day";
import { formsAt, type Form, type Groups, type Precision } from "./forms";
import { monthOf } from "./months";
import { termsFrom, type TermsFrom, type TermTable } from "./terms";

/** One date in a text: where it stands and what it says by itself. */
export type Found = {
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  /** The days that the words allow; null: they look like a date, and no day can be known ("Spring 2025"). */
  readonly window: Window | null;
  /** Set where the year is not written; a date beside it may give it. */
  readonly yearless?: { readonly month: number; readonly day: number | null };
  /** Words around the date bound it from below ("after March 2025") or leave open where in it ("early in"). */
  readonly bound?: "from" | "somewhere";
  /** Two dates with a dash or "to" between them: "from" before it does not make it open at the end. */
  readonly stretch?: true;
  /** By which table a term was read. */
  readonly terms?: TermsFrom;
};

/** A number after such a word counts or names something, and is no day: "Phase 2 March 2025", "Year 11 May 2025". */
const COUNTS =
  /\b(?:phase|year|stage|step|priority|action|area|section|cohort|wave|tier|part|objective|item|version|band|group|team|workstream|level|round|week|term|no|number|quarter|page|annex|strand)s?\.?[^\S\r\n]*$/i;
const LONGEST_LEAD = 40;

/** The dates of a text in the order written, each by itself; months and days without a year are marked so. */
export function findForms(text: string, terms: TermTable): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at++) {
    const forms = isStart(text, at) ? formsAt(text, at) : [];
    const one = forms.length === 0 ? null : dateAt(text, at, forms, terms);
    if (one === null) continue;
    found.push({ ...one, start: Math.max(one.start, found.at(-1)?.end ?? 0) });
    at = one.end - 1;
  }
  return found;
}

/** Whether a number or a word begins here, also one that is welded to what stands before it ("2026September"). */
function isStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = at === 0 ? SPACE : text.charCodeAt(at - 1);
  if (isDigit(code)) return !isDigit(before) && !isLetter(before);
  if (!isAsciiLetter(code)) return false;
  return !isLetter(before) || (isSmall(before) && !isSmall(code));
}

const SPACE = 32;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isSmall = (code: number) => code >= 97 && code <= 122;
const isAsciiLetter = (code: number) => isSmall(code) || (code >= 65 && code <= 90);
/** Letters with accents and of other alphabets; not dashes, quotes, arrows and emoji. */
const isLetter = (code: number) =>
  isAsciiLetter(code) || (code >= 0xc0 && code < 0x2000) || (code >= 0x2c00 && code < 0xd800);

function dateAt(text: string, start: number, forms: readonly Form[], terms: TermTable): Found | null {
  for (const form of forms) {
    const { pattern, after, takesWord } = form;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const { d, month } = match.groups ?? {};
    const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
    if (after && !after.test(before)) continue;
    if (d !== undefined && month !== undefined && COUNTS.test(before)) return null;
    const end = start + match[0].length;
    const from = takesWord ? start - (after?.exec(before)?.[0].length ?? 0) : start;
    return { start: from, end, ...meaningOf(form, match.groups ?? {}, terms) };
  }
  return null;
}

/** Days of Excel's first seventy years are numbers that were formatted as dates, never a plan's. */
const [FIRST, LAST] = ["1970-01-01", "2099-12-31"];

function meaningOf({ precision, read }: Form, groups: Groups, terms: TermTable): Omit<Found, "start" | "end"> {
  const { month, d, y } = groups;
  if (month !== undefined && y === undefined)
    return { ...NO_DAY, yearless: { month: monthOf(month), day: d === undefined ? null : parseInt(d, 10) } };
  const window = read(groups, terms);
  if (window === null || window.from < FIRST || window.to > LAST) return NO_DAY;
  return { precision, window, ...(precision === "term" && { terms: termsFrom(window, terms) }) };
}

const NO_DAY = { precision: "none", window: null } as const;
