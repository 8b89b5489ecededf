import { areaNumber } from "../area-number";
import { textOf, type Cell } from "../cells";
import type { Action } from "../plan";
import { dateAsReference, isReference, leadingReference, plainReference, readReference } from "../references";
import type { RegisterRef } from "./register";

/** The references that a plan has, by which those of its registers are known. */
export type KnownRefs = {
  /** In the order of the plan, each with the keys of the actions that have it. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  readonly refs: readonly string[];
  readonly areas: ReadonlySet<string>;
};

/** A reference as it is compared. */
const plain = (ref: string) => plainReference(ref).toLowerCase().replace(/\s+/g, "");

/** The references of the plan's actions and areas. */
export function knownRefs(actions: readonly Pick<Action, "ref" | "key" | "area">[]): KnownRefs {
  const keys = new Map<string, string[]>();
  const areas = new Set<string>();
  for (const { ref, key, area } of actions) {
    if (area !== null) areas.add(plain(areaNumber(area) ?? area));
    if (ref === null) continue;
    const known = keys.get(plain(ref));
    if (known) known.push(key);
    else keys.set(plain(ref), [key]);
  }
  return { keys, areas, refs: actions.flatMap(({ ref }) => ref ?? []) };
}

/** The references that a cell of a register holds, in the order written, each once: "1.2; 1.4", "Actions 1.2 and 1.3", "1.1 to 1.4". */
export function readReferences(cell: Cell, known: KnownRefs): readonly RegisterRef[] {
  const found = new Map<string, RegisterRef>();
  for (const ref of refsIn(cell, known)) {
    const key = plain(ref);
    const actions = known.keys.get(key) ?? [];
    if (!found.has(key)) found.set(key, { ref, actions, isArea: actions.length === 0 && known.areas.has(key) });
  }
  return [...found.values()];
}

function refsIn(cell: Cell, known: KnownRefs): readonly string[] {
  if (typeof cell.raw === "number") {
    const ref = readReference(cell) ?? dateAsReference(cell, known.refs);
    return ref === null || cell.isError ? [] : [ref];
  }
  const text = textOf(cell);
  if (text === null) return [];
  if (known.keys.has(plain(text))) return [plainReference(text)];
  return text.split(PARTS).flatMap((part) => refsOfPart(part, known));
}

/** What stands between references. A stroke without blanks may be a part of one: "P2/7". */
const PARTS = /[;,\n\r&+•|]|\band\b|(?<=\s)\/|\/(?=\s)/i;

/** What people write before references. */
const BEFORE =
  /^(?:(?:actions?|refs?|references?|linked|links?|to|see|plan|priority actions?|sub-?actions?|no|nos|numbers?)\b[.:]?\s*)+(?=\S*\d)/i;

const RANGE = /^(\S+?)\s*(?:\bto\b|[–—-])\s*(\S+)$/i;

/** References within a sentence, which only words before them make one. */
const IN_WORDS = /\b(?:actions?|refs?)\s+((?:[A-Z]{1,4}[-.]?)?\d{1,3}(?:\.\d{1,3})+)/gi;

function refsOfPart(part: string, known: KnownRefs): readonly string[] {
  const text = part.trim().replace(BEFORE, "").trim();
  if (!/\d/.test(text)) return [];
  if (known.keys.has(plain(text))) return [plainReference(text)];
  const area = areaNumber(text);
  if (area !== null) return [area];
  const range = rangeIn(text, known);
  if (range !== null) return range;
  if (isReference(text)) return [plainReference(text)];
  const leading = leadingReference(text);
  return leading !== null ? [leading.ref] : [...part.matchAll(IN_WORDS)].map(([, ref]) => ref!);
}

/** "1.1 to 1.4": all of the plan from the first to the last, where both are of one area; else the two. */
function rangeIn(text: string, { refs, keys }: KnownRefs): readonly string[] | null {
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from === undefined || to === undefined || !/\d/.test(from) || !isReference(from) || !isReference(to)) return null;
  // "1-2" may be one reference: where the plan has neither end, nobody knows.
  if (!/\bto\b/i.test(text) && !(keys.has(plain(from)) && keys.has(plain(to)))) return null;
  const [first, last] = [from, to].map((end) => refs.findIndex((ref) => plain(ref) === plain(end))) as [number, number];
  const isOneArea = headOf(from) === headOf(to);
  if (first < 0 || last < first || !isOneArea) return [plainReference(from), plainReference(to)];
  return refs.slice(first, last + 1).filter((ref) => headOf(ref) === headOf(from));
}

const headOf = (ref: string) => plain(ref).replace(/\d+[a-z]?$/, "");
