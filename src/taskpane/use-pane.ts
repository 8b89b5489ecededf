import { useEffect, useReducer, useRef, type Dispatch } from "react";
import {
  boardPack,
  HostError,
  layOut,
  review,
  type CellRef,
  type Finding,
  type Fix,
  type IsoDay,
  type Review,
  type Severity,
  type SheetSpec,
  type WorkbookHost,
} from "../core";
import { changedSentence, refusedSentence } from "./fixes";
import { problemOf } from "./problem";
import {
  changeOf,
  next,
  untouched,
  type Built,
  type Busy,
  type Event,
  type FocusWanted,
  type PaneState,
  type View,
} from "./state";
import { builtSentence, checkedSentence } from "./words";

export type PaneOptions = {
  readonly host: WorkbookHost;
  readonly today: () => IsoDay;
  readonly version: string;
  readonly view: View;
  /** Calls the listener when somebody changes cells, until the function that it resolves to is called. */
  readonly onChanged?: (listener: () => void) => Promise<() => Promise<void>>;
};

/** What the pane shows and what its controls do. */
export type Pane = {
  readonly state: PaneState;
  readonly check: (quietly?: boolean) => Promise<void>;
  readonly setAsAt: (day: IsoDay | null) => Promise<void>;
  readonly show: (at: CellRef, finding?: Finding) => Promise<void>;
  readonly apply: (fixes: readonly Fix[]) => Promise<void>;
  readonly takeBack: () => Promise<void>;
  readonly build: () => Promise<void>;
  readonly stop: () => void;
  readonly open: (view: View, severity?: Severity | null) => void;
  readonly filter: (severity: Severity | null) => void;
  readonly close: (what: "change" | "problem") => void;
  readonly wantFocus: (focus: FocusWanted) => void;
};

const reading: Busy = { words: "Reading the workbook…", done: null, mayStop: false };
const checking: Busy = { words: "Checking what was read…", done: null, mayStop: false };

/** The pane's state and everything that its controls do, on the host that is handed in. One thing at a time. */
export function usePane({ host, today, version, view, onChanged }: PaneOptions): Pane {
  const [state, dispatch] = useReducer(next, { ...untouched, view });
  const running = useRef(false);
  const stopped = useRef(false);
  useStale(state.review === null ? undefined : onChanged, dispatch);

  /** Runs one task; says what it does, what came of it, or what went wrong. */
  const run = async (busy: Busy, task: () => Promise<{ said: string; focus: FocusWanted }>) => {
    if (running.current) return;
    running.current = true;
    dispatch({ type: "began", busy });
    try {
      dispatch({ type: "ended", ...(await task()) });
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error, version) });
    } finally {
      running.current = false;
    }
  };

  const readAndReview = async (asAt: IsoDay | null): Promise<Review> => {
    const book = await host.read();
    dispatch({ type: "progressed", busy: checking });
    await drawn();
    const fresh = review(book, { asAt, today: today() });
    dispatch({ type: "reviewed", book, review: fresh, asAt, reread: true });
    return fresh;
  };

  const change = (kind: "applied" | "taken-back", words: string, fixes: readonly Fix[]) =>
    run({ words, done: null, mayStop: false }, async () => {
      const made = changeOf(kind, await host.apply(fixes));
      dispatch({ type: "changed", change: made });
      dispatch({ type: "progressed", busy: reading });
      await readAndReview(state.asAt);
      const said = [changedSentence(made.cells), ...made.refused.map(refusedSentence)].join(" ");
      return { said, focus: "change" };
    });

  /** Draws the sheets one by one; stopping leaves whole sheets only. */
  const draw = async (shown: Review, sheets: readonly SheetSpec[]): Promise<Built> => {
    let begun = 0;
    const titles: string[] = [];
    const cancelled = () => {
      if (!stopped.current) begun++;
      return stopped.current;
    };
    const onProgress = (done: number, all: number, title: string) => {
      if (title !== titles.at(-1)) titles.push(title);
      const now = sheets[done];
      if (now) dispatch({ type: "progressed", busy: drawing(done, all, now.title) });
    };
    try {
      await host.putSheets(sheets, { onProgress, cancelled });
      begun = sheets.length;
    } catch (error) {
      if (!(error instanceof HostError && error.code === "cancelled")) throw error;
    }
    return {
      titles: sheets.slice(0, begun).map(({ title }, index) => titles[index] ?? title),
      of: sheets.length,
      review: shown,
    };
  };

  return {
    state,
    check: (quietly = false) =>
      run(reading, async () => {
        const fresh = await readAndReview(state.asAt);
        return { said: checkedSentence(fresh, state.review), focus: quietly ? null : "result" };
      }),
    setAsAt: (day) =>
      run(checking, async () => {
        const book = state.book ?? (await host.read());
        await drawn();
        const fresh = review(book, { asAt: day, today: today() });
        dispatch({ type: "reviewed", book, review: fresh, asAt: day, reread: state.book === null });
        return { said: checkedSentence(fresh, state.review), focus: "result" };
      }),
    show: async (at, finding) => {
      if (finding) dispatch({ type: "selected", selected: { finding: finding.id, at } });
      try {
        await host.show(at);
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, version) });
      }
    },
    apply: (fixes) => change("applied", "Applying the fix…", fixes),
    takeBack: () => change("taken-back", "Taking it back…", state.change?.undo ?? []),
    build: () =>
      run(reading, async () => {
        stopped.current = false;
        // Read again, so that the board never gets the figures of an earlier hour.
        const fresh = await readAndReview(state.asAt);
        const built = await draw(fresh, layOut(boardPack(fresh)));
        dispatch({ type: "built", built });
        return { said: builtSentence(built), focus: "built" };
      }),
    stop: () => {
      stopped.current = true;
    },
    open: (to, severity) => dispatch({ type: "opened", view: to, ...(severity !== undefined && { severity }) }),
    filter: (severity) => dispatch({ type: "severity", severity }),
    close: (what) => dispatch({ type: "closed", what }),
    wantFocus: (focus) => dispatch({ type: "wants-focus", focus }),
  };
}

/** Notes that cells were changed. A pane that is not told shows no note; that is no reason for an error. */
function useStale(onChanged: PaneOptions["onChanged"], dispatch: Dispatch<Event>): void {
  useEffect(() => {
    const registered = onChanged?.(() => dispatch({ type: "stale" }));
    registered?.catch(() => {});
    return () => void registered?.then((stop) => stop()).catch(() => {});
  }, [onChanged, dispatch]);
}

function drawing(done: number, all: number, title: string): Busy {
  return { words: `Drawing sheet ${done + 1} of ${all}: ${title}`, done: done / all, mayStop: true };
}

/** Lets the browser draw the words before a long computation. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
