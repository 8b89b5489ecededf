import { useEffect, type RefObject } from "react";
import type { FocusWanted } from "./state";
import type { Pane } from "./use-pane";

/** Gives the element the keyboard's focus when the pane's state asks for it under this name, once. */
export function useFocus(pane: Pane, name: FocusWanted, element: RefObject<HTMLElement | null>): void {
  const { state, wantFocus } = pane;
  const wanted = state.focus !== null && state.focus === name;
  useEffect(() => {
    if (!wanted) return;
    element.current?.focus();
    wantFocus(null);
  }, [wanted, wantFocus, element]);
}
