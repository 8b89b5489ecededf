import { squash } from "./squash";

/** Words by which a heading says that its column is not of the day: of an earlier time, or of one that is still to come. */
export const NOT_NOW =
  /\b(?:previous|prev|last|old|older|earlier|former|initial|original|baseline|forecast|predicted|projected|expected|target|prior)\b/;

/** What makes a bracket a hint that only has such a word in it: "(against target)", "(since last meeting)". */
const HINT =
  /\b(?:against|since|after|on|off|to|vs|versus|or|and|if|where|met|than|with|please|updated?|current|curr|actual|latest|now|this|new|revised)\b/;

/** What only dates are: "Due date (revised)". */
const ANEW = /^(?:revised|amended|extended|re ?based|re ?baselined)(?: date)?$/;
const OF_DATES = /\b(?:date|due|deadlines?|time ?scales?|when|finish|complet\w+)\b/i;

/** A longer bracket is a sentence. */
const MOST_WORDS = 4;

/** Whether a bracket in a heading says of which time its column is, so that the heading means nothing without it. */
export function tellsStanding(inside: string, heading: string): boolean {
  const words = squash(inside);
  if (ANEW.test(words)) return OF_DATES.test(heading);
  return NOT_NOW.test(words) && !HINT.test(words) && words.split(" ").length <= MOST_WORDS;
}
