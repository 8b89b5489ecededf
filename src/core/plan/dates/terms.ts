import type { Window } from "./day";

/**
 * School terms of England as months and days, where no table of the partnership's own says better. Terms differ by
 * council: autumn ends before Christmas, spring before Easter, summer in the last full week of July.
 */
const TERMS: { readonly [term: string]: { readonly from: string; readonly to: string } } = {
  autumn: { from: "09-01", to: "12-20" },
  spring: { from: "01-05", to: "04-04" },
  summer: { from: "04-20", to: "07-22" },
};

/** The days of a school term, or null when the word names none. */
export function termWindow(term: string, year: number): Window | null {
  const days = TERMS[term.toLowerCase()];
  return days ? { from: `${year}-${days.from}`, to: `${year}-${days.to}` } : null;
}
