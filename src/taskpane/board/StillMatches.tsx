import { useMemo, type ReactNode } from "react";
import type { IsoDay, SheetSpec } from "../../core";
import { boardPack, builtWithWords, fingerprintOf, layOut, stillMatches } from "../../core/board";
import { asBuiltSentence, matchSentence } from "../match-words";
import type { PaneState } from "../state";
import { useAsBuilt } from "./use-as-built";

type Props = {
  readonly state: Pick<PaneState, "book" | "review" | "saved" | "trial" | "built" | "stale">;
  readonly today: () => IsoDay;
  /** What else is said of sheets that are there, by the pack as they were built; null while that is being found out. */
  readonly children?: (pack: readonly SheetSpec[] | null) => ReactNode;
};

/** Whether the board sheets that stand in the workbook, and papers with their fingerprint, still match it, as they were built. */
export function StillMatches({ state, today, children }: Props) {
  const { book, review, built, stale } = state;
  const isNew = built !== null && built.review === review;
  const asBuilt = useAsBuilt(state, today);
  const pack = useMemo(
    () => (review === null || asBuilt === "working" ? null : layOut(boardPack(asBuilt?.review ?? review))),
    [review, asBuilt],
  );
  const found = useMemo(() => (book === null || pack === null ? null : stillMatches(book, pack)), [book, pack]);
  if (review === null) return null;
  const { code } = fingerprintOf(review);
  const isAsked = asBuilt !== null && asBuilt !== "working" && !isNew;
  const how = isAsked ? asBuiltSentence(asBuilt, builtWithWords(asBuilt.review), review, builtWithWords(review)) : "";
  return (
    <section>
      <h2>Does a paper still match?</h2>
      <p>
        {asBuilt === "working" && !isNew
          ? "Comparing the board sheets with the workbook…"
          : `${matchSentence(isNew ? { fingerprint: code, others: [] } : found, code)} ${how}`.trim()}
      </p>
      <p className="quiet">
        Fingerprint of the workbook{stale ? " as it was checked last, before cells were changed" : ""}: <b>{code}</b>. A
        paper with this fingerprint on its cover still rests on the same cells.
      </p>
      {(found !== null || isNew || asBuilt === "working") && children?.(pack)}
    </section>
  );
}
