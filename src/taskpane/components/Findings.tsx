import { Input, Select, ToggleButton } from "@fluentui/react-components";
import { useDeferredValue, useState } from "react";
import { counted, type Finding, type Review, type Severity } from "../../core";
import { grouped, groupings, type Grouping } from "../grouping";
import { matching } from "../matching";
import { openQuestions } from "../questions";
import { severities } from "../severities";
import type { Pane } from "../use-pane";
import { asAtSentence, judgedWords, readSentences } from "../words";
import { ChangeBar } from "./ChangeBar";
import { CheckButton } from "./CheckButton";
import { DismissedList } from "./DismissedList";
import { FindingGroup } from "./FindingGroup";
import { FixAll } from "./FixAll";
import { SeverityMark } from "./Mark";
import { NoPlan } from "./NoPlan";
import { Nudges } from "./Nudges";
import { OneByOne } from "./OneByOne";
import { QuestionsFirst } from "./QuestionsFirst";
import { ResultHeading } from "./ResultHeading";

export type FindingsProps = { readonly pane: Pane; readonly readOnly: boolean };

/** What was found, worst first, each with its place, its reason and, where there is one, its fix. */
export default function Findings({ pane, readOnly }: FindingsProps) {
  const { review, change, later } = pane.state;
  const found = review !== null && review.reads !== "nothing";
  const questions = openQuestions(review, later);
  return (
    <>
      {change && <ChangeBar pane={pane} change={change} />}
      {questions.length > 0 ? (
        <QuestionsFirst pane={pane} questions={questions} waiting="the findings" />
      ) : found ? (
        <FindingList pane={pane} review={review} readOnly={readOnly} />
      ) : (
        <NothingYet pane={pane} />
      )}
    </>
  );
}

function NothingYet({ pane }: { readonly pane: Pane }) {
  return (
    <>
      {pane.state.review === null ? (
        <p>Nothing has been checked yet. Check the plan: what does not fit is then listed here, each with its cell.</p>
      ) : (
        <NoPlan pane={pane} />
      )}
      <CheckButton pane={pane} />
    </>
  );
}

function FindingList({ pane, review, readOnly }: FindingsProps & { readonly review: Review }) {
  const [search, setSearch] = useState("");
  const sought = useDeferredValue(search);
  const all = review.findings;
  const { severity, grouping } = pane.state;
  const shown = matching(all, severity, sought);
  const groups = grouped(review.plan, shown, grouping);
  return (
    <>
      <WhatWasChecked pane={pane} review={review} />
      {all.length > 0 && (
        <>
          {!readOnly && <FixAll pane={pane} review={review} />}
          <Filters pane={pane} findings={all} search={search} onSearch={setSearch} />
          <p role="status" className={shown.length === all.length ? "unseen" : "quiet"}>
            {shown.length === 0 ? "Nothing matches." : `Showing ${shown.length} of ${all.length}.`}
          </p>
          <OneByOne pane={pane} findings={groups.flatMap(({ findings }) => findings)} />
        </>
      )}
      {groups.map(({ heading, findings }) => (
        <FindingGroup
          key={`${grouping} ${heading} ${sought}`}
          pane={pane}
          heading={heading}
          findings={findings}
          readOnly={readOnly}
        />
      ))}
      <DismissedList pane={pane} dismissed={review.dismissed} readOnly={readOnly} />
      <Nudges pane={pane} review={review} />
    </>
  );
}

function WhatWasChecked({ pane, review }: { readonly pane: Pane; readonly review: Review }) {
  const { length } = review.findings;
  return (
    <section>
      <div className="heading">
        <ResultHeading pane={pane} of="result">
          {length === 0 ? "Nothing found" : counted(length, "finding")}
        </ResultHeading>
        <CheckButton pane={pane} />
      </div>
      <p className="quiet">
        {readSentences(review.plan)[0]} {asAtSentence(review)}
        {judgedWords(review)}
      </p>
      {length === 0 && <p>Whatever has no column in the workbook was not checked: Overview lists it.</p>}
    </section>
  );
}

type FilterProps = {
  readonly pane: Pane;
  readonly findings: readonly Finding[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
};

function Filters({ pane, findings, search, onSearch }: FilterProps) {
  const chosen = pane.state.severity;
  const toggle = (id: Severity) => pane.filter(chosen === id ? null : id);
  return (
    <div className="filters">
      <div role="group" aria-label="Show only" className="row">
        {severities.map(({ id, one, many }) => {
          const count = findings.filter(({ severity }) => severity === id).length;
          return (
            <ToggleButton key={id} size="small" checked={chosen === id} onClick={() => toggle(id)}>
              <SeverityMark severity={id} />
              {count} {count === 1 ? one : many}
            </ToggleButton>
          );
        })}
      </div>
      <Input
        type="search"
        size="small"
        value={search}
        onChange={(_, { value }) => onSearch(value)}
        placeholder="Find a reference, cell or word"
        aria-label="Find a reference, cell or word"
      />
      <label className="choice">
        <span>Group by</span>
        <Select size="small" value={pane.state.grouping} onChange={(_, { value }) => pane.group(value as Grouping)}>
          {Object.entries(groupings).map(([by, words]) => (
            <option key={by} value={by}>
              {words}
            </option>
          ))}
        </Select>
      </label>
    </div>
  );
}
