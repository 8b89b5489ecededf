import { confirmColours, declineColours } from "../colours/confirm";
import { choose, chooseColumn, type Choice, type PartnershipSettings } from "../settings";
import type { Answer, Question } from "./question";

/** The settings once a question is answered. An answer of another kind than the question changes nothing. */
export function answer(settings: PartnershipSettings, question: Question, given: Answer): PartnershipSettings {
  if (question.kind === "colours" && given.kind === "colours")
    return given.use
      ? confirmColours(settings, question.scale, question.entries)
      : declineColours(settings, question.scale);
  if (question.kind === "column" && given.kind === "column")
    return chooseColumn(settings, question, question.column, given.field);
  return choicesOf(question, given).reduce(choose, settings);
}

function choicesOf(question: Question, given: Answer): readonly Choice[] {
  if (question.kind === "sheet" && given.kind === "sheet")
    return [{ kind: "sheet", sheet: question.sheet, role: given.role }];
  if (question.kind !== "words" || given.kind !== "words") return [];
  const { scale } = question;
  return given.meanings.flatMap(({ word, status }) => (status === null ? [] : [{ kind: "word", scale, word, status }]));
}
