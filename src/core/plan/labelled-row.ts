import { isBlank, type CellValue } from "../workbook";
import { actionColumns, type ActionField } from "./columns";
import { fieldsMeant } from "./headings";
import { readImpactStatus } from "./statuses";

/** What a row below an action says of it by a label of its own: the field, the cell, and the words without the label. */
export type Labelled = { readonly field: ActionField; readonly column: number; readonly text: string };

/** What is told of an action in words of its own; all else has a column. */
const ACCOUNTS: readonly ActionField[] = ["progress", "evidence", "nextSteps", "risk", "resources", "successCriteria"];

/** "Progress: the offer is agreed", "Update (June) – forms went out": a label, and words behind it. */
const WITH_LABEL = /^\s*(\p{L}[^:\n]{2,48}?)\s*(?::|\s[–—-]\s)\s*(\S[^]*)$/u;

/** A longer label is a sentence. */
const LONGEST = 48;

/**
 * The row of a sheet as one that says more of the action above: its only cell begins with a label ("Progress: …"), or a
 * label alone stands before its only other cell. Null: it is something else.
 */
export function labelledIn(cells: readonly CellValue[]): Labelled | null {
  let [first, second] = [-1, -1];
  for (let column = 0; column < cells.length; column++) {
    if (isBlank(cells[column])) continue;
    if (second >= 0) return null;
    if (first < 0) first = column;
    else second = column;
  }
  const [label, words] = [cells[first], cells[second]];
  if (typeof label !== "string") return null;
  if (second < 0) {
    const [, name, text] = WITH_LABEL.exec(label) ?? [];
    const field = name === undefined ? null : fieldOf(name, text!);
    return field === null ? null : { field, column: first, text: text!.trim() };
  }
  if (typeof words !== "string" || label.length > LONGEST) return null;
  const field = fieldOf(label.replace(/:\s*$/, ""), words);
  return field === null ? null : { field, column: second, text: words.trim() };
}

/** The field that a label names; a month or a day in it says only of when it is: "Update June 2026". */
function fieldOf(label: string, words: string): ActionField | null {
  const bare = label
    .replace(/[([][^)\]]*[)\]]/g, " ")
    .replace(WHEN, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (/^(?:current |latest )?position$/i.test(bare)) return "progress";
  const field = bare === "" ? undefined : fieldsMeant<ActionField>(bare, actionColumns)[0];
  if (field === "impactStatus") return readImpactStatus(words) === null ? "evidence" : null;
  // "Outcome: …" may head the actions that follow.
  if (field === "successCriteria" && !/success/i.test(bare)) return null;
  return field !== undefined && ACCOUNTS.includes(field) ? field : null;
}

const WHEN =
  /\b(?:as )?(?:at|on|in|of|for|to)?\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4]|spring|summer|autumn)(?:\s+term)?(?:\s*['’]?\d{2,4}(?:\/\d{2})?)?\b|\b(?:(?:as )?(?:at|on) )?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/gi;
