import { isBlank, valueAt, type CellValue, type SheetSnapshot } from "../../workbook";
import type { ScaleWords } from "../colours/scale";
import { actionColumns, type ActionField } from "../columns";
import { fieldsMeant, type ChosenFields } from "../headings";
import { squash } from "../squash";
import { readActionStatus, readImpactStatus } from "../statuses";
import { actionStatusOf, impactStatusOf } from "../scheme";
import { isTick, leavesOpen, type Tick } from "../tick";
import { labelsAbove } from "./header-labels";
import { isScale, type ScaleField } from "./weighed";

/** A column for one state of a scale, which a tick says that an action has. */
export type TickColumn = { readonly column: number; readonly field: ScaleField } & Tick;

/** `states`: the columns headed by a state alone, which hold ticks or nothing that is known. */
export type Ticks = {
  readonly columns: readonly TickColumn[];
  readonly states: ReadonlySet<number>;
};

const NONE: Ticks = { columns: [], states: new Set() };

/** So many rows show what a column holds. */
const SAMPLE = 200;

/** A longer text is no state. */
const LONGEST = 60;

/** So many columns for states of one scale are meant to be marked even where none is yet, or only by a colour. */
const MOST_OF_A_SCALE = { actionStatus: 4, impactStatus: 3 } as const;

/** Colours, and words of other schemes, that head such columns under a heading that names a scale. */
const OTHER_STATE =
  /^(?:red|amber|green|blue|grey|gray|yellow|purple|complete|completed|done|closed|achieved|met|in progress|under ?way|ongoing|doing|to do|not (?:yet )?started|started|delayed|at risk|overdue|on hold|(?:partly|partially|not) met)$/;

const RATINGS = /^(?:blue|red|amber|green)$/;

type Headed = {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly headings: readonly CellValue[];
  readonly chosen: ChosenFields;
  readonly words: ScaleWords;
};

/**
 * Columns beside each other, one for each state of a scale, of which a mark in the row of an action says which one holds.
 * At least two, below which stands nothing but marks, hardly ever two in a row.
 */
export function ticksIn({ sheet, row, headings, chosen, words }: Headed): Ticks {
  const states = headings.flatMap((cell, column) => {
    const text = typeof cell === "string" ? cell.replace(/\s+/g, " ").trim() : "";
    if (text === "" || text.length > LONGEST || chosen.has(column)) return [];
    const found = stateIn(text, words);
    return found === null ? [] : [{ column, says: found.wording, ...found }];
  });
  if (states.length < 2) return NONE;
  const over = labelsAbove(sheet, row - 1, -1);
  const rows = rowsOfMarks(sheet, row, states);
  const areRatings = states.filter(({ says }) => RATINGS.test(squash(says))).length >= 3;
  const placed = states.flatMap(({ column, says, field }): Omit<TickColumn, "byColour">[] => {
    const above = String(over[column]?.value ?? "");
    const meant = field ?? fieldsMeant<ActionField>(above, actionColumns).find(isScale);
    const scale = meant ?? (areRatings && RATINGS.test(squash(says)) ? "actionStatus" : null);
    return scale === null || !holdsMarks(rows, column) ? [] : [{ column, field: scale, says }];
  });
  const all = [...placed, ...besideOnes(rows, states, placed)];
  const columns = (["actionStatus", "impactStatus"] as const).flatMap((field) => {
    const own = all.filter((one) => one.field === field).sort((a, b) => a.column - b.column);
    const differ = new Set(own.map(({ says }) => squash(says))).size === own.length;
    const marks = own.length >= 2 && differ ? marksIn(sheet, row, own) : null;
    return marks === null ? [] : own.map((one) => ({ ...one, byColour: marks === "none" }));
  });
  return { columns, states: new Set(states.flatMap(({ column, exact }) => (exact ? [column] : []))) };
}

type StateHeading = { readonly column: number; readonly says: string; readonly field: ScaleField | null };

/** Words that leave the state open ("Complete") beside columns for states of a scale are of the same. */
function besideOnes(
  rows: readonly Cells[],
  states: readonly StateHeading[],
  placed: readonly Omit<TickColumn, "byColour">[],
): readonly Omit<TickColumn, "byColour">[] {
  return states.flatMap(({ column, says, field }) => {
    if (field !== null || placed.some((one) => one.column === column)) return [];
    const beside = placed.find((one) => Math.abs(one.column - column) === 1);
    return beside === undefined || !holdsMarks(rows, column) ? [] : [{ column, says, field: beside.field }];
  });
}

type State = { readonly field: ScaleField | null; readonly exact: boolean; readonly wording: string };

/** The scale of the state that a heading says, null where the heading above it must tell; `exact`: in the scheme's words. */
function stateIn(text: string, words: ScaleWords): State | null {
  const action = readActionStatus(text, words.actionStatus);
  if (action !== null)
    return { field: "actionStatus", exact: action.exact, wording: actionStatusOf(action.status).wording };
  const impact = readImpactStatus(text, words.impactStatus);
  if (impact !== null)
    return { field: "impactStatus", exact: impact.exact, wording: impactStatusOf(impact.status).wording };
  return OTHER_STATE.test(squash(text)) ? { field: null, exact: false, wording: text } : null;
}

type Cells = readonly CellValue[];

/** The rows below that may hold marks: one with numbers alone under several of the states counts what stands above it. */
function rowsOfMarks(sheet: SheetSnapshot, row: number, states: readonly StateHeading[]): readonly Cells[] {
  return sheet.values.slice(row + 1, row + 1 + SAMPLE).filter((cells) => {
    const filled = states.flatMap(({ column }) => (isBlank(cells[column] ?? null) ? [] : cells[column]!));
    return filled.length < 2 || !filled.every((value) => typeof value === "number");
  });
}

/** Nothing but marks; headings that are repeated and notes below the table are forgiven. */
function holdsMarks(rows: readonly Cells[], column: number): boolean {
  const filled = rows.map((cells) => cells[column] ?? null).filter((value) => !isBlank(value));
  return filled.filter((value) => isTick(value) || leavesOpen(value)).length * 10 >= filled.length * 9;
}

type Marked = readonly { readonly column: number; readonly field: ScaleField }[];

/** Whether nearly all rows that have a mark have only one; without any, most states of the scale must have a column. */
function marksIn(sheet: SheetSnapshot, row: number, columns: Marked): "one" | "none" | null {
  const rows = Array.from({ length: Math.min(SAMPLE, sheet.values.length - row - 1) }, (_, i) => row + 1 + i);
  const counts = rows
    .map((at) => columns.filter(({ column }) => isTick(valueAt(sheet, at, column))).length)
    .filter((count) => count > 0);
  if (counts.length === 0) return columns.length >= MOST_OF_A_SCALE[columns[0]!.field] ? "none" : null;
  return counts.filter((count) => count === 1).length * 5 >= counts.length * 4 ? "one" : null;
}
