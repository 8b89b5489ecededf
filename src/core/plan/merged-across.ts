import { cellRef, isBlank, valueAt, type SheetSnapshot } from "../workbook";
import type { ActionField } from "./columns";
import type { MergedAcross, SheetLayout } from "./plan";

/** Fields that a merge may put together without a doubt: words of the same kind. */
const WORDS = new Set<ActionField>([
  "progress",
  "evidence",
  "nextSteps",
  "risk",
  "resources",
  "successCriteria",
  "families",
]);

/**
 * The cells of a plan's rows that are merged over columns of different kinds. What stands there is read for the first of
 * them alone, and nobody can say whether it holds for the others.
 */
export function mergedAcross(sheet: SheetSnapshot, { role, columns, rows }: SheetLayout): readonly MergedAcross[] {
  const merges = (sheet.merges ?? []).filter((merge) => merge.columns > 1);
  if (role !== "actions" || merges.length === 0) return [];
  const kinds = new Map(rows.flatMap(({ row, kind, field }) => (field ? [] : [[row, kind] as const])));
  const own = new Set(["data", "continuation"]);
  return merges.flatMap((merge): readonly MergedAcross[] => {
    const within = columns.filter(
      ({ column, field }) => field !== null && column >= merge.column && column < merge.column + merge.columns,
    );
    const [first, second, ...others] = within.map(({ field }) => field as ActionField);
    const isWhole = within.length * 2 > columns.filter(({ field }) => field !== null).length;
    if (first === undefined || second === undefined || isWhole || !own.has(kinds.get(merge.row) ?? "")) return [];
    if ([first, second, ...others].every((field) => WORDS.has(field))) return [];
    if (isBlank(valueAt(sheet, merge.row, merge.column))) return [];
    const lines = Array.from({ length: merge.rows }, (_, i) => merge.row + i).filter((row) => kinds.has(row));
    const cells = lines.flatMap((row) => within.map(({ column }) => cellRef(sheet.name, row, column)));
    const at = cellRef(sheet.name, merge.row, merge.column);
    return [{ at, fields: [first, second, ...others], covered: cells.filter((cell) => cell !== at) }];
  });
}
