import type { Edit, Redrawn, SheetSnapshot, SheetSpec, Snapshot } from "../../workbook";
import { freeTitle, isUnfinished } from "../../workbook";
import type { IsoDay } from "../../plan/dates/day";
import {
  drawnEdits,
  drawnIn,
  drawnRows,
  lostSettings,
  settingsIn,
  settingsSheet,
  settingsSheetIn,
} from "../../plan/settings";
import { ASIDE_ID, asideEdits, asideRows, asideSheet } from "./aside";
import { drawnOf, readDrawn, writeDrawn } from "./drawn";
import { placesFor, withTyped, type Placed } from "./keep";
import { tokenOf } from "./token";
import { typedOn, unknownOn, type Typed } from "./typed";

/** What became of what people had typed on the board sheets. */
export type KeptCells = {
  /** Cells that stand beside their rows. */
  readonly inPlace: number;
  /** Cells that were put aside, and on which sheet. */
  readonly aside: number;
  readonly asideSheet: string | null;
  /** Sheets of which nobody knows what was drawn on them before. */
  readonly unknown: readonly string[];
  /** Sheets of ours that the pack has no more; they are left as they are. */
  readonly leftOver: readonly string[];
};

/** The sheets to be drawn, with what people typed on them in its places, and how they replace those that are there. */
export type Redrawing = {
  readonly sheets: readonly SheetSpec[];
  readonly again: ReadonlyMap<string, Redrawn>;
  readonly kept: KeptCells;
};

type One = {
  readonly spec: SheetSpec;
  readonly there: SheetSnapshot | null;
  readonly placed: readonly Placed[];
  readonly known: boolean;
  readonly isSame: boolean;
  readonly memory: string;
};

/**
 * How the pack is drawn into a workbook that may hold it already. What somebody has typed on a board sheet since stays
 * beside its row or goes to a sheet of its own, and is counted; what was drawn on each sheet is remembered on the settings
 * sheet. A sheet on which everything would be as it is is left alone.
 */
export function redrawing(book: Snapshot, pack: readonly SheetSpec[], today: IsoDay): Redrawing {
  const found = settingsSheetIn(book);
  const remembered = drawnIn(found);
  const titles = titlesIn(book, pack);
  const all = pack.map((spec) => oneOf(spec, book, remembered.get(spec.id), titles));
  const asideTo = asidePlans(book, all, today);
  const memories = new Map(all.map(({ spec, memory }) => [spec.id, memory]));
  const memoryEdits = found === null ? null : drawnEdits(found, memories);
  const settings =
    found === null && lostSettings(book) === null
      ? [
          settingsSheet(
            settingsIn(book),
            [...memories].flatMap(([id, text]) => drawnRows(id, text)),
          ),
        ]
      : [];
  const again = new Map(
    all.map(({ spec, there, placed, isSame }): [string, Redrawn] => [
      spec.id,
      {
        ...(there !== null && { over: { sheet: there.name, values: there.values } }),
        isSame,
        typed: placed.flatMap(({ to }) => to ?? []),
        aside: asideTo.edits.get(spec.id) ?? [],
        also: memoryEdits?.get(spec.id) ?? [],
      },
    ]),
  );
  // What is put aside stands there before it is drawn over.
  const sheets = [...asideTo.sheets, ...all.map(({ spec, placed }) => withTyped(spec, placed)), ...settings];
  return { sheets, again, kept: keptOf(book, all, asideTo.title) };
}

function oneOf(spec: SheetSpec, book: Snapshot, text: string | undefined, titles: ReadonlyMap<string, string>): One {
  const there = oursIn(book, spec.id);
  const wanted = drawnOf(spec, titles);
  const memory = writeDrawn(wanted);
  const before = text === undefined ? null : readDrawn(text);
  if (there === null) return { spec, there, placed: [], known: true, isSame: false, memory };
  if (before === null) {
    const tokens = new Set(spec.rows.flatMap(({ cells }) => cells.map((cell) => tokenOf(cell?.value ?? null))));
    const placed = unknownOn(there, tokens).map((cell) => ({ cell, to: null }));
    return { spec, there, placed, known: false, isSame: false, memory };
  }
  const typed: Typed = typedOn(there, before);
  const placed = placesFor(typed.cells, before, spec);
  const stays = placed.every(({ cell, to }) => to?.row === cell.row && to.column === cell.column);
  return { spec, there, placed, known: true, isSame: typed.isWhole && stays && before.mark === wanted.mark, memory };
}

/** The sheet of ours with this id; of a copy that somebody made, the original. */
export function oursIn({ sheets }: Snapshot, id: string): SheetSnapshot | null {
  return sheets.find(({ ours, copied }) => ours === id && !copied) ?? null;
}

/** What each sheet of the pack is called, there or once it is drawn. */
function titlesIn(book: Snapshot, pack: readonly SheetSpec[]): ReadonlyMap<string, string> {
  const taken = book.sheets.map(({ name }) => name);
  return new Map(
    pack.map(({ id, title }) => {
      const name = oursIn(book, id)?.name ?? freeTitle(title, taken);
      taken.push(name);
      return [id, name];
    }),
  );
}

type Aside = {
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly sheets: readonly SheetSpec[];
  readonly title: string | null;
};

/** Where the cells go that have no place: below what the sheet for them holds, or onto a new one. */
function asidePlans(book: Snapshot, all: readonly One[], today: IsoDay): Aside {
  const rows = all.flatMap(({ spec, there, placed }) => {
    const cells = placed.flatMap(({ cell, to }) => (to === null ? [cell] : []));
    return there === null || cells.length === 0
      ? []
      : [{ id: spec.id, rows: asideRows(cells, there, { today, dateSystem: book.dateSystem }) }];
  });
  if (rows.length === 0) return { edits: new Map(), sheets: [], title: null };
  const sheet = oursIn(book, ASIDE_ID);
  if (sheet === null) {
    const spec = asideSheet(rows.flatMap((one) => one.rows));
    return {
      edits: new Map(),
      sheets: [spec],
      title: freeTitle(
        spec.title,
        book.sheets.map(({ name }) => name),
      ),
    };
  }
  let from = sheet.values.length;
  const edits = rows.map((one): [string, readonly Edit[]] => {
    const mine = asideEdits(sheet, from, one.rows);
    from += one.rows.length;
    return [one.id, mine];
  });
  return { edits: new Map(edits), sheets: [], title: sheet.name };
}

/** Sheets of ours that are not of the pack. */
const OWN: ReadonlySet<string> = new Set([ASIDE_ID, "settings", "history"]);

function keptOf(book: Snapshot, all: readonly One[], asideSheet: string | null): KeptCells {
  const placed = all.flatMap((one) => one.placed);
  const ids = new Set(all.map(({ spec }) => spec.id));
  const inPlace = placed.filter(({ to }) => to !== null).length;
  return {
    inPlace,
    aside: placed.length - inPlace,
    asideSheet,
    unknown: all.flatMap(({ known, there }) => (known || there === null ? [] : [there.name])),
    leftOver: book.sheets.flatMap(({ name, ours, copied }) =>
      ours === null || copied || ids.has(ours) || OWN.has(ours) || isUnfinished(ours) ? [] : [name],
    ),
  };
}
