/** What an update says of work that stands still: no way on, nobody who does it, an attempt that failed, an answer that does not come. */

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*";
const SPAN = "(?:days?|weeks?|months?|terms?|quarters?|years?)";
/** Who delivers or decides something; of those who are served nothing is said here. */
const OTHERS =
  "(?:supplier|contractor|provider|vendor|developer|builder|consultant|architect|designer|printer|landlord|publisher|agency|company|firm|bidder|trust|icb|council|legal|legal team|legal services|lawyers|procurement|health|it|hr|finance|estates|department|dfe|university|college|commissioner|partner|head office)s?";
const NOT_YET = "(?:has|have|did|is|are) ?(?:still |yet )?(?:not|n[’']t)(?: yet| still)?";
const NOT_DONE =
  "(?:has not|hasn[’']t|have not|haven[’']t|did not|didn[’']t|not) (?:\\w+ )?(?:met|moved|progressed|advanced|budged|convened|shifted|happened|been (?:touched|worked on|convened|picked up))";

/** Words of a standstill, which may be denied: "no deadlock". */
export const STUCK: readonly string[] = [
  "\\b(?:standstill|stand-still|stalemate|deadlock(?:ed)?|impasse|log-?jam|gridlocked|bogged down|at loggerheads|treading water|in the doldrums|up in the air)\\b(?<!(?:broke|broken|break|breaking|ended|resolved|unlocked|cleared) (?:the |this |a |an )?\\w+)",
  "\\b(?:no (?:way|route) (?:out|forward|through|round it|around it)|(?:hit|come to|reached|up against) (?:a|the) (?:brick wall|wall|dead end)|(?:run|ran) out of (?:steam|road|time)|lost (?:all |its |our |some )?(?:momentum|impetus)|momentum (?:has |is |was )?(?:been )?(?:gone|lost|faded|stalled))\\b",
  `\\b${NOT_DONE} (?:\\w+ )?(?:(?:for|in) (?:(?:the|over|nearly|about|more|than|at|least|last|past|some|many|several|a|an|one|two|three|four|five|six|\\d+|couple|of|few|good) ){1,4}${SPAN}|since (?:the |last |early |mid |late )?(?:${MONTH}|spring|summer|autumn|winter|easter|christmas|half term|\\w+ meeting|report|update))\\b`,
  "\\b(?:nobody|no one|no-one) (?:has |is |was )?(?:yet |now |currently |else )?(?:picked (?:it|this|that) up|taken (?:it|this|that) (?:on|over|up|forward)|(?:working|leading) on (?:it|this)|to (?:lead|take|run|do|cover|deliver|drive) (?:it|this|on)|driving (?:it|this)|leading (?:it|this))\\b",
  "\\b(?:reps?|representatives|members|partners|schools|heads|volunteers|parents|trusts?|leads?) (?:have |has |had )?(?:\\w+ )?(?:drifted away|walked away|fallen away|lost interest|stopped (?:coming|attending|turning up)|pulled out|backed out)\\b",
  "\\b(?:fell|fallen|falls) through\\b(?! the (?:net|gap|gaps|cracks|system))",
  "\\b(?:recruitment|tender|procurement|adverts?|advertisement|appointment|bid|interviews|negotiations|talks|attempts?|search|sign-?off|migration|go-live|pilot) (?:\\w+ ){0,6}?(?:failed|collapsed|broke down|broken down|fell apart|proved unsuccessful|(?:was|were|been) unsuccessful|drew a blank|drawn a blank)\\b",
  "\\b(?:back to (?:square one|the drawing board)|from scratch again|start(?:ed|ing)? (?:all )?(?:over|afresh) (?:again|with|because|from))\\b",
  "\\b(?:had|have|has|need|needs|needed|asked|asking|forced|obliged|decided|got) (?:\\w+ ){0,3}?to (?:go out to \\w+|tender|advertise|recruit|consult|start|begin|run \\w+|vote|procure|bid|rewrite \\w+|redraft \\w+|do \\w+) (?:\\w+ ){0,3}?(?:again|afresh|from scratch|once more|(?:for )?a (?:second|third|fourth) time)\\b",
  "\\b(?:out|gone|going|go|went) to (?:tender|advert|market|recruitment) (?:again|twice|(?:for )?(?:a|the) (?:second|third|fourth) time)\\b|\\b(?:re-?advertised|advertised|re-?tendered|tendered) (?:now )?(?:twice|again|three times|four times|(?:for )?(?:a|the) (?:second|third|fourth) time)\\b",
  `\\b${OTHERS} ${NOT_YET} (?:been able to )?(?:replied|responded|answered|come back|got back|returned|supplied|sent|delivered|provided|given|confirmed|signed|agreed|shared|produced|released|reply|respond|answer|supply|send|deliver|turn(?:ed)? up)\\b`,
  `\\b(?:heard nothing|nothing heard|no (?:word|reply|response|answer|sign|news)|not had (?:a|any) (?:word|reply|response|answer)) (?:\\w+ ){0,3}?(?:from (?:the |our )?(?:\\w+ )?${OTHERS}|despite|to our)\\b`,
  `\\b${OTHERS} (?:has |have )?(?:gone (?:quiet|silent|to ground)|ignored|missed (?:its|their|the|every|two|three|several))\\b|\\bchased (?:\\w+ ){0,4}?(?:twice|repeatedly|weekly|many times|several times|three times|four times|without|to no avail|but)\\b`,
  "\\b(?:we|i|team|group|board|officers|lead|work) (?:are|is|am) still (?:waiting|awaiting|chasing)\\b|\\bwe[’']re still (?:waiting|awaiting|chasing)\\b",
  "\\b(?:cannot|can[’']t|could not|couldn[’']t|unable to) (?:now |yet )?(?:run|open|launch|be (?:started|launched|opened|let|signed|run|held)|start|finish|deliver|recruit) (?:without|until|till|because)\\b",
  "\\bhold(?:s|ing)? (?:us|this|it|things|everything|the (?:\\w+ )?(?:work|project|launch|programme|roll-?out|action)) (?:up|back)\\b|\\b(?:is|are|been) holding up the\\b",
  "\\b(?:did not|didn[’']t|has not|hasn[’']t|have not|haven[’']t|not|n[’']t) (?:\\w+ )?(?:go|gone|going) (?:quite |entirely )?(?:to plan|according to plan|as (?:planned|hoped|we hoped))\\b",
];

