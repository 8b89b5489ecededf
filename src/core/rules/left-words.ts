import { compact } from "../words/compact";
import type { IsoDay } from "../plan";
import { readMilestones } from "../plan/dates/milestones";
import { clausesOf, clausesWith, isDenied, saysOutright } from "./claims";
import { anyOf } from "./patterns";

/** What an update says of work that is left to do. */

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*";
const MAKING =
  "(?:recruiting|drafting|developing|writing|building|finalising|negotiating|procuring|tendering|consulting|arranging|installing|completing|finishing|seeking|awaiting|waiting|preparing|planning|designing|testing|piloting|chasing|redrafting|working (?:on|to|towards|through))";
const MADE =
  "(?:drafted|finalised|developed|written|built|arranged|recruited|rolled out|agreed|negotiated|designed|tested|installed|procured|completed|finished|prepared|planned|sought|printed|translated|commissioned|signed off|resolved|worked (?:on|through))";
const HOW_FAR = "(?:yet|all|fully|so far|quite|entirely|everywhere|every|been)";
/** The end of the work itself is still to come. */
const TO_END =
  "(?:conclude|finish|complete|wrap up|go live|follow|be (?:\\w+ )?(?:completed?|finished|finalised|signed off|adopted|ratified|rolled out|in place|concluded|closed|approved|live))";

/** Words that deny that something was finished. */
const UNFINISHED = anyOf(
  `\\b(?:is|are|was|were|has|have|had|do|does) (?:still )?(?:not|n[’']t) ${HOW_FAR}\\b(?! (?:\\w+ )?(?:seen|felt|clear|known|evident|visible|measured|reflected|noticed|shown|possible|apparent|needed|required|raised|reported|identified|say|tell))`,
  `\\b(?:is|are|was|were|has|have) (?:not|n[’']t) (?:been )?(?:finished|completed?|done|started|delivered|launched|implemented|agreed|set out|published|signed off|commissioned|recruited|rolled out|approved|opened|trained|installed)\\b`,
  `(?<!\\b(?:as|impact|outcomes?) )\\bnot (?:yet|all) (?:been )?(?:started|begun|finished|completed?|done|in (?:place|use|post)|delivered|launched|implemented|agreed|signed off|approved|rolled out|open|published|recruited|trained|live)\\b`,
  `\\bnot (?:started|begun|finished|complete|completed|in place|delivered|launched|implemented)\\b`,
  `\\byet to (?!(?:be )?(?:seen|felt|see|show|feel|measured|known|say|tell|evidenced|evaluated|reflected|come through|translate|filter))\\w+`,
  `\\b(?:mostly|largely|nearly|almost|partly|partially|substantially|broadly|in the main|for the most part|more or less|close to) (?:all )?(?:done|complete\\w*|finished|delivered|in place|there|implemented|rolled out|achieved|closed)\\b`,
  `\\b(?:all|everything|everywhere) (?:\\w+ )?(?:but|except|bar|apart from|save) (?:for )?(?:the )?(?:one|two|three|four|five|\\d+|last|final|a few)\\b`,
);

