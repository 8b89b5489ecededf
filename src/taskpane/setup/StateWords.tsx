import { capital, counted, quoted, type Plan } from "../../core";
import { SCALES, STATUSES, scaleOf, wordingOf, type Scale, type Status } from "../../core/plan/colours/scale";
import { choose, subjectOf, type PartnershipSettings } from "../../core/plan/settings";
import { Places } from "../components/Places";
import type { Pane } from "../use-pane";
import { ChoiceSelect } from "./ChoiceSelect";
import { Folded } from "./Folded";
import { Unsure } from "./Unsure";
import { stateWords, type StateWord } from "./state-words";

type Props = { readonly pane: Pane; readonly plan: Plan; readonly settings: PartnershipSettings };

const NAMES: { readonly [S in Scale]: string } = { actionStatus: "action status", impactStatus: "impact status" };

/** The words that this workbook uses for the states, each with the state it is read as. */
export function StateWords({ pane, plan, settings }: Props) {
  if (plan.actions.length === 0) return null;
  return (
    <section>
      <h2>Words for the states</h2>
      {SCALES.map((scale) => (
        <ScaleWords key={scale} pane={pane} plan={plan} settings={settings} scale={scale} />
      ))}
    </section>
  );
}

function ScaleWords({ pane, plan, settings, scale }: Props & { readonly scale: Scale }) {
  const { words, own } = stateWords(plan, scale);
  const open = words.filter(({ status }) => status === null).length;
  return (
    <Folded
      className="sheet"
      summary={
        <>
          <h3>{capital(NAMES[scale])}</h3>
          <span className="quiet">
            {words.length === 0 ? "No words but the scheme’s" : counted(words.length, "other wording")}
          </span>
          {open > 0 && <Unsure words={`${open} not settled`} />}
        </>
      }
    >
      {() => (
        <div className="choices">
          <p className="quiet">{counted(own, "cell uses", "cells use")} the scheme’s own words.</p>
          {words.map((one) => (
            <WordItem key={one.word} pane={pane} word={one} scale={scale} settings={settings} />
          ))}
        </div>
      )}
    </Folded>
  );
}

const UNSETTLED = "";
const BY_ITSELF = "itself";

type WordProps = Pick<Props, "pane" | "settings"> & { readonly word: StateWord; readonly scale: Scale };

function WordItem({ pane, word: { word, status, at }, scale, settings }: WordProps) {
  const about = (now: Status) => ({ kind: "word", scale, word, status: now }) as const;
  const subject = subjectOf(about(STATUSES[0]!));
  const isChosen = settings.choices.some((choice) => subjectOf(choice) === subject);
  const states = STATUSES.filter((one) => scaleOf(one) === scale).map((one) => ({ value: one, words: wordingOf(one) }));
  const free = isChosen
    ? [{ value: BY_ITSELF, words: "As RAG Monitor reads it" }]
    : status === null
      ? [{ value: UNSETTLED, words: "Not settled" }]
      : [];
  return (
    <div>
      <ChoiceSelect
        pane={pane}
        label={
          <>
            {quoted(word)}{" "}
            <span className="quiet">
              {counted(at.length, "cell")}
              {isChosen && ", your choice"}
            </span>
          </>
        }
        value={status ?? UNSETTLED}
        options={[...states, ...free]}
        onChoose={(value) => {
          if (value === UNSETTLED) return;
          pane.tryOut((now) =>
            value === BY_ITSELF
              ? { ...now, choices: now.choices.filter((choice) => subjectOf(choice) !== subject) }
              : choose(now, about(value as Status)),
          );
        }}
      />
      <Places pane={pane} cells={at} />
    </div>
  );
}
