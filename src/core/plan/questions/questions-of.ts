import type { Asked } from "./asked";
import { columnQuestions } from "./column-questions";
import { colourQuestions } from "./colour-questions";
import type { Question } from "./question";
import { sheetQuestions } from "./sheet-questions";
import { wordQuestions } from "./word-questions";

/** What the reading could not settle by itself, most important first: what is a plan, its columns, its words, its colours. */
export function questionsOf(asked: Asked): readonly Question[] {
  const all = [...sheetQuestions(asked), ...columnQuestions(asked), ...wordQuestions(asked), ...colourQuestions(asked)];
  return [...all.filter(({ urgent }) => urgent), ...all.filter(({ urgent }) => !urgent)];
}
