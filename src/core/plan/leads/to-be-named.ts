import { compact } from "../../words/compact";
const NAMED =
  "(?:confirmed|agreed|appointed|named|advised|decided|identified|assigned|recruited(?: to)?|allocated|determined|nominated|found|filled|designated|chosen|announced|advertised|established)";
const COMING = "(?:recruitment|appointment|advert|nomination|allocation|confirmation|interviews?|advertisement)";
const WORDS =
  `(?:tbc|tba|tbd|(?:still |yet )?to be ${NAMED}|vacan(?:t|cy)(?! (?:panel|manager|lead|officer|chair|group|team|coordinator))|` +
  `unassigned|unallocated|unfilled|not (?:yet |currently |been )*(?:${NAMED}|known|in post)|being (?:${NAMED}|sought|considered)|` +
  `(?:awaiting|awaits|pending|out to|subject to|under|undergoing) ${COMING}|${COMING} (?:in progress|under ?way|ongoing|pending|awaited|to follow|to be held)|` +
  `(?:currently|now|actively) recruiting|no (?:named |current )?(?:lead|owner|post ?holder)(?: officer)? (?:at present|yet|currently|at the moment|in place|named|identified|agreed)|nobody (?:yet|at present|named)|` +
  `(?:name|nomination|nominee|lead|details) (?:to follow|to come|awaited|being sought)|under discussion)`;
const STATED = compact(new RegExp(`\\b${WORDS}\\b`, "i"));
const WITH_MARKS = compact(new RegExp(`\\s*[-–—:,]?\\s*(?:\\([^()]*\\b${WORDS}\\b[^()]*\\)|\\b${WORDS}\\b)`, "gi"));

/** Whole texts that speak of a post or of nobody, and name no post: "New post", "Role advertised", "Cover being sought". */
const WHOLE =
  /^(?:new post|recruiting|nobody|no ?one|none yet|(?:lead|owner|name|nominee)s? (?:required|needed|wanted)|(?:(?:new|the|this|a|interim|temporary|permanent) )*(?:post|role|job|position|vacancy|cover|lead|owner|officer|name)\b[^;\n]*\b(?:(?:re-?)?advertised|out to advert|recruiting|recruited to|unfilled|vacant|to follow|interviews? (?:in|on|to|are)|not yet|to be|being|(?:sought|awaited|required|needed)(?=$|[.,)]))[^;\n]*)$/i;

/** Whether the words say that a lead is still to be named. "LA lead TBC" names an organisation, but nobody in it. */
export function isToBeNamed(text: string): boolean {
  return STATED.test(text) || WHOLE.test(text.trim());
}

/** Whether the words are "TBC" and the like, and name neither a post nor an organisation. */
export function isNobody(text: string): boolean {
  return isToBeNamed(text) && withoutToBeNamed(text) === "";
}

/** The words without "TBC" and the like: the role or organisation that is known already. */
export function withoutToBeNamed(text: string): string {
  return WHOLE.test(text.trim()) ? "" : text.replace(WITH_MARKS, "").trim();
}
