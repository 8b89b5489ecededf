import { isoDay, type IsoDay } from "./day";
import { yearOf } from "./forms";

/**
 * Whether the text can only be a date whose month stands before its day ("03/25/2025"), as American programs write it.
 * It is no date in English order; what its column holds says how it is read (`date-order.ts`).
 */
export function isMonthFirst(text: string): boolean {
  const { first, second } = numbersOf(text);
  return isMonth(first) && second >= 13 && second <= 31;
}

/** Whether the text can only be a date whose day stands before its month: "25/03/2025". */
export function isDayFirst(text: string): boolean {
  const { first, second } = numbersOf(text);
  return isMonth(second) && first >= 13 && first <= 31;
}

/** Whether the text is a date that reads in both orders: "04/05/2025". */
export function isEitherOrder(text: string): boolean {
  const { first, second } = numbersOf(text);
  return isMonth(first) && isMonth(second) && first !== second;
}

/** The day of a text that has its month first; null where it is none. */
export function dayMonthFirst(text: string): IsoDay | null {
  const { first, second, year } = numbersOf(text);
  return isMonth(first) ? isoDay(yearOf(year), first, second) : null;
}

const NUMBERS = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?)?\s*$/i;

const isMonth = (number: number) => number >= 1 && number <= 12;

function numbersOf(text: string): { readonly first: number; readonly second: number; readonly year: string } {
  const [, first, second, year = ""] = NUMBERS.exec(text) ?? [];
  return { first: Number(first ?? NaN), second: Number(second ?? NaN), year };
}
