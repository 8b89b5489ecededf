import { squash } from "../squash";
import type { LeadKey, LeadKeyEntry } from "./lead-key";

/** A key made ready for finding its codes and titles in the text of cells. */
export type KeyCodes = {
  /** The text with the blanks taken out that break a code in two: `DMO/D CO`, `HS O`. */
  repair(text: string): string;
  /** Where codes and titles of the key stand in a text, from left to right, none within another. */
  find(text: string): readonly Span[];
  /** The entry whose code or title the whole text is, whatever its case, blanks, dashes and plural. */
  entryOf(text: string): LeadKeyEntry | null;
};

export type Span = { readonly from: number; readonly to: number };

const ready = new WeakMap<LeadKey, KeyCodes>();

/** The key's patterns, compiled once for each key. */
export function keyCodes(key: LeadKey): KeyCodes {
  const known = ready.get(key) ?? prepare(key.entries);
  ready.set(key, known);
  return known;
}

function prepare(entries: readonly LeadKeyEntry[]): KeyCodes {
  const byWords = new Map<string, LeadKeyEntry>();
  for (const entry of [...entries].reverse()) byWords.set(wordsOf(entry.title), entry);
  for (const entry of [...entries].reverse()) byWords.set(codeOf(entry.code), entry);
  // "DoP" is the key's "DoP (CCG)" where no other of its codes begins so.
  const shortened = entries.map(({ code }) => codeOf(code.replace(/\s*\([^()]*\)$/, "")));
  shortened.forEach((code, i) => {
    if (!byWords.has(code) && shortened.filter((other) => other === code).length === 1) byWords.set(code, entries[i]!);
  });
  const codes = alternatives(
    entries.map(({ code }) => codePattern(code, "")),
    "gu",
  );
  const broken = alternatives(
    entries.map(({ code }) => codePattern(code, "\\s?")),
    "gu",
  );
  const titles = alternatives(
    entries.map(({ title }) => titlePattern(title)),
    "giu",
  );
  const exactly = (text: string) => byWords.get(codeOf(text)) ?? byWords.get(wordsOf(text)) ?? null;
  const entryOf = (text: string) => exactly(text) ?? (/\p{L}{2}s$/u.test(text) ? exactly(text.slice(0, -1)) : null);
  const isCodeOfKey = (text: string) => entries.some(({ code }) => codeOf(code) === codeOf(text));
  return {
    entryOf,
    find: (text) => withoutOverlaps([...spans(titles, text), ...spans(codes, text)]),
    repair: (text) =>
      text.replace(broken, (match) => {
        const whole = spans(codes, match).some(({ from, to }) => from === 0 && to === match.trimEnd().length);
        if (whole) return match.replace(/\s+(?=\S)/g, " ");
        return match.split(/\s/).every(isCodeOfKey) ? match : (entryOf(match)?.code ?? match);
      }),
  };
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** A pattern for a code in which blanks, kinds of dashes and brackets may differ, with `gap` allowed inside its words. */
function codePattern(code: string, gap: string): string {
  const parts = code.trim().match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? [];
  return parts
    .map((part) => {
      if (/[\p{L}\p{N}]/u.test(part)) return [...part].map(escaped).join(gap);
      if (/^[\s\p{Pd}]+$/u.test(part)) return "[\\s\\p{Pd}]*";
      if (part.includes("/")) return "\\s?/\\s?";
      if (part.includes("&")) return "\\s?&\\s?";
      return [...part.replace(/\s/g, "")].map((mark) => `\\s?${escaped(mark)}?\\s?`).join("");
    })
    .join("");
}

/** A pattern for a title in which the marks between words, "&" and "and" may differ. */
function titlePattern(title: string): string {
  const words = title.replace(/&/g, " and ").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word) => (word.toLowerCase() === "and" ? "(?:and|&)" : escaped(word)))
    .join("[^\\p{L}\\p{N};\\n]{1,4}");
}

/** Longest first. A pattern that nothing matches where there is none. */
function alternatives(patterns: readonly string[], flags: string): RegExp {
  const filled = [...new Set(patterns)].filter((pattern) => pattern !== "").sort((a, b) => b.length - a.length);
  const any = filled.length === 0 ? "(?!)" : filled.join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags);
}

function spans(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].trimEnd().length,
  }));
}

/** In the order of the text; of two that overlap the one that begins first, then the longer. */
function withoutOverlaps(found: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span);
  }
  return kept;
}

const codeOf = (text: string) =>
  `code ${text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/&]/gu, "")}`;
const wordsOf = (text: string) => `title ${squash(text.replace(/&/g, " and "))}`;