/** How something stands still; whether it is the work, its subject shows. */
export const STUCK_OF_WORK: readonly string[] = [
  "\\b(?:is|are|was|were|has|have|been|being|got|become|became|remains?|now|we[’']re|it[’']s) (?:\\w+ly |a bit |rather |really |completely |still |got |become )?(?:stuck|blocked|paralysed|snagged|deadlocked|in limbo)\\b|\\bgot stuck\\b",
  "\\b(?:fail(?:ed|s)|failing) (?:twice|again|to (?:attract|appoint|find|agree|produce|reach|recruit|deliver|start|secure|materialise))\\b",
  "\\bstruggl(?:es?|ed|ing) (?:to (?:recruit|find|fill|keep|get|agree|secure|appoint|meet|deliver|release|make)|with (?:capacity|recruitment|staffing|the (?:timetable|timescales?)))\\b",
  "\\bslow (?:progress|going|start)\\b|\\b(?:sluggish|glacial|crawling along|at a crawl|snail[’']s pace|faltering|floundering|faltered|petered out|tailed off)\\b",
  "\\bwithout (?:an? |any )(?:\\w+ )?(?:lead|owner|manager|chair|postholder|sponsor)\\b|\\b(?:has|have) (?:no|lost (?:its|our|the)) (?:\\w+ )?(?:lead|owner|manager|chair|postholder|sponsor)\\b",
];
