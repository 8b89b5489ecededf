import { digestOf, type SheetSpec, type SpecRow } from "../../workbook";
import { rowKeys } from "./row-keys";
import { signs, tokenOf, type Token } from "./token";

/** A drawn row: the token of what it is (see `row-keys.ts`), empty where nothing names it, and of each of its cells. */
export type DrawnRow = { readonly key: Token; readonly cells: readonly Token[] };

/** What was drawn on a sheet, as far as it has to be known to tell what somebody has typed there since. */
export type Drawn = {
  /** A mark of everything about the sheet, its looks too. */
  readonly mark: string;
  /** How many columns it has. */
  readonly width: number;
  readonly rows: readonly DrawnRow[];
};

/** What drawing a sheet leaves. `titles`: what the sheets are called to which it links, by their ids. */
export function drawnOf(spec: SheetSpec, titles: ReadonlyMap<string, string>): Drawn {
  const keys = rowKeys(spec);
  const linked = spec.rows.flatMap(({ cells }) => cells.flatMap((cell) => titles.get(cell?.link ?? "") ?? []));
  const [high, low] = digestOf(JSON.stringify([{ ...spec, rows: spec.rows.map(withoutSources) }, linked]));
  const rows = spec.rows.map(({ cells }, at) => ({
    key: keys[at] == null ? "" : tokenOf(keys[at]),
    cells: cells.map((cell) => tokenOf(cell?.value ?? null)),
  }));
  return { mark: signs(high, 5) + signs(low, 5), width: widthOf(spec), rows };
}

/** Where a figure was taken from is not drawn. */
function withoutSources({ cells, ...row }: SpecRow) {
  return { ...row, cells: cells.map((cell) => cell && { ...cell, from: undefined }) };
}

/** How many columns a sheet takes. */
export function widthOf({ columns, rows }: SheetSpec): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), columns.length);
}

const VERSION = "1";
const BLANK = ".";

/** `1;MARK;WIDTH;` and the rows with `/` between them, each its key and its cells; a blank cell is a point. */
export function writeDrawn({ mark, width, rows }: Drawn): string {
  const lines = rows.map(({ key, cells }) =>
    [key, ...cells]
      .map((token) => token || BLANK)
      .join("")
      .replace(/\.+$/, ""),
  );
  return [VERSION, mark, width, lines.join("/")].join(";");
}

/** What `writeDrawn` wrote; null where it is something else, or somebody has changed it. */
export function readDrawn(text: string): Drawn | null {
  const [, mark, width, lines] = /^1;([\w-]{10});(\d{1,5});((?:[\w-]{4}|[./])*)$/.exec(text) ?? [];
  if (mark === undefined || width === undefined || lines === undefined) return null;
  const rows = lines.split("/").map((line): DrawnRow => {
    const [key = "", ...cells] = (line.match(/\.|[\w-]{4}/g) ?? []).map((token) => (token === BLANK ? "" : token));
    return { key, cells };
  });
  return { mark, width: Number(width), rows };
}
