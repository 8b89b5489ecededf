import { MONTH_WORDS } from "./months";

/** How often something comes again: every 2 weeks, every 3 months. */
export type Recurrence = {
  readonly every: number;
  readonly unit: "day" | "week" | "month" | "half-term" | "term" | "year";
};

const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const COUNT = `other|${NUMBERS.slice(1).join("|")}|\\d{1,2}`;
const UNIT = "days?|weeks?|months?|quarters?|half[- ]terms?|terms?|years?";

const OFTEN: { readonly [word: string]: Recurrence } = {
  daily: { every: 1, unit: "day" },
  weekly: { every: 1, unit: "week" },
  fortnightly: { every: 2, unit: "week" },
  monthly: { every: 1, unit: "month" },
  quarterly: { every: 3, unit: "month" },
  "half-termly": { every: 1, unit: "half-term" },
  termly: { every: 1, unit: "term" },
  "half-yearly": { every: 6, unit: "month" },
  annually: { every: 1, unit: "year" },
};
const SAME: { readonly [word: string]: string } = { annual: "annually", yearly: "annually" };

/** In one pattern: "six-weekly", "half termly", "each quarter", "every two months", "twice a year". */
const RECURS = new RegExp(
  `\\b(?:(?<count>${COUNT})[- ](?<often>daily|weekly|monthly|yearly)|(?<word>daily|(?<!bi-?)weekly|fortnightly|(?<!bi-?)monthly|quarterly|half[- ]termly|termly|half[- ]yearly|annually|annual|yearly)|(?:every|each)\\s+(?:(?<n>${COUNT})\\s+)?(?<unit>${UNIT})|(?<half>twice (?:a|per) year|biannual(?:ly)?)|(?<yearly>(?:every|each)\\s+(?:${MONTH_WORDS})))\\b`,
  "i",
);
/** Comes again, and how often is not clear: "bi-monthly" is twice a month to some. */
const UNCLEAR_RECURS = /\bbi-?(?:weekly|monthly)\b|\bregular(?:ly)?\b|\bat each (?:meeting|board)\b/i;

/** How often the words say that something comes again; null when they do not say it, or not clearly. */
export function recurrenceIn(text: string): Recurrence | null {
  if (text === "") return null;
  const groups = RECURS.exec(text)?.groups;
  if (groups === undefined) return null;
  const { count, often, word, n, unit, half, yearly } = groups;
  if (yearly !== undefined) return { every: 1, unit: "year" };
  if (half !== undefined) return { every: 6, unit: "month" };
  if (word !== undefined) {
    const name = word.toLowerCase().replace(" ", "-");
    return OFTEN[SAME[name] ?? name] ?? null;
  }
  const of = (
    unit ??
    { daily: "day", weekly: "week", monthly: "month", yearly: "year" }[often!.toLowerCase()] ??
    ""
  ).toLowerCase();
  const every = countOf(n ?? count);
  if (every === 0) return null;
  const single = of.replace(/s$/, "").replace(" ", "-");
  return single === "quarter" ? { every: every * 3, unit: "month" } : { every, unit: single as Recurrence["unit"] };
}

function countOf(word: string | undefined): number {
  if (word === undefined) return 1;
  const lower = word.toLowerCase();
  return lower === "other" ? 2 : /\d/.test(lower) ? Number(lower) : NUMBERS.indexOf(lower);
}

/** The words for a recurrence, as `recurrenceIn` reads them. */
export function recurrenceWords({ every, unit }: Recurrence): string {
  const usual = Object.entries(OFTEN).find(([, one]) => one.every === every && one.unit === unit);
  return usual?.[0] ?? `every ${every} ${unit}s`;
}

/** Whether the words say that something comes again and again, also where they do not say how often. */
export function recurs(text: string): boolean {
  return text !== "" && (RECURS.test(text) || UNCLEAR_RECURS.test(text));
}

/** Whether the words say that something goes on without an end. */
export function isOngoing(text: string): boolean {
  return (
    text !== "" &&
    /\b(?:on[- ]?going(?!\s+to\b)|continu(?:ous(?:ly)?|ing|es?)|business as usual|bau|rolling)\b/i.test(text)
  );
}

