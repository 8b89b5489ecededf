import { groupBy } from "../../group-by";
import type { Action, Plan } from "../../plan";
import { pathOf } from "../../plan/tree/reference-path";
import type { Changes } from "../../changes";
import { runsOf, takenPaths, type Run } from "../numbering";
import { rule } from "../rule";
import { listed, type At } from "../rows";

/** Fewer numbers than this are no sequence. */
const FEWEST = 3;

/** A number that is not there, and the action that stands behind its place. */
type Gap = { readonly ref: string; readonly next: Action };

export default rule({
  id: "references-with-gap",
  subject: "references",
  severity: "advice",
  title: "Where a number is left out, the plan says what became of it",
  why: "A board that sees 1.3 and then 1.5 asks what happened to 1.4. One line about what was closed or merged answers before it is asked.",
  needs: ["actions.ref"],
  // The number of a row that stands under another heading may be the slip.
  givesWayTo: ["reference-against-heading"],
  message: (d: { missing: readonly string[]; first: string; last: string }) =>
    `Between ${d.first} and ${d.last} there is no ${listedOr(d.missing)}. ${d.missing.length === 1 ? "Was it" : "Were they"} closed, merged or left out?`,

  check(plan, tell, { changes, told }) {
    const paths = takenPaths(plan);
    const dropped = droppedNow(changes);
    const isTaken = (path: string) => paths.has(path) || dropped.has(path);
    const nameless = sheetsWithNameless(plan);
    const runs = runsOf(plan);
    const together = numberedTogether(runs);
    for (const run of runs) {
      if (nameless.has(run.sheet)) continue;
      const { gaps: all, numbers } = gapsOf(run, isTaken, together(run));
      const gaps = all.filter(({ next }) => !told?.has(next.at.ref!));
      // More left out than there are: the numbers are of a longer list, and no sequence of this plan's.
      if (numbers < FEWEST || gaps.length === 0 || gaps.length >= numbers) continue;
      const at = [...new Set(gaps.map(({ next }) => next.at.ref!))] as unknown as At;
      const refs = [...run.rows].sort((a, b) => a.number - b.number).map(({ number }) => run.prefix + number);
      const data = { missing: gaps.map(({ ref }) => ref), first: refs[0]!, last: refs.at(-1)! };
      tell({ about: `${run.sheet} ${run.prefix}${gaps.map(({ ref }) => ref).join(",")}`, at, data });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: "1.4" }, { ref: "2.1" }] },
      { actions: [{ ref: "A1" }, { ref: "A2" }, { ref: "A5" }, { ref: "A6" }] },
    ],
    good: [
      { actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: "1.3" }, { ref: "2.1" }, { ref: "2.2" }] },
      { actions: [{ ref: "1.1" }, { ref: "1.2.1" }, { ref: "1.2.2" }, { ref: "1.3" }, { ref: "1.4" }] },
      { actions: [{ ref: "MD1" }, { ref: "SD2" }, { ref: "MD3" }, { ref: "MD5" }, { ref: "SD4" }, { ref: "SD6" }] },
      { actions: [{ ref: "3" }, { ref: "17" }, { ref: "42" }] },
      { actions: [{ ref: "1.1" }, { ref: "1.3" }, { ref: "1.4" }, { ref: null }] },
      { actions: [{ ref: "2.8" }, { ref: "2.9" }, { ref: 2.1 }, { ref: "2.11" }] },
    ],
  },
});

const listedOr = (refs: readonly string[]) => listed(refs).replace(/ and (?=\S+$)/, " or ");

/** The numbers that nobody has between the lowest and the highest of a run, and how many numbers the run has. */
function gapsOf(
  { prefix, path, rows }: Run,
  isTaken: (path: string) => boolean,
  isShared: (number: number) => boolean,
): { gaps: readonly Gap[]; numbers: number } {
  const sorted = [...rows].sort((a, b) => a.number - b.number);
  const gaps: Gap[] = [];
  let numbers = 0;
  let last: number | null = null;
  for (const { action, number } of sorted) {
    if (number === last) continue;
    numbers++;
    const behind = last === null ? number : last + 1;
    last = number;
    // So wide a gap is none of a sequence.
    if (number - behind > sorted.length) return { gaps: [], numbers: 0 };
    for (let n = behind; n < number; n++) {
      const ref = `${prefix}${n}`;
      if (!isTaken(`${path}${n}`) && !isShared(n) && action.at.ref !== undefined) gaps.push({ ref, next: action });
    }
  }
  return { gaps, numbers };
}

/**
 * Of each run the numbers that runs with other letters have, where all of a sheet are one sequence: MD1, SD2, MD3. Runs
 * that have a number twice between them are none.
 */
function numberedTogether(runs: readonly Run[]): (run: Run) => (number: number) => boolean {
  const placeOf = ({ sheet, prefix }: Run) => `${sheet}!${prefix.replace(/\p{L}+/gu, "")}`;
  const groups = groupBy(runs, placeOf);
  const runsWith = new Map([...groups].map(([place, group]) => [place, timesOf(group.flatMap(ownNumbers))]));
  return (run) => {
    const times = runsWith.get(placeOf(run))!;
    const isOneSequence = ownNumbers(run).every((number) => times.get(number) === 1);
    return (number) => isOneSequence && times.has(number);
  };
}

const ownNumbers = ({ rows }: Run): readonly number[] => [...new Set(rows.map(({ number }) => number))];

function timesOf(numbers: readonly number[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return times;
}

/** Sheets with an action that has no reference to be read: that is the missing one, and is told by itself. */
function sheetsWithNameless({ actions }: Plan): ReadonlySet<string> {
  return new Set(actions.flatMap(({ ref, at, sheet }) => (ref === null && at.ref !== undefined ? [sheet] : [])));
}

/** What has left the plan since the last report: closed as agreed, or told by a check of its own. */
function droppedNow(changes: Changes | null): ReadonlySet<string> {
  return new Set((changes?.removed ?? []).flatMap(({ ref }) => pathOf(ref)?.key ?? []));
}
