import { useCallback, useReducer, useRef } from "react";
import type { CellRef, Finding, Fix, IsoDay, Review, Severity, WorkbookHost } from "../core";
import { changeSentences } from "./fixes";
import { problemOf } from "./problem";
import {
  changeOf,
  next,
  untouched,
  type Busy,
  type Change,
  type FocusWanted,
  type PaneState,
  type View,
} from "./state";
import { busyWith, drawBoard, readAndReview, reviewed, type Read } from "./tasks";
import { useStale, type OnChanged } from "./use-stale";
import { builtSentence, checkedSentence } from "./words";

export type PaneOptions = {
  readonly host: WorkbookHost;
  /** The user's own day, asked for at every check: a pane may stay open overnight. */
  readonly today: () => IsoDay;
  readonly version: string;
  /** The view to begin with. */
  readonly view: View;
  readonly onChanged?: OnChanged;
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

/** What a task has to say at its end, and which result the keyboard's focus goes to. */
type Result = { readonly said: string; readonly focus: FocusWanted };

/** The pane's state and everything that its controls do, on the host that is handed in. One task at a time. */
export function usePane({ host, today, version, view, onChanged }: PaneOptions): Pane {
  const [state, dispatch] = useReducer(next, { ...untouched, view });
  const running = useRef(false);
  const stopped = useRef(false);
  const noteChange = useCallback(() => dispatch({ type: "stale" }), []);
  useStale(state.review === null ? undefined : onChanged, noteChange);

  const tell = (busy: Busy) => dispatch({ type: "progressed", busy });
  const keep = ({ book, review }: Read, asAt: IsoDay | null, reread: boolean): Review => {
    dispatch({ type: "reviewed", book, review, asAt, reread });
    return review;
  };
  const reread = async () => keep(await readAndReview(host, state.asAt, today(), tell), state.asAt, true);

  /** Runs one task; says what it does, what came of it, or what went wrong. */
  const run = async (words: string, task: () => Promise<Result>) => {
    if (running.current) return;
    running.current = true;
    dispatch({ type: "began", busy: busyWith(words) });
    try {
      dispatch({ type: "ended", ...(await task()) });
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error, version) });
    } finally {
      running.current = false;
    }
  };

  const change = (kind: Change["kind"], words: string, fixes: readonly Fix[]) =>
    run(words, async () => {
      const made = changeOf(kind, await host.apply(fixes));
      dispatch({ type: "changed", change: made });
      await reread();
      return { said: changeSentences(made).join(" "), focus: "change" };
    });

  return {
    state,
    check: (quietly = false) =>
      run("Reading the workbook…", async () => ({
        said: checkedSentence(await reread(), state.review),
        focus: quietly ? null : "result",
      })),
    setAsAt: (day) =>
      run("Checking what was read…", async () => {
        const book = state.book ?? (await host.read());
        const review = keep({ book, review: await reviewed(book, day, today(), tell) }, day, state.book === null);
        return { said: checkedSentence(review, state.review), focus: "result" };
      }),
    show: async (at, finding) => {
      if (finding) dispatch({ type: "selected", selected: { finding: finding.id, at } });
      try {
        await host.show(at);
      } catch (error) {
        dispatch({ type: "troubled", problem: problemOf(error, version) });
      }
    },
    apply: (fixes) => change("applied", "Applying the fix…", fixes),
    takeBack: () => change("taken-back", "Taking it back…", state.change?.undo ?? []),
    // The workbook is read again, so that the board never gets the figures of an earlier hour.
    build: () =>
      run("Reading the workbook…", async () => {
        stopped.current = false;
        const built = await drawBoard(host, await reread(), () => stopped.current, tell);
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
