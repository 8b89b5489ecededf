import { isDateToCome } from "./dates/date-to-come";
import type { Action, IsoDay, Milestone } from "./plan";

/** The columns that may say by when an action is to be done. */
export type DueField = "due" | "revisedDue" | "originalDue";

/** What an action says in those columns, without the dates that another date of their cell took the place of. */
export type DueDates = { readonly [F in DueField]: readonly Milestone[] };

/** Whose date holds before whose. */
const HOLDING = ["revisedDue", "due", "originalDue"] as const;

/** Where to look, and to ask, when none of them gives a day. */
const ASKED = ["due", "revisedDue", "originalDue"] as const;

/**
 * The latest date by which an action is to be complete: the revised one, else that of the due date. An original date
 * holds until another takes its place, so where those two are blank or "TBC" it is in force. "Ongoing" and words that give
 * no day took its place, too.
 */
export function finalDueOf({ due, revisedDue, originalDue }: DueDates): IsoDay | null {
  const now = latest(revisedDue) ?? latest(due);
  return now ?? ([...revisedDue, ...due].every(leavesOriginal) ? latest(originalDue) : null);
}

const leavesOriginal = ({ kind, asWritten }: Milestone) => kind === "impact" || isDateToCome(asWritten);

/**
 * The column that says by when the action is to be done, with its dates: the one that gives the date in force. Where none
 * does, the one whose words are to be asked about or, with no words, which is to be filled. Null: the sheet has none.
 */
export function dueInForce(action: Action): { readonly field: DueField | null; readonly dates: readonly Milestone[] } {
  const field = fieldInForce(action);
  if (field === null) return { field, dates: [] };
  return { field, dates: field === "originalDue" ? action.originalDue.filter(isNotReplaced) : action[field] };
}

function fieldInForce(action: Action): DueField | null {
  const { finalDue, at } = action;
  const isIts = (field: DueField) => action[field].some(({ kind, date }) => kind === "by" && date === finalDue);
  const giving = finalDue === null ? undefined : HOLDING.find(isIts);
  const columns = ASKED.filter((field) => at[field] !== undefined);
  return giving ?? columns.find((field) => action[field].length > 0) ?? columns[0] ?? null;
}

const isNotReplaced = ({ replaced }: Milestone) => !replaced;

function latest(milestones: readonly Milestone[]): IsoDay | null {
  return milestones.reduce<IsoDay | null>(
    (last, { kind, date }) => (kind === "by" && date !== null && (last === null || date > last) ? date : last),
    null,
  );
}
