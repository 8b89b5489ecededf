/** The months by the letters that tell them apart. */
export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** The source of a pattern for a month in full or short, in small letters. */
export const MONTH_WORDS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** `Sept.` or `september` -> 9: the number of a month that `MONTH_WORDS` found; 0 for other words. */
export function monthOf(word: string): number {
  return (MONTHS as readonly string[]).indexOf(word.slice(0, 3).toLowerCase()) + 1;
}
