import { findingsOfActions, type FindingOfAction } from "../findings-of-actions";
import type { Action, Plan } from "../plan";
import { review, type Review, type ReviewOptions } from "../review";
import { withEdits, type Edit, type Snapshot } from "../workbook";

/** What would be found in an action; `isNew`: the edits bring it about. */
export type Foreseen = FindingOfAction & { readonly isNew: boolean };

/** What the checks would find in the action once the edits are written: nothing is written for it. */
export function foreseen(
  book: Snapshot,
  before: Pick<Review, "plan" | "findings">,
  action: Action,
  edits: readonly Edit[],
  options: ReviewOptions,
): readonly Foreseen[] {
  const after = review(withEdits(book, edits), options);
  const known = new Set(about(before.plan, before, action).map(({ finding }) => finding.rule));
  return about(after.plan, after, action).map((one) => ({ ...one, isNew: !known.has(one.finding.rule) }));
}

/** The findings about the action that stands in this row. */
function about(plan: Plan, { findings }: Pick<Review, "findings">, { sheet, row }: Action): readonly FindingOfAction[] {
  const own = plan.actions.find((one) => one.sheet === sheet && one.row === row);
  return own === undefined ? [] : (findingsOfActions(plan, findings).get(own.key) ?? []);
}
