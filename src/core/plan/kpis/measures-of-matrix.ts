import { isBlank, splitCellRef, type CellRef } from "../../workbook";
import { textOf, type Cell } from "../cells";
import type { KpiField } from "../columns";
import type { TableColumn } from "../plan";
import { kindOfBlock } from "../tables/year-matrix";
import {
  baselineLabel,
  describing,
  detailCell,
  readOf,
  withFraction,
  type Entry,
  type Measure,
  type Other,
  type PeriodTarget,
  type Table,
} from "./entries";
import { placesIn, yearSaid, type YearSaid } from "./matrix-places";
import { namesOthers, partOf } from "./parts";
import { partOfYear, type YearLabel } from "./period-words";
import { aimsOfRows } from "./targets-down";

/** One cell of a block with what both sides say of it; a side that names no year or no part says null. */
type Spot = {
  readonly cell: Cell;
  readonly year: YearLabel | null;
  readonly part: string | null;
  readonly holds: YearSaid["part"];
  /** What the label of its year says besides. */
  readonly words: string | null;
  /** The cell that names the year. */
  readonly named: Cell | null;
  readonly who: string;
};

/** A line of a block: what the row or column says of all its cells. */
type Line = Omit<Spot, "cell" | "part"> & { readonly at: number; readonly part: string | null };

/**
 * The measures of a block that has years one way and their months, quarters or terms the other. A year whose parts do not
 * run as its months do is told, and its values are not placed.
 */
export function measuresOfMatrix(table: Table): readonly Measure[] {
  const { layout } = table;
  const names = layout.columns.find(({ field }) => field === "name")?.column;
  const groups = new Map<string, number[]>();
  const title = layout.columns.find(({ measure }) => measure !== undefined)?.measure?.name ?? "";
  let name: string | null = names === undefined ? title : null;
  for (const { row, kind } of layout.rows) {
    if (names !== undefined) name = textOf(table.cellAt(row, names)) ?? (kind === "blank" ? null : name);
    if (name !== null && kind !== "blank" && kind !== "total") groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].flatMap(([own, rows]) => measureOf(table, own, rows) ?? []);
}

function measureOf(table: Table, name: string, rows: readonly number[]): Measure | null {
  const { layout, cellAt } = table;
  const isData = new Set(layout.rows.flatMap(({ row, kind }) => (kind === "data" ? [row] : [])));
  const first = rows.find((row) => isData.has(row));
  if (first === undefined) return null;
  const spots = spotsOf(table, rows);
  const periodAt = periodsOf(table, spots);
  const { entries, targets, open } = placed(table, spots, periodAt);
  const measure = layout.columns.find((column) => column.measure !== undefined)?.measure;
  const { at = null, ref, details = [] } = measure ?? {};
  const cells = new Map<KpiField, Cell>([
    ...describing(layout, (column) => cellAt(first, column)),
    ...details.map((detail) => [detail.field, detailCell(table, detail)] as const),
    ...(at === null ? [] : [["name", cellOf(table, at)] as const]),
  ]);
  if (open !== null) cells.set("target", open);
  const aims = aimsOfRows(cells, targets);
  const others = othersIn(spots);
  return {
    row: first,
    name,
    ...aims,
    entries,
    under: null,
    others,
    ...(ref !== undefined && { ref }),
    ...baselineLabel(details),
  };
}

const cellOf = ({ cellAt }: Table, at: CellRef): Cell => {
  const { row, column } = splitCellRef(at);
  return cellAt(row, column);
};

/** The cells of a measure with what their row and their column say. */
function spotsOf(table: Table, rows: readonly number[]): readonly Spot[] {
  const { layout } = table;
  const isOfYear = layout.columns.some(({ half }) => half === "part");
  const lines = rowLines(table, rows, isOfYear);
  const columns = layout.columns.flatMap((column) => columnLine(table, column, isOfYear) ?? []);
  return lines.flatMap((line) =>
    columns.flatMap((column): Spot[] => {
      const [year, part] = isOfYear ? [line, column] : [column, line];
      const holds = line.holds === "value" ? column.holds : line.holds;
      const { words, named } = year;
      const who = line.holds === "others" ? line.who : column.who;
      return [{ cell: table.cellAt(line.at, column.at), year: year.year, part: part.part, holds, words, named, who }];
    }),
  );
}

/** What each row says of its cells; a year that stands once holds for the rows below that only say what they are. */
function rowLines({ layout, cellAt }: Table, rows: readonly number[], isOfYear: boolean): readonly Line[] {
  const labels = layout.columns.find(({ field }) => field === "period")?.column ?? 0;
  const kinds = layout.columns.find(({ field }) => field === "cohort")?.column;
  const found: Line[] = [];
  for (const row of rows) {
    const label = cellAt(row, labels);
    const kind = kinds === undefined ? null : textOf(cellAt(row, kinds));
    const line = isOfYear ? lineOfYear(label, row) : lineOfPart(label, row);
    const above = found.at(-1);
    const own =
      line ?? (isBlank(label.raw) && kind !== null && above ? { ...above, at: row, holds: "value" as const } : null);
    if (own === null) continue;
    const said = kind === null ? null : partNamed(kind);
    found.push(said === null ? own : { ...own, holds: said, who: kind! });
  }
  return found;
}

const partNamed = (text: string): Line["holds"] | null => (namesOthers(text) ? "others" : partOf(text));

