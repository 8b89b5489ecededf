import { oncePer } from "../once-per";

/**
 * What a text says outright. Words are judged clause by clause, so that "no delay", "would be delayed" and "delay now
 * resolved" are not read as a delay. Whoever asks gets the clause, to be quoted, and never more than advice from it.
 */

/** Where a clause ends. Each begins with a sign or letter that is rare, for blanks are many; what they leave of them is cut off. */
const CLAUSES =
  /[.!?](?=\s|$)|[;\r\n•]+|[–—-](?<=\s.)\s|,\s+(?=but|however|although|though|while|and no)\b|(?:but|however|although)(?<=\s(?:but|however|although))\s/i;

const DENIED =
  /\b(no|not|never|without|nor|neither|none|nothing|nobody|fewer|cannot|avoid(s|ed|ing)?|prevent(s|ed|ing)?|unlikely|yet to|free (of|from))\b|n[’']t\b/i;

/** What is only thought of. The month of May is no such word: it is told by what stands before it. */
const SUPPOSED =
  /\b(if|would|could|(?<!\b(?:in|by|of|to|from|until|since|for|early|late|mid|last|next|\d\d?|\d\w\w)[ -])may|might|risks?|should|to be|will|shall|once|when|until|till|unless|awaiting|awaits?|plans? (?:to|for|is|are)|planned|planning|due|expected|expects?|aim(s|ed|ing)?|intend(s|ed)?|ready to|ahead of|before|subject to|pending|seeks?|seeking|in order to|how to)\b/i;

const OVERTAKEN =
  /^\W*(none|nil|resolved|recovered|avoided|overcome|addressed|cleared|lifted|no longer)\b|\b((now|since|been|are|is|were|was) (resolved|overcome|cleared|lifted|made good)|recovered)\b/i;

/** The clauses of a text. A rule asks several things of one update, so that the latest one is kept. */
export function clausesOf(text: string): readonly string[] {
  if (text !== latest.text)
    latest = {
      text,
      clauses: text
        .split(CLAUSES)
        .map((clause) => clause.trim())
        .filter((clause) => clause !== ""),
    };
  return latest.clauses;
}

let latest: { readonly text: string; readonly clauses: readonly string[] } = { text: "", clauses: [] };

/**
 * The clauses of a text, where the pattern may stand in one of them; else none, for most texts need not be cut up. Only a
 * pattern that looks at the ends of a clause, or at what stands beside its words, can match there and not in the whole text.
 */
export function clausesWith(text: string | null, pattern: RegExp): readonly string[] {
  return text !== null && (looksAtEnds(pattern) || pattern.test(text)) ? clausesOf(text) : [];
}

const looksAtEnds = oncePer((pattern: RegExp) => /[$^]|\(\?<?[=!]/.test(pattern.source.replace(/\\.|\[[^\]]*\]/g, "")));

/** The first clause that says outright what the pattern looks for: not denied, supposed or overtaken. Null: none does. */
export function claim(text: string | null, pattern: RegExp): string | null {
  return clausesWith(text, pattern).find((clause) => saysOutright(clause, pattern)) ?? null;
}

/** Whether a single clause says outright what the pattern looks for: not denied, supposed or overtaken. */
export function saysOutright(clause: string, pattern: RegExp): boolean {
  const match = pattern.exec(clause);
  if (match === null) return false;
  const before = clause.slice(0, match.index);
  const after = clause.slice(match.index + match[0].length);
  return !DENIED.test(before) && !SUPPOSED.test(before) && !OVERTAKEN.test(after);
}

/** The first clause in which the pattern stands, denied or not. For patterns that hold their own negation. */
export function mention(text: string | null, pattern: RegExp): string | null {
  return clausesWith(text, pattern).find((clause) => pattern.test(clause)) ?? null;
}

/** Whether a clause denies what stands in it before the given place. */
export function isDenied(clause: string, until = clause.length): boolean {
  return DENIED.test(clause.slice(0, until));
}
