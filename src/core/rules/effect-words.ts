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

const IS_LESS = new RegExp(`\\b${LESS}\\b`, "i");
const IS_MORE = new RegExp(`\\b${MORE}\\b`, "i");
const ARE_PEOPLE = new RegExp(`\\b${PEOPLE}\\b`, "i");

/** What is bad has become less. Small patterns, each once: a large one is slow, and makes all others slow. */
const FEWER = /\b(?:fewer|shorter|rarer|quicker|lower)\b/i;
const FELL =
  /\b(?:fell|fallen|fall of|fall in|dropped|drop in|drop of|down (?:by|from|to|on|at)|reduced|reduction|decrease|halved|shrunk|shrank|(?:come|came|gone|went|is|are) down|cut|eased|cleared|rarer|shorter|quicker|less (?:frequent|common|often)|dried up|all but (?:gone|stopped)|stopped|ended|a thing of the past|withdrawn)\b/i;
/** What is good has become more. */
const ROSE =
  /\b(?:risen|rose|rise (?:of|in)|improv(?:ed|ing|ement)|gr(?:own|owing|owth)|increased?|up (?:by|from|to|on|at)|better|higher|greater|stronger|(?:gone|went) up|doubled)\b/i;

/** How people fare now, in comparison, or as what is new. */
const FARES_BETTER =
  /\b(?:surer|calmer|happier|safer|prouder|quicker|easier|kinder|clearer|sooner|faster|happy|confident|relieved|settled|thriv\w+|flourish\w+|listened to|in control|at ease|a lifeline|doing (?:so |really |very )?well|less (?:\w+ )?(?:anxious|worried|stressed|scary|often|frequent\w*|isolated|alone|paperwork)|more (?:confident|settled|relaxed|independent|involved|hopeful|secure|able|often|of them|willing|sure)|better (?:informed|supported|prepared|included|understood|able|behaved|lunchtimes|sleep|days)|no longer (?:have|has|need|wait|ring|chase|repeat|travel|afraid|dread)\w*|for the first time|at last|saved (?:our|my|us|me|her|his)|changed (?:my|our|his|her|their) (?:life|lives)|made (?:a|such a|all the|a real|a big) difference|(?:can|could|able to) (?:now )?(?:stay|remain|cope|learn|join in|take part|sleep|go out|speak|manage|keep)|(?:wait|ring|chas|phon|call|complain|travel|miss|worr|repeat)\w* (?:far |much )?(?:less|fewer))\b/i;
const LIKES = /\b(?:like|love|enjoy|praise|welcome)s?\b(?! (?:to|the idea|more time))/i;
const MOVED =
  /\b(?:moved|went|gone|progressed|returned|stayed|remain|are back|are still|are now|settled|now go|now attend)\b/i;
const TO_WHERE =
  /\b(?:paid work|work|jobs?|employment|apprenticeships?|school|college|mainstream|education|lessons|class|home|there|daily)\b/i;

/** The same before and now: "from 46 to 21", "71% against 44%", "49 last year", "a day where it used to take a fortnight". */
const COMPARED = anyOf(
  "\\bfrom [+-]?\\d[\\d.,]* ?(?:%|per ?cent|weeks|days|months|hours|in \\d+|of \\d+)? ?to [+-]?\\d",
  "\\d ?(?:%|per ?cent|weeks|days|months|hours)?[^.;]{0,60}? (?:against|compared (?:with|to)|up from|down from|where it (?:was|used to be|used to take)|instead of|last year it was|the year before) ?[^.;]{0,20}?\\d",
  "\\b(?:where|when|whereas|before,?) (?:it|they|we|this) used to (?:take|be|have|wait|need)\\b",
  "\\d[^.;]{0,30}?\\b(?:last year|a year ago|previously|prior year|before)\\b[^.;]{0,20}?\\b\\d",
);
const BOUND = /\bfrom ([+-]?\d[\d.,]*) ?\D{0,12}? ?to ([+-]?\d[\d.,]*)/i;
const IS_FELT = /\b(?:feel|felt|say|said|agree\w*|rated?|recommend)\b/i;

/** What is told of others, of before the work, or of what people want: no effect of this action. */
const NOT_ITS =
  /\b(?:national\w*|england|region\w*|neighbour(?:s|ing)|elsewhere|no figures of our own|other (?:areas?|authorities|councils|counties)|baseline|before the (?:work|project|pilot)|wants?|wanted|wish\w*|like to see|hop(?:e|ed|es|ing)|targets?|success (?:would|will|looks)|if|not good|isn[’']t good|flat|worse|no better|unchanged|worsen\w*|declin\w*|asked (?:for|to)|not used)\b/i;
/** What takes the whole text back. */
const NOT_CLAIMED =
  /\b(?:can(?:not|[’']t)|do(?:es)? not|don[’']t|would not|wouldn[’']t) (?:\w+ )?(?:claim|attribute|put (?:it|this) down|be put down|credit)|\bhad(?:n[’']t| not) (?:even )?(?:started|begun)\b/i;

/** The clause of the evidence that tells a change for the better; null where none does, or where the text takes it back. */
export function effectTold(evidence: string): string | null {
  if (tooEarly(evidence) !== null || NOT_CLAIMED.test(evidence)) return null;
  return clausesOf(evidence).find(tellsEffect) ?? null;
}

function tellsEffect(clause: string): boolean {
  const isBetter = IS_LESS.test(clause) ? hasFallen(clause) : saysOutright(clause, ROSE) && IS_MORE.test(clause);
  const tells = isBetter || (ARE_PEOPLE.test(clause) && tellsOfPeople(clause)) || tellsComparison(clause);
  return tells && !NOT_ITS.test(clause);
}

/** Fewer of what is bad, or what is bad and has become less: not what else fell in the same clause. */
function hasFallen(clause: string): boolean {
  const [fewer, bad, fell] = [FEWER.exec(clause), IS_LESS.exec(clause)!, FELL.exec(clause)];
  if (fewer !== null && saysOutright(clause, FEWER) && IS_LESS.test(clause.slice(fewer.index))) return true;
  if (fell === null || !saysOutright(clause, FELL)) return false;
  if (fell.index < bad.index) return /\b(?:in|of)$/i.test(fell[0]) || /^(?:reduction|decrease)$/i.test(fell[0]);
  const between = clause.slice(bad.index, fell.index);
  return !IS_MORE.test(between) && !ROSE.test(between);
}

function tellsOfPeople(clause: string): boolean {
  if (saysOutright(clause, FARES_BETTER)) return true;
  const likes = LIKES.exec(clause);
  if (likes !== null && saysOutright(clause, LIKES) && ARE_PEOPLE.test(clause.slice(0, likes.index))) return true;
  const moved = MOVED.exec(clause);
  return moved !== null && saysOutright(clause, MOVED) && TO_WHERE.test(clause.slice(moved.index + moved[0].length));
}

/** Two figures of which the later is the better, as far as the words tell which way that is. */
function tellsComparison(clause: string): boolean {
  if (!saysOutright(clause, COMPARED)) return false;
  const [, before, after] = BOUND.exec(clause) ?? [];
  const [then, now] = [before, after].map((figure) => Number(figure?.replace(/[.,]$/, "").replaceAll(",", "")));
  const isFewer = before !== undefined && now! < then!;
  if (IS_LESS.test(clause)) return before === undefined || isFewer;
  return !isFewer && (IS_FELT.test(clause) || IS_MORE.test(clause) || ARE_PEOPLE.test(clause));
}
