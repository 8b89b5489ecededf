import {
  isBlank,
  localRef,
  splitLocalRef,
  valueAt,
  type Block,
  type CellValue,
  type LocalRef,
  type SheetSnapshot,
} from "../../workbook";
import { readMilestones } from "../dates/milestones";
import type { Turn } from "../plan";
import { squash } from "../squash";
import { readActionStatus, readImpactStatus } from "../statuses";
import { turnedPlanIn, usualField, type TurnedPlan } from "./turned";

/** A sheet as it would be with a row for each action, and where each of its cells really stands. */
export type TurnedSheet = {
  readonly turn: Turn;
  readonly sheet: SheetSnapshot;
  /** The row of the headings, from 0; those above it are as they stand. */
  readonly headerRow: number;
  readonly actions: number;
  /** By the place in `sheet`: the place on the user's sheet, for the rows from the headings on. */
  readonly places: ReadonlyMap<LocalRef, LocalRef>;
};

type Place = { readonly row: number; readonly column: number };
/** The rows of one stretch of headings, from the first to where the next stretch begins. */
type Stretch = { readonly from: number; readonly to: number };
/** What one action holds, by its heading as `squash` leaves it; `top` is where its first cell stands. */
type Values = { readonly top: Place; readonly cells: ReadonlyMap<string, Place> };
/** A column of headings and the one that holds what they head. */
type Pair = readonly [heading: number, column: number];

/**
 * The sheet of a turned plan with a row for each action. Null where it is none, or where something beside the headings
 * would be left out or could belong to another heading.
 */
export function turnedView(sheet: SheetSnapshot): TurnedSheet | null {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const view = turn(sheet);
  known.set(sheet, view);
  return view;
}

const known = new WeakMap<SheetSnapshot, TurnedSheet | null>();

function turn(sheet: SheetSnapshot): TurnedSheet | null {
  const found = turnedPlanIn(sheet);
  if (found === null) return null;
  const stretches = stretchesOf(sheet, found);
  const columns = headingColumns(sheet, found.column, stretches);
  const actions = stretches.flatMap((stretch) => actionsIn(sheet, stretch, columns));
  if (actions.length === 0 || !actions.every((one) => one !== null)) return null;
  if (actions.length === 1 && !isFilledIn(sheet, actions[0]!)) return null;
  const how = actions.length > stretches.length ? "across" : "forms";
  const block = {
    ...{ row: found.row, column: found.column },
    ...{ rows: stretches.at(-1)!.to - found.row, columns: widthOf(sheet) - found.column },
  };
  const headings = headingsOf(sheet, stretches, columns, actions);
  return viewOf(sheet, { turn: { how, block }, row: found.row, headings, actions });
}

/** Whether a single form says how its action stands and by when; an explanation of the headings does not. */
function isFilledIn(sheet: SheetSnapshot, { cells }: Values): boolean {
  const values = [...cells.values()].map(({ row, column }) => valueAt(sheet, row, column));
  const isState = (text: string) => readActionStatus(text) !== null || readImpactStatus(text) !== null;
  const isDay = (cell: CellValue) =>
    typeof cell === "number" || readMilestones(String(cell)).some(({ window }) => window !== null);
  return values.some((cell) => typeof cell === "string" && isState(cell)) && values.some(isDay);
}

/** From each cell that says what the first heading says to the next; the last is as long as the longest before it. */
function stretchesOf(sheet: SheetSnapshot, { row, column, rows }: TurnedPlan): readonly Stretch[] {
  const first = squash(String(valueAt(sheet, row, column)));
  const starts = sheet.values.flatMap((cells, at) => (at >= row && saysHeading(cells[column], first) ? [at] : []));
  const lengths = starts.slice(1).map((end, i) => lastFilled(sheet, column, starts[i]!, end) + 1 - starts[i]!);
  const last = starts.length > 1 ? starts.at(-1)! + Math.max(...lengths) : endOfRun(sheet, column, rows.at(-1)!);
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? Math.min(sheet.values.length, last) }));
}

