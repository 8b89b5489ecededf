import { counted, type Review } from "../../core";
import { longDay } from "../../core/plan/dates/day";
import { SaveBar } from "../setup/SaveBar";
import { ChangeBar } from "../components/ChangeBar";
import { CheckButton } from "../components/CheckButton";
import { NoPlan } from "../components/NoPlan";
import { QuestionsFirst } from "../components/QuestionsFirst";
import { ResultHeading } from "../components/ResultHeading";
import { openQuestions } from "../questions";
import type { Pane } from "../use-pane";
import { Measure } from "./Measure";
import { MeasureList } from "./MeasureList";
import { NoMeasures } from "./NoMeasures";

export type KpisProps = { readonly pane: Pane; readonly readOnly: boolean };

/** What the values of each measure say; one of them opened with its chart and its settings. */
export default function Kpis({ pane, readOnly }: KpisProps) {
  const { review, later, change, measure } = pane.state;
  if (review === null)
    return (
      <>
        <p>
          Nothing has been checked yet. Once the workbook is read, this is where you see what the values of each measure
          say: whether anything has changed beyond the usual ups and downs, and how they stand to the target.
        </p>
        <CheckButton pane={pane} />
      </>
    );
  const questions = openQuestions(review, later);
  if (questions.length > 0) return <QuestionsFirst pane={pane} questions={questions} waiting="the trends" />;
  if (review.reads === "nothing") return <NoPlan pane={pane} />;
  if (review.trends.length === 0) return <NoMeasures pane={pane} />;
  const open = measure?.isOpen ? review.trends.find(({ kpi }) => kpi.key === measure.key) : undefined;
  return (
    <>
      {change?.savedOn && <ChangeBar pane={pane} change={change} />}
      {open === undefined ? (
        <>
          <Summary pane={pane} review={review} />
          <MeasureList pane={pane} trends={review.trends} />
        </>
      ) : (
        <Measure key={open.kpi.key} pane={pane} trend={open} review={review} />
      )}
      <SaveBar pane={pane} readOnly={readOnly} />
    </>
  );
}

function Summary({ pane, review: { trends, asAt } }: { readonly pane: Pane; readonly review: Review }) {
  const claimed = trends.filter(({ analysis }) => analysis !== null);
  const signals = claimed.filter(({ analysis }) => (analysis?.variation?.signals.length ?? 0) > 0).length;
  const [quiet, none] = [claimed.length - signals, trends.length - claimed.length];
  const parts = [
    ...(signals > 0 ? [`${signals} ${signals === 1 ? "shows" : "show"} a signal`] : []),
    ...(quiet > 0 ? [`${quiet} ${quiet === 1 ? "shows" : "show"} none`] : []),
    ...(none > 0 ? [`for ${none} no trend is claimed`] : []),
  ];
  return (
    <section>
      <div className="heading">
        <ResultHeading pane={pane} of="kpis">
          {counted(trends.length, "measure")} as at {longDay(asAt.date)}
        </ResultHeading>
        <CheckButton pane={pane} />
      </div>
      <p>{parts.length === 0 ? "" : `${parts.join("; ").replace(/^f/, "F")}.`}</p>
      <details>
        <summary>What a signal is</summary>
        <p>
          Every measure goes up and down a little. From its own values two limits are worked out; between them lie its
          usual ups and downs. A signal is what is too unusual for them: a value beyond a limit, a long run on one side
          of the mean, a steady rise or fall, or two of three values close to a limit. Without a signal a change from
          one value to the next says nothing.
        </p>
      </details>
    </section>
  );
}
