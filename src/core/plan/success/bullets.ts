import { wordCount } from "../../words";
/** What marks an item of a list: its kind says how deep it stands. */
export type Bullet = { readonly mark: string; readonly level: number; readonly length: number };

/** A line without its bullet. */
export type Line = { readonly text: string; readonly bullet: Bullet | null; readonly afterBlank: boolean };

/** Bullets as Word and Excel have them; those of symbol fonts arrive as letters of no alphabet. */
const ROUND = "[•●⚫◼■▪∙·*‣⁃§✓✔☑➢➤►▶»\\uF000-\\uF0FF\\uFFFD]";
const HOLLOW = "[○◦◯□▫❍]";
const BULLET = new RegExp(
  `^\\s*(?:(?<round>${ROUND})\\s*|(?<hollow>${HOLLOW})\\s*|(?<o>o)\\s+(?=\\S)|(?<dash>[-–—])(?:\\s+(?=\\S)|(?=[\\p{L}“"'(]))|(?<number>\\(?\\d{1,2}[.)]|\\(\\d{1,2}\\))\\s+|(?<letter>\\(?(?:[a-h]|i{1,3}|iv|vi{0,3}|ix|x)[.)])\\s+)`,
  "u",
);

/** The bullet with which a line begins; null for none. */
export function bulletAt(line: string): Bullet | null {
  const match = BULLET.exec(line);
  if (match === null) return null;
  const { hollow, o, dash, letter } = match.groups ?? {};
  const level = hollow !== undefined || o !== undefined || letter !== undefined ? 2 : dash !== undefined ? 1.5 : 1;
  return { mark: match[0].trim(), level, length: match[0].length };
}

/** The lines of a cell, those with several bullets in a row parted at each, without bullets and outer blanks. */
export function linesWithBullets(cell: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const line of cell.replace(/\r\n?/g, "\n").replaceAll("\u00a0", " ").split("\n").flatMap(partedAtBullets)) {
    const bullet = bulletAt(line);
    const text = line.slice(bullet?.length ?? 0).trim();
    if (text === "") {
      afterBlank = afterBlank || bullet === null;
      continue;
    }
    lines.push({ text, bullet, afterBlank: afterBlank && lines.length > 0 });
    afterBlank = false;
  }
  return lines;
}

const INSIDE = new RegExp(`\\s*(?=(?:${ROUND.replace("*", "").replace("·", "")}|${HOLLOW})\\s*\\S)`, "gu");
const DASHES = /\s+(?=[-–—]\s+\p{Lu})/u;
const LETTER_O = /\s+(?=o\s+\p{Lu})/u;

/**
 * "• one • two", "1. one 2. two 3. three", "- One - Two" on one line. Dashes and the letter o count only where the line
 * begins with one; numbers only in their order from 1.
 */
function partedAtBullets(line: string): readonly string[] {
  const parts = line.split(INSIDE).filter((part) => part.trim() !== "");
  return parts.flatMap((part) => {
    const bullet = bulletAt(part);
    if (bullet === null) return partedAtNumbers(part).flatMap(partedAtSemicolons);
    if (/^[-–—]/.test(bullet.mark)) return part.split(DASHES);
    if (bullet.mark === "o") return part.split(LETTER_O);
    return /^\(?1[.)]/.test(bullet.mark) ? partedAtNumbers(part) : [part];
  });
}

/** "Will be seen in: 1. … 2. … 3. …", each number the next. */
function partedAtNumbers(line: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let next = 1;
  for (const { index, 1: number } of line.matchAll(/(?<![\p{L}\p{N}.,])\(?(\d{1,2})[.)]\s+(?=\S)/gu)) {
    if (Number(number) !== next) continue;
    if (index > from) parts.push(line.slice(from, index));
    from = index;
    next++;
  }
  return next <= 2 ? [line] : [...parts, line.slice(from)].filter((part) => part.trim() !== "");
}

/** A list joined by semicolons: every part is more than a word or two. */
function partedAtSemicolons(line: string): readonly string[] {
  const parts = line.split(/;\s+/).filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.every((part) => wordCount(part) >= 3) ? parts : [line];
}
