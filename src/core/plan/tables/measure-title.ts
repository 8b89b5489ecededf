import { cellRef, valueAt, type CellRef, type SheetSnapshot } from "../../workbook";
import { kpiColumns, type KpiField } from "../columns";
import { assignFields } from "../headings";
import { readPeriodWords } from "../kpis/period-words";
import { readPolarity } from "../kpis/polarity";
import type { MeasureOfColumn } from "../plan";
import { rowsBelow } from "../below-header";

type Detail = MeasureOfColumn["details"][number];

/** How far above its header a table's title stands, and how far below it the rows that describe the measures. */
const REACH = 12;
const BELOW = 200;

/** What is said of a measure in cells of its own, in a row of labels and values or in a row or column of the table. */
const DETAILS: readonly KpiField[] = [
  "target",
  "targetDate",
  "baseline",
  "unit",
  "better",
  "standard",
  "comparator",
  "frequency",
  "source",
  "leads",
  "definition",
];

const detailOf = (text: string): KpiField | null => {
  const field = assignFields<KpiField>([text.replace(/\s*:\s*$/, "")], kpiColumns).get(0) ?? null;
  return field !== null && DETAILS.includes(field) ? field : null;
};

/** The name of the only measure of a table, from the title above it or from the sheet, and what is said of it there. */
export function titleOf(sheet: SheetSnapshot, headerRow: number): MeasureOfColumn & { readonly why: string } {
  const details: Detail[] = [];
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - REACH); row--) {
    const filled = filledCells(sheet, row);
    const pairs = pairsIn(filled, row);
    details.push(...pairs.details);
    if (pairs.name !== null) return named(sheet, row, pairs.name.column, pairs.name.text, details);
    const within = filled.length === 1 ? withinCell(filled[0]!, row) : null;
    if (within !== null) details.push(within);
    if (pairs.details.length > 0 || filled.length === 0 || within !== null) continue;
    const [{ value, column } = { value: null, column: 0 }] = filled;
    const beside = besideTitle(filled, row);
    if (beside !== null && typeof value === "string" && isTitle(value))
      return named(sheet, row, column, value.trim(), [...details, ...beside]);
    if (filled.length > 1 && !filled.every((cell) => typeof cell.value === "string")) break;
  }
  return {
    name: sheet.name,
    at: null,
    details,
    why: "periods down and the values of one measure, which is named by the sheet",
  };
}

/** What is said of a sheet or a report, not of a measure. */
const OF_A_REPORT =
  /\b(dashboard|scorecard|score card|report|reporting|kpis?|measures|indicators|metrics|tracker|plan|data|monitoring|summary|return|extract|pack|framework|overview|appendix|annex|board|partnership|quarter|month|q[1-4])\b/i;

/** Whether words are said of a sheet or a report, not of a measure. */
export const isOfReport = (text: string) => OF_A_REPORT.test(text);

/** Whether the title above a table names what is measured, not the sheet. */
export function titlesMeasure(sheet: SheetSnapshot, headerRow: number): boolean {
  const { name, at } = titleOf(sheet, headerRow);
  return at !== null && !isOfReport(name);
}

function named(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  name: string,
  details: readonly Detail[],
): MeasureOfColumn & { readonly why: string } {
  const at: CellRef = cellRef(sheet.name, row, column);
  return {
    ...withoutLabel(name),
    at,
    details,
    why: "periods down and the values of one measure, which is named by the title above them",
  };
}

/** "KPI 3: Plans on time" is the measure KPI 3; "Table 3: Plans on time" only counts the tables. */
function withoutLabel(title: string): Pick<MeasureOfColumn, "name" | "ref"> {
  const [, label, name] =
    /^((?:kpi|measure|indicator|pi|metric|table|chart|figure|graph)s?\s*(?:no\.?\s*)?\d+(?:\.\d+)?[a-z]?)\s*[:.–—-]\s+(.{3,})$/i.exec(
      title,
    ) ?? [];
  if (label === undefined || name === undefined) return { name: title };
  return /^(table|chart|figure|graph)/i.test(label) ? { name } : { name, ref: label };
}

