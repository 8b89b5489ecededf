import { useRef, type KeyboardEvent } from "react";
import { openQuestions } from "../questions";
import { views, type View } from "../state";
import { useFocus } from "../use-focus";
import type { Pane } from "../use-pane";

const NAMES: { readonly [V in View]: string } = {
  overview: "Overview",
  findings: "Findings",
  actions: "My actions",
  kpis: "KPIs",
  board: "Board",
  setup: "Setup",
};

/** The views of the pane. One stop of the Tab key; the arrow keys, Home and End go from one to the next. */
export function Tabs({ pane }: { readonly pane: Pane }) {
  const chosen = useRef<HTMLButtonElement>(null);
  useFocus(pane, "tab", chosen);
  const { view, review, later } = pane.state;
  const judged = review?.reads !== "nothing" && openQuestions(review, later).length === 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, views.indexOf(view));
    const next = to === null ? undefined : views.at(to % views.length);
    if (next === undefined) return;
    event.preventDefault();
    pane.open(next);
    pane.wantFocus("tab");
  };
  return (
    <div role="tablist" aria-label="Views" className="tabs" onKeyDown={onKeyDown}>
      {views.map((name) => (
        <button
          key={name}
          {...(name === view && { ref: chosen })}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === view}
          aria-controls="view"
          tabIndex={name === view ? 0 : -1}
          onClick={() => pane.open(name)}
        >
          {NAMES[name]}
          {name === "findings" && review && judged && <span> ({review.findings.length})</span>}
        </button>
      ))}
    </div>
  );
}

function target(key: string, now: number): number | null {
  const moves: { readonly [key: string]: number } = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: -1 };
  return moves[key] ?? null;
}
