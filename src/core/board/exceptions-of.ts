import { beneath, countedActions, isOverdue, type Action } from "../plan";
import type { Finding } from "../rules";
import type { CellRef } from "../workbook";
import type { BoardInput } from "./pack";

/** An action that the board should talk about, and why. */
export type Exception = {
  readonly action: Action;
  readonly offTrack: boolean;
  readonly overdue: boolean;
  /** Open errors about one of its two statuses. */
  readonly open: readonly Finding[];
  /** The actions of its delivery plan, and those of them that are off track or past their date. */
  readonly parts: readonly Action[];
  readonly partsInTrouble: readonly Action[];
};

/**
 * Every action that is reported off track, whose last date has passed without completion, with an open error about a
 * status, or with a part of which one of the first two holds; in the order of the plan. Parts have no place of their own.
 */
export function exceptionsOf({ plan, findings, asAt }: BoardInput): readonly Exception[] {
  const openAt = new Map<CellRef, Finding[]>();
  for (const finding of findings.filter(({ severity }) => severity === "error")) {
    for (const cell of finding.at) openAt.set(cell, [...(openAt.get(cell) ?? []), finding]);
  }
  const at = (cell: CellRef | undefined) => (cell === undefined ? [] : (openAt.get(cell) ?? []));
  const partsOf = new Map(beneath(plan).map(({ action, parts }) => [action, parts]));
  return countedActions(plan)
    .map((action) => {
      const parts = partsOf.get(action) ?? [];
      return {
        action,
        offTrack: isOffTrack(action),
        overdue: isOverdue(action, asAt.date),
        open: [...new Set([...at(action.at.actionStatus), ...at(action.at.impactStatus)])],
        parts,
        partsInTrouble: parts.filter((part) => isOffTrack(part) || isOverdue(part, asAt.date)),
      };
    })
    .filter(
      ({ offTrack, overdue, open, partsInTrouble }) =>
        offTrack || overdue || open.length > 0 || partsInTrouble.length > 0,
    );
}

export const isOffTrack = ({ actionStatus }: Action) => actionStatus === "in-progress-off-track";

/** The same with what a chair would ask about first: off track and past its date, either of the two, then what is in question. */
export function worstFirst(found: readonly Exception[]): readonly Exception[] {
  const weight = ({ offTrack, overdue, open }: Exception) =>
    (offTrack ? 4 : 0) + (overdue ? 3 : 0) + (open.length > 0 ? 1 : 0);
  return [...found].sort((a, b) => weight(b) - weight(a));
}
