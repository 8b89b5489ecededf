import { daysBetween, isoDay, type IsoDay, type Window } from "./day";

/** The terms of an English school year that plans name. */
export type TermName = "autumn" | "spring" | "summer";

/** One term of one calendar year, first and last school day, or the half-term break in it, first and last day off. */
export type Term = {
  readonly term: TermName;
  readonly halfTerm?: true;
  readonly year: number;
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** It stands in the partnership's own table. */
  readonly own?: true;
};

/** By which table a term was read: the partnership's own, the one that comes along, or days as they usually are. */
export type TermsFrom = "own" | "published" | "usual";

/** School terms by year, as a council publishes them; the latest entry for a term and year holds. */
export type TermTable = readonly Term[];

/**
 * Terms as one council published them. They differ by council and year; a partnership's own table goes before them.
 */
export const defaultTerms: TermTable = [
  { term: "autumn", year: 2024, from: "2024-09-02", to: "2024-12-20" },
  { term: "spring", year: 2025, from: "2025-01-06", to: "2025-04-04" },
  { term: "summer", year: 2025, from: "2025-04-22", to: "2025-07-22" },
  { term: "autumn", year: 2025, from: "2025-09-03", to: "2025-12-19" },
  { term: "spring", year: 2026, from: "2026-01-05", to: "2026-03-27" },
  { term: "summer", year: 2026, from: "2026-04-13", to: "2026-07-22" },
];

/**
 * Months and days for years that no table has: autumn ends before Christmas, spring at the beginning of April, summer
 * in the last full week of July.
 */
const USUAL: { readonly [T in TermName]: { readonly from: string; readonly to: string } } = {
  autumn: { from: "09-01", to: "12-20" },
  spring: { from: "01-05", to: "04-04" },
  summer: { from: "04-20", to: "07-22" },
};

/** The days of a school term, or null when the word names none. `terms` replaces the table that comes along. */
export function termWindow(term: string, year: number, terms: TermTable = defaultTerms): Window | null {
  const name = term.toLowerCase();
  if (!isTermName(name)) return null;
  const own = terms.filter((one) => one.term === name && one.year === year && !one.halfTerm).at(-1);
  return own
    ? { from: own.from, to: own.to }
    : { from: `${year}-${USUAL[name].from}`, to: `${year}-${USUAL[name].to}` };
}

/** The half-term break in a term; null where no table has it, for its week differs. */
export function halfTermWindow(term: string, year: number, terms: TermTable): Window | null {
  const own = terms.filter((one) => one.halfTerm && one.term === term.toLowerCase() && one.year === year).at(-1);
  return own ? { from: own.from, to: own.to } : null;
}

/** By which table these days are a term's. */
export function termsFrom({ from, to }: Window, terms: TermTable): TermsFrom {
  const holds = terms.filter((one) => one.from === from || one.to === to);
  if (holds.length === 0) return "usual";
  return holds.at(-1)!.own ? "own" : "published";
}

/** Whether a row of somebody's table of terms can be used: real days in order, of the year they are given for. */
export function isTerm({ term, halfTerm, year, from, to }: Term): boolean {
  const real = [from, to].every((day) => {
    const [y = 0, m = 0, d = 0] = day.split("-").map(Number);
    return isoDay(y, m, d) === day;
  });
  const [first, last] = [from, to].map((day) => Number(day.slice(5, 7)));
  const [earliest, latest] = SEASON[term];
  const [least, most] = halfTerm ? [1, 16] : [20, 140];
  const days = daysBetween(from, to);
  const fits = first! >= earliest && last! <= latest && days >= least && days <= most;
  return real && fits && from.startsWith(`${year}-`) && to.startsWith(`${year}-`);
}

/** The months in which the terms of English schools lie. */
const SEASON: { readonly [T in TermName]: readonly [first: number, last: number] } = {
  autumn: [8, 12],
  spring: [1, 4],
  summer: [3, 8],
};

function isTermName(word: string): word is TermName {
  return word === "autumn" || word === "spring" || word === "summer";
}
