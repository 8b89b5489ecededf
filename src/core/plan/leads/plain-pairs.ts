import { squash } from "../squash";
import { isOrganisation } from "./organisations";
import { isCode } from "./roles";

/** The leads that stand alone in a cell somewhere in the workbook, as they stand after `squash`. */
export type KnownLeads = ReadonlySet<string>;

/**
 * Whether what stands left and right of a comma, slash, ampersand or "and" is plainly two leads by its shape alone: two
 * codes ("DCO, HoC"), two persons with initials ("A Firth, B Toor") or with how they are addressed ("Ms Firth, Mr Toor"),
 * or what the workbook names alone elsewhere. Codes with a slash may be one ("DMO/DCO", "JS/AB" who share a job), unless
 * the workbook has one of them elsewhere without the other.
 */
export function areTwoLeads(left: string, mark: string, right: string, known: KnownLeads): boolean {
  if (mark.trim() === "" || /^with\b/.test(mark.trim())) return false;
  if (known.has(squash(left)) && known.has(squash(right))) return true;
  return areCodes(left.trim(), mark, right.trim(), known) || arePersons(left.trim(), right.trim());
}

/** Abbreviations of what a post is for. Behind a code they go on with it: "HoS, SEND" is a Head of Service. */
const OF_A_SERVICE =
  /^(?:SEND?|AP|EP|EY|EYFS|CYPS?|CYPF|CSC|ASC|CSS|CLA|EHC|EHCPs?|EHE|HR|ICT|IT|PH|QA|PfA|NHS|CAMHS|SALT|SLT|OT|YJS|YOT)$/;

/** Posts that one person often holds together, as the designated officers and the directors of both services do. */
const TWIN = /^(?:D\p{Lu}{1,2}O|DCS|DASS)$/u;

function areCodes(left: string, mark: string, right: string, known: KnownLeads): boolean {
  if (!isSingleCode(left) || !isSingleCode(right) || isOrganisation(right)) return false;
  const [first, second] = [OF_A_SERVICE.test(left), OF_A_SERVICE.test(right)];
  if (/,/.test(mark)) return first || !second;
  if (first || second || (TWIN.test(left) && TWIN.test(right))) return false;
  return !mark.includes("/") || known.has(squash(left)) || known.has(squash(right));
}

/** A single letter or several words may be a part of a name. */
const isSingleCode = (text: string) => !/\s/.test(text) && text.length > 1 && isCode(text);

const SURNAME = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}[\\p{L}'’]*(?:-\\p{Lu}\\p{Ll}+)?";
const INITIALS = "(?:\\p{Lu}\\.?\\s?){0,2}\\p{Lu}\\.?";
const SHAPES = [
  new RegExp(`^${INITIALS}\\s${SURNAME}$`, "u"),
  new RegExp(`^${SURNAME}\\s${INITIALS}$`, "u"),
  new RegExp(`^(?:Cllr|Councillor|Dr|Mrs?|Ms|Miss|Prof(?:essor)?|Sir|Dame)\\.?\\s(?:${INITIALS}\\s)?${SURNAME}$`, "u"),
];

const arePersons = (left: string, right: string) =>
  left.length + right.length < LONGEST_NAMES && isPerson(left) && isPerson(right);

const LONGEST_NAMES = 80;
const isPerson = (text: string) => SHAPES.some((shape) => shape.test(text));
