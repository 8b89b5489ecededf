import type { IsoDay, Window } from "./day";
import { remembering } from "../remembering";
import type { Precision } from "./forms";
import type { Found } from "./scan";
import { wordsBeside, type Beside, type Place } from "./beside";
import { findDates } from "./spans";
import { defaultTerms, type TermsFrom, type TermTable } from "./terms";
import { openBefore, withoutConditions } from "./conditions";
import { formerlyIn, isMovedFrom, onlyMeantIn, saysReplaced } from "./replaced";
import {
  isOfImpact,
  isOngoing,
  isStart,
  isTakenBack,
  recurrenceIn,
  recurs,
  saysDoneAlone,
  speaksOfTime,
  type Recurrence,
} from "./words";

export type { IsoDay, Recurrence, Window };

/** One date of a plan as it was written, and what it means. */
export type Milestone = {
  readonly asWritten: string;
  /** The day that counts: the last of the window for a deadline, the first for a start; null when no day can be read. */
  readonly date: IsoDay | null;
  /** The days that the words allow: a month is its first to its last day. Null when none can be read. */
  readonly window: Window | null;
  readonly precision: Precision;
  /**
   * `by`: to be done by then. `from`: begins then. `recurring`: again and again, from its date on if it has one.
   * `impact`: the impact is to be seen or reported by then, which is no deadline of the action. `open`: "ongoing".
   * `unknown`: "TBC", vague ("early in the autumn term 2025", whose window is the term) or unreadable.
   */
  readonly kind: "by" | "from" | "recurring" | "open" | "impact" | "unknown";
  /** The words beside the date say that this part is done. Whether that can be is for the rules. */
  readonly done: boolean;
  /** The words that belong to the date, before or after it ("establish baseline"); null when there are none. */
  readonly label: string | null;
  /** Words between this date and the next of which nobody can say to which they belong; to be asked. */
  readonly unclear: string | null;
  /** How often it comes again, where the words beside the date say so. */
  readonly recurrence: Recurrence | null;
  /** Goes on without an end, after its date if it has one ("then ongoing refinement"). */
  readonly ongoing: boolean;
  /** Another date of the cell took its place ("was June 2024, now March 2025"): no deadline any more. */
  readonly replaced?: true;
  /** Of a school term: by which table of terms its days were read. */
  readonly terms?: TermsFrom;
};

/** A partnership's own table of school terms, where it has one. */
export type DateSettings = { readonly terms?: TermTable };

/** The milestone of a cell that holds one real date. `shown` is how the cell shows it. */
export function milestoneOfDay(date: IsoDay, shown: string): Milestone {
  const window = { from: date, to: date };
  return { asWritten: shown, ...NOTHING, date, window, precision: "day", kind: "by" };
}

/** The milestone of a text whose day is not known. */
export function milestoneWithoutDay(text: string): Milestone {
  return { asWritten: text.trim(), ...NOTHING };
}

const NOTHING = {
  date: null,
  window: null,
  precision: "none",
  kind: "unknown",
  done: false,
  label: null,
  unclear: null,
  recurrence: null,
  ongoing: false,
} as const satisfies Omit<Milestone, "asWritten">;

/**
 * All milestones in a text, in the order written, never sorted. A text without any date gives one milestone without a
 * day, a blank text none. Lines of their own that speak of time ("Quarterly", "TBC") are milestones too; all other
 * words go to the date that they stand beside. Never throws.
 */
export function readMilestones(text: string, { terms = defaultTerms }: DateSettings = {}): readonly Milestone[] {
  return terms === defaultTerms ? withDefaultTerms(text) : milestonesOf(text, terms);
}

const withDefaultTerms = remembering((text) => milestonesOf(text, defaultTerms));

function milestonesOf(text: string, terms: TermTable): readonly Milestone[] {
  const whole = text.trim();
  if (whole === "") return [];
  const found = /\d/.test(whole) ? withoutConditions(whole, findDates(whole, terms)) : [];
  if (found.length === 0) return [withoutDay(whole)];
  const marks = inOrder(found, [...timeLines(whole, found), ...openInstead(whole, found)]);
  const beside = wordsBeside(whole, marks);
  const milestones = marks.map((mark, i) => {
    const asWritten = whole.slice(mark.start, mark.end);
    return "window" in mark ? milestoneAt(asWritten, mark, beside[i]!) : withoutDay(asWritten);
  });
  return withReplaced(withProposed(whole, milestones, marks), beside);
}

