import { shortRef } from "../../workbook";
import { clausesOf } from "../claims";
import { CAPITAL_INSIDE, hintOfWords } from "../hints";
import { isCapitalNoName } from "../name-words";
import { rule } from "../rule";
import { quoted } from "../rows";
import { textsOf } from "../texts";

export default rule({
  id: "family-recognisable",
  subject: "data protection",
  severity: "warning",
  title: "No text tells of one family or child by place and circumstances",
  why: "In a village or at a small school everybody knows which family it is, even without a name.",
  needs: [],
  // A name, a number of children or an identifier in the same cell is asked about already.
  givesWayTo: ["child-named", "small-number-in-text", "identifier-in-text"],
  message: (d: { of: string; cell: string; text: string }) =>
    `${d.of}: ${d.cell} tells of ${quoted(d.text)}. People there may know who it is. Can it be said without the place?`,

  check(plan, tell, { told }) {
    for (const { at, of, field, text, hints, unseen } of textsOf(plan)) {
      if ((hints & ONE_OF_THEM) === 0 || (hints & CAPITAL_INSIDE) === 0 || told?.has(at)) continue;
      const words = recognisable(text);
      if (words === null) continue;
      const data = { of, cell: shortRef(at) + (unseen && ` (${unseen.slice(2)})`), text: words };
      tell({ about: `${of} ${field}`, at: [at], data });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", progress: "School found for the Ukrainian family in Little Examplo." }] },
      { actions: [{ ref: "1.2", progress: "A family in Examplo whose twins have no school place was visited." }] },
      { actions: [{ ref: "1.3", evidence: "The deaf girl at Little Examplo Primary now has a radio aid." }] },
    ],
    good: [
      {
        actions: [
          { progress: "The family in focus group met. A family hub in Examplo opened. One family in three waits." },
          { progress: "Each family in Examplo was written to. A family in January told us that it waited." },
          { progress: "Deaf pupils at Examplo Academy use radio aids. A pupil at Examplo Academy made the film." },
          { progress: "The Ukrainian community in Examplo was met. A special school at Little Examplo opened." },
        ],
      },
    ],
  },
});

const CAPITAL = "\\p{Lu}[\\p{L}’'-]+";
const PLACE = `${CAPITAL}(?:(?:[ -](?:on|under|by|le|the|in|cum|upon|next|of))*[ -]${CAPITAL}){0,3}`;
const ONE = "\\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]his|[Tt]hat|[Aa]nother|[Oo]nly)";
const IN = "(?:in|from|at|near|of|living in|who live in|who lives in)(?: the (?:village|hamlet|parish|town) of| the)?";
/** What marks a family out, in front of it. */
const MARKED = `(?:\\p{Lu}\\p{Ll}+(?:ian|ish|ese|ean|an|ani|aqi|ali|ch|ic)|Traveller|Roma|Gypsy|Muslim|Jewish|Sikh|Hindu|refugee|asylum[- ]seeking|bereaved|military|forces|deaf|adoptive|homeless|single-parent)`;
const MARKED_FAMILY = new RegExp(`${ONE} (?:[a-z-]+ )?${MARKED} family,? ${IN} (${PLACE})`, "gu");
const ONE_FAMILY = new RegExp(`${ONE} (?:[a-z-]+ ){0,2}family,? ${IN} (${PLACE})`, "gu");
const SCHOOL = `${CAPITAL} (?:${CAPITAL} ){0,3}(?:School|Academy|Primary|Nursery|Infants?|Juniors?|College)\\b`;
const ONE_CHILD = new RegExp(
  `${ONE} ((?:[\\p{L}\\d-]+ ){0,5})(?:child|pupil|boy|girl|student|young person|learner|twins)\\b([^.;]{0,40}?)\\b(?:at|from|in|attending) ${SCHOOL}`,
  "gu",
);
/** What tells one family from others. */
const CIRCUMSTANCES =
  /\b(?:exclu\w+|suspen\w+|tribunal|appeal\w*|complain\w*|refus\w+|diagnos\w+|disab\w+|autis\w+|deaf|blind|wheelchair|bereave\w*|separat\w+|divorc\w+|domestic|asylum|refugees?|twins|triplets|evict\w+|homeless\w*|rehoused|no school|out of school|(?:without|no) (?:an? )?(?:school |nursery )?place|social worker|child protection|taken into care|adopt\w+|moved (?:here|away|in|to)|whose|who (?:has|have|lost|moved|left|fled))\b/i;
/** What tells one child from the others of a school. */
const MARKS =
  /\b(?:only|deaf|blind|wheelchair|non-verbal|autistic|disabled|adopted|fostered|looked[- ]after|in care|refugee|traveller|roma|ukrainian|syrian|afghan|excluded|bereaved|transgender|tube-fed|epileptic|diabetic|year \d{1,2}|\w+ syndrome|cerebral palsy)\b/i;
const AT = "\\b(?:in|from|at|near|of|attending) (?:the )?(?:(?:village|hamlet|parish|town) of )?(?:the )?";
const ONE_OF_THEM = hintOfWords("family", "child", "pupil", "boy", "girl", "student", "young", "learner", "twins");
/** Cheap: whether a text has a capital, or a sign that may be one, behind such a word. Without it none of them matches. */
const ANY_PLACE = /[A-Z\u0080-\uffff](?<=\b(?:in|from|at|near|of|attending|the) .)/;
/** And, not as cheap, a family or child before it. */
const MAY_HOLD = new RegExp(
  `(?:[Ff]amily|[Cc]hild|[Pp]upil|[Bb]oy|[Gg]irl|[Ss]tudent|[Pp]erson|[Ll]earner|[Tt]wins)[^.;]{0,80}?${AT}\\p{Lu}`,
  "u",
);

/** The clause that tells of one family or child by where it lives or learns, and by what marks it out; else null. */
function recognisable(text: string): string | null {
  if (!ANY_PLACE.test(text) || !MAY_HOLD.test(text)) return null;
  for (const clause of clausesOf(text)) {
    if (!MAY_HOLD.test(clause)) continue;
    const family = placed(clause, MARKED_FAMILY) ?? (CIRCUMSTANCES.test(clause) ? placed(clause, ONE_FAMILY) : null);
    if (family !== null) return clause.slice(family);
    for (const { 0: words, 1: before = "", 2: between = "", index } of clause.matchAll(ONE_CHILD))
      if (MARKS.test(before + between) || /^only/i.test(words)) return clause.slice(index);
  }
  return null;
}

/** Where in a clause a family stands beside the name of a place; null where the name is a month or a word of plans. */
function placed(clause: string, pattern: RegExp): number | null {
  for (const { 1: place = "", index } of clause.matchAll(pattern)) {
    const [first = ""] = place.split(/[ -]/);
    if (/^\p{Lu}/u.test(first) && !isCapitalNoName(first)) return index;
  }
  return null;
}