const saysHeading = (cell: CellValue | undefined, words: string) => typeof cell === "string" && squash(cell) === words;

function lastFilled(sheet: SheetSnapshot, column: number, from: number, to: number): number {
  for (let row = to - 1; row > from; row--) if (!isBlank(valueAt(sheet, row, column))) return row;
  return from;
}

/** The row below the last that has a heading without a gap from one on. */
function endOfRun(sheet: SheetSnapshot, column: number, from: number): number {
  let row = from;
  while (row < sheet.values.length && !isBlank(valueAt(sheet, row, column))) row++;
  return row;
}

/** The columns of headings: the first, and those in which two cells of each stretch are the usual names of fields. */
function headingColumns(sheet: SheetSnapshot, first: number, stretches: readonly Stretch[]): readonly number[] {
  const { from, to } = stretches[0]!;
  const isHeading = (row: number, column: number) => {
    const cell = valueAt(sheet, row, column);
    if (typeof cell !== "string" || usualField(cell) === null) return false;
    const words = squash(cell);
    return stretches.every((one) => saysHeading(sheet.values[one.from + row - from]?.[column], words));
  };
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  const others = Array.from({ length: Math.max(0, widthOf(sheet) - first - 2) }, (_, i) => first + 2 + i);
  return [first, ...others.filter((column) => rows.filter((row) => isHeading(row, column)).length >= 2)];
}

const widthOf = (sheet: SheetSnapshot) => sheet.values[0]?.length ?? 0;

/** The actions of one stretch; null for one of which a cell has no heading, or several have the same. */
function actionsIn(sheet: SheetSnapshot, stretch: Stretch, columns: readonly number[]): readonly (Values | null)[] {
  const groups = columns.map((column, i) => valueColumns(sheet, stretch, column, columns[i + 1] ?? widthOf(sheet)));
  if (columns.length === 1) return groups[0]!.map((value) => valuesIn(sheet, stretch, [[columns[0]!, value]]));
  // Pairs of headings and values beside each other are one form.
  if (groups.some((group) => group.length > 1)) return [null];
  return [
    valuesIn(
      sheet,
      stretch,
      columns.map((column, i) => [column, groups[i]![0] ?? column + 1] as const),
    ),
  ];
}

/** The columns between one of headings and the next that hold something. */
function valueColumns(sheet: SheetSnapshot, { from, to }: Stretch, column: number, end: number): readonly number[] {
  const between = Array.from({ length: Math.max(0, end - column - 1) }, (_, i) => column + 1 + i);
  return between.filter((one) => sheet.values.slice(from, to).some((cells) => !isBlank(cells[one])));
}

function valuesIn(sheet: SheetSnapshot, { from, to }: Stretch, pairs: readonly Pair[]): Values | null {
  const cells = new Map<string, Place>();
  for (const [heading, column] of pairs)
    for (let row = from; row < to; row++) {
      const [label, value] = [valueAt(sheet, row, heading), valueAt(sheet, row, column)];
      if (isBlank(value)) continue;
      const key = squash(String(label ?? ""));
      if (key === "" || cells.has(key)) return null;
      cells.set(key, { row, column });
    }
  return { top: { row: from, column: pairs[0]![1] }, cells };
}

/** The headings below which some action holds something, each once and in their order, with where the first of them stands. */
function headingsOf(
  sheet: SheetSnapshot,
  stretches: readonly Stretch[],
  columns: readonly number[],
  actions: readonly Values[],
): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const column of columns)
    for (const { from, to } of stretches)
      for (let row = from; row < to; row++) {
        const key = squash(String(valueAt(sheet, row, column) ?? ""));
        const isFirst = key !== "" && !found.has(key);
        if (isFirst && actions.some(({ cells }) => cells.has(key))) found.set(key, { row, column });
      }
  return found;
}

