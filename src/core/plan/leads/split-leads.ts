import { keyCodes, type KeyCodes } from "./key-codes";
import type { LeadKey } from "./lead-key";
import { endsWithOrganisation, isOrganisation } from "./organisations";
import type { KnownLeads } from "./plain-pairs";
import { isRankAlone, isUnfinished, opensRole } from "./roles";
import { splitAtCodes } from "./split-at-codes";
import { splitRoles } from "./split-roles";

/** Longer than any list of leads on one line. What is longer is a sentence and stays whole. */
export const LONGEST_LINE = 400;

/**
 * The parts of a cell that each name one lead, as written but for blanks, bullets and the marks between them. Lines and
 * semicolons always part; slashes, commas, ampersands and mere blanks only where both sides are plainly leads of their
 * own, which a key makes plain of codes, and what the workbook names alone elsewhere (`known`) of anything. Behind a bracket that names who supports stands `END_OF_SUPPORT`.
 */
export function splitLeads(text: string, key: LeadKey | null = null, known: KnownLeads = new Set()): readonly string[] {
  const codes = key === null ? null : keyCodes(key);
  const tidy = text.replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ");
  const whole = codes === null ? tidy : codes.repair(tidy);
  const apart = whole.replace(IN_BRACKETS, `; $1;${END_OF_SUPPORT};`).replace(BEFORE_SUPPORT, "; ");
  return joinLines(apart.split("\n"))
    .flatMap((line) => line.split(/[;|•·▪]+/))
    .flatMap((part) => (/^\s*\(?1[.)]\s/.test(part) ? part.split(/\s+(?=\(?[2-9][.)]\s)/) : [part]))
    .flatMap((part) => splitLine(bare(part), codes, known))
    .filter((part) => part !== "");
}

/** Stands behind a bracket that names who supports: what follows is no more of it. */
export const END_OF_SUPPORT = "\u0001";

/** "(supported by …)" and "[support: …]" name somebody else. */
const IN_BRACKETS =
  /\s*[([]((?:with\s)?(?:support(?:ed)?\s(?:by|from|of)|assisted\sby|support(?:ing)?(?:\s(?:leads?|officers?))?\s?[:–—-])\s[^()[\]\n]*)[)\]]/gi;

/** Where somebody else is named who supports: "…, with support from …", "… / Support: …". */
const BEFORE_SUPPORT =
  /(?:\s*[,/–—-]+\s*|(?<!\bwith|\bthe)\s)(?=(?:with\s)?(?:the\s)?(?:support(?:ed)?\s(?:by|from)|support\sof|assisted\sby)\s)|\s*[,/–—-]+\s*(?=support(?:ing)?(?:\s(?:leads?|officers?|partners?))?\s?:)/gi;

/** Parts a line, and its parts again until each stays as it is. */
function splitLine(line: string, codes: KeyCodes | null, known: KnownLeads): readonly string[] {
  if (line.length > LONGEST_LINE) return [line];
  const found = codes?.find(line) ?? [];
  const parts = (found.length > 0 ? splitAtCodes(line, found, known) : splitRoles(line, known))
    .map(bare)
    .filter((part) => part !== "");
  return parts.length === 1 && parts[0] === line ? parts : parts.flatMap((part) => splitLine(part, codes, known));
}

const BULLET = /^\s*(?:[•·▪*–-]|\(?\d{1,2}[.)]\s)/;

/** Without bullets, numbers and the marks that stood between it and its neighbours. */
function bare(part: string): string {
  const less = part
    .trim()
    .replace(/^(?:[•·▪*–—,/&+:-]+\s*|\(?\d{1,2}[.)]\s+|and\s+(?=\p{Lu}))/u, "")
    .replace(/[\s,/&+*–—-]+$/, "")
    .replace(/\s+\.$/, "");
  return less === part ? part : bare(less);
}

/** Puts together what was broken over lines: a title, an open bracket, an organisation on its own after a comma. */
function joinLines(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines.filter((text) => text.trim() !== "")) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before.trim(), line.trim()))
      joined[joined.length - 1] = `${before.trim()} ${line.trim()}`;
    else joined.push(line);
  }
  return joined;
}

/** Whether a line break stands within a lead. Two whole leads on two lines stay two. */
function goesOn(before: string, next: string): boolean {
  if (before.length > LONGEST_LINE || BULLET.test(next) || before.endsWith(";")) return false;
  if (/\([^()]*$/.test(before)) return true;
  if (/,$/.test(before)) return isOrganisation(next);
  if (/[:/&]$/.test(before) || isUnfinished(before) || isRankAlone(before)) return true;
  if (/^\(/.test(next)) return !endsWithOrganisation(before);
  if (/^[,&/)]|^and\s/.test(next) || completesOrganisation(before, next)) return true;
  const capital = next.charAt(0).toUpperCase() + next.slice(1);
  return /^\p{Lu}/u.test(before) && /^\p{Ll}/u.test(next) && !opensRole(capital);
}

/** "…, Northmoor" before "ICB". */
function completesOrganisation(before: string, next: string): boolean {
  const [, start] = /,\s*([^,]+)$/.exec(before) ?? [];
  const [end = ""] = next.split(",");
  return start !== undefined && !isOrganisation(start) && isOrganisation(end) && isOrganisation(`${start} ${end}`);
}
