import type { Applied, CellRef, Fix, IsoDay, Refused, Review, Severity, SheetChange, Snapshot } from "../core";
import { noSettings, type PartnershipSettings } from "../core/plan/settings";
import type { Grouping } from "./grouping";
import type { Since } from "./since";
import type { Problem } from "./problem";
import type { Entered, UpdateForm } from "../core/update";
import { openQuestions, questionsToPut } from "./questions";
import { rebased, type Trial } from "./trial";

export const views = ["overview", "findings", "actions", "kpis", "board", "setup"] as const;
export type View = (typeof views)[number];

/** What the pane is doing, in words. `done` runs from 0 to 1 where it is known. */
export type Busy = {
  readonly words: string;
  readonly done: number | null;
  readonly mayStop: boolean;
  /** Said where it was begun instead of at the top, so that nothing moves beneath the pointer. */
  readonly quiet?: boolean;
};

export type SavedOn = {
  readonly sheet: string;
  readonly rows: number;
  /** Added for it. */
  readonly isNew: boolean;
  /** The report that was recorded, with what it holds in words; absent where choices were saved. */
  readonly report?: { readonly date: IsoDay; readonly replaced: boolean; readonly holds: string };
  /** What was decided, in a sentence of its own; absent where it is seen in the form that it was chosen in. */
  readonly decided?: string;
};

/** What the last fixes did, and what would take it back. */
export type Change = {
  readonly kind: "applied" | "taken-back";
  /** Where choices were saved or a report recorded, in how many rows; null when cells of the plan were changed. */
  readonly savedOn: SavedOn | null;
  readonly cells: number;
  readonly refused: readonly Refused[];
  readonly undo: readonly Fix[];
  /** What an update of an action did, in a sentence; absent where it was no update. */
  readonly updated?: string;
};

/** An update that somebody is writing: what its cells held when the form was opened, and what was entered since. */
export type Draft = { readonly form: UpdateForm; readonly entered: Entered };

/** A form that came back, and what was chosen of it by the cell and what the plan said there. */
export type Returned = { readonly book: Snapshot; readonly chosen: ReadonlyMap<string, boolean> };

/** What came of building: the titles that the drawn sheets got, and the review that they show. */
export type Built = {
  readonly titles: readonly string[];
  readonly review: Review;
  /** What became of what people had typed on them, in words; empty where nobody had. */
  readonly kept: string;
};

/** What came of a new monitoring workbook: the sheets that were added, or those whose cells were in the way. */
export type Made = {
  readonly holding: readonly string[];
  readonly sheets: readonly { readonly wanted: string; readonly title: string }[];
};

/** Which result the keyboard's focus should go to next. */
export type FocusWanted =
  | "result"
  | "change"
  | "built"
  | "made"
  | "record"
  | "problem"
  | "fix-all"
  | "tab"
  | "measure"
  | "kpis"
  | "actions"
  | "update"
  | "returned"
  | "setup"
  | "save"
  | "questions"
  | null;

/** The pane is a view of the last review plus what is selected. */
export type PaneState = {
  readonly view: View;
  readonly book: Snapshot | null;
  readonly review: Review | null;
  /** The date that the user chose; null: the workbook's own. */
  readonly asAt: IsoDay | null;
  /** What the workbook's own sheet of settings says. */
  readonly saved: PartnershipSettings;
  /** What was chosen and is not saved. */
  readonly trial: Trial;
  /** With which of these choices the review was made; another than `trial` while that is still to be tried. */
  readonly reviewedWith: Trial;
  /** The questions that were set aside, by their ids; asked again when the pane is opened anew. */
  readonly later: ReadonlySet<string>;
  readonly selected: { readonly finding: string; readonly at: CellRef } | null;
  /** The ids of findings that are put to the leads, besides those that are for them anyway. */
  readonly asked: ReadonlySet<string>;
  readonly severity: Severity | null;
  /** By what the findings are put together. */
  readonly grouping: Grouping;
  /** The measure that is open, or was before the list of all came back, by its key. */
  readonly measure: { readonly key: string; readonly isOpen: boolean } | null;
  /** Kept while other views are looked at, so that nothing that was typed is lost. */
  readonly draft: Draft | null;
  readonly returned: Returned | null;
  /** With what the plan is compared; null before the first check. */
  readonly since: Since | null;
  readonly busy: Busy | null;
  readonly problem: Problem | null;
  readonly change: Change | null;
  readonly built: Built | null;
  readonly made: Made | null;
  /** Somebody changed cells since the last review. */
  readonly stale: boolean;
  /** How many changes have been told of since the pane was opened. */
  readonly changes: number;
  /** What a screen reader is told. */
  readonly said: string;
  readonly focus: FocusWanted;
};

