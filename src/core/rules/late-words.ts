import { claim, clausesOf, saysOutright } from "./claims";
import { anyOf } from "./patterns";

/** What an update says of work that is late, or that will be: the clause that tells it. */

const COUNT =
  "(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|some|many|half an?|a couple of)";
const SPAN = "(?:days?|weeks?|months?|terms?|half terms?|quarters?|years?)";
const WHEN =
  "(?:the )?(?:new year|next|end|autumn|spring|summer|winter|term|half term|easter|christmas|q[1-4]|\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*)";
const HOPED =
  "(?:planned|expected|intended|agreed|hoped|anticipated|scheduled|foreseen|promised|originally planned|first planned)";
const DATES =
  "(?:timescales?|deadlines?|(?:target |due |end |start |launch |completion |delivery |go-live )?dates?|milestones?|timelines?|timetables?)";
const THING =
  "(?:work|progress|action|actions|project|programme|workstream|team|launch|tender|training|recruitment|procurement|timetable|timeline|schedule|roll-?out|build|building work|pilot|delivery|commissioning|consultation|draft|drafting|publication|development|implementation|contract|milestones?|phase|part|strategy|guide|review|audit|survey|policy|protocol|workshops?|sessions?|meetings?|visits?|go-live|start|opening|installation|migration|supplier|provider|contractor|sign-?off|approval|interviews?|fieldwork|mobilisation|agreement|report|system|portal|completion|mobilisation|negotiations?|appointments? to|work on \\w+)";
const HAS =
  "(?:(?:is|are|has|have|had|was|were|been|being|now|currently|still|also|again|since|further|slightly|badly|rather|somewhat|already|unfortunately|regrettably|significantly|therefore|to be|be) ){0,6}";

/** Words that tell beforehand that a date will not be kept; they hold their own negation. */
const WILL_BE_LATE = anyOf(
  `\\b${DATES} (?:is |are |now |looks? |seems? |very |highly )*(?:unlikely|not (?:now )?(?:expected|likely|going)) to (?:now )?be (?:met|kept|achieved)`,
  `\\b${DATES} (?:will|can|may) ?(?:not|no longer) (?:now )?be (?:met|kept|achieved|hit)`,
  `\\b${DATES} will (?:now |almost certainly |probably |be )*(?:missed|slip|move)`,
  `\\b${DATES} (?:is|are|looks?|seems?) (?:now |increasingly )*(?:at risk|in doubt|in jeopardy|under threat|unrealistic|unachievable|out of reach|too (?:soon|early|tight))`,
  `\\b(?:unlikely|not expected|unable|not able|not going) to (?:now )?(?:meet|keep|make|hit|be (?:done|finished|ready|in place|completed?) (?:by|in time|on time|before)|(?:complete|finish|deliver) (?:by|on time|in time)) ?(?:the |its |our |this )?(?:(?:agreed|original|due) )?(?:${DATES}|on time|in time)?`,
  `\\b(?:doubtful|unlikely|improbable|not likely|not clear|uncertain|little (?:chance|prospect)) (?:that|whether|if|of) (?:\\S+ ){1,8}?(?:by|in time|on time|before|ready)\\b`,
  `\\b(?:will|is|are|can|could) (?:now )?(?:not|n[’']t)(?: now)? (?:be |going to |able to |likely to |expected to )*(?:start(?:ed)?|begin|begun|let|ready|open(?:ed)?|finish(?:ed)?|complete[d]?|launch(?:ed)?|go|signed(?: off)?|agreed|in place|available|deliver(?:ed)?|published|held|happen|take place)\\b (?:\\w+ ){0,3}?(?:until|till|before|for (?:another|some|several))\\b(?!.*\\bas (?:planned|agreed|intended))`,
  `\\b(?:will not|won[’']t|cannot|can[’']t|can no longer|no longer) (?:now )?(?:be (?:done|finished|completed?|ready|in place|delivered|open) (?:on time|in time|by|before|until)|meet (?:the|its|our|this) (?:(?:agreed|original|due) )?${DATES})`,
);

