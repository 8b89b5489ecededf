import type { CellValue } from "../workbook";
import { shownNumber, textOf, type Cell } from "./cells";
import { dayOfSerial, isDateFormat } from "./dates/day";

/** Whether the reference is what its cell holds, or was made out from it; null where there is none. */
export type RefFrom = "cell" | "title" | "date" | "lost-zero" | null;

/** `1.4`, `2`, `12b`, `5.1.2`, `SF-10`, `A3`, `P2/7`, `P1.A3`, `1.2(a)`: a digit, at most a few letters, no words. */
const REFERENCE = String.raw`(?:[A-Za-z]{1,4}[-\s./]?)?\d{1,3}(?:[./_-][A-Za-z]{0,2}\d{1,3})*(?:[\s.]?[a-z])?(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\))?`;
/** `SEND_AP_01`, `CYP/SEND/12`: a code of several parts in capitals, as performance tools give each action. */
const CODE = String.raw`(?:[A-Z]{2,8}(?:[_/-][A-Z]{1,8}){1,2}[_/-]\d{1,3}|[A-Z]{2,8}_\d{1,3})`;
const IS_CODE = new RegExp(`^${CODE}$`);
const WHOLE = new RegExp(`^${REFERENCE}$`, "i");
const LEADING = new RegExp(
  `^[([]?((?:(?:[Aa]ction|ACTION|[Rr]ef)\\.?\\s+)?(?:${CODE}|${REFERENCE.replace("(?:\\(", "(?:\\s?\\(")}))[)\\]]?(?<mark>\\s*[.):–—-])?\\s+(?=(?<next>\\p{L}[\\p{L}\\p{N}]*))`,
  "u",
);

/** What people write before a reference: "Action 1.2", "Ref: 1.2", "No. 3", "#4". */
const PREFIX = /^(?:(?:action|ref(?:erence)?|objective|item|no|number|id)(?![A-Za-z])\.?\s*:?\s*|#\s*){1,4}(?=\S)/i;
const ENDS = /[\s.,:;*)\]–—-]+$/;
/** The mark of a footnote, or a word on the row, behind a reference: "1.3¹", "2.8 [1]", "1.4 (new)". */
const NOTE =
  /(?<=[\da-z])\s?(?:[*¹²³⁴⁵†‡§]{1,3}|\[(?:\d{1,2}|[a-z*])\]|[([](?:new|revised|amended|closed|added|moved|merged|paused|updated)[)\]])$/i;

/** Whether the text looks like a reference and like nothing else. */
export function isReference(text: string): boolean {
  return WHOLE.test(plainReference(text));
}

/**
 * The reference without what people put round it: brackets, a full stop or dash behind it, "Action" before it, blanks
 * within it ("12 b", "SF – 10"). A text that is no reference by its shape stays as it is.
 */
export function plainReference(text: string): string {
  const trimmed = text.replaceAll("\u00a0", " ").trim();
  if (trimmed.length > LONGEST || NUMBERS.test(trimmed)) return trimmed;
  const [, inside] = /^[([]\s*([^()[\]]*?)\s*[)\]]$/.exec(trimmed) ?? [];
  const bare = (inside ?? trimmed).replace(/^['’]/, "").replace(PREFIX, "").replace(NOTE, "");
  const ended = /\([^()]+\)$/.test(bare) ? bare : bare.replace(ENDS, "");
  const closed = ended
    .replace(/(?<=\d)\s*\.\s*(?=\d)/g, ".")
    .replace(/(?<=[A-Za-z])\s*[-–—]\s*(?=\d)/g, "-")
    .replace(/(?<=\d)\s+(?=\(|[A-Za-z]$)/g, "");
  return WHOLE.test(closed) ? closed : trimmed;
}

/** Nearly all references are numbers with nothing round them. */
const NUMBERS = /^\d{1,3}(?:\.\d{1,3})*$/;

/** Longer texts are no references with something round them. */
const LONGEST = 40;

/**
 * The reference of a cell, as text. A number is taken as the cell shows it, so that 2.1 with the format `0.00` is
 * `2.10` and 7 with `000` is `007`; what binary fractions add is dropped. A real date gives null: which reference it was
 * is for `dateAsReference`. So do words that are no name of an action: "TBC", "New", a sentence, a date in words.
 */
export function readReference(cell: Cell): string | null {
  if (typeof cell.raw !== "number" || cell.isError) {
    const text = textOf(cell);
    return text === null || isNoReference(text) ? null : plainReference(text);
  }
  if (isDateFormat(cell.format)) return null;
  if (/^0{2,6}$/.test(cell.format)) return String(cell.raw).padStart(cell.format.length, "0");
  return /^0\.0+$/.test(cell.format) ? shownNumber(cell.raw, cell.format) : shownNumber(cell.raw, "");
}

function isNoReference(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || /^(?:tb[cad]|new|n\/?a|none|see\b.*|to be .*)$/is.test(text)) return true;
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$|^\d{1,2}\s[A-Za-z]{3,9}\s\d{2,4}$/.test(text)) return true;
  const words = text.split(/\s+/);
  return text.length > LONGEST || words.length > 6 || (words.length > 2 && !/\d/.test(text));
}

/** Words behind a number that make it an amount or a date: "1.5 FTE", "31 March". */
const COUNTED =
  /^(?:fte|wte|million|m|k|bn|billion|thousand|hours?|hrs?|days?|weeks?|months?|years?|terms?|st|nd|rd|th|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

/**
 * "1.4 Gather families' views" -> `1.4` and the words; null where no reference leads the words. Without a mark behind
 * it a number alone must be followed by a word as a sentence begins with: "18 SEND projects" counts something.
 */
export function leadingReference(title: string): { readonly ref: string; readonly title: string } | null {
  const match = LEADING.exec(title);
  if (match === null) return null;
  const { mark, next = "" } = match.groups ?? {};
  const ref = plainReference(match[1]!);
  const isNumber = /^\d+$/.test(ref);
  const isPlain = /^\p{Lu}/u.test(next) || mark !== undefined || /[A-Za-z\d]\.[A-Za-z\d]/.test(ref);
  if (IS_CODE.test(ref)) return { ref, title: title.slice(match[0].length) };
  if (!WHOLE.test(ref) || !isPlain || COUNTED.test(next) || /^(?:(?:19|20)\d{2}$|0-)/.test(ref)) return null;
  if (isNumber && mark === undefined && /^\p{Lu}{2}/u.test(next)) return null;
  return { ref, title: title.slice(match[0].length) };
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
