import { runsOf, type Numbered } from "../numbering";
import { referencePlace } from "../reference-place";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, nameOf, type At } from "../rows";

/** Of so many rows one may be out of place; where more are, the plan is sorted by something else. */
const OF = 5;
const FEWEST = 4;

export default rule({
  id: "references-out-of-order",
  subject: "references",
  severity: "advice",
  title: "Actions stand in the order of their references",
  why: "Readers look for 1.4 between 1.3 and 1.5. A row in another place is overlooked, or was given the wrong number.",
  needs: ["actions.ref"],
  givesWayTo: ["reference-against-heading"],
  message: (d: { places: readonly string[] }) => `${listed(d.places)}. Is the place meant, or the number a slip?`,

  check(plan, tell, { told }) {
    const place = referencePlace(plan.actions);
    const twice = standTwice(plan.actions.filter(({ ref }) => ref !== null).map(place));
    for (const [sheet, runs] of groupBy(runsOf(plan), (run) => run.sheet)) {
      const long = runs.filter(({ rows }) => rows.length >= FEWEST);
      // A number that stands twice, or under the heading of another area, is asked about by a rule of its own.
      const isAsked = ({ action }: Numbered) => twice.has(place(action)) || told?.has(action.at.ref!);
      const found = long.flatMap(({ rows }) => outOfPlace(rows.filter((row) => !isAsked(row))));
      const most = Math.ceil(long.reduce((sum, { rows }) => sum + rows.length, 0) / OF);
      const at = found.flatMap(({ action }) => action.at.ref ?? []) as unknown as At;
      if (at[0] === undefined || found.length > most) continue;
      const data = { places: found.map(({ action, beside }) => `${nameOf(action)} stands ${beside}`) };
      tell({ about: `${sheet} ${found.map(({ action }) => action.key).join(",")}`, at, data });
    }
  },

  examples: {
    bad: [{ actions: [{ ref: "1.1" }, { ref: "1.3" }, { ref: "1.4" }, { ref: "1.2" }, { ref: "2.1" }] }],
    good: [
      { actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: "2.1" }, { ref: "2.2" }, { ref: "1.3" }, { ref: "1.4" }] },
      { actions: [{ ref: "1.4" }, { ref: "1.3" }, { ref: "1.2" }, { ref: "1.1" }] },
      { actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: "1.3" }, { ref: "1.1" }, { ref: "1.4" }, { ref: "1.5" }] },
      { actions: [{ ref: "1.12a" }, { ref: "1.12b" }, { ref: "1.13" }, { ref: "1.14" }] },
    ],
  },
});

function standTwice<T>(places: readonly T[]): ReadonlySet<T> {
  const seen = new Set<T>();
  return new Set(places.filter((one) => seen.size === seen.add(one).size));
}

type Misplaced = Pick<Numbered, "action"> & { readonly beside: string };

/** The fewest rows without which the others stand in order, each with the neighbour by which it is out of place. */
function outOfPlace(rows: readonly Numbered[]): readonly Misplaced[] {
  const kept = inOrder(rows);
  return rows.flatMap(({ action, number }, i) => {
    if (kept.has(i)) return [];
    const smaller = rows.slice(i + 1).find((other) => other.number < number);
    const larger = rows
      .slice(0, i)
      .reverse()
      .find((other) => other.number > number);
    const ahead = smaller !== undefined && (larger === undefined || rows[i + 1] === smaller);
    return [{ action, beside: ahead ? `before ${smaller.action.ref}` : `behind ${larger!.action.ref}` }];
  });
}

/** The places of a longest run that does not fall; by patience sorting, n log n. */
function inOrder(rows: readonly Numbered[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  rows.forEach(({ number }, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[ends[middle]!]!.number <= number) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = i;
  });
  const kept = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = previous[i]) kept.add(i);
  return kept;
}
