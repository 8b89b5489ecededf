import type { Lead } from "../plan";
import { squash } from "../squash";
import { keyCodes } from "./key-codes";
import type { LeadKey, LeadKeyEntry } from "./lead-key";
import { affiliation } from "./organisations";
import type { KnownLeads } from "./plain-pairs";
import { withPartsInWords } from "./part-letters";
import { isCode, isRole } from "./roles";
import { END_OF_SUPPORT, LONGEST_LINE, splitLeads } from "./split-leads";
import { isToBeNamed, withoutToBeNamed } from "./to-be-named";

/** Whether somebody is accountable or not; null: nothing says it; `aside`: who is only asked or told, and no lead. */
type Said = boolean | null | "aside";

/** What the words before or beside a lead say about being accountable; null: they say nothing of it. */
const LABELS: readonly (readonly [pattern: RegExp, accountable: Said])[] = [
  [
    /^(?:(?:accountable|overall|named|designated|main|executive) (?:lead|officer|owner)|accountable|lead(?: officer)?|(?:action )?owner|sro|senior responsible officer)\s*(?::|\s[-–—]\s)\s*/i,
    true,
  ],
  [
    /^(?:with )?(?:support(?:ing|s)?(?: leads?| officers?| partners?)?|support(?:ed)? (?:by|from|of)|assisted by|assisting|assistants?|deput(?:y|ies)|partners?|contributors?)\s*(?::|\s[-–—]\s)\s*/i,
    false,
  ],
  [/^responsible(?: officers?)?\s*:\s*/i, null],
  [/^(?:(?:to be )?(?:consult(?:ed)?|inform(?:ed)?|kept informed)|for information)\s*(?::|\s[-–—]\s)\s*/i, "aside"],
  [/^(?:with )?(?:the )?(?:support(?:ed)? (?:by|from)|support of|assisted by)\s+/i, false],
  [/^(?:joint )?(?:accountable )?leads\s*:\s*|^(?:joint|co-?) ?leads?\s*:\s*/i, null],
];
const MARKERS: readonly (readonly [pattern: RegExp, accountable: Said])[] = [
  [/\s*[([](?:(?:to be )?(?:consulted|informed)|for information)[)\]]/i, "aside"],
  [
    /\s*[([](?:accountable|accountable lead|leads?|leading|overall lead|sro)[)\]]|\s[-–—]\s(?:lead|accountable)$/i,
    true,
  ],
  [
    /\s*[([](?:support|supporting|supports|assisting)[)\]]|\s[-–—]\ssupport(?:ing)?$|\s(?:to support|in support|supporting)$/i,
    false,
  ],
];

/**
 * The leads of a cell, in the order written; see `splitLeads` for where one ends. With the workbook's key, codes and titles
 * are resolved; a code that the key does not have keeps `title` null. A lead that stands twice is given once.
 */
export function readLeads(text: string, key: LeadKey | null = null, known: KnownLeads = new Set()): readonly Lead[] {
  const leads: Lead[] = [];
  let going: Said = null;
  for (const { words, said, labelled } of statements(withPartsInWords(text), key, known)) {
    if (words === END_OF_SUPPORT) {
      going = null;
      continue;
    }
    if (labelled) going = said === true ? null : said;
    const mine = said ?? going;
    if (mine === "aside" || /^(?:none|n\/?a|[^\p{L}]*)$/iu.test(words)) continue;
    const lead = readLead(words, mine, key);
    const before = leads.findIndex((other) => isRepeat(other, lead));
    if (before < 0) leads.push(lead);
    else if (lead.accountable === true) leads[before] = { ...leads[before]!, accountable: true };
  }
  return leads;
}

/** The leads as a cell holds them, one to a line; reading it gives the same leads. */
export function writeLeads(leads: readonly Lead[]): string {
  return leads.map(({ text, accountable }) => marked(text, accountable)).join(";\n");
}

