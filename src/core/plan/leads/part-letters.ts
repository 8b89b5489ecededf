import type { CellValue } from "../../workbook";
import { remembering } from "../remembering";
import { squash } from "../squash";

/**
 * What somebody has to do with an action: answers for it, does it, helps, or is only asked or told (`aside`). The letters
 * are those of a RACI table.
 */
export type LeadPart = "accountable" | "responsible" | "support" | "aside";

type Letters = ReadonlyMap<string, LeadPart>;

/** What the letters stand for where nothing else is said: a RACI table, or one with an S for support. */
export const RACI: Letters = new Map([
  ["R", "responsible"],
  ["A", "accountable"],
  ["S", "support"],
  ["C", "aside"],
  ["I", "aside"],
]);

const LEADS: Letters = new Map([
  ["L", "accountable"],
  ["S", "support"],
]);

const NO_LETTERS: Letters = new Map();

const MEANINGS: readonly (readonly [pattern: RegExp, part: LeadPart])[] = [
  [/^(?:(?:to be |who is |is )?(?:consult\w*|inform\w*|kept informed)|for information)\b/, "aside"],
  [/^(?:support\w*|assist\w*|contribut\w*|deput\w*|partners?|help\w*|in support)\b/, "support"],
  [/^(?:accountab\w*|(?:overall |main |strategic )?(?:lead\w*|owners?)|sro|senior responsible)\b/, "accountable"],
  [/^(?:responsib\w*|deliver\w*|does|doers?|operational)\b/, "responsible"],
];

/** What words say that somebody has to do with an action; null: nothing. */
export function partIn(words: string): LeadPart | null {
  return MEANINGS.find(([pattern]) => pattern.test(squash(words)))?.[1] ?? null;
}

/** "(A) accountable", "[A]ccountable", "A = accountable", "A – accountable". */
const LETTER_FIRST =
  /(?<=^|[\s([,;|/:–—-])(?:[([](\p{Lu})[)\]]\s?(?:[=:–—-]\s?)?|(\p{Lu})\s?(?:=|:|[–—-]|means|is)\s?)(\p{L}[\p{L} ]{2,30})/gu;
/** "accountable (A)". */
const LETTER_LAST = /(\p{L}[\p{L} ]{2,30}?)\s?[([](\p{Lu})[)\]]/gu;

const NAMES_RACI = /\b(?:raci|rasci|arci)\b/;

/** What the letters in the cells below a heading say, by the heading: at least two of them, or that it is a RACI table. */
export const lettersIn: (heading: string) => Letters = remembering((heading): Letters => {
  const first = [...heading.matchAll(LETTER_FIRST)].map(([, inside, bare, words = ""]) => {
    const letter = (inside ?? bare)!;
    return [letter, partIn(words) ?? partIn(letter + words)] as const;
  });
  const last = [...heading.matchAll(LETTER_LAST)].map(([, words = "", letter]) => [letter!, lastPart(words)] as const);
  for (const found of [first, last]) {
    const known = found.filter((one): one is readonly [string, LeadPart] => one[1] !== null);
    if (known.length >= 2) return new Map(known);
  }
  return NAMES_RACI.test(squash(heading)) ? RACI : NO_LETTERS;
}, 500);

/** Of "Leads and supporting" the last word stands before its letter. */
const lastPart = (words: string) => partIn(words) ?? partIn(words.trim().split(" ").at(-1)!);

const ofCell = (text: string): Letters => {
  const has = (letter: string) => text.includes(`(${letter})`) || text.includes(`[${letter}]`);
  if (!has("A") && !has("L") && !text.includes("A:")) return NO_LETTERS;
  if (has("L") && has("S")) return LEADS;
  const isRaci = (has("A") && has("R")) || (/(?:^|[\s;,])A:/.test(text) && /(?:^|[\s;,])R:/.test(text));
  return isRaci ? RACI : NO_LETTERS;
};

const LABEL = { accountable: "Accountable: ", responsible: "Responsible: ", support: "Support: ", aside: "Informed: " };
/** What behind a lead says its part to `readLeads`. */
export const MARK = { accountable: " (accountable)", responsible: "", support: " (support)", aside: " (informed)" };
/** In a cell of letters the first of these counts. */
const ORDER: readonly LeadPart[] = ["accountable", "responsible", "support", "aside"];

const LETTERS_ALONE = /^[RASCI](?:\s*[/,&+]?\s*[RASCI])*$/;

/** The part that the letters of a cell stand for in a RACI table, of several that which counts most; null: no such letters. */
export function partOfLetters(value: CellValue): LeadPart | null {
  const text = typeof value === "string" ? value.trim() : "";
  return LETTERS_ALONE.test(text) ? partOf(text, RACI) : null;
}

function partOf(tags: string, letters: Letters): LeadPart | null {
  const parts = [...tags.matchAll(/\p{Lu}/gu)].map(([letter]) => letters.get(letter));
  return parts.includes(undefined) ? null : (ORDER.find((part) => parts.includes(part)) ?? null);
}

/** "(A)", "(A/R)". */
const TAG = /\s*[([]\s*(\p{Lu}(?:\s?[/,&+]\s?\p{Lu})*)\s*[)\]]/u;
const TAGS = new RegExp(`${TAG.source}\\s*(?:[,;/&+]|and\\b)?\\s*`, "gu");
/** "(A) Head of …", "A: Head of …", "A – Head of …". */
const LABELS =
  /(^|[\n;,]|\s)\s*(?:[([](\p{Lu}(?:\s?[/,&+]\s?\p{Lu})*)[)\]]\s?[:–—=-]?|(\p{Lu}(?:\s?[/,&+]\s?\p{Lu})*)\s?(?::|=|\s[–—-]\s))\s*/gu;
/** "Head of … – A". */
const BEHIND_DASH = /\s+[–—-]\s*(\p{Lu})(?=\s*(?:$|[\n;,/]))/gmu;

/**
 * A cell in which letters say what each of its people has to do with the action, with words in their place that
 * `readLeads` understands; any other as it stands.
 *
 * @param heading that of its column, which may say what the letters stand for
 */
export function withPartsInWords(text: string, heading = ""): string {
  const said = lettersIn(heading);
  const letters = said.size > 0 ? said : ofCell(text);
  if (letters.size === 0) return text;
  const labelled = text.replace(LABELS, (whole, _: string, inside?: string, bare?: string) => {
    const part = partOf((inside ?? bare)!, letters);
    return part === null ? whole : `\n${LABEL[part]}`;
  });
  if (labelled !== text && labelled.startsWith("\n")) return labelled.trim();
  const marked = (whole: string, tags: string, end: string) => {
    const part = partOf(tags, letters);
    return part === null ? whole : MARK[part] + end;
  };
  return text
    .replace(TAGS, (whole, tags: string) => marked(whole, tags, "\n"))
    .replace(BEHIND_DASH, (whole, tags: string) => marked(whole, tags, ""))
    .trim();
}
