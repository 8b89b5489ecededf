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
  const marked = alike(actions.flatMap(markedTitlesOf));
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

/** A title once for each doing that its first word may stand for. */
function markedTitlesOf(action: Action): readonly Marked[] {
  const { title } = action;
  if (title === null) return [];
  const { doings, rest } = plainDoing(
    ANY_EVERYWHERE.some((piece) => title.includes(piece)) ? title.replace(EVERYWHERE, " ") : title,
  );
  const others = weightyMarks(rest);
  return (doings.length === 0 ? [""] : doings).flatMap((doing) => {
    const marks = [...marksOf(doing).filter((mark) => !others.includes(mark)), ...others];
    if (marks.length < FEWEST) return [];
    let sum = 0;
    for (const mark of marks) sum = (sum + mark) | 0;
    return [{ action, doing, rest, marks, sum }];
  });
}

const marksOf = remembering(weightyMarks);

/** The titles that may be alike: of most, the sum tells that no other has the same words, or all but one. */
function alike(titles: readonly Marked[]): readonly Marked[] {
  const times = new Map<number, number>();
  for (const { sum } of titles) times.set(sum, (times.get(sum) ?? 0) + 1);
  const wanted = new Set<number>();
  for (const { sum } of titles) if (times.get(sum)! > 1) wanted.add(sum);
  for (const { marks, sum } of titles) {
    if (marks.length <= LONG) continue;
    for (const mark of marks) {
      const shorter = (sum - mark) | 0;
      if (times.has(shorter)) wanted.add(sum).add(shorter);
    }
  }
  return titles.filter(({ sum }) => wanted.has(sum));
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
