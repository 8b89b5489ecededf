import { localRef, valueAt, type SheetSnapshot } from "../../workbook";
import { kpiColumns, type KpiField } from "../columns";
import { isDateFormat } from "../dates/day";
import { assignFields } from "../headings";
import { readValue } from "../kpis/read-value";
import { rowsBelow } from "../below-header";
import { readTarget } from "../targets/read-target";
import { columnsOf, type Candidate } from "./candidate";
import { measureFields } from "./measure-fields";
import { periodOfTitle } from "./title-years";
import type { Wishes } from "./wishes";

/** How many rows are looked at to see what the columns hold. */
const SAMPLE = 40;

/** What an agreed list says of its measures besides their targets. */
const DESCRIBES: readonly KpiField[] = ["baseline", "better", "unit", "frequency", "standard", "comparator", "value"];

/**
 * The row as the header of a list of measures with their targets, without periods: measures that are agreed and have no
 * values yet or, where the title names the period, the values of that one period.
 */
export function measureListAt(
  sheet: SheetSnapshot,
  headerRow: number,
  system: 1900 | 1904,
  wishes: Wishes,
): Candidate | null {
  const cells = sheet.values[headerRow] ?? [];
  const chosen = wishes.fields(cells);
  const plain = new Set(assignFields<KpiField>(cells, kpiColumns, chosen).values());
  if (!plain.has("target") || plain.has("period") || !DESCRIBES.some((field) => plain.has(field))) return null;
  const fields = measureFields(sheet, headerRow, cells, [], chosen);
  if (fields === null || ![...fields.values()].includes("name") || !haveTargets(sheet, headerRow, fields)) return null;
  const period = periodOfTitle(sheet, headerRow, system);
  const columns = columnsOf(cells, fields).map((column) => {
    if (column.field !== "value") return column;
    return period === null ? { ...column, field: null } : { ...column, period: period.period, periodIsText: true };
  });
  const hasValues = columns.some(({ field }) => field === "value");
  const why = hasValues
    ? "a column of measures with their targets, and one of values, whose period the title names"
    : "a column of measures with their targets, without values";
  return { role: "kpis", headerRow, columns, layout: "wide", score: fields.size + (hasValues ? 1 : 0), why };
}

/** Whether at least two rows have a target, and most of the targets are numbers or words with a number. */
function haveTargets(sheet: SheetSnapshot, headerRow: number, fields: ReadonlyMap<number, KpiField>): boolean {
  const [at = -1] = [...fields].find(([, field]) => field === "target") ?? [];
  const filled = rowsBelow(sheet, headerRow, SAMPLE).flatMap((row) => {
    const value = valueAt(sheet, row, at);
    const format = sheet.formats.get(localRef(row, at)) ?? "";
    return value === null || value === "" ? [] : [{ value, format }];
  });
  const read = filled.filter(({ value, format }) =>
    typeof value === "number"
      ? !isDateFormat(format)
      : (readValue(value, format)?.value ?? null) !== null ||
        readTarget(String(value), null, null, null, null).value !== null,
  );
  return read.length >= 2 && read.length * 2 > filled.length;
}
