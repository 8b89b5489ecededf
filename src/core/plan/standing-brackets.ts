import { squash } from "./squash";

/** Words by which a heading says that its column is not of the day: of an earlier time, or of one that is still to come. */
const NOT_NOW =
  /\b(?:previous|prev|last|old|older|earlier|former|initial|original|baseline|forecast|predicted|projected|expected|target|prior)\b/;

/** What says that a column tells how things stood at the outset: "Starting position", "RAG at start", "RAG then". */
const AT_FIRST =
  /\b(?:starting|outset|opening|then|where we (?:were|began|started))\b|\b(?:at|from) (?:the )?(?:start|beginning)\b|^start (?=b?rag\b|status\b|rating\b|position\b)/;

/** Whether the words of a heading say that its column is of an earlier time than the day, or of one that is still to come. */
export const isOfAnotherTime = (words: string): boolean => NOT_NOW.test(words) || AT_FIRST.test(words);

/** What says that a column is of the last time that somebody reported: "Status (last update)", "RAG at last meeting", "Last RAG". */
const OF_LAST =
  /(?<!\bsince )(?<!\bsince the )\b(?:(?:as )?(?:at|of|from|in|per) )?(?:the )?last (?:update|report|review|meeting|board|month|quarter|period|return|time|submission)\b|^last (?=b?rag\b|status\b|rating\b|impact\b)/;

/** A heading without the words that say that it is of the last report, as `squash` leaves it; null where it does not say so. */
export function withoutLast(heading: string): string | null {
  const words = squash(heading);
  const rest = words.replace(OF_LAST, " ").trim();
  return rest === words || NOT_NOW.test(rest) ? null : rest;
}

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
  return isOfAnotherTime(words) && !HINT.test(words) && words.split(" ").length <= MOST_WORDS;
}
