import type { Question } from "../../core/plan/questions";
import { SETTINGS_TITLE } from "../../core/plan/settings";
import { ResultHeading } from "../components/ResultHeading";
import { counted } from "../../core";
import type { Pane } from "../use-pane";
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
      <p className="quiet">
        {readOnly
          ? "This workbook is open for reading only: an answer holds in this pane and is not saved."
          : `An answer is saved on the sheet ${SETTINGS_TITLE} of this workbook, so that it is asked once. It can be taken back.`}
      </p>
      <ul className="findings">
        {questions.map((question) => (
          <QuestionItem key={question.id} pane={pane} question={question} />
        ))}
      </ul>
    </section>
  );
}