/** Words by which an update says that the delay was made good. */
const RECOVERED =
  /\b(back on (track|schedule|course|target|time|plan|the (agreed |original )?timetable)|now (back )?(on (track|schedule|time|target)|(\w+ ){0,3}ahead)|caught up|made (up|good)|recovered|lost (time|ground|weeks|days) (has been |have been |was |were )?(regained|recovered|made up)|no longer (delayed|behind|on hold|paused|late|stuck))\b/i;

const DELAYED = anyOf(
  "^\\W*(?:delayed\\W*$|(?:paused|stalled|halted|postponed|deferred)\\b)",
  `\\b(?:has|have|is|are|was|were|been|being|now|work|progress) (?:now |been |currently |significantly |further |again )*(?:delayed|paused|stalled|halted)\\b`,
  "\\bdelayed (?:until|to|by|due|because|pending)\\b",
  "\\bdelays? (?:to|in|of|with) (?:the )?(?:launch|delivery|start|recruitment|procurement|project|work|programme|roll-?out|implementation|publication|tender)\\b",
  "\\b(?:slipped|slippage|on hold|behind (?:schedule|plan|time|programme|target)|off track|missed (?:the|its|this|our) (?:\\w+ )?(?:deadline|milestone|date)|little progress|on pause|over-?r[ua]n(?:ning)?)\\b",
  `\\b(?:pushed|put|moved|set) (?:\\w+ ){0,4}back (?:(?:to|until|by|into|from) ${WHEN}|because|owing)`,
  `\\b(?:been|was|were|is|are|being|be) (?:\\w+ly )?(?:put|pushed|set|knocked) back\\b(?! (?:on|against|in|into)\\b)`,
  `\\blater than ${HOPED}(?=$|[,:]| (?:and|because|as|owing|due|so)\\b)`,
  "\\b(?:taking|taken|took|takes) (?:\\w+ ){0,2}longer than (?!(?:the )?(?:\\d|one|two|three|four|five|six|ten|twelve|twenty|statutory|legal|national|other)\\b)",
  "\\bhad to be (?:postponed|deferred|rescheduled|rearranged|called off)\\b",
  `\\b(?:lost|losing) (?:(?:about|around|nearly|almost|over|more than|at least) )?${COUNT} (?:\\w+ )?${SPAN}\\b(?! of (?:school|learning|education|schooling|lessons))`,
  "\\b(?:at a standstill|in abeyance|ground to a halt|come to a (?:halt|stop|standstill)|dragg(?:ed|ing) on|on ice|back burner)\\b",
  "\\bno progress\\b",
  "\\bnot (?:yet )?(?:progressed|(?:running )?(?:on|to) (?:track|schedule|target|plan|time))\\b",
  "\\b(?:not|n[’']t|nowhere near) (?:yet )?(?:quite )?(?:where|as far (?:on|along|ahead|forward) as) (?:\\w+ ){1,3}(?:should|ought|need|want|hope|plan|expect|intend|like|be)\\w*",
  `\\b(?:did not|didn[’']t|has not|hasn[’']t|have not|haven[’']t|could not|couldn[’']t|was not|wasn[’']t|were not|weren[’']t|not) (?:yet )?(?:\\S+ ){0,6}?(?:as|when) (?:it |they |we )?(?:was |were |had |been )*${HOPED}\\b`,
  `\\b(?:was|were|been) (?:originally |first )?(?:${HOPED}|due|to be \\w+) (?:for|by|in|to|on) (?:\\S+ ){0,6}?(?:(?:is|has|have) (?:still |yet )?(?:not|yet to)|still (?:has|have) (?:not|yet)|did not|still (?:outstanding|awaited))\\b`,
  `\\b(?:cost|costing|costs|set|sets|put|puts) (?:us|the \\w+|it|this) (?:back )?(?:by )?(?:(?:about|around|nearly|over|at least|another) )?${COUNT} (?:\\w+ )?${SPAN}\\b`,
  `\\b(?:${COUNT} )?(?:\\w+ )?${SPAN} (?:adrift|later than ${HOPED}|after the (?:\\w+ )?(?:date|deadline|day)\\b|over(?:due| the (?:\\w+ )?(?:date|deadline|time)))`,
  "\\b(?:hit|struck|run into|ran into|met|met with|encountered|come up against|beset by|suffered) (?:an? |some |several |serious |further |unexpected |technical )*(?:snags?|difficult(?:y|ies)|problems?|obstacles?|setbacks?|hold-?ups?|delays?|hurdles?|trouble|buffers)\\b(?! (?:at|in) school)",
  "\\b(?:little|nothing|not much|hardly anything|not a great deal|very little|nothing much) (?:\\w+ )?(?:has |was |is )?(?:been )?(?:moved|happened|changed|done|achieved|progressed|moving|happening|advanced)(?: on| forward)?(?=$|[,:]| (?:since|because|as|over|in|this|while|yet|so far))",
  "\\b(?:this|that|which|it|these) (?:has|have|did|was|were|is) (?:still |sadly |unfortunately )?(?:not|n[’']t) (?:yet )?(?:been )?(?:happened?|done|taken place|take place|occur(?:red)?|materialised?|come about|come|arrived|given|received|met|kept)\\b",
  `\\bmore (?:difficult|complex|complicated|time-consuming|involved) than (?:we |had |was |been |originally |first )*(?:planned|expected|foreseen|thought|anticipated|hoped)\\b|\\bstill (?:unsigned|unfilled|unagreed|not (?:signed|agreed|in place|in post|received|arrived|here))\\b|\\bremains? (?:unsigned|unfilled|unresolved|stuck|blocked|vacant|undelivered)\\b`,
  "\\b(?:had|was|were) (?:originally |first )?(?:hoped|expected|planned|intended|wanted|meant|aimed|hoping|expecting|planning|supposed|due) to (?!be (?:able|a)\\b)\\w+(?: \\w+){0,6} (?:by|in|before|at the (?:start|end) of) (?:the )?\\w+(?=$|[,:])(?!.*\\b(?:did so|was done|were done|and (?:did|was|were|has|have))\\b)",
  `\\b(?:had to|has to|have to|will have to|must|needs? to) be (?:\\w+ly )?(?:moved|rearranged|re-?run|run again|held again|repeated|redone|done again|re-?tendered|re-?advertised|restarted|retaken)\\b`,
  "\\b(?:nothing|no (?:more|further) \\w+) can (?:\\w+ ){1,3}until\\b|\\b(?:cannot|can[’']t|could not|unable to|not able to) (?:yet )?(?:go ahead|proceed|progress|move (?:on|forward)|start|begin|continue)\\b|\\bstill awaited\\b",
  "\\b(?:drew|attracted|received|brought|had) (?:no|not enough|too few) (?:\\w+ )?(?:bids?|bidders|applicants|applications|candidates|tenders|offers|responses)\\b",
  "\\b(?:supplier|contractor|provider|bidder|developer|builder|vendor|candidate|consultant|host)s? (?:\\w+ ){0,3}?(?:withdrew|withdrawn|pulled out|dropped out|gone into administration|collapsed|gave notice|given notice|handed back|walked away|let us down)\\b",
  `\\b(?:moved|shifted|slid|slipped|rescheduled|gone) from (?:\\w+ )?${WHEN}\\w*(?: \\d{4})? (?:until|to|into) (?:\\w+ )?${WHEN}`,
  `\\b${DATES} (?:for \\w+ (?:\\w+ )?)?(?:was|were|has|have|is|are) (?:also )?(?:(?:not|n[’']t) (?:been |yet |yet been )?(?:met|reached|kept|hit|achieved|made)|missed|been missed)\\b`,
  "\\b(?:run|runs|running|ran|spill|spills|spilled|spilt|drag|drags) (?:over|on|past) (?:into|until|to|beyond|its|the)\\b",
  `\\b(?:should|ought to) have (?:been |\\w+ed |begun |started |gone )(?:\\S+ ){0,6}?(?:by|in|on|before) ${WHEN}`,
);

