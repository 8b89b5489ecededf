import { useEffect, type RefObject } from "react";
import type { FocusWanted } from "./state";
import type { Pane } from "./use-pane";

/** Gives the element the keyboard's focus when the pane's state asks for it under this name, once. */
export function useFocus(pane: Pane, name: FocusWanted, element: RefObject<HTMLElement | null>): void {
  const { state, wantFocus } = pane;
  const wanted = state.focus !== null && state.focus === name;
  useEffect(() => {
    if (!wanted) return;
    goTo(element.current);
    wantFocus(null);
  }, [wanted, wantFocus, element]);
}

/** Gives a result the keyboard's focus, and brings the panel that it stands in into view as far as there is room. */
export function goTo(result: HTMLElement | null): void {
  result?.focus();
  // A browser without a page, as in tests, has nothing to scroll.
  result?.closest(".panel")?.scrollIntoView?.({ block: "nearest" });
}
