import {
  contains,
  HostError,
  type LookArea,
  type LooksWanted,
  marksOf,
  type SheetSnapshot,
  type Snapshot,
  splitLocalRef,
} from "../../core/workbook";
import { type Book, readBook } from "./book";
import { fillsIn, type StyleMap } from "./fills";
import { guard, type Parts } from "./guard";
import type { Cells } from "./cells";
import { damaged } from "./refusals";
import { readSheet } from "./sheet";

/**
 * The bytes of an `.xlsx` or `.xlsm` file as a snapshot. `name` is the file's name, for people.
 *
 * @throws HostError with a sentence for the user; nothing else.
 */
export function readXlsx(bytes: Uint8Array, name: string, looksWanted?: LooksWanted): Snapshot {
  const parts = understood(() => guard(bytes, name));
  const book = understood(() => readBook(parts));
  const plain = understood(() => withoutLooks(parts, book, name));
  if (looksWanted === undefined) return plain.snapshot;
  const areas = looksWanted(plain.snapshot);
  return understood(() => withLooks(plain, book, areas));
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

/** A snapshot without looks, and for each sheet what tells them. */
type Plain = {
  readonly snapshot: Snapshot;
  readonly looks: readonly { readonly styles: StyleMap; readonly struck: Cells["struck"] }[];
};

function withoutLooks(parts: Parts, book: Book, name: string): Plain {
  const marks = marksOf(book.names);
  const read = book.sheets.map((part) => {
    const { sheet, styles, struck } = readSheet(parts, part, book);
    return { styles, struck, sheet: { ...sheet, ours: marks.get(part.name.toLowerCase()) ?? null } };
  });
  return {
    snapshot: { name, dateSystem: book.dateSystem, sheets: read.map(({ sheet }) => sheet) },
    looks: read,
  };
}

function withLooks({ snapshot, looks }: Plain, book: Book, areas: readonly LookArea[]): Snapshot {
  const sheets = snapshot.sheets.map((sheet, index) => {
    const wanted = areas.filter((area) => area.sheet === sheet.name);
    if (wanted.length === 0) return sheet;
    const { styles, struck } = looks[index]!;
    const filled = wanted.filter(({ look }) => look === undefined);
    const lined = wanted.filter(({ look }) => look === "strike");
    return { ...sheet, fills: fillsIn(styles, filled, book), ...strikesIn(struck, lined) };
  });
  return { ...snapshot, sheets };
}

function strikesIn(struck: Cells["struck"], areas: readonly LookArea[]): Pick<SheetSnapshot, "struck"> {
  if (struck.size === 0 || areas.length === 0) return {};
  const found = [...struck].filter(([ref]) => {
    const { row, column } = splitLocalRef(ref);
    return areas.some((area) => contains(area, row, column));
  });
  return found.length > 0 ? { struck: new Map(found) } : {};
}