/** The mark stands behind a lead; in front where behind it would part what is one: "(lead) DoP (CCG) and NCC". */
function marked(text: string, accountable: boolean | null): string {
  if (accountable === null) return text;
  const mark = accountable ? "(lead)" : "(support)";
  return splitLeads(`${text} ${mark}`).length === 1 ? `${text} ${mark}` : `${mark} ${text}`;
}

/** What a lead is called where others read it: the role for which a code of the key stands, else as written. */
export function leadName({ text, named, code, title }: Lead): string {
  return named && code !== null && title !== null ? title : text;
}

type Statement = { readonly words: string; readonly said: Said; readonly labelled: boolean };

/** The parts of a text, each with what it says of being accountable. "Lead:" before several means the first. */
function statements(text: string, key: LeadKey | null, known: KnownLeads): Statement[] {
  return splitLeads(text, key, known).flatMap((part) => {
    const [label, ofLabel = null] = LABELS.find(([pattern]) => isLabel(pattern, part)) ?? [];
    const [marker, ofMarker = null] = MARKERS.find(([pattern]) => pattern.test(part)) ?? [];
    const words = part
      .replace(label ?? "", "")
      .replace(marker ?? "", "")
      .trim();
    const mine = ofMarker ?? ofLabel;
    if (words === part || words === "") return [{ words, said: mine, labelled: label !== undefined }];
    return statements(words, key, known).map((inner, i) => ({
      words: inner.words,
      said: inner.said ?? (i > 0 && mine === true ? null : mine),
      labelled: inner.labelled || (label !== undefined && i === 0),
    }));
  });
}

/** With a dash the first words may be a role themselves: "Lead – Inclusion". */
function isLabel(pattern: RegExp, part: string): boolean {
  const [said] = pattern.exec(part) ?? [];
  return said !== undefined && (!/[-–—]\s*$/.test(said) || isRole(part.slice(said.length)));
}

function readLead(text: string, accountable: boolean | null, key: LeadKey | null): Lead {
  const named = !isToBeNamed(text);
  if (text.length > LONGEST_LINE) return { text, named, code: null, title: text, organisation: null, accountable };
  const core = withoutToBeNamed(text);
  const { role, organisation } = affiliation(named ? core : core.replace(/\s*\blead$/i, ""));
  const entry = entryOf(core, key) ?? entryOf(role, key) ?? entryOf(withoutActing(role), key) ?? bracketed(role, key);
  if (entry !== null) {
    const stated = entryOf(core, key) === null ? organisation : null;
    const { code, title } = entry;
    return { text, named, code, title, organisation: stated ?? entry.organisation, accountable };
  }
  const label = isCode(core) && (organisation === null || core.endsWith(")")) ? core : role;
  const isLabel = label !== "" && (isCode(label) || (key !== null && named && label.split(" ").length <= 2));
  const title = isLabel || !/\p{L}/u.test(role) || /^\([^()]*\)$/.test(role) ? null : role;
  return { text, named, code: isLabel ? label : null, title, organisation, accountable };
}

/** "Head of SEND Provision (HSP)", "HSP (Head of …)", "Ann Example (HSP)". A code with words in brackets is another post. */
function bracketed(text: string, key: LeadKey | null): LeadKeyEntry | null {
  const [, outer = "", inner = ""] = /^([^()]*\S)\s*\(([^()]*)\)$/.exec(text) ?? [];
  const [one, two] = [entryOf(outer, key), entryOf(inner, key)];
  return one === two || (one === null && !isRole(outer)) ? two : null;
}

const withoutActing = (role: string) => role.replace(/^(?:interim|acting)\s+|\s*\((?:interim|acting)\)$/i, "");

function entryOf(text: string, key: LeadKey | null): LeadKeyEntry | null {
  return key === null || text === "" ? null : keyCodes(key).entryOf(text);
}

/** Whether a named lead stands in the cell already. Two posts that are still to be named are two. */
function isRepeat(a: Lead, b: Lead): boolean {
  const sameWords = squash(a.text) === squash(b.text);
  return (
    a.named && b.named && (sameWords || (a.code !== null && a.code === b.code && a.organisation === b.organisation))
  );
}
