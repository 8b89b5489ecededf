import { isOneSlip } from "../slips";
import type { LeadKey, LeadKeyEntry } from "./lead-key";

/** Shorter codes are so near to each other that a slip cannot be told from another code. */
const SHORTEST = 3;

/**
 * The only entry of the key whose code is one slip away: a letter more, less, another or two changed about; null where
 * none or several are.
 */
export function nearestCode(code: string, { entries }: LeadKey): LeadKeyEntry | null {
  const letters = lettersOf(code);
  if (letters.length < SHORTEST) return null;
  const near = entries.filter((entry) => isNear(letters, lettersOf(entry.code)));
  return near.length === 1 ? near[0]! : null;
}

const lettersOf = (code: string) => code.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const isNear = (a: string, b: string) => b.length >= SHORTEST && isOneSlip(a, b);
