import type { CellValue } from "../workbook";
import { shownNumber, textOf, type Cell } from "./cells";
import { dayOfSerial, isDateFormat } from "./dates/day";

/** Whether the reference is what its cell holds, or was made out from it; null where there is none. */
export type RefFrom = "cell" | "title" | "date" | "lost-zero" | null;

/** `1.4`, `2`, `12b`, `5.1.2`, `SF-10`, `A3`, `P2/7`: at least one digit, at most a few letters, no words. */
const REFERENCE = String.raw`(?:[A-Za-z]{1,4}[-\s./]?)?\d{1,3}(?:[./-]\d{1,3})*(?:\s?[a-z])?`;
const WHOLE = new RegExp(`^(?:(?:action|ref|no)\\.?\\s*)?(${REFERENCE})[.):]?$`, "i");
const LEADING = new RegExp(`^(${REFERENCE})\\s*[.):–—-]?\\s+(?=\\p{Lu})`, "u");

/** Whether the text looks like a reference and like nothing else. */
export function isReference(text: string): boolean {
  return WHOLE.test(text.trim());
}

/**
 * The reference of a cell, as text. A number is taken as the cell shows it, so that 2.1 with the format `0.00` is
 * `2.10`; what binary fractions add is dropped. A real date gives null: which reference it was is for `dateAsReference`.
 */
export function readReference(cell: Cell): string | null {
  if (typeof cell.raw !== "number" || cell.isError) return textOf(cell);
  if (isDateFormat(cell.format)) return null;
  return /^0\.0+$/.test(cell.format) ? shownNumber(cell.raw, cell.format) : shownNumber(cell.raw, "");
}

/** "1.4 Gather families' views" -> `1.4` and the words; null where no reference leads the words. */
export function leadingReference(title: string): { readonly ref: string; readonly title: string } | null {
  const [whole, ref] = LEADING.exec(title) ?? [];
  return whole === undefined || ref === undefined || /^(19|20)\d{2}$/.test(ref)
    ? null
    : { ref, title: title.slice(whole.length) };
}

/**
 * The reference that Excel turned into a date: 1-2 typed becomes 1 February. Only where the other references of the
 * column are written with one sign between two numbers is it known which; else null.
 */
export function dateAsReference(cell: Cell, others: readonly string[]): string | null {
  if (typeof cell.raw !== "number" || !isDateFormat(cell.format)) return null;
  const signs = new Set(others.flatMap((ref) => /^\d{1,2}([./-])\d{1,2}$/.exec(ref)?.[1] ?? []));
  const [sign] = signs;
  if (signs.size !== 1 || sign === undefined) return null;
  const [, month = "", day = ""] = dayOfSerial(cell.raw, cell.system).split("-");
  return `${Number(day)}${sign}${Number(month)}`;
}

type Referenced = {
  readonly ref: string | null;
  readonly refFrom: RefFrom;
  readonly raw: { readonly ref?: CellValue };
};

/**
 * Gives back the zero that Excel drops: 2.10 typed into a cell for numbers becomes 2.1. A number is one of these when it
 * stands behind 2.9 or before 2.11 and no other row has 2.10.
 *
 * @param rows the actions of one table, in its order
 */
export function withLostZeros<A extends Referenced>(rows: readonly A[]): readonly A[] {
  const taken = new Set(rows.map(({ ref }) => ref));
  return rows.map((action, i) => {
    const [, area, digit] = /^(\d+)\.([1-9])$/.exec(action.ref ?? "") ?? [];
    if (area === undefined || typeof action.raw.ref !== "number") return action;
    const number = Number(digit) * 10;
    const ref = `${area}.${number}`;
    const follows = rows[i - 1]?.ref === `${area}.${number - 1}` || rows[i + 1]?.ref === `${area}.${number + 1}`;
    return follows && !taken.has(ref) ? { ...action, ref, refFrom: "lost-zero" } : action;
  });
}
