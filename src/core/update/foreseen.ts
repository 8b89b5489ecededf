import { findingsOfActions, type FindingOfAction } from "../findings-of-actions";
import type { Action, Plan } from "../plan";
import { asAtOf, review, type Review, type ReviewOptions } from "../review";
import { withEdits, type Edit, type Snapshot } from "../workbook";
import { sameAction } from "./action-at";

/** What would be found in an action; `isNew`: the edits bring it about. */
export type Foreseen = FindingOfAction & { readonly isNew: boolean };

/**
 * What the checks would find in the action once the edits are written: nothing is written for it. An update of today is
 * judged as at today, where the workbook's own date is an earlier one.
 */
export function foreseen(
  book: Snapshot,
  plan: Plan,
  action: Action,
  edits: readonly Edit[],
  options: ReviewOptions,
): readonly Foreseen[] {
  const { date } = asAtOf(plan, options);
  const asAtToday = { ...options, asAt: date < options.today ? options.today : date };
  const known = new Set(about(review(book, asAtToday), action).map(({ finding }) => finding.rule));
  const after = about(review(withEdits(book, edits), asAtToday), action);
  return after.map((one) => ({ ...one, isNew: !known.has(one.finding.rule) }));
}

/** The findings about this action, as it is read in that review. */
function about({ plan, findings }: Review, action: Action): readonly FindingOfAction[] {
  const own = sameAction(plan, action);
  return own === undefined ? [] : (findingsOfActions(plan, findings).get(own.key) ?? []);
}
