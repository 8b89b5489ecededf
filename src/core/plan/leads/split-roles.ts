import { endsWithCommaOrganisation, endsWithOrganisation, isOrganisation, organisationFirst } from "./organisations";
import { isCode, isRole, opensRole, roleOpening } from "./roles";

const MARKS = /\s*[/+,&]\s*(?:and\s+)?|\s+and\s+|\s+/g;

/** Parts a line of roles written in words where it is certain that another lead begins; else it stays one. */
export function splitRoles(line: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  let seen = 0;
  for (const { index, 0: mark } of line.matchAll(MARKS)) {
    depth += depthOf(line.slice(seen, index));
    seen = index;
    const [left, right] = [line.slice(from, index), line.slice(index + mark.length)];
    if (depth !== 0 || left === "" || right === "" || !anotherBegins(left, mark, right, parts.length > 0)) continue;
    parts.push(left);
    from = index + mark.length;
  }
  return [...parts, line.slice(from)];
}

/** How many brackets more are opened than closed. */
function depthOf(text: string): number {
  return (text.match(/\(/g)?.length ?? 0) - (text.match(/\)/g)?.length ?? 0);
}

/**
 * Whether what stands right of a mark is another lead. After an organisation ("…, NCC Head of …") it is; a comma or slash
 * needs a role on both sides, and two codes with a slash may be one ("DMO/DCO"). "and" may join two halves of one post
 * ("Chief Executive and Director of …"), so it parts only like from like ("Head of … and Head of …"), a designated officer of health, or the last of a list.
 */
function anotherBegins(left: string, mark: string, right: string, inList: boolean): boolean {
  if (/^(?:supported by|with support from)\s/i.test(right)) return true;
  const opens = opensRole(right);
  const [next = ""] = right.split(/\s*[,/&+]\s*|\s+and\s+/);
  if (endsWithCommaOrganisation(left)) return opens || isRole(next);
  if (endsWithOrganisation(left)) return opens;
  if (!isRole(left)) return false;
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
      if (inList && isTitle(next)) return true;
      return (
        full && (roleOpening(left) === roleOpening(right) || [left, right].some((side) => /^Designated\s/.test(side)))
      );
    default:
      return false;
  }
}

/** Whether the words after the last comma are a role or organisation, not the rest of a title or a person's name. */
function lastIsWhole(left: string): boolean {
  const last = left.slice(left.lastIndexOf(",") + 1).trim();
  return isRole(last) || isOrganisation(last);
}

/** A role of several words. "Manager" alone may be the rest of a title. */
const isTitle = (text: string) => isRole(text) && /\s/.test(bare(text));

const bare = (text: string) => text.replace(/\((?:lead|support(?:ing)?|accountable)\)/gi, "").trim();
