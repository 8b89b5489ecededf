import { useRef, type Dispatch } from "react";
import { problemOf } from "./problem";
import type { Event, FocusWanted } from "./state";
import { busyWith } from "./tasks";

/** What a task has to say at its end, and which result the keyboard's focus goes to. */
export type Result = { readonly said: string; readonly focus: FocusWanted };

/** Runs a task, telling in `words` what it does, `quiet` where it is short; while another one runs it does nothing. */
export type RunTask = (words: string, task: () => Promise<Result>, quiet?: boolean) => Promise<void>;

export type OneTask = {
  readonly run: RunTask;
  /** Asks the task that runs to stop, where it heeds that. */
  readonly stop: () => void;
  /** Aborted once the task that runs is to stop. */
  readonly stopping: () => AbortSignal;
};

/** One task at a time: what it does, what came of it and what went wrong are dispatched. */
export function useOneTask(dispatch: Dispatch<Event>, version: string): OneTask {
  const running = useRef(false);
  const stopper = useRef(new AbortController());
  const run: RunTask = async (words, task, quiet = false) => {
    if (running.current) return;
    running.current = true;
    stopper.current = new AbortController();
    dispatch({ type: "began", busy: { ...busyWith(words), quiet } });
    try {
      dispatch({ type: "ended", ...(await task()) });
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error, version) });
    } finally {
      running.current = false;
    }
  };
  return { run, stop: () => stopper.current.abort(), stopping: () => stopper.current.signal };
}
