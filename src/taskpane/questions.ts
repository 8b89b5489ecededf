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

/** `1 question is left.`, or nothing. */
export function leftSentence(questions: readonly Question[]): string {
  return questions.length === 0 ? "" : `${counted(questions.length, "question is", "questions are")} left.`;
}
