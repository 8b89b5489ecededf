import { compact } from "../../words/compact";
import { remembering } from "../remembering";
import { isOneSlip } from "../slips";
import { squash } from "../squash";
import { readImpactStatus } from "../statuses";

/** What a workbook says of an area as a whole: what has changed there, and what that means for families. */
export type AreaSaying = "impact" | "families";

/**
 * What a label means. `ofArea`: it names the area itself; `number`: by its number. `bare`: "Impact" alone, which may head a
 * rating, too.
 */
export type AreaLabel = {
  readonly kind: AreaSaying;
  readonly ofArea: boolean;
  readonly number: string | null;
  readonly bare: boolean;
};

const AREA =
  "(?:(?:this|the|our|each|that) )*(?:(?:improvement|priority|strategic|whole) )*(?:area|priority|theme|workstream|strand|pillar|domain|objective|aim|goal|recommendation)s?(?: (?:of|for) improvement)?(?: (?:no )?[a-z]?\\d{1,2})?(?: overall| as a whole)?";
const PERSON =
  "(?:families|family|children|child|young people|young person|parents?|carers?|cyp|learners|pupils|students|you|people|citizens|residents)";
const PEOPLE = `(?:(?:our|the|local|all|any|these) )*${PERSON}(?:(?: and| or| their| your| young)* ${PERSON})*(?: with send)?(?: (?:in|of) [a-z]+)?`;
const WHEN =
  "(?: (?:so far|to date|up to now|now|by now|yet|already|currently|recently|as a result|in practice|this (?:term|period|quarter|month|half year|half term|year|time)|(?:since|in|over) (?:the |our )?(?:last|past|previous|start|first)(?: [a-z0-9]+){0,4}|since(?: [a-z]+)? \\d{4}|since [a-z]+|(?:as )?at [a-z0-9 ]{3,20}))*";
const AFTER = `(?: (?:of|in|on|for|across|to|from|by|at) (?:${AREA}|${PEOPLE}))*`;
const BEFORE = `(?:(?:our|the|and|current|latest|overall|key|main|short|brief|summary|actual|real|${AREA}) )*`;
const MADE = "(?:made|seen|achieved|felt|evidenced|noticed|observed|realised|secured|had)";
const WHOM = "(?:for|to|on|with)";

const IMPACT = compact(
  new RegExp(
    `^${BEFORE}(?:${[
      `(?:impact|difference)s? (?:statements?|summary|narrative|story|commentary|headlines?)`,
      `(?:statements?|summary|story|narrative) of (?:the |our )?impacts?`,
      `impacts?(?: ${MADE})?`,
      `differences? (?:that )?(?:(?:it|this|we|our work|the work|this work) )?(?:(?:has|have|is|being) )*(?:made|making|seen|felt|noticed)`,
      `(?:so )?what (?:is|was|has been|s) the (?:impact|difference)(?: ${MADE})?`,
      `(?:so )?what (?:impact|difference)s? (?:(?:has|have|is|are|did|does) )?(?:(?:this|it|that|we|our work|the work|this work|all this|${AREA}) )*(?:(?:has|have|been|being) )*(?:had|made|make|making|having|seen|felt)`,
      `(?:so )?what (?:has|s|is|have) (?:been )?(?:changed|different|better|improved)`,
      `(?:so )?what (?:impact|difference) (?:has|have) there been`,
      `(?:so )?what changed`,
      `changes? (?:seen|made|achieved|felt|noticed)`,
      `evidence of (?:the |our )?impact(?= (?:of|in|on|for|across) ${AREA}\\b)`,
      `how (?:have |has )?(?:things|this area|it|${AREA}) (?:have |has )?(?:changed|improved)`,
    ].join("|")})${AFTER}${WHEN}${AFTER}$`,
  ),
);

const FAMILIES = compact(
  new RegExp(
    `^(?:(?:and|so|the) )*(?:${[
      `(?:for|to) ${PEOPLE} what (?:this|it) means`,
      `what (?:(?:does|do|did|will|would|has|have) )?(?:this|it|that|these|all this|our work|the work|the plan|${AREA}|progress|these changes|the change|changes)? ?(?:(?:has|have|will|does) )?(?:meant?|means|meaning) ${WHOM} ${PEOPLE}`,
      `(?:meaning|means|what s in it|what is in it|so what|benefits?|in plain (?:english|words|language)|plain (?:english|language)(?: summary)?) (?:for|to) ${PEOPLE}`,
      `what (?:will|can|should|have|do|might|may) ${PEOPLE} (?:notice|noticed|see|seen|expect|feel)`,
      `what ${PEOPLE} (?:(?:will|can|should|may|have|are) )*(?:notice|noticed|noticing|see|seen|seeing|expect|feel)`,
      `how (?:(?:does|do|has|have|will|is|are) )?(?:this|it|that|${AREA}) (?:(?:has|have|will|is) )?(?:affects?|affected|helps?|helped|benefits?|helping) ${PEOPLE}`,
    ].join("|")})(?: ${AREA})?${WHEN}$`,
  ),
);

