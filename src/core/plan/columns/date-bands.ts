/** What heads several columns of dates at once: "Dates" over "Original", "Revised" and "Actual". */
const BAND =
  "(?:(?:key|due|completion|target|delivery|finish|end|action|milestone) )*(?:dates?|deadlines?|time ?scales?|time ?frames?|time ?lines?|timings?|completion|due|by when|when)";

const OF_KIND = {
  originalDue: "original(?:ly)?|initial|baseline|first agreed|agreed|planned|first|old|previous",
  revisedDue: "revised|new|current|forecast|amended|extended(?: to)?|latest|expected|projected|updated|re ?based",
  due: "end|to|finish|due|target|by|deadline|completion",
  start: "start|from|begin|begins",
  actual: "actual(?:ly)?|achieved|completed?|done|met",
} as const;

export type DateKind = keyof typeof OF_KIND;

const NAMED = " ?(?:(?:due|completion|target|end)? ?(?:date|deadline))?";
const KINDS = Object.keys(OF_KIND) as readonly DateKind[];

const IS_BAND = new RegExp(`^${BAND}$`);
const IS_KIND = new Map(KINDS.map((kind) => [kind, new RegExp(`^(?:${OF_KIND[kind]})${NAMED}$`)]));

/** Whether a heading, as `squash` leaves it, heads columns of dates. */
export const isDateBand = (heading: string): boolean => IS_BAND.test(heading);

/** The kind of date that the lower heading of such a column names; null for other words. */
export const dateKindOf = (heading: string): DateKind | null =>
  KINDS.find((kind) => IS_KIND.get(kind)!.test(heading)) ?? null;

/** Both headings of such a column in one, as the columns of dates know them. */
export const bandOf = (kind: DateKind): string => `^${BAND} (?:${OF_KIND[kind]})${NAMED}$`;
