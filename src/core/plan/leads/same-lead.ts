import type { Lead } from "../plan";
import { squash } from "../squash";
import { alike, sameWords, spells, wordsOf } from "./same-words";

/** What a lead says of itself, made ready to be compared. */
type Said = {
  readonly lead: Lead;
  /** Null where none is stated. */
  readonly organisations: readonly (readonly string[])[] | null;
  /** The code without marks. */
  readonly code: string | null;
  readonly names: readonly (readonly string[])[];
};

/**
 * Whether two leads are one role in other words: "AD Schools (SEN & EP)" and "Assistant Director Schools (SEN and
 * Educational Psychology)". Case, dashes and "&" do not count, and an abbreviation stands for words with its initials, as
 * long as some other word is the same. Roles of two organisations are two; one that is not stated is taken to be the
 * same. Meant for proposing, and not transitive: "AD Schools" is like both Assistant and Associate Director Schools.
 */
export function sameLead(a: Lead, b: Lead): boolean {
  return same(saidBy(a), saidBy(b));
}

/**
 * Leads in groups of one role each, in the order in which they first stand. A lead that is like two groups is put in
 * neither, because only a person can say which it is. The time grows with the square of the different leads.
 */
export function groupLeads(leads: readonly Lead[]): readonly (readonly Lead[])[] {
  const places = new Map(leads.map((lead, i) => [lead, i]));
  const place = (lead: Lead | undefined) => (lead === undefined ? 0 : (places.get(lead) ?? 0));
  const alikes = sameTexts(leads);
  const different = [...alikes.keys()].map(saidBy);
  const groups: Said[][] = [];
  for (const said of [...different.filter(isFull), ...different.filter((one) => !isFull(one))]) {
    const like = groups.filter((group) => group.every((member) => same(member, said)));
    if (like.length === 1) like[0]?.push(said);
    else groups.push([said]);
  }
  return groups
    .map((group) => group.flatMap(({ lead }) => alikes.get(lead) ?? []).sort((a, b) => place(a) - place(b)))
    .sort((a, b) => place(a[0]) - place(b[0]));
}

/** The first lead of each text with all that are written so; posts that are still to be named stay apart. */
function sameTexts(leads: readonly Lead[]): ReadonlyMap<Lead, readonly Lead[]> {
  const groups = new Map<string | Lead, Lead[]>();
  for (const lead of leads) {
    const key = lead.named ? lead.text : lead;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [lead]);
    else group.push(lead);
  }
  return new Map([...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [[group[0], group] as const])));
}

/** Whether a lead says all about itself, so that it may found a group before others are put to it. */
const isFull = ({ lead }: Said) => lead.title !== null && lead.organisation !== null;

/** A post that is still to be named and says no role is like nothing else. */
function saidBy(lead: Lead): Said {
  const { title, named, organisation } = lead;
  const code = named || title !== null ? lead.code : null;
  const names = [title, code].filter((name) => name !== null);
  return {
    lead,
    organisations: organisation === null ? null : spellings(organisation).map(wordsOf),
    code: code === null ? null : squash(code).replaceAll(" ", ""),
    names: names.map(wordsOf),
  };
}

/** "Northmoor County Council (NCC)": the name, and its abbreviation apart. */
function spellings(name: string): readonly string[] {
  const [, full = name, short] = /^(.+?)\s*\(([^()]+)\)$/.exec(name) ?? [];
  return short === undefined ? [full] : [full, short];
}

function same(a: Said, b: Said): boolean {
  if (a.code !== null && a.code === b.code) return sameOrganisation(a, b);
  if (a.code !== null && b.code !== null && a.lead.title !== null && b.lead.title !== null) return false;
  return a.names.some((x) => b.names.some((y) => sameWords(x, y))) && sameOrganisation(a, b);
}

/** "NCC", "Northmoor County Council" and "Northmoor County Council (NCC)" are one. */
function sameOrganisation({ organisations: a }: Said, { organisations: b }: Said): boolean {
  if (a === null || b === null) return true;
  return a.some((x) => b.some((y) => isEqual(x, y) || isShort(x, y) || isShort(y, x)));
}

const isEqual = (x: readonly string[], y: readonly string[]) =>
  x.length === y.length && x.every((word, i) => alike(word, y[i] ?? ""));

const isShort = (short: readonly string[], full: readonly string[]) =>
  short.length === 1 && spells(short[0] ?? "", full, 0, full.length);