/** How something is late; whether it is the work, its subject shows: "Training is running late", not "pupils who fall behind". */
const LATE = anyOf(
  "\\b(?:running|proceeding|getting) (?:\\w+ ){0,4}?(?:behind|late|over)\\b",
  "\\b(?:fallen|falling|fell|slipping|lagging|lags|got|dropped|slid) (?:\\S+ ){0,4}?behind\\b",
  `\\b${HAS}(?:${COUNT} )?(?:\\w+ )?(?:${SPAN} |well |some way |a long way )?(?:behind|late)(?=$|[,:]| (?:with|because|as|in|to|on|and|owing|due|by|so|where|what|our|the)\\b)`,
  `\\b(?:is|are|has|have|had|was|were|been|being)(?: had to be)?(?: \\w+)? (?:overdue|delayed|deferred|suspended|shelved|parked|rescheduled|rearranged|postponed|stuck|stretched|lengthened|extended by|slipping|slipped|slow)\\b`,
  "\\b(?:held (?:up|back)|hampered|slowed|hindered|impeded|set back|frustrated|disrupted) (?:down )?(?:by|because|as|in|while|at|until)\\b",
  "\\b(?:slower|more slowly) than\\b",
  "\\b(?:(?:has|have|had) (?:now |been |largely |effectively )*|was |were |is |are )?(?:stopped|ceased|come to nothing|stood still|been shelved|frozen|cancelled|called off|abandoned|interrupted)\\b(?! (?:needing|using|asking|being|sending|after (?:a|one|two)))",
  "\\bhad to be (?:called off|cancelled|abandoned|repeated|restarted|put off)\\b",
  "\\bslipping\\b",
);
const OWN = new RegExp(`^\\W*(?:$|(?:we|this|it|everything)\\b)|\\b${THING}\\b`, "i");
/** What stands behind the head of a subject: "training for parents", "work with schools". */
const BEHIND_HEAD = /\b(?:for|of|with|to|about|on|in|at|from|by|between)\b/i;

