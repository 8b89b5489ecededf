import { wordCount } from "../../words";
import { shortRef } from "../../workbook";
import { hintOfSigns } from "../hints";
import { rule } from "../rule";
import { textsOf } from "../texts";

export default rule({
  id: "quote-word-for-word",
  subject: "data protection",
  severity: "warning",
  title: "What parents and children said is told in other words, or with their consent",
  why: "People are known by how they speak and what they tell. Who reads the quotation may know whose it is.",
  needs: [],
  message: (d: { of: string; cell: string; field: string; words: number }) =>
    `${d.of}: ${d.cell} (${d.field}) quotes a parent or child word for word (${d.words} words). Did they agree that it is passed on, or can it be said in other words?`,

  check(plan, tell) {
    for (const { at, of, field, text, hints, unseen } of textsOf(plan)) {
      const words = (hints & QUOTES) === 0 ? 0 : quotedWords(text);
      if (words === 0) continue;
      tell({ about: `${of} ${field}`, at: [at], data: { of, cell: shortRef(at), field: field + unseen, words } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", evidence: "A parent told us: “I no longer have to ring every week to hear anything”." },
        ],
      },
      { actions: [{ ref: "1.2", evidence: '"They listen to me now and I like my school", said a pupil.' }] },
    ],
    good: [
      {
        actions: [
          { evidence: "Parents say that they need to ring less often." },
          { evidence: "The guide “What parents can expect from an annual review meeting” is out; parents read it." },
          { evidence: "Parents chose “clear and kind”." },
          { evidence: "The lead said “I am content that we have now done all of this”." },
        ],
      },
    ],
  },
});

const QUOTES = hintOfSigns('"“');
const QUOTE = /["“]([^"“”]{15,600})["”]/g;
const FAMILY =
  /\b(parents?|carers?|mothers?|fathers?|mums?|dads?|famil(y|ies)|child(ren)?|young (people|person)|pupils?|students?|son|daughter|grandparents?)\b/i;
const SPOKEN = /\b(I|I[’']m|I[’']ve|my|me|we|our|us)\b/;
/** Fewer words are a phrase, not somebody's account. */
const FEWEST = 6;
/** How far beside the quotation its speaker may be named. */
const NEAR = 80;

/** How many words of a parent or child are quoted; 0 where none are. */
function quotedWords(text: string): number {
  for (const match of text.matchAll(QUOTE)) {
    const said = match[1]!;
    const words = wordCount(said);
    const end = match.index + match[0].length;
    const around = `${text.slice(Math.max(0, match.index - NEAR), match.index)} ${text.slice(end, end + NEAR)}`;
    if (words >= FEWEST && SPOKEN.test(said) && FAMILY.test(around)) return words;
  }
  return 0;
}
