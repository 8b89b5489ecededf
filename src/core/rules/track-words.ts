import type { Action } from "../plan";
import { claim } from "./claims";

/** What the words of an action say of how it goes: well, and if not, why, and what is done about it. */

const ON_TRACK = /\b(on (track|schedule|target|course)|ahead of (schedule|plan|time)|to plan|as planned)\b/i;

/** "Two of three parts are on track" says that one is not. */
const IN_PART =
  /\b(some|most|others?|one|two|three|four|five|\d+) (of|parts?|elements?|areas?|strands?)\b|\bthe (others?|rest|remaining|remainder)\b|\b(partly|in part)\b/i;

/** The clause that says outright that all is well; null when none does. */
export function onTrackIn(progress: string | null): string | null {
  const words = claim(progress, ON_TRACK);
  return words === null || IN_PART.test(words) ? null : words;
}

/** Words by which people tell why something is late. Generous, for a reason may be told in many ways. */
const REASON =
  /\b(because|since|due to|owing to|as a result|follow(s|ing)|caused?|reasons?|delay\w*|await\w*|wait(s|ed|ing)?|pending|short\w*|vacan\w*|sick\w*|absen\w*|leave|left|resign\w*|turnover|capacity|recruit\w*|staff\w*|post|posts|fund\w*|budget\w*|cost\w*|procure\w*|suppl\w*|contract\w*|tender\w*|depend\w*|not|no|none|never|without|lack\w*|unable|cannot|fail\w*|insufficient|limited|complex\w*|late|later|slow\w*|longer|behind|below|than (planned|expected|agreed)|demand\w*|backlog\w*|issues?|problems?|difficult\w*|challeng\w*|barriers?|block\w*|paus\w*|stop(s|ped|page)?|halt\w*|refus\w*|hold|stall\w*|slip\w*|until|under review|withdr\w*|postpon\w*|cancel\w*|miss(ed|ing)?|grew|rise|rose|still|only|too (few|many|little)|priorit\w*|pressure\w*|legal|software|system|election|industrial action|strikes?|against|aims?|targets?|to follow)\b|n[’']t\b/i;

const RECOVERY =
  /\b(recover\w*|mitigat\w*|catch(ing)? up|back on track|path to green|corrective|remedial|re-?plan\w*|re-?profil\w*|re-?schedul\w*|new (date|plan|timetable)|next steps?)\b/i;

/** Whether something among the words of an action tells why it is off track. */
export function givesReason({ progress, risk, nextSteps, raw }: Action): boolean {
  return REASON.test([progress, risk, nextSteps, raw.revisedDue, raw.due].filter((one) => one !== null).join("\n"));
}

/** Whether the update or the risk speaks of how the action will recover. */
export function givesRecovery({ progress, risk }: Action): boolean {
  return claim(progress, RECOVERY) !== null || claim(risk, RECOVERY) !== null;
}
