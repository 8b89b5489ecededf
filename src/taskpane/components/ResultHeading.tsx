import { useRef, type ReactNode } from "react";
import type { FocusWanted } from "../state";
import { useFocus } from "../use-focus";
import type { Pane } from "../use-pane";

type Props = {
  readonly pane: Pane;
  /** Which result this is the heading of. */
  readonly of: NonNullable<FocusWanted>;
  readonly level?: "h2" | "h3";
  readonly children: ReactNode;
};

/** The heading of a result, which takes the keyboard's focus when that result has just come. */
export function ResultHeading({ pane, of, level: Heading = "h2", children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocus(pane, of, heading);
  return (
    <Heading ref={heading} tabIndex={-1}>
      {children}
    </Heading>
  );
}
