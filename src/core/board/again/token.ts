import { digestOf, type CellValue } from "../../workbook";

/** What stands for the content of a cell: four signs of 64, or nothing for a blank one. */
export type Token = string;

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * The token of a cell. White space and control characters do not count, because Excel changes them as it likes, nor does
 * it whether a number is a number or a text; of two contents that differ, one in 16 million pairs has the same token.
 */
export function tokenOf(value: CellValue): Token {
  const words = wordsOf(value);
  return words === "" ? "" : signs(digestOf(words)[1], 4);
}

/** So many signs of a number of 32 bits, from its lowest bits. */
export function signs(number: number, count: number): string {
  return Array.from({ length: count }, (_, i) => SIGNS[(number >>> (6 * i)) & 63]).join("");
}

/** A cell's content as it is compared. */
export function wordsOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  return value.replace(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, " ").trim();
}
