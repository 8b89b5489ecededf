import { saysOutright } from "./claims";
import { anyOf } from "./patterns";

/** How an end is told without a word for done: by the last step, the group that parted, or what was undertaken. */

const BE = "(?:(?:has|have|had|was|were|is|are|been|now|all|since|already|successfully|duly|formally) ){0,4}";
const MADE =
  "(?:reached|completed?|delivered|trained|visited|signed(?: off)?|opened|filled|appointed|recruited|held|done|met|finished|installed|published|issued|cleared|moved|achieved|passed|in place|took place|taken place|handed over|carried out|accepted|adopted|approved|built|launched|discharged|kept|honoured|fulfilled|closed)";
const STEP =
  "(?:milestones?|steps?|stages?|phases?|tasks?|pieces?(?: of work)?|deliverables?|elements?|strands?|parts?|components?|items?|actions?|modules?|schools?|settings?|sites?|tranches?|batch|posts?|visits?|workshops?|sessions?|teams?|localit(?:y|ies)|districts?)";
const THIS =
  "(?:this|it|the|this action|the action|the work|this work|the project|this project|this one|this piece of work)";
const PROMISED =
  "(?:undertook|undertaken|promised|set out|committed|asked|agreed|intended|pledged|required|aimed|signed up|said|meant|needed|tasked)";
const ENTRY = "(?:entry|line|row|item|action|one|record|task)";
const STOP = "(?=$|[,:;]| (?:and|in|on|at|by|from|for|so|now|with the)\\b)";

const END = anyOf(
  // the last of what there was
  `\\b(?:final|last|remaining)(?: (?:one|two|three|four|five|six|\\d+|of (?:the|our|its)))*(?: (?!draft|version|report|few|plan)[\\w-]+){0,2} ${STEP} ${BE}${MADE}\\b`,
  `\\b(?:last|final|remaining)(?: (?:one|two|three|\\d+))? of (?:the|our|its|all)(?: (?!year|month|week|term)[\\w-]+){1,3} ${BE}${MADE}\\b`,
  "\\b(?:that|this|it|which) (?:was|is|being) (?:the |our )?(?:last|final)(?: (?:one|piece|step|bit|milestone|part|task|hurdle|stage|element|of (?:it|them|the \\w+)))+(?=$|[,:;])",
  // what was undertaken
  `\\b(?:commitments?|undertakings?|requirements?|obligations?|terms|conditions|promises?|expectations)(?: \\w+){0,5} (?:has|have|are|is|was|were) (?:now |all |been |since |already )*(?:${MADE}|satisfied)(?: in full| in (?:its|their) entirety| in every respect)(?=$|[,:;]| and\\b)`,
  `\\b(?:the whole of|all(?: of)?|everything|all that|exactly) (?:what |that |which )?(?:we|it|this|the \\w+|was|were|had been)(?: \\w+){0,2} ${PROMISED}\\b(?: (?:to do|us to do|of us|for|to|out to do|we would(?: do)?))?(?=$|[,:]| (?:is|are|was|were|has|have) (?:now |all |been )*(?:${MADE}|there)\\b)`,
  `\\b(?:we|i)(?:[’']ve| have| had)? (?:now )?(?:done|delivered|met|kept|achieved|fulfilled|carried out|honoured) (?:all|everything|what)(?: of)?(?: what| that)? (?:we|was|were|this)(?: \\w+){0,2} ${PROMISED}\\b`,
  `\\bthe (?:[\\w-]+ ){1,3}(?:that |which )?we (?:had )?${PROMISED}(?: (?:to|ourselves to|for|on))?(?: (?!until|for)\\w+)? (?:has|have|was|were|is|are) (?:now |all |been |since |already )*${MADE}\\b`,
  `\\b(?:we|it|this|the (?:team|group|action|project)) (?:was|were) (?:set up|meant|created|formed|established|intended|there|asked|here|commissioned) to \\w+(?: \\w+){0,4} (?:is|are|has|have) (?:now |all )*(?:been )?(?:gone|in place|happening|no more|${MADE})\\b`,
  `\\bin (?:its|their|his|her) entirety${STOP}(?<=\\b${MADE}(?: \\w+)? in \\w+ entirety)`,
  // its course, its purpose
  `\\b(?:${THIS}|has|have|had) (?:\\w+ ){0,3}(?:run (?:its|their) course|served (?:its|their) purpose|reached (?:its|their) (?:natural )?(?:end|conclusion)|come to (?:its|their|a|an) (?:natural )?(?:end|conclusion|close)|been put to bed|done its job)${STOP}`,
  "\\bthat[’']s (?:that|us (?:done|finished|through)|it(?: from us)?|job done|a wrap)(?=$|[,:!]| (?:here|on|with|for)\\b)|^(?:we )?(?:have )?(?:now )?(?:closed down|wound up|wrapped up|shut down|brought to an end) (?:the|this|our) (?:project|work|group|action|programme)\\b",
  "\\b(?:that|this|which|it|here)(?: really)?(?:,[^,.]{0,50},)? (?:is|was|marks|brings us to)(?: now)? (?:the end of (?:it|this|the (?:matter|action|work|road|story|project|line))|that|us done|job done|a wrap|us finished)(?=$|[,:!])",
  "\\b(?:job|task|mission) (?:is |was |’s |'s |now )?(?:done|jobbed|accomplished)(?=$|[,:!])|\\bjob[’']?s (?:a good (?:’|'|‘)?un|done)|\\bdone and dusted\\b|\\bsigned,? sealed\\b|\\bbox(?:es)? (?:is |are |has been |have been |now |all |duly )*ticked\\b|\\bover the (?:finishing )?line(?=$|[,:!])|\\bput to bed(?=$|[,:!])|\\ball (?:wrapped up|sewn up|tied up|finished|sorted)(?=$|[,:!])|\\bwe(?: are|’re|'re| have) (?:now |all )?(?:done|finished|through) (?:here|with (?:this|it))\\b",
  // those who did it have parted, or others carry on
  "\\b(?:project|programme|group|team|task force|working party|task and finish group|board|panel|workstream)(?: \\w+)? (?:(?:has|have|was|were|is|are|been|now|since|duly|formally) )*(?:disbanded|stood down|wound up|dissolved)\\b",
  "\\b(?:met for the last time|(?:held|had) (?:its|their|our|the) (?:final|last|closing) meeting)\\b",
  "\\bin (?:its|their|the|our) (?:ordinary|normal|everyday|usual|day-to-day|routine|daily) (?:work|business|duties|jobs?|running|round)\\b|\\bpart of (?:the|everybody[’']s|everyone[’']s|our|their) (?:day job|furniture)\\b",
  // a wish for the row itself
  `\\b(?:would be grateful|grateful|please|pls|kindly|can|could|should|may|might|happy|ask\\w*|request\\w*|suggest\\w*|propos\\w*|recommend\\w*|ready|time|content|want|wish|like)(?: (?!not\\b)[\\w’']+){0,6} (?:archiv(?:e|ed|ing)|clos(?:e|ed|ing)|remov(?:e|ed|ing)|retir(?:e|ed|ing)|delet(?:e|ed|ing)|strik(?:e|ing)|struck|drop(?:ped|ping)?|tak(?:e|en|ing))(?: (?:off|out|down|through))? (?:the|this|that|our) ${ENTRY}(?=$|[,:;]| (?:from|off|now|and|as|at|in|please)\\b)`,
  `\\b(?:can|could|may|should|please) (?:we )?(?:this|it|the|that)(?: ${ENTRY}| status| cell)? (?:please |now )?be (?:now )?(?:(?:turned|made|marked|changed|set|coloured|moved|switched)(?: (?:to|as|into))? (?:blue|complete[d]?|closed|done)|archived|closed|removed|retired|dropped|taken off|struck)\\b`,
  "\\b(?:suggest|propose|recommend|request|ask)\\w*(?: [\\w’']+){0,4} (?:comes?|coming|goes|go|going) off (?:the|this|our|next) (?:[\\w’']+ )?(?:report|plan|list|tracker|agenda|log|register)\\b",
  "\\b(?:no longer|do not|don[’']t|not) need(?:s|ed)? (?:to (?:be )?(?:track(?:ed)?|monitor(?:ed)?|report(?:ed)?(?: on)?|follow(?:ed)?|watch(?:ed)?)(?: it| this)?|(?:to be )?(?:on|in) the (?:plan|tracker|report))\\b",
  "\\b(?:this|the) (?:entry|line|row|item|action|one|record) (?:can|may|could|should) (?:now )?(?:go|be (?:archived|retired|struck|dropped|deleted|removed|closed|crossed))\\b",
  "\\b(?:change|turn|make|mark|switch|set|flip|update|paint) (?:it|this|the (?:action|row|status|colour|rating|rag|cell)|us|me)(?: \\w+)? (?:to |as |into )?(?:blue|complete[d]?|closed|done|finished)\\b",
);

