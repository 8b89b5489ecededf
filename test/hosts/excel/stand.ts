import { EmbeddedExcel } from "../../../preview/embedded-excel";
import type { Book, Sheet } from "../../../preview/embedded-excel";
import { formatAt } from "../../../preview/embedded-excel/model/cells";
import { newBook } from "../../../preview/embedded-excel/model/book";
import { type ExcelHost, excelHost } from "../../../src/hosts/excel";
import { startOffice } from "../../office";

/** One started Office.js that is handed one workbook after the other: starting it anew takes longer than most cases. */
export type Stand = {
  readonly host: ExcelHost;
  /** Puts a workbook in front of it. */
  readonly open: (book: Book) => Promise<EmbeddedExcel>;
  readonly close: () => Promise<void>;
};

/** Answers for whichever workbook is in front. */
class Front extends EmbeddedExcel {
  front: EmbeddedExcel | null = null;
  override answer(request: string) {
    return this.front === null ? super.answer(request) : this.front.answer(request);
  }
}

export async function openStand(): Promise<Stand> {
  const stand = new Front(newBook());
  const { Excel, Office, close } = await startOffice(stand);
  Object.assign(globalThis, { Excel, Office });
  return {
    host: excelHost(),
    open: async (book) => {
      // What the library still has to let go of is let go of first.
      await new Promise((resolve) => setTimeout(resolve, 0));
      stand.front = new EmbeddedExcel(book);
      return stand.front;
    },
    close: async () => {
      await close();
      for (const name of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, name);
    },
  };
}

/** A workbook of its own that is the same in everything. */
export function copyOf(book: Book): Book {
  const listeners = [...book.listeners];
  book.listeners.clear();
  const copy = structuredClone(book);
  for (const listener of listeners) book.listeners.add(listener);
  return copy;
}

/** What identifies a part, or leads back to what it is part of. */
const LEFT_OUT: ReadonlySet<string> = new Set(["id", "book", "sheet", "chart", "followers", "part"]);

/** A copy's maps are those of another realm, so they are known by their tags. */
const tagOf = (value: unknown) => Object.prototype.toString.call(value);

/** Everything about a workbook but what identifies its parts, as texts that can be compared: by sheet, and the rest. */
export function stateOf({ sheets, names, active }: Book): ReadonlyMap<string, string> {
  const plain = (key: string, value: unknown): unknown => {
    if (LEFT_OUT.has(key)) return undefined;
    if (tagOf(value) === "[object Map]")
      return [...(value as Map<unknown, unknown>)].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    return tagOf(value) === "[object Set]" ? [...(value as Set<unknown>)] : value;
  };
  const textOf = (value: unknown) => JSON.stringify(value, plain);
  const held = (sheet: Sheet) => ({ ...sheet, cells: cellsOf(sheet).map(([at, cell]) => [at, textOf(cell)]) });
  const called = names.map(({ name, visible, scope, formula }) => [name, visible, scope?.name ?? null, formula]);
  return new Map([
    ...sheets.map((sheet): [string, string] => [sheet.name, textOf(held(sheet))]),
    ["", textOf([sheets.map(({ name }) => name), called.map(String).sort(), active.name])],
  ]);
}

/** Every cell that holds something or looks like something, however its look is kept. */
function cellsOf(sheet: Sheet): readonly (readonly [number, unknown])[] {
  const base = JSON.stringify(sheet.baseFormat);
  return [...sheet.cells]
    .map(([at, cell]) => {
      const format = formatAt(sheet, Math.floor(at / 16_384), at % 16_384);
      return [at, { ...cell, format }] as const;
    })
    .filter(([, { value, formula, format }]) => value !== null || formula !== null || JSON.stringify(format) !== base)
    .sort(([a], [b]) => a - b);
}

/** The names of the sheets that are not the same in both. */
export function differing(a: ReturnType<typeof stateOf>, b: typeof a): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

/** The sheets that the user sees, as `stateOf` has them. */
export function seenOf(book: Book): ReadonlyMap<string, string> {
  const seen = new Set(book.sheets.flatMap(({ name, visibility }) => (visibility === "Visible" ? [name] : [])));
  return new Map([...stateOf(book)].filter(([name]) => seen.has(name)));
}
