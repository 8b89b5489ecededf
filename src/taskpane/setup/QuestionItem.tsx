import { Button } from "@fluentui/react-components";
import { capital, fieldNames } from "../../core";
import type { Answer, Question } from "../../core/plan/questions";
import { roleNames } from "../../core/plan/settings";
import { NOT_READ } from "../../core/plan/settings/words";
import { Places } from "../components/Places";
import type { Pane } from "../use-pane";
import { ColourList } from "./ColourList";
import { WordsForm } from "./WordsForm";

type Props = { readonly pane: Pane; readonly question: Question };

/** One question with its answers. */
export function QuestionItem({ pane, question }: Props) {
  const { busy, later } = pane.state;
  const isLater = later.has(question.id);
  return (
    <li className="finding question">
      <p className="asked">{question.message}</p>
      {question.kind === "colours" && <ColourList pane={pane} entries={question.entries} />}
      {question.kind !== "words" && question.kind !== "colours" && <Places pane={pane} cells={question.at} />}
      {question.kind === "words" && <WordsForm pane={pane} question={question} />}
      <div className="row" role="group" aria-label="Answers">
        {answersOf(question).map(({ words, given }, index) => (
          <Button
            key={words}
            size="small"
            appearance={index === 0 ? "primary" : "secondary"}
            disabledFocusable={busy !== null}
            onClick={() => void pane.answer(question, given)}
          >
            {words}
          </Button>
        ))}
        {(question.kind === "sheet" || question.kind === "column") && pane.state.view !== "setup" && (
          <Button size="small" onClick={() => pane.open("setup")}>
            Something else
          </Button>
        )}
        {!isLater && pane.state.view !== "setup" && (
          <Button size="small" appearance="subtle" onClick={() => pane.setAside([question])}>
            Decide later
          </Button>
        )}
      </div>
    </li>
  );
}

type Offered = { readonly words: string; readonly given: Answer };

/** The answers that fit on a button. */
function answersOf(question: Question): readonly Offered[] {
  switch (question.kind) {
    case "sheet":
      return question.options.map((role) => ({ words: capital(roleNames[role]), given: { kind: "sheet", role } }));
    case "column":
      return question.options.map((field) => ({
        words: capital(field === null ? NOT_READ : fieldNames[field]),
        given: { kind: "column", field },
      }));
    case "colours":
      return [
        { words: "Yes", given: { kind: "colours", use: true } },
        { words: "No", given: { kind: "colours", use: false } },
      ];
    case "words":
      return [];
  }
}
