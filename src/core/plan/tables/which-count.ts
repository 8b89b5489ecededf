import { holdsStandings } from "./standings";
import { givesWayTo, placesInTime } from "./told-apart";
import { spokenScale, statedBy, type Weighed } from "./weighed";

/** Columns of states of which those of the day count. `instead`: each that does not, and the one that counts for it. */
export type Counting = { readonly columns: readonly Weighed[]; readonly instead: ReadonlyMap<Weighed, Weighed> };

/**
 * Of columns that say the same of several times ("July Board", "September Board") the latest that holds anything counts,
 * and of a rating by whoever leads an action and one by others the latter. Months under which stand states of any scheme
 * are the action status where no other column is headed so.
 */
export function whichCount(weighed: readonly Weighed[]): Counting {
  const columns = withStandings(weighed);
  const instead = new Map<Weighed, Weighed>();
  for (const field of ["actionStatus", "impactStatus"] as const) {
    const same = columns.filter((one) => (spokenScale(one) ?? statedBy(one)) === field);
    const places = placesInTime(same.map(({ heading }) => heading));
    const latest = latestOf(same, places);
    same.forEach((one, i) => {
      const other = same.find((next) => next !== one && givesWayTo(one.heading, next.heading));
      if (latest !== null && places[i] !== null && one !== latest) instead.set(one, latest);
      else if (other !== undefined) instead.set(one, other);
    });
  }
  return { columns: columns.filter((one) => !instead.has(one)), instead };
}

/** Of columns with a place in time the last that holds anything; null where fewer than two have one. */
function latestOf(columns: readonly Weighed[], places: readonly (string | null)[]): Weighed | null {
  const timed = columns.flatMap((one, i) => (places[i] == null ? [] : [{ one, place: places[i] }]));
  const filled = timed.filter(({ one }) => one.words.length > 0);
  const last = (filled.length > 0 ? filled : timed).reduce<(typeof timed)[number] | null>(
    (best, next) => (best === null || next.place > best.place ? next : best),
    null,
  );
  return timed.length < 2 ? null : last!.one;
}

/** Columns headed by times alone that hold letters or words of a state, where no column is headed as the action status. */
function withStandings(columns: readonly Weighed[]): readonly Weighed[] {
  if (columns.some((one) => statedBy(one) === "actionStatus" || spokenScale(one) === "actionStatus")) return columns;
  const places = placesInTime(columns.map(({ heading }) => heading));
  const isOne = (one: Weighed, i: number) =>
    places[i] !== null && statedBy(one) === null && spokenScale(one) === null && holdsStandings(one.texts);
  if (columns.filter(isOne).length < 2) return columns;
  return columns.map((one, i) => (isOne(one, i) ? { ...one, assigned: "actionStatus" } : one));
}
