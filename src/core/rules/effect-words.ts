import { clausesOf, saysOutright } from "./claims";
import { tooEarly } from "./evidence-words";
import { anyOf } from "./patterns";

/** What evidence tells of a change for the better that somebody feels: the clause that tells it. */

/** Of which less is better. */
const LESS =
  "(?:waits?|waiting|appeals?|complaints?|exclusions?|suspensions?|absences?|incidents?|delays?|backlogs?|tribunals?|mistakes|errors|chasers|calls|crises|crisis|meltdowns|admissions|breakdowns|placements?|requests|forms|queues?|journeys?|taxi|did-not-attend|non-attendance|no-shows|vacanc(?:y|ies)|turnover|moves|part-time timetables|days (?:lost|out of school)|not in education|neet)";
/** Of which more is better. */
const MORE =
  "(?:confidence|trust|attendance|attainment|reading|maths|spelling|phonics|satisfaction|satisfied|timeliness|on time|in time|scores?|well-?being|take-?up|engagement|participation|relationships?|communication|sleep|grades|quality|independence|friendships?|good or better|compliments|punctuality|retention)";
const PEOPLE =
  "(?:parents?|carers?|mums?|dads?|mothers?|fathers?|grand(?:mother|father|parent)s?|famil(?:y|ies)|children|kids|young people|young person|pupils?|students?|learners?|teenagers?|teachers?|staff|sencos?|schools?|settings?|heads|headteachers|practitioners|nurser(?:y|ies)|colleges?|panel|forum|boys|girls|son|daughter|sixth formers|leavers|apprentices|callers)";

/** A word of what people fare better by, in comparison, or as what is new. */
const FARES_BETTER =
  "(?:surer|calmer|happier|safer|prouder|quicker|easier|kinder|clearer|sooner|faster|happy|confident|relieved|settled|thriv\\w+|flourish\\w+|listened to|heard and|in control|at ease|a lifeline|doing (?:so |really |very )?well|less (?:\\w+ )?(?:anxious|worried|stressed|scary|often|frequent\\w*|isolated|alone|paperwork)|more (?:confident|settled|relaxed|independent|involved|hopeful|secure|able|often|of them|willing|sure)|better (?:informed|supported|prepared|included|understood|able|behaved|lunchtimes|sleep|days)|no longer (?:have|has|need|needs|wait|waits|ring|chase|repeat|travel|afraid|dread\\w*)|for the first time|at last|saved (?:our|my|us|me|her|his)|changed (?:my|our|his|her|their) (?:life|lives)|made (?:a|such a|all the|a real|a big) difference|(?:can|could|able to) (?:now )?(?:stay|remain|cope|learn|join in|take part|sleep|go out|speak|manage|keep))";

/** What is bad and has become less, what is good and has become more, however the sentence joins them. */
const CHANGED = anyOf(
  `\\b(?:fewer|shorter|rarer|quicker|lower) (?:[\\w-]+ ){0,2}${LESS}\\b`,
  `\\b${LESS}\\b[^.;]{0,70}?\\b(?:fell|fallen|dropped|down|reduced|halved|shrunk|shrank|come down|came down|gone down|went down|cut|eased|cleared|rarer|shorter|quicker|less (?:frequent|common|often)|dried up|all but (?:gone|stopped)|stopped|ended|a thing of the past|withdrawn)\\b`,
  `\\b(?:fall|drop|reduction|decrease) (?:of [\\w %]{1,20} )?in (?:the )?(?:[\\w-]+ ){0,3}${LESS}\\b`,
  `\\b${MORE}\\b[^.;]{0,50}?\\b(?:risen|rose|improved|improving|grown|growing|increased|up (?:by|from|to|on|at)|better|higher|stronger|gone up|went up|doubled)\\b`,
  `\\b(?:rise|increase|improvement|growth|gain) (?:of [\\w %]{1,20} )?in (?:the )?(?:[\\w-]+ ){0,2}${MORE}\\b`,
  `\\b(?:improved|increased|better|higher|greater|growing|stronger) ${MORE}\\b`,
);

