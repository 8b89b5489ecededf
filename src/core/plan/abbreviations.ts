import type { Snapshot } from "../workbook";
import type { Layout, Role } from "./plan";
import { registerKinds } from "./registers/register";

/** Sheets on which a cell with nothing but an abbreviation is explained by the words beside it. */
const OF_WORDS: readonly Role[] = ["notes", "other", "legend", "lead-key", ...registerKinds];

const ALONE = /^[A-Z][A-Za-z&]{1,7}$/;
/** Cheap: whether a text has two capitals with nothing but letters between them. */
const MAY_EXPLAIN = /[A-Z][A-Za-z&]*[A-Z]/;
/** Cheap: whether a text has what stands between an abbreviation and its words. */
const HAS_BETWEEN = /[(:=–—]| - | stands for | means /;
/** "Designated Social Care Officer (DSCO)". */
const BEHIND = /((?:[\p{L}'’&/-]+,? ){2,9})\(["“]?([A-Z][A-Za-z&]{1,7})["”]?\)/gu;
/** "DSCO (Designated Social Care Officer)", "DSCO: Designated …", "DSCO = Designated …", "DSCO – Designated …". */
const BEFORE =
  /(?<![\p{L}\d])([A-Z][A-Za-z&]{1,7})s?(?: ?\(| ?[:=] ?| [–—-] | stands for | means )((?:[\p{L}'’&/-]+,? ?){2,9})/gu;

/**
 * The abbreviations that the workbook explains, without the s of a plural: with their words in brackets, behind a colon or
 * dash, or in the next cell of a list. Words explain one where their initials are its letters.
 */
export function abbreviationsIn(book: Snapshot, layout: Layout): ReadonlySet<string> {
  const roles = new Map(layout.map(({ sheet, role }) => [sheet, role]));
  const found = new Set<string>();
  for (const { name, values } of book.sheets) {
    const isOfWords = OF_WORDS.includes(roles.get(name) ?? "other");
    for (const row of values)
      row.forEach((cell, column) => {
        if (typeof cell !== "string" || !MAY_EXPLAIN.test(cell)) return;
        const words = cell.trim();
        if (!ALONE.test(words)) addExplained(words, found);
        else if (
          explains(
            row.slice(column + 1).find((next) => next !== null && next !== ""),
            words,
            isOfWords,
          )
        )
          found.add(singular(words));
      });
  }
  return found;
}

/** Whether a cell says in words what the abbreviation beside it means. */
function explains(beside: unknown, abbreviation: string, isOfWords: boolean): boolean {
  if (typeof beside !== "string" || !/\p{L}\P{L}+\p{L}/u.test(beside.trim())) return false;
  return isOfWords || hasInitials(beside, abbreviation);
}

function addExplained(text: string, found: Set<string>): void {
  if (!HAS_BETWEEN.test(text)) return;
  if (text.includes("(")) {
    for (const [, words, abbreviation] of text.matchAll(BEHIND))
      if (endsWithInitials(words!, abbreviation!)) found.add(singular(abbreviation!));
  }
  for (const [, abbreviation, words] of text.matchAll(BEFORE))
    if (hasInitials(words!, abbreviation!)) found.add(singular(abbreviation!));
}

/** The abbreviation without the s of a plural: `EHCPs` -> `EHCP`. */
export const singular = (abbreviation: string) => abbreviation.replace(/s$/, "");

/** Whether the words begin with the first letter and have the others, in order, as initials. */
function hasInitials(words: string, abbreviation: string): boolean {
  const initials = words
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .filter((word) => word !== "")
    .map((word) => word[0]!);
  const letters = singular(abbreviation)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  if (initials[0] !== letters[0]) return false;
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at === letters.length;
}

/** The same for some of the words before a bracket, of which nobody knows where they begin. */
function endsWithInitials(words: string, abbreviation: string): boolean {
  const all = words.trim().split(/\s+/);
  return all.some((_, i) => hasInitials(all.slice(i).join(" "), abbreviation));
}
