import { useState, type ReactNode } from "react";

type Props = {
  readonly className?: string;
  readonly summary: ReactNode;
  /** Called only while it is unfolded: a workbook of a hundred sheets is not drawn whole. */
  readonly children: () => ReactNode;
};

/** Something that is drawn when it is unfolded. */
export function Folded({ className, summary, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
