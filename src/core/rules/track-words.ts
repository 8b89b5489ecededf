import type { Action } from "../plan";
import { remembering, WHOLE_TEXTS } from "../plan/remembering";
import { claim, clausesOf } from "./claims";
import { anyOf } from "./patterns";

/** What the words of an action say of how it goes: well, and if not, why, and what is done about it. */

const DATE =
  "(?:(?:agreed|original|due|target|planned|completion|end) )*(?:dates?|deadlines?|timescales?|timetable|timeline|time|schedule)";
const ON_TRACK = anyOf(
  "\\bon (?:track|schedule|target|course)\\b|\\bahead of (?:schedule|plan|time|(?:where|what) (?:\\w+ ){1,3}(?:expected|planned|hoped|should))",
  "(?<!\\b(?:not|according|compared|alternative|back) )\\b(?:going|proceeding|progressing|running|working|moving|delivered|delivering|continu\\w+|advancing|all) (?:\\w+ )?(?:to|on|according to|in line with|within) (?:the |our |its |agreed |original )*(?:plan|time|schedule|timetable|programme|timescales?|target)\\b",
  "\\b(?:is|are|was|still|^all|^everything) to plan\\b|\\bas planned\\b|\\bin line with (?:the |our |its |agreed |original )*(?:plan|timetable|schedule|timescales?|milestones?|programme|expectations)\\b",
  `\\b(?:confident|expect(?:s|ed|ing)?|certain|sure|content|satisfied|no (?:reason to )?doubt)\\b[^,]{0,60}\\b(?:by|on|within|meet|keep|hit|in) (?:the |our |its )?${DATE}\\b`,
  `\\b${DATE} (?:(?:will|can|should|is|are|to|still|now|expected|likely|be|being) ){1,4}(?:met|kept|achieved|hit)\\b`,
  "(?<!\\b(?:not|nowhere|near) )\\b(?:exactly |just |right |precisely )*where (?:it|we|they|the \\w+) (?:should|ought|wanted?|need(?:s|ed)?|planned|expected|hoped|intended)(?: to)?(?: be)?\\b",
  "\\b(?:end |due |target |completion )?date (?:is|remains|looks) (?:still |very )?(?:secure|safe|realistic|achievable|firm)\\b|\\b(?:well advanced|going smoothly|running smoothly|progressing (?:well|nicely|smoothly|quickly)|coming along (?:well|nicely)|in (?:good|great) shape|on top of|(?:finish|finished|complete|completed|end|delivered|done|ready) early|without (?:any )?(?:delay|difficulty|issue|incident|hitch))\\b",
  "\\b(?:as|like) (?:scheduled|planned|agreed|intended|promised|expected|it should|they should)\\b",
  "\\b(?:all is well|going (?:well|nicely|smoothly|to plan)|(?:very |really |quite |well )?(?:pleased|happy|content|satisfied|delighted) with|in good time|(?:on|in) time\\b(?! (?:and|for|to))|nothing (?:\\w+ )?(?:of concern|of note|to worry|to flag|to raise|to escalate)|(?:is|are|remains?|continues?) (?:very |really |still )?(?:strong|healthy|good|excellent|positive|steady|smooth)|picked up|(?:nicely|smoothly|steadily|swiftly)\\b|when (?:it|they) should)",
  "\\b(?:no|not see any|without) (?:\\w+ )?reason (?:why|to (?:think|believe|doubt|fear))\\b",
  "\\b(?:good|great|excellent|real|steady|strong|rapid|brisk) (?:headway|pace|momentum|rate)\\b",
  "\\b(?:every|each|all|all of the|all the) (?:\\w+ ){0,2}(?:deadlines?|milestones?|dates?|steps?|stages?|targets?|deliverables?)(?: \\w+){0,3} (?:has|have|was|were|is|are) (?:so far |all |now )*(?:been )?(?:kept|met|hit|achieved|reached|delivered|passed)\\b",
  "\\bno (?:\\w+ )?(?:risks?|issues?|concerns?|problems?|delays?|slippage|difficult(?:y|ies))(?: (?:and|or) \\w+)?(?: (?:are|is|have|has|been|were|was|at|this|the|to|with|and)\\b| (?:reported|identified|raised|anticipated|expected|foreseen|flagged)|$)",
  "\\b(?:everything|all|work|things|matters) (?:is |are |remains? )?(?:well )?in hand\\b|\\b(?:is|are) going (?:very |really )?well\\b",
  "\\b(?:milestones|dates|deadlines|steps|stages|targets)\\b[^,]{0,30}\\b(?:(?:have|were|has|been|was|are|being|all) ){1,4}(?:\\w+ )?(?:met|achieved|hit|kept|reached|delivered)\\b(?: on time)?",
  "\\b(?:good|steady|strong|excellent|great|significant|solid|pleasing) progress (?:is|has|was|continues|continued|made|being|with|on|across|in)\\b",
  "\\b(?:will|can|should|shall) (?:still |all |now )?(?:be )?(?:ready|finished?|completed?|delivered?|done|in place|open|met|meet)(?: \\w+){0,2} (?:on time|in time|on schedule|as (?:planned|agreed|promised)|when (?:\\w+ )?(?:was )?(?:promised|planned|due|agreed)|by the due date)\\b",
);

