/** What a date is called that is the report's, from the plainest words on. */
const CALLED: readonly RegExp[] = [
  /\b(?:as (?:at|of|on)|as[- ]at date|status (?:at|date)|report(?:ing)? date|date of (?:this |the )?(?:report|return|status|position|data)|position (?:at|on|as of|date)|data date|updated to|correct (?:at|on)|(?:reporting|monitoring|report) (?:period|quarter|month|term|week)|(?<!\b(?:plan|programme|strategy) )(?:period|quarter|month|term|week) (?:ending|ended|to))\b|@|\b(?:progress|data|figures|position|performance|information|activity|status|reporting|monitoring|updates?|results)(?: (?:made|reported|shown|complete))?(?: up)? (?:to|until)(?: the)?(?: end(?: of)?)?\s*$|\bdata cut(?:[- ]?off)?\b/i,
  /\b(?:(?:last )?(?:updated|refreshed|reviewed|revised|amended|saved|modified)|(?:b?rag|ratings?|status(?:es)?|positions?)(?: ratings?| status(?:es)?)?,?(?: (?:were|was|is|are|as))? (?:agreed|confirmed|moderated|signed off|set|assessed|checked)|ragged|(?:rag|brag) (?:position|status|rating|date)|date (?:updated|of (?:update|(?:last )?review)|last reviewed)|last (?:update|review)|(?:log|view|plan|return|tracker|position) at)\b|\b(?:completed|compiled|prepared|produced|filled in|drawn up)(?=\s+(?:by\s+\S|on\b))/i,
  /^date\s*:?\s*(?=\d|$)/i,
  /\b(?:generated|exported|extracted|downloaded|printed|snapshot|(?:run|export|extract|print) date|date (?:of (?:the )?(?:export|extract|printing|print|download|snapshot)|printed|exported|extracted|generated))\b/i,
  /\b(?:reports?|returns?|monitoring|log|tracker|board|committee|meeting|steering group|delivery group|panel|cabinet|scrutiny|version|v ?\d+(?:\.\d+)?|draft|update|dashboard)\b/i,
];

/** The last only names what a date in the title of a plan may be of: a report, a meeting. */
export const PLAIN = CALLED.length - 1;
/** No word says whose the date is. */
export const UNSAID = CALLED.length;

/** Words by which a date is another's: of a step to come, or of something that happened once. */
const ANOTHER =
  /\b(?:next|previous|prior|to be|due|deadline|starts?|started|begins?|began|target|planned|proposed|expected|forecast|baseline|inspect\w*|ofsted|cqc|visit\w*|revisit\w*|letter|publish\w*(?! (?:for|to)\b)|publication|approv\w*|agreed|signed|adopted|ratified|endorsed|creat\w*|launch\w*|issued?(?! (?:for|to)\b)|submit\w*|submission|circulat\w*|expir\w*|ends?|review date|date (?:for|of) (?:the )?review|last (?:report|return|meeting)|effective|(?:plan|programme|strategy) (?:period|dates?|runs)|period of the|duration|born|founded)\b|\b(?:by|before|until|from|since|after)\s*$/i;

/** What stands directly before the plainest words, and makes the date another's: "next report date". */
const OTHER_REPORT =
  /\b(?:(?:next|previous|prior|planned|proposed|forthcoming|future)\s+(?:(?:position|report|return|status|update|data|rag)\s+)?|(?:first|final|inspection|ofsted|cqc)\s+|baseline\s+(?:\w+\s+)?)$/i;

/**
 * How plainly the words beside a date say that it is the report's: 0 most, `PLAIN` where they only name a report or
 * meeting, `UNSAID` where they say nothing. Null where they say that it is another's: of an approval, an inspection, a
 * step to come. Beside plain words only what stands near them counts: "Agreed plan – position at".
 */
export function rankOf(words: string): number | null {
  for (let rank = 0; rank < PLAIN; rank++) {
    const found = CALLED[rank]!.exec(words);
    if (found === null) continue;
    const before = words.slice(0, found.index);
    if (rank === 0) return OTHER_REPORT.test(before) ? null : 0;
    const near = before.slice(1 + Math.max(-1, ...[..."–—:;,(|-"].map((sign) => before.lastIndexOf(sign))));
    const behind = words.slice(found.index + found[0].length);
    return ANOTHER.test(near) || ANOTHER.test(behind) ? null : rank;
  }
  if (ANOTHER.test(words)) return null;
  return CALLED[PLAIN]!.test(words) ? PLAIN : UNSAID;
}

/** Words after which a month, a quarter or a stretch of days stands for its last day. */
export function saysEndOf(words: string): boolean {
  return ENDS.test(words);
}

const ENDS =
  /\bend(?: of)?(?: the)?\s*$|\b(?:reporting|monitoring|report) (?:period|quarter|month|term|week)\b|\b(?:period|quarter|month|term|week) (?:ending|ended|to)\b/i;
