import { compact } from "../words/compact";
import { addMonths, longDay } from "../plan/dates/day";
import { readMilestones } from "../plan/dates/milestones";
import type { IsoDay } from "../plan";
import { clausesOf, isDenied, mention } from "./claims";
import { anyOf } from "./patterns";
import { hintOfSigns, hintOfWords, hintsIn, type Hint } from "./hints";

/** What words of evidence are about: what was done, what it changed, how that is known, and of when. */

const OUTPUT =
  /\b(train(ed|ing)|attend(ed|ees|ance (at|list|sheet|recorded|was recorded)s?)|launched|published|held|delivered|established|set up|appointed|recruited|developed|introduced|produced|circulated|shared|workshops?|meetings?|sessions?|webinars?|newsletters?|conferences?|toolkits?|leaflets?)\b/i;

/** Words by which an effect on somebody, or a way of knowing it, is told. */
const EFFECT =
  /\b(rose|risen|rise|rising|fell|fallen|fall|falling|increas\w*|decreas\w*|reduc\w*|improv\w*|declin\w*|higher|lower|fewer|better|worse|faster|quicker|shorter|longer|from \d\S* to \d|feedback|survey\w*|satisf\w*|outcomes?|impact|effects?|benefit\w*|confiden\w*|audits?|audited|on time|timel\w*|waiting|waits?|complaints?|appeals?|tribunals?|attainment|absence|exclusions?|suspensions?|experiences?|voices?|views|notic\w*|felt|feel|told|said|say|reported|evaluat\w*|difference|case stud\w*|returned to|moved (in)?to|good or outstanding|data|returns|results?|measures?|rates?|per ?cent)\b/i;

/** Whether the evidence tells activities, and no clause tells an effect or how one is known. */
export function isOnlyOutputs(evidence: string): boolean {
  if (!OUTPUT.test(evidence)) return false;
  if (!EFFECT.test(evidence)) return true;
  return !clausesOf(evidence).some((clause) => EFFECT.test(clause) && !isDenied(clause));
}

const TOO_EARLY =
  /\b(too (early|soon) to (see|say|tell|measure|judge|know|assess|evidence)|no (measurable |visible )?(impact|effect|difference) (yet|so far|has been|was|is|seen)|(impact|effect|effects|difference) (is |are |has |have |was )?(not|yet to be|still to be) (yet |been )*(seen|measured|felt|known|evidenced|shown))\b/i;

/** The clause that says that it is too early to see an impact; null when none does. */
export function tooEarly(text: string | null): string | null {
  return mention(text, TOO_EARLY);
}