/** "Two of three parts are on track" says that one is not; "was on course until June" says that it no longer is. */
const IN_PART =
  /\b(some|most|others?|one|two|three|four|five|\d+|half|only|few) (of|parts?|elements?|areas?|strands?)\b|\bthe (others?|rest|remaining|remainder)\b|\b(partly|in part|until|till|except|apart from|once|if|so that|otherwise|initially|at first|previously|originally|had been)\b|\b(was|were) (?:\w+ )?(?:running|going|proceeding|progressing|on (track|schedule|course|target))\b/i;

/** Words that tell of trouble: whoever has them beside the good news has said what is off. */
const TROUBLE =
  /\b(?:because|owing to|due to|delay\w*|late|later|behind|slip\w*|stopp?\w*|stall\w*|paus\w*|halt\w*|on hold|held up|vacan\w*|unfilled|resign\w*|sick\w*|short(?:age|ages|fall)?|lack\w*|unable|refus\w*|withdr[ae]w\w*|fail\w*|missed|cancel\w*|postpon\w*|overspen\w*|not|cannot|never|recover\w*|off track|however|although|problem with|rejected|lost|left|without|back(?:log)?|outstanding|escalat\w*|insufficient|too (?:few|little|slow))\b|n[’']t\b/i;

/** The clause that says outright that all is well, where nothing beside it tells of trouble; null when none does. */
export function onTrackIn(progress: string | null): string | null {
  return progress === null ? null : saidOnTrack(progress);
}

const saidOnTrack = remembering((progress): string | null => {
  if (TROUBLE.test(progress.replace(NO_TROUBLE, " "))) return null;
  return (
    clausesOf(progress).find((clause) => ON_TRACK.test(clause) && !IN_PART.test(clause) && !isWished(clause)) ?? null
  );
}, WHOLE_TEXTS);

/** "No delays", "nothing is late": trouble that is denied. */
const NO_TROUBLE =
  /\b(?:no|not see any) (?:\w+ )?reason (?:why|to)\b[^,;.]*|\b(?:no|nothing|without|free of|not|none)(?: \w+){0,2} (?:delay\w*|late|behind|slippage|problems?|slipped|outstanding|cancelled|missed)\b|\bback(?=ed\b)/gi;

/** What is to be, or would be, is not so yet. */
const isWished = (clause: string) =>
  /\b(?:if|would|could|may|might|to get|to be back|to bring|to return|aims? to|hopes? to|plan(?:s|ned)? to|in order to|must|needs? (?:to|more)|requires?|only|more (?:money|staff|time|officers)|back on)\b/i.test(
    clause,
  );

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
