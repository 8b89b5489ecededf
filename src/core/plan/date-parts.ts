import { textOf, type Cell } from "./cells";
import { monthOf, MONTH_WORDS } from "./dates/months";

/** What of a date stands in a column where its parts have one each. */
export type DatePart = "day" | "month" | "year";

const ORDER: readonly DatePart[] = ["day", "month", "year"];

const NAMES = "January February March April May June July August September October November December".split(" ");

/** A part of a date as it is written out, null where the text is none: "2" as a month is February, "26" as a year 2026. */
export function readPart(text: string, part: DatePart): string | null {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : null;
  if (part === "day") return number !== null && number >= 1 && number <= 31 ? String(number) : null;
  if (part === "year") return number !== null && number >= 2000 && number < 2100 ? text : twoDigits(text);
  if (number !== null) return NAMES[number - 1] ?? null;
  return IS_MONTH.test(text) ? NAMES[monthOf(text) - 1]! : null;
}

const IS_MONTH = new RegExp(`^(?:${MONTH_WORDS})\\.?$`, "i");

const twoDigits = (text: string) => (/^['’]?[2-4]\d$/.test(text) ? `20${text.slice(-2)}` : null);

/** The cells of one date in parts. */
export type Parts = readonly { readonly part: DatePart; readonly cells: readonly Cell[] }[];

/**
 * The cell of the month holding the whole date, then the cells of its other parts, which hold nothing more. What cannot be
 * put together stays as it is written: a month without its year is no date.
 */
export function joinParts(parts: Parts): readonly Cell[] {
  const sorted = ORDER.flatMap((part) => parts.filter((one) => one.part === part));
  const filled = sorted.flatMap(({ part, cells }) => {
    const cell = cells.find((one) => textOf(one) !== null);
    return cell === undefined ? [] : [{ cell, said: readPart(textOf(cell)!, part) ?? textOf(cell)! }];
  });
  const month = parts.find(({ part }) => part === "month")?.cells[0];
  if (filled.length === 0) return month === undefined ? [] : [month];
  const first = filled.find(({ cell }) => cell === month) ?? filled[0]!;
  const whole: Cell = { ...first.cell, raw: filled.map(({ said }) => said).join(" "), format: "" };
  return [{ ...whole, besides: filled.flatMap(({ cell }) => (cell === first.cell ? [] : [cell.at])) }];
}
