import { isBlank, type CellValue, type SheetSnapshot } from "../../workbook";
import type { HeadingCell } from "../headings";
import { isParty } from "../leads/lead-headings";
import { partOfLetters, RACI, type LeadPart } from "../leads/part-letters";
import { holdsRole, isCode } from "../leads/roles";
import { squash } from "../squash";
import type { TableColumn } from "../table-column";

/**
 * What a column of a RACI table says: its heading is the letter of a part that people have in an action, or names people,
 * and its cells hold the letter of theirs (`letters`).
 */
export type Duty = NonNullable<TableColumn["duty"]>;

/** The columns of a RACI table with what they say, and the headings with words in the place of letters. */
export type Duties = {
  readonly duties: ReadonlyMap<number, Duty>;
  readonly ways: readonly HeadingCell[];
};

/** What a letter over a column means, as headings say it in words. */
const IN_WORDS = { accountable: "Accountable", responsible: "Responsible", support: "Supporting", aside: "Consulted" };

const LETTER = /^[([]?([RASCI])[)\]]?[.:]?$/;

const NONE: ReadonlyMap<number, Duty> = new Map();

/** So many rows show what a column holds. */
const SAMPLE = 200;

/** So many cells with letters make a column of them. */
const FEWEST = 2;

/** Looks for the columns of a RACI table among the headings of a row, however they are laid out. */
export function dutiesIn(sheet: SheetSnapshot, row: number, ways: readonly HeadingCell[]): Duties {
  const headed = headedByLetters(ways);
  const holding = headed.size > 0 ? NONE : holdingLetters(sheet, row, ways);
  if (headed.size === 0 && holding.size === 0) return { duties: NONE, ways };
  return {
    duties: new Map<number, Duty>([...headed, ...holding]),
    ways: ways.map((way, column) => {
      const part = headed.get(column);
      return part === undefined ? (holding.has(column) ? null : way) : IN_WORDS[part];
    }),
  };
}

const waysIn = (cell: HeadingCell): readonly string[] =>
  (Array.isArray(cell) ? (cell as readonly CellValue[]) : [cell as CellValue]).filter((way) => typeof way === "string");

/** Columns beside each other that are headed R, A and at least one other letter of such a table. */
function headedByLetters(ways: readonly HeadingCell[]): ReadonlyMap<number, LeadPart> {
  const letters = ways.map((cell) => waysIn(cell).flatMap((way) => LETTER.exec(way.trim())?.[1] ?? [])[0] ?? null);
  for (const run of runsOf(letters.map((letter) => letter !== null))) {
    const own = run.map((column) => letters[column]!);
    const isWhole = own.length >= 3 && new Set(own).size === own.length && own.includes("R") && own.includes("A");
    if (isWhole) return new Map(run.map((column) => [column, RACI.get(letters[column]!)!]));
  }
  return new Map();
}

/**
 * Columns beside each other, each headed by a role, an organisation or a body, in which stand nothing but the letters of
 * such a table: some are accountable, some responsible, and some only asked or told.
 */
function holdingLetters(
  sheet: SheetSnapshot,
  row: number,
  ways: readonly HeadingCell[],
): ReadonlyMap<number, "letters"> {
  const rows = sheet.values.slice(row + 1, row + 1 + SAMPLE);
  const cells = ways.map((cell, column) => {
    if (!waysIn(cell).some(isWhose)) return [];
    const filled = rows.map((values) => values[column] ?? null).filter((value) => !isBlank(value));
    const found = filled.filter((value) => partOfLetters(value) !== null).map(String);
    return found.length >= FEWEST && found.length * 10 >= filled.length * 9 ? found : [];
  });
  for (const run of runsOf(cells.map((found) => found.length > 0))) {
    const used = new Set(run.flatMap((column) => cells[column]!.join("").match(/[RASCI]/g) ?? []));
    if (run.length >= 2 && used.has("A") && used.has("R") && (used.has("C") || used.has("I")))
      return new Map(run.map((column) => [column, "letters"]));
  }
  return new Map();
}

/** Whether a heading says who somebody is. */
const isWhose = (heading: string) =>
  heading.trim() !== "" &&
  (holdsRole(heading) || isParty(heading.trim()) || isCode(heading.trim()) || BODY.test(squash(heading)));

const BODY = /\b(?:team|service|forum|board|group|partners?|schools?|parents?|carers?|panel|network|sendiass)$/;

/** The places that are such, beside each other. */
function runsOf(isSuch: readonly boolean[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  isSuch.forEach((is, at) => {
    if (is && at > 0 && isSuch[at - 1]) runs.at(-1)!.push(at);
    else if (is) runs.push([at]);
  });
  return runs;
}