const FIGURE =
  /\d|[“"‘][^“”"‘’]{8,}[”"’]|\b(half|thirds?|quarters? of|doubled|trebled|halved|one|two|three|four|five|six|seven|eight|nine|ten|none of the|(january|february|march|april|june|july|august|september|october|november|december))\b/i;

const DATA =
  /\d ?%|\b(per ?cent|\d[\d,.]* (of|out of) (the )?\d|from \d|data|dashboards?|figures?|rates?|numbers?|kpis?|statistics|returns?|sen2|performance|metrics?|attendance|timeliness)\b|\b(rose|risen|fell|fallen|increased?|reduced|dropped|up|down) (by|to|from)\b|\b\d{2,} (children|pupils|plans|families|reviews|requests|cases|young people|appeals|complaints)\b/i;
const OPINION =
  /\b(survey\w*|feedback|voices?|views|forums?|focus groups?|said|says?|say|told|tells?|reported|reports? (that|being|feeling)|rated|feel|felt|satisf\w*|compliments?|complaints?|testimon\w*|interview\w*|questionnaires?|consult\w*|listening|quotes?|comments?|polls?|experiences?|agree[ds]?|value[ds]?|co-?produc\w*)\b|[“"‘][^“”"‘’]{8,}[”"’]/i;
/** Who says it, and says it now: "parents report fewer chasers", "families rate the service 4.6 of 5". */
const PEOPLE_SAY =
  /\b(parents?|mothers?|fathers?|carers?|families|pupils|children|students|learners|young people|schools|settings|nurseries|colleges|staff|sencos?|teachers|heads|headteachers|practitioners|providers|partners|professionals|callers|governors|they|who|\d+ ?%|per cent)( \w+ly| now| also| often| each)? (report|rate|find|describe|feel|praise|welcome|notice|see|note|value|confirm|score|mention|think|believe|call|comment|recommend|trust)s?\b/i;
const AUDIT =
  /\b(audit\w*|reviews? (of|by|found|shows?|showed)|peer reviews?|moderat\w*|inspect\w*|quality[- ]assur\w*|qa|dip[- ]sampl\w*|sampl(e|ed|ing)|case[- ]stud\w*|observ\w*|visits?|ofsted|cqc|lga|external\w*|independent\w*|evaluat\w*|deep dives?|scrutiny|minutes|records?|self-assess\w*)\b/i;
const FAMILIES =
  /\b(child(ren)?|young (people|person)|parents?|parental|carers?|famil(y|ies)|pupils?|students?|learners?|youth|cyp|pcf|mothers?|fathers?|mums?|dads?|voices?)\b/i;

const ONE_PLACE =
  /\b(in|at|from|by|within|of|on) (a|one|the|our|this) ((single|pilot|small|first|local) )*(pilot|project|school|setting|service|team|locality|quadrant|cluster|college|clinic|ward|nursery|provider)\b|\bpilot (schools?|projects?|phase|sites?|areas?)\b|\bthe pilot\b/i;
const WIDE =
  /\b(all|every|each|across|whole|county|borough|city|district|system|area|partnership|national(ly)?|local authority|council|most|schools|settings|services|teams|localities|quadrants|providers|\d{2,} (schools|settings|services))\b/i;

/** Whether a text tells what somebody says of it. */
function tellsOpinion(text: string): boolean {
  return OPINION.test(text) || PEOPLE_SAY.test(text);
}

/** The kinds of source that a text names: figures, what people say, and what somebody looked at. */
function sourcesIn(text: string): readonly string[] {
  const kinds = [
    ["figures", DATA],
    ["what people say", { test: tellsOpinion }],
    ["audits or reviews", AUDIT],
  ] as const;
  return kinds.flatMap(([kind, words]) => (words.test(text) ? [kind] : []));
}

/** What evidence lacks to bear an impact at a system level, each in words that go behind "it lacks"; empty: nothing. */
export function lacksForSystem(evidence: string): readonly string[] {
  return LACKS.flatMap((lacks) => lacks(evidence) ?? []);
}

/** Whether it lacks anything: one thing is enough, and the rest need not be looked for. */
export function lacksAnyForSystem(evidence: string): boolean {
  return LACKS.some((lacks) => lacks(evidence) !== null);
}

const LACKS: readonly ((evidence: string) => string | null)[] = [
  (evidence) => (FIGURE.test(evidence) ? null : "a figure, quotation or date"),
  (evidence) => {
    const [source, ...more] = sourcesIn(evidence);
    if (more.length > 0) return null;
    return source === undefined ? "a source" : `a second kind of source beside ${source}`;
  },
  (evidence) =>
    tellsOpinion(evidence) && FAMILIES.test(evidence) ? null : "the voice of children, young people or parents",
  (evidence) =>
    ONE_PLACE.test(evidence) && !WIDE.test(evidence.replace(ONE_PLACE, "")) ? "more than one project or service" : null,
];

/** Months after which evidence tells of the past. */
const OLD_MONTHS = 6;

/** The last day that the evidence speaks of, where that is more than six months before the report; null: it is not, or none is known. */
export function staleNews(evidence: string, asAt: IsoDay): { readonly day: IsoDay; readonly words: string } | null {
  const dates = /\d{2}/.test(evidence) ? readMilestones(evidence) : [];
  const dated = dates.flatMap(({ window, asWritten }) =>
    window === null ? [] : [{ day: window.to, words: asWritten }],
  );
  const [first, ...others] = dated;
  if (first === undefined) return null;
  const last = others.reduce((newest, one) => (one.day > newest.day ? one : newest), first);
  return addMonths(last.day, OLD_MONTHS) < asAt ? last : null;
}

/** `something later than 31 May 2024`. */
export const somethingLater = (day: IsoDay) => `something later than ${longDay(day)}`;

/** Signs and words without which a text names no such place. */
const PLACE_SIGNS = hintOfSigns("\\\\/#");
const PLACE_WORDS = hintOfWords(
  ...(
    "link hyperlink drive desktop laptop usb download inbox mail email message note folder file document post sharepoint onedrive " +
    "google dropbox intranet outlook teams site channel system mosaic liquidlogic ask contact ring speak " +
    "copy copies paper spreadsheet office filing cupboard drawer safe"
  ).split(" "),
  // "the Hdrive"
  ...Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => `${letter}drive`),
);
/** Texts are full of these words; they name a place only together: "minutes are with the clerk", "on request". */
const PLACE_PAIRS: readonly (readonly [Hint, Hint])[] = [
  [hintOfWords("minute", "report", "evidence", "data", "result", "figure", "record"), hintOfWords("with", "by")],
  [hintOfWords("request"), hintOfWords("on", "upon", "from")],
  [hintOfWords("shared"), hintOfWords("area")],
];
const LOCAL_PATH = compact(
  /(?<![A-Za-z])[A-Za-z]:(?:\\|\/\w+\/)[^\s,;)”"]*|\\\\[\w.-]+\\[^\s,;)”"]*|\bfile:\/\/\S*|\bhttps?:\/\/(localhost|127\.0\.0\.1)\S*|\b(on|in|from|to|see) (my|the team's|our|the) (desktop|[a-z][: -]{0,2}drive|shared drive|hard drive|laptop|usb stick|downloads|documents folder|inbox|mailbox)\b/i,
);
const DEAD_LINK =
  /#REF!|\b(broken|dead|missing|expired) (link|hyperlink)|\blink (is )?(broken|dead|expired|missing|not working|to follow|to be added|tbc)\b|\bhttps?:\/\/(?=[\s.,;)]|$)|\bhttps?:\/\/(www\.)?(\.\.\.|…|example\.(com|org))|[[(<](insert |add )?(hyper)?link( here)?[\])>]/i;

const KEPT =
  "(?:evidence|minutes|reports?|data|papers?|documents?|documentation|notes?|surveys?|results?|files?|logs?|records?|trackers?|is|are|all|saved|stored|held|filed|kept|available|uploaded|posted|see|found|located|logged)";
/** Where it is said to lie, without what it says: with somebody, in a mail, on a site of one organisation. */
const WITH_SOMEBODY = anyOf(
  "\\b(?:see|in|per|as per|refer to) (?:my|our|his|her|the lead[’']s) (?:e-?mails?|mail|message|inbox|notes|folder|files)\\b",
  "\\b(?:that|which)? ?(?:i|we) (?:sent|circulated|forwarded|shared|e-?mailed)(?: (?:it|them|you|round|around|out|to))*(?: \\w+){0,3} by (?:e-?mail|post)\\b",
  `\\b${KEPT} (?:(?:is|are|all|also|held|kept|stored|saved) )*(?:(?:on|in|via|within|to) (?:the |our |my |a |team |council |trust |[\\w’'-]+ ){0,2}?(?:sharepoint|onedrive|one drive|google drive|dropbox|intranet|outlook|shared (?:area|folder|drive)|teams (?:channel|site|folder)|team (?:folder|site|drive|channel)|case (?:management )?system|mosaic|liquidlogic)\\b|(?:on|in|via) (?:the |our |ms |microsoft )*teams(?=$|[.,;:)]| under| at\\b))`,
  "\\bavailable (?:up)?on request\\b|\\b(?:can be |may be |to be )(?:supplied|provided|sent|shown|shared|seen) (?:up)?on request\\b|\\bon request from\\b",
  "\\b(?:please )?(?:ask|contact|e-?mail|ring|speak to|request from) (?:the )?(?:[\\w’'-]+ ){1,5}?(?:for|to see|to get) (?:the |a |this |any |full )?(?:spreadsheet|data|reports?|evidence|copy|copies|details|file|figures|minutes|results|access|link)\\b",
  "\\b(?:minutes|reports?|evidence|data|copies|files?|documents?|papers?|results|spreadsheet|figures|records|notes) (?:(?:is|are|all|still) )*(?:held|kept|is|are|stored|retained) (?:with|by) (?:the )?(?:[\\w’'-]+ ){0,3}(?:officer|lead|manager|team|support|administrator|service|clerk|secretary|head|coordinator|hr|finance|provider|supplier|school)\\b",
  "\\b(?:hard|paper) cop(?:y|ies) (?:in|at|with|held|kept)\\b|\\b(?:kept|held|stored|filed|saved|is|are) in (?:the|my|our) (?:\\w+ )?(?:office|filing cabinet|cupboard|drawer|safe)\\b",
);
/** Days, which are no figures. */
const DAYS =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|\b(?:19|20)\d\d(?:[/-]\d\d)?\b|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b/gi;

/**
 * A place in the text that readers of the paper cannot open: on somebody's own drive, or a link without an end; with
 * somebody, or on a site of one organisation, where the text gives no figure of its own. Null: none.
 */
export function placeOutOfReach(text: string, hints = hintsIn(text)): string | null {
  const arePaired = PLACE_PAIRS.some(([one, other]) => (hints & one) !== 0 && (hints & other) !== 0);
  if (!arePaired && (hints & (PLACE_SIGNS | PLACE_WORDS)) === 0) return null;
  const place = (LOCAL_PATH.exec(text) ?? DEAD_LINK.exec(text))?.[0];
  if (place !== undefined) return place;
  const kept = WITH_SOMEBODY.exec(text)?.[0];
  return kept === undefined || /\d/.test(text.replace(kept, " ").replace(DAYS, " ")) ? null : kept;
}
