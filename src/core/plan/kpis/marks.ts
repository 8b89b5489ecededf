/** Why a cell has no number: kept back because few stand behind it, not to be had, without meaning here, or still to come. */
export type MissingKind = "suppressed" | "unavailable" | "not-applicable" | "awaited";

const KINDS: readonly (readonly [MissingKind, RegExp])[] = [
  [
    "suppressed",
    /^(suppressed|redacted|withheld|confidential|not shown|(too )?small numbers?|\*+|~|#|c|\[(c|low)\]|\(c\)|[<>≤≥]=?\s*\d+(\.\d+)?\s*%?|(fewer|less) than \d+%?|under \d+|1\s?(-|–|to)\s?[45]|low numbers?|low|supp\.?|n\s?[<≤]=?\s?\d+)$/i,
  ],
  [
    "not-applicable",
    /^(n\/?a|not applicable|z|\[z\]|n\.a|(annual|termly|quarterly)( (measure|data|figure|return|survey|indicator))?( only)?|(measured|reported|collected|published) (annually|termly|quarterly|once a year)|no (eligible |relevant )?(cohort|cases|children|pupils|plans|requests|cyp|young people|reviews)( in (month|period|quarter))?|new (measure|indicator|kpi)\b.*)$/i,
  ],
  [
    "awaited",
    /^(awaited|awaiting\b.*|pending|to follow|tb[cad]|(data )?(is |are )?not (yet )?published|(data )?(is |are )?not (yet )?due( (until|till|before|in|by)\b.*)?|(data )?(is |are )?not yet (available|collected|recorded|reported|known|held|validated|published)|due .*|data (lag|due|pending|awaited|to follow).*|available (from|in|by) .*|to be (confirmed|reported|advised|collected|published|agreed)|not yet|reported in arrears|(expected|published) (in )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4])\w*( \d{2,4})?)$/i,
  ],
  [
    "unavailable",
    /^(nil return|(data )?(is |are |was |were )?not (currently )?(available|collected|recorded|reported|known|measured|held|provided|supplied|received|returned)( (this|for|in) .*)?|(data )?unavailable|no data( (available|provided|collected|recorded|received|yet|returned))?|(data )?missing|no return|not submitted|unknown|n\/?k|n\.?d\.?|nda|none available|system (down|issue|unavailable)|data quality issues?|under review|u|x|\[[xuw]\]|[-–—.?:]+|…)$/i,
  ],
];

/** What kind of "there is no value" the text is; null when it is none. Blank is not among them. */
export function kindOfMissing(text: string): MissingKind | null {
  const bare = text.trim().replace(/(?<=\w)\.$/, "");
  return KINDS.find(([, words]) => words.test(bare))?.[0] ?? null;
}

const ESTIMATE =
  /^(e|est\.?|proj\.?|ca?\.?|circa|approx\.?|approximately|around|about|roughly|~)$|\b(forecast(s|ed)?|f\/?cast|fcst|projected|projections?|predicted|predictions?|outlook|estimated?|estimates?|expected|anticipated|modelled|trajectory)\b/i;
const OVERALL =
  /\b(ytd|year to date|cumulative(ly)?|cum|running total|rolling|r12m?|(12|twelve)[ -]?(m|mths?|months?)|(year|full)[- ]total|average|avg|mean|median)\b/i;
const PART =
  /^(to|up to|until|till|so far)\b|\b(part[- ]?(month|year|period|term|quarter)|month to date|year to date|mtd|ytd|to date|(first|last) (week|half|fortnight)|incomplete|not (yet )?complete)\b/i;
const OTHERS =
  /\b(england|national|statistical neighbours?|regional|region|south east|peers?|benchmark|target|average|last year|previous)\b/i;

/** Whether the words say that a value is a forecast or an estimate. */
export function isEstimate(words: string): boolean {
  return ESTIMATE.test(words.trim());
}

/** Whether the words say that a number covers more than the period beside it: the year so far, twelve months, an average. */
export function isOverall(words: string): boolean {
  return OVERALL.test(words);
}

/** What words beside a number say about it. `mark`: they point to something that a reader must look up. */
export function aboutValue(words: string): {
  readonly estimate: boolean;
  readonly part: string | null;
  readonly mark: boolean;
} {
  const estimate = isEstimate(words);
  const part = PART.test(words.trim()) ? words : null;
  return { estimate, part, mark: !estimate && part === null };
}

/** Whether the words say that the number beside them is somebody else's: a national average, a target, last year's. */
export function aboutOthers(words: string): boolean {
  return OTHERS.test(words);
}

const BREAK =
  /\bnot (be )?(directly |strictly |fully )?compar(able|ed)\b|\bno longer compar|\bbreak in (the )?(time )?series\b|\b(new|revised|changed|different) (method\w*|definition|counting|way of counting|calculation|recording|basis)\b|\b(change|changes|changed) (in|of|to) (the |our )?(method\w*|definition|counting|calculation|recording|case management|reporting|system)|\b(method\w*|definition|calculation|basis) (was |were |has |have )?(been )?(changed|revised)\b|\bre-?bas(ed?|ing|elined)\b|\bnow cumulative\b/i;

/** Whether the words say that a series is broken: other method, other definition, not comparable. */
export function tellsBreak(words: string): boolean {
  return BREAK.test(words) || /^b$|^\[b\]$/i.test(words.trim());
}
