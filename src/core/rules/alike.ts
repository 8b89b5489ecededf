import { groupBy } from "../group-by";
import type { Action } from "../plan";
import { remembering } from "../plan/remembering";
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
  const groups = groupBy(actions, ({ title }) => {
    const words = wordsIn(title);
    return words.length < FEWEST ? null : words.join(" ");
  });
  const longerBy = longerByOne([...groups.keys()]);
  for (const [key, rows] of groups) {
    const longer = longerBy.get(key);
    const more = longer === undefined || longer === key ? undefined : groups.get(longer);
    if (longer === undefined || more === undefined) continue;
    more.push(...rows);
    groups.delete(key);
  }
  return [...groups.values()].filter((rows): rows is [Action, Action, ...Action[]] => rows.length > 1);
}

/**
 * The titles that have one word less than a long one, each with the last such. A title is found by the sum of its words'
 * numbers, for without the number of one word that of the longer is that of the shorter.
 */
function longerByOne(keys: readonly string[]): ReadonlyMap<string, string> {
  const titles = keys.map((key) => ({ key, words: key.split(" ") }));
  const sumOf = (words: readonly string[]) => words.reduce((sum, word) => (sum + numberOf(word)) | 0, 0);
  const bySum = groupBy(titles, ({ words }) => sumOf(words));
  const longerBy = new Map<string, string>();
  for (const { key, words } of titles) {
    if (words.length <= LONG) continue;
    const sum = sumOf(words);
    for (const word of words)
      for (const shorter of bySum.get((sum - numberOf(word)) | 0) ?? [])
        if (isWithout(shorter.words, words, word)) longerBy.set(shorter.key, key);
  }
  return longerBy;
}

/** Whether the words are the longer ones without one of them, both in order. */
function isWithout(words: readonly string[], longer: readonly string[], one: string): boolean {
  const left = longer.indexOf(one);
  return words.length + 1 === longer.length && words.every((word, i) => word === longer[i < left ? i : i + 1]);
}

/** A number for a word, the same each time and hardly that of another word. */
const numberOf = remembering((word) => {
  let number = 17;
  for (let i = 0; i < word.length; i++) number = Math.imul(number ^ word.charCodeAt(i), 16_777_619);
  return number | 0;
});

/** The words of weight of a title, whatever their order was. */
const wordsIn = (title: string | null) => [...weighty(title)].sort();
