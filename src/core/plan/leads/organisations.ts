import { holdsRole, isUnfinished } from "./roles";

const COUNCIL = "(?:[A-Z]{1,4}CC|[A-Z]{1,4}BC)";
const BODY = "(?:ICB|ICS|CCG|NHS England|NHSE|NHS|DfE|LA|PCF)";
const KIND =
  "(?:ICB|ICS|CCG|CC|MBC|Council|Trust|NHS FT|Integrated Care Board|Integrated Care System|Clinical Commissioning Group|Local Authority|Parent[ /]?Carers?'? Forum)";
const NAME = `(?:(?:\\p{Lu}[\\p{L}'’.-]*|of|and|the|&)\\s+){0,7}${KIND}`;
const ORGANISATION = new RegExp(`^(?:${COUNCIL}|${BODY}|${NAME})(?:\\s*\\([A-Z]{2,6}\\))?$`, "u");
const ORGANISATION_FIRST = new RegExp(
  `^(?:,\\s*(?:${COUNCIL}|${BODY}|${NAME})|(?:${COUNCIL}|${BODY}))(?:\\s*\\([A-Z]{2,6}\\))?(?![\\p{L}\\p{N}])`,
  "u",
);
const LAST_WORD = new RegExp(`^(?<role>.*\\S)\\s+(?<council>${COUNCIL})$|^(?<before>.*\\S)\\s+(?<body>${BODY})$`, "su");

/** A role, and the organisation that its words state. */
export type Affiliation = { readonly role: string; readonly organisation: string | null };

/** Whether the words name a council, a health body or a trust and nothing else: "SCC", "Northmoor ICB". */
export function isOrganisation(text: string): boolean {
  return ORGANISATION.test(text.trim()) && !holdsRole(text);
}

/** The organisation with which a text begins that follows a code: ", Northmoor ICB", "NCC"; empty when there is none. */
export function organisationFirst(text: string): string {
  return ORGANISATION_FIRST.exec(text)?.[0] ?? "";
}

/**
 * Parts the organisation from a role: "Head of SEND, SCC", "Head of SEND SCC", "Head of Commissioning (ICB)",
 * "LA: Head of SEND". Where it cannot be told where the organisation's name begins, there is none.
 */
export function affiliation(text: string): Affiliation {
  if (isOrganisation(text)) return { role: "", organisation: text };
  return (
    before(text) ??
    afterComma(text) ??
    inBrackets(text) ??
    beforeBrackets(text) ??
    lastWord(text) ?? { role: text, organisation: null }
  );
}

/** Whether the words name a role and then its organisation, so that whatever follows belongs to somebody else. */
export function endsWithOrganisation(text: string): boolean {
  const found = afterComma(text) ?? inBrackets(text) ?? lastWord(text);
  return found !== null && holdsRole(found.role);
}

/** The same with a comma before the organisation, which leaves less room for doubt. */
export function endsWithCommaOrganisation(text: string): boolean {
  const found = afterComma(text);
  return found !== null && holdsRole(found.role);
}

/** Whether brackets part an organisation from somebody, whoever that is: "Ann Example (NCC)", "NCC (Head of SEND)". */
export function bracketsOrganisation(text: string): boolean {
  return inBrackets(text) !== null || beforeBrackets(text) !== null;
}

function before(text: string): Affiliation | null {
  const [, organisation = "", role = ""] = /^([^:–—]{2,40}?)\s*(?::|\s[-–—]\s)\s*(\S.*)$/s.exec(text) ?? [];
  return isOrganisation(organisation) && role !== "" ? { role, organisation } : null;
}

function afterComma(text: string): Affiliation | null {
  const [, role = "", organisation = ""] = /^(.*\S)(?:\s*,\s*|\s[-–—]\s)([^,]+)$/s.exec(text) ?? [];
  return isOrganisation(organisation) ? { role, organisation: organisation.trim() } : null;
}

function inBrackets(text: string): Affiliation | null {
  const [, role = "", organisation = ""] = /^(.*\S)\s*\(([^()]+)\)$/s.exec(text) ?? [];
  return isOrganisation(organisation) && !isOrganisation(role) ? { role, organisation: organisation.trim() } : null;
}

function beforeBrackets(text: string): Affiliation | null {
  const [, organisation = "", role = ""] = /^(.*\S)\s*\(([^()]+)\)$/s.exec(text) ?? [];
  return isOrganisation(organisation) && holdsRole(role) ? { role: role.trim(), organisation } : null;
}

/** Without a comma only a council's initials are plain, and a health body's directly after the role's own noun. */
function lastWord(text: string): Affiliation | null {
  const { role, council, before: words, body } = LAST_WORD.exec(text)?.groups ?? {};
  if (role !== undefined && council !== undefined && role.includes(" ") && !isUnfinished(role) && holdsRole(role))
    return { role, organisation: council };
  const noun = words?.split(/\s+/).at(-1) ?? "";
  const plain = words !== undefined && words.includes(" ") && noun.length > 3 && holdsRole(noun);
  return plain && body !== undefined ? { role: words, organisation: body } : null;
}