/** What a report has that is new is told of the report. */
const OF_REPORTS =
  /^(?:so )?what (?:has |have |is |s )?(?:been )?(?:changed|different) since (?:the |our )?(?:last|previous) (?:report|month|meeting|update|board|version|time|quarter|period|week)/;

const BARE = new RegExp(`^impacts?(?: ${MADE})?$`);
const NAMES_AREA = new RegExp(`\\b${AREA}\\b`);

/** Words of these labels that people slip in. */
const SPELT = [
  ...["impact", "impacts", "statement", "statements", "difference", "differences", "families", "family", "children"],
  ...["change", "changes", "changed", "parent", "parents", "carer", "carers", "people", "young", "means", "priority"],
  ...["notice", "noticed", "improvement", "improved", "summary", "workstream", "narrative", "their"],
];

/** What a heading or a label means of an area; null where it is none of these. */
export const areaLabel: (text: string) => AreaLabel | null = remembering((text) => {
  if (text.length > LONGEST_LABEL) return null;
  const words = spelt(
    squash(
      text
        .replace(/[([][^)\]]*[)\]]/g, " ")
        .replace(/^\s*(?:[•▪◦·*–—-]|\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z])[.)\s])\s*/iu, ""),
    ),
  );
  const kind =
    words === "" || OF_REPORTS.test(words)
      ? null
      : FAMILIES.test(words)
        ? "families"
        : IMPACT.test(words)
          ? "impact"
          : null;
  const [named = null] = NAMES_AREA.exec(words) ?? [];
  const number = /\d+$/.exec(named?.replace(/ (?:overall|as a whole)$/, "") ?? "")?.[0] ?? null;
  return kind === null ? null : { kind, ofArea: named !== null, number, bare: BARE.test(words) };
});

/** A longer label is a sentence. */
const LONGEST_LABEL = 110;

function spelt(words: string): string {
  return words
    .split(" ")
    .map((word) => {
      if (word.length < SHORTEST_SLIP || SPELT.includes(word)) return word;
      return SPELT.find((known) => known.length >= SHORTEST_SLIP && isOneSlip(word, known)) ?? word;
    })
    .join(" ");
}

const SHORTEST_SLIP = 5;

/** What ends a label within its cell. */
const ENDS = /[:：;?]|\s[–—-]\s|[–—](?=\s)|\n/gu;

/** A cell that begins with such a label, and what it says behind it; `text` is empty where the label stands alone. */
export function labelledText(cell: string): (AreaLabel & { readonly text: string }) | null {
  const whole = areaLabel(cell.trim());
  if (whole !== null) return { ...whole, text: "" };
  let found: (AreaLabel & { readonly text: string }) | null = null;
  for (const { 0: sign, index } of cell.slice(0, LONGEST_LABEL + 1).matchAll(ENDS)) {
    const label = areaLabel(cell.slice(0, index).trim());
    if (label !== null)
      found = {
        ...label,
        text: cell
          .slice(index + sign.length)
          .replace(/^[\s:：;–—-]+/u, "")
          .trim(),
      };
  }
  return found;
}

/** A longer text says more than the state that it may name. */
const LONGEST_RATING = 60;
/** Fewer words state nothing. */
const FEWEST_WORDS = 3;

/** A grade, as risks have one: "High, as many are waiting". */
const GRADE =
  /^(?:very |fairly )?(?:high|low|medium|moderate|major|minor|severe|significant|catastrophic|none|red|amber|green)\b(?! (?:number|proportion|share|level|rate|improvement|reduction|rise|fall|increase|progress|change|drop|gain)s?\b)|^\d+ (?:out )?of \d+\b/;

/**
 * Whether words say something of an area, and are no rating of it and no mark that they are still to be written. Behind
 * "Impact" alone (`isBare`) a grade is a rating, too.
 */
export function isStatement(text: string, isBare = false): boolean {
  const words = squash(text);
  if (isBare && GRADE.test(words)) return false;
  if (words.split(" ").length < FEWEST_WORDS || TO_COME.test(words)) return false;
  return text.length > LONGEST_RATING || readImpactStatus(text) === null;
}

const TO_COME =
  /^(?:(?:still )?to (?:be )?\w+(?: (?:by|at|in|with|for|once|when|after)\b.*)?|tb[cad]\b.*|n a\b.*|(?:please )?(?:insert|enter|add|see|describe|write|summarise|say|set out|explain)\b.*|(?:not|none) (?:\w+ ){0,3}(?:stated|applicable|available|written|known|completed|provided)|text here\b.*|lorem ipsum\b.*)$/;