/** Whether a line without a date says something about time all the same: "Ongoing", "Quarterly", "TBC", "next 18 months". */
export function speaksOfTime(line: string): boolean {
  return isOngoing(line) || recurs(line) || TO_COME.test(line) || (line.length <= 50 && VAGUE.test(line));
}
const TO_COME =
  /^(?:[^:–—-]{1,40}\s?[:–—-]\s)?\W*(?:date\s+)?(?:tb[cad]|to be (?:confirmed|agreed|advised|decided|set|determined))\b/i;
const VAGUE =
  /^\W*(?:(?:by|in|over|during|within|from|until|end of|start of|beginning of|the|early|late|mid|next|this|last|new|coming|following|few|\d+)[\s-]+)*(?:spring|summer|autumn|winter|easter|christmas|(?:half[- ])?terms?|months?|weeks?|years?|quarter)(?:\s+term|\s+holidays?)?\W*$/i;

const DONE = "(?:completed|done|achieved|closed|finished)";
const TICK = "[✓✔☑✅🗸]\\uFE0F?";
const NOT_DONE =
  "(?<!\\b(?:to|not|will|must|should|can|cannot|could|would) be (?:fully )?)(?<!\\b(?:not|never|partly|partially|half|once|when|until|if|nearly|almost|yet|being)\\s+(?:yet\\s+|fully\\s+)?)";
