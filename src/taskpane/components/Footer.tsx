import { longDay } from "../../core/plan/dates/day";
import type { Pane } from "../use-pane";

/** Which version speaks, and as at which date. */
export function Footer({ pane, version }: { readonly pane: Pane; readonly version: string }) {
  const { review } = pane.state;
  return (
    <footer>
      <span>{review && review.reads !== "nothing" && `As at ${longDay(review.asAt.date)}`}</span>
      <span>RAG Monitor {version}</span>
    </footer>
  );
}
