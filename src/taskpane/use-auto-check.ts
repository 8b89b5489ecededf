import { useEffect, useRef } from "react";
import type { PaneState } from "./state";

/** So many milliseconds nothing may have changed before the plan is checked again by itself. */
export const QUIET_FOR = 2_500;
/** What takes longer than this to check is left to the user: Excel would stand still under their hands. */
const LONGEST = 3_000;

/** Checks again; false where that was not possible, as while a cell is typed into. */
type CheckQuietly = () => Promise<boolean>;

/**
 * Checks again by itself once the workbook has rested after a change. It waits while something else is done, while an
 * update is written and while somebody types into the pane; a check that fails is not tried again before the next change.
 */
export function useAutoCheck({ stale, changes, busy, draft, returned }: PaneState, checkQuietly: CheckQuietly): void {
  const check = useRef(checkQuietly);
  const took = useRef(0);
  const failedAt = useRef(-1);
  useEffect(() => {
    check.current = checkQuietly;
  });
  const waits = busy !== null || draft !== null || returned !== null;
  useEffect(() => {
    if (!stale || waits || took.current > LONGEST || failedAt.current === changes) return;
    let timer: ReturnType<typeof setTimeout>;
    const tryIt = async () => {
      if (isTyping()) {
        timer = setTimeout(() => void tryIt(), QUIET_FOR);
        return;
      }
      const began = performance.now();
      const done = await check.current();
      took.current = performance.now() - began;
      if (!done) failedAt.current = changes;
    };
    timer = setTimeout(() => void tryIt(), QUIET_FOR);
    return () => clearTimeout(timer);
  }, [stale, changes, waits]);
}

/** Whether the keyboard is in a field of the pane; a field keeps its place there when the keyboard goes to the sheet. */
const isTyping = () => document.hasFocus() && (document.activeElement?.matches("input, textarea, select") ?? false);
