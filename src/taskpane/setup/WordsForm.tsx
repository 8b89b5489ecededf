import { Button, Select } from "@fluentui/react-components";
import { useState } from "react";
import { counted, quoted } from "../../core";
import { STATUSES, scaleOf, wordingOf, type Scale, type Status } from "../../core/plan/colours/scale";
import type { AskedWord, Question } from "../../core/plan/questions";
import { Places } from "../components/Places";
import type { Pane } from "../use-pane";

type WordsQuestion = Extract<Question, { readonly kind: "words" }>;

const OPEN = "";

/** The words of a house, each with the state that it stands for. Words that are left open are asked again. */
export function WordsForm({ pane, question }: { readonly pane: Pane; readonly question: WordsQuestion }) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Status | null>>(new Map());
  const meaningOf = ({ word, suggested }: AskedWord) => (chosen.has(word) ? chosen.get(word)! : suggested);
  const meanings = question.words.map((one) => ({ word: one.word, status: meaningOf(one) }));
  const settled = meanings.filter(({ status }) => status !== null).length;
  return (
    <>
      <ul className="plain words">
        {question.words.map((one) => (
          <WordItem
            key={one.word}
            pane={pane}
            asked={one}
            scale={question.scale}
            meaning={meaningOf(one)}
            onChoose={(status) => setChosen(new Map([...chosen, [one.word, status]]))}
          />
        ))}
      </ul>
      <div>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={pane.state.busy !== null || settled === 0}
          onClick={() => void pane.answer(question, { kind: "words", meanings })}
        >
          {settled === meanings.length || settled === 0
            ? "Use these meanings"
            : `Use ${settled} of ${counted(meanings.length, "meaning")}`}
        </Button>
      </div>
    </>
  );
}

type WordProps = {
  readonly pane: Pane;
  readonly asked: AskedWord;
  readonly scale: Scale;
  readonly meaning: Status | null;
  readonly onChoose: (status: Status | null) => void;
};

function WordItem({ pane, asked: { word, count, at }, scale, meaning, onChoose }: WordProps) {
  return (
    <li>
      <label className="choice">
        <span>
          {quoted(word)} <span className="quiet">{counted(count, "cell")}</span>
        </span>
        <Select
          size="small"
          value={meaning ?? OPEN}
          onChange={(_, { value }) => onChoose(value === OPEN ? null : (value as Status))}
        >
          <option value={OPEN}>Not settled</option>
          {STATUSES.filter((status) => scaleOf(status) === scale).map((status) => (
            <option key={status} value={status}>
              {wordingOf(status)}
            </option>
          ))}
        </Select>
      </label>
      <Places pane={pane} cells={at} />
    </li>
  );
}
