/** What an update tells of a part, where the whole was to be done: a share, a label before what remains, a need for more. */

const NUMBER =
  "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty)";
const PLACES =
  "(?:posts?|schools?|settings?|nurseries|colleges?|academies|heads?|headteachers|sencos?|teams?|districts?|localities|boroughs?|areas?|sites?|hubs?|bases?|units?|clinics?|centres?|modules?|sessions?|workshops?|courses?|visits?|audits?|staff|officers?|caseworkers?|therapists?|trusts?|services?|providers?|partners?|policies|documents?|guides?|leaflets?|pages?|milestones?|tasks?|actions?|strands?|places|rooms|licences|laptops|keyworkers|champions|governors|practitioners|managers|panels?)";
const TREATED =
  "(?:been|had|got|received|signed|joined|moved|replied|returned|finished|completed|started|begun|opened|adopted|switched|converted|agreed|taken part|taken it up|attended|done|gone live|come on board|responded)";

/** Words for what remains, which may be denied; they hold no time of the past. */
export const PARTLY: readonly string[] = [
  "\\b(?:outstanding|remaining|open|last|final) (?:\\w+ )?(?:items?|tasks?|actions?|steps?|pieces?|points?|parts?|elements?|work|jobs?) (?:is|are|includes?|will be|being)\\b(?! (?:now |all |since |been )*(?:done|completed?|closed|finished|delivered|signed|resolved|in place))",
  "\\b(?:loose ends|odds and ends|odds and sods|bits and (?:pieces|bobs)|snagging|snags|finishing touches|final touches|last bits|teething)\\b(?! (?:\\w+ ){0,3}(?:tied|were|was|have been|has been|been|done|completed?|fixed|cleared|dealt|resolved|added|made))",
  `\\b(?:a )?(?:further|another|second|third|additional|more|extra|final|fresh|new|last) (?:\\w+ ){1,4}?(?:is|are|will be) (?:still |now |also |therefore )?(?:needed|required|necessary|to come|to be held|to be run)\\b`,
  "\\b(?:still |also |now )?(?:needs?|requires?|require|want|allow|takes?|will take|will need|could do with) (?:\\w+ ){0,2}?(?:another|a further|a few more|some more|more|extra|a little more|a bit more|additional) (?:\\w+ ){0,4}?(?:time|days|weeks|months|term|terms|work|sessions?|rounds?|staff|money|visits?|testing|training)\\b",
  "\\b(?:we|team|i|officers?|group|lead) (?:still |now |also |just |will )*(?:need|needs|have|has|must|ought) to (?!(?:thank|note|say|see|keep|be sure|remember|acknowledge|make sure|ensure|stay|watch|maintain|remain)\\b)\\w+",
  "\\b(?:we|i)(?:[’']ll| will| shall) (?:now |then |also |still )?(?:try|catch (?:up|the|them)|pick (?:up|off)|finish|complete|chase|sort|tidy|re-?advertise|advertise|recruit|get (?:round|to|them|it|this|there))\\b",
  "\\b(?:no|not one|not a single)(?! (?:\\w+ )?(?:complaints?|concerns?|issues?|problems?|incidents?|appeals?|tribunals?|exclusions?|breach\\w*|evidence|data|feedback|sign|need|reason|change|risks?|delays?|objections?|queries|gaps?|one))\\b[^,;]{0,40}\\b(?:as yet|so far|to date|yet)(?=$|[,:])",
  `\\b(?:${NUMBER}|a few|a handful|a couple|several|some) (?!(?:percent|per|years?|months?|weeks?|days?|ways?)\\b)(?:\\w+ ){0,2}?(?:to go|to come|to finish|still to \\w+|remain|outstanding|(?:are|is) (?:still )?left)(?=$|[,:]| (?:and|in|at|which|before)\\b)(?<! (?:where|able|free) to (?:go|come))`,
  `\\bonly (?:about |around )?${NUMBER} (?:of|out of) (?:the |our |its |all )?(?:\\w+ ){0,3}?${PLACES} (?:has|have|were|was|are|is|had|could|took|came|came forward|replied|signed)\\b`,
  `\\b(?:(?:is|are) (?:now |still |yet )?(?:to be|due to be|about to be|about to|due|expected|being \\w+)|will(?: be)?|shall(?: be)?|to be)(?: \\w+){0,4} (?:shortly|soon|imminently|in due course|before long|any day now|in the coming (?:days|weeks|months))\\b(?<!(?:report|share|publish|update|evaluate|meet)\\w* (?:\\w+ ){0,3})`,
  "\\b(?:comes?|happens?|starts?|begins?|follows?) (?:after(?:wards)?|next|later|then|in due course)(?=$|[,:])",
  "\\bbefore (?:we|it|this|they) (?:can (?:be )?)?(?:launch|go(?:es)? live|open|opens|publish|published|print|printed|launched|roll|rolled|start|starts|used)\\b",
  `\\b(?:is|are|now|currently) (?:out|with (?:the |our )?\\w+(?: \\w+)?) for (?:comments?|consultation|approval|signature|sign-?off|checking|proofing|printing|clearance|pricing)\\b`,
  "\\b(?:done|completed?|finished|delivered|in place|there)\\b[ ,(–-]+(?:more or less|mostly|largely|nearly|almost|in the main|for the most part|apart from|except(?: for)?|bar|but for|save for|give or take|subject to|pending)\\b(?! (?:minor|none|holiday|bank))",
  "\\bto be (?:confirmed|arranged|agreed|finalised|booked|decided|appointed|completed|finished)(?=$|[,:])",
];

