import { useMemo } from "react";
import { boardPack, fingerprintOf, layOut, stillMatches } from "../../core/board";
import { matchSentence } from "../match-words";
import type { PaneState } from "../state";

type Props = { readonly state: Pick<PaneState, "book" | "review" | "built" | "stale"> };

/** Whether the board sheets that stand in the workbook, and papers with their fingerprint, still match it. */
export function StillMatches({ state: { book, review, built, stale } }: Props) {
  const isNew = built !== null && built.review === review && built.titles.length === built.of;
  const found = useMemo(
    () => (book === null || review === null ? null : stillMatches(book, layOut(boardPack(review)))),
    [book, review],
  );
  if (review === null) return null;
  const { code } = fingerprintOf(review);
  return (
    <section>
      <h2>Does a paper still match?</h2>
      <p>{matchSentence(isNew ? { fingerprint: code, others: [] } : found, code)}</p>
      <p className="quiet">
        Fingerprint of the workbook{stale ? " as it was checked last, before cells were changed" : ""}: <b>{code}</b>. A
        paper with this fingerprint on its cover still rests on the same cells.
      </p>
    </section>
  );
}