/** It is done, as somebody in a hurry writes it at the head of a note. */
const IN_HASTE =
  /^\W*(?:all |now |this |its? |is |it[’']s |that[’']s )*(?:comp?l+[ei]+t+e*d|complete|done|fin(?:ish|sih|sh|ihs|isch)\w{0,2}d|closed|sorted|delivered|achieved)(?: (?:in|on|at|by|back in|since|early|last|this) (?!.{0,12}\b(?:of|two|three|four|five|six|some|most|part|half|north|south|east|west)\b)[\w ]{2,22}| [\w ]{0,12}ago)?(?=$|[,:!] *(?:$|pls|please|so|can|could|thanks|no\b|nothing|and (?:no|nothing|all)|all|ready|happy|you))/i;

/** A word that something is still to come, or was done in part; what is denied ("no further steps") does not count. */
const TO_COME =
  /\b(?:next|will|shall|then|follow(?:s|ing|ed by)?|still|remains|yet|to come|to be|until|being|new one|successor|instead|(?:is|are) with|await\w*|due|plan(?:s|ned|ning)|going to|begins?|start\w*|under ?way|in progress|continu\w*|further|more|not|except|apart from|but|half|some|most|if|once|when|unless|another|second|(?:phase|stage) (?:one|two|three|four|\d)|interim|draft|first|partly|part of the|almost|nearly|hope\w*|should|we are (?:now )?(?!done|finished|through|concerned|pleased|happy|content|satisfied)\w+ing)\b|\bnow \w+ing\b/i;
const DENIALS = /\b(?:no|nothing|nobody|none|neither|without)\b[^.,;]*|\bin part\b/gi;
/** Words of a wish for the row, in which such words stand. */
const WISH =
  /\b(?:grateful|please|pls|happy|suggest\w*|propos\w*|recommend\w*|request\w*|when you|if (?:you|the)|should be (?:archived|closed|removed))\b[^.;]*/gi;

/** The clause that tells the end of the action, where nothing in the text is still to come. */
export function endTold(text: string, clauses: readonly string[]): string | null {
  if (TO_COME.test(text.replace(DENIALS, "").replace(WISH, ""))) return null;
  const [first] = clauses;
  if (first !== undefined && IN_HASTE.test(first)) return first;
  return clauses.find((clause) => saysOutright(clause, END)) ?? null;
}
