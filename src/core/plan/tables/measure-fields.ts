import { localRef, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import { kpiColumns, type KpiField } from "../columns";
import { assignFields, type ChosenFields } from "../headings";
import { namesOthers, partOf } from "../kpis/parts";
import { readPolarity } from "../kpis/polarity";
import { rowsBelow } from "../below-header";
import { readValue } from "../kpis/read-value";
import { squash } from "../squash";
import { readTarget } from "../targets/read-target";
import { columnReader, type Column } from "./column-reader";
import { blockColumn } from "./measure-block";
import { titlesMeasure } from "./measure-title";
import { withTravel } from "./travel";

type Fields = ReadonlyMap<number, KpiField>;

/** How many rows are looked at to see what a column holds. */
const SAMPLE = 40;

/** What only tables of measures have beside a name. */
const COMPANY: readonly KpiField[] = ["target", "better", "unit", "baseline", "standard", "frequency", "comparator"];

/** Headings of a budget. */
const MONEY = /^(cost cent(re|er)|subjective)\b|\b(budget|budgeted|expenditure|spend|underspend|overspend)\b/;

/**
 * What the columns of a table of measures mean, by their headings and by what they hold; null where no column names
 * measures or parts of one, or where the table is one of money. Without a name the table's rows are parts of the measure
 * that its title names.
 *
 * @param cells the headings, without those of periods
 */
export function measureFields(
  sheet: SheetSnapshot,
  headerRow: number,
  cells: readonly CellValue[],
  periods: readonly number[],
  chosen: ChosenFields,
): Fields | null {
  const column = columnReader(sheet, headerRow);
  const assigned = withTargetInAim(assignFields<KpiField>(cells, kpiColumns, chosen), column);
  const headings = cells.map((cell) => (typeof cell === "string" ? squash(cell) : ""));
  const company = COMPANY.some((field) => [...assigned.values()].includes(field));
  if (!company && headings.some((heading) => MONEY.test(heading))) return null;
  const block = blockColumn(sheet, headerRow, cells, periods);
  const parts = block === null ? partColumns(assigned, cells, periods, column) : [block];
  const named = withName(sheet, headerRow, assigned, headings, company, periods, column);
  if (fieldColumn(named, "name") === null && fieldColumn(named, "cohort") === null && parts.length === 0) return null;
  const further = new Map(named);
  if (fieldColumn(named, "cohort") === null) parts.slice(0, 1).forEach((at) => further.set(at, "cohort"));
  cells.forEach((cell, at) => {
    if (!further.has(at) && isComparator(cell)) further.set(at, "comparator");
  });
  return withChoices(withTravel(further, headings, column), chosen);
}

/** What somebody chose holds, whatever the column holds. */
function withChoices(fields: Fields, chosen: ChosenFields): Fields {
  const own = [...chosen].filter((pair): pair is [number, KpiField] => pair[1] !== null && pair[1] in kpiColumns);
  return new Map([...[...fields].filter(([at]) => !chosen.has(at)), ...own]);
}

const fieldColumn = (fields: Fields, wanted: KpiField): number | null =>
  [...fields].find(([, field]) => field === wanted)?.[0] ?? null;

const areMostly = (cells: Column, test: (value: CellValue) => boolean): boolean =>
  cells.length > 0 && cells.filter(test).length * 2 > cells.length;

const isWords = (value: CellValue) => typeof value === "string" && /\p{L}{3}/u.test(value);

/**
 * Where no column is headed as measures, the services, pathways or cohorts are what is measured, unless the title names
 * the measure whose groups they are; else it is the first column of words.
 */
function withName(
  sheet: SheetSnapshot,
  headerRow: number,
  fields: Fields,
  headings: readonly string[],
  company: boolean,
  periods: readonly number[],
  column: (at: number) => Column,
): Fields {
  if (fieldColumn(fields, "name") !== null) return fields;
  const group = fieldColumn(fields, "cohort");
  if (group !== null) {
    if (titlesMeasure(sheet, headerRow)) return fields;
    // Head counts by team and month are no measures of a plan; shares by service and month are.
    return company || holdShares(sheet, headerRow, periods) ? new Map([...fields, [group, "name"]]) : new Map();
  }
  if (!company) return fields;
  const first = headings.findIndex(
    (heading, at) => heading !== "" && !fields.has(at) && areMostly(column(at), isWords),
  );
  const others = [...fields].filter(([, field]) => field !== "ref" && field !== "area").map(([at]) => at);
  return first < 0 || first > Math.min(...others) ? fields : new Map([...fields, [first, "name"]]);
}

/** Whether a cell below the periods is a percentage by its own words or format. */
function holdShares(sheet: SheetSnapshot, headerRow: number, periods: readonly number[]): boolean {
  return rowsBelow(sheet, headerRow, SAMPLE).some((row) =>
    periods.some((at) => {
      const format = sheet.formats.get(localRef(row, at)) ?? "";
      return readValue(valueAt(sheet, row, at), format)?.percent === true;
    }),
  );
}

/** "Aim" heads a polarity or a target: numbers in it are targets. */
function withTargetInAim(fields: Fields, column: (at: number) => Column): Fields {
  const at = fieldColumn(fields, "better");
  if (at === null || fieldColumn(fields, "target") !== null) return fields;
  const isTarget = (value: CellValue) =>
    typeof value === "number" ||
    (typeof value === "string" &&
      readPolarity(value) === null &&
      readTarget(value, null, null, null, null).value !== null);
  return column(at).some(isTarget) ? new Map([...fields, [at, "target"]]) : fields;
}

/**
 * Columns whose cells say "Numerator", "Denominator", "Target", "Actual" under a heading that is not understood, or that
 * name England and neighbours below our own area.
 */
function partColumns(
  fields: Fields,
  cells: readonly CellValue[],
  periods: readonly number[],
  column: (at: number) => Column,
): readonly number[] {
  return cells.flatMap((_, at) => {
    const field = fields.get(at);
    if (periods.includes(at) || (field !== undefined && field !== "area" && field !== "unit")) return [];
    const words = column(at).filter((value) => typeof value === "string");
    const parts = words.flatMap((value) => partOf(value) ?? (namesOthers(value) ? "others" : []));
    const [kinds, others] = [new Set(parts).size, parts.filter((part) => part === "others").length];
    return (kinds > 1 && parts.length * 5 >= words.length * 4) || others * 3 >= Math.max(words.length, 3) ? [at] : [];
  });
}

const isComparator = (cell: CellValue) =>
  typeof cell === "string" && assignFields<KpiField>([cell], kpiColumns).get(0) === "comparator";