const NOTHING_SAID = { year: null, part: null, words: null, named: null } as const;

/** A row that is a year, or the targets or others' results of the parts of any year. */
function lineOfYear(label: Cell, at: number): Line | null {
  const said = yearSaid(label.raw);
  const who = textOf(label) ?? "";
  if (said !== null) return { at, part: null, year: said.year, holds: said.part, words: said.words, named: label, who };
  const part = typeof label.raw === "string" ? partNamed(label.raw) : null;
  return part === "target" || part === "others" ? { ...NOTHING_SAID, at, holds: part, who } : null;
}

function lineOfPart(label: Cell, at: number): Line | null {
  const part = partOfYear(label.raw);
  const who = textOf(label) ?? "";
  if (part !== null) return { ...NOTHING_SAID, at, part, holds: "value", who };
  const holds = typeof label.raw === "string" ? partNamed(label.raw) : null;
  return holds === "target" || holds === "others" ? { ...NOTHING_SAID, at, holds, who } : null;
}

/** What a column says of its cells; null where it holds none of the block's. */
function columnLine(
  { layout, cellAt }: Table,
  { column, half, field, header }: TableColumn,
  isOfYear: boolean,
): Line | null {
  const row = layout.headerRow ?? 0;
  if (half !== undefined)
    return isOfYear ? lineOfPart(cellAt(row, column), column) : lineOfYear(cellAt(row, column), column);
  if (field !== "target" && field !== "comparator") return null;
  return { ...NOTHING_SAID, at: column, holds: field === "target" ? "target" : "others", who: header };
}

type PeriodAt = (spot: Spot) => string | null;

/** The period of each cell by its year and part; the last one of the year where it names no part. */
function periodsOf({ layout, sheet, unread }: Table, spots: readonly Spot[]): PeriodAt {
  const labels = layout.columns.find(({ field }) => field === "period")?.column ?? 0;
  const kind = kindOfBlock(sheet, layout.headerRow ?? 0, labels);
  const parts = [...new Set(spots.flatMap(({ part, holds }) => (part !== null && holds !== "others" ? [part] : [])))];
  const places = new Map<string, ReadonlyMap<string, string>>();
  const told = new Set<CellRef>();
  for (const { year, named } of spots) {
    if (year === null || named === null) continue;
    const key = keyOf(year);
    const own = places.get(key) ?? placesOf({ ...year, kind: year.kind ?? kind }, parts);
    places.set(key, own);
    if (own.size === 0 && !told.has(named.at)) {
      told.add(named.at);
      unread.push({ at: named.at, field: "period", raw: named.raw });
    }
  }
  return ({ year, part }) => {
    const own = year === null ? undefined : places.get(keyOf(year));
    return own === undefined ? null : ((part === null ? [...own.values()].at(-1) : own.get(part)) ?? null);
  };
}

const keyOf = ({ from, to, kind }: YearLabel) => `${from}/${to}${kind}`;

function placesOf(year: YearLabel, parts: readonly string[]): ReadonlyMap<string, string> {
  const periods = placesIn(year, parts);
  return new Map(periods === null ? [] : parts.map((part, i) => [part, periods[i]!]));
}

/** The values and targets that have a period. `open`: the target that is the same for every part of any year. */
function placed(table: Table, spots: readonly Spot[], periodAt: PeriodAt) {
  const entries: Entry[] = [];
  const targets: PeriodTarget[] = [];
  const of = (holds: Spot["holds"]) => spots.filter((spot) => spot.holds === holds);
  const numberFor = (holds: "numerator" | "denominator") =>
    new Map(
      of(holds).flatMap((spot) => {
        const period = periodAt(spot);
        return period === null ? [] : [[period, spot.cell] as const];
      }),
    );
  const [numerators, denominators] = [numberFor("numerator"), numberFor("denominator")];
  for (const spot of of("value")) {
    const period = periodAt(spot);
    if (period === null) continue;
    const [numerator, denominator] = [numerators.get(period), denominators.get(period)];
    const read = withFraction(readOf(spot.cell, table.unread), {
      ...(numerator && { numerator }),
      ...(denominator && { denominator }),
    });
    const words = spot.words === null || spot.named === null ? null : { text: spot.words, at: spot.named.at };
    entries.push({ period, cell: spot.cell, read, words });
  }
  const undated = of("target").filter(({ year }) => year === null);
  for (const spot of of("target")) {
    const period = periodAt(spot);
    if (period !== null) targets.push({ period, cell: spot.cell });
  }
  return { entries, targets, open: sameTarget(table, undated) };
}

/** A row or column of targets without a year: one target where all are the same, else it is open to which year each belongs. */
function sameTarget({ unread }: Table, spots: readonly Spot[]): Cell | null {
  const filled = spots.filter(({ cell }) => textOf(cell) !== null);
  if (new Set(filled.map(({ cell }) => textOf(cell))).size <= 1) return filled[0]?.cell ?? null;
  for (const { cell } of filled) unread.push({ at: cell.at, field: "target", raw: cell.raw });
  return null;
}

/** Of each line of others' results the last one. */
function othersIn(spots: readonly Spot[]): readonly Other[] {
  const latest = new Map<string, Cell>();
  for (const { holds, who, cell } of spots) if (holds === "others" && textOf(cell) !== null) latest.set(who, cell);
  return [...latest].map(([who, cell]) => ({ who, cell }));
}
