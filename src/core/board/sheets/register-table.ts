import type { Milestone } from "../../plan";
import {
  definitionOf,
  registersOf,
  registerStateNames,
  type RegisterKind,
  type RegisterRef,
  type RegisterRow,
  type RegisterValue,
} from "../../plan/registers";
import { longDay } from "../../plan/dates/day";
import { isBlank, type CellRef, type CellValue } from "../../workbook";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "../pack";
import { notStated, quote, textCell } from "./cells";

/** What one cell quotes at most, so that a row fits on a page. */
const LIMIT = 420;
/** Characters of all columns together: an A4 page in landscape at a size that can be read. */
const WHOLE = 168;
const WIDTHS = { day: 16, references: 11, number: 12, state: 14, cell: 11 } as const;
const TEXT = { short: 10, shortest: 7, least: 18, most: 46 } as const;

/** A row without the names of its fields. */
type AnyRow = {
  readonly at: { readonly [field: string]: CellRef | undefined };
  readonly raw: { readonly [field: string]: CellValue | undefined };
  readonly [field: string]: unknown;
};

type Column = { readonly field: string; readonly heading: string; readonly value: RegisterValue };

/** The name of a register's table among those of the pack. */
const tableNameOf = (kind: RegisterKind) => `Board_${kind.replace("-", "_")}`;

/**
 * Rows of one kind of register as a table: the columns that a row fills, in the order of the definition, what is blank as
 * *not stated*, and at the end the cell where each row stands.
 */
function registerTable<K extends RegisterKind>(kind: K, rows: readonly RegisterRow<K>[], caption: string): BoardBlock {
  const all = rows as unknown as readonly AnyRow[];
  const columns = Object.entries(definitionOf(kind).columns)
    .map(([field, { heading, value }]) => ({ field, heading, value }))
    .filter(({ field }) => all.some(({ raw }) => !isBlank(raw[field])));
  return {
    kind: "table",
    name: tableNameOf(kind),
    caption,
    header: [...columns.map(({ heading }) => heading), "Cell"],
    rows: all.map((row) => {
      const place = Object.values(row.at).find((cell) => cell !== undefined);
      return [
        ...columns.map(({ field, value }) => fieldCell(row, field, value)),
        place === undefined ? notStated() : textCell(place, place),
      ];
    }),
    widths: widthsOf(columns, all),
  };
}

/** What a sheet of a register is called, and what it says in the contents and above its table. */
type Words = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly heading?: string;
  readonly opening: string;
};

/** A sheet that holds one register; null where it has no row. */
export function registerSheet<K extends RegisterKind>(
  kind: K,
  rows: readonly RegisterRow<K>[],
  { id, title, about, heading = title, opening }: Words,
  subtitle: string,
): BoardSheet | null {
  if (rows.length === 0) return null;
  return {
    ...{ id, title, about, orientation: "landscape", repeat: tableNameOf(kind) },
    blocks: [
      { kind: "title", text: heading },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "text", text: opening },
      registerTable(kind, rows, heading),
    ],
  };
}

/** The rows of a kind, in the order of the workbook; `first` come before the others. */
export function rowsOf<K extends RegisterKind>(
  { plan }: BoardInput,
  kind: K,
  first: (row: RegisterRow<K>) => boolean = () => false,
): readonly RegisterRow<K>[] {
  const rows = registersOf(plan, kind).flatMap((one) => one.rows as readonly RegisterRow<K>[]);
  return [...rows.filter(first), ...rows.filter((row) => !first(row))];
}

function fieldCell(row: AnyRow, field: string, value: RegisterValue): BoardCell {
  const [at, raw, read] = [row.at[field], row.raw[field], row[field]];
  if (isBlank(raw)) return notStated(at);
  // What could not be read is shown as it stands.
  const asItStands = () => quote(String(raw).trim(), LIMIT, at);
  if (read === null || read === undefined) return asItStands();
  switch (value) {
    case "text":
      return quote(read as string, LIMIT, at);
    case "number":
      return { value: read as number, look: "number", ...(at !== undefined && { from: [at] }) };
    case "day":
      return textCell(dayOf(read as Milestone), at);
    case "references":
      return textCell((read as readonly RegisterRef[]).map(({ ref }) => ref).join(", ") || String(raw).trim(), at);
    default:
      return textCell((registerStateNames[value] as { readonly [state: string]: string })[read as string]!, at);
  }
}

/** A day as people say it, where the cell gives one; else as it is written ("spring term 2026"). */
export const dayOf = ({ date, precision, asWritten }: Milestone) =>
  date !== null && precision === "day" ? longDay(date) : asWritten;

/** A text column of words as short as numbers in a list takes little; the others share what is left of the page. */
function widthsOf(columns: readonly Column[], rows: readonly AnyRow[]): readonly number[] {
  const fixed = columns.map(({ field, heading, value }) => {
    if (value !== "text") return WIDTHS[isSized(value) ? value : "state"];
    const longest = Math.max(heading.length, ...rows.map(({ raw }) => String(raw[field] ?? "").length));
    return longest <= TEXT.short ? Math.max(TEXT.shortest, longest + 2) : null;
  });
  const texts = fixed.filter((width) => width === null).length;
  const rest = WHOLE - WIDTHS.cell - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const each = Math.max(TEXT.least, Math.min(TEXT.most, Math.floor(rest / Math.max(1, texts))));
  return [...fixed.map((width) => width ?? each), WIDTHS.cell];
}

const isSized = (value: RegisterValue): value is "day" | "references" | "number" =>
  value === "day" || value === "references" || value === "number";
