import { isBlank, valueAt, type SheetSnapshot } from "../workbook";
import { cellReader } from "./cells";
import type { TableColumn, SheetLayout } from "./plan";
import { leadingReference } from "./references";
import { OF_DAYS, sumsUpDays } from "./summary-rows";

type Rows = SheetLayout["rows"];

/** What a row may hold that only heads others, besides its days. */
const NAMES: readonly TableColumn["field"][] = ["ref", "title", "area", ...OF_DAYS];

/**
 * The rows of a plan, of which those are headings that have a name and, in the columns of days, the first and the last day
 * of the actions below them, and say neither who nor how: project tools write such a row over each group. At least two
 * actions stand below; with one day alone a row may be an action that nobody has filled in.
 */
export function withoutRollUps(
  sheet: SheetSnapshot,
  columns: readonly TableColumn[],
  rows: Rows,
  system: 1900 | 1904,
): Rows {
  const known = columns.filter(({ field }) => field !== null);
  const title = known.find(({ field }) => field === "title");
  const says = known.filter(({ field }) => !NAMES.includes(field));
  if (title === undefined || says.length === 0) return rows;
  const isFilled = (row: number, { column }: TableColumn) => !isBlank(valueAt(sheet, row, column));
  const daysIn = (row: number) => known.filter((one) => OF_DAYS.includes(one.field) && isFilled(row, one));
  const mayHead = rows.map(
    ({ row, kind }) =>
      kind === "data" && isFilled(row, title) && daysIn(row).length >= 2 && !says.some((one) => isFilled(row, one)),
  );
  const heads = new Set(rows.flatMap(({ row }, i) => (mayHead[i] ? [row] : [])));
  if (heads.size === 0) return rows;
  const cellAt = cellReader(sheet, system);
  const ref = known.find(({ field }) => field === "ref");
  const numberOf = (row: number) => {
    const own = ref === undefined ? "" : String(valueAt(sheet, row, ref.column) ?? "").trim();
    const number = own || leadingReference(String(valueAt(sheet, row, title.column) ?? ""))?.ref || "";
    return number.replace(/[.\s]+$/, "");
  };
  return rows.map((one, i) => {
    if (!mayHead[i]) return one;
    const number = numberOf(one.row);
    const numbered = number === "" ? [] : group(rows, i, (row) => numberOf(row).startsWith(`${number}.`));
    const below = (numbered.length >= 2 ? numbered : group(rows, i, (_, at) => !mayHead[at])).filter(
      (row) => !heads.has(row),
    );
    const sums = daysIn(one.row).every((column) => sumsUpDays(cellAt, column, one.row, below));
    return below.length >= 2 && sums ? { ...one, kind: "heading" as const } : one;
  });
}

/** The actions right below a row, as long as they belong to it. */
function group(rows: Rows, head: number, belongs: (row: number, at: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let at = head + 1; at < rows.length; at++) {
    const { row, kind } = rows[at]!;
    if (kind === "continuation" || kind === "blank" || kind === "repeated-header") continue;
    if (kind !== "data" || !belongs(row, at)) break;
    found.push(row);
  }
  return found;
}
