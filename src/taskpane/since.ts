import type { Edit, Review, Snapshot } from "../core";
import { withOwnEdits } from "../core/changes/cells-changed";
import { heldRows, type HeldRow } from "../core/changes/held-rows";

/** With what the plan is compared, to say what others have typed meanwhile. It is kept as long as the pane is open. */
export type Since = {
  /** The plan as it was at the check before the last one that somebody asked for, with what the pane wrote since. */
  readonly base: readonly HeldRow[];
  /** The same at the last one. */
  readonly last: readonly HeldRow[];
  readonly now: readonly HeldRow[];
  /** Nobody has asked for a second check so far: `base` is the first one. */
  readonly isFirst: boolean;
  /** How many tables of actions and measures were read; with others the comparison begins anew. */
  readonly tables: number;
  readonly begunAnew: boolean;
};

export type Checked = {
  readonly book: Snapshot;
  readonly review: Review;
  /** Somebody asked for this check; it did not run by itself or beside something else. */
  readonly asked: boolean;
  /** What the pane wrote since the last one. */
  readonly own: readonly Edit[];
};

/** The comparison after a check: one that was asked for is what the next such check is compared with. */
export function sinceAfter(before: Since | null, { book, review, asked, own }: Checked): Since {
  const now = heldRows(book, review.plan);
  const tables = review.plan.layout.filter(({ role }) => role === "actions" || role === "kpis").length;
  if (before === null || before.tables !== tables)
    return { base: now, last: now, now, isFirst: true, tables, begunAnew: before !== null };
  const [base, last] = [before.base, before.last].map((rows) => withOwnEdits(rows, now, own)) as [
    Since["base"],
    Since["last"],
  ];
  if (!asked) return { ...before, base, last, now };
  return { base: last, last: now, now, isFirst: false, tables, begunAnew: false };
}
