import { remembering } from "../remembering";
import { reportTimeIn } from "../report-times";
import { squash } from "../squash";
import { bareMonthIn, placesOfMonths } from "./month-run";

/** What a heading says of when its states stood; `month`: one without its year. */
type Time =
  { readonly kind: "time" | "part"; readonly order: string } | { readonly kind: "month"; readonly month: number };

const timeOf: (heading: string) => Time | null = remembering((heading): Time | null => {
  const time = reportTimeIn(heading);
  if (time !== null) return { kind: time.kind === "part" ? "part" : "time", order: time.order };
  const month = bareMonthIn(heading)?.month;
  return month === undefined ? null : { kind: "month", month };
});

/**
 * The places in time of what stands under some headings, as texts that sort ("July Board", "September Board"); null for
 * a heading without a time, and for all where they say their times in ways that cannot be compared.
 */
export function placesInTime(headings: readonly string[]): readonly (string | null)[] {
  const times = headings.map(timeOf);
  const said = times.filter((time) => time !== null);
  const nothing = headings.map(() => null);
  if (new Set(said.map(({ kind }) => kind)).size !== 1) return nothing;
  const months = said.flatMap((time) => (time.kind === "month" ? [time.month] : []));
  if (months.length === 0) return times.map((time) => (time === null || time.kind === "month" ? null : time.order));
  const run = placesOfMonths(months);
  if (run === null) return nothing;
  const places = [...run];
  return times.map((time) => (time === null ? null : places.shift()!));
}

/** Whoever sees to an action says so of it, before others have looked. */
const OF_ONESELF =
  /\b(?:own|self|self assess\w*|proposed|suggested|provisional|draft|unmoderated|unverified)\b|^(?:leads?|leads? officers?|owners?|officers?)(?: s)? (?=b?rag\b|rating\b|status\b|assessment\b|judgement\b|view\b)|\bby (?:the )?(?:lead|owner|officer)s?\b/;

/** Others have looked. */
const AGREED =
  /\b(?:agreed|moderated|approved|confirmed|validated|verified|signed off|ratified|final|board|panel|challenged)\b/;

/** Whether one of two ratings of the same thing is that of whoever sees to it and gives way to the other. */
export function givesWayTo(heading: string, other: string): boolean {
  const [one, next] = [squash(heading), squash(other)];
  if (!OF_ONESELF.test(one) || OF_ONESELF.test(next)) return false;
  return AGREED.test(next) || !AGREED.test(one);
}
