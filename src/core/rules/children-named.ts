import { CAPITAL_INSIDE, DIGITS, hintOfSigns, hintOfWords, hintsIn, INITIAL, type Hint } from "./hints";
import { FAMILY_WORDS, isCapitalNoName, isPlaceLike } from "./name-words";
import { isFirstName } from "./persons";

/**
 * Names and initials by which a text names a child, or a child by its family. A name alone is none: something beside it says
 * that a child is meant. So the initials of officers, schools and strategies are left alone.
 */
export type NamedChild = { readonly name: string; readonly sure: boolean };

const NAME = "\\p{Lu}[\\p{Ll}’'-]{2,20}";
/** Initials with full stops, and no surname behind them: "A.B.", not "A.B. Smith". */
const DOTTED = "(?:\\p{Lu}\\.\\s?){1,2}\\p{Lu}\\.(?!\\s?\\p{Lu}\\p{Ll})";
const CHILD =
  "(?:[Cc]hild|[Pp]upil|[Ss]tudent|[Ll]earner|[Bb]oy|[Gg]irl|[Tt]oddler|[Bb]aby|[Ss]on|[Dd]aughter|[Yy]oung person)";
const ONE_OF_THEM =
  "(?:[Mm]um|[Mm]ummy|[Mm]other|[Dd]ad|[Dd]addy|[Ff]ather|[Bb]rother|[Ss]ister|[Ss]ibling|[Gg]rand(?:mother|father|parent)s?|[Ss]tep(?:mother|father)|[Ff]oster (?:carer|mother|father|parent)s?|[Gg]uardian)";
const ABOUT =
  "(?:[Pp]arents?|[Ff]amily|[Cc]arers?|[Cc]ase|[Pp]lacement|[Aa]ppeal|[Tt]ribunal|[Tt]uition|[Dd]iagnosis|[Ee]xclusion|EHCP?|EHC plan|[Tt]ransport|[Ss]chool place)";
const YEAR =
  "(?:(?:Year|Yr|Y) ?(?:R|\\d{1,2})\\b(?! (?:lead|teacher|tutor|head|class|group|team|pupils|children|transition))|aged? \\d{1,2}\\b|\\d{1,2}[ -](?:years?|yrs?)[ -]old|in Reception)";
const DOES =
  "(?:now|has|had|is|was|will|who|whose|attends?|moved|returned|started|starts|remains|left|lives|with (?:his|her|their)|and (?:his|her|their|family|mum|parents))";

