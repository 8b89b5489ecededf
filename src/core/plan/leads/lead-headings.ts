import { squash } from "../squash";
import { isOrganisation } from "./organisations";

/** Kinds of partners by which plans head their columns for leads. */
const PARTY =
  /^(?:la|local authority|council|county council|health|nhs|icb|ics|ccg|(?:acute |community |hospital |health |nhs )?trust|schools?|education|college|settings?|early years|(?:childrens?(?: s)? |adults?(?: s)? )?social care|public health|(?:parent carer )?forum|pcf|voluntary sector|vcs|vcse)$/;

/** "Health lead", "LA lead officer", "Social care owner". */
const BEFORE =
  /^(.+?)\s*(?:[-–—:/]\s*)?\b(?:accountable |designated |named )?(?:leads?|owners?)(?:\s+officers?)?(?:\s*\(s\))?$/i;
/** "Lead (LA)", "Lead officer – Health", "Lead for education". */
const BEHIND =
  /^(?:accountable |designated |named )?(?:leads?|owners?)(?:\s+officers?)?\s*(?:[-–—:/(]|\bfor\b|\bfrom\b)?\s*(?:the\s+)?([^()]+?)\)?$/i;

/** Words before "lead" with which it is no further lead of the action: another's stand-in, or a lead of something else. */
const OTHER =
  /\b(?:deputy|deputies|former|old|new|support\w*|partners?|assistant|previous|risk|evidence|data|kpi|measures?|reporting|finance|budget|comm(?:s|unications?)|date|who|whose|monitor\w*|board|group)\b/;

/** "Accountable", "Who is responsible?": the columns of a RACI table, of which each names somebody else. */
const DUTY =
  /^(?:(?:who is|who s|the)?\s*)(accountable|responsible)(?: (?:persons?|people|officers?|directors?|owners?|managers?|leads?|roles?|to|for it))?(?: [ra])?$/;

/** Whether the heading of one column for leads among several says that those below it are accountable. */
export const namesAccountable = (heading: string): boolean => DUTY.exec(squash(heading))?.[1] === "accountable";

const ORGANISATION = /^(?:lead|leading|accountable|responsible|owning) (?:organisations?|agency|agencies|body|bodies)$/;

/** Whether a heading is that of one lead among several: "Health lead", "Lead 2", "Operational lead", "Lead organisation". */
export function isFurtherLead(heading: string): boolean {
  const words = squash(heading);
  if (namesOrganisations(heading) || /^leads?(?: officers?)? \d$/.test(words)) return true;
  if (organisationIn(heading) !== null || DUTY.test(words)) return true;
  return /^\S.* (?:leads?|owners?)(?: officers?)?$/.test(words) && !OTHER.test(words);
}

/** The organisation, or the kind of one, whose lead a heading announces, as it stands there; null where it says none. */
export function organisationIn(heading: string): string | null {
  const text = heading.replace(/\s+/g, " ").trim();
  const [, behind = ""] = BEHIND.exec(text) ?? [];
  const [, before = ""] = BEFORE.exec(text) ?? [];
  return [before, behind].map((words) => words.trim()).find((words) => isParty(words)) ?? null;
}

/** Whether words are the name of an organisation, or of a kind of one. */
export const isParty = (words: string) => words !== "" && (PARTY.test(squash(words)) || isOrganisation(words));

/** Whether the cells below a heading name organisations that lead, and not people: "Lead organisation". */
export function namesOrganisations(heading: string): boolean {
  return ORGANISATION.test(squash(heading));
}
