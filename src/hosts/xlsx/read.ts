import { type Area, type FillsWanted, HostError, marksOf, type Snapshot } from "../../core/workbook";
import { type Book, readBook } from "./book";
import { fillsIn, type StyleMap } from "./fills";
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
  const { snapshot, styles } = understood(() => withoutFills(parts, book, name));
  if (fillsWanted === undefined) return snapshot;
  const areas = fillsWanted(snapshot);
  return understood(() => withFills(snapshot, styles, book, areas));
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

type Unfilled = { readonly snapshot: Snapshot; readonly styles: readonly StyleMap[] };

function withoutFills(parts: Parts, book: Book, name: string): Unfilled {
  const marks = marksOf(book.names);
  const read = book.sheets.map((part) => {
    const { sheet, styles } = readSheet(parts, part, book);
    return { styles, sheet: { ...sheet, ours: marks.get(part.name.toLowerCase()) ?? null } };
  });
  return {
    snapshot: { name, dateSystem: book.dateSystem, sheets: read.map(({ sheet }) => sheet) },
    styles: read.map(({ styles }) => styles),
  };
}

function withFills(snapshot: Snapshot, styles: readonly StyleMap[], book: Book, areas: readonly Area[]): Snapshot {
  const sheets = snapshot.sheets.map((sheet, index) => {
    const wanted = areas.filter((area) => area.sheet === sheet.name);
    return wanted.length === 0 ? sheet : { ...sheet, fills: fillsIn(styles[index]!, wanted, book) };
  });
  return { ...snapshot, sheets };
}
