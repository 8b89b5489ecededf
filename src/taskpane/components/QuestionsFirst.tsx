import { Button } from "@fluentui/react-components";
import { capital, counted } from "../../core";
import type { Question } from "../../core/plan/questions";
import type { Pane } from "../use-pane";
import { ResultHeading } from "./ResultHeading";

type Props = {
  readonly pane: Pane;
  readonly questions: readonly Question[];
  /** What waits for the answers, as it stands in a sentence. */
  readonly waiting: "the findings" | "the actions" | "the trends" | "the board sheets";
};

/** In place of what would be judged: that something is to be answered first, the way there, and the way past. */
export function QuestionsFirst({ pane, questions, waiting }: Props) {
  const one = questions.length === 1;
  const toQuestions = () => {
    pane.open("overview");
    pane.wantFocus("questions");
  };
  return (
    <section>
      <ResultHeading pane={pane} of="questions">
        {counted(questions.length, "question")} first
      </ResultHeading>
      <p>
        Something in this workbook could be read in more than one way. {capital(waiting)} depend on{" "}
        {one ? "the answer" : "the answers"}, so {one ? "it comes" : "they come"} first.
      </p>
      <div className="row">
        <Button appearance="primary" onClick={toQuestions}>
          {one ? "Answer it" : "Answer them"}
        </Button>
        <Button onClick={() => pane.setAside(questions)}>Show {waiting} without</Button>
      </div>
    </section>
  );
}
