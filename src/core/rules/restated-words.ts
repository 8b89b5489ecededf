import { clausesOf } from "./claims";
import { anyOf } from "./patterns";

/** Whether an update only says again that an action is off track, by its date, its colour or its milestones, and not why. */

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*";
const WHEN = `(?:the )?(?:end of |start of |early |late |mid[- ])?(?:${MONTH}|new year|spring|summer|autumn|winter|easter|christmas|half term|(?:the )?(?:deadline|date|target|year))(?: term| \\d{4})?`;
const DATES =
  "(?:timescales?|deadlines?|(?:target |due |end |start |launch |completion )?dates?|milestones?|timelines?|timetables?|targets?|trajectory)";
const HOPED =
  "(?:hoped|planned|expected|intended|anticipated|scheduled|agreed|promised|envisaged|forecast|wanted|(?:we |it )?should(?: be| have been)?)";

/** Words that tell that it is off track and nothing more. */
const RESTATED = anyOf(
  `\\b(?:not|n[’']t|hasn[’']t|didn[’']t) (?:yet |been |be )*(?:progressed|moved (?:on|forward)|on (?:track|time|schedule|target)|to plan|completed?|finished|started|done|delivered|achieved|met|kept|reached|happened|held)(?: (?:as|when) (?:quickly as )?(?:we |it |they )?(?:was |were |had )?${HOPED})?\\b`,
  `\\b${DATES} (?:(?:\\d+|and|one|two|three|one|for \\w+|in \\w+|both|all) )*(?:(?:is|are|was|were|has|have|been|now|again|also|\\w+ly) )*(?:missed|not (?:been )?(?:met|kept|hit|achieved|reached)|unmet|slipped|passed|gone)\\b`,
  `\\bmissed (?:the |its |our |this )?(?:\\w+ )?(?:${DATES}|${WHEN})\\b`,
  `\\b(?:behind|off|late)(?: (?:schedule|plan|time|target|programme|track|profile|where \\w+ (?:should|want|need|ought|planned|hoped)(?: to)? be))?(?=$|[,:]| (?:at|this|in|as|on|by|and|for)\\b)`,
  `\\b(?:slower|later|longer|less|more slowly|further behind) than (?:we |was |had |been |originally )*${HOPED}\\b`,
  `\\b(?:won[’']t|will not|will no longer|cannot|can[’']t|not going to|unlikely to) (?:now )?(?:make|meet|hit|keep|achieve|be (?:met|kept|done|finished|ready|completed?|achieved)(?: (?:by|in|on))?) ?(?:it by )?(?:${WHEN}|${DATES})?\\b`,
  `\\b(?:delayed|overdue|slipping|slipped|drifting|drifted|lagging|paused|stalled|stuck|on hold)(?: (?:to|until|into|by) (?:\\w+ ){0,2}${WHEN})?\\b`,
  "\\b(?:(?:some|a degree of|further|a|slight|significant|an element of) )*(?:drift|slippage|delays?|slip)\\b",
  `\\b(?:not|nowhere near) (?:yet )?(?:quite )?where (?:\\w+ ){1,4}?(?:should|want|wanted|need|ought|hoped|planned|expected|like)(?: (?:it|them|us))?(?: to)?(?: be)?\\b`,
  `\\b(?:against|below|short of|compared (?:to|with)|vs\\.?|versus) (?:a |an |the |our |its )?(?:\\w+ )?(?:target|trajectory|plan|profile|ambition|goal|milestone)(?: of \\d[\\d.,]*(?: ?%)?)?`,
  "\\b(?:status|rag|brag|rating|action|this|we|it)? ?(?:is |are |remains? |rated |now |still |stays |at |moved to |turned )*(?:red|amber(?:\\/red)?|off[- ]track)(?: (?:again|still|rated|this (?:month|quarter|term|time)|for now))?(?=$|[,:]| (?:again|this|and|at|since)\\b)",
  "\\b(?:little|limited|slow|no|insufficient|minimal) (?:further )?(?:progress|movement|change)(?: (?:made|reported|to report))?\\b",
  "\\b(?:\\w+ )?(?:disap+oint(?:ing|ed|ment)|regret\\w*|frustrat(?:ing|ed)|apolog\\w+|sorry)\\b",
);

/** What stands beside it and tells nothing either: where else to look, and that it matters. */
const FILLER =
  /^\W*(?:see |as (?:per|above|before|last|previous)|update to follow|to be updated|lead to \w+|no (?:change|update)|(?:we|the \w+) (?:recognises?|acknowledges?|remains? committed|accepts?|knows?)\b)/i;

/** Words that may be a cause, whatever else the clause says. */
const CAUSE =
  /\b(?:because|since (?!last|the last|then)|due to|owing|as a result|after|following|while|until|so (?!far)|as (?:the|we|two|one|our|a|it|there|no)\b|pending|caused|thanks to|given|when|where (?:the|our)|with(?:out)? )\b/i;

/** Words that are not counted. */
const SMALL =
  /\b(?:is|are|was|were|has|have|had|been|being|be|now|still|currently|again|also|remains?|slightly|somewhat|significantly|well|very|rather|some|way|unfortunately|regrettably|sadly)\b/gi;

/** So many words of a clause may stand beside what is only said again. */
const MOST_BESIDE = 7;

/** Whether each clause of an update says no more than that the action is off track, and one at least says that. */
export function onlyRestates(progress: string): boolean {
  if (progress.length > LONGEST) return false;
  const clauses = clausesOf(progress);
  return clauses.some((clause) => RESTATED.test(clause)) && clauses.every((clause) => tellsNoMore(clause));
}

/** A longer update tells more. */
const LONGEST = 250;

function tellsNoMore(clause: string): boolean {
  if (FILLER.test(clause)) return true;
  const match = RESTATED.exec(clause);
  if (match === null) return false;
  const [before, after] = [clause.slice(0, match.index), clause.slice(match.index + match[0].length)];
  const beside = `${before} ${after}`;
  return (
    !CAUSE.test(beside) &&
    !TELLS_CAUSE.test(beside) &&
    (beside.replace(SMALL, " ").match(/[\w’']+/g) ?? []).length <= MOST_BESIDE
  );
}

/** Who or what is often the cause, and what people did or lack. */
const TELLS_CAUSE =
  /\b(?:short\w*|vacan\w*|sick\w*|absen\w*|lea(?:ve|ving|vers)|left|resign\w*|turnover|capacity|recruit\w*|staff\w*|posts?|fund\w*|budget\w*|money|costs?|prices?|procure\w*|suppl\w*|contract\w*|tender\w*|depend\w*|lack\w*|unable|fail\w*|insufficient|complex\w*|demand\w*|backlog\w*|difficult\w*|challeng\w*|barriers?|block\w*|stopp\w*|refus\w*|review|withdr\w*|cancel\w*|grew|rise|rose|too|priorit\w*|pressure\w*|legal|software|systems?|election|industrial|strikes?|await\w*|wait\w*|need\w*|agree\w*|approv\w*|sign\w*|builder\w*|landlord|provider\w*|trust|health|it team|nobody|no one|by (?:the |our |a )?(?!end|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|easter|christmas|one|two|three|four|five|six|several|about|some)\w+)\b/i;
