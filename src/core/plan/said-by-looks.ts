import { localRef, type LocalRef, type SheetSnapshot } from "../workbook";
import { isPlain } from "./colours/colour";
import { withColoured } from "./numbered-rows";
import type { SheetLayout } from "./plan";
import { IS_EMPTY } from "./said-of-scale";
import { unseenIn } from "./unseen";

const NO_FILLS: ReadonlyMap<LocalRef, string> = new Map();

/** The sheet as it is before its looks are read: what is recognised by it holds whether they were or not. */
export function withoutLooks(sheet: SheetSnapshot): SheetSnapshot {
  const { struck: _, ...rest } = sheet;
  return { ...rest, fills: NO_FILLS };
}

/** What was recognised without looks, with what the fills say besides. */
export function withLooks(sheet: SheetSnapshot, layout: SheetLayout): SheetLayout {
  if (layout.role !== "actions" || layout.headerRow === null || sheet.fills.size === 0) return layout;
  const rows = withColoured(layout.rows, coloursIn(sheet, layout));
  return {
    ...coloursSaid(sheet, layout),
    ...(rows !== layout.rows && { rows, ...spanOf(rows), ...unseenIn(sheet, layout.columns, rows) }),
  };
}

/** The first row of the actions or measures, or of the heading above them, and the last; null where there are none. */
export function spanOf(rows: SheetLayout["rows"]): Pick<SheetLayout, "firstRow" | "lastRow"> {
  const first = rows.find(({ kind }) => kind === "data" || kind === "heading");
  const last = rows.filter(({ kind }) => kind === "data").at(-1);
  return { firstRow: first?.row ?? null, lastRow: last?.row ?? null };
}

/**
 * Whether a row has the colour of a state: one that its number has not (a band over the whole row says nothing), nor all
 * other actions have (a column that is tinted for its looks).
 */
function coloursIn(sheet: SheetSnapshot, { columns, rows }: SheetLayout): (row: number) => boolean {
  const ref = columns.find(({ field }) => field === "ref")?.column ?? 0;
  const fillAt = (row: number, column: number) => {
    const fill = sheet.fills.get(localRef(row, column)) ?? null;
    return isPlain(fill) ? null : fill;
  };
  const held = rows.filter(({ kind, numbered }) => kind === "data" || numbered);
  const states = columns.filter(({ field, column }) => {
    if (field !== "actionStatus" && field !== "impactStatus") return false;
    return new Set(held.map(({ row }) => fillAt(row, column))).size > 1;
  });
  return (row) =>
    states.some(({ column }) => {
      const fill = fillAt(row, column);
      return fill !== null && fill !== fillAt(row, ref);
    });
}

/** What is said of columns without words that turn out to hold colours. */
function coloursSaid(sheet: SheetSnapshot, layout: SheetLayout): SheetLayout {
  const { scales = [], columns, headerRow } = layout;
  const coloured = scales.filter(({ field, sentence }) => {
    const column = columns.find((one) => one.field === field)?.column;
    if (column === undefined || !sentence.endsWith(IS_EMPTY)) return false;
    return sheet.values.some((_, row) => row > headerRow! && sheet.fills.has(localRef(row, column)));
  });
  if (coloured.length === 0) return layout;
  const said = (sentence: string) => sentence.slice(0, -IS_EMPTY.length) + "holds colours and no words";
  return {
    ...layout,
    why: coloured.reduce((why, { sentence }) => why.replace(sentence, () => said(sentence)), layout.why),
    scales: scales.map((one) => (coloured.includes(one) ? { ...one, sentence: said(one.sentence) } : one)),
  };
}
