import { useCallback, useReducer, useRef, type Dispatch } from "react";
import {
  HostError,
  type CellRef,
  type Edit,
  type Finding,
  type Fix,
  type IsoDay,
  type Review,
  type Severity,
  type SheetChange,
  type Snapshot,
  withGiven,
  type WorkbookHost,
} from "../core";
import { changeSentences } from "./fixes";
import type { Grouping } from "./grouping";
import { problemOf } from "./problem";
import { loadReading } from "./reading";
import type { Since } from "./since";
import { openQuestions } from "./questions";
import {
  changeOf,
  next,
  untouched,
  type Built,
  type Busy,
  type Change,
  type Event,
  type FocusWanted,
  type PaneState,
  type View,
} from "./state";
import { readAfter, readAndReview, readBook, reviewed, type By, type Read, type Tell } from "./tasks";
import type { Trial } from "./trial";
import { newWorkbookActions, type NewWorkbookActions } from "./use-new-workbook";
import { recordActions, type RecordActions } from "./use-record";
import type { OpenNew } from "./paper/hand-over";
import { partnerActions, type PartnerActions } from "./use-partner";
import { useOneTask, type OneTask, type Result, type RunTask } from "./use-one-task";
import { useSetup, type SetupActions } from "./use-setup";
import { updateActions, type UpdateActions } from "./use-update";
import { useAutoCheck } from "./use-auto-check";
import { useStale, type OnChanged } from "./use-stale";

export type PaneOptions = {
  readonly host: WorkbookHost;
  /** The user's own day, asked for at every check: a pane may stay open overnight. */
  readonly today: () => IsoDay;
  readonly version: string;
  /** The view to begin with. */
  readonly view: View;
  /** Whether the workbook is open for reading only. */
  readonly readOnly?: boolean;
  readonly onChanged?: OnChanged;
  /** How a workbook is handed over where no file can be saved. */
  readonly openNew?: OpenNew;
};

/** What the pane shows and what its controls do. */
export type Pane = SetupActions &
  RecordActions &
  UpdateActions &
  PartnerActions &
  NewWorkbookActions & {
    readonly state: PaneState;
    /** The user's own day. */
    readonly today: () => IsoDay;
    readonly check: (quietly?: boolean) => Promise<void>;
    readonly setAsAt: (day: IsoDay | null) => Promise<void>;
    readonly show: (at: CellRef, finding?: Finding) => Promise<void>;
    /** The cell that is selected in Excel; null where that could not be asked, which is told. */
    readonly selectedCell: () => Promise<CellRef | null>;
    readonly apply: (fixes: readonly Fix[]) => Promise<void>;
    readonly takeBack: () => Promise<void>;
    readonly build: () => Promise<void>;
    /** Saves a paper of the workbook as it is at this moment. */
    readonly savePaper: (save: (review: Review, book: Snapshot) => Promise<Result>) => Promise<void>;
    readonly openNew: OpenNew | undefined;
    readonly stop: () => void;
    readonly open: (view: View, severity?: Severity | null) => void;
    readonly filter: (severity: Severity | null) => void;
    readonly group: (grouping: Grouping) => void;
    /** Puts a finding to the leads, or no longer. */
    readonly putToLeads: (finding: Finding) => void;
    /** Opens a measure among the KPIs, or the list of all. */
    readonly openMeasure: (key: string | null) => void;
    readonly close: (what: "change" | "problem") => void;
    readonly wantFocus: (focus: FocusWanted) => void;
  };

/** The pane's state and everything that its controls do, on the host that is handed in. */
export function usePane({
  host: given,
  today,
  version,
  view,
  readOnly = false,
  onChanged,
  openNew,
}: PaneOptions): Pane {
  const [state, dispatch] = useReducer(next, { ...untouched, view });
  const noteChange = useCallback((change: SheetChange) => dispatch({ type: "stale", change }), []);
  useStale(state.review === null ? undefined : onChanged, noteChange);
  const { run, stop, stopping } = useOneTask(dispatch, version);
  const { host, compared } = useOwnEdits(given);

  const tell = (busy: Busy) => dispatch({ type: "progressed", busy });
  const reviewing = reviewsOf({ host, today, dispatch, stopping, compared }, state, tell);
  const { reread, again } = reviewing;
  const change = (kind: Change["kind"], words: string, fixes: readonly Fix[], savedOn: Change["savedOn"] = null) =>
    run(words, async () => {
      const made = changeOf(kind, await host.apply(fixes), savedOn);
      dispatch({ type: "changed", change: made });
      await readAfter(dispatch, () => reread());
      return { said: changeSentences(made).join(" "), focus: "change" };
    });

  useAutoCheck(state, () => checkedQuietly(run, reread, state));

  // The workbook is read again first, so that the board never gets the figures of an earlier hour.
  const drawing = async () => {
    const read = await reread();
    if (openQuestions(read.review, state.later).length > 0) return null;
    return (await import("./draw-board")).drawBoard(host, read, today(), stopping(), tell);
  };

  return {
    state,
    today,
    check: (quietly = false) =>
      run("Reading the workbook…", async () => ({
        said: await checkedWords((await reread(state.trial, tell, true)).review, state.review),
        focus: quietly ? null : "result",
      })),
    setAsAt: (day) =>
      run("Checking what was read…", async () => ({
        said: await checkedWords((await again(state.trial, tell, day)).review, state.review),
        focus: "result",
      })),
    apply: (fixes) =>
      change("applied", "Applying the fix…", state.book === null ? fixes : withGiven(fixes, state.book)),
    takeBack: () => change("taken-back", "Taking it back…", state.change?.undo ?? [], state.change?.savedOn),
    build: () => build(run, drawing, dispatch),
    stop,
    ...newWorkbookActions({ host, today, dispatch, run, reread, tell }),
    savePaper: (save) =>
      run("Reading the workbook…", async () => {
        const { review, book } = await reread();
        return save(review, book);
      }),
    openNew,
    ...updateActions(run, { host, today, state, dispatch, reread }),
    ...partnerActions(run, { host, today, dispatch, reread }),
    ...recordActions(run, { host, state, dispatch, reread, tell }),
    ...useSetup({ host, readOnly, version, state, dispatch, run, reread, again }),
    ...lookingAround(host, version, dispatch),
  };
}

