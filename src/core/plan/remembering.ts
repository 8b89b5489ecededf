/** How many answers are kept of one function. The texts are the workbook's own, so that keeping them costs little. */
const MOST = 100_000;
/** A longer text hardly comes twice while a plan is read. */
const LONGEST = 120;
/** Each check looks at each update once more. */
export const WHOLE_TEXTS = 4_000;

/**
 * The same function of a text, which keeps its latest answers: cells of a plan hold the same words over and over, and
 * each row is looked at in several ways before it is known what it is. What it gives must not be changed by anybody.
 */
export function remembering<T>(read: (text: string) => T, longest = LONGEST): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
}