type Turned = {
  readonly turn: Turn;
  readonly row: number;
  readonly headings: ReadonlyMap<string, Place>;
  readonly actions: readonly Values[];
};

function viewOf(sheet: SheetSnapshot, { turn, row, headings, actions }: Turned): TurnedSheet {
  const keys = [...headings.keys()];
  const lines: readonly (readonly Place[])[] = [
    [...headings.values()],
    ...actions.map(({ top, cells }) => keys.map((key) => cells.get(key) ?? placeless(top, headings.get(key)!, turn))),
  ];
  const places = new Map(
    lines.flatMap((line, i) =>
      line.map((place, column) => [localRef(row + i, column), localRef(place.row, place.column)] as const),
    ),
  );
  const width = Math.max(keys.length, widthOf(sheet));
  const isHeld = (i: number, column: number) => i === 0 || actions[i - 1]!.cells.has(keys[column]!);
  const turned = lines.map((line, i) =>
    Array.from({ length: width }, (_, column): CellValue => {
      const place = line[column];
      return place === undefined || !isHeld(i, column) ? null : valueAt(sheet, place.row, place.column);
    }),
  );
  const above = sheet.values.slice(0, row).map((cells) => [...cells, ...Array<null>(width - cells.length).fill(null)]);
  const view: SheetSnapshot = {
    ...sheet,
    ...looksOf(sheet, places, row),
    ...{ values: [...above, ...turned], merges: mergesOf(sheet, lines, row) },
    ...{ hiddenRows: [], hiddenColumns: [], tables: [] },
  };
  return { turn, sheet: view, headerRow: row, actions: actions.length, places };
}

/** Where a value would stand that an action does not have: beside its heading in the first stretch, moved to its own. */
function placeless(top: Place, heading: Place, turn: Turn): Place {
  return turn.how === "across" ? { row: heading.row, column: top.column } : top;
}

/** What few cells have, in the places where they stand once the sheet is turned. */
function looksOf(sheet: SheetSnapshot, places: ReadonlyMap<LocalRef, LocalRef>, row: number) {
  const turned = new Map([...places].map(([to, from]) => [from, to]));
  const to = (from: LocalRef): LocalRef | undefined => (splitLocalRef(from).row < row ? from : turned.get(from));
  const moved = <T>(some: ReadonlyMap<LocalRef, T>): ReadonlyMap<LocalRef, T> =>
    new Map([...some].flatMap(([from, value]) => (to(from) === undefined ? [] : [[to(from)!, value] as const])));
  const kept = (some: ReadonlySet<LocalRef>): ReadonlySet<LocalRef> =>
    new Set([...some].flatMap((from) => to(from) ?? []));
  return {
    ...{ formats: moved(sheet.formats), formulas: moved(sheet.formulas), fills: moved(sheet.fills) },
    ...{ lists: moved(sheet.lists), errors: kept(sheet.errors) },
    ...(sheet.struck && { struck: moved(sheet.struck) }),
    ...(sheet.uncalculated && { uncalculated: kept(sheet.uncalculated) }),
  };
}

/** A cell merged over several actions holds for each of them: below each other, they are a tall merge. */
function mergesOf(sheet: SheetSnapshot, lines: readonly (readonly Place[])[], row: number): readonly Block[] {
  return (sheet.merges ?? []).flatMap((merge): readonly Block[] => {
    if (merge.row < row) return [merge];
    const column = lines[0]!.findIndex((place) => place.row === merge.row);
    const first = lines.findIndex(
      (line, i) => i > 0 && line[column]?.column === merge.column && line[column]?.row === merge.row,
    );
    const covered = lines.filter(
      (line, i) => i > 0 && line[column]?.row === merge.row && isIn(merge, line[column]!),
    ).length;
    return first < 0 || covered < 2 ? [] : [{ row: row + first, column, rows: covered, columns: 1 }];
  });
}

const isIn = (merge: Block, { column }: Place) => column >= merge.column && column < merge.column + merge.columns;