/** What a check came to; the words for it come with what shows the result. */
async function checkedWords(review: Review, before: Review | null): Promise<string> {
  const { checkedSentence } = await import("./words");
  return checkedSentence(review, before);
}

/** A check that nobody asked for: nothing moves beneath the pointer, and what Excel refuses is none of the user's. */
async function checkedQuietly(run: RunTask, reread: Reviewing["reread"], before: PaneState): Promise<boolean> {
  let done = false;
  await run(
    "",
    async () => {
      try {
        const { review } = await reread(before.trial, () => {});
        done = true;
        return { said: await checkedWords(review, before.review), focus: null };
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { said: "", focus: null };
      }
    },
    true,
  );
  return done;
}

/** The comparison with earlier checks after another one. */
type Compare = (read: Read, asked: boolean) => Promise<Since>;

/** The host, with note taken of what is written through it: what the pane wrote is nobody else's change. */
function useOwnEdits(host: WorkbookHost): { readonly host: WorkbookHost; readonly compared: Compare } {
  const own = useRef<Edit[]>([]);
  const since = useRef<Since | null>(null);
  const apply: WorkbookHost["apply"] = async (fixes) => {
    const made = await host.apply(fixes);
    own.current.push(...made.applied.flatMap(({ fix }) => fix.edits));
    return made;
  };
  const compared: Compare = async ({ book, review }, asked) => {
    const { sinceAfter } = await loadReading();
    since.current = sinceAfter(since.current, { book, review, asked, own: own.current.splice(0) });
    return since.current;
  };
  return { host: Object.assign(Object.create(host) as WorkbookHost, { apply }), compared };
}

type Reviewing = ReturnType<typeof reviewsOf>;

type ReviewsBy = Pick<PaneOptions, "host" | "today"> &
  Pick<OneTask, "stopping"> & { readonly dispatch: Dispatch<Event>; readonly compared: Compare };

/** Reviews of the workbook, read again or as it was read, each shown as soon as it is there. */
function reviewsOf(
  { host, today, dispatch, stopping, compared }: ReviewsBy,
  { book, asAt, trial: shown }: PaneState,
  tellAll: Tell,
) {
  const keep = async (read: Read, by: By, reread: boolean, asked = false): Promise<Read> => {
    const since = reread ? { since: await compared(read, asked) } : {};
    dispatch({ type: "reviewed", ...read, asAt: by.asAt, trial: by.trial, reread, ...since });
    return read;
  };
  return {
    reread: async (trial: Trial = shown, tell: Tell = tellAll, asked = false): Promise<Read> => {
      const by = { asAt, today: today(), trial };
      return keep(await readAndReview(host, by, tell, stopping()), by, true, asked);
    },
    again: async (trial: Trial = shown, tell: Tell = tellAll, day: IsoDay | null = asAt): Promise<Read> => {
      const by = { asAt: day, today: today(), trial };
      const known = book ?? (await readBook(host, trial));
      return keep(await reviewed(known, by, tell), by, book === null);
    },
  };
}

/** Building, unless something is to be answered first: then nothing is drawn. */
function build(run: RunTask, draw: () => Promise<Built | null>, dispatch: Dispatch<Event>): Promise<void> {
  return run("Reading the workbook…", async () => {
    const built = await draw();
    if (built === null) return { said: "Something is to be answered first. Nothing was drawn.", focus: "questions" };
    dispatch({ type: "built", built });
    return { said: (await import("./words")).builtSentence(built), focus: "built" };
  });
}

type LookingAround = Pick<
  Pane,
  "show" | "selectedCell" | "open" | "filter" | "group" | "putToLeads" | "openMeasure" | "close" | "wantFocus"
>;

/** What may be done while a task is running. */
function lookingAround(host: WorkbookHost, version: string, dispatch: Dispatch<Event>): LookingAround {
  return {
    show: async (at, finding) => {
      if (finding) dispatch({ type: "selected", selected: { finding: finding.id, at } });
      try {
        await host.show(at);
      } catch (error) {
        dispatch({ type: "troubled", problem: problemOf(error, version) });
      }
    },
    selectedCell: () =>
      host.selected().catch((error: unknown) => {
        dispatch({ type: "troubled", problem: problemOf(error, version) });
        return null;
      }),
    open: (to, severity) => dispatch({ type: "opened", view: to, ...(severity !== undefined && { severity }) }),
    filter: (severity) => dispatch({ type: "severity", severity }),
    group: (grouping) => dispatch({ type: "grouping", grouping }),
    putToLeads: ({ id }) => dispatch({ type: "asked", finding: id }),
    openMeasure: (key) => dispatch({ type: "measure", key }),
    close: (what) => dispatch({ type: "closed", what }),
    wantFocus: (focus) => dispatch({ type: "wants-focus", focus }),
  };
}
