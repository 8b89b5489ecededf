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
  message: (d: { missing: readonly string[]; first: string; last: string }) =>
    `Between ${d.first} and ${d.last} there is no ${listedOr(d.missing)}. ${d.missing.length === 1 ? "Was it" : "Were they"} closed, merged or left out?`,

  *check(plan, { changes }) {
    const taken = new Set([...takenPaths(plan), ...droppedNow(changes)]);
    const nameless = sheetsWithNameless(plan);
    const runs = runsOf(plan);
    for (const run of runs) {
      if (nameless.has(run.sheet)) continue;
      const { gaps, numbers } = gapsOf(run, taken, numberedTogether(run, runs));
      // More left out than there are: the numbers are of a longer list, and no sequence of this plan's.
      if (numbers < FEWEST || gaps.length === 0 || gaps.length >= numbers) continue;
      const at = [...new Set(gaps.map(({ next }) => next.at.ref!))] as unknown as At;
      const refs = [...run.rows].sort((a, b) => a.number - b.number).map(({ number }) => run.prefix + number);
      const data = { missing: gaps.map(({ ref }) => ref), first: refs[0]!, last: refs.at(-1)! };
      yield { about: `${run.sheet} ${run.prefix}${gaps.map(({ ref }) => ref).join(",")}`, at, data };
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
  taken: ReadonlySet<string>,
  shared: ReadonlySet<number>,
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
      if (!taken.has(`${path}${n}`) && !shared.has(n) && action.at.ref !== undefined) gaps.push({ ref, next: action });
    }
  }
  return { gaps, numbers };
}

/** The numbers of runs with other letters, where all of a sheet are one sequence: MD1, SD2, MD3. */
function numberedTogether(run: Run, runs: readonly Run[]): ReadonlySet<number> {
  const bare = ({ prefix }: Run) => prefix.replace(/\p{L}+/gu, "");
  const others = runs.filter((one) => one !== run && one.sheet === run.sheet && bare(one) === bare(run));
  const own = new Set(run.rows.map(({ number }) => number));
  const theirs = others.flatMap(({ rows }) => rows.map(({ number }) => number));
  return new Set(theirs.some((number) => own.has(number)) ? [] : theirs);
}

/** Sheets with an action that has no reference to be read: that is the missing one, and is told by itself. */
function sheetsWithNameless({ actions }: Plan): ReadonlySet<string> {
  return new Set(actions.flatMap(({ ref, at, sheet }) => (ref === null && at.ref !== undefined ? [sheet] : [])));
}

/** What has left the plan since the last report: closed as agreed, or told by a check of its own. */
function droppedNow(changes: Changes | null): readonly string[] {
  return (changes?.removed ?? []).flatMap(({ ref }) => {
    const path = pathOf(ref);
    return path === null ? [] : [path.key];
  });
}
