import { cellsBelow } from "../below-header";
import { actionColumns, type ActionField } from "../columns";
import { readPart, type DatePart } from "../date-parts";
import { fieldsMeant, plainHeading, type HeadingCell } from "../headings";
import { squash } from "../squash";
import type { Joint } from "./joint-heading";
import type { Header } from "./scales";

/** So many rows show what a column holds; fewer filled ones say nothing. */
const [SAMPLE, FEWEST] = [60, 2];

type Part = { readonly column: number; readonly part: DatePart; readonly isDue: boolean };

/** The columns in which the parts of the due date stand. */
export type DateParts = ReadonlyMap<number, DatePart>;

const NONE: DateParts = new Map();

/**
 * A due date in columns beside each other: "Due month" and "Due year", with or without a day. The month holds the field,
 * the others are noted as holding it besides. Not where another column is headed as the due date.
 */
export function settleDateParts(header: Header, { assigned, also }: Joint): Joint & { readonly parts: DateParts } {
  const left = { assigned, also, parts: NONE };
  const found = header.ways.flatMap((way, column) => (header.chosen.has(column) ? [] : (partOf(way, column) ?? [])));
  const month = found.find(({ part }) => part === "month");
  if (month === undefined) return left;
  const run = found.filter(({ column }) => isBeside(found, month.column, column));
  const kinds = new Set(run.map(({ part }) => part));
  if (!kinds.has("year") || kinds.size < run.length || !run.some(({ isDue }) => isDue)) return left;
  const columns = new Set(run.map(({ column }) => column));
  const others = [...assigned].filter(([column]) => !columns.has(column));
  if (others.some(([, field]) => field === "due") || [...also.values()].includes("due")) return left;
  if (!run.every((one) => holdsParts(header, one))) return left;
  return {
    assigned: new Map([...others, [month.column, "due"]]),
    also: new Map([...also, ...run.flatMap((one) => (one === month ? [] : [[one.column, "due"] as const]))]),
    parts: new Map(run.map(({ column, part }) => [column, part])),
  };
}

/** Whether all columns from one to another are parts of a date. */
function isBeside(found: readonly Part[], from: number, to: number): boolean {
  const between = Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => Math.min(from, to) + i);
  return between.every((column) => found.some((one) => one.column === column));
}

const PART = /\b(day|month|year)\b/g;

/** A heading that names one part of a date and, besides, nothing or the due date. */
function partOf(way: HeadingCell, column: number): Part | null {
  const text = String((Array.isArray(way) ? (way as readonly string[])[0] : way) ?? "");
  const heading = plainHeading(text.replace(/[()[\]]/g, " "));
  const named = [...heading.matchAll(PART)].map(([part]) => part as DatePart);
  if (named.length !== 1 || heading.length > 40) return null;
  const rest = squash(heading.replace(PART, " "));
  if (rest === "") return { column, part: named[0]!, isDue: false };
  const isDue = [rest, `${rest} date`, `date ${rest}`].some((words) => isDueDate(words));
  return isDue ? { column, part: named[0]!, isDue } : null;
}

const isDueDate = (words: string) => fieldsMeant<ActionField>(words, actionColumns)[0] === "due";

function holdsParts({ sheet, row }: Header, { column, part }: Part): boolean {
  const filled = cellsBelow(sheet, row, column, SAMPLE);
  const fitting = filled.filter((cell) => readPart(String(cell).trim(), part) !== null);
  return filled.length >= FEWEST && fitting.length * 5 >= filled.length * 4;
}
