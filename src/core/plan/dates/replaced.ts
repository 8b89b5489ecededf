/** Words before a date that say that it held once and that another has taken its place: "was June 2024, now …". */
const FORMERLY =
  /\b(?:was|were|orig(?:\.|inal(?:ly)?)?|prev(?:\.|ious(?:ly)?)?|formerly|former|old|initial(?:ly)?|instead of|rather than)(?:\s+(?:due|planned|target|completion|end|deadline|date)){0,2}\s*[:(–—-]?\s*(?:(?:by|from|until)\b\s*)?(?:the\b\s*)?(?:end\s+of\b\s*)?$/i;

const VERB =
  "(?:revised|extended|moved|changed|deferred|delayed|slipped|slipping|postponed|rescheduled|re-?profiled|pushed|put|brought|amended|updated)(?:\\s+(?:back|out|forward|on))?";

/** "Extended from June 2024" before "to September 2025". */
const MOVED_FROM = new RegExp(`\\b${VERB}\\s+from\\s+(?:the\\s+)?(?:end\\s+of\\s+)?$`, "i");

/** "New date", "revised", "current deadline": only beside another date they say that this one holds instead. */
const ANEW =
  "(?:(?:new|revised|amended|rev\\.?)(?:\\s+(?:due|target|completion|end|delivery))?(?:\\s+(?:date|deadline))?|" +
  "(?:current|latest|updated|extended)(?:\\s+(?:due|target|completion|end|delivery))?\\s+(?:date|deadline))";

/**
 * All that stands between two dates of which the second takes the place of the first: "– slipped to", ", now", "extended
 * by the board to", "(review), now".
 */
const MOVED = new RegExp(
  `^(?:\\s*\\([^()]{1,30}\\))?[\\s,;.–—([-]*(?:(?:but|and|date|now|then|since|has been|have been|was|been|due date)\\s+){0,3}(?:${VERB}(?:\\s+(?:by|with|at|following|after)\\s+[\\w ]{2,30}?)?\\s+(?:to|until|till)|now|${ANEW})\\s*[:–—-]?\\s*(?:by\\s+)?(?:the\\s+)?(?:end\\s+of\\s+)?$`,
  "i",
);

/** "Mar 25 → Mar 26", "31/03/2025 -> 31/03/2026". */
const ARROW = /^\s*(?:[→➔➜➝➞⇒⟶»]|[-=–—]{1,2}>|>{1,3})\s*(?:now\s+)?$/;

/** Whether the words before a date say that it was moved, so that "to" before the next says where to. */
export function isMovedFrom(before: string): boolean {
  return MOVED_FROM.test(before);
}

/** Whether the words between two dates say that the second takes the place of the first. */
export function isMove(between: string): boolean {
  return between.length <= LONGEST_MOVE && (MOVED.test(between) || ARROW.test(between));
}

/** Whether the words directly before and after a date say that another date has taken its place. */
export function saysReplaced(before: string, after: string): boolean {
  return FORMERLY.test(before) || isMovedFrom(`${before} `) || isMove(after);
}

/** Words before a date that say that it is not agreed, or only what somebody expects. */
const ONLY_MEANT =
  /\b(?:propos(?:ed?|al|ing)|request(?:ed|ing)?|ask(?:ed|ing)|seeking|forecast|expected|anticipated|projected|likely|may|might|could)(?:\s+(?:new|revised|due|target|completion|end|date|deadline|to|be|for|an?|extension|move|moved|slip|extend|extended|change|changed|delay|delayed|until|till|by|now)){0,5}\s*[:–—-]?\s*(?:the\s+)?(?:end\s+of\s+)?$/i;

/** The words that end before a date and say that it is only proposed or expected; null where there are none. */
export function onlyMeantIn(before: string): string | null {
  return ONLY_MEANT.exec(before.slice(-LONGEST_MOVE))?.[0] ?? null;
}

/** Words before the only date of a cell that say that it holds no longer. "Was due" leaves it standing. */
const NO_LONGER =
  /^\W*(?:date\s+)?(?:was|were|previous(?:ly)?|prev\.|formerly|former\s+date)\s*:?(?:\s*\bthe)?(?:\s*\bend\s+of)?\s*$/i;

/** Whether these words before the only date of a cell say that it holds no longer, and not which one does. */
export function isNoLonger(before: string): boolean {
  return NO_LONGER.test(before);
}

const LONGEST_MOVE = 60;

/** The words that end before a date and say that it held once ("was", "originally due"); null where there are none. */
export function formerlyIn(before: string): string | null {
  return FORMERLY.exec(before.slice(-LONGEST_MOVE))?.[0] ?? null;
}
