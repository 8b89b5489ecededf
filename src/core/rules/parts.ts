import { actionStatusOf, underpinned, type Action, type ActionField, type Plan } from "../plan";
import type { CellRef } from "../workbook";
import { actionsWith, listed, nameOf, type At } from "./rows";

/** An action with the parts that stand directly below it, and its own cell. */
export type WithParts = { readonly action: Action; readonly at: At; readonly parts: readonly Action[] };

/** The actions that have parts and whose sheet has the column, each with its cell. */
export function actionsInParts(plan: Plan, field: ActionField): readonly WithParts[] {
  return inParts(plan, actionsWith(plan, field));
}

/** Of these actions the ones that have parts, with them. */
export function inParts(plan: Plan, rows: readonly Omit<WithParts, "parts">[]): readonly WithParts[] {
  const partsOf = new Map(underpinned(plan).map(({ action, parts }) => [action.key, parts]));
  if (partsOf.size === 0) return [];
  return rows.flatMap(({ action, at }) => {
    const parts = partsOf.get(action.key);
    return parts === undefined ? [] : [{ action, at, parts }];
  });
}

/** The cells with those of the parts behind them. */
export function withPartCells(at: At, parts: readonly Action[], field: ActionField): At {
  const cells = parts.flatMap((part): CellRef[] => (part.at[field] === undefined ? [] : [part.at[field]]));
  return [...at, ...cells];
}

/** `1.3.1 (in progress, off track) and 1.3.4 (not yet started)`. */
export function withStates(parts: readonly Action[]): string {
  return listed(
    parts.map((part) => {
      const state = part.actionStatus === null ? "not stated" : actionStatusOf(part.actionStatus).plain;
      return `${shortName(part)} (${state})`;
    }),
  );
}

/** A part in a list: its reference, else its row. */
export function shortName(part: Action): string {
  return part.ref !== null && part.key === part.ref ? part.ref : nameOf(part).replace(/^(The a|A)ction (in )?/, "");
}
