import type { Action, Milestone } from "../plan";
import { saidIn } from "./rows";

/** A date of the due column by which a part of the action is to be done. */
export type Deadline = Milestone & { readonly date: string; readonly window: NonNullable<Milestone["window"]> };

/**
 * The deadlines of an action's due column, in the order written, without a date that another one replaced ("June 2025
 * (was December 2024)"). A stretch ("April 2024 to September 2026") is one deadline, at its end.
 */
export function deadlinesOf(action: Action): readonly Deadline[] {
  const cell = String(saidIn(action, "due") ?? "");
  let from = 0;
  return action.due.filter((milestone): milestone is Deadline => {
    const place = cell.indexOf(milestone.asWritten, from);
    const before = cell.slice(from, Math.max(place, from));
    if (place >= 0) from = place + milestone.asWritten.length;
    const isDate = milestone.kind === "by" && milestone.date !== null && milestone.window !== null;
    return isDate && !(place >= 0 && REPLACED.test(before));
  });
}

const REPLACED = /\b(was|were|previously|originally|formerly|(moved|revised|changed) from|instead of)\s*:?\s*$/i;
