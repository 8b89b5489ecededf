import { clausesOf, isDenied } from "./claims";
import { anyOf } from "./patterns";

/** Whether a text tells a result that is held against an earlier one, and that it holds in all of the area. */

const PLACES =
  "(?:schools?|settings?|clinics?|districts?|localit(?:y|ies)|boroughs?|areas?|quadrants?|clusters?|neighbourhoods?|towns?|wards?|sectors?|teams?|trusts?|colleges?|nurser(?:y|ies)|providers?|services?|phases?|hubs?|(?:year|age) groups?|ages|places?|partners?|communit(?:y|ies)|parts)";
const AREA = "(?:county|borough|city|district|area|system|partnership|authority|council|region|island)";
const NUMBER = "(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

/** That it holds everywhere: in all places of a kind, in none otherwise, or at both ends of what the area has. */
const EVERYWHERE = anyOf(
  `\\b(?:all|each|every|every one|both)(?: of)?(?: the| our| its)?(?: ${NUMBER})?(?: \\w+)? ${PLACES}\\b`,
  `\\ball (?:of (?:the|our) )?${NUMBER}(?: of (?:the|our))? \\w+s\\b`,
  `\\b${AREA}[- ]?wide\\b`,
  `\\b(?:across|throughout|in all parts of|over|right across|in) (?:all (?:of )?)?(?:the|our)(?: local)?(?: whole| entire)? ${AREA}\\b`,
  `\\b(?:whole|entire)(?: local)? ${AREA}\\b`,
  `\\b(?:no|not (?:one|a single)|none of (?:the|our)) (?:\\w+ )?${PLACES} (?:is|are|was|has|have|now|remains?|stands?|falls?|lies|sits?|got|went|saw|waits?) (?:\\w+ ){0,4}(?:above|below|over|under|more|longer|fewer|less|worse|outside|behind|beyond)\\b`,
  "\\b(?:towns? and (?:villages?|country\\w*)|urban and rural|rural and urban|(?:north and (?:the )?south|south and (?:the )?north|east and (?:the )?west)|(?:primary|primaries) and secondar(?:y|ies)|young and old)\\b",
  "\\b(?:youngest to (?:the )?oldest|early years to (?:post-16|college|adult\\w*|sixth form)|birth to (?:25|adulthood)|end to end)\\b|\\balike(?=$|[.,;])",
);

const CHANGED =
  "(?:down|up|fell|fallen|falls?|dropped|risen|rose|reduced|increased|cut|grown|grew|shortened|come down|gone up|gone down|improved|declined|climbed)";
/** That it is held against an earlier one, or is the best that there was. */
const COMPARED = anyOf(
  `\\b${CHANGED}(?: \\w+){0,3} (?:by|to|from) (?:a |about |around |nearly |over |almost )?(?:\\d|third|quarter|half|two)|\\b${CHANGED} (?:a |about |around |nearly |over |almost )?(?:£?\\d|third|quarter|half)`,
  "\\b(?:halved|doubled|trebled|tripled|quadrupled)\\b",
  "\\bfrom (?:\\w+ ){0,3}\\d\\S*(?: \\w+){0,3} to (?:\\w+ ){0,2}\\d",
  "(?<=\\d) ?(?:%|per cent|weeks?|days?|months?)? ?(?:to|→|->) ?£?\\d[\\d.,]* ?(?:%|per cent|weeks?|days?|months?)",
  `\\b(?:against|compared (?:with|to)|instead of|rather than|up on|down on|versus|, from) (?:\\w+ ){0,4}(?:\\d|half|a third|a quarter|${NUMBER})`,
  `\\b(?:it|this|that|they|which|figure|rate|average|wait)?(?: \\w+)? ?(?:was|were|had been|used to be|stood at) (?:once )?(?:${NUMBER}|half|a third|a quarter|fewer than|less than|more than)\\b`,
  "\\b(?:(?:a|one|two|three|four|\\d+) (?:years?|months?|terms?) (?:ago|since|before|earlier)|last year|the year before)\\b",
  "\\b(?:lowest|highest|best|shortest|fewest|smallest)(?: \\w+){0,3} (?:ever|on record|since|for (?:\\w+ )?years|in (?:the |our )?(?:region|country|history|\\w+ years))\\b",
);

const MEASURED =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half|thirds?|quarters?|halved|doubled|trebled)\b/i;

/** What was made or held, which may reach all places without an effect on any. */
const REACHES =
  /\b(?:train\w*|offer\w*|sent|shared|circulated|available|launched|published|briefed|invited|attend(?:ed|ees)|delivered|held|uploaded|rolled out|issued|covers?|roadshows?|webinars?|newsletters?|toolkits?|workshops?|leaflets?|in place|visited|signed up)\b/i;

/** One place, which is not the area, or a word that nobody looked elsewhere. */
const ONE_PLACE =
  /\b(?:(?:one|an?(?! (?:third|half|quarter|tenth|fifth))|single|pilot|first) (?:\w+ ){0,2}(?:primary|secondary|school|setting|academy|nursery|college|clinic|locality|quadrant|cluster|team|service|family|parent|senco|trust|site|area|hub)\b|pilot(?:s|ed)?\b|elsewhere|anyone else|(?:others|other \w+) (?:have|are) (?:not|yet)\b|not (?:all|every|each)\b|(?:have|has) not (?:yet )?(?:collected|gathered|looked|measured|asked))/i;

/**
 * Whether it does. So plain a result carries the claim of a system-level impact by itself; what reached all places, and
 * changed nothing there, does not.
 */
export function changedEverywhere(evidence: string): boolean {
  if (!MEASURED.test(evidence) || !EVERYWHERE.test(evidence) || ONE_PLACE.test(evidence)) return false;
  const clauses = clausesOf(evidence);
  const holds = (clause: string) =>
    EVERYWHERE.test(clause) && (!REACHES.test(clause) || clause.split(JOINTS).some(comparesByItself));
  return clauses.some(holds) && clauses.some(comparesOutright);
}

function comparesOutright(clause: string): boolean {
  const compared = COMPARED.exec(clause);
  return compared !== null && !isDenied(clause, compared.index);
}

/** Where a clause has another subject, as in "and, since then, suspensions are down". */
const JOINTS = /, | and | since then | with /;
const WITHOUT_SUBJECT = /^\W*(?:up|down|against|compared|from|instead|rather|since|last|all|every|each)\b/i;

/** Whether a part of a clause holds a result against an earlier one, and tells of no reach. */
function comparesByItself(part: string): boolean {
  return COMPARED.test(part) && !REACHES.test(part) && !WITHOUT_SUBJECT.test(part);
}
