import { remembering } from "../remembering";

const SHARE = /%|(?<![a-z])(?:per ?cent(?:age)?s?|pct|rates?|proportion)(?![a-z])/i;

/** Whether a heading says that shares stand below it: they are never the numbers that a share is made of. */
export const isShare: (heading: string) => boolean = remembering((heading) => SHARE.test(heading));

/** Shares that are no result of the measure: how it moved, what it aims at, what others reach. */
const NO_RESULT =
  /(?<![a-z])(?:changes?|changed|variance|difference|gap|increase|decrease|reduction|improvement|target|goal|plan|planned|trajectory|milestone|baseline|previous|prior|last|ytd|cumulative|average|england|national|region(?:al)?|neighbours?|benchmark|comparator|weight(?:ing)?|confidence|complete(?:ness)?|data)(?![a-z])/i;

/** What may head the share that is a measure's result. */
export const isShareOfMeasure = (heading: string): boolean => isShare(heading) && !NO_RESULT.test(heading);

const COUNT = /^(?:counts?|numbers?|no\.?|nos\.?|#|n)$/i;

/** Whether a heading says no more than that something was counted: the numerator beside a share, else the value. */
export const isBareCount = (heading: string): boolean => COUNT.test(heading.trim());

const REST =
  /^(?:no\.?|number|%)?\s*(?:overdue|late|missed|breach(?:es|ed)?|outstanding|pending|out of (?:time|timescale)|(?:not|un) ?(?:on|in|within|met|complete|completed|achieved|up to date|time)(?: time(?:scale)?)?|outside (?:time|timescale)s?)$/i;

/** Whether a heading names the other part of a whole: those that are not on time. */
export const isOtherPart = (heading: string): boolean => REST.test(heading.trim());