/** The same, where a clause opens with them. */
export const OPENS_PART: readonly string[] = [
  "^\\W*(?:(?:this|it|work|all|now|still|is|are|the \\w+) )*(?:in train|in hand|in progress|under ?way|in the pipeline|getting there|part-?way|half-?way|part-?done|half-?done|wip|a work in progress|work in progress)(?=$|[,:]| (?:with|through|there|and|but|to)\\b)",
  "^\\W*(?:(?:we|i|this|it|work|the \\w+|action|that|are|is|now|about|around|roughly|some|perhaps|maybe|probably|only|just|over|nearly|say|at|estimate) )*(?:\\d{1,2} ?(?:%|per ?cent)|half|two thirds|three quarters|most|much|part|halfway|a third|a quarter) ?(?:of )?(?:the way|complete|completed|done|finished|there|through|delivered|built|rolled out|in place)\\b",
  "^\\W*(?:(?:still|now|items?|tasks?|work|actions?|steps?|points|parts?|what) (?:is |are )?)*(?:remaining|remains|outstanding|to do|to be done|to complete|to finish|left|left to do|to follow|pending|missing|not (?:yet )?done|open)(?: items?| tasks?| work| actions?| steps?| points| issues?)? ?(?::|=) ?(?!(?:none|nil|nothing|n\\/?a|no|0|zero|-)\\b)\\S",
];

/** Words that deny outright that all of it was done, whoever it was that did not. */
export const NOBODY_YET: readonly string[] = [
  "\\b(?:nobody|no one|no-one|none of \\w+(?: \\w+){0,2}|neither(?: \\w+)?)(?:[’']s| has| have) (?:yet |so far )?(?:begun|started|written|done|signed|replied|picked|looked|agreed|opened|finished|taken)\\b",
  "\\bnot (?:every(?! (?:parent|family|child|pupil|young|carer|learner|plan|case))|everyone|everybody|everything|everywhere|each)\\b(?: \\w+){0,4} (?:is|are|has|have)\\b(?! (?:\\w+ )?(?:agreed|happy|satisfied|content|needed|eligible|noticed|felt|seen|better|improved|aware|chosen|wanted))",
];

const SHARE = new RegExp(
  `\\b(${NUMBER}) (?:of|out of|\\w+ out of) (?:the |our |its |all |these )?(${NUMBER})?\\b ?(?:\\w+ ){0,2}?(${PLACES})? ?(?:have|has) (?:now |already |so far |all |each |both |since |only )*${TREATED}\\b`,
  "i",
);
const WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS = "ten twenty thirty forty fifty sixty".split(" ");

/** Whether a clause tells that some of so many have had their turn by now, and not all: "23 heads out of 61 have had it". */
export function isShare(clause: string): boolean {
  const match = SHARE.exec(clause);
  if (
    match === null ||
    /\b(?:parents?|carers?|famil\w+|children|pupils?|young people|learners?|respondents?|plans)\b/i.test(match[0])
  )
    return false;
  const [some, all] = [valueOf(match[1]!), match[2] === undefined ? null : valueOf(match[2])];
  return (
    some !== null && all !== null && some < all && (match[3] !== undefined || new RegExp(PLACES, "i").test(clause))
  );
}

function valueOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const small = WORDS.indexOf(word.toLowerCase());
  if (small >= 0) return small;
  const ten = TENS.indexOf(word.toLowerCase());
  return ten < 0 ? null : (ten + 1) * 10;
}

/** What was open is told as of former days. */
export const ONCE_OPEN =
  /^\W*(?:until|till|up to|up until|before|at first|initially|originally|at the (?:start|beginning|outset))\b.*\b(?:was|were|had)\b|\b(?:was|were) still\b/i;

/** A clause behind it that says that it is done since. */
export const DONE_SINCE =
  /^\W*(?:(?:all|both|each|every one|this|these|those|that|it|they|which|the (?:last|rest|others?|remaining \w+|final \w+))(?: of (?:these|them|which))? )?(?:(?:has|have|is|are|was|were|been|since|now|all|both|also|then|subsequently) ){1,5}(?:been )?(?:done|completed?|finished|closed|resolved|in place|signed|filled|delivered|fixed|trained|visited|open(?:ed)?|cleared|made|held|sent|live)\b/i;
