import { Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Pane } from "../use-pane";

export type Option = { readonly value: string; readonly words: string };

type Props = {
  readonly pane: Pane;
  /** What is chosen, as it is seen; `about` tells it apart for those who hear it. */
  readonly label: ReactNode;
  readonly about?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
};

/**
 * One choice. What was chosen stays on show until it has been tried, so that the arrow keys go on from there while the
 * workbook is still being reviewed.
 */
export function ChoiceSelect({ pane, label, about, value, options, onChoose }: Props) {
  const [picked, setPicked] = useState<{ readonly before: string; readonly value: string } | null>(null);
  const { trial, reviewedWith } = pane.state;
  const isPending = picked !== null && picked.before === value && trial !== reviewedWith;
  return (
    <label className="choice">
      <span>
        {label}
        {about !== undefined && <span className="unseen"> {about}</span>}
      </span>
      <Select
        size="small"
        value={isPending ? picked.value : value}
        onChange={(_, data) => {
          setPicked({ before: value, value: data.value });
          onChoose(data.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </Select>
    </label>
  );
}
