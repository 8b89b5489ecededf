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
  const groups = groupBy(actions, ({ title }) => {
    const words = wordsIn(title);
    return words.length < FEWEST ? null : words.join(" ");
  });
  const shorter = new Map<string, string>();
  for (const key of groups.keys()) {
    const words = key.split(" ");
    if (words.length > LONG)
      words.forEach((_, i) => shorter.set([...words.slice(0, i), ...words.slice(i + 1)].join(" "), key));
  }
  for (const [key, rows] of groups) {
    const longer = shorter.get(key);
    const more = longer === undefined || longer === key ? undefined : groups.get(longer);
    if (longer === undefined || more === undefined) continue;
    more.push(...rows);
    groups.delete(key);
  }
  return [...groups.values()].filter((rows): rows is [Action, Action, ...Action[]] => rows.length > 1);
}

/** The words of weight of a title, whatever their order was. */
const wordsIn = (title: string | null) => [...weighty(title)].sort();
