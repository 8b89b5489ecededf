/** Words before a date that say that it held once and that another has taken its place: "was June 2024, now …". */
const FORMERLY =
  /\b(?:was|were|original(?:ly)?|previous(?:ly)?|formerly|former|old|initial(?:ly)?|instead of|rather than)(?:\s+(?:due|planned|target|completion|end|deadline|date)){0,2}\s*[:(–—-]?\s*(?:(?:by|from|until)\b\s*)?(?:the\b\s*)?(?:end\s+of\b\s*)?$/i;

const VERB =
  "(?:revised|extended|moved|changed|deferred|delayed|slipped|slipping|postponed|rescheduled|re-?profiled|pushed|put|brought|amended|updated)(?:\\s+(?:back|out|forward|on))?";

/** "Extended from June 2024" before "to September 2025". */
const MOVED_FROM = new RegExp(`\\b${VERB}\\s+from\\s+(?:the\\s+)?(?:end\\s+of\\s+)?$`, "i");

/** All that stands between two dates of which the second takes the place of the first: "– slipped to", ", now". */
const MOVED = new RegExp(
  `^[\\s,;–—(-]*(?:(?:date|now|then|since|has been|have been|was|been|due date)\\s+){0,3}(?:${VERB}\\s+(?:to|until|till)|now|revised(?:\\s+date)?)\\s*[:–—-]?\\s*(?:by\\s+)?(?:the\\s+)?(?:end\\s+of\\s+)?$`,
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

const LONGEST_MOVE = 60;

/** The words that end before a date and say that it held once ("was", "originally due"); null where there are none. */
export function formerlyIn(before: string): string | null {
  return FORMERLY.exec(before.slice(-LONGEST_MOVE))?.[0] ?? null;
}
