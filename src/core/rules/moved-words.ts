/** What an update says of a date that has moved, or that was missed. */

const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
/** A time of the year, and beside it the word that says it. */
const TIME = `(?:the )?(?:early |mid[- ]|late |end of |start of |beginning of )?(?:${MONTH}|new year|spring|summer|autumn|winter|easter|christmas|whitsun|half term)(?: term| \\d{4})?`;
const COUNT =
  "(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|some|half an?|a couple of)";
const SPAN = "(?:days?|weeks?|months?|terms?|half terms?|quarters?|years?)";
const WORK =
  "(?:everything|all of (?:it|this)|delivery|completion|(?:the |this |our |its )?(?:\\w+ )?(?:work|works|timetable|timeline|timescales?|programme|schedule|project|plan|launch|build|opening|action|critical path))";
const DATES =
  "(?:timescales?|deadlines?|(?:target |due |end |start |launch |completion |delivery |go-live |opening )?dates?|milestones?|timelines?|timetables?)";
const ABOUT = "(?:about |around |up to |nearly |almost |over |at least |another |a further |more than |roughly )?";

/** Words of a date that was not kept, or of time that came on top. */
export const MOVED: readonly string[] = [
  `\\badd(?:s|ed|ing) ${ABOUT}${COUNT} (?:\\w+ )?${SPAN} (?:or (?:so|more) )?(?:to|on to|onto) ${WORK}\\b`,
  `\\b${DATES}(?: (?:for|of|and|or|to|the|\\d+|one|two|three|four|first|second|third|both|all|each|have|has|had|been|was|were|again|now|already|also|\\w+ly)){0,8} missed\\b`,
  "\\bde(?:ly|al|la|yl)[aeiy]{1,3}d (?:due|by|because|until|owing|as|to|in|again)\\b",
  "\\bbehind (?:\\w+ )?s(?:ch|c|h)?[eh]?d(?:ule|ual|uel|ul)\\b",
  `\\b(?:only|just|not|barely) [^;]{0,60}?\\b(?:when|while|whereas|where) (?:it|they|we|there|all|this|that|\\w+ \\w+) (?:should|ought to) (?:by now |already )?(?:have|be)\\b|\\bshould (?:by now|already|long since) (?:have|be)\\b|\\bshould have (?:\\w+ ){1,5}?by now\\b|\\bby now [^,;]{0,40}\\b(?:should|ought to)\\b`,
  `\\b(?:go(?:es|ing)?|run(?:s|ning)?|ran|slip\\w*|fall\\w*|deliver\\w*|complet\\w*|finish\\w*|extend\\w*|continue\\w*|stretch\\w*) (?:\\w+ ){0,2}?(?:beyond|past|after) (?:the |its |our |this )?(?:(?:agreed|original|planned|due|target|end) )*${DATES}\\b`,
  `\\b(?:deadline|end date|due date|target date|completion date|timescale|timetable|go-live|launch date) (?:\\w+ ){0,3}?(?:extended|moved|pushed|revised|changed|reset|put back|shifted|slid) (?:\\w+ )?(?:to|by|until|from|out|again|back)\\b`,
  `\\b(?:extension (?:of (?:time|${COUNT} (?:\\w+ )?${SPAN})|to the (?:\\w+ )?(?:deadline|date|timescale)s?|until ${TIME}))\\b`,
  `\\b(?:much|some|a lot of|lots of|considerable|still|weeks of|plenty of) (?:lost )?(?:catching up to do|ground to (?:make up|cover|recover)|time to make up)\\b|\\bplaying catch-?up\\b`,
  `\\b(?:delay|hold-?up|slip)\\b(?<=\\b${SPAN}(?:[’']s?)? (?:of )?\\S+)(?! (?:was|were|has|have) (?:\\w+ )?(?:recovered|made up|regained))`,
];