/** Says that a child is meant, then its name. */
const CALLED = [
  new RegExp(`\\b${CHILD} (?:called|named) (${NAME})`, "gu"),
  new RegExp(
    `\\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) (?:son|daughter|boy|girl|little boy|little girl),? (${NAME})`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(${NAME})[’']s (?:mum|mother|dad|father|foster carers?|grandmother|grandfather|stepfather|stepmother)\\b`,
    "gu",
  ),
  new RegExp(`\\b${ONE_OF_THEM} of (?:(?:little|young|baby) )?(${NAME})`, "gu"),
];

/** Initials beside words that speak of a child. */
const INITIALLED = [
  new RegExp(`\\b${CHILD}(?:[’']s initials)?,? \\(?(${DOTTED})`, "gu"),
  new RegExp(`\\b(?:${ONE_OF_THEM}|${ABOUT}) (?:of|for) (${DOTTED}|${NAME} \\p{Lu}(?![\\p{L}\\d’'-])\\.?)`, "gu"),
  new RegExp(
    `(${DOTTED})[’']s (?:mum|mother|dad|father|parents?|family|carers?|placement|EHCP?|case|transport|school|tribunal|appeal|diagnosis|needs|package|siblings?|brother|sister)\\b`,
    "gu",
  ),
  new RegExp(`(${DOTTED})\\s?[,(]?\\s?(?:who is )?(?:in )?${YEAR}`, "gu"),
  new RegExp(`(?<![\\p{L}\\d])(${NAME} \\p{Lu}\\.?)\\s?[,(]?\\s?${YEAR}`, "gu"),
];
/** Two capitals behind "child", where a sentence about the child goes on: "pupil JS has moved", not "pupil PE kit". */
const BARE = new RegExp(
  `\\b${CHILD} (\\p{Lu}{2})(?=$|[,;:)]|\\.(?:\\s|$)|\\s?\\(|[’']s\\b| ${DOES}\\b| in Year)`,
  "gu",
);
/** Initials that stand for something else. */
const NO_INITIALS =
  /^(?:[A-Z]|PE|IT|RE|UK|EU|US|USA|EP|OT|SL|SLT|SW|NW|SE|NE|AI|IQ|PA|TA|PC|TV|DV|DA|GP|HR|PR|ID|NA|QA|BC|EH|ED|MH|YP|YO|PD|LD|HI|VI|MS|ND|PP|SS|YR|NC|KS|EY|CP|CE|RC|FE|HE|AP|SA|LA|SEN|NHS|EHC|CIN|LAC|RAG|DOB|NB|AM|PM|EG|IE|PS|NI|BA|MA)$/;

/** A whole name, or a first name, with a year or age directly behind it. */
const WITH_YEAR = new RegExp(
  `(?<![\\p{L}\\d’'-])(${NAME})( ${NAME})?\\s?[,(]\\s?(?:who is )?(?:in )?${YEAR}([),]? ${DOES}\\b)?`,
  "gu",
);
/** "The young person, Callum Samplo, took part": a name set between commas behind the child. */
const SET_BETWEEN = new RegExp(`\\b${CHILD}(?: concerned| in question)?, (${NAME}(?: ${NAME})?),`, "gu");
/** A first name in what is told of a child only: "Mia’s EHC plan", "Jayden now attends school", "Zofia and her parents". */
const OF_CHILD = [
  new RegExp(`(?<![\\p{L}\\d’'-])(${NAME})(?: \\(\\d{1,2}\\)|, \\d{1,2},)`, "gu"),
  new RegExp(
    `\\b(?:place|places|support|package|tuition|transport|provision|placement|plan|equipment|funding) for (${NAME})(?! \\p{Lu}|[’'-])\\b`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d’'-])(${NAME})[’']s (?:EHCP?|EHC plan|placement|annual review|diagnosis|school place|parents|family|transition|education|exclusion|tuition)\\b`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d’'-])(${NAME}) (?:now |still |no longer |regularly )?(?:attends|goes to|has returned to|returned to|started at|has started at|has moved to|moved to|is out of|was out of|enjoys|has settled (?:in|at|into)) (?:\\w+ ){0,3}?(?:school|college|nursery|class|lessons|playgroup|pre-school|the resource base)\\b`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d’'-])(${NAME}) (?:(?!\\p{Lu})[\\p{L}’'-]+ ){0,7}?(?:his|her|their) (?:school|class|classmates|parents|mother|mum|father|dad|EHC plan|EHCP|placement|teacher|tutor|siblings|brother|sister|foster)\\b`,
    "gu",
  ),
];
const OF_FAMILY = new RegExp(`\\b${ABOUT} (?:of|for) (${NAME})((?: \\p{Lu}[\\p{L}’'-]*)*)`, "gu");
const THE_PARENTS = new RegExp(
  `\\b[Tt]he (?:parents|family|carers) of (${NAME}(?: ${NAME})?) (?:have|has|had|were|was|are|is|asked|attended|met|declined|refused|appealed|complained|agreed|said|told|report|reported|raised|wrote|want|wanted|moved)\\b`,
  "gu",
);

/** How the words end that stand before a child's name or initials, and before those of its family. */
const BEFORE_CHILD =
  "(?:alled|amed|hild|upil|tudent|earner|[Bb]oy|irl|oddler|aby|son|aughter)(?:[’']s initials)?,? \\(?";
const BEFORE_FAMILY =
  "(?:mm?y|um|other|ather|[Dd]ad|ddy|ister|ibling|parents?|uardian|amily|arents|arers?|[Cc]ase|lacement|ppeal|ribunal|uition|iagnosis|xclusion|EHCP?|plan|ransport|place) (?:of|for) (?:(?:little|young|baby) )?";
const APOSTROPHES = hintOfSigns("'’");
const AGES = hintOfWords("y", "age", "reception");
const OF_CHILDREN = hintOfWords(
  ...(
    "child pupil student learner boy girl toddler baby son daughter young mum mother dad father brother sister sibling grand step " +
    "foster guardian parent family carer case placement appeal tribunal tuition diagnosis exclusion ehc transport school"
  ).split(" "),
);
/**
 * Cheap: the pieces without which none of them matches, each where its hint stands. Each begins with signs that are rare: a
 * capital between points or behind such a word, an apostrophe, an age.
 */
const MAY_HOLD: readonly (readonly [hint: Hint, piece: RegExp, also?: Hint])[] = [
  [
    OF_CHILDREN | APOSTROPHES | AGES,
    new RegExp(`[A-ZÀ-Þ](?:\\.\\s?[A-ZÀ-Þ]\\.|(?<=${BEFORE_CHILD}.)|(?<=${BEFORE_FAMILY}.)[^A-Z])`),
    CAPITAL_INSIDE | INITIAL,
  ],
  [
    APOSTROPHES,
    /[’']s (?:mum|mother|dad|father|foster|grand|step|EHC|placement|annual|diagnosis|school|parents|family|transition|education|exclusion|tuition)/,
  ],
  [AGES, /\d(?:(?<=(?:Y(?:ea)?r? ?|aged? ).)|[ -]y(?:ea)?rs?[ -])|Year R|Reception/],
  [hintOfWords("person", "concerned", "question"), /(?:erson|oncerned|uestion), [^a-z]/],
  [DIGITS, /\d[),](?<=(?:\(|, )\d\d?.)/],
  [
    hintOfWords(..."place support package tuition transport provision plan equipment funding".split(" ")),
    /(?:place|places|support|package|tuition|transport|provision|placement|plan|equipment|funding) for [^a-z]/,
  ],
  [
    hintOfWords(..."attends goes returned started moved out enjoys settled".split(" ")),
    /attends|goes to|returned to|started at|moved to|(?:is|was) out of|enjoys|settled/,
  ],
  [
    hintOfWords("his", "her", "their"),
    /(?:his|her|their) (?:school|class|parents|mother|mum|father|dad|EHC|placement|teacher|tutor|siblings|brother|sister|foster)/,
  ],
];

/** The first child that a text with these hints names, by its name, its initials or its family; null where none is. */
export function childNamedIn(text: string, hints = hintsIn(text)): NamedChild | null {
  if (!MAY_HOLD.some(([hint, piece, also = ~0]) => (hints & hint) !== 0 && (hints & also) !== 0 && piece.test(text)))
    return null;
  for (const pattern of CALLED)
    for (const [, name = ""] of text.matchAll(pattern)) if (!isCapitalNoName(name)) return { name, sure: true };
  for (const pattern of INITIALLED)
    for (const [, name = ""] of text.matchAll(pattern)) if (areInitials(name)) return { name: name.trim(), sure: true };
  for (const [, name = ""] of text.matchAll(BARE)) if (!NO_INITIALS.test(name)) return { name, sure: true };
  for (const [, name = ""] of text.matchAll(SET_BETWEEN))
    if (!name.split(" ").some((word) => isCapitalNoName(word) || isPlaceLike(word))) return { name, sure: true };
  for (const pattern of OF_CHILD)
    for (const [, name = ""] of text.matchAll(pattern)) if (isFirstName(name)) return { name, sure: true };
  return withYear(text) ?? byFamily(text);
}

/** "A.B.", "Samplo A."; not "U.K." and not "Year R". */
function areInitials(words: string): boolean {
  const [first = ""] = words.split(" ");
  if (/^\p{Lu}\p{Ll}/u.test(first)) return !isCapitalNoName(first) && !isPlaceLike(first);
  return !NO_INITIALS.test(words.replace(/[.\s]/g, ""));
}

function withYear(text: string): NamedChild | null {
  for (const [, first = "", second = "", does] of text.matchAll(WITH_YEAR)) {
    const words = [first, second.trim()].filter((word) => word !== "");
    if (words.some((word) => isCapitalNoName(word) || FAMILY_WORDS.test(word))) continue;
    if (isFirstName(first) || (words.length === 2 && does !== undefined && !words.some(isPlaceLike)))
      return { name: words.join(" "), sure: true };
  }
  return null;
}

function byFamily(text: string): NamedChild | null {
  for (const [, name = "", behind = ""] of text.matchAll(OF_FAMILY)) {
    if (isFirstName(name) && !behind.split(" ").some((word) => isCapitalNoName(word))) return { name, sure: true };
  }
  for (const [, name = ""] of text.matchAll(THE_PARENTS)) {
    if (!name.split(" ").some((word) => isCapitalNoName(word) || isPlaceLike(word))) return { name, sure: false };
  }
  return null;
}
