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
  const near = entries.filter((entry) => isOneSlip(letters, lettersOf(entry.code)));
  return near.length === 1 ? near[0]! : null;
}

const lettersOf = (code: string) => code.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function isOneSlip(a: string, b: string): boolean {
  if (b.length < SHORTEST || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA === "" && restB === "") return true;
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