/** Words for what is left, which may themselves be denied: "nothing remains outstanding". */
const LEFT_OVER = anyOf(
  `\\bstill (?:to (?:be|go|do|come|follow|sign|agree|finish|complete|join|open|start|reach|train|recruit|write)|has to|have to|needs?|requires?|requiring|awaits?|awaiting|waiting|outstanding|open(?! to)|missing|pending|in (?:progress|draft|development|procurement|negotiation)|under ?way|under (?:construction|development|review|discussion|consideration|negotiation)|being ${MADE}|(?:\\w+ly )?${MAKING}|a draft|without|lack\\w*)\\b`,
  `\\bremains? (?:to be|outstanding|incomplete|unfinished|in draft|open|unfilled|vacant)\\b`,
  `\\b(?:is|are|remains?) (?:now |currently |also )?(?:outstanding|under construction|in development|in draft|unfinished|incomplete|half[- ]finished|being (?:drafted|finalised|developed|written|built|arranged|recruited|negotiated|designed|procured|redrafted|completed|finished))\\b(?<!(?:rated|judged|graded|as) outstanding)`,
  `\\b(?:are|is|now|currently) (?:now |currently |presently |also )*${MAKING}\\b`,
  "^\\W*(?:recruiting|finalising|negotiating|procuring|awaiting|waiting for|chasing|pending|subject to)\\b",
  "^\\W*(?:just|only)\\b[^,]{0,50}\\b(?:left|to do|to go|remain|remains)\\b|\\b(?:left|remaining) to (?:be )?(?!(?:do|be done)\\b)\\w+",
  "\\b(?:has|have|is|are) (?:only |just |barely |hardly |recently ){1,2}(?:just |now )?(?:begun|started|beginning|starting|getting going)\\b",
  "\\b(?:more|much|some work|a (?:lot|little)|further work|some) (?:still )?(?:needs? to be|has to be|is needed|remains? to be|to be|must be) (?:done|finished|written|agreed|resolved)\\b",
  "\\b(?:has|have|is|are) (?:still )?not (?:been )?(?:arrived|signed|joined|moved|come|replied|answered|responded|returned|sent|handed|given|filled|received|ordered|installed|connected|transferred|converted|switched)\\b",
  "\\b(?:is|are|remains?) (?:still |now |currently )?(?:missing|vacant|unfilled|at (?:the )?(?:proof|draft|drafting|design|tender|planning|final) stage|in (?:draft|proof|production|design)|with (?:the )?(?:printers?|designers?|legal|lawyers|solicitors|procurement|contractors?|builders)|on order|half (?:done|built|written))\\b",
  `\\b(?:expect|hope|aim|plan|intend)(?:s|ing)? (?:the |all |both |that )?(?:\\w+ ){0,4}(?:to|will) \\w+ (?:\\w+ ){0,3}(?:by|before|in|on) (?:the )?(?:end|${MONTH}|new year|spring|summer|autumn|winter|easter|christmas|next)`,
  "\\bmore (?:to )?follows?\\b|\\bmore to come\\b",
  "\\b(?:is|are|remains?|now) (?:\\w+ )?(?:late|behind schedule|on hold|delayed|paused|stalled|held up|overdue)(?=$|[,:]| (?:and|because|by|until|as|due|owing|while|with)\\b)",
  `\\b(?:slipped|put back|pushed back|moved|postponed|deferred) (?:in)?to (?:the )?(?:new year|next|${MONTH})`,
  "\\b(?:work|recruitment|training|talks?|discussions) (?:goes on|continues|is going on|carries on) (?:with|to|on) (?:the )?(?:\\w+ ){1,4}(?:that|who|which) (?:has|have|did|do|are|is) (?:not|n[’']t)\\b",
  "\\bnext (?:stage|phase|step|steps) (?:is|are|will be|starts|begins)\\b(?! (?:under|in) (?:the )?(?:new|another|action))",
  `\\b(?:recruitment|training|work|roll-?out|building|drafting|installation|migration|procurement|development|testing|delivery|negotiations?) (?:\\w+ ){0,3}?(?:continues|goes on|is continuing|is going on|carries on) (?:for|in|on|at|until|with) (?:the )?(?:last|remaining|other|rest|two|three|four|final|north|south|east|west)\\b`,
  `\\b(?:awaiting|waiting for|pending|subject to) (?:\\w+ ){0,3}(?:approval|sign-?off|sign off|agreement|ratification|decision|confirmation|signature|publication|clearance|funding)\\b`,
  `\\b(?:should|will|shall|(?:is|are|was|were) (?:still )?(?:due|expected|set|likely|planned|scheduled|on course|hoped) to|aims? to|hopes? to|expects? to|(?:is|are) to) (?:now |then |also |all |hopefully )*${TO_END}\\b(?! (?:each|every|annually|as normal|yearly))`,
);

/** The greater part of it is told to be done, so that a part is not. */
const GREATER_PART = compact(
  /^\W*(?:(?:the )?(?:bulk|majority|greater part|larger part)|most|much|nearly all|almost all|the first (?:half|phase|stage|part|wave|cohort)|half|two thirds|three quarters) of (?:the )?(?:training|work|actions?|tasks|programme|project|roll-?out|recruitment|posts|building|milestones|changes|modules|guides?|pages|sites|hubs|bases|plan|schools|settings|teams|districts|visits|workshops|sessions|audits?) (?:has|have|is|are|was|were) (?:now |been |already )*(?:done|completed?|delivered|finished|in place|filled|open(?:ed)?|made|held|visited|trained|moved|written|published|live|joined)\b/i,
);

/** What is to come at a time that is named, told of the work and not of what goes on after it. */
const TO_COME = compact(
  new RegExp(
    `\\b(?:will|shall|(?:is|are) (?:due |set |planned |scheduled )?to)(?: be)? (?:\\w+ ){1,5}?(?:by|in|on|next|from|before|after|at|this) ?(?:the )?(?:end |start |beginning |middle )?(?:of )?(?:${MONTH}|new year|spring|summer|autumn|winter|easter|christmas|next|month|term|half term|week|year|\\d)`,
    "i",
  ),
);
const LASTS =
  /\b(?:be told|told|hear|feed|inform|help|use[ds]?|run|runs|offer|offered|report|reported|share[ds]?|meet|update[ds]?|go on|last|serve|support|see|show|find|tell|measure|check|repeat|repeated|survey|audit|census|extend|renew|retender)\w*\b/i;

