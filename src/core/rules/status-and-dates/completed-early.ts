import type { Action, IsoDay } from "../../plan";
import { addDays, longDay } from "../../plan/dates/day";
import { actionsDue, actionsDueIn } from "../deadlines";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, nameInside, nameOf, type At } from "../rows";

/** Days before its date from which the end of an action comes as a surprise. */
const EARLY = 90;

export default rule({
  id: "completed-early",
  subject: "status and dates",
  severity: "advice",
  title: "Work that is complete long before its date was looked at twice",
  why: "It may be the best news of the paper, or a slip of the status or the year. Either is worth a look before the board sees it.",
  needs: ["actions.due", "actions.actionStatus"],
  // What is asked about already is no news yet.
  givesWayTo: [
    "status and impact",
    "movement",
    "complete-but-part-open",
    "complete-but-text-unfinished",
    "completed-in-future",
    "cells-merged-across",
    "row-struck-through",
  ],
  message: (d: { actions: readonly string[]; due: IsoDay }) =>
    d.actions.length === 1
      ? `${d.actions[0]} is complete, and is not due before ${longDay(d.due)}. If all of it is done, that is news to tell; if not, what is left?`
      : `${listed(d.actions)} are complete, and not due before ${longDay(d.due)}. If all of the work is done, that is news to tell; if not, what is left?`,

  check(plan, tell, { asAt, told }) {
    const soon = addDays(asAt, EARLY);
    const ends = planEnds(actionsDue(plan, "actionStatus").map(({ action }) => action));
    const early = actionsDueIn(plan, "complete", "actionStatus").filter((row) => {
      const { finalDue, sheet } = row.action;
      if (finalDue === null || finalDue <= soon) return false;
      if (row.at.some((cell) => told?.has(cell))) return false;
      // Of several dates a rule of its own asks for the later ones; a day to come that is told as done is asked about, too.
      const [deadline, ...more] = row.deadlines;
      return deadline?.done === false && more.length === 0 && finalDue !== ends.get(sheet);
    });
    // Good news is told once: a list of it is read, a finding for each is passed over.
    if (early.length === 0) return;
    const actions = early.map(({ action }, i) => (i === 0 ? nameOf(action) : nameInside(action)));
    const due = early.map(({ action }) => action.finalDue!).sort()[0]!;
    const at = early.flatMap((one) => one.at) as unknown as At;
    tell({ about: early.length === 1 ? early[0]!.action.key : "plan", at, data: { actions, due } });
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [{ ref: "1.5", due: "2025-06-30", actionStatus: "Action complete and impactful" }],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "2025-06-29", actionStatus: "Action complete and impactful" },
          { due: "2026-06-30", actionStatus: "Action in progress, on track" },
          { due: "December 2024\nSeptember 2026", actionStatus: "Action complete and impactful" },
        ],
      },
      {
        asAt: "2025-03-31",
        actions: [
          { due: "September 2026", actionStatus: "Action complete and impactful" },
          { due: "September 2026", actionStatus: "Action in progress, on track" },
          { due: "September 2026", actionStatus: "Action in progress, on track" },
          { due: "June 2025", actionStatus: "Action in progress, on track" },
        ],
      },
    ],
  },
});

/** The last date of a sheet where at least three actions, and a third of them, share it: the end of the plan, not theirs. */
function planEnds(actions: readonly Action[]): ReadonlyMap<string, IsoDay> {
  const ends = new Map<string, IsoDay>();
  for (const [sheet, rows] of groupBy(actions, ({ sheet, finalDue }) => (finalDue === null ? null : sheet))) {
    const last = rows.reduce((day, { finalDue }) => (finalDue! > day ? finalDue! : day), "");
    const sharing = rows.filter(({ finalDue }) => finalDue === last).length;
    if (sharing >= 3 && sharing * 3 >= rows.length) ends.set(sheet, last);
  }
  return ends;
}
