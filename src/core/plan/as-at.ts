import { cellRef, localRef, valueAt, type SheetSnapshot, type Snapshot } from "../workbook";
import { dayOfSerial, isDateFormat } from "./dates/day";
import { readMilestones, type IsoDay } from "./dates/milestones";
import { isLeftOut } from "./in-table";
import type { Layout, Plan } from "./plan";

const SAYS_AS_AT =
  /\b(as at|as of|status at|reporting date|report date|date of (this )?report|position at|position date|updated to|correct at)\b/i;

/** Title blocks are short; what is said further down is no report date. */
const TITLE_ROWS = 30;

/**
 * The report date that the workbook states about itself: above a plan's table, then above the measures, then on any
 * other visible sheet of the user's that is no earlier report. Only a whole day counts.
 */
export function findAsAt(book: Snapshot, layout: Layout): Plan["asAt"] {
  const order = { actions: 0, kpis: 1 } as { readonly [role: string]: number | undefined };
  const sheets = layout
    .filter(
      (one) =>
        !isLeftOut(one) &&
        one.repeats === undefined &&
        one.role !== "ours" &&
        one.role !== "empty" &&
        one.state === "visible",
    )
    .sort((a, b) => (order[a.role] ?? 2) - (order[b.role] ?? 2));
  for (const { sheet: name, headerRow } of sheets) {
    const found = asAtAbove(
      book.sheets.find((one) => one.name === name)!,
      headerRow,
      book.dateSystem,
    );
    if (found !== null) return found;
  }
  return null;
}

/** The report date that a sheet states about itself, above its table where it has one. */
export function asAtAbove(sheet: SheetSnapshot, headerRow: number | null, system: 1900 | 1904): Plan["asAt"] {
  const until = Math.min(headerRow ?? TITLE_ROWS, TITLE_ROWS, sheet.values.length);
  for (let row = 0; row < until; row++) {
    for (const [column, value] of sheet.values[row]!.entries()) {
      if (typeof value !== "string" || !SAYS_AS_AT.test(value)) continue;
      const inside = dayIn(value.slice(value.search(SAYS_AS_AT)));
      const date =
        inside ?? dayIn(valueAt(sheet, row, column + 1), sheet.formats.get(localRef(row, column + 1)), system);
      if (date !== null) return { date, at: cellRef(sheet.name, row, column + (inside === null ? 1 : 0)) };
    }
  }
  return null;
}

function dayIn(value: unknown, format = "", system: 1900 | 1904 = 1900): IsoDay | null {
  if (typeof value === "number") return isDateFormat(format) ? dayOfSerial(value, system) : null;
  if (typeof value !== "string") return null;
  const [first] = readMilestones(value);
  return first?.precision === "day" ? first.date : null;
}
