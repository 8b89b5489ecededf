import type { SheetSnapshot } from "../../workbook";
import { cellReader } from "../cells";
import type { ScaleWords } from "../colours/scale";
import { actionColumns, fieldNames, kpiColumns, type ActionField, type KpiField } from "../columns";
import { headingFit } from "../headings";
import { longPeriod } from "../dates/day";
import type { ColumnLayout, TableColumn } from "../plan";
import type { SheetChoices } from "../settings";
import type { Candidate } from "../tables/candidate";
import { headingsOf } from "../tables/chosen-tables";
import { contentsOf, type Contents } from "./contents";

type Ways = { readonly system: 1900 | 1904; readonly words: ScaleWords };

/** The most rows of a table that are looked at. */
const SAMPLE = 60;

/** The columns of a table with what speaks for the field of each: its heading, its cells, or somebody's choice. */
export function weighColumns(
  sheet: SheetSnapshot,
  table: Candidate,
  rows: readonly number[],
  choices: SheetChoices,
  ways: Ways,
): readonly ColumnLayout[] {
  const chosen = choices.columnsUnder(headingsOf(table)).fields;
  const cellAt = cellReader(sheet, ways.system);
  const sample = rows.slice(0, SAMPLE);
  const known = table.role === "actions" ? actionColumns : kpiColumns;
  return table.columns.map((column) => {
    if (isChosen(column, chosen)) return { ...column, why: "you chose it", confidence: 1, chosen: true };
    const cells = sample.map((row) => cellAt(row, column.column));
    return { ...column, ...weigh(column, known, contentsOf(cells, column.field, ways.words)), chosen: false };
  });
}

function isChosen({ column, field }: TableColumn, chosen: ReadonlyMap<number, ActionField | KpiField | null>): boolean {
  return chosen.has(column) && chosen.get(column) === field;
}

type Weighed = Pick<ColumnLayout, "why" | "confidence">;

function weigh(column: TableColumn, known: typeof actionColumns | typeof kpiColumns, contents: Contents): Weighed {
  const { field, header, period, measure } = column;
  if (period !== undefined) return { why: `its heading names ${longPeriod(period)}`, confidence: 0.95 };
  if (field === null) return { why: "its heading is none that this program knows", confidence: 0.9 };
  if (measure !== undefined) return { why: `it holds the values of “${measure.name}”`, confidence: 0.9 };
  const name = fieldNames[field as ActionField | KpiField];
  const fit = headingFit<string>(header, field, known);
  const heading = header.trim() === "" ? "it has no heading" : headingWords(fit, name);
  const { filled, fitting, what } = contents;
  if (filled === 0) return { why: `${heading}; it holds nothing yet`, confidence: rounded(fit) };
  if (fitting === null) return { why: heading, confidence: rounded(fit) };
  const share = fitting / filled;
  return { why: `${heading}; ${fitting} of ${filled} cells ${what}`, confidence: rounded(fit * (0.4 + 0.6 * share)) };
}

const headingWords = (fit: number, name: string) =>
  fit >= 0.9 ? `its heading means the ${name}` : `its heading could mean the ${name}`;

const rounded = (confidence: number) => Math.round(confidence * 100) / 100;
