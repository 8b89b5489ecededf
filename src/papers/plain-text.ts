import { shownNumber } from "../core/board/layout/text-fit";
import type { BoardCell } from "../core/board";

/** What stands where a cell of a table has nothing to show. Explained behind each table that has one. */
export const NOTHING = "–";

/** Signs that no paper can hold: controls, halves of signs, and those that Unicode says are none. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

/** A text that every reader takes: a sign that XML forbids is left out, half a sign is shown as one that was lost. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(UNWRITABLE, "");
}

/** A text for HTML and XML, within and without quotation marks. */
export function escaped(text: string): string {
  return plainText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** What a cell shows; an empty text where it has nothing. */
export function shownIn({ value, format }: BoardCell): string {
  if (value === null) return "";
  if (typeof value === "number") return shownNumber(value, format ?? "0");
  return plainText(String(value));
}

/** Whether a text is written from the right to the left somewhere. */
export const isRightToLeft = (text: string) => /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(text);