/** "Completed by" announces a deadline; "completed" beside a date says that it is done; "complete June" may be an order. */
const DONE_BEFORE = new RegExp(
  `(?:${TICK}|${NOT_DONE}\\b(?:${DONE}\\s*(?:in|on|during|:|[-–—])?|complete\\s*[:–—-]))\\s*(?:early|mid|late|the|end of|\\()?\\s*$`,
  "iu",
);
const DONE_AFTER = new RegExp(
  `^\\s*[-–—:,(]?\\s*(?:(?:was|now|all|fully|has been)\\s+)?(?:${TICK}|${DONE}\\b(?!\\s+by\\b)|complete(?=\\s*(?:$|[\\n\\r,.;:)–—-]|and\\b|on\\b|in\\b)))\\)?`,
  "iu",
);
const STARTS_BEFORE =
  /\b(?:from|since|wef|w\.e\.f\.?|earliest|(?:start(?:ing)?|earliest|commencement) date|starts?|starting|begins?|beginning|commenc(?:es?|ing))(?:\s+(?:on|in|at|the|week|with))*\s*[:(–—-]?\s*$/i;
/** "Now TBC" beside a date takes it back. */
const TAKEN_BACK = /\bnow\s+(?:tb[cad]|to be (?:confirmed|agreed|decided)|on hold|paused|unknown)\b/i;
const STARTS_AFTER = /^\s*,?\s*\(?(?:at the earliest|onwards?\b|(?:[-–—]|to)\s*(?:ongoing|present|continuous))/i;
/** What the words after a date say of the time after it: "then monthly", "and ongoing", ", quarterly thereafter". */
const THEN =
  /^[\s,–—(-]*(?:(?:and\s+)?(?:then|thereafter|afterwards|followed by|and)\s+(?:on\s+)?[^,.;\n]*|[^,.;\n]*\b(?:thereafter|from then on|afterwards))/i;
const ONGOING_AFTER = /^[\s,–—(-]*(?:to\s+)?(?:ongoing|on-going|continuous(?:ly)?)[\s.)]*$/i;
const RECURS_AFTER = new RegExp(`^[\\s,(]*(?:${RECURS.source.replace(/\(\?<\w+>/g, "(?:")})[\\s.)]*$`, "i");

/** More words than this are no "then monthly". */
const LONGEST_THEN = 200;

/** Whether the words directly before a date, or directly after it, make it a beginning instead of an end. */
export function isStart(before: string, after: string): boolean {
  return (before !== "" && STARTS_BEFORE.test(before)) || (after !== "" && STARTS_AFTER.test(after));
}

/** Whether the words beside a date say that it does not hold any more, and name no other. */
export function isTakenBack(label: string): boolean {
  return label !== "" && TAKEN_BACK.test(label);
}

/** Whether a cell without any date says that the work is done: "Completed", "Done – see minutes". */
export function saysDoneAlone(text: string): boolean {
  return DONE_ALONE.test(text);
}
const DONE_ALONE = new RegExp(
  `^[\\s•*(-]*(?:(?:now|fully|all)\\s+)?(?:${TICK}|${DONE}\\b(?!\\s+(?:by|when|once|if|subject)\\b)|complete(?=\\s*(?:$|[\\n\\r,.;:)–—-])))`,
  "iu",
);

/** Whether the words that end before a date say that it is done. */
export function saysDoneBefore(before: string): boolean {
  return before !== "" && DONE_BEFORE.test(before);
}

/** The words after a date, taken apart: whether they begin by saying that it is done, what comes then, and the rest. */
export function afterDate(text: string): { readonly done: boolean; readonly then: string; readonly rest: string } {
  if (text === "") return { done: false, then: "", rest: "" };
  const said = DONE_AFTER.exec(text)?.[0] ?? "";
  const left = text.slice(said.length, said.length + LONGEST_THEN);
  const later = RECURS_AFTER.exec(left)?.[0] ?? ONGOING_AFTER.exec(left)?.[0] ?? THEN.exec(left)?.[0] ?? "";
  const then = recurs(later) || isOngoing(later) ? later : "";
  return { done: said !== "", then, rest: text.slice(said.length + then.length) };
}

/** Whether a label says that the date is for seeing the impact, not for doing the action. An impact assessment is work. */
export function isOfImpact(label: string): boolean {
  return (
    /\bimpact\b(?!\s+(?:assessment|on\b))/i.test(label) &&
    /^impact(?: date)?$|\b(?:report|measur|review|evaluat|evidence|assess|seen?\b|show|demonstrat|expect|felt|analys)/i.test(
      label,
    )
  );
}

const EDGE = " \t\r\n\u00a0-–—:,.;()•*|/&";
/** Words that only join others to a date; "April 2017 for issue" is about the issue. */
const JOINS_BEFORE = new Set(
  (
    "to be will must should is are fully completed complete done achieved closed due deadline no later than by in on at from " +
    "until till of for over during since before between the end start starts starting begin begins beginning commence " +
    "commences commencing week and then was now wef originally previously formerly date monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);
const JOINS_AFTER = /^(?:for|and|then|on|onwards?|at the earliest)(?![\p{L}\d])/iu;

/** The words before a date without what only joins them to it ("– completed by"); null when nothing is left. */
export function labelOf(words: string): string | null {
  let label = trimmed(words);
  for (let last = lastWord(label); JOINS_BEFORE.has(last.toLowerCase()); last = lastWord(label))
    label = trimmed(label.slice(0, label.length - last.length));
  return labelAfter(DENIED.test(label) ? words : label);
}

/** "Not completed" keeps both of its words. */
const DENIED = /\b(?:not|never|partly|partially|nearly|almost|half|yet)$/i;

/** The words after a date without what joins them to it. What they end with is their own: "training completed". */
export function labelAfter(words: string): string | null {
  let label = trimmed(words);
  if (label === "") return null;
  for (let after = JOINS_AFTER.exec(label); after !== null; after = JOINS_AFTER.exec(label))
    label = trimmed(label.slice(after[0].length));
  return /[\p{L}\d]/u.test(label) ? label.replace(/\s+/g, " ") : null;
}

function lastWord(text: string): string {
  let from = text.length;
  while (from > 0 && !EDGE.includes(text[from - 1]!)) from--;
  return text.slice(from);
}

/** Without dashes, blanks and the like at both ends; a bracket that closes what the words opened stays. */
export function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && EDGE.includes(text[from]!)) from++;
  while (to > from && EDGE.includes(text[to - 1]!)) to--;
  const closes = text[to] === ")" && text.slice(from, to).includes("(");
  return text.slice(from, closes ? to + 1 : to);
}
