import type { Span } from "./key-codes";
import { organisationFirst } from "./organisations";
import type { KnownLeads } from "./plain-pairs";
import { isCode, isRole } from "./roles";
import { splitRoles } from "./split-roles";

const MARKS = "(?:[/&,+]|\\b(?:and|with)\\b)";
const LEADING = new RegExp(`^\\s*${MARKS}\\s*`);
const TRAILING = new RegExp(`\\s*${MARKS}\\s*$`);

/**
 * Parts a line at the codes and titles of the key that stand in it. Words between two of them are a lead of their own
 * where they are a role; else they belong to the code that they touch ("AD CYPP" is not the key's "AD").
 */
export function splitAtCodes(line: string, found: readonly Span[], known: KnownLeads): readonly string[] {
  const spans = found.filter(({ from }) => !insideBrackets(line, from));
  if (spans.length === 0) return splitRoles(line, known);
  const parts: string[] = [];
  let open = "";
  let end = 0;
  for (const { from, to } of spans) {
    const { own, next } = between(open, line.slice(end, from), known);
    parts.push(...own);
    open = next + line.slice(from, to);
    end = to;
  }
  return [...parts, ...after(open, line.slice(end), known)];
}

const SUPPORTED_BY = /^[\s,]*((?:supported by|with support from)\s+)$/i;

function insideBrackets(line: string, at: number): boolean {
  const before = line.slice(0, at);
  return (before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0);
}

/** What the words before a code make of the lead before them: whole parts, and what already belongs to the code. */
function between(open: string, gap: string, leads: KnownLeads): { own: readonly string[]; next: string } {
  const { held, rest } = open === "" ? { held: "", rest: gap } : suffix(gap);
  const before = open + held;
  const [, support] = SUPPORTED_BY.exec(rest) ?? [];
  if (support !== undefined) return { own: before === "" ? [] : [before], next: support };
  const [marked, parted] = [LEADING.test(rest), TRAILING.test(rest)];
  const words = rest.replace(LEADING, "").replace(TRAILING, "").trim();
  if (words === "") return before === "" ? { own: [], next: "" } : { own: [before], next: "" };
  const known = before === "" ? [] : [before];
  if (isRole(words)) return { own: [...known, ...splitRoles(words, leads)], next: "" };
  if (before === "")
    return parted
      ? { own: splitRoles(words, leads), next: "" }
      : { own: [], next: rest.replace(LEADING, "").trimStart() };
  if (marked && parted)
    return isCode(words) || !rest.includes(",") ? { own: [before, words], next: "" } : glued(before, rest);
  return marked ? { own: [before], next: rest.replace(LEADING, "").trimStart() } : glued(before, rest);
}

const glued = (before: string, rest: string) => ({ own: [before + rest.replace(TRAILING, "")], next: "" });

/** The same for the words after the last code. */
function after(open: string, gap: string, leads: KnownLeads): readonly string[] {
  const { held, rest } = suffix(gap);
  const words = rest.replace(LEADING, "").trim();
  if (words === "") return [open + held];
  if (isRole(words) || (LEADING.test(rest) && isCode(words))) return [open + held, ...splitRoles(words, leads)];
  return /^\s*\/|^\s*\+/.test(rest) && held !== "" ? [open + held, words] : [open + gap];
}

const MARKERS =
  /^\s*(?:[-–—]\s*)?(?:\([^()]*\)|(?:tbc|tba|tbd|to be (?:confirmed|agreed|appointed|named)|vacant)(?![\p{L}]))/iu;

/** What follows a code and belongs to it: brackets, its organisation, "TBC". */
function suffix(gap: string): { held: string; rest: string } {
  const trimmed = gap.trimStart();
  const blank = gap.slice(0, gap.length - trimmed.length);
  const organisation = organisationFirst(trimmed);
  const held = organisation === "" ? (MARKERS.exec(gap)?.[0] ?? "") : blank + organisation;
  if (held === "") return { held, rest: gap };
  const more = suffix(gap.slice(held.length));
  return { held: held + more.held, rest: more.rest };
}
