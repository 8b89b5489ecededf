import { longDay, type IsoDay } from "../dates/day";
import { readMilestones } from "../dates/milestones";

/** A finding that somebody has looked at and set aside, with the reason; null: for good. */
export type Dismissal = {
  readonly kind: "dismissed";
  /** Its id. */
  readonly finding: string;
  readonly reason: string;
  /** The day on which it comes back. */
  readonly until: IsoDay | null;
  /** The mark of its facts: it comes back when they are others. */
  readonly mark: string;
};

/** `Not collected in August (until 28 March 2026; 0fk3a1-1zz08b)`. */
export function dismissalValue({ reason, until, mark }: Dismissal): string {
  return `${reason} (${howLong(until)}; ${mark})`;
}

/** `for good`, `until 28 March 2026`. */
export function howLong(until: IsoDay | null): string {
  return until === null ? "for good" : `until ${longDay(until)}`;
}

const ENDING = /\((for good|until ([^();]{6,40})); ([0-9a-z]{6}-[0-9a-z]{6})\)$/i;

/** What a row of the settings sheet dismisses, or why it dismisses nothing. */
export function dismissalChoice(finding: string, value: string): Dismissal | string {
  const [ending, , day, mark] = ENDING.exec(value) ?? [];
  if (finding === "") return "the column For names no finding";
  if (ending === undefined || mark === undefined)
    return "how long and the mark of the finding are missing behind the reason; dismiss it in the pane instead";
  const reason = value.slice(0, -ending.length).trim();
  if (reason === "") return "it gives no reason, and nothing is dismissed without one";
  const until = day === undefined ? null : dayIn(day);
  return until === undefined ? `“${day}” is no day` : { kind: "dismissed", finding, reason, until, mark };
}

function dayIn(words: string): IsoDay | undefined {
  const [first, more] = readMilestones(words);
  return more === undefined && first?.precision === "day" ? (first.date ?? undefined) : undefined;
}
