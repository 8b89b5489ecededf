import { columnName, type SheetSnapshot } from "../../workbook";
import { cellReader, type Cell } from "../cells";
import type { ScaleWords } from "../colours/scale";
import { actionColumns, fieldNames, kpiColumns, type ActionField, type KpiField } from "../columns";
import { longPeriod } from "../dates/day";
import { headingFit, UNHEADED, type ChosenFields } from "../headings";
import type { ColumnLayout, TableColumn } from "../plan";
import { headingsOf, type SheetChoices } from "../settings";
import type { Candidate } from "../tables/candidate";
import { whenIn } from "../who-and-when";
import { contentsOf, type Contents } from "./contents";
import { withDoubts } from "./doubts";
import { withKpiDoubts } from "./kpi-doubts";
import type { Sampled } from "./sampled";

type Ways = { readonly system: 1900 | 1904; readonly words: ScaleWords };

/** The most rows of a table that are looked at. */
const SAMPLE = 60;

/** The columns of a table with what speaks for the field of each: its heading, its cells, its rivals, or somebody's choice. */
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
  const sampled = table.columns.map((column): Sampled => {
    const cells = sample.map((row) => cellAt(row, column.column));
    const weighed = chosen.has(column.column)
      ? weighChoice(column, table, chosen)
      : { ...weigh(column, known, contentsIn(column, cells, ways.words)), chosen: false };
    return { column: { ...column, ...weighed }, cells };
  });
  return table.role === "actions" ? withDoubts(sampled, ways.words) : withKpiDoubts(sampled, table.layout);
}

/** What the cells hold of the field; of a column for who and when, what of them says when. */
function contentsIn({ field, also }: TableColumn, cells: readonly Cell[], words: ScaleWords): Contents {
  if (also === undefined || also === "ref") return contentsOf(cells, field, words);
  const { filled } = contentsOf(cells, null, words);
  return { ...contentsOf(cells.map(whenIn), also, words), filled };
}

type Weighed = Pick<ColumnLayout, "why" | "confidence">;

/** A choice holds, unless another column was chosen for the same field. */
function weighChoice(
  { column, field }: TableColumn,
  { columns }: Candidate,
  chosen: ChosenFields,
): Weighed & Pick<ColumnLayout, "chosen" | "perhaps"> {
  const wanted = chosen.get(column) ?? null;
  if (wanted === field) return { why: "you chose it", confidence: 1, chosen: true };
  const holder = columns.find((other) => other.field === wanted);
  const name = wanted === null ? "" : fieldNames[wanted];
  if (holder === undefined) return { why: `no ${name} can stand in such a table`, confidence: 0.9, chosen: true };
  const place = `${columnName(holder.column)} “${holder.header}”`;
  const why = `it was chosen for the ${name}, and so was column ${place}`;
  return { why, confidence: 0.2, chosen: true, perhaps: [wanted as ActionField] };
}

function weigh(column: TableColumn, known: typeof actionColumns | typeof kpiColumns, contents: Contents): Weighed {
  const { field, also, tick, part, duty, header, period, measure, half, open } = column;
  if (period !== undefined) return { why: `its heading names ${longPeriod(period)}`, confidence: 0.95 };
  if (open !== undefined) return { why: open, confidence: 0.4 };
  if (half !== undefined)
    return { why: `its heading names a ${half === "part" ? "part of a year" : "year"}`, confidence: 0.9 };
  if (field === null && also === "ref") return { why: "it holds the first half of each reference", confidence: 0.9 };
  if (field === null) return { why: "its heading is none that this program knows", confidence: 0.9 };
  if (part !== undefined)
    return { why: `it holds the ${part} of each ${fieldNames[(field ?? also) as ActionField]}`, confidence: 0.9 };
  if (tick !== undefined)
    return { why: `a ${tick.byColour ? "mark" : "tick"} in it says “${tick.says}”`, confidence: 0.95 };
  if (duty === "letters") return { why: "its letters say which part its heading's people have", confidence: 0.9 };
  if (duty !== undefined) return { why: `it is the column of a RACI table that says who is ${duty}`, confidence: 0.9 };
  if (also !== undefined && also !== "ref") return weighJoint(field, also, contents);
  if (measure !== undefined) return { why: `it holds the values of “${measure.name}”`, confidence: 0.9 };
  const fit = headingFit<string>(header, field, known);
  const heading = headingWords(header, fit, fieldNames[field as ActionField | KpiField]);
  const { filled, fitting, what } = contents;
  if (filled === 0) return { why: `${heading}; it holds nothing yet`, confidence: rounded(fit) };
  if (fitting === null) return { why: heading, confidence: rounded(fit) };
  // A few odd ones are slips, or what Excel made of them.
  const share = field === "ref" && fitting * 10 >= filled * 9 ? 1 : fitting / filled;
  // Anything can be a reference; a date or a state cannot.
  const least = field === "ref" ? 0.8 : 0.4;
  const confidence = rounded(fit * (least + (1 - least) * share));
  return { why: `${heading}; ${fitting} of ${filled} cells ${what}`, confidence };
}

/** How sure it is of a column whose heading names two fields; `contents` are those of its second one. */
function weighJoint(field: TableColumn["field"], also: ActionField, { filled, fitting, what }: Contents): Weighed {
  const names = `its heading names the ${fieldNames[field as ActionField]} and the ${fieldNames[also]}`;
  return { why: filled === 0 ? names : `${names}; ${fitting} of ${filled} cells ${what}`, confidence: 0.85 };
}

function headingWords(header: string, fit: number, name: string): string {
  if (header.trim() === "") return "it has no heading";
  if (fit <= UNHEADED) return "its heading does not say what it is";
  return fit >= 0.9 ? `its heading means the ${name}` : `its heading could mean the ${name}`;
}

const rounded = (confidence: number) => Math.round(confidence * 100) / 100;
