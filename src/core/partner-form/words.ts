import { fieldNames } from "../plan";
import type { UpdateField } from "../update";
import { capital } from "../words";

/** The cell by which a returned file is known as one of ours. */
export const MARK = "RAG Monitor update form 1";
/** What the mark of any of our forms begins with, also of one that a later version made. */
export const ANY_MARK = /^RAG Monitor update form (\d+)$/;

export const SHEETS = { instructions: "Instructions", actions: "Your actions", key: "Key", sent: "As sent" } as const;

/** Headings of the columns that the form adds to the plan's own. */
export const NEW_UPDATE = "New update";
export const PLACE = "Cell in the plan";

/** The headings for what becomes of a date; a row may have several dates, counted from 0. */
export const newDate = (place: number) => numbered("New date", place);
export const reasonFor = (place: number) => numbered("Reason for the new date", place);

/** What a partner types where a part of an action is done, in place of a new date. */
export const DONE = "done";

/** What a value of the plan is, as the sheet "As sent" says it. */
export type What = "ref" | "title" | UpdateField | `date ${number}`;

const PLAIN: { readonly [W in Exclude<What, `date ${number}`>]: string } = {
  ref: capital(fieldNames.ref),
  title: capital(fieldNames.title),
  actionStatus: capital(fieldNames.actionStatus),
  impactStatus: capital(fieldNames.impactStatus),
  progress: capital(fieldNames.progress),
  evidence: capital(fieldNames.evidence),
};

/** The same in words, which are the same in every form. */
function whatInWords(what: What): string {
  return isDate(what) ? numbered("Date", placeOfDate(what)) : PLAIN[what];
}

/** What the words stand for; undefined for any others. */
function whatCalled(words: string): What | undefined {
  const [, number] = /^Date(?: (\d+))?$/.exec(words) ?? [];
  if (/^Date\b/.test(words)) return `date ${number === undefined ? 0 : Number(number) - 1}`;
  return (Object.keys(PLAIN) as (keyof typeof PLAIN)[]).find((what) => PLAIN[what] === words);
}

export const isDate = (what: What): what is `date ${number}` => what.startsWith("date ");
export const placeOfDate = (what: `date ${number}`): number => Number(what.slice("date ".length));

const numbered = (words: string, place: number) => (place === 0 ? words : `${words} ${place + 1}`);

/** What a value is and under which heading the form has it: “Reference, headed “Ref””. */
export const headed = (what: What, heading: string): string => `${whatInWords(what)}, headed “${heading}”`;

/** The same taken apart again; undefined for any other words. */
export function whatHeaded(words: string): { readonly what: What; readonly heading: string } | undefined {
  const [, name = "", heading = ""] = /^(.+?), headed “([^]*)”$/.exec(words) ?? [];
  const what = whatCalled(name);
  return what === undefined ? undefined : { what, heading };
}

/** Headings of the sheet "As sent", and what names the form above them. */
export const SENT_HEADER = ["Row of the form", "What it is", "Cell", "What it said"] as const;
export const LABELS = {
  form: "Form",
  plan: "Made from",
  lead: "For",
  made: "Made on",
  returnTo: "Send back to",
} as const;
