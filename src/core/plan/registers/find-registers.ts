import { cellRef, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { listed, quoted } from "../../words";
import { squash } from "../squash";
import { stackedHeadings } from "../tables/header";
import { matchHeadings, verdictOn, type Headings, type Verdict } from "./headings";
import { linksByNumber } from "./links-by-number";
import { definitionOf } from "./register";
import type { RegisterKind } from "./register-names";

/** Where a register stands on a sheet, and what its columns hold. */
export type RegisterTable = Verdict & {
  readonly headerRow: number;
  /** The first row of its headings: the one above, where they stand in two. */
  readonly topRow: number;
  readonly headings: readonly string[];
  readonly why: string;
};

/** A header stands above this row. */
const HEADER_WITHIN = 60;

/** The longest text of a heading cell. */
const LONGEST = 90;

/** The registers of a sheet from top to bottom; each further one stands below a blank row or a title. */
export function registersIn(sheet: SheetSnapshot, system: 1900 | 1904): readonly RegisterTable[] {
  const found: RegisterTable[] = [];
  const end = Math.min(sheet.values.length, HEADER_WITHIN);
  for (let row = 0; row < end; row++) {
    const last = found.at(-1);
    if (last !== undefined && filledIn(sheet, row - 1).length > 1) continue;
    const table = tableAt(sheet, row, last === undefined ? 0 : last.headerRow + 1, system);
    if (table === null) continue;
    const lower = tableAt(sheet, row + 1, row, system);
    const better = lower !== null && lower.topRow === row && lower.fields.size > table.fields.size ? lower : table;
    found.push(better);
    row = better.headerRow;
  }
  return found;
}

/** The likeliest header of a register that somebody said the sheet is; null where no heading is one of its own. */
export function chosenRegister(
  sheet: SheetSnapshot,
  kind: RegisterKind,
  headingRow: number | null,
): RegisterTable | null {
  const rows = headingRow !== null ? [headingRow] : sheet.values.slice(0, HEADER_WITHIN).map((_, row) => row);
  const all = rows.map((row) => {
    const headings = plainRow(sheet, row);
    return { row, headings, fields: headings === null ? NONE : matchHeadings(kind, headings, true).fields };
  });
  const best = all.reduce((most, next) => (next.fields.size > most.fields.size ? next : most), all[0] ?? NOTHING);
  // Somebody who says in which row the headings stand may say what each of them is.
  if (best.headings === null || (best.fields.size === 0 && headingRow === null)) return null;
  return asTable(sheet, best.row, best.row, best.headings, { kind, fields: best.fields, isSure: true, isNamed: true });
}

const NONE: ReadonlyMap<number, string> = new Map();
const NOTHING = { row: 0, headings: null, fields: NONE };

/** The row as the header of a register, by itself or with the row above it. */
function tableAt(sheet: SheetSnapshot, row: number, from: number, system: 1900 | 1904): RegisterTable | null {
  if (filledIn(sheet, row).length < 2) return null;
  const plain = plainRow(sheet, row);
  if (plain === null) return null;
  const name = squash(sheet.name);
  const alone = verdictOn(plain, name, titlesAbove(sheet, row, from));
  if (alone !== null) return asTable(sheet, row, row, plain, alone);
  if (row <= from || filledIn(sheet, row - 1).length < 2) return null;
  const stacked = stackedHeadings(sheet, row, system);
  const both = stacked && verdictOn(stacked, name, titlesAbove(sheet, row - 1, from));
  return stacked && both && asTable(sheet, row, row - 1, stacked, both);
}

function asTable(
  sheet: SheetSnapshot,
  headerRow: number,
  topRow: number,
  ways: Headings,
  verdict: Verdict,
): RegisterTable {
  const headings = ways.map(([text]) => (text ?? "").trim());
  const fields = linksByNumber(sheet, headerRow, verdict, headings);
  const said = [...fields.keys()].slice(0, SHOWN).map((column) => quoted(headings[column]!.replace(/\s+/g, " ")));
  if (said.length === 0)
    return { ...verdict, fields, headerRow, topRow, headings, why: "no heading says what stands below it" };
  const why = `it has the headings of ${article(definitionOf(verdict.kind).name)} (${listed(said)})`;
  return { ...verdict, fields, headerRow, topRow, headings, why };
}

/** So many headings are named. */
const SHOWN = 4;

const article = (name: string) => `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;

/** The headings of a row; null where it holds something that no heading is. */
function plainRow(sheet: SheetSnapshot, row: number): Headings | null {
  const cells = sheet.values[row] ?? [];
  const isHeading = (cell: CellValue) => isNothing(cell) || (typeof cell === "string" && cell.length <= LONGEST);
  if (!cells.every(isHeading)) return null;
  return cells.map((cell) => (isNothing(cell) ? [] : [cell as string]));
}

/** What stands in the lines above a header that hold little else, in plain words. */
function titlesAbove(sheet: SheetSnapshot, row: number, from: number): string {
  return titleCells(sheet, row, from)
    .map(({ text }) => squash(text))
    .join(" \n ");
}

/** A title block has no more lines. */
const TITLE_ROWS = 12;

/** The texts in the lines above a header that hold at most two. */
export function titleCells(sheet: SheetSnapshot, row: number, from = 0) {
  const cells: { readonly text: string; readonly at: ReturnType<typeof cellRef> }[] = [];
  for (let above = Math.max(from, row - TITLE_ROWS); above < row; above++) {
    const filled = filledIn(sheet, above);
    if (filled.length > 2) continue;
    for (const column of filled) {
      const value = valueAt(sheet, above, column);
      if (typeof value === "string") cells.push({ text: value.trim(), at: cellRef(sheet.name, above, column) });
    }
  }
  return cells;
}

const isNothing = (cell: CellValue) => cell === null || (typeof cell === "string" && cell.trim() === "");

function filledIn(sheet: SheetSnapshot, row: number): readonly number[] {
  return (sheet.values[row] ?? []).flatMap((cell, column) => (isNothing(cell) ? [] : [column]));
}
