import { groupBy } from "../group-by";
import { sayTheSame } from "../plan/tree/words";
import { squash } from "../plan/squash";

type Named = { readonly ref: string | null; readonly title: string | null };

export type Match<N, B> = {
  readonly now: N;
  readonly before: B;
  /** Whether the reference is still the same. */
  readonly sameRef: boolean;
  /** Whether the words are, but for a few. */
  readonly sameWords: boolean;
};

export type Matched<N, B> = {
  /** In the order of the plan as it is now. */
  readonly matches: readonly Match<N, B>[];
  readonly added: readonly N[];
  readonly removed: readonly B[];
};

/**
 * The rows of two reports of one plan that are the same: first those with the same reference and words, then those with
 * the same words under another reference, as when an action was put in between and the rest renumbered, and at last those
 * that have only the reference in common. Each row is matched once.
 */
export function match<N extends Named, B extends Named>(now: readonly N[], before: readonly B[]): Matched<N, B> {
  const matches = new Map<N, Match<N, B>>();
  const free = new Set(before);
  const byRef = groupBy(before, (row) => refOf(row) || null);
  const byWords = groupBy(before, (row) => wordsOf(row) || null);
  const take = (one: N, other: B | undefined): void => {
    if (other === undefined) return;
    free.delete(other);
    const sameRef = refOf(one) !== "" && refOf(one) === refOf(other);
    matches.set(one, { now: one, before: other, sameRef, sameWords: sayTheSame(one.title, other.title) });
  };
  const left = () => now.filter((one) => !matches.has(one));
  const firstOf = (some: readonly B[] | undefined, fits: (one: B) => boolean) =>
    some?.find((one) => free.has(one) && fits(one));
  for (const one of now)
    take(
      one,
      firstOf(byRef.get(refOf(one)), (other) => wordsOf(other) === wordsOf(one)),
    );
  for (const one of left())
    take(
      one,
      firstOf(byRef.get(refOf(one)), (other) => hasWords(one) && sayTheSame(one.title, other.title)),
    );
  for (const one of left()) take(one, alone(byWords.get(wordsOf(one))?.filter((other) => free.has(other))));
  for (const one of left())
    if (refOf(one) !== "") take(one, alone(byRef.get(refOf(one))?.filter((other) => free.has(other))));
  return {
    matches: now.flatMap((one) => matches.get(one) ?? []),
    added: left(),
    removed: before.filter((one) => free.has(one)),
  };
}

const refOf = ({ ref }: Named) => squash(ref ?? "");
const wordsOf = ({ title }: Named) => squash(title ?? "");
const hasWords = (one: Named) => wordsOf(one) !== "";

/** The only one; of several nobody can say which is meant. */
const alone = <T>(some: readonly T[] | undefined): T | undefined => (some?.length === 1 ? some[0] : undefined);
