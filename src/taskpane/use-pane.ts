import { useCallback, useReducer, useRef, type Dispatch } from "react";
import {
  wantedFills,
  type CellRef,
  type Finding,
  type Fix,
  type IsoDay,
  type Review,
  type Severity,
  type WorkbookHost,
} from "../core";
import { changeSentences } from "./fixes";
import { problemOf } from "./problem";
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
import { drawBoard, readAndReview, reviewed, type Read } from "./tasks";
import { useOneTask, type RunTask } from "./use-one-task";
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

/** The pane's state and everything that its controls do, on the host that is handed in. */
export function usePane({ host, today, version, view, onChanged }: PaneOptions): Pane {
  const [state, dispatch] = useReducer(next, { ...untouched, view });
  const noteChange = useCallback(() => dispatch({ type: "stale" }), []);
  useStale(state.review === null ? undefined : onChanged, noteChange);
  const run = useOneTask(dispatch, version);

  const tell = (busy: Busy) => dispatch({ type: "progressed", busy });
  const keep = ({ book, review }: Read, asAt: IsoDay | null, reread: boolean): Review => {
    dispatch({ type: "reviewed", book, review, asAt, reread });
    return review;
  };
  const reread = async () => keep(await readAndReview(host, state.asAt, today(), tell), state.asAt, true);
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
        const book = state.book ?? (await host.read(wantedFills));
        const review = keep({ book, review: await reviewed(book, day, today(), tell) }, day, state.book === null);
        return { said: checkedSentence(review, state.review), focus: "result" };
      }),
    apply: (fixes) => change("applied", "Applying the fix…", fixes),
    takeBack: () => change("taken-back", "Taking it back…", state.change?.undo ?? []),
    ...useBuild(run, (cancelled) => reread().then((review) => drawBoard(host, review, cancelled, tell)), dispatch),
    ...lookingAround(host, version, dispatch),
  };
}

/** The workbook is read again first, so that the board never gets the figures of an earlier hour. */
function useBuild(
  run: RunTask,
  draw: (cancelled: () => boolean) => Promise<Built>,
  dispatch: Dispatch<Event>,
): Pick<Pane, "build" | "stop"> {
  const stopped = useRef(false);
  return {
    build: () =>
      run("Reading the workbook…", async () => {
        stopped.current = false;
        const built = await draw(() => stopped.current);
        dispatch({ type: "built", built });
        return { said: builtSentence(built), focus: "built" };
      }),
    stop: () => {
      stopped.current = true;
    },
  };
}

type LookingAround = Pick<Pane, "show" | "open" | "filter" | "close" | "wantFocus">;

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
    open: (to, severity) => dispatch({ type: "opened", view: to, ...(severity !== undefined && { severity }) }),
    filter: (severity) => dispatch({ type: "severity", severity }),
    close: (what) => dispatch({ type: "closed", what }),
    wantFocus: (focus) => dispatch({ type: "wants-focus", focus }),
  };
}
