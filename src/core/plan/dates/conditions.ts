import type { Found } from "./scan";

/** Words that make what follows them a condition: the date of a decision, not of the work. */
const UPON =
  "(?:subject\\s+to|conditional\\s+(?:up)?on|contingent\\s+(?:up)?on|depend(?:s|ent|ing)\\s+(?:up)?on|pending|awaiting|waiting\\s+(?:for|on))";
const TO_COME = "(?:date\\s+)?(?:tb[cad]|to be (?:confirmed|agreed|advised|decided|set|determined))";
/** "TBC following board 12 March"; "TBC – 30 April" and "TBC: 30 April" give the likely date. */
const OPEN = `(?:${UPON}|${TO_COME}[ \\t]*[,(–—-]?[ \\t]*(?:following|after|at|by|in|on|once|when|until|with|${UPON}))`;
/** A date that these announce is the deadline again: "awaiting sign-off, due 12 March". */
const NOT_DUE = "(?:(?!\\b(?:due|deadline|target|deliver\\w*|complet\\w*|finish\\w*|start\\w*)\\b)[^\\r\\n;])*$";
const LEFT_OPEN = new RegExp(`\\b${OPEN}\\b${NOT_DUE}`, "i");
const LEFT_OPEN_IN_BRACKET = new RegExp(`\\(\\s*(?:${UPON}|following|after)\\b[^\\r\\n;()]*$`, "i");
const OPEN_BY_ITSELF = new RegExp(`(?:^|[\\r\\n;])[^\\p{L}\\r\\n;]*(${TO_COME})[ \\t\\u00a0,(–—-]*$`, "iu");

/** More words than these before a date are about something else. */
const LONGEST = 80;

/** Where the words begin that make a date one of a decision, behind the date before it; null where none do. */
function conditionAt(text: string, from: number, start: number): number | null {
  const near = Math.max(from, start - LONGEST);
  const before = text.slice(near, start);
  const match = LEFT_OPEN.exec(before) ?? (from > 0 ? LEFT_OPEN_IN_BRACKET.exec(before) : null);
  return match && near + match.index;
}

/**
 * The dates of a text without those that say when a date on the same line is decided ("30 April (subject to funding
 * decision 12 March)"). Where no other date is on the line it stays, and says no deadline.
 */
export function withoutConditions(text: string, found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    const from = last?.end ?? 0;
    const start = conditionAt(text, from, one.start);
    if (start === null) kept.push(one);
    else if (last === undefined || /[\r\n;]/.test(text.slice(from, start)))
      kept.push({ ...one, start, bound: "somewhere" });
  }
  return kept;
}

/** The end of "TBC" before a date that it replaces ("TBC (was 31 January)"), and its start; null where it is not. */
export function openBefore(before: string): { readonly start: number; readonly end: number } | null {
  const match = OPEN_BY_ITSELF.exec(before);
  if (match === null) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}
