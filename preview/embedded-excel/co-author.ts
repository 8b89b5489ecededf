import { SHEET_LIMITS } from "../../src/core/workbook";
import { deleteSheet, renameSheet } from "./model/book";
import { cellAt } from "./model/cells";
import { writeEntries } from "./model/edits";
import { ApiError } from "./model/errors";
import { NOTHING_ALLOWED } from "./model/protection";
import { deleteCells, insertCells } from "./model/shift";
import type { Book, Sheet } from "./model/types";

/** Chooses one of so many, from 0. */
export type Pick = (many: number) => number;

export const coAuthorActs = [
  "types into a cell",
  "puts in a row",
  "takes out a row",
  "renames a sheet",
  "deletes a sheet",
  "protects a sheet",
] as const;
export type CoAuthorAct = (typeof coAuthorActs)[number];

/** Rows and columns near the beginning of a sheet, where most stands. */
const NEAR = { rows: 12, columns: 10 } as const;

/**
 * Somebody else at work in the same workbook. Each act is done as that user does it; what Excel refuses to them has not
 * happened.
 */
export class CoAuthor {
  private typed = 0;

  constructor(
    private readonly book: Book,
    private readonly pick: Pick,
  ) {}

  /** Does one of the acts on some visible sheet and tells it in words; null when Excel refused. */
  act(acts: readonly CoAuthorAct[] = coAuthorActs): string | null {
    const seen = this.book.sheets.filter(({ visibility }) => visibility === "Visible");
    const [act, sheet] = [acts[this.pick(acts.length)]!, seen[this.pick(seen.length)]!];
    const { name } = sheet;
    const where = this.does(act, sheet);
    return where === null ? null : `Somebody else ${act}: ${name}${where}`;
  }

  /** Does the act on the sheet and says where; null when Excel refused. */
  private does(act: CoAuthorAct, sheet: Sheet): string | null {
    const [row, column] = [this.pick(NEAR.rows), this.pick(NEAR.columns)];
    const line = { row, column: 0, rows: 1, columns: SHEET_LIMITS.columns };
    try {
      switch (act) {
        case "types into a cell":
          return this.type(sheet, row, column);
        case "puts in a row":
          insertCells(sheet, line, "row");
          return `, above row ${row + 1}`;
        case "takes out a row":
          deleteCells(sheet, line, "row");
          return `, row ${row + 1}`;
        case "renames a sheet":
          renameSheet(sheet, `${sheet.name.slice(0, 20)} ${++this.typed}`);
          return `, now ${sheet.name}`;
        case "deletes a sheet":
          deleteSheet(sheet);
          return "";
        case "protects a sheet":
          sheet.protection = sheet.protection === null ? { options: NOTHING_ALLOWED, password: null } : null;
          return sheet.protection === null ? ", no more" : "";
      }
    } catch (refused) {
      if (!(refused instanceof ApiError)) throw refused;
      return null;
    }
  }

  private type(sheet: Sheet, row: number, column: number): string {
    const text = `Theirs ${++this.typed}`;
    writeEntries(sheet, { row, column, rows: 1, columns: 1 }, () => text);
    const stands = cellAt(sheet, row, column)?.value === text;
    return stands ? `, “${text}” in row ${row + 1}, column ${column + 1}` : "";
  }
}

/** A `Pick` that gives the same each time for the same seed. */
export function pickFrom(seed: number): Pick {
  let state = seed >>> 0;
  return (many) => {
    // Numerical Recipes' linear generator; its high bits are good enough to choose by.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * many);
  };
}