const NOT = /\b(?:not|never|hardly|barely|scarcely|no)\b|n[’']t\b/i;

/** How people fare now, as they or others tell it. */
const FARE = anyOf(
  `\\b${PEOPLE}\\b[^.;]{0,80}?\\b${FARES_BETTER}\\b`,
  `\\b${FARES_BETTER}[^.;]{0,60}?\\b${PEOPLE}\\b`,
  `\\b${PEOPLE} (?:\\w+ly |now )*(?:(?:are |is )?(?:wait|ring|chas|phon|call|complain|travel|miss|worry|repeat)\\w*) (?:(?:far|much) )?(?:less|fewer)\\b`,
  `\\b${PEOPLE} (?:\\w+ly |now |all |really )*(?:like|love|enjoy|praise|welcome)s?\\b(?! (?:to|the idea|more time))`,
  `\\b(?:children|pupils|students|learners|young people|teenagers|leavers)\\b(?: [\\w-]+){0,6}? (?:moved|went|gone|progressed|returned|stayed|remain|are back|are still|are now|settled|now go|now attend)(?: [\\w-]+){0,6}? (?:paid work|work|jobs?|employment|apprenticeships?|school|college|mainstream|education|lessons|class|home|there|daily)\\b`,
);

/** The same before and now: "from 46 to 21", "71% against 44%", "49 last year", "a day where it used to take a fortnight". */
const COMPARED = anyOf(
  "\\bfrom [+-]?\\d[\\d.,]* ?(?:%|per ?cent|weeks|days|months|hours|in \\d+|of \\d+)? ?to [+-]?\\d",
  "\\d ?(?:%|per ?cent|weeks|days|months|hours)?[^.;]{0,60}? (?:against|compared (?:with|to)|up from|down from|where it (?:was|used to be|used to take)|instead of|last year it was|the year before) ?[^.;]{0,20}?\\d",
  "\\b(?:where|when|whereas|before,?) (?:it|they|we|this) used to (?:take|be|have|wait|need)\\b",
  "\\d[^.;]{0,30}?\\b(?:last year|a year ago|previously|prior year|before)\\b[^.;]{0,20}?\\b\\d",
);
const BOUND = /\bfrom ([+-]?\d[\d.,]*) ?\D{0,12}? ?to ([+-]?\d[\d.,]*)/i;
const IS_LESS = new RegExp(`\\b${LESS}\\b`, "i");
const IS_FELT = new RegExp(`\\b(?:${PEOPLE}|${MORE}|feel|felt|say|said|agree\\w*|rated?|recommend)\\b`, "i");

/** What is told of others, of before the work, or of what people want: no effect of this action. */
const NOT_ITS =
  /\b(?:national\w*|england|region\w*|statistical neighbours|elsewhere|other (?:areas?|authorities|councils|counties)|baseline|before the (?:work|project|pilot)|wants?|wanted|wish\w*|like to see|hop(?:e|ed|es|ing)|targets?|success (?:would|will|looks)|if|not good|isn[’']t good|flat|worse|no better|unchanged|worsen\w*|declin\w*|asked (?:for|to)|not used)\b/i;
/** What takes the whole text back. */
const NOT_CLAIMED =
  /\b(?:can(?:not|[’']t)|do(?:es)? not|don[’']t|would not|wouldn[’']t) (?:\w+ )?(?:claim|attribute|put (?:it|this) down|be put down|credit)|\bhad(?:n[’']t| not) (?:even )?(?:started|begun)\b/i;

/** The clause of the evidence that tells a change for the better; null where none does, or where the text takes it back. */
export function effectTold(evidence: string): string | null {
  if (tooEarly(evidence) !== null || NOT_CLAIMED.test(evidence)) return null;
  return clausesOf(evidence).find(tellsEffect) ?? null;
}

function tellsEffect(clause: string): boolean {
  if (NOT_ITS.test(clause)) return false;
  const changed = CHANGED.exec(clause);
  if (changed !== null && saysOutright(clause, CHANGED) && !NOT.test(changed[0])) return true;
  return saysOutright(clause, FARE) || tellsComparison(clause);
}

/** Two figures of which the later is the better, as far as the words tell which way that is. */
function tellsComparison(clause: string): boolean {
  if (!saysOutright(clause, COMPARED)) return false;
  const [, before, after] = BOUND.exec(clause) ?? [];
  const [then, now] = [before, after].map((figure) => Number(figure?.replace(/[.,]$/, "").replaceAll(",", "")));
  const isFewer = before !== undefined && now! < then!;
  if (IS_LESS.test(clause)) return before === undefined || isFewer;
  return IS_FELT.test(clause) && !isFewer;
}
