import { groupBy } from "../group-by";
import type { Action } from "../plan";
import { weighty } from "../plan/tree/words";

/** Fewer words of weight than this say too little to be the same by chance or not. */
const FEWEST = 4;
/** From so many on, one word more does not make another action of it: nine tenths are the same. */
const LONG = 9;

/**
 * Actions whose titles say the same, in groups: the same words of weight in whatever order or, of at least nine, all but one
 * that only one of the two has. A word in the place of another ("primary" and "secondary") makes two actions. The time
 * grows with the words.
 */
export function sameTitles(actions: readonly Action[]): readonly (readonly [Action, Action, ...Action[]])[] {
  const titles = alike(actions.flatMap((action) => titleOf(action) ?? []));
  const groups = groupBy(titles, ({ words }) => [...words].sort().join(" "));
  const longerBy = longerByOne(groups);
  for (const [key, group] of groups) {
    const longer = longerBy.get(key);
    const more = longer === undefined ? undefined : groups.get(longer);
    if (more === undefined) continue;
    more.push(...group);
    groups.delete(key);
  }
  return [...groups.values()].flatMap(([{ action }, second, ...more]) =>
    second === undefined ? [] : [[action, second.action, ...more.map((one) => one.action)] as const],
  );
}

/** That work is for all of the area goes without saying. */
const EVERYWHERE =
  /\b(?:across|throughout) (?:the |our )?(?:whole |entire )?(?:county|city|borough|district|area|local area|partnership|system)\b/gi;

/** A title's words of weight, and the sum of their numbers, which is the same in whatever order they stand. */
type Title = { readonly action: Action; readonly words: ReadonlySet<string>; readonly sum: number };

function titleOf(action: Action): Title | null {
  const words = weighty(action.title?.replace(EVERYWHERE, " ") ?? null);
  if (words.size < FEWEST) return null;
  let sum = 0;
  for (const word of words) sum = (sum + numberOf(word)) | 0;
  return { action, words, sum };
}

/** A number for a word, the same each time and hardly that of another word. */
function numberOf(word: string): number {
  let number = 17;
  for (let i = 0; i < word.length; i++) number = Math.imul(number ^ word.charCodeAt(i), 16_777_619);
  return number;
}

/** The sum of a title's words without one of them. */
const withoutOne = (sum: number, word: string) => (sum - numberOf(word)) | 0;

/** The titles that may be alike: of most, the sum tells that no other has the same words, or all but one. */
function alike(titles: readonly Title[]): readonly Title[] {
  const times = new Map<number, number>();
  for (const { sum } of titles) times.set(sum, (times.get(sum) ?? 0) + 1);
  const wanted = new Set([...times].flatMap(([sum, count]) => (count > 1 ? [sum] : [])));
  for (const { words, sum } of titles) {
    if (words.size <= LONG) continue;
    for (const word of words) {
      const shorter = withoutOne(sum, word);
      if (times.has(shorter)) wanted.add(sum).add(shorter);
    }
  }
  return titles.filter(({ sum }) => wanted.has(sum));
}

/** Of each group of titles the last that has one word more, where that makes a long one. */
function longerByOne(groups: ReadonlyMap<string, readonly [Title, ...Title[]]>): ReadonlyMap<string, string> {
  const bySum = groupBy(groups, ([, [{ sum }]]) => sum);
  const longerBy = new Map<string, string>();
  for (const [key, [{ words, sum }]] of groups) {
    if (words.size <= LONG) continue;
    for (const word of words)
      for (const [shorter, [one]] of bySum.get(withoutOne(sum, word)) ?? [])
        if (isWithout(one.words, words, word)) longerBy.set(shorter, key);
  }
  return longerBy;
}

/** Whether the words are the longer ones without one of them. */
function isWithout(words: ReadonlySet<string>, longer: ReadonlySet<string>, one: string): boolean {
  if (words.size + 1 !== longer.size || words.has(one)) return false;
  for (const word of words) if (!longer.has(word)) return false;
  return true;
}
