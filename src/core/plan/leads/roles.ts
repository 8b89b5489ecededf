import { wordCount } from "../../words";
import { withoutToBeNamed } from "./to-be-named";

/** Words that a role's title turns on. Some also name things ("lead times"), so where they stand counts as well. */
const NOUN =
  "(?:Director|Head|Lead|Leader|Officer|Manager|Chair|Co-?Chair|Chairperson|Co-?ordinator|Commissioner|Adviser|Advisor|" +
  "Psychologist|Principal|Head ?[Tt]eacher|Teacher|SENCO|SENCo|Executive|Partner|Sponsor|Consultant|Nurse|Practitioner|Specialist|" +
  "Analyst|Supervisor|Secretary|Clerk|Governor|Paediatrician|Therapist|Inspector|Trustee|Champion|Worker|Representative|SENDCO|SENDCo|Matron|Solicitor|Accountant|Member)s?";
const RANK =
  "(?:Interim|Acting|Deputy|Vice|Assistant|Associate|Strategic|Senior|Executive|Joint|Corporate|Group|Service|Principal|Lead|" +
  "Chief|Area|Regional|Locality|Programme|Project|Team|Designated|Named|Clinical|Medical|Operational|Operations|Operating|Finance)";
/** Abbreviations of roles that every council and health body uses. */
const SHORT = "(?:AD|DD|HoS|DCS|DASS|DCO|DMO|DSCO|SRO|CEO|COO|CFO)";

const OPENING = new RegExp(`^(?:(?:${RANK}\\s+){0,3}${NOUN}|${SHORT})(?![\\p{L}\\p{N}])`, "u");
const SHORT_ALONE = new RegExp(`^${SHORT}s?$`);
const RANK_ALONE =
  /^(?:Designated|Assistant|Associate|Deputy|Interim|Acting)(?:\s(?:Clinical|Medical|Social Care|Nursing))?$/;
const ENDS_AS_ROLE = new RegExp(`(?:^|[\\s/-])${NOUN}$`, "iu");
const HOLDS_ROLE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NOUN}|${SHORT})(?![\\p{L}\\p{N}])`, "u");
/** Words after which a title goes on. */
const UNFINISHED = /(?:^|[\s(])(?:of|for|and|the|to|in|at|with|on|&|[-–—/,])$/i;

/** Whether a title begins here: "Head of …", "Assistant Director …", "AD …". */
export function opensRole(text: string): boolean {
  return OPENING.test(text.trim());
}

/** Whether the words are the common abbreviation of a role and nothing else: "DCO". */
export function isShortRole(text: string): boolean {
  return SHORT_ALONE.test(text.trim());
}

/** Whether the words end with what a role turns on, so that nothing more belongs to it: "SEND Manager". */
export function endsAsRole(text: string): boolean {
  return ENDS_AS_ROLE.test(text.replace(/\s*\([^()]*\)$/, "").trim());
}

/** The words with which a role opens: "Assistant Director" of "Assistant Director for Schools"; null when it is none. */
export function roleOpening(text: string): string | null {
  return OPENING.exec(text.trim())?.[0] ?? null;
}

/**
 * Whether the words are a title of their own: they open as one, or end as one ("Schools lead", "Area Education Officer",
 * "LA lead TBC").
 */
export function isRole(text: string): boolean {
  const [, bare = ""] = /^(.*?)(?:\s*\([^()]*\))?$/s.exec(withoutToBeNamed(text)) ?? [];
  if (isUnfinished(bare)) return false;
  return opensRole(text) || (/^[\p{Lu}]/u.test(bare) && wordCount(bare) <= 8 && ENDS_AS_ROLE.test(bare));
}

/** Whether a role is named anywhere in the words. */
export function holdsRole(text: string): boolean {
  return HOLDS_ROLE.test(text) || ENDS_AS_ROLE.test(text.trim());
}

/** Whether a title or a person must still follow: "Head of", "Director of Health and". */
export function isUnfinished(text: string): boolean {
  return UNFINISHED.test(text.trim());
}

/** Whether the words are the beginning of a title whose noun must still come: "Designated Clinical". */
export function isRankAlone(text: string): boolean {
  return RANK_ALONE.test(text.trim());
}

/**
 * Whether the words are a short code as keys have them: `AD`, `DoC (CCG)`, `DMO/DCO`, `DD – ASC`, `AD CYPP`. A title typed
 * in capitals ("HEAD OF SEND") is none.
 */
export function isCode(text: string): boolean {
  const parts = text.split(/[\s/&()\-–—‑]+/).filter((part) => part !== "");
  if (text.length > 20 || parts.length < 1 || parts.length > 4) return false;
  if (parts.length > 1 && parts.some((part) => part.length > 5)) return false;
  return parts.every((part) => CODE_PART.test(part) && !(part.length > 3 && ENDS_AS_ROLE.test(part)));
}

/** At least one capital after the first letter (`HoC`, `ALSTIPS`), or one or two capitals; digits may follow. */
const CODE_PART = /^(?:\p{Lu}{1,2}|\p{Lu}\p{L}{0,4}\p{Lu}\p{L}{0,4})\d{0,2}$/u;
