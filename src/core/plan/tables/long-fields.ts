import type { CellValue } from "../../workbook";
import { kpiColumns, type KpiField } from "../columns";
import { assignFields, type ChosenFields } from "../headings";
import { partOf } from "../kpis/parts";
import { unitOfHeading } from "../kpis/heading-units";
import { isBareCount, isShareOfMeasure } from "../kpis/shares";

type Fields = ReadonlyMap<number, KpiField>;

/**
 * What the columns of a table with a row for each value mean. A share beside counts is the value, and the count is its
 * numerator: to read the count as the value would put a plain wrong number on the board. What somebody chose stays.
 *
 * @param holdsNumbers whether most of what stands below a heading are numbers
 */
export function longFields(
  cells: readonly CellValue[],
  chosen: ChosenFields,
  holdsNumbers: (column: number) => boolean,
): Fields {
  const fields = assignFields<KpiField>(cells, kpiColumns, chosen);
  if (columnFor(fields, "period") < 0) return fields;
  return withTotal(
    cells,
    withCounts(cells, withShare(cells, fields, chosen, holdsNumbers), chosen),
    chosen,
    holdsNumbers,
  );
}

const textOf = (cell: CellValue | undefined): string => (typeof cell === "string" ? cell : "");

const columnFor = (fields: Fields, wanted: KpiField): number =>
  [...fields].find(([, field]) => field === wanted)?.[0] ?? -1;

/** The only share takes the place of a count as the value; where nothing is headed as values, "%" or "Rate" heads them. */
function withShare(
  cells: readonly CellValue[],
  fields: Fields,
  chosen: ChosenFields,
  holdsNumbers: (column: number) => boolean,
): Fields {
  const isFree = (column: number) => !fields.has(column) && !chosen.has(column);
  const at = columnFor(fields, "value");
  const shares = cells.flatMap((cell, column) => (isFree(column) && isShareOfMeasure(textOf(cell)) ? [column] : []));
  const plain = shares.filter((column) => partOf(textOf(cells[column])) === "value");
  const share = shares.length === 1 ? shares[0] : plain.length === 1 ? plain[0] : undefined;
  if (at >= 0) {
    if (share === undefined || chosen.has(at) || !isBareCount(textOf(cells[at]))) return fields;
    return new Map([...[...fields].filter(([column]) => column !== at), [share, "value"]]);
  }
  const first = cells.findIndex((cell, column) => isFree(column) && partOf(textOf(cell)) === "value");
  const value = share ?? (first < 0 ? unitColumn(cells, fields, chosen, holdsNumbers) : first);
  return value < 0 ? fields : new Map([...[...fields].filter(([column]) => column !== value), [value, "value"]]);
}

/** Where nothing else is headed as values, the only column of numbers behind names and periods that is headed by a unit is. */
function unitColumn(
  cells: readonly CellValue[],
  fields: Fields,
  chosen: ChosenFields,
  holdsNumbers: (column: number) => boolean,
): number {
  const keys = Math.max(columnFor(fields, "name"), columnFor(fields, "period"));
  const found = cells.flatMap((cell, column) => {
    const field = fields.get(column);
    const isOpen = !chosen.has(column) && (field === undefined || field === "ref");
    return isOpen && column > keys && unitOfHeading(textOf(cell)) !== null && holdsNumbers(column) ? [column] : [];
  });
  return found.length === 1 ? found[0]! : -1;
}

/** A bare "Count", "Number" or "No." right of the names and periods is the numerator of the share beside it. */
function withCounts(cells: readonly CellValue[], fields: Fields, chosen: ChosenFields): Fields {
  const value = columnFor(fields, "value");
  if (columnFor(fields, "numerator") >= 0 || !isShareOfMeasure(textOf(cells[value]))) return fields;
  const keys = Math.max(columnFor(fields, "name"), columnFor(fields, "period"));
  const counts = cells.flatMap((cell, column) => {
    const field = fields.get(column);
    const isOpen = !chosen.has(column) && (field === undefined || field === "ref");
    return isOpen && column > keys && isBareCount(textOf(cell)) ? [column] : [];
  });
  if (counts.length !== 1) return fields;
  return new Map([...[...fields].filter(([column]) => column !== counts[0]), [counts[0]!, "numerator"]]);
}

/** "Cohort" heads groups of children, or their number: numbers beside a numerator and its share are the denominator. */
function withTotal(
  cells: readonly CellValue[],
  fields: Fields,
  chosen: ChosenFields,
  holdsNumbers: (column: number) => boolean,
): Fields {
  const at = columnFor(fields, "cohort");
  if (at < 0 || chosen.has(at) || columnFor(fields, "denominator") >= 0) return fields;
  const isBesideShare =
    columnFor(fields, "numerator") >= 0 && isShareOfMeasure(textOf(cells[columnFor(fields, "value")]));
  if (!isBesideShare || partOf(textOf(cells[at])) !== "denominator" || !holdsNumbers(at)) return fields;
  return new Map([...fields, [at, "denominator"]]);
}