/** The rest of it, told as still to come: "the last two will be seen in November". */
const REST = anyOf(
  `\\b(?:last|remaining|rest|remainder|others?|second|third|fourth|fifth|sixth|seventh|eighth|final|latter|other|north|south|east|west)\\b[^,;.]{0,50}?\\b(?:(?:will|shall|should)(?: now| then| all)? (?!(?:go on|continue|remain|keep|stay|review|monitor|look|evaluate)\\b)|to (?:follow|go|be|join|come|open|start|begin|complete|see|have)\\b|(?:is|are) (?:due|planned|scheduled|expected|set|still|being|in progress|under ?way)\\b|(?:follow|start|open|join|begin|come)s? (?:in|by|after|from|later|next)\\b)`,
  `(?<!\\b(?:able|free|wish|want|wanted|chose|choose|helped?|used|how|ready|had|invited) )\\bto (?:follow|join|start|open|begin|go live|come on (?:board|stream))\\b(?: \\w+){0,2} (?:in|by|after|from|before|next|later|once|when)\\b`,
);

/** Words for what is to come, and for what has been or is. What only goes on after the end leaves nothing open. */
const AHEAD = /\b(?:will|shall|plans? to|planning to|aims? to|going to|intends? to|hopes? to|(?:is|are) to|to be)\b/i;
const AHEAD_OF =
  /\b(?:(?:is|are|was|were|has|have) (?:going |planned |due )?to|will|shall|to) (?:\w+ly )?(?:be )?\w+/gi;
const BY_NOW =
  /\b(?:is|are|was|were|has|have|had|been|now|done|live|in place|complete|since|\w+ed|met|held|sent|built|made|gave|ran|began)\b/i;
const GOES_ON =
  /\b(?:go on|be told|be reported|report(?:s|ed)? (?:on|of|to)|continu\w+|remain\w*|keep|kept|stay|sustain\w*|maintain\w*|review\w*|monitor\w*|evaluat\w*|embed\w*|ongoing)\b/i;

/** What goes on after the end, comes back each year, or is looked at later: it leaves nothing of the action open. */
const AFTERWARDS =
  /\b(?:each|every|annual(?:ly)?|yearly|termly|monthly|quarterly|regular(?:ly)?|routine(?:ly)?|new (?:starters?|staff|members)|evaluat\w*|review\w*|monitor\w*|impact|outcomes?|difference|effects?|benefits?|lessons|learning|if|unless|whenever|as needed|where needed|business as usual)\b/i;
/** Of those who are served, who wait or need what the action does not give. */
const OF_THE_SERVED =
  /\b(?:parents?|carers?|famil(?:y|ies)|children|child|young (?:people|person)|pupils?|learners?|students?|they) (?:\w+ )?$/i;

/** The clause that leaves something open; null where none does. */
export function openIn(progress: string | null): string | null {
  if (progress === null) return null;
  return clausesOf(progress).find((clause) => isOpen(clause)) ?? null;
}

function isOpen(clause: string): boolean {
  if (UNFINISHED.test(clause)) return true;
  const left = LEFT_OVER.exec(clause);
  if (left !== null && !AFTERWARDS.test(clause)) {
    const before = clause.slice(0, left.index);
    if (!isDenied(before) && !/\bno ?one\b/i.test(before) && !OF_THE_SERVED.test(before)) return true;
  }
  if (AFTERWARDS.test(clause)) return false;
  if (saysOutright(clause, REST) || GREATER_PART.test(clause)) return true;
  return (
    TO_COME.test(clause) && !GOES_ON.test(clause) && !LASTS.test(clause) && !isDenied(clause, clause.search(TO_COME))
  );
}

/** The update, where each clause of it speaks of what is to come and none of what has been done; else null. */
export function onlyAhead(progress: string | null): string | null {
  const clauses = clausesWith(progress, AHEAD);
  const isAhead = (clause: string) => AHEAD.test(clause) && !BY_NOW.test(clause.replace(AHEAD_OF, " "));
  return clauses.length > 0 && clauses.every(isAhead) && !GOES_ON.test(progress!) ? clauses[0]! : null;
}

/** The clause that names a day to come, for work and not for a look back at it; null where none does. */
export function datedAhead(progress: string | null, asAt: IsoDay): string | null {
  if (progress === null || !/\d/.test(progress)) return null;
  const isAhead = (clause: string) =>
    /\b(?:is|are|will|to)\b/i.test(clause) &&
    !AFTERWARDS.test(clause) &&
    !GOES_ON.test(clause) &&
    !LASTS.test(clause) &&
    readMilestones(clause).some(({ window }) => window !== null && window.from > asAt);
  return clausesOf(progress).find(isAhead) ?? null;
}
