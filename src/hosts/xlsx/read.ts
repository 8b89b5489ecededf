import {
  type Area,
  type FillsWanted,
  HostError,
  markedBy,
  type SheetSnapshot,
  type Snapshot,
} from "../../core/workbook";
import { type Book, type DefinedName, needed, readBook } from "./book";
import { readFills } from "./fills";
import { guard, type Parts } from "./guard";
import { damaged } from "./refusals";
import { readSheet } from "./sheet";

/**
 * The bytes of an `.xlsx` or `.xlsm` file as a snapshot. `name` is the file's name, for people.
 *
 * @throws HostError with a sentence for the user; nothing else.
 */
export function readXlsx(bytes: Uint8Array, name: string, fillsWanted?: FillsWanted): Snapshot {
  const parts = understood(() => guard(bytes, name));
  const book = understood(() => readBook(parts));
  const snapshot = understood(() => withoutFills(parts, book, name));
  if (fillsWanted === undefined) return snapshot;
  const areas = fillsWanted(snapshot);
  return understood(() => withFills(snapshot, parts, book, areas));
}

/** What a file holds can go wrong in more ways than are foreseen; each of them means that the file is damaged. */
function understood<T>(step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw damaged("it cannot be understood", String(cause));
  }
}

function withoutFills(parts: Parts, book: Book, name: string): Snapshot {
  const sheets = book.sheets.map((part): SheetSnapshot => {
    return { ...readSheet(parts, part, book), ours: markOn(part.name, book.names) };
  });
  return { name, dateSystem: book.dateSystem, sheets };
}

function withFills(snapshot: Snapshot, parts: Parts, book: Book, areas: readonly Area[]): Snapshot {
  const sheets = snapshot.sheets.map((sheet, index) => {
    const wanted = areas.filter((area) => area.sheet === sheet.name);
    const path = book.sheets[index]?.path ?? "";
    return wanted.length === 0 ? sheet : { ...sheet, fills: readFills(needed(parts, path), wanted, book) };
  });
  return { ...snapshot, sheets };
}

/** The id of the board sheet that a defined name marks here, if one does. */
function markOn(sheet: string, names: readonly DefinedName[]): string | null {
  const mark = names.find(({ name, refersTo }) => markedBy(name) !== null && sheetOf(refersTo) === sheet.toLowerCase());
  return mark === undefined ? null : markedBy(mark.name);
}

/** `'It''s ok'!$A$1` -> `it's ok`; Excel compares sheet names without case. */
function sheetOf(refersTo: string): string {
  const name = refersTo.slice(0, Math.max(0, refersTo.lastIndexOf("!"))).toLowerCase();
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
