import { Radio, RadioGroup } from "@fluentui/react-components";
import { useId } from "react";
import { actionStatuses, impactStatuses, type ActionStatus, type ImpactStatus, type Review } from "../../core";
import { wordingShown } from "../../core/plan/scheme-look";
import type { UpdateForm } from "../../core/update";
import { Mark } from "../components/Mark";
import { MEANINGS } from "./meanings";

type Props<S> = {
  readonly review: Review;
  readonly form: UpdateForm;
  /** What was chosen; null: as it stands in the sheet. */
  readonly value: S | null;
  readonly onChoose: (state: S) => void;
};

/** The action status, in the scheme's words and with what each means. */
export function ActionStateChoice({ form, ...rest }: Props<ActionStatus>) {
  return <StateChoice title="Action status" states={actionStatuses} now={form.action.actionStatus} {...rest} />;
}

/** The impact status likewise. */
export function ImpactStateChoice({ form, ...rest }: Props<ImpactStatus>) {
  return <StateChoice title="Impact status" states={impactStatuses} now={form.action.impactStatus} {...rest} />;
}

type ChoiceProps<S> = Omit<Props<S>, "form"> & {
  readonly title: string;
  readonly states: readonly { readonly id: S }[];
  readonly now: S | null;
};

function StateChoice<S extends ActionStatus | ImpactStatus>({
  review,
  title,
  states,
  now,
  value,
  onChoose,
}: ChoiceProps<S>) {
  const id = useId();
  return (
    <div>
      <h3 id={id}>{title}</h3>
      {now === null && <p className="quiet">Not stated so far.</p>}
      <RadioGroup aria-labelledby={id} value={value ?? now ?? ""} onChange={(_, data) => onChoose(data.value as S)}>
        {states.map(({ id: state }) => (
          <Radio
            key={state}
            value={state}
            label={
              <>
                <Mark symbol={review.scheme[state].symbol} /> {wordingShown(state, review.scheme)}
                <span className="quiet meaning">{MEANINGS[state]}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </div>
  );
}
