import { cellRef, localRef, type CellRef, type SheetSnapshot } from "../../workbook";
import type { LeadKey, LeadKeyEntry } from "./lead-key";
import { isKeyRole, speaksOfLeads, textAt } from "./lead-key-words";
import { isCode, isUnfinished } from "./roles";

type Line = { readonly code: string; readonly title: string; readonly organisation: string | null };

/** A key written as lines in text cells ("AD – Assistant Director …", "AD: …") under the names of organisations. */
export function linesKey(sheet: SheetSnapshot): LeadKey | null {
  const found = sheet.values.length === 0 ? [] : readSheet(sheet);
  const entries = found.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const roles = entries.filter(({ title }) => isKeyRole(title)).length;
  const named = speaksOfLeads(sheet, 5);
  const enough = named ? roles >= 2 && roles * 2 >= entries.length : roles >= 3 && roles * 5 >= entries.length * 4;
  const sentences = found.filter(({ entry, text }) => entry === null && text.length > 80).length;
  if (!enough || sentences > entries.length) return null;
  const why = `lines that explain codes; ${roles} of ${entries.length} stand for roles`;
  return { sheet: sheet.name, why, headerRow: null, columns: [], entries };
}

type Found = { readonly text: string; readonly entry: LeadKeyEntry | null };

/** From the top, so that a heading holds for the lines below it in its column, and one at the left for its row. */
function readSheet(sheet: SheetSnapshot): Found[] {
  const width = sheet.values[0]?.length ?? 0;
  const headings: (string | null)[] = Array.from({ length: width }, () => null);
  const spans = wideMerges(sheet);
  return sheet.values.flatMap((_, row) => {
    const found: Found[] = [];
    let left: string | null = null;
    for (let column = 0; column < width; column++) {
      const text = textAt(sheet, row, column);
      if (text === "") continue;
      const read = readCell(text, left ?? headings[column] ?? null, cellRef(sheet.name, row, column));
      found.push(...read.found);
      for (let i = 0; i < (spans.get(localRef(row, column)) ?? 1); i++) headings[column + i] = read.heading;
      if (read.found.every(({ entry }) => entry === null)) left = read.heading;
    }
    return found;
  });
}

/** How many columns each merged cell covers. */
function wideMerges(sheet: SheetSnapshot): ReadonlyMap<string, number> {
  return new Map((sheet.merges ?? []).map(({ row, column, columns }) => [localRef(row, column), columns] as const));
}

/** The lines of a cell, and the heading that holds after it. */
function readCell(text: string, before: string | null, at: CellRef): { found: Found[]; heading: string | null } {
  let heading = before;
  const found = text
    .replace(/([/–—-])[^\S\n]*\n+/g, "$1 ")
    .split(/[\r\n;]+/)
    .flatMap(partLine)
    .map((part): Found => {
      const line = readLine(part);
      if (line === null) {
        if (part.length <= 80) heading = headingOf(part);
        return { text: part, entry: null };
      }
      if (line.under !== null) heading = line.under;
      return {
        text: part,
        entry: { code: line.code, title: line.title, organisation: line.organisation ?? heading, at },
      };
    });
  return { found, heading };
}

/** The name of an organisation above a key's lines; the key's own title and sentences are none. */
function headingOf(text: string): string | null {
  const bare = text.replace(/^[\s•·▪*-]+|\s*:$/g, "").trim();
  return bare === "" || /\b(keys?|leads?|annex|appendix|abbreviations?|glossary|acronyms?|codes?)\b/i.test(bare)
    ? null
    : bare;
}

const CODE = "[A-Z][A-Za-z]{0,7}(?:\\s*[/–—-]\\s*[A-Z][A-Za-z]{1,7})?(?:\\s*\\([A-Z]{2,6}\\))?";
const NEXT = new RegExp(`(?<=[^\\s:/–—-])\\s+(?=${CODE}(?:\\s*:|\\s+[–—-])\\s*\\p{Lu})`, "gu");

/** Parts a line that holds several pairs one after the other; what does not begin a pair belongs to the one before. */
function partLine(line: string): string[] {
  const parts: string[] = [];
  for (const piece of line.split(NEXT)) {
    const before = parts.at(-1);
    const pair = pairAt(piece, ":") ?? pairAt(piece, "dash");
    const begins = pair !== null && isKeyRole(pair.title) && (before === undefined || !isUnfinished(before));
    if (before === undefined || begins) parts.push(piece);
    else parts[parts.length - 1] = `${before} ${piece}`;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** `under`: an organisation that the line itself names above its pair ("Schools: PC: Phase Chair"). */
function readLine(text: string): (Line & { readonly under: string | null }) | null {
  const line = text.replace(/^[\s•·▪*]+/, "");
  return pairAt(line, ":") ?? organisationFirst(line) ?? pairAt(line, "dash") ?? headed(line);
}

/** "AD: …" or "AD – …". The longest beginning that is a code: a dash inside one ("DD – LD: …") is part of it. */
function pairAt(line: string, by: ":" | "dash"): (Line & { readonly under: null }) | null {
  const pattern = by === ":" ? /\s*:\s*/g : /\s+[-–—]\s*|\s*[–—=]\s*/g;
  const pairs = [...line.matchAll(pattern)].flatMap(({ index, 0: separator }) => {
    const [code, title] = [line.slice(0, index).trim(), line.slice(index + separator.length).trim()];
    return isCode(code) && title !== "" && !isCode(title) ? [{ code, title, organisation: null, under: null }] : [];
  });
  return pairs.at(-1) ?? null;
}

/** "Parents' Forum (PF): Chair": the organisation in full, its code, the role. */
function organisationFirst(line: string): (Line & { readonly under: null }) | null {
  const [, organisation = "", code = "", title = ""] =
    /^([^():]{3,60}?)\s*\(([^()]{2,10})\)\s*(?::|\s[-–—]\s|=)\s*(\S.*)$/.exec(line) ?? [];
  return isCode(code) && !isCode(organisation) ? { code, title, organisation, under: null } : null;
}

/** "Schools: PC: Phase Chair". */
function headed(line: string): (Line & { readonly under: string }) | null {
  const [, under = "", rest = ""] = /^([^:]{3,60}?)\s*:\s+(\S.*:.*)$/.exec(line) ?? [];
  const pair = pairAt(rest, ":");
  return under === "" || pair === null ? null : { ...pair, under };
}
