import { Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import { useId } from "react";
import { shortRef } from "../../core";
import type { MergeItem } from "../../core/partner-form";
import { Place } from "../components/Places";
import type { Pane } from "../use-pane";

type Props = {
  readonly pane: Pane;
  readonly item: MergeItem;
  /** The action's name, for those who hear the choice alone. */
  readonly of: string;
  /** Null: still open. */
  readonly choice: boolean | null;
  readonly onChoose: (enter: boolean) => void;
};

/** One cell that was filled in: taken or not; where the plan has changed too, all three versions and no choice made. */
export function ReturnedItem({ pane, item, of, choice, onChoose }: Props) {
  const { what, at, note, conflict } = item;
  const id = useId();
  return (
    <>
      <p id={id}>
        <b>{what}</b> <Place pane={pane} at={at} />
        {conflict && " Both the form and the plan have changed it."}
      </p>
      <Versions item={item} />
      {note !== null && <p className="quiet">{note}</p>}
      {conflict ? (
        <RadioGroup
          aria-labelledby={id}
          value={choice === null ? "" : choice ? "form" : "plan"}
          onChange={(_, { value }) => onChoose(value === "form")}
        >
          <Radio value="plan" label="Keep what the plan says" />
          <Radio value="form" label="Enter what the form says" />
        </RadioGroup>
      ) : (
        <Checkbox
          checked={choice === true}
          onChange={(_, { checked }) => onChoose(checked === true)}
          label={
            <>
              Enter it
              <span className="unseen">
                : {what} of {of}
              </span>
            </>
          }
        />
      )}
    </>
  );
}

function Versions({ item: { sent, returned, now, from, conflict } }: Pick<Props, "item">) {
  const versions: readonly (readonly [string, string])[] = conflict
    ? [
        ["As sent", sent],
        [`On the form (${shortRef(from)})`, returned],
        ["In the plan now", now],
      ]
    : [
        ["In the plan now", now],
        [`On the form (${shortRef(from)})`, returned],
      ];
  return (
    <dl className="versions">
      {versions.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="as-written">{text === "" ? <span className="quiet">blank</span> : text}</dd>
        </div>
      ))}
    </dl>
  );
}
