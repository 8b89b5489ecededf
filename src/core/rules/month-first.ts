/**
 * Whether the text can only be a date whose month stands before its day ("03/25/2025"), as American programs write it.
 * It is no date in English order, and how it was meant is told, never guessed.
 */
export function isMonthFirst(text: string): boolean {
  const [, first, second] = NUMBERS.exec(text) ?? [];
  return Number(first) >= 1 && Number(first) <= 12 && Number(second) >= 13 && Number(second) <= 31;
}

const NUMBERS = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?)?\s*$/i;

/** Whether the text is a date that reads in both orders: "04/05/2025". */
export function isEitherOrder(text: string): boolean {
  const [, first, second] = NUMBERS.exec(text) ?? [];
  return [first, second].every((part) => Number(part) >= 1 && Number(part) <= 12) && first !== second;
}