/** Who is served may be late or behind, which says nothing of the work; nor does what is said of a part of a sentence. */
const OF_THE_SERVED =
  /\b(?:pupils?|children|child|young (?:people|person|adults?)|learners?|students?|families|family|parents?|carers?|plans|reviews|appeals|assessments|payments|referrals|requests)\b/i;
const RELATIVE = /\b(?:who|whose|which|that|those)\b/i;

/** What is asked about is not told: "looked at why reviews are delayed". */
const ASKED_ABOUT =
  /\b(?:why|whether|how (?:often|many|long|much)|reasons? (?:why|for|that)|causes? of|to see (?:if|where)|learn(?:t|ed)? from|elsewhere|other (?:areas?|places|counties|councils|authorities|partnerships)|neighbouring)\b/i;

/** The delay is told as past: "on track after being off track in May". */
const BACK = /^(?!.*\bnot\b).*\bon (?:track|schedule|target) (?:again|after|following|despite)\b/i;

/** The clause that tells of a delay that lasts, or of a date that will not be kept; null where none does. */
export function delayIn(progress: string | null): string | null {
  if (progress === null || claim(progress, RECOVERED) !== null) return null;
  for (const clause of clausesOf(progress)) {
    if (saysLate(clause)) return BACK.test(clause) ? null : clause;
    if (WILL_BE_LATE.test(clause) && !isSupposed(clause)) return clause;
  }
  return null;
}

function saysLate(clause: string): boolean {
  if (saysOutright(clause, DELAYED) && !ASKED_ABOUT.test(clause.slice(0, clause.search(DELAYED)))) return true;
  return saysOutright(clause, LATE) && isOwn(clause.slice(0, clause.search(LATE)));
}

/** Whether words before a verb name the work, or who does it, as what the verb speaks of. */
function isOwn(before: string): boolean {
  const head = before.split(BEHIND_HEAD, 1)[0]!;
  return OWN.test(head) && !OF_THE_SERVED.test(head) && !RELATIVE.test(before) && !ASKED_ABOUT.test(before);
}

const isSupposed = (clause: string) =>
  /^(?:if|unless|should|were)\b|\b(?:if|unless|risk (?:that|of)|had)\b/i.test(clause);
