import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  capital,
  changeCountsInWords,
  changeInWords,
  listChanges,
  reportInWords,
  type Changes,
  type Review,
} from "../../core";
import { longDay } from "../../core/plan/dates/day";
import { Folded } from "../setup/Folded";
import type { Pane } from "../use-pane";
import { Place } from "./Places";

type Props = { readonly pane: Pane; readonly review: Review };

/** So many lines are drawn at first. */
const SHOWN_AT_ONCE = 100;

/** What has moved since the last report: how much, and each thing with its cell; without one, how to get one. */
export function WhatMoved({ pane, review }: Props) {
  const { changes } = review;
  if (review.plan.actions.length === 0) return null;
  if (changes === null)
    return (
      <section>
        <h2>What has moved</h2>
        <p>{firstSentence(review)}</p>
      </section>
    );
  return (
    <section>
      <h2>{capital(`what has moved since ${reportInWords(changes.since)}`)}</h2>
      <p>{changeCountsInWords(changes)}</p>
      <Folded summary="Show each">{() => <ChangeList pane={pane} review={review} changes={changes} />}</Folded>
    </section>
  );
}

/** What to do, or wait for, where there is no report before this one. */
function firstSentence({ plan, asAt: { date } }: Review): string {
  return plan.history.reports.some((report) => report.date === date)
    ? `The report of ${longDay(date)} is the first on record. The next one will show here what has moved since.`
    : "No earlier report is known. Record this report below: the next one will then show here what has moved.";
}

function ChangeList({ pane, review, changes }: Props & { readonly changes: Changes }) {
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const all = useMemo(() => listChanges(review.plan, changes), [review, changes]);
  if (all.length === 0) return <p>Every action stands as it did.</p>;
  const rest = all.length - limit;
  return (
    <>
      <ul>
        {all.slice(0, limit).map((change, i) => (
          <li key={i}>
            {changeInWords(change)} {change.at && <Place pane={pane} at={change.at} />}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>
          Show {Math.min(rest, SHOWN_AT_ONCE)} more of {rest}
        </Button>
      )}
    </>
  );
}
