import {
  valueAt,
  localRef,
  quoteSheet,
  type CellRef,
  type CellValue,
  type LocalRef,
  type SheetSnapshot,
  type Strike,
} from "../workbook";
import { dayOfSerial, isDateFormat, longDay, plausibleSerial } from "./dates/day";
import type { IsoDay } from "./dates/milestones";

/** One cell as the readers want it: its value with what is needed to understand it. */
export type Cell = {
  readonly at: CellRef;
  readonly raw: CellValue;
  /** How a number is shown; empty for all else. */
  readonly format: string;
  readonly system: 1900 | 1904;
  readonly isError: boolean;
  /** It holds a formula of which no result is stored: null, and not blank. */
  readonly uncalculated?: true;
  /** The fill as `#RRGGBB`; null for none, or where fills were not read. */
  readonly fill: string | null;
  /** How much of it is struck through; absent where nothing is, or where that was not read. */
  readonly strike?: Strike;
  /** Further cells in which the rest of what it holds stands. */
  readonly besides?: readonly CellRef[];
  /** Ticks under several states of one scale: which of them holds nobody can say. */
  readonly undecided?: true;
  /** Of a text that is a date in figures: its day by the order of its column; null where nobody can say it. */
  readonly day?: IsoDay | null;
  /** Of a cell that only says "the same as above": the cells that are meant, none where nothing stands above. */
  readonly means?: readonly Cell[];
};

/** Reads the cells of one sheet; a cell merged over several rows holds for each of them. */
export function cellReader(sheet: SheetSnapshot, system: 1900 | 1904): (row: number, column: number) => Cell {
  const tops = topRows(sheet);
  const on = `${quoteSheet(sheet.name)}!`;
  return (row, column) => {
    const top = (tops.size > 0 ? tops.get(localRef(row, column)) : undefined) ?? row;
    const local = localRef(top, column);
    const isError = sheet.errors.size > 0 && sheet.errors.has(local);
    const raw = valueAt(sheet, top, column);
    const cell = {
      at: (on + local) as CellRef,
      raw: raw === "" ? null : raw,
      format: (typeof raw === "number" ? sheet.formats.get(local) : undefined) ?? "",
      system,
      isError,
      fill: (sheet.fills.size > 0 ? sheet.fills.get(local) : undefined) ?? null,
    };
    const strike = sheet.struck?.get(local);
    if (strike !== undefined) return { ...cell, strike };
    return sheet.uncalculated?.has(local) ? { ...cell, uncalculated: true } : cell;
  };
}

/** For each cell that a tall merge covers, the row that holds its value. */
function topRows(sheet: SheetSnapshot): ReadonlyMap<LocalRef, number> {
  const tops = new Map<LocalRef, number>();
  for (const merge of sheet.merges ?? []) {
    if (merge.columns > 1) continue;
    const end = Math.min(merge.row + merge.rows, sheet.values.length);
    for (let row = merge.row + 1; row < end; row++) tops.set(localRef(row, merge.column), merge.row);
  }
  return tops;
}

/** The cell's text without outer blanks; numbers as the cell shows them; null when blank or an error. */
export function textOf({ raw, isError, format, system }: Cell): string | null {
  if (raw === null || isError) return null;
  if (typeof raw === "number")
    return isDateFormat(format) ? longDay(dayOfSerial(raw, system)) : shownNumber(raw, format);
  const text = String(raw).trim();
  return text === "" ? null : text.includes("\u00a0") ? text.replaceAll("\u00a0", " ") : text;
}

const SIMPLE_FORMAT = /^(#,##)?0(?:\.(0+))?( ?%)?$/;

/** `0.45` as `0%` is 45%, 2.1 as `0.00` is 2.10; under other formats what binary fractions add is dropped. */
export function shownNumber(raw: number, format: string): string {
  const [whole, grouped, decimals = "", percent = ""] = SIMPLE_FORMAT.exec(format) ?? [];
  if (whole === undefined) return String(Number(raw.toPrecision(10)));
  const value = percent === "" ? raw : Number((raw * 100).toPrecision(12));
  const [before = "", after] = value.toFixed(decimals.length).split(".");
  const digits = grouped === undefined ? before : before.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${digits}${after === undefined ? "" : `.${after}`}${percent}`;
}

/** The day of a cell that holds a real date, also one whose date format was lost; null for everything else. */
export function dayOf({ raw, format, system }: Cell): IsoDay | null {
  if (typeof raw !== "number" || !plausibleSerial(raw, system)) return null;
  return isDateFormat(format) || format === "" || format === "@" ? dayOfSerial(raw, system) : null;
}
