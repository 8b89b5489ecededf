import {
  bracketsOrganisation,
  endsWithCommaOrganisation,
  endsWithOrganisation,
  isOrganisation,
  organisationFirst,
} from "./organisations";
import { endsAsRole, isCode, isRole, isShortRole, opensRole, roleOpening } from "./roles";
import { areTwoLeads, type KnownLeads } from "./plain-pairs";
import { isNobody } from "./to-be-named";

const MARKS = /\s*[/+,&]\s*(?:and\s+)?|\s+(?:and|with)\s+|\s+/g;

/** Parts a line of roles written in words where it is certain that another lead begins; else it stays one. */
export function splitRoles(line: string, known: KnownLeads): readonly string[] {
  const parts: string[] = [];
  const isOfSupport = SUPPORT.test(line);
  let from = 0;
  let depth = 0;
  let seen = 0;
  for (const { index, 0: mark } of line.matchAll(MARKS)) {
    depth += depthOf(line.slice(seen, index));
    seen = index;
    const [left, right] = [line.slice(from, index), line.slice(index + mark.length)];
    if (
      depth !== 0 ||
      left === "" ||
      right === "" ||
      !anotherBegins({ left, mark, right, inList: isOfSupport || parts.length > 0, known })
    )
      continue;
    parts.push(left);
    from = index + mark.length;
  }
  return [...parts, line.slice(from)];
}

/** How many brackets more are opened than closed. */
function depthOf(text: string): number {
  return (text.match(/\(/g)?.length ?? 0) - (text.match(/\)/g)?.length ?? 0);
}

/** A mark in a line with what stands on both sides of it. */
type Place = {
  readonly left: string;
  readonly mark: string;
  readonly right: string;
  /** Whether the line was parted already, or says that it goes on from a lead. */
  readonly inList: boolean;
  readonly known: KnownLeads;
};

/**
 * Whether what stands right of a mark is another lead. After an organisation ("…, NCC Head of …") it is; a comma or slash
 * needs a role on both sides, and two codes with a slash may be one ("DMO/DCO"), unless their shape makes them two. "and" may go on with what the role is
 * for ("Head of Early Years and School Improvement"), so a whole title must begin behind it; some posts are always two in
 * one ("Deputy Chief Executive and Director of …").
 */
function anotherBegins({ left: whole, mark, right, inList, known }: Place): boolean {
  const left = whole.replace(SUPPORT, "");
  if (SUPPORT.test(right)) return left !== "";
  const opens = opensRole(right);
  const [next = ""] = right.split(/\s*[,/&+]\s*|\s+(?:and|with)\s+/);
  const isMark = mark.trim() !== "";
  if (areTwoLeads(left, mark, next, known)) return true;
  if (EMAIL_LAST.test(left) && EMAIL_FIRST.test(right)) return true;
  if (isMark && isOrganisation(left) && isOrganisation(next)) return true;
  if (isMark && bracketsOrganisation(left) && bracketsOrganisation(next)) return true;
  if (isMark && PERSON.test(left) && !/[,/]/.test(mark)) return opens && /\s/.test(bare(right));
  if (endsWithCommaOrganisation(left)) return opens || isRole(next);
  if (endsWithOrganisation(left)) return opens;
  if (!isRole(left)) return false;
  if (isMark && !mark.includes(",") && isNobody(next)) return true;
  const words = bare(right);
  const full = opens && (/^\p{Lu}[\p{Lu}\p{Ll}]?\p{Lu}/u.test(words) || /\s/.test(words));
  switch (mark.trim().split(/\s/)[0]) {
    case "/":
    case "+":
      if (isCode(left) && isCode(next)) return false;
      return full || (/^\s.*\s$/.test(mark) && isTitle(next));
    case ",":
      return (full || (isTitle(next) && organisationFirst(`, ${next}`) === "")) && lastIsWhole(left);
    case "&":
    case "and":
    case "with":
      if (inList && isTitle(next)) return true;
      if (TWO_IN_ONE.test(left) || TWO_IN_ONE.test(right)) return full && roleOpening(left) === roleOpening(right);
      return full || isShortRole(next) || isBody(left, mark, next) || (isTitle(next) && endsAsRole(left));
    default:
      return false;
  }
}

/** An organisation that takes part itself; "…, Northmoor & Southmoor ICB" is one, and "of … & Southmoor ICB" may be. */
function isBody(left: string, mark: string, next: string): boolean {
  if (!isOrganisation(next) || (!endsAsRole(left) && !/^\S+$|Forum$/.test(next))) return false;
  return !left.includes(",") || !isOrganisation(left.slice(left.lastIndexOf(",") + 1) + mark + next);
}

const SUPPORT = /^(?:supported by|with support from)\s+/i;
const EMAIL_LAST = /[^\s@]@[^\s@]+\.[^\s@.]+$/;
const EMAIL_FIRST = /^[^\s@]+@[^\s@]+\./;
const PERSON = /^(?:Cllr|Councillor|Dr|Mrs?|Ms|Miss|Prof(?:essor)?|Sir|Dame)\.?\s/;
/** Posts that are commonly held together with another. */
const TWO_IN_ONE = /\bChief Executive\b|\bMonitoring Officer\b|\bSection 151\b|\bs151\b/i;

/** Whether the words after the last comma are a role or organisation, not the rest of a title or a person's name. */
function lastIsWhole(left: string): boolean {
  const last = left.slice(left.lastIndexOf(",") + 1).trim();
  return isRole(last) || isOrganisation(last);
}

/** A role of several words. "Manager" alone may be the rest of a title. */
const isTitle = (text: string) => isRole(bare(text)) && /\s/.test(bare(text));

const bare = (text: string) =>
  text.replace(/[([](?:lead|support(?:ing)?|accountable)[)\]]|\s(?:to support|in support|supporting)$/gi, "").trim();
