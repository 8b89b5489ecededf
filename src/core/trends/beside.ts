import { oncePer } from "../once-per";
import { readingOf, isPercentage, type Reported } from "../plan/kpis/reading";
import { squash, type IsoDay, type Kpi } from "../plan";

/** How many were overdue at the same time. */
export type Beside = { readonly kpi: Kpi; readonly latest: Reported };

/** What is done in time, of what is done. */
const TIMELY = /\b(?:on time|in time|timel\w+|within (?:the )?(?:\d+|statutory|six|twelve|twenty)|by the deadline)\b/i;
/** What is not done yet. */
const OVERDUE =
  /\b(?:overdue|backlogs?|outstanding|out of (?:date|time)|waiting (?:over|more|longer)|past (?:its|their) (?:deadline|due date))\b/i;

/** What was done, late or not: nothing of it waits any longer. */
const DONE = /\b(?:completed|issued|cleared|closed|finished|given|sent)\b/i;

/** Words of such names that say nothing of what the measure is about. */
const OF_TIME = new Set(
  (
    "on in time timely timeliness within the by of and for at to a an over more than longer statutory deadline weeks week months days " +
    "number percentage percent share rate total all issued completed complete given overdue backlog backlogs outstanding waiting out date past"
  ).split(" "),
);

/**
 * The measure that counts what is overdue of the same thing, where the workbook has one: a percentage on time is of what was
 * done, and may fall while a backlog is cleared, or rise while one grows.
 */
export function besideOf(kpi: Kpi, kpis: readonly Kpi[], asAt: IsoDay): Beside | null {
  if (!isPercentage(kpi) || !TIMELY.test(kpi.name) || OVERDUE.test(kpi.name)) return null;
  const own = subjectOf(kpi.name);
  const others = backlogsOf(kpis).filter((one) => one !== kpi && isAbout(own, subjectOf(one.name)));
  const [other, ...more] = others;
  const latest = other === undefined || more.length > 0 ? null : readingOf(other, asAt).latest;
  return latest === null ? null : { kpi: other!, latest };
}

const backlogsOf = oncePer((kpis: readonly Kpi[]) =>
  kpis.filter((kpi) => !isPercentage(kpi) && OVERDUE.test(kpi.name) && !DONE.test(kpi.name)),
);

const subjectOf = (name: string): ReadonlySet<string> =>
  new Set(
    squash(name)
      .split(" ")
      .filter((word) => word !== "" && !/^\d+$/.test(word) && !OF_TIME.has(word)),
  );

/** All that the shorter of two names is about, the other is about, too. */
function isAbout(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const [few, many] = some.size <= others.size ? [some, others] : [others, some];
  return (
    few.size > 0 && [...few].every((word) => many.has(word) || many.has(word.replace(/s$/, "")) || many.has(`${word}s`))
  );
}
