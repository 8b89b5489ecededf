import type { Review } from "../../core";

/** `Plan.xlsx` -> `Plan, board paper 2026-10-31.docx`, without the signs that no file may have in its name. */
export function fileName(review: Review, what: string, ending: string): string {
  const stem = review.plan.name
    .replace(/\.\w{3,4}$/, "")
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .trim();
  return `${stem || "Plan"}, ${what} ${review.asAt.date}.${ending}`;
}
