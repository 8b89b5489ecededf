import { valueAt, type SheetSnapshot } from "../../workbook";
import { cellsBelow, rowsBelow } from "../below-header";
import { periodsOfRows, yearColumn } from "../kpis/period-rows";
import type { TableColumn } from "../plan";
import { withBreakdowns } from "./breakdowns";
import { squash } from "../squash";
import { columnReader } from "./column-reader";
import { columnsOf, type Candidate } from "./candidate";
import { longFields } from "./long-fields";
import { measureListAt } from "./measure-list";
import { periodsDownAt } from "./periods-down";
import { withTravel } from "./travel";
import { wideTableAt } from "./wide-table";
import { yearMatrixAt } from "./year-matrix";
import { NO_WISHES, type Wishes } from "./wishes";

/** How many rows are looked at to see whether a column holds periods. */
const SAMPLE = 50;

/**
 * The row as the last header row of a table of measures, or null when it is none: years one way and their months the other,
 * periods across, one row for each value, periods down under the names of one measure or several, or measures with their targets alone.
 */
export function kpiTableAt(
  sheet: SheetSnapshot,
  headerRow: number,
  system: 1900 | 1904,
  wishes: Wishes = NO_WISHES,
): Candidate | null {
  const matrix = yearMatrixAt(sheet, headerRow, wishes);
  if (matrix !== null) return matrix;
  const grouped = wideTableAt(sheet, headerRow, system, wishes) ?? longTableAt(sheet, headerRow, system, wishes);
  if (grouped !== null) return withBreakdowns(sheet, grouped, system, wishes.fields(sheet.values[headerRow] ?? []));
  return periodsDownAt(sheet, headerRow, system, wishes) ?? measureListAt(sheet, headerRow, system, wishes);
}

/** The row as the header of a sheet that somebody said holds measures, whatever its headings. */
export function wantedKpiTable(sheet: SheetSnapshot, headerRow: number, wishes: Wishes): Candidate {
  const cells = sheet.values[headerRow] ?? [];
  const fields = longFields(cells, wishes.fields(cells), (column) => holdsNumbers(sheet, headerRow, column));
  const found = new Set(fields.values());
  const layout = found.has("period") && found.has("value") ? "long" : "wide";
  const why = `${fields.size} of its columns are understood`;
  return { role: "kpis", headerRow, columns: columnsOf(cells, fields), layout, score: fields.size, why };
}

function longTableAt(sheet: SheetSnapshot, headerRow: number, system: 1900 | 1904, wishes: Wishes): Candidate | null {
  const cells = sheet.values[headerRow] ?? [];
  const chosen = wishes.fields(cells);
  const plain = longFields(cells, chosen, (column) => holdsNumbers(sheet, headerRow, column));
  const headings = cells.map((cell) => (typeof cell === "string" ? squash(cell) : ""));
  const isChosen = [...plain].some(([at, field]) => field === "better" && chosen.has(at));
  const fields = isChosen ? plain : withTravel(plain, headings, columnReader(sheet, headerRow));
  const found = new Set(fields.values());
  if (!found.has("name") || !found.has("period") || !found.has("value")) return null;
  const columns = columnsOf(cells, fields);
  if (!holdsPeriods(sheet, headerRow, columns, system)) return null;
  const why = "columns for period, measure and value, one row for each value";
  return { role: "kpis", headerRow, columns, layout: "long", score: fields.size + 4, why };
}

function holdsNumbers(sheet: SheetSnapshot, headerRow: number, column: number): boolean {
  const filled = cellsBelow(sheet, headerRow, column, SAMPLE);
  return filled.filter((value) => typeof value === "number").length * 2 > filled.length;
}

function holdsPeriods(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: readonly TableColumn[],
  system: 1900 | 1904,
): boolean {
  const column = columns.find(({ field }) => field === "period")?.column ?? -1;
  const rows = rowsBelow(sheet, headerRow, SAMPLE);
  const filled = rows.filter((row) => (valueAt(sheet, row, column) ?? null) !== null);
  const read = periodsOfRows(sheet, column, yearColumn(columns), rows, system);
  return read.size > 0 && read.size * 2 >= filled.length;
}
