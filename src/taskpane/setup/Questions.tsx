import type { Question } from "../../core/plan/questions";
import { SETTINGS_TITLE } from "../../core/plan/settings";
import { ResultHeading } from "../components/ResultHeading";
import { counted } from "../../core";
import type { Pane } from "../use-pane";
import { savesAnswers } from "../use-setup";
import { QuestionItem } from "./QuestionItem";

export type QuestionsProps = {
  readonly pane: Pane;
  readonly questions: readonly Question[];
  readonly readOnly: boolean;
};

/** What the reading could not settle, each with its answers. */
export default function Questions({ pane, questions, readOnly }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <section>
      <ResultHeading pane={pane} of="questions">
        {counted(questions.length, "question")}
      </ResultHeading>
      <p className="quiet">{whatBecomesOfAnswers(pane, readOnly)}</p>
      <ul className="findings">
        {questions.map((question) => (
          <QuestionItem key={question.id} pane={pane} question={question} />
        ))}
      </ul>
    </section>
  );
}

function whatBecomesOfAnswers({ state }: Pane, readOnly: boolean): string {
  if (savesAnswers(state, readOnly)) {
    return `An answer is saved on the sheet ${SETTINGS_TITLE} of this workbook, so that it is asked once. It can be taken back.`;
  }
  return readOnly
    ? "This workbook is open for reading only: an answer holds in this pane and is not saved."
    : "Other choices are not saved yet. An answer is kept with them until you save or discard them.";
}
