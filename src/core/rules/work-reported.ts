import { claim, clausesOf } from "./claims";

const WORK =
  /\b(completed|finished|delivered|launched|introduced|implemented|rolled out|established|piloted|published|(work|project|pilots?|recruitment|training|delivery|co-production|engagement) (has |have |is |are )?(started|begun|under ?way)|now in (place|use)|is in (place|use)|are in (place|use))\b/i;

/** What is done before something can be launched, told as done: with its subject, and not what a plan says is to be. */
const GROUNDWORK =
  /(?<!\b(?:the|an?|newly|all|any|each|every|our|their|of|be|being|get|jointly) )\b(?:held(?! (?:back|over|up|by|until|pending|in reserve|at)\b)|took place|taken place|appointed|recruited|drafted|circulated|scoped|mapped|surveyed|interviewed|consulted|gathered|collected|analysed|tested|procured|trained|rewritten|(?:has|have|team|group|panel|board|partners|schools|leads|officers) met)\b(?! (?:member|post|staff|team|provider|in principle|for the start)\b)|\b(?:scoping|mapping|planning|tender(?:ing)?|consultation|design|analysis|drafting|discussions?(?: with(?: \w+){1,3})?|conversations|meetings?|interviews|visits|workshops|procurement|research|groundwork|preparations?|testing) (?:is |are |has |have |been |now |already |well |with \w+ )*(?:under ?way|begun|started|ongoing|taking place|commenced)\b|\bdrafts? (?:\w+ ){0,3}(?:written|shared|circulated|agreed|reviewed|produced|prepared|with (?:schools|partners|heads|parents))\b|\b(?:in|into) post\b|\b\d+ (?:\w+ ){0,3}(?:received|signed up|enrolled|trained|visited|attended)\b/i;

/** What stands around the work of others, of former days or of what was given up: it does not show that this action began. */
const OF_OTHERS =
  /\b(?:depend(?:s|ent|ing)?|(?:follow|draw|build)(?:s|ing)? (?:on|up|from)|based on|under (?:the )?(?:last|previous|former|old|action|another|a different)|(?:last|previous|former|old|neighbouring|next|another|other) (?:provider|team|area|county|borough|city|council|authority|trust|partnership|strategy|plan|year|contract|lead|manager)|elsewhere|vacant|withdrawn|cancelled|abandoned|links? to|linked to|relat(?:es|ed) to|shows? (?:why|that|the need)|(?:is|are) needed|national|government|department|dfe|white paper|nhs england|ofsted|(?:current|existing|present) (?:contract|provider|service|offer|team))\b/i;

/** The clause of an update that tells of work done, and not only of work to come; null when there is none. */
export function workReported(progress: string | null): string | null {
  return workDone(progress) ?? ownClaim(progress, GROUNDWORK);
}

/** The clause that tells of work done beyond the ground for it, such as drafts and meetings; null when there is none. */
export function workDone(progress: string | null): string | null {
  return ownClaim(progress, WORK);
}

/** The first clause that says it outright of this action. */
function ownClaim(progress: string | null, pattern: RegExp): string | null {
  if (progress === null || claim(progress, pattern) === null) return null;
  return clausesOf(progress).find((one) => !OF_OTHERS.test(one) && claim(one, pattern) !== null) ?? null;
}
