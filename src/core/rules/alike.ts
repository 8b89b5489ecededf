import { groupBy } from "../group-by";
import type { Action } from "../plan";
import { remembering } from "../plan/remembering";
import { weighty, weightyMarks } from "../plan/tree/words";
import { plainDoing } from "./doing-words";

/** Fewer words of weight than this say too little to be the same by chance or not. */
const FEWEST = 4;
/** From so many on, one word more does not make another action of it: nine tenths are the same. */
const LONG = 9;

/**
 * Actions whose titles say the same, in groups: the same words of weight in whatever order, where the doing may be called
 * otherwise ("Cut", "Reduce"), or, of at least nine, all but one
 * that only one of the two has. A word in the place of another ("primary" and "secondary") makes two actions. The time
 * grows with the words.
 */
export function sameTitles(actions: readonly Action[]): readonly (readonly [Action, Action, ...Action[]])[] {
  const marked = alike(actions);
  const titles = marked.map((title) => ({ ...title, words: weighty(`${title.doing} ${title.rest}`) }));
  const groups = groupBy(titles, ({ words }) => [...words].sort().join(" "));
  const longerBy = longerByOne(groups);
  for (const [key, group] of groups) {
    const longer = longerBy.get(key);
    const more = longer === undefined ? undefined : groups.get(longer);
    if (more === undefined) continue;
    more.push(...group);
    groups.delete(key);
  }
  const told = new Set<string>();
  return [...groups.values()].flatMap((titles) => {
    const [first, second, ...more] = new Set(titles.map(({ action }) => action));
    const which = titles.map(({ action }) => action.key).join("+");
    if (second === undefined || told.has(which)) return [];
    told.add(which);
    return [[first!, second, ...more] as const];
  });
}

/** That work is for all of the area goes without saying. */
const EVERYWHERE =
  /\b(?:across|throughout) (?:the |our )?(?:whole |entire )?(?:county|city|borough|district|area|local area|partnership|system)\b/gi;

const ANY_EVERYWHERE = ["cross", "hroughout", "CROSS", "HROUGHOUT"];

/** A title taken apart: each doing that its first word may stand for, the other words, and the marks of those with weight. */
type Plain = {
  readonly doings: readonly string[];
  readonly rest: string;
  readonly others: readonly number[];
};

/** What a title says, the marks of its words of weight, and their sum, which is the same in whatever order the words stand. */
type Marked = {
  readonly action: Action;
  /** The doing in one word for all that mean the same, and the other words without what goes without saying. */
  readonly doing: string;
  readonly rest: string;
  readonly marks: readonly number[];
  readonly sum: number;
};
type Title = Marked & { readonly words: ReadonlySet<string> };

function takenApart(title: string): Plain {
  const isEverywhere = ANY_EVERYWHERE.some((piece) => title.includes(piece));
  const { doings, rest } = plainDoing(isEverywhere ? title.replace(EVERYWHERE, " ") : title);
  return { doings: doings.length === 0 ? [""] : doings, rest, others: weightyMarks(rest) };
}

const marksOf = remembering(weightyMarks);
const marksWith = (doing: string, others: readonly number[]) => [
  ...marksOf(doing).filter((mark) => !others.includes(mark)),
  ...others,
];

/** The sum of the marks; null where they are too few to say anything. */
function sumWith(doing: string, others: readonly number[]): number | null {
  let [sum, count] = [0, others.length];
  for (const mark of others) sum = (sum + mark) | 0;
  for (const mark of marksOf(doing)) {
    if (others.includes(mark)) continue;
    sum = (sum + mark) | 0;
    count++;
  }
  return count < FEWEST ? null : sum;
}

/**
 * The titles that may be alike: of most, the sum tells that no other has the same words, or all but one. Of each title only
 * its sums are kept; those that may be alike are few, and are taken apart once more.
 */
function alike(actions: readonly Action[]): readonly Marked[] {
  const times = new Map<number, number>();
  const long: { readonly sum: number; readonly marks: readonly number[] }[] = [];
  const sums = actions.map(({ title }): readonly number[] => {
    const { doings, others } = title === null ? NO_TITLE : takenApart(title);
    return doings.flatMap((doing) => {
      const sum = sumWith(doing, others);
      if (sum === null) return [];
      times.set(sum, (times.get(sum) ?? 0) + 1);
      if (others.length + marksOf(doing).length > LONG) long.push({ sum, marks: marksWith(doing, others) });
      return [sum];
    });
  });
  const wanted = new Set<number>();
  for (const [sum, count] of times) if (count > 1) wanted.add(sum);
  for (const { sum, marks } of long)
    for (const mark of marks.length > LONG ? marks : NO_TITLE.others) {
      const shorter = (sum - mark) | 0;
      if (times.has(shorter)) wanted.add(sum).add(shorter);
    }
  return actions.flatMap((action, i) => (sums[i]!.some((sum) => wanted.has(sum)) ? markedOf(action, wanted) : []));
}

const NO_TITLE: Plain = { doings: [], rest: "", others: [] };

/** What the title of an action says, for each doing with which its sum is wanted. */
function markedOf(action: Action, wanted: ReadonlySet<number>): readonly Marked[] {
  const { doings, rest, others } = takenApart(action.title!);
  return doings.flatMap((doing) => {
    const sum = sumWith(doing, others);
    return sum !== null && wanted.has(sum) ? [{ action, doing, rest, marks: marksWith(doing, others), sum }] : [];
  });
}

/** Of each group of titles the last that has one word more, where that makes a long one. */
function longerByOne(groups: ReadonlyMap<string, readonly [Title, ...Title[]]>): ReadonlyMap<string, string> {
  const bySum = groupBy(groups, ([, [{ sum }]]) => sum);
  const longerBy = new Map<string, string>();
  for (const [key, [{ words, marks, sum }]] of groups) {
    if (words.size <= LONG) continue;
    for (const mark of marks)
      for (const [shorter, [one]] of bySum.get((sum - mark) | 0) ?? [])
        if (isWithoutOne(one.words, words)) longerBy.set(shorter, key);
  }
  return longerBy;
}

/** Whether the words are the longer ones without one of them. */
function isWithoutOne(words: ReadonlySet<string>, longer: ReadonlySet<string>): boolean {
  if (words.size + 1 !== longer.size) return false;
  for (const word of words) if (!longer.has(word)) return false;
  return true;
}
