import { counted } from "../core/words";

/**
 * Text of a workbook as it may be printed: one line, and without the control characters by which a cell could move the
 * cursor, change colours or turn the direction of writing.
 */
export function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, "")
    .trim();
}

/** A word, or the address of a cell with the spaces of its sheet's name, which must not be torn apart. */
const WORD = /'(?:[^']|'')+'!\S+|\S+/g;

/** Breaks a text into lines of at most `width` characters, each after its indent. A longer word stands alone, uncut. */
export function wrap(text: string, width: number, indent = "", hanging = indent): string {
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of printable(text).match(WORD) ?? []) {
    const wider = empty ? line + word : `${line} ${word}`;
    if (!empty && [...wider].length > width) {
      lines.push(line);
      line = hanging + word;
    } else {
      line = wider;
    }
    empty = false;
  }
  return [...lines, line].join("\n");
}

/** `1 error`, `2 errors`, `no errors`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return n === 0 ? `no ${many}` : counted(n, one, many);
}
