import {
  countedActions,
  isOverdue,
  parse,
  partsIn,
  recognise,
  type ActionStatus,
  type ImpactStatus,
  type IsoDay,
  type Plan,
} from "./plan";
import {
  gradingOf,
  limitsOf,
  meetingsOf,
  packChoicesOf,
  schemeLookOf,
  papersOf,
  settingsIn,
  type Grading,
  type PackChoices,
  type PaperDetails,
  type PartnershipSettings,
} from "./plan/settings";
import { dueNext, lastCutOff, nextReportDay } from "./plan/calendar";
import type { SchemeLook } from "./plan/scheme-look";
import { addDays } from "./plan/dates/day";
import { areasInWords, type AreaInWords } from "./areas-in-words";
import { changesSince, type Changes } from "./changes";
import type { PastReport } from "./plan/history";
import { trendsOf, type KpiTrend } from "./trends";
import {
  check,
  usualSettings,
  withoutDismissed,
  type Dismissed,
  type Finding,
  type NotChecked,
  type Settings,
} from "./rules";
import type { CellRef, Snapshot } from "./workbook";

export type ReviewOptions = {
  /** The day to judge by; null: the workbook's own report date, else today. */
  readonly asAt: IsoDay | null;
  readonly today: IsoDay;
  /** What the partnership chose, instead of what the workbook's own settings sheet says. */
  readonly partnership?: PartnershipSettings;
  /** Reports before this one, besides those that the workbook recorded itself: earlier files of the plan. */
  readonly past?: readonly PastReport[];
  /** For whom, and whether strictly, where that is other than what the partnership chose. */
  readonly grading?: Partial<Grading>;
  /** The limits to check by, instead of those that the partnership chose. */
  readonly settings?: Settings;
};

/** What was read in a workbook and what was found in it. */
export type Review = {
  readonly plan: Plan;
  readonly asAt: { readonly date: IsoDay; readonly from: "given" | "workbook" | "today"; readonly at: CellRef | null };
  /** What the workbook holds that can be reviewed. */
  readonly reads: "plan" | "kpis" | "plan-and-kpis" | "nothing";
  /** Worst first, then in the order of the rows. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** What somebody has set aside, with the reason; in none of the counts. */
  readonly dismissed: readonly Dismissed[];
  readonly calendar: Calendar;
  readonly grading: Grading;
  /** What somebody stated for the board papers: the meeting, what the Board is asked to. */
  readonly paper: PaperDetails;
  /** How the states of the scheme are shown. */
  readonly scheme: SchemeLook;
  /** What somebody chose of the content of a pack for this reader. */
  readonly chosen: PackChoices;
  /** How many findings the profile leaves out. */
  readonly leftOut: number;
  /** What has moved since the last report; null where none is known. */
  readonly changes: Changes | null;
  /** Where each area stands, in words; empty where no action states an area. */
  readonly areas: readonly AreaInWords[];
  /** What the values of each measure say, in the order of the plan's measures. */
  readonly trends: readonly KpiTrend[];
  readonly summary: Summary;
};

/** What the partnership's own calendar says of the day of the report. */
export type Calendar = {
  /** What is due next, in sentences, the next meeting first. */
  readonly due: readonly string[];
  /** The day of the next report; where no meeting says it, after as many days as an update lasts. */
  readonly nextReport: { readonly day: IsoDay; readonly isPlanned: boolean };
};

/** Counts; null in a map's key place is `not-stated`. Every map adds up to `actions`. */
export type Summary = {
  /** Actions that are part of no other; `parts` are those of the delivery plans beneath them, counted nowhere else. */
  readonly actions: number;
  readonly parts: number;
  readonly byActionStatus: { readonly [S in ActionStatus | "not-stated"]: number };
  readonly byImpactStatus: { readonly [S in ImpactStatus | "not-stated"]: number };
  readonly overdue: number;
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
};

/** The whole road: what the sheets are, what stands in them, what has moved, what is wrong with it. */
export function review(book: Snapshot, options: ReviewOptions): Review {
  const partnership = options.partnership ?? settingsIn(book);
  const plan = parse(book, recognise(book, partnership), partnership);
  const asAt = asAtOf(plan, options);
  const changes = changesSince(plan, [...plan.history.reports, ...(options.past ?? [])], asAt.date);
  const grading = { ...gradingOf(partnership), ...options.grading };
  const settings = options.settings ?? { ...usualSettings(grading.profile), ...limitsOf(partnership) };
  const meetings = meetingsOf(partnership);
  const cutOff = lastCutOff(meetings, asAt.date, settings.staleAfterDays);
  const trends = trendsOf(plan, asAt.date, partnership);
  const context = { asAt: asAt.date, settings, changes, trends, lastCutOff: cutOff };
  const { findings: all, notChecked, leftOut } = check(plan, context, grading);
  const { findings, dismissed } = withoutDismissed(book, all, partnership, asAt.date);
  const planned = nextReportDay(meetings, asAt.date);
  const nextReport = { day: planned ?? addDays(asAt.date, settings.staleAfterDays), isPlanned: planned !== null };
  const calendar = { due: dueNext(meetings, asAt.date), nextReport };
  const areas = areasInWords(plan, { asAt: asAt.date, findings, settings });
  const summary = summaryOf(plan, findings, asAt.date);
  return {
    plan,
    asAt,
    reads: readsOf(plan),
    findings,
    notChecked,
    dismissed,
    calendar,
    grading,
    paper: papersOf(partnership),
    scheme: schemeLookOf(partnership),
    chosen: packChoicesOf(partnership, grading),
    leftOut,
    changes,
    areas,
    trends,
    summary,
  };
}

/** The day to judge by: the one that was given, else the workbook's own, else today. */
export function asAtOf(plan: Plan, { asAt, today }: Pick<ReviewOptions, "asAt" | "today">): Review["asAt"] {
  if (asAt !== null) return { date: asAt, from: "given", at: null };
  if (plan.asAt !== null) return { date: plan.asAt.date, from: "workbook", at: plan.asAt.at };
  return { date: today, from: "today", at: null };
}

function readsOf({ actions, kpis }: Plan): Review["reads"] {
  if (actions.length > 0) return kpis.length > 0 ? "plan-and-kpis" : "plan";
  return kpis.length > 0 ? "kpis" : "nothing";
}

function summaryOf(plan: Plan, findings: readonly Finding[], asAt: IsoDay): Summary {
  const actions = countedActions(plan);
  const byActionStatus = {
    "complete-impactful": 0,
    "complete-impact-not-seen": 0,
    "in-progress-off-track": 0,
    "in-progress-on-track": 0,
    "not-started": 0,
    "not-stated": 0,
  };
  const byImpactStatus = { "system-level": 0, variable: 0, "not-seen": 0, "not-stated": 0 };
  for (const { actionStatus, impactStatus } of actions) {
    byActionStatus[actionStatus ?? "not-stated"]++;
    byImpactStatus[impactStatus ?? "not-stated"]++;
  }
  const count = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  return {
    actions: actions.length,
    parts: partsIn(plan).length,
    byActionStatus,
    byImpactStatus,
    overdue: actions.filter((action) => isOverdue(action, asAt)).length,
    errors: count("error"),
    warnings: count("warning"),
    advice: count("advice"),
  };
}
