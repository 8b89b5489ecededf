import { readMilestones, type Milestone, type Window } from "../../../../src/core/plan/dates/milestones";
import { lastOfMonth } from "../../../../src/core/plan/dates/day";
import { defaultTerms } from "../../../../src/core/plan/dates/terms";
import { recurrenceWords } from "../../../../src/core/plan/dates/words";
import { dateCells } from "./date-cells";

/** A milestone in the notation of the table. */
function told(milestone: Milestone): string {
  const { kind, window, done, unclear, ongoing, recurrence, precision, replaced } = milestone;
  return [
    replaced ? "was" : kind === "recurring" ? "rec" : kind === "unknown" ? "?" : kind,
    ...(window === null ? [] : [spanOf(window, precision)]),
    ...(done ? ["done"] : []),
    ...(unclear === null ? [] : ["unclear"]),
    ...(recurrence === null ? [] : [recurrenceWords(recurrence)]),
    ...(ongoing ? ["ongoing"] : []),
    ...(countsOnTheRightDay(milestone) ? [] : ["WRONG DAY"]),
  ].join(" ");
}

function countsOnTheRightDay({ kind, window, date, precision }: Milestone): boolean {
  if (window === null || kind === "unknown") return date === null;
  return date === (kind === "from" || kind === "recurring" ? window.from : window.to) && precision !== "none";
}

function spanOf({ from, to }: Window, precision: Milestone["precision"]): string {
  const term = defaultTerms.find((one) => one.from === from && one.to === to);
  if (precision === "term" && term) return `${term.term} ${term.year}`;
  const months = precision !== "day" && from.endsWith("-01") && to === lastOfMonth(...yearAndMonth(to));
  const [first, last] = months ? [from.slice(0, 7), to.slice(0, 7)] : [from, to];
  const mark = precision === "quarter" ? "Q " : precision === "year" ? "Y " : "";
  return `${mark}${first === last ? first : `${first}..${last}`}`;
}

const yearAndMonth = (day: string): [number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7))];

describe.each(Object.entries(dateCells))("%s", (_, cells) => {
  test.each(cells)("%j", (text, ...expected) => expect(readMilestones(text).map(told)).toEqual(expected));
});
