import { shortRef } from "../../workbook";
import { clausesOf } from "../claims";
import { DIGITS, hintOfWords } from "../hints";
import { rule } from "../rule";
import { quoted } from "../rows";
import { textsOf } from "../texts";

export default rule({
  id: "small-number-in-text",
  subject: "data protection",
  severity: "warning",
  title: "Few children are not counted where they could be recognised",
  why: "Three pupils of one year at one school can be recognised by people who know them, even without a name.",
  needs: [],
  message: (d: { of: string; cell: string; text: string }) =>
    `${d.of}: ${d.cell} tells of ${quoted(d.text)}. So few children may be recognised. Can it be said without the number?`,

  check(plan, tell, { settings }) {
    for (const { at, of, field, text, hints, unseen } of textsOf(plan)) {
      if ((hints & ANY_CHILDREN) === 0 || (hints & (DIGITS | NUMBERS)) === 0) continue;
      const found = fewChildren(text, settings.smallNumber);
      if (found === null) continue;
      const data = { of, cell: shortRef(at) + (unseen && ` (${unseen.slice(2)})`), text: found.words };
      tell({ about: `${of} ${field}`, at: [at], data, severity: found.placed ? "warning" : "advice" });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "4.3", progress: "Review done; 2 pupils in Year 8 at one college are back in lessons." }] },
      { actions: [{ ref: "4.4", evidence: "Two children moved to a new placement." }] },
      { actions: [{ ref: "4.5", progress: "We met 2 families in Examplo village." }] },
    ],
    good: [
      {
        actions: [
          {
            progress:
              "Year 5 pupils and 120 children took part; 1 in 5 children waits longer. 3 children's centres opened.",
          },
          {
            progress:
              "Waiting fell by 4% of children. Places for ages 0 to 5 children's groups. One pupil referral unit.",
          },
          { progress: "6 pupils at one school; no child was excluded. One young person's voice group." },
          { progress: "Two families took part in the design. One in four families in Examplo village waits." },
          {
            progress:
              "Three schools with pupils on part-time timetables were visited; two providers for children are new.",
          },
        ],
      },
    ],
  },
});

const NUMBER_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const CHILDREN =
  "(?:children|child|pupils?|young (?:people|persons?)|students?|learners?|boys?|girls?|siblings?|babies|toddlers|teenagers?)";
const ANY_CHILDREN = hintOfWords(
  ..."child pupil young student learner boy girl sibling bab toddler teenager famil household".split(" "),
);
const NOT_CHILDREN =
  "(?![’'\\w-]|\\s+(?:referral|premium|support|voice|placements?|places?|protection|cent(?:re|red)s?|development|health|services?|participation|council|passports?|profiles?|champions?|panels?|forums?|representatives?|ambassadors?|and family|and families|in (?:every|each|two|three|four|five|ten)\\b))";
/** Words that may stand between the number and the children; "three schools with pupils" counts schools. */
const BETWEEN =
  "(?:more|further|other|new|different|additional|of the|autistic|disabled|deaf|blind|non-verbal|looked-after|looked after|vulnerable|home-educated|excluded|permanently|primary|secondary|reception|school-aged?|younger|older|young|local|such)";
const NUMBERS = hintOfWords(...NUMBER_WORDS);
const NUMBER = `\\b(\\d{1,2}|${NUMBER_WORDS.join("|")})\\s+`;
const OF_CHILDREN = `(?:out of \\d+ |of (?:the )?\\d+ )?(?:${BETWEEN}\\s+){0,2}${CHILDREN}`;
const FEW = new RegExp(
  `(?<![\\d.,:/£–-]|\\b(?:year|years|stage|aged?|ages|in|to|under|over|than|and|grade|phase|tier|level|plus|every)\\s)` +
    `${NUMBER}${OF_CHILDREN}${NOT_CHILDREN}`,
  "giu",
);

/** Families of one small place, named or not: "two families in Northmoor village", "3 families at Oak Lane Primary". */
const OF_FAMILIES = `(?:${BETWEEN}\\s+)?(?:families|households)\\s+(?:\\w+\\s+){0,2}(?:in|from|at|near|of)\\s`;
const FEW_FAMILIES = new RegExp(
  `(?<![\\d.,:/£–-]|\\b(?:in|to|over|than|every|all)\\s)${NUMBER}${OF_FAMILIES}` +
    `\\s*(?:(?:a|an|one|the|this|the same)\\s+(?:small\\s+)?(?:village|hamlet|parish)\\b|(?:\\p{L}[\\p{L}’'-]+\\s+){1,4}(?:village|hamlet|school|primary|academy|nursery|infants?|juniors?)\\b)`,
  "giu",
);

/** Cheap: the words of both without what stands around them, which takes many times as long to look at. */
const MAY_HOLD = new RegExp(`${NUMBER}(?:${OF_CHILDREN}|${OF_FAMILIES})`, "i");

const PLACE = "(?:school|setting|provider|college|nursery|academy|provision|home|centre|unit|class|placement|village)";
/** Words that say where the children are, or which of them. */
const PLACED = new RegExp(
  `\\b(?:[Yy]ears? (?:R|\\d{1,2})|in reception|(?:at|in|from) (?:a|an|one|this|its|the same) (?:[a-z-]+ )?${PLACE}|at [A-Z]|` +
    "[A-Z][a-z]+ (?:School|Academy|College|Primary|Nursery|Infants?|Juniors?)|with (?:a |an )?(?:rare|profound|visual|hearing|multi)|" +
    "aged? \\d|excluded|in care|looked[ -]after|care leavers?)\\b",
);

/** The first clause that counts few children; `placed` says that it also tells where or which. */
function fewChildren(text: string, limit: number): { words: string; placed: boolean } | null {
  if (!MAY_HOLD.test(text)) return null;
  for (const clause of clausesOf(text)) {
    if (!MAY_HOLD.test(clause)) continue;
    for (const { 1: number = "", index } of clause.matchAll(FEW))
      if (isFew(number, limit)) return { words: clause.slice(index), placed: PLACED.test(clause) };
    for (const { 1: number = "", index } of clause.matchAll(FEW_FAMILIES))
      if (isFew(number, limit)) return { words: clause.slice(index), placed: true };
  }
  return null;
}

function isFew(number: string, limit: number): boolean {
  const count = /^\d/.test(number) ? Number(number) : NUMBER_WORDS.indexOf(number.toLowerCase()) + 1;
  return count >= 1 && count <= limit;
}
