import { isBlank, localRef, splitCellRef, cellRef, type CellRef } from "./cell";
import type { Fix, Given } from "./edit";
import type { SheetSnapshot, Snapshot } from "./snapshot";

/**
 * The fixes with what names the rows that they write to: a cell beside the edited ones, or above them where the row is
 * new. A row that comes or goes meanwhile may bring another one to the same address with the very value that is to be
 * replaced; by its name a host knows that it is another.
 */
export function withGiven(fixes: readonly Fix[], { sheets }: Snapshot): readonly Fix[] {
  const edited = new Set<CellRef>(fixes.flatMap(({ edits }) => edits.map(({ at }) => at)));
  const known = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const names = new Map<string, Given | null>();
  return fixes.map((fix) => {
    const given = new Map<CellRef, Given>();
    for (const { at } of fix.edits) {
      const { sheet: name, row } = splitCellRef(at);
      const sheet = known.get(name);
      const key = `${row} ${name}`;
      if (!names.has(key)) names.set(key, sheet === undefined ? null : nameOf(sheet, row, edited));
      const found = names.get(key);
      if (found) given.set(found.at, found);
    }
    return given.size === 0 ? fix : { ...fix, given: [...given.values()] };
  });
}

/** The first cell of the row, or of the nearest one above, that holds something of its own and is not to be changed. */
function nameOf(sheet: SheetSnapshot, from: number, edited: ReadonlySet<CellRef>): Given | null {
  for (let row = Math.min(from, sheet.values.length - 1); row >= 0; row--) {
    for (const [column, value] of sheet.values[row]!.entries()) {
      const at = cellRef(sheet.name, row, column);
      const local = localRef(row, column);
      if (isBlank(value) || edited.has(at) || sheet.formulas.has(local) || sheet.errors.has(local)) continue;
      return { at, value };
    }
  }
  return null;
}
