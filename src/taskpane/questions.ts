import { counted, type Review } from "../core";
import type { Question } from "../core/plan/questions";

/** The questions that are to be put before anything is judged: the urgent ones that nobody has set aside. */
export function asked(questions: readonly Question[], later: ReadonlySet<string>): readonly Question[] {
  return questions.filter(({ id, urgent }) => urgent && !later.has(id));
}

/** The urgent questions of a review that are still to be put. */
export function openQuestions(review: Review | null, later: ReadonlySet<string>): readonly Question[] {
  return review === null ? [] : asked(review.plan.questions, later);
}

/** So many questions that are not urgent stand on the overview; more of them wait in Setup. */
const AT_ONCE = 3;

/** The questions to put on the overview: the urgent ones, else the first few that nobody has set aside. */
export function questionsToPut(review: Review, later: ReadonlySet<string>): readonly Question[] {
  const urgent = openQuestions(review, later);
  if (urgent.length > 0) return urgent;
  return review.plan.questions.filter(({ id }) => !later.has(id)).slice(0, AT_ONCE);
}

/** `1 question is left.`, or nothing. */
export function leftSentence(questions: readonly Question[]): string {
  return questions.length === 0 ? "" : `${counted(questions.length, "question is", "questions are")} left.`;
}