export type Event =
  | { readonly type: "opened"; readonly view: View; readonly severity?: Severity | null }
  /** A finding is put to the leads, or no longer. */
  | { readonly type: "asked"; readonly finding: string }
  | { readonly type: "severity"; readonly severity: Severity | null }
  | { readonly type: "grouping"; readonly grouping: Grouping }
  | { readonly type: "measure"; readonly key: string | null }
  | { readonly type: "began"; readonly busy: Busy }
  | { readonly type: "progressed"; readonly busy: Busy }
  | {
      readonly type: "reviewed";
      readonly book: Snapshot;
      readonly review: Review;
      readonly asAt: IsoDay | null;
      readonly saved: PartnershipSettings;
      /** The choices that it was made with. */
      readonly trial: Trial;
      /** Whether the workbook was read again for it. */
      readonly reread: boolean;
      /** The comparison with earlier checks, where it was. */
      readonly since?: Since;
    }
  | { readonly type: "tried"; readonly trial: Trial }
  | { readonly type: "later"; readonly questions: readonly string[] }
  | { readonly type: "ended"; readonly said?: string; readonly focus?: FocusWanted }
  /** The task that was running came to nothing. */
  | { readonly type: "failed"; readonly problem: Problem }
  /** Something went wrong beside the task that may be running. */
  | { readonly type: "troubled"; readonly problem: Problem }
  | { readonly type: "selected"; readonly selected: NonNullable<PaneState["selected"]> }
  | { readonly type: "draft"; readonly draft: Draft | null }
  | { readonly type: "returned"; readonly returned: Returned | null }
  | { readonly type: "changed"; readonly change: Change }
  | { readonly type: "built"; readonly built: Built }
  | { readonly type: "made"; readonly made: Made }
  | { readonly type: "closed"; readonly what: "change" | "problem" }
  | { readonly type: "stale"; readonly change: SheetChange }
  /** What the pane has changed itself could not be read again. */
  | { readonly type: "unread" }
  | { readonly type: "wants-focus"; readonly focus: FocusWanted };

export const untouched: PaneState = {
  view: "overview",
  book: null,
  review: null,
  asAt: null,
  saved: noSettings,
  trial: null,
  reviewedWith: null,
  later: new Set(),
  selected: null,
  asked: new Set(),
  severity: null,
  grouping: "severity",
  measure: null,
  draft: null,
  returned: null,
  since: null,
  busy: null,
  problem: null,
  change: null,
  built: null,
  made: null,
  stale: false,
  changes: 0,
  said: "",
  focus: null,
};