/** Words with which a clause opens that tells of it, or of waiting. */
export const OPENS_LATE: readonly string[] = [
  `^\\W*(?:(?:we|have|has|this|it|also|again) )*missed (?:the |our |its |this |by )?(?:\\w+ ){0,2}?(?:${DATES}|${TIME}|${SPAN})\\b`,
  "^\\W*(?:(?:now|still|is|currently|this|it|action|was|work|already) )*overdue(?=$|[,:]| (?:by|since|because|as|and|owing|due|at|for)\\b)",
  "^\\W*still (?:waiting|awaiting|chasing)\\b",
];

/** Words that tell beforehand that a date will not be kept; they hold their own negation. */
export const WILL_MISS: readonly string[] = [
  `\\b(?:won[’']t|will not|cannot|can[’']t|not going to|unlikely to|never going to|no (?:chance|hope|prospect) of) (?:now )?(?:mak(?:e|ing)|hit(?:ting)?|meet(?:ing)?) (?:it (?:by|for|in) )?${TIME}\\b`,
  `\\b(?:off the table|out of the question|out of reach|no longer (?:possible|realistic|achievable|feasible|attainable|on the cards|tenable|deliverable|likely)|not (?:now )?(?:possible|realistic|achievable|feasible|attainable|on the cards))\\b(?<=\\b(?:${DATES}|opening|start|launch|go-live|completion|delivery|finish|handover|${TIME})\\b[^,;]{0,60})`,
  `\\b${DATES} (?:\\d+ |\\w )?(?:will|is going to|are going to|is likely to|are likely to|is set to|looks? like) (?:now |also |almost certainly |probably |be |being )*(?:missed|slip|slipping|move back|overrun)\\b`,
  `\\bat the (?:very )?(?:earliest|soonest)\\b(?<=\\b${TIME} at the (?:very )?\\w+)|\\b(?:now )?(?:no earlier|not (?:now )?before|not any sooner) (?:than )?${TIME}`,
  `\\bnow (?:looking (?:at|like)|aiming for|heading for|more likely(?: to be)?|likely to be|not (?:expected |likely |due )?until|hoping for) (?:\\w+ ){0,3}?${TIME}\\b`,
];

const INSTEAD = new RegExp(
  `\\b(${TIME}),? (?:rather than|instead of|and not|not) (?:(?:in|at|by|from|during|as|for) )?(${TIME})\\b`,
  "i",
);
const OF_WORK =
  /\b(?:will|shall|now|start\w*|open\w*|begin\w*|launch\w*|go(?:es)? live|due|expect\w*|complet\w*|finish\w*|publish\w*|deliver\w*|ready|likely|mov\w+|held|happen\w*|take place)\b/i;

/** Whether a clause puts one time of the year in the place of an earlier one: "in autumn rather than at Easter". */
export function movesLater(clause: string): boolean {
  const match = /\b(?:rather|instead|not)\b/i.test(clause) ? INSTEAD.exec(clause) : null;
  if (
    match === null ||
    !OF_WORK.test(clause) ||
    /\b(?:earlier|early|sooner|forward|ahead|if|would|could)\b/i.test(clause)
  )
    return false;
  const [now, before] = [monthOf(match[1]!), monthOf(match[2]!)];
  if (now === null || before === null) return false;
  const later = (now - before + 12) % 12;
  return later > 0 && later <= 6;
}

/** Where in the year a word stands, in months; halves where it lies between two. */
function monthOf(words: string): number | null {
  const at = TIMES.findIndex((time) => time.test(words));
  return at < 0 ? null : (MONTHS_OF[at] ?? null);
}

const TIMES = [
  /\bjan|new year/i,
  /\bfeb/i,
  /\bmar/i,
  /\bapr/i,
  /\bmay/i,
  /\bjun/i,
  /\bjul/i,
  /\baug/i,
  /\bsep/i,
  /\boct/i,
  /\bnov/i,
  /\bdec|christmas/i,
  /spring/i,
  /easter/i,
  /whitsun/i,
  /summer/i,
  /autumn/i,
  /winter/i,
];
const MONTHS_OF = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 2, 3, 4.5, 5.5, 9, 11.5];
