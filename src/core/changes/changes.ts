import { leadName, type Action, type ActionStatus, type ImpactStatus, type IsoDay, type Kpi, type Plan } from "../plan";
import { daysBetween } from "../plan/dates/day";
import { pastText, type PastAction, type PastMeasure, type PastReport, type PastText } from "../plan/history";
import { squash } from "../plan/squash";
import { match, type Match } from "./match";
import { ownActions } from "./report-of";

/** Which way a status went: `aside` for a change that is neither better nor worse. */
export type Way = "forward" | "back";

export type Move<S> = { readonly from: S; readonly to: S; readonly way: Way };

/** An action and what the last report said of it. */
export type ActionChange = {
  readonly action: Action;
  readonly before: PastAction;
  /** The reference is another than in the last report. */
  readonly renumbered: boolean;
  /** The reference is the same, and the words speak of something else. */
  readonly reworded: boolean;
  /** Null: the same as before, or one of the two is not stated. */
  readonly status: Move<ActionStatus> | null;
  readonly impact: Move<ImpactStatus> | null;
  /** The day by which it is to be complete; `days` more than nought is later. */
  readonly due: { readonly from: IsoDay; readonly to: IsoDay; readonly days: number } | null;
  readonly leads: { readonly from: readonly string[]; readonly to: readonly string[] } | null;
  /** Whether the words are the last report's, but for case and punctuation; null where there are none. */
  readonly sameProgress: boolean | null;
  readonly sameEvidence: boolean | null;
};

export type MeasureChange = {
  readonly kpi: Kpi;
  readonly before: PastMeasure;
  /** Values of a period that the last report gave otherwise. */
  readonly revised: readonly { readonly period: string; readonly from: number; readonly to: number }[];
};

/** What has moved since the last report. */
export type Changes = {
  readonly since: PastReport;
  readonly actions: readonly ActionChange[];
  readonly added: readonly Action[];
  readonly removed: readonly PastAction[];
  readonly measures: readonly MeasureChange[];
  /** What the earlier reports said of an action, by its key: the last report first, as far back as it is found. */
  readonly trails: ReadonlyMap<string, readonly PastStep[]>;
};

export type PastStep = { readonly date: IsoDay | null; readonly action: PastAction };

/**
 * Holds a plan against the reports before a day; null where there is none. The history of the workbook and earlier files
 * count alike; of two reports for one day the file's holds, because it has all words. A file that was given counts as
 * earlier whatever day it states.
 */
export function changesSince(plan: Plan, past: readonly PastReport[], asAt: IsoDay): Changes | null {
  const earlier = earlierReports(past, asAt);
  const [since] = earlier;
  if (since === undefined) return null;
  const { matches, added, removed } = match(ownActions(plan), since.actions);
  const kpis = match(plan.kpis.map(named), since.measures.map(named));
  return {
    since,
    actions: matches.map(actionChange),
    added,
    removed,
    measures: kpis.matches.map(({ now, before }) => measureChange(now.of, before.of)),
    trails: trailsOf(matches, earlier),
  };
}

/** The reports before a day, the last first; one without a day is taken for the last. */
function earlierReports(past: readonly PastReport[], asAt: IsoDay): readonly PastReport[] {
  const byDay = new Map<IsoDay | null, PastReport>();
  for (const report of past) {
    const isFile = report.from === "file";
    const isEarlier = isFile || (report.date !== null && report.date < asAt);
    if (isEarlier && (isFile || !byDay.has(report.date))) byDay.set(report.date, report);
  }
  const day = ({ date }: PastReport) => date ?? LAST;
  return [...byDay.values()].sort((a, b) => (day(a) < day(b) ? 1 : -1));
}

const LAST: IsoDay = "9999-12-31";

function named<T extends { readonly ref: string | null; readonly name: string }>(of: T) {
  return { ref: of.ref, title: of.name, of };
}

function actionChange({ now, before, sameRef, sameWords }: Match<Action, PastAction>): ActionChange {
  return {
    action: now,
    before,
    renumbered: !sameRef && now.ref !== null && before.ref !== null,
    reworded: sameRef && !sameWords,
    status: moveOf(before.actionStatus, now.actionStatus, STATUS_ORDER),
    impact: moveOf(before.impactStatus, now.impactStatus, IMPACT_ORDER),
    due: slipOf(before.due, now.finalDue),
    leads: leadsMove(before.leads, now.leads.map(leadName)),
    sameProgress: isSameText(before.progress, now.progress),
    sameEvidence: isSameText(before.evidence, now.evidence),
  };
}

/** From the least to the most that has been reached. */
const STATUS_ORDER: readonly ActionStatus[] = [
  "not-started",
  "in-progress-off-track",
  "in-progress-on-track",
  "complete-impact-not-seen",
  "complete-impactful",
];
const IMPACT_ORDER: readonly ImpactStatus[] = ["not-seen", "variable", "system-level"];

function moveOf<S>(from: S | null, to: S | null, order: readonly S[]): Move<S> | null {
  if (from === null || to === null || from === to) return null;
  return { from, to, way: order.indexOf(to) > order.indexOf(from) ? "forward" : "back" };
}

function slipOf(from: IsoDay | null, to: IsoDay | null): ActionChange["due"] {
  if (from === null || to === null || from === to) return null;
  return { from, to, days: daysBetween(from, to) };
}

function leadsMove(from: readonly string[], to: readonly string[]): ActionChange["leads"] {
  const words = (names: readonly string[]) => [...new Set(names.map(squash))].sort().join("\n");
  return from.length === 0 || to.length === 0 || words(from) === words(to) ? null : { from, to };
}

function isSameText(before: PastText | null, now: string | null): boolean | null {
  const mark = pastText(now)?.mark;
  return mark === undefined || before === null ? null : mark === before.mark;
}

function measureChange(kpi: Kpi, before: PastMeasure): MeasureChange {
  const revised = kpi.points.flatMap(({ period, value, estimate }) => {
    const from = before.values.get(period);
    return from === undefined || value === null || estimate || isSameNumber(from, value)
      ? []
      : [{ period, from, to: value }];
  });
  return { kpi, before, revised };
}

/** What calculating adds to a number is no revision. */
const isSameNumber = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Follows each action back from report to report. */
function trailsOf(
  matches: readonly Match<Action, PastAction>[],
  [last, ...before]: readonly PastReport[],
): Changes["trails"] {
  const trails = new Map<string, PastStep[]>();
  let ends = new Map<PastAction, PastStep[]>();
  for (const { now, before: found } of matches) {
    const trail = [{ date: last!.date, action: found }];
    trails.set(now.key, trail);
    ends.set(found, trail);
  }
  for (const report of before) {
    const next = new Map<PastAction, PastStep[]>();
    for (const { now, before: found } of match([...ends.keys()], report.actions).matches) {
      const trail = ends.get(now)!;
      trail.push({ date: report.date, action: found });
      next.set(found, trail);
    }
    ends = next;
  }
  return trails;
}
