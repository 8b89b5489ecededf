import { oncePer } from "../once-per";
import type { Action } from "../plan";
import { claim, clausesOf, saysOutright } from "./claims";
import { anyOf } from "./patterns";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*";

const WORK =
  /\b(completed|finished|delivered|launched|introduced|implemented|rolled out|established|piloted|published|(work|project|pilots?|recruitment|training|delivery|co-production|engagement) (has |have |is |are )?(started|begun|under ?way)|now in (place|use)|is in (place|use)|are in (place|use))\b/i;

const LED_BY =
  "\\b(?:we|they|team|group|panel|board|partners|schools|settings|heads|leads?|officers?|staff|colleagues|therapists|manager|service|forum|families|parents|providers?|practitioners|advisers?|caseworkers)";
const BY_NOW = "(?:now |already |recently |since |all |also |currently |just |both |each |jointly ){0,4}";

/** What is done before something can be launched, told as done: with its subject, and not what a plan says is to be. */
const GROUNDWORK = anyOf(
  "(?<!\\b(?:the|an?|newly|all|any|each|every|our|their|of|be|being|get|jointly|to) )\\b(?:held(?! (?:back|over|up|by|until|pending|in reserve|at)\\b)|took (?:place|part)|taken place|well attended|carried out|undertaken|appointed|recruited|drafted|circulated|scoped|mapped|surveyed|interviewed|consulted|gathered|collected|analysed|tested|trialled|procured|trained|rewritten)\\b(?! (?:member|post|staff|team|provider|in principle|for the start|until|when|once)\\b)",
  `${LED_BY} (?:has|have|had) ${BY_NOW}(?:met|begun|started|visited|written|produced|prepared|developed|built|made|agreed (?:the|a|on)|looked|reviewed|compared|designed|shared|worked|set up|formed|signed up|joined|enrolled|registered|volunteered|completed|put together|secured|identified|chosen|selected|spoken|talked|been (?:working|meeting|gathering|drafting|testing|piloting|developing|visiting|trained|given|shown))\\b`,
  `${LED_BY} ${BY_NOW}(?:met|visited|wrote|drafted|drew up|mapped|gathered|tested|agreed (?:the|a|on))\\b`,
  `${LED_BY} (?:is|are) ${BY_NOW}(?:piloting|testing|trialling|drafting|developing|designing|gathering|consulting|interviewing|visiting|working (?:with|on|through)|building|writing|mapping|running|using|recruiting|meeting (?:every|each|weekly|monthly|fortnightly|regularly)|collecting|analysing|preparing|redesigning|reviewing|delivering|training)\\b(?! (?:\\w+ ){0,4}(?:from|in|after) (?:the )?(?:new year|next|spring|summer|autumn|${MONTH}))`,
  `\\b(?:group|board|panel|team|forum|network|committee|partnership|page|hub|helpline) (?:${BY_NOW}(?:meets|met|runs)|(?:has|was|were|have) ${BY_NOW}(?:been )?(?:set up|formed|established|convened|assembled|launched))\\b`,
  "\\b(?:scoping|mapping|planning|tender(?:ing)?|consultation|design|analysis|drafting|discussions?(?: with(?: \\w+){1,3})?|conversations|meetings?|interviews|visits|workshops|procurement|research|groundwork|preparations?|testing|work|project|pilots?|recruitment|training|fieldwork|engagement|review|survey|build) (?:is |are |has |have |been |now |already |well |with \\w+ )*(?:under ?way|begun|started|ongoing|taking place|commenced|in progress)\\b",
  "\\bdrafts? (?:\\w+ ){0,3}(?<!\\b(?:will|to|not|yet) (?:\\w+ ){0,2})(?:written|shared|circulated|agreed|reviewed|produced|prepared|with (?:schools|partners|heads|parents))\\b",
  `\\b(?:has|have|had|was|were) ${BY_NOW}(?:been )?(?:told|invited|approached|contacted|spoken to|tried(?: out)?|written|drawn up|sketched|outlined|designed|developed|built|prepared|produced|gathered|collated|compared|visited|shared|sent(?: out)?|issued|shown|trained|briefed|chosen|selected|shortlisted|identified|established|put together|worked (?:on|through|up)|gone to|joined|signed up|completed|carried out|conducted|undertaken|commissioned|procured|created|set up|formed|convened|begun|started|made a start|named|nominated|installed|bought|ordered|advertised|filled)\\b(?! (?:until|when|if|once|that|to wait|under)\\b)`,
  "(?<!\\b(?:until|when|once|if|after|before|which|that) (?:\\w+ ){0,3})\\b(?:began|went to|came to|made a start|got under way|kicked off|told us|showed us|gave us|wrote to|finished the|completed the|visited|sent out|put together|drew up|set up|spoke to|spoke with|talked to|shared (?:the|their|our|its)|looked at|joined the|attended)\\b",
  "\\b(?:halfway|half-way|part-?way|midway|a third of the way|well into|nearly ready|almost ready|nearly finished|almost finished|nearly done|half done|half finished|well advanced|taking shape|off to a good start)\\b",
  "\\b(?:in|into) post\\b",
  "\\b\\d+ (?:\\w+ ){0,3}(?:received|signed up|enrolled|trained|visited|attended)\\b",
  "\\b(?:about |around |nearly |over |more than )?(?:half|a third|a quarter|two thirds|most|\\d+ ?%) of (?:\\w+ ){1,5}(?:has|have|had|were|was) (?:now |already )?(?:completed|been|done|visited|trained|joined|finished|attended|taken|seen|moved)\\b",
);

