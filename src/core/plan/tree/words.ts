import { marksOfWords, squash } from "../squash";

const SMALL = new Set(["a", "an", "and", "by", "for", "in", "of", "on", "our", "the", "to", "we", "will", "with"]);

/** From so many words on, a few may differ. */
const MANY = 4;

/**
 * Whether two rows with the same reference speak of the same action: one has no words, the words of the shorter all
 * stand in the longer, or of many words three quarters do.
 */
export function sayTheSame(a: string | null, b: string | null): boolean {
  const [one, other] = [weighty(a), weighty(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === one.size || (one.size >= MANY && shared * 4 >= one.size * 3);
}

/** The words of a text that say something, each once. */
export function weighty(text: string | null): Set<string> {
  return new Set(
    squash(text ?? "")
      .split(" ")
      .filter((word) => word !== "" && !SMALL.has(word)),
  );
}

/** A number for each of them, in the same order: by these a text is held against many others in a fraction of the time. */
export function weightyMarks(text: string): number[] {
  const weighty: number[] = [];
  for (const mark of marksOfWords(text)) if (!SMALL_MARKS.has(mark) && !weighty.includes(mark)) weighty.push(mark);
  return weighty;
}

const SMALL_MARKS = new Set([...SMALL].flatMap(marksOfWords));
