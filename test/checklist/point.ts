import type { Output } from "./outputs";
import { firstOf, wordsIn } from "./xml-tree";
import type { Range, ReadCell, ReadSheet, ReadTable } from "./read-workbook";

/**
 * A point of the checklist for board papers: its number, what is to hold in our own words, and the question that is asked
 * of every pack. A point that no program can answer says why, and asks what of it can be asked.
 */
export type Point = {
  readonly number: number;
  readonly holds: string;
  readonly ask: (output: Output) => void;
  /** What a person has to judge all the same. */
  readonly forPeople?: string;
};

/** What breaks a rule, each named by its sheet, so that a failure says where. */
export const onSheets = <T>(
  sheets: readonly ReadSheet[],
  wrong: (sheet: ReadSheet) => readonly T[],
): readonly string[] =>
  sheets.flatMap((sheet) =>
    wrong(sheet).map((one) => `${sheet.name}: ${typeof one === "object" ? JSON.stringify(one) : String(one)}`),
  );

export const inRange = (
  { row, column }: Pick<ReadCell, "row" | "column">,
  { top, left, bottom, right }: Range,
): boolean => row >= top && row <= bottom && column >= left && column <= right;

/** The rows of a table below its headings, each as its cells. */
export function bodyOf(sheet: ReadSheet, { range }: ReadTable): readonly (readonly (ReadCell | undefined)[])[] {
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, i) => range.left + i);
  return Array.from({ length: range.bottom - range.top }, (_, i) =>
    columns.map((column) => sheet.at(range.top + 1 + i, column)),
  );
}

export const sheetCalled = ({ book }: Output, name: string): ReadSheet | undefined =>
  book.sheets.find((sheet) => sheet.name === name);

export const tableCalled = (sheet: ReadSheet | undefined, name: string): ReadTable | undefined =>
  sheet?.tables.find((table) => table.name === name);

/** All texts of a sheet, one below the other. */
export const wordsOf = (sheet: ReadSheet | undefined): string =>
  (sheet?.cells ?? []).flatMap(({ value }) => (typeof value === "string" ? [value] : [])).join("\n");

/** The three forms of a pack as words, for what must stand in each of them. */
export function formsOf({ book, word, page }: Output): readonly (readonly [form: string, words: string])[] {
  return [
    ["workbook", book.sheets.map(wordsOf).join("\n")],
    ["Word", word.words],
    ["page", wordsIn(firstOf(page, "body")!)],
  ];
}

/** How well words of one colour are read on another: WCAG 2.2, 1.4.3. Colours as `RRGGBB`. */
export function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map(lightOf) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance, which is what is left of a colour in a grey copy. */
export function lightOf(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
