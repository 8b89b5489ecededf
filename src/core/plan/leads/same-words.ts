import { squash } from "../squash";

const SMALL = new Set(["and", "of", "for", "the", "to", "in"]);

/** How many words an abbreviation may stand for, and how long a role may be that is compared. */
const LONGEST_ABBREVIATION = 6;
const LONGEST_ROLE = 40;

/** How people shorten the words of roles, other than to their initials. */
const SHORTENED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    manager: "mgr mngr mgrs",
    head: "hd",
    assistant: "asst asstt",
    associate: "assoc",
    deputy: "dep",
    director: "dir",
    executive: "exec",
    senior: "snr",
    principal: "princ",
    service: "svc svcs serv",
    department: "dept",
    management: "mgmt mgt",
    coordinator: "coord",
    officer: "offr ofcr",
    commissioner: "commr cmsr",
    education: "educ",
    development: "dev devt",
    programme: "prog",
    performance: "perf",
  }).flatMap(([word, forms]) => forms.split(" ").map((form) => [form, word] as const)),
);

/** The words of a role or organisation as they are compared. */
export function wordsOf(text: string): readonly string[] {
  const words = squash(text.replace(/&/g, " and ").replace(/['’]/g, "")).replace(/\bco ord/g, "coord");
  return words.split(" ").map((word) => SHORTENED.get(word) ?? word);
}

/** The same word, be it singular or plural. */
export function alike(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b === `${a}s`) || (b.length > 3 && a === `${b}s`);
}

/** Whether a word is made of the first letters of some words of a list, small words counted or not. */
export function spells(word: string, words: readonly string[], from: number, to: number): boolean {
  if (to - from < 2 || to > words.length || word[0] !== words[from]?.[0]) return false;
  let [all, counted] = ["", ""];
  for (const part of words.slice(from, to)) {
    all += part.charAt(0);
    if (!SMALL.has(part)) counted += part.charAt(0);
  }
  return word === all || word === counted;
}

/** Whether two lists of words say the same, word for word or by abbreviations, with a word of weight in common. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > LONGEST_ROLE || b.length > LONGEST_ROLE) return false;
  const failed = new Set<number>();
  const from = (i: number, j: number, shared: boolean): boolean => {
    if (i === a.length && j === b.length) return shared;
    const [x, y] = [a[i], b[j]];
    if (x === undefined || y === undefined || x[0] !== y[0]) return false;
    const at = (i * LONGEST_ROLE + j) * 2 + (shared ? 1 : 0);
    if (failed.has(at)) return false;
    if (alike(x, y) && from(i + 1, j + 1, shared || !SMALL.has(x))) return true;
    for (let n = 2; n <= LONGEST_ABBREVIATION; n++) {
      if (spells(x, b, j, j + n) && from(i + 1, j + n, shared)) return true;
      if (spells(y, a, i, i + n) && from(i + n, j + 1, shared)) return true;
    }
    failed.add(at);
    return false;
  };
  return from(0, 0, false);
}