/** The next state of the pane. */
export function next(state: PaneState, event: Event): PaneState {
  switch (event.type) {
    case "opened":
      return { ...state, view: event.view, severity: event.severity === undefined ? state.severity : event.severity };
    case "measure":
      return event.key === null
        ? { ...state, measure: state.measure && { ...state.measure, isOpen: false }, focus: "measure" }
        : { ...state, measure: { key: event.key, isOpen: true }, focus: "kpis" };
    case "reviewed":
      return {
        ...state,
        book: event.book,
        review: event.review,
        asAt: event.asAt,
        saved: event.saved,
        since: event.since ?? state.since,
        ...afterReview(state, event),
        stale: event.reread ? false : state.stale,
      };
    case "later":
      return setAside(state, new Set([...state.later, ...event.questions]));
    case "selected":
      return { ...state, selected: event.selected };
    case "asked":
      return { ...state, asked: toggled(state.asked, event.finding) };
    case "severity":
    case "grouping":
    case "tried":
    case "draft":
    case "returned":
    case "changed":
    case "built":
    case "made": {
      const { type: _type, ...what } = event;
      return { ...state, ...what };
    }
    case "unread":
      return { ...state, stale: true };
    case "closed":
      return { ...state, [event.what]: null, focus: "tab" };
    case "stale":
      return state.review === null || state.busy !== null || !concerns(state, event.change)
        ? state
        : { ...state, stale: true, changes: state.changes + 1 };
    case "wants-focus":
      return { ...state, focus: event.focus };
    default:
      return afterTask(state, event);
  }
}

/** Whether what was shown may be otherwise. Of the look of a sheet Excel does not tell who changed it; on ours it was us. */
function concerns({ book }: PaneState, { sheet, what }: SheetChange): boolean {
  return what === "cells" || (book?.sheets.some(({ id, ours }) => id === sheet && ours === null) ?? false);
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const others = [...all].filter((other) => other !== one);
  return new Set(others.length === all.size ? [...others, one] : others);
}

type TaskEvent = Extract<Event, { readonly type: "began" | "progressed" | "ended" | "failed" | "troubled" }>;

/** The next state as a task begins, goes on and ends. */
function afterTask(state: PaneState, event: TaskEvent): PaneState {
  switch (event.type) {
    case "began":
      return { ...state, busy: event.busy, problem: null, said: event.busy.words };
    case "progressed":
      return { ...state, busy: event.busy, said: event.busy.words };
    case "ended":
      return {
        ...{ ...state, busy: null, said: event.said ?? "" },
        focus: event.focus === "result" ? resultOn(state) : (event.focus ?? null),
      };
    case "failed":
      return { ...troubled(state, event.problem), busy: null };
    case "troubled":
      return troubled(state, event.problem);
  }
}

/** What was chosen while the review was made is tried next; what the workbook says by now is no trial any more. */
function afterReview(
  state: PaneState,
  { saved, trial }: { readonly saved: PartnershipSettings; readonly trial: Trial },
): Pick<PaneState, "trial" | "reviewedWith"> {
  const now = rebased(saved, state.trial);
  return { trial: now, reviewedWith: state.trial === trial ? now : trial };
}

/** What was set aside is gone from where it stood, so the keyboard's focus goes to what comes next. */
function setAside(state: PaneState, later: ReadonlySet<string>): PaneState {
  const now = { ...state, later, said: "Set aside. It waits in Setup." };
  const isLeft = now.review !== null && questionsToPut(now.review, later).length > 0;
  return { ...now, focus: now.view === "overview" && isLeft ? "questions" : resultOn(now) };
}

/** Where the result of a check stands on the view that is open: what it was begun with may be gone. */
function resultOn({ view, review, later }: PaneState): FocusWanted {
  if (view === "overview") return "result";
  if (view === "setup") return "setup";
  if (review !== null && openQuestions(review, later).length > 0) return "questions";
  if (view === "board" || review?.reads === "nothing") return "tab";
  return view === "kpis" || view === "actions" ? view : "result";
}

function troubled(state: PaneState, problem: Problem): PaneState {
  return { ...state, problem, said: problem.sentence, focus: "problem" };
}

/** What applying fixes came to. */
export function changeOf(kind: Change["kind"], { applied, refused }: Applied, savedOn: SavedOn | null = null): Change {
  const cells = applied.reduce((sum, { fix }) => sum + fix.edits.length, 0);
  // Undone last to first; what could not be taken back stays on offer.
  const undo = kind === "applied" ? applied.map((one) => one.undo).reverse() : refused.map(({ fix }) => fix);
  return { kind, savedOn, cells, refused, undo };
}
