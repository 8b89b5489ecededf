import { valueAt, type Snapshot } from "../../workbook";
import type { Layout } from "../plan";
import { squash } from "../squash";
import type { KnownLeads } from "./plain-pairs";
import { isCode } from "./roles";
import { isToBeNamed } from "./to-be-named";

/** What stands in a workbook's columns for leads, each as it stands after `squash`. */
export type UsedLeads = {
  /** What stands alone in a cell or on a line of it, and the codes of a list with commas. */
  readonly alone: KnownLeads;
  /** What stands between any of the marks that may part leads. */
  readonly pieces: ReadonlySet<string>;
};

export const NO_LEADS: UsedLeads = { alone: new Set(), pieces: new Set() };

/** What is longer is no name of a lead. */
const LONGEST = 60;

/** Looks through the lead columns of all plans once; the time grows with their cells. */
export function usedLeads(book: Snapshot, layout: Layout): UsedLeads {
  const alone = new Set<string>();
  const pieces = new Set<string>();
  for (const text of textsOf(book, layout)) {
    for (const line of text.split(/[\n;|•]/)) {
      const parts = line.split(/[,/&+]|\band\b/);
      for (const part of parts) add(pieces, part);
      const listed = line.split(/[,&+]|\band\b/);
      const ofCodes = listed.length > 1 && listed.every((part) => isCode(part.trim()));
      for (const part of ofCodes ? listed : [line]) if (!/[,/&+]|\band\b/.test(part)) add(alone, part);
    }
  }
  return { alone, pieces };
}

function add(words: Set<string>, text: string): void {
  const word = text.length > LONGEST || isToBeNamed(text) ? "" : squash(text);
  if (word !== "") words.add(word);
}

function textsOf(book: Snapshot, layout: Layout): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { role, sheet: name, columns, rows } of layout) {
    const sheet = role === "actions" ? book.sheets.find((one) => one.name === name) : undefined;
    if (sheet === undefined) continue;
    const own = columns.filter(({ field }) => field === "leads" || field === "supportingLeads");
    for (const { row, kind } of rows) {
      if (kind !== "data" && kind !== "continuation") continue;
      for (const { column } of own) {
        const value = valueAt(sheet, row, column);
        if (typeof value === "string") texts.add(value);
      }
    }
  }
  return texts;
}
