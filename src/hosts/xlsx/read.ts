import {
  type Area,
  type FillsWanted,
  HostError,
  marksOf,
  type SheetSnapshot,
  type Snapshot,
} from "../../core/workbook";
import { type Book, needed, readBook } from "./book";
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
  const marks = marksOf(book.names);
  const sheets = book.sheets.map((part): SheetSnapshot => {
    return { ...readSheet(parts, part, book), ours: marks.get(part.name.toLowerCase()) ?? null };
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