/**
 * Where a cell has one deadline, a date that is only proposed or expected beside it is none, and is told with the words
 * that say so. Beside a date with words of its own it may be another milestone.
 */
function withProposed(whole: string, all: readonly Milestone[], marks: readonly Place[]): readonly Milestone[] {
  if (all.length !== 2) return all;
  const said = marks.map(({ start }, i) => onlyMeantIn(whole.slice(marks[i - 1]?.end ?? 0, start)));
  const held = said.indexOf(null);
  const others = said.find((words) => words !== null) ?? "";
  if (held < 0 || !OF_DEADLINE.test((all[held]!.label ?? "").replace(others.trim(), "").trim())) return all;
  return all.map((one, i) =>
    said[i] === null || one.window === null
      ? one
      : withoutDay(whole.slice(marks[i]!.start - said[i]!.length, marks[i]!.end)),
  );
}

/** The words beside a date that only say that it is the deadline. */
const OF_DEADLINE = /^(?:(?:agreed|planned|current|due|target|completion|end)?\W*(?:date|deadline|due|target)?)?$/i;

/** A date is replaced only where the cell has one that holds instead. */
function withReplaced(milestones: readonly Milestone[], beside: readonly Beside[]): readonly Milestone[] {
  if (milestones.length < 2) return milestones;
  const isOld = milestones.map(
    ({ window }, i) => window !== null && saysReplaced(beside[i]!.textBefore, beside[i]!.textAfter),
  );
  if (isOld.every((old) => old) || !isOld.includes(true)) return milestones;
  return milestones.map((one, i) => (isOld[i] ? asReplaced(one, beside[i]!) : one));
}

/** "Moved from June 2025" says by when it was, and not from when on. */
function asReplaced(one: Milestone, { textBefore }: Beside): Milestone {
  const isBy = one.kind === "from" && one.window !== null && isMovedFrom(`${textBefore} `);
  return { ...one, ...(isBy && { kind: "by", date: one.window!.to }), replaced: true };
}

/** The lines without a date that say something about time. */
function timeLines(text: string, found: readonly Found[]): Place[] {
  if (!/[\r\n;]/.test(text)) return [];
  return [...text.matchAll(/[^\r\n;]+/g)].flatMap(({ 0: line, index }) => {
    const start = index + line.length - line.trimStart().length;
    const end = index + line.trimEnd().length;
    const dated = found.some((one) => one.start < end && one.end > start);
    return dated || start >= end || !speaksOfTime(line.trim()) ? [] : [{ start, end }];
  });
}

/** "TBC" on the line of the date that it took the place of: "TBC (was 31 January 2025)". */
function openInstead(text: string, found: readonly Found[]): Place[] {
  return found.flatMap(({ start }, i) => {
    const from = found[i - 1]?.end ?? 0;
    const was = formerlyIn(text.slice(from, start));
    const open = was === null ? null : openBefore(text.slice(from, start - was.length));
    return open === null ? [] : [{ start: from + open.start, end: from + open.end }];
  });
}

function inOrder(found: readonly Found[], lines: readonly Place[]): readonly (Found | Place)[] {
  return lines.length === 0 ? found : [...found, ...lines].sort((a, b) => a.start - b.start);
}

function milestoneAt(asWritten: string, found: Found, beside: Beside): Milestone {
  const { window, precision } = found;
  const { label, unclear, then, done } = beside;
  const kind = kindOf(found, beside);
  return {
    asWritten,
    date:
      window === null || kind === "unknown" ? null : kind === "from" || kind === "recurring" ? window.from : window.to,
    window,
    precision,
    kind,
    done,
    label,
    unclear,
    recurrence: recurrenceIn(then) ?? recurrenceIn(label ?? ""),
    ongoing: isOngoing(then) || isOngoing(label ?? ""),
    ...(found.terms && { terms: found.terms }),
  };
}

function kindOf({ window, bound, stretch }: Found, { textBefore, textAfter, label, then }: Beside): Milestone["kind"] {
  if (window === null || bound === "somewhere" || isTakenBack(label ?? "")) return "unknown";
  if (bound === "from" || (!stretch && isStart(textBefore, textAfter))) return "from";
  if (isOfImpact(label ?? "")) return "impact";
  return recurs(then) ? "recurring" : "by";
}

function withoutDay(text: string): Milestone {
  const [ongoing, recurring] = [isOngoing(text), recurs(text)];
  const kind = ongoing ? "open" : recurring ? "recurring" : "unknown";
  return { asWritten: text, ...NOTHING, kind, done: saysDoneAlone(text), recurrence: recurrenceIn(text), ongoing };
}
