import { leadName, type ActionField, type Plan } from "../plan";
import type { CellRef } from "../workbook";
import type { ActionChange, Changes } from "./changes";

export const changeKinds = [
  "added",
  "removed",
  "status-forward",
  "status-back",
  "impact-forward",
  "impact-back",
  "due-moved",
  "lead-changed",
  "text-changed",
  "progress-unchanged",
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** One thing that is not as in the last report. Days are ISO days, statuses the scheme's ids, leads joined by "; ". */
export type Change = {
  readonly kind: ChangeKind;
  /** The action's reference as it is now; of one that is gone as it was. */
  readonly ref: string | null;
  readonly title: string | null;
  /** What differs; null for an action that is new or gone. */
  readonly field: ActionField | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The cell that holds what is now; null where there is none, as for an action that is gone. */
  readonly at: CellRef | null;
};

/** All that has moved since the last report, in the order of the plan's rows; what is gone comes last. */
export function listChanges(plan: Plan, { actions, added, removed }: Changes): readonly Change[] {
  const byKey = new Map(actions.map((one) => [one.action.key, one]));
  const isNew = new Set(added.map(({ key }) => key));
  const now = plan.actions.flatMap((action): readonly Change[] => {
    const { ref, title, at, key } = action;
    const one = byKey.get(key);
    if (one !== undefined) return changesOf(one);
    return isNew.has(key) ? [{ kind: "added", ref, title, ...NOTHING, at: at.ref ?? at.title ?? null }] : [];
  });
  return [...now, ...removed.map(({ ref, title }) => ({ kind: "removed" as const, ref, title, ...NOTHING, at: null }))];
}

const NOTHING = { field: null, from: null, to: null };

function changesOf(one: ActionChange): readonly Change[] {
  const { action, before, status, impact, due, leads } = one;
  const line = (kind: ChangeKind, field: ActionField, from: string | null, to: string | null): Change => {
    const { ref, title, at } = action;
    return { kind, ref, title, field, from, to, at: at[field] ?? null };
  };
  const dueField = action.revisedDue.length > 0 ? "revisedDue" : "due";
  return [
    ...(one.renumbered ? [line("text-changed", "ref", before.ref, action.ref)] : []),
    ...(one.reworded ? [line("text-changed", "title", before.title, action.title)] : []),
    ...(status ? [line(`status-${status.way}`, "actionStatus", status.from, status.to)] : []),
    ...(impact ? [line(`impact-${impact.way}`, "impactStatus", impact.from, impact.to)] : []),
    ...(due ? [line("due-moved", dueField, due.from, due.to)] : []),
    ...(leads ? [line("lead-changed", "leads", leads.from.join("; "), action.leads.map(leadName).join("; "))] : []),
    ...((status || impact) && one.sameProgress
      ? [line("progress-unchanged", "progress", before.progress?.text ?? null, action.progress)]
      : []),
  ];
}