/** What stands around the work of others, of former days or of what was given up: it does not show that this action began. */
const OF_OTHERS =
  /\b(?:depend(?:s|ent|ing)?|(?:follow|draw|build)(?:s|ing)? (?:on|up|from)|based on|under (?:the )?(?:last|previous|former|old|action|another|a different)|(?:last|previous|former|old|neighbouring|next|another|other) (?:provider|team|area|county|borough|city|council|authority|trust|partnership|strategy|plan|year|contract|lead|manager)|elsewhere|vacant|withdrawn|cancelled|abandoned|links? to|linked to|relat(?:es|ed) to|shows? (?:why|that|the need)|(?:is|are) needed|(?:old|former|previous) (?:\w+ )?(?:service|contract|system|scheme)|national|government|department|dfe|white paper|nhs england|ofsted|under (?:action|priority|workstream|objective) \d|(?:current|existing|present) (?:contract|provider|service|team))\b/i;

/** Any work that is told as done or being done, whatever it was: a verb of the past, or one of what goes on now. */
const IRREGULAR =
  "(?:ran|run|drew|drawn|held|went|gone|met|spent|began|begun|gave|given|made|wrote|written|found|took|taken|sent|built|chose|chosen|won|did|done|put|set|seen|saw|heard|read|spoke|spoken|brought|taught|got)";
const NO_WORK =
  "(?:need|plann|propos|requir|link|relat|delay|expect|bas|limit|dedicat|integrat|target|nam|detail|revis|specialis|combin|hundr|spe|inde|schedul|hop|intend|postpon|defer|paus|reject|withhold|reject|fund|stat|list|includ|identif|agre|decid|ask|request|inform|confirm|approv|announc|add|insert|renumber|transferr|merg|replac|inherit|mov|carri|allocat|assign|timetabl|anticipat|suspend|cancell|stopp|shar|retir|resign|publish|releas|end|expir|chang|increas|remain|fail|refus|involv|concern|call|book|arrang|diar)";
const ANY_WORK = anyOf(
  `\\b(?:has|have|was|were|been) (?:\\w+ly |now |already |all |also |both |being )*(?:(?!${NO_WORK}e?d\\b)\\w{3,}ed|${IRREGULAR})\\b`,
  `^\\W*(?:(?!(?:will|shall|to|be|not|never|should|would|could|may|might|must|can)\\b)[\\w’'-]+ ){1,5}?(?:(?!${NO_WORK}e?d\\b)\\w{3,}(?<!ee)ed|ran|drew|held|went|met|spent|began|gave|made|wrote|took|sent|built|chose|won|saw|heard|spoke|spent|taught) (?:(?:may|june|july|august|september|october|november|december|january|february|march|april)\\b|the|an?|our|their|all|to|out|in|with|on|through|for|by|\\d+|two|three|four|five|six|every|up|over|at|from|together|during|across)\\b`,
  "\\b(?:is|are) (?:now |already |currently )*(?:being \\w{3,}ed|(?!(?:wait|await|pend|start|beginn|go|plann|expect|hop|miss|lack|outstand|com|follow|depend|consider|intend|aim|look|seek|ask|rely|morn|even|dur|fund|meet|need)ing\\b)\\w{3,}ing)\\b",
  "\\b(?:good|some|early|steady|great|real) (?:progress|headway|start)\\b|\\b(?:now|already) (?:has|have) (?:a|an|its|\\d+|two|three|four|five)\\b|\\bcontract (?:has been |was |is |now )*(?:signed|let|awarded)\\b",
);

/** What is told of money, of decisions, of a later start, of somebody who left: it explains why nothing was done. */
const CIRCUMSTANCE =
  /\b(?:fund\w*|budget\w*|grants?|bid (?:was|has|is)|money|financ\w*|wait\w*|await\w*|depend\w*|until|till|pending|defer\w*|postpon\w*|delay\w*|mov(?:e|ed) to|put (?:off|back)|paus\w*|on hold|withdr\w*|cancel\w*|reject\w*|refus\w*|turned down|unsuccessful\w*|left|leave|resign\w*|vacan\w*|sick\w*|retir\w*|capacity|decid\w*|decision|asked|start date|start of|renumber\w*|merged|replaced|carried over|priorit\w*|later|next year|year (?:two|three|2|3)|second year|lack\w*|short\w*|because|since|no|not|none|never|nobody|nothing|without|yet|contract (?:runs|ends|ended|expires)|consultation (?:closed|ended)|law|bill|act|regulations?|guidance|who|which|that|after|once|when|if|as soon as)\b|n[’']t\b/i;

/** The clause of an action's update that tells of work done, and not only of work to come; null when there is none. */
export const workReported: (action: Action) => string | null = oncePer(
  ({ progress }) => workDone(progress) ?? ownClaim(progress, GROUNDWORK) ?? anyWork(progress),
);

/** The clause that tells of work done beyond the ground for it, such as drafts and meetings; null when there is none. */
export function workDone(progress: string | null): string | null {
  return ownClaim(progress, WORK);
}

/** The clause that tells of work of any kind, and of no circumstance that kept it from beginning. */
function anyWork(progress: string | null): string | null {
  if (progress === null) return null;
  const tells = (clause: string) =>
    !CIRCUMSTANCE.test(clause) && !OF_OTHERS.test(clause) && saysOutright(clause, ANY_WORK);
  return clausesOf(progress).find(tells) ?? null;
}

/** The first clause that says it outright of this action. */
function ownClaim(progress: string | null, pattern: RegExp): string | null {
  if (progress === null || claim(progress, pattern) === null) return null;
  return clausesOf(progress).find((one) => !OF_OTHERS.test(one) && saysOutright(one, pattern)) ?? null;
}
