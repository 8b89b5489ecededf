import type { Lead } from "../plan";
import { squash } from "../squash";

/**
 * Whether two leads are one role in other words: "AD Schools (SEN & EP)" and "Assistant Director Schools (SEN and
 * Educational Psychology)". Case, dashes and "&" do not count, and an abbreviation stands for words with its initials, as
 * long as some other word is the same. Roles of two organisations are two; one that is not stated is taken to be the
 * same. Meant for proposing, and not transitive: "AD Schools" is like both Assistant and Associate Director Schools.
 */
export function sameLead(a: Lead, b: Lead): boolean {
  if (!sameOrganisation(a.organisation, b.organisation)) return false;
  if (a.code !== null && b.code !== null) {
    if (a.title !== null && b.title !== null) return codeWords(a.code) === codeWords(b.code);
    if (codeWords(a.code) === codeWords(b.code)) return true;
  }
  return namesOf(a).some((x) => namesOf(b).some((y) => sameWords(wordsOf(x), wordsOf(y))));
}

/**
 * Leads in groups of one role each, in the order in which they first stand. A lead that is like two groups is put in
 * neither, because only a person can say which it is.
 */
export function groupLeads(leads: readonly Lead[]): readonly (readonly Lead[])[] {
  const groups: Lead[][] = [];
  for (const lead of [...leads.filter(isFull), ...leads.filter((one) => !isFull(one))]) {
    const like = groups.filter((group) => group.every((member) => sameLead(member, lead)));
    if (like.length === 1) like[0]?.push(lead);
    else groups.push([lead]);
  }
  const order = new Map(leads.map((lead, i) => [lead, i]));
  const place = (lead: Lead | undefined) => (lead === undefined ? 0 : (order.get(lead) ?? 0));
  const sorted = groups.map((group) => group.sort((a, b) => place(a) - place(b)));
  return sorted.sort((a, b) => place(a[0]) - place(b[0]));
}

/** Whether a lead says all about itself, so that it may found a group. */
const isFull = ({ title, organisation }: Lead) => title !== null && organisation !== null;

const codeWords = (code: string) => squash(code).replaceAll(" ", "");

/** A post that is still to be named and says no role is like nothing else. */
function namesOf({ title, code, named }: Lead): readonly string[] {
  return [title, named ? code : null].filter((name): name is string => name !== null);
}

function sameOrganisation(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  return squash(a) === squash(b) || spells(initialsOf(a), wordsOf(b)) || spells(initialsOf(b), wordsOf(a));
}

const initialsOf = (name: string) => name.replace(/[^\p{L}]/gu, "").toLowerCase();

const SMALL = new Set(["and", "of", "for", "the", "to", "in"]);

function wordsOf(text: string): string[] {
  return squash(text.replace(/&/g, " and ").replace(/['’]/g, "")).split(" ");
}

/** Whether an abbreviation is made of the first letters of the words, small words counted or not. */
function spells(abbreviation: string, words: readonly string[]): boolean {
  const initials = (list: readonly string[]) => list.map((word) => word.charAt(0)).join("");
  const counted = words.filter((word) => !SMALL.has(word));
  return words.length > 1 && [initials(words), initials(counted)].includes(abbreviation);
}

/** How many words an abbreviation may stand for. */
const LONGEST_ABBREVIATION = 6;

/** Whether two lists of words say the same, word for word or by abbreviations, with at least one word in common. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const known = new Map<string, boolean>();
  const same = (i: number, j: number, shared: boolean): boolean => {
    if (i === a.length && j === b.length) return shared;
    const at = `${i},${j},${shared}`;
    const before = known.get(at);
    if (before !== undefined) return before;
    const answer =
      (i < a.length &&
        j < b.length &&
        alike(a[i] ?? "", b[j] ?? "") &&
        same(i + 1, j + 1, shared || !SMALL.has(a[i] ?? ""))) ||
      lengths.some((n) => spells(a[i] ?? "", b.slice(j, j + n)) && j + n <= b.length && same(i + 1, j + n, shared)) ||
      lengths.some((n) => spells(b[j] ?? "", a.slice(i, i + n)) && i + n <= a.length && same(i + n, j + 1, shared));
    known.set(at, answer);
    return answer;
  };
  return Math.max(a.length, b.length) <= 40 && same(0, 0, false);
}

const lengths = Array.from({ length: LONGEST_ABBREVIATION - 1 }, (_, i) => i + 2);

/** The same word, be it singular or plural. */
const alike = (a: string, b: string) => a === b || (a.length > 3 && b === `${a}s`) || (b.length > 3 && a === `${b}s`);
