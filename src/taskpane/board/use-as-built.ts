import { useEffect, useMemo, useState } from "react";
import type { IsoDay, Review } from "../../core";
import { asBuilt, coverSays, type PaperSays } from "../../core/board";
import { loadReading } from "../reading";
import type { PaneState } from "../state";
import { tried } from "../trial";

/** The plan reviewed as the board sheets in the workbook were built, with what their cover says of that. */
export type AsBuilt = { readonly review: Review; readonly says: PaperSays };

/**
 * Null where no sheets say how they were built, and while that is worked out: it takes another review where they are of
 * another day or for other readers than the one on show.
 */
export function useAsBuilt(
  { book, review, saved, trial }: Pick<PaneState, "book" | "review" | "saved" | "trial">,
  today: () => IsoDay,
): AsBuilt | "working" | null {
  const says = useMemo(() => (book === null ? null : coverSays(book)), [book]);
  const [again, setAgain] = useState<(AsBuilt & { readonly of: Review }) | null>(null);
  const isAsked = review !== null && says?.builtWith != null && !isReviewedSo(says, review);
  useEffect(() => {
    if (!isAsked || book === null) return;
    let isGone = false;
    void loadReading().then(({ review: reviewBook }) => {
      if (isGone) return;
      const partnership = tried(saved, trial);
      const built = asBuilt(says, today(), (by) => reviewBook(book, { ...by, partnership }));
      setAgain({ of: review, review: built, says });
    });
    return () => {
      isGone = true;
    };
  }, [isAsked, book, review]);
  return useMemo(() => {
    if (review === null || says?.builtWith == null) return null;
    if (!isAsked) return { review: asBuilt(says, today(), () => review), says };
    return again?.of === review ? again : "working";
  }, [review, says, isAsked, again]);
}

/** Whether the review on show is as at the day of the sheets, and for their readers. */
function isReviewedSo({ asAt, given, grading }: PaperSays, review: Review): boolean {
  const isOfItsDay = asAt === review.asAt.date && given === (review.asAt.from === "given");
  return isOfItsDay && grading.profile === review.grading.profile && grading.strict === review.grading.strict;
}
