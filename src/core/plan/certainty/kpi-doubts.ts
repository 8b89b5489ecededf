import { columnName } from "../../workbook";
import { textOf, type Cell } from "../cells";
import { fieldNames, kpiColumns, type KpiField } from "../columns";
import { fieldsMeant, headingFit, plainHeading } from "../headings";
import { readValue } from "../kpis/read-value";
import type { ColumnLayout, SheetLayout } from "../plan";
import { isOfAnotherTime } from "../standing-brackets";
import { namesSide } from "../targets/read-target";
import type { Sampled } from "./sampled";

/** So many cells must speak for a field before a column is asked about. */
const FEWEST = 2;

/** What a doubtful column is given; well below `ASK_BELOW`. */
const DOUBTFUL = 0.4;

/** What is told apart from the field that it looks like by words of its own: no second candidate for it. */
const OF_ITS_OWN =
  /\b(?:stretch|long term|minimum|interim|lower|upper|tolerance|thresholds?|trigger|met|rag|status|variance|gap|difference|change|distance|date|year to date|ytd|cumulative|rolling|forecast|predicted|projected|rank|quartile|comment\w*|next|future|owner|source|definition)\b/;

/** Numbers beside a measure that are no aim: how many there are, what they cost, how they moved, what others have. */
const NO_AIM =
  /\b(?:number|count|n|no|total|sum|average|mean|median|cohort|pupils|children|weight\w*|cost|budget|order|sort|priority|score|page|row|year|trend|movement|england|national|neighbours?|region\w*|others?|peers?)\b/;

/**
 * The columns of a table of measures with the doubts that come from looking at all of them: a second column that could be
 * the measure, its value or its target by heading and cells, and, where none is headed as the target, one that could be. What
 * somebody chose is not doubted.
 */
export function withKpiDoubts(sampled: readonly Sampled[], layout: SheetLayout["layout"]): readonly ColumnLayout[] {
  const rivals: readonly KpiField[] = layout === "long" ? ["value", "target", "name"] : ["target", "name"];
  const aims = sampled.some(({ column }) => column.field === "target" || column.field === "standard");
  const perhapsTarget = aims || layout === "one-measure" ? null : likelyTarget(sampled);
  return sampled.map((one) => {
    const { column } = one;
    if (column.chosen || column.field !== null || column.also !== undefined || column.period !== undefined)
      return column;
    for (const field of rivals) {
      const doubt = rivalOf(field, one, sampled);
      if (doubt !== null) return doubt;
    }
    return perhapsTarget?.column === column.column ? perhapsTarget : column;
  });
}

/** So little less a heading may fit and be as good a name for measures; "Description" beside "Measure" tells more of it. */
const AS_GOOD = 0.01;

/** A column that is not read although its heading and its cells are of a field no less than those of the one that is. */
function rivalOf(field: KpiField, { column, cells }: Sampled, sampled: readonly Sampled[]): ColumnLayout | null {
  const holder = sampled.find((one) => one.column.field === field && one.column.period === undefined);
  if (holder === undefined || holder.column.chosen) return null;
  if (!fieldsMeant<KpiField>(column.header, kpiColumns).includes(field) || isTold(column.header)) return null;
  const [own, its] = [column, holder.column].map(({ header }) => headingFit<string>(header, field, kpiColumns));
  if (field === "name" && (its! - own! > AS_GOOD || /\bdescription\b/i.test(column.header))) return null;
  const filled = cells.filter((cell) => textOf(cell) !== null);
  const fitting = filled.filter(field === "name" ? isWords : isAmount);
  if (fitting.length < FEWEST || fitting.length * 3 < filled.length * 2 || !differ(cells, holder.cells)) return null;
  const place = `${columnName(holder.column.column)} “${holder.column.header.trim()}”`;
  const what = field === "name" ? "hold words" : "hold numbers";
  const why = `its heading could mean the ${fieldNames[field]} too, and ${fitting.length} of its ${filled.length} cells ${what}, but column ${place} is read as it`;
  return { ...column, why, confidence: DOUBTFUL, perhaps: [field] };
}

/** The only column that is not understood and holds what a target is. */
function likelyTarget(sampled: readonly Sampled[]): ColumnLayout | null {
  const likely = sampled.flatMap(({ column, cells }) => {
    if (column.field !== null || column.also !== undefined || column.period !== undefined || column.chosen) return [];
    const words = plainHeading(column.header);
    if (
      words === "" ||
      OF_ITS_OWN.test(words) ||
      isOfAnotherTime(words.replace(/\bexpected\b/g, " ")) ||
      NO_AIM.test(words)
    )
      return [];
    const filled = cells.filter((cell) => textOf(cell) !== null);
    const fitting = filled.filter((cell) => isAmount(cell) || namesSide(textOf(cell) ?? ""));
    return fitting.length >= FEWEST && fitting.length * 4 >= filled.length * 3
      ? [{ column, fitting: fitting.length, filled: filled.length }]
      : [];
  });
  const [only, ...others] = likely;
  if (only === undefined || others.length > 0) return null;
  const why = `no column is headed as the target, and ${only.fitting} of its ${only.filled} cells hold numbers`;
  return { ...only.column, why, confidence: DOUBTFUL, perhaps: ["target", "baseline", "comparator"] };
}

/** Whether a heading says by itself what it is besides the field that it names. */
function isTold(header: string): boolean {
  const words = plainHeading(header);
  return OF_ITS_OWN.test(words) || isOfAnotherTime(words.replace(/\btarget\b/g, " "));
}

const isAmount = ({ raw, format, isError }: Cell) => !isError && (readValue(raw, format)?.value ?? null) !== null;

const isWords = ({ raw }: Cell) => typeof raw === "string" && /\p{L}{3}.*\s\p{L}/u.test(raw);

const differ = (some: readonly Cell[], others: readonly Cell[]) =>
  some.some((cell, i) => textOf(cell) !== null && textOf(cell) !== textOf(others[i]!));