const isTitle = (text: string) =>
  text.trim().length > 2 &&
  text.length <= 150 &&
  readPeriodWords(text, "", 1900) === null &&
  describes(text) === null &&
  !/^(source|notes?|updated|last updated|as at|data (to|as at)|back to)\b/i.test(text.trim());

/** Whether a row holds nothing but a title, with what is said of its measure in the cells beside it. */
export function isTitleRow(sheet: SheetSnapshot, row: number): boolean {
  const filled = filledCells(sheet, row);
  const title = filled[0]?.value;
  return typeof title === "string" && isTitle(title) && besideTitle(filled, row) !== null;
}

/** What cells beside a title say of its measure: "Higher is better", "Target: 80%"; null where one says anything else. */
function besideTitle([, ...others]: readonly Filled[], row: number): readonly Detail[] | null {
  const details = others.map((cell): Detail | null => {
    const { value, column } = cell;
    if (typeof value === "string" && SAYS_BETTER.test(value) && readPolarity(value) !== null)
      return { field: "better", row, column };
    return withinCell(cell, row);
  });
  return details.includes(null) ? null : (details as readonly Detail[]);
}

/** A sentence of its own that says which way is better; a bare arrow beside a title may be the trend. */
const SAYS_BETTER =
  /^\s*(?:(?:higher|lower|more|less|fewer|bigger|smaller|up|down)(?: figures?| numbers?| values?)? is (?:better|good)|(?:good|better) is (?:high|low|up|down)(?:er)?)\s*\.?\s*$/i;

type Filled = { readonly column: number; readonly value: SheetSnapshot["values"][number][number] };

function filledCells(sheet: SheetSnapshot, row: number): readonly Filled[] {
  return (sheet.values[row] ?? []).flatMap((value, column) =>
    value === null || value === "" ? [] : [{ column, value }],
  );
}

/** What a line such as "Target: 80%" says of a measure by its label; null where it says nothing of the kind. */
export function describes(text: string): KpiField | null {
  const label = /^([^:]{3,40}):\s*[^\s:]/.exec(text.trim())?.[1];
  return label === undefined ? null : detailOf(label);
}

/** "Target: 80%" in one cell; of two things said in one cell nobody knows where the first one ends. */
function withinCell({ value, column }: Filled, row: number): Detail | null {
  const field = typeof value === "string" ? describes(value) : null;
  const isSingle = String(value).indexOf(":") === String(value).lastIndexOf(":");
  if (field === null || !isSingle) return null;
  return { field, row, column, labelled: true, label: String(value).split(":")[0]! };
}

/** "Target | 90% | Unit | %" beside each other, a label and then its value; "Measure | Plans on time" names the measure. */
function pairsIn(filled: readonly Filled[], row: number) {
  const details: Detail[] = [];
  let name: { readonly column: number; readonly text: string } | null = null;
  for (let i = 0; i + 1 < filled.length; i++) {
    const [{ value }, next] = [filled[i]!, filled[i + 1]!];
    if (typeof value !== "string") continue;
    const field = detailOf(value);
    const isName = /^(measure|kpi|indicator|kpi name|measure name|name|title)\s*:?$/i.test(value.trim());
    if (field !== null) details.push({ field, row, column: next.column, label: value });
    else if (isName && typeof next.value === "string") name = { column: next.column, text: next.value.trim() };
    else continue;
    i++;
  }
  return { details, name: name as { readonly column: number; readonly text: string } | null };
}

/** The rows of a table with periods down that hold a target, a baseline or a unit for each measure instead; they end at a blank. */
export function detailsBelow(
  sheet: SheetSnapshot,
  headerRow: number,
  column: number,
): readonly { readonly row: number; readonly field: KpiField; readonly label: string }[] {
  const rows = rowsBelow(sheet, headerRow, BELOW);
  const end = rows.findIndex((row) => valueAt(sheet, row, column) === null);
  return rows.slice(0, end < 0 ? rows.length : end).flatMap((row) => {
    const value = valueAt(sheet, row, column);
    const field = typeof value === "string" ? detailOf(value) : null;
    return field === null ? [] : [{ row, field, label: String(value) }];
  });
}
