import { define } from "../definition";
import { registerNames } from "../register-names";

/** What the abbreviations and words of the plan mean. */
export const glossary = define({
  name: registerNames.glossary,
  one: "term",
  many: "terms",
  title: "Glossary",
  subject: ["term"],
  columns: {
    term: {
      heading: "Abbreviation",
      words:
        /^(?:(?:the|common) )*(?:abbreviations?|acronyms?|initialisms?)(?: .*)?$|^(?:term|acronym) (?:or )?(?:abbreviation|acronym)$/,
      loosely: /^(?:terms?|words?|short(?: form)?|phrase|jargon|letters|initials|what we say|name)$/,
      value: "text",
    },
    meaning: {
      heading: "Meaning",
      words:
        /^(?:(?:full|the|its) )*(?:meanings?|stands for|definitions?|explanations?|in full|full (?:title|name|form|term|version|words)|descriptions?|long form|expansion|words|plain english|what (?:it|this) (?:means|is|stands for)|what does it (?:mean|stand for))$/,
      value: "text",
    },
    note: { heading: "Note", words: /^(?:notes?|comments?|more|see(?: also)?|where used)$/, value: "text" },
  },
  says: /\bglossar\w+\b|\babbreviations?\b|\bacronyms?\b|\bjargon\b/,
  saidByHeading: /\babbreviations?\b|\bacronyms?\b/,
  sure: [],
  said: [["term", "meaning"]],
});
