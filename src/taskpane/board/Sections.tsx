import { Checkbox } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { counted, type Review } from "../../core";
import { ALWAYS, sectionsOf, type SectionState } from "../../core/board";
import { choose, sectionNames } from "../../core/plan/settings";
import { sectionSentence } from "../board-words";
import { Folded } from "../setup/Folded";
import type { Pane } from "../use-pane";
import { packChoice } from "./stated";

type Props = { readonly pane: Pane; readonly review: Review };

/** The sections that this reader's pack may have: what each holds, and whether it is in the pack. */
export function Sections({ pane, review }: Props) {
  const states = useMemo(() => sectionsOf(review), [review]);
  const full = states.filter(({ sheets }) => sheets.length > 0);
  const empty = states.filter(({ sheets }) => sheets.length === 0);
  return (
    <fieldset className="choices">
      <legend>Sections</legend>
      {full.map((state) => (
        <Section key={state.id} pane={pane} review={review} state={state} />
      ))}
      {empty.length > 0 && (
        <Folded summary={`${counted(empty.length, "section")} for which the workbook holds nothing`}>
          {() => empty.map((state) => <Section key={state.id} pane={pane} review={review} state={state} />)}
        </Folded>
      )}
    </fieldset>
  );
}

function Section({ pane, review, state }: Props & { readonly state: SectionState }) {
  const id = useId();
  const { grading } = review;
  const set = (on: boolean) =>
    pane.tryOut((now) =>
      choose(now, packChoice({ about: "section", profile: grading.profile, section: state.id, on })),
    );
  return (
    <div>
      <Checkbox
        label={sectionNames[state.id]}
        checked={state.on}
        disabled={ALWAYS.has(state.id)}
        aria-describedby={id}
        onChange={(_, { checked }) => set(checked === true)}
      />
      <p id={id} className="quiet">
        {sectionSentence(state, review)}
      </p>
    </div>
  );
}
