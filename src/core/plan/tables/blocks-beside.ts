import { isBlank, valueAt, type SheetSnapshot } from "../../workbook";
import { actionColumns, kpiColumns, type ActionField, type KpiField } from "../columns";
import { fieldsMeant } from "../headings";
import { squash } from "../squash";
import type { Candidate, Stretch } from "./candidate";
import { actionTableAt } from "./action-table";
import { kpiTableAt } from "./kpi-table";
import type { Wishes } from "./wishes";

/** So many rows below a header show whether a column between two blocks is blank. */
const SAMPLE = 60;

/**
 * The tables that stand beside each other under one header row: plans, or measures, each with a column of names and
 * headings of its own: read as one, the values of one would go under the names of the other. Null where the row heads one.
 */
export function blocksBeside(
  sheet: SheetSnapshot,
  table: Candidate,
  system: 1900 | 1904,
  wishes: Wishes,
): readonly Candidate[] | null {
  if (table.role === "actions") return plansBeside(sheet, table, system, wishes);
  for (const stretches of [betweenGaps(sheet, table), fromEachFirst(sheet, table)]) {
    if (stretches.length < 2) continue;
    const blocks = stretches.flatMap(
      (part) => kpiTableAt(onlyColumns(sheet, part), table.headerRow, system, wishes) ?? [],
    );
    if (blocks.length === stretches.length && blocks.every(isWhole)) return blocks;
  }
  return null;
}

/** So many of the fields that a plan has stand once more beside a second plan, the action or its reference among them. */
const AGAIN = 3;

/** The plans that stand beside each other under one header row, each with columns of its own for the same fields. */
function plansBeside(
  sheet: SheetSnapshot,
  table: Candidate,
  system: 1900 | 1904,
  wishes: Wishes,
): readonly Candidate[] | null {
  const held = new Set(table.columns.flatMap(({ field }) => field ?? []));
  const meant = new Set(
    table.columns.flatMap(({ field, also, header }) =>
      field === null && also === undefined ? (fieldsMeant<ActionField>(header, actionColumns)[0] ?? []) : [],
    ),
  );
  const again = [...meant].filter((field) => held.has(field));
  if (again.length < AGAIN || !(again.includes("title") || again.includes("ref"))) return null;
  for (const stretches of [fromEachFirst(sheet, table), betweenGaps(sheet, table)]) {
    if (stretches.length < 2) continue;
    const blocks = stretches.map((stretch) => {
      const found = actionTableAt(onlyColumns(sheet, stretch), table.headerRow, system, wishes);
      return found === null ? null : { ...found, stretch };
    });
    if (blocks.every((block) => block !== null && isOfAPlan(block))) return blocks as readonly Candidate[];
  }
  return null;
}

const isOfAPlan = ({ columns }: Candidate) => columns.some(({ field }) => field === "title");

/** It has values of its own, and a column whose own heading says that it holds the names: not one that only could. */
const isWhole = (block: Candidate) => (block.layout === "matrix" ? isTitled(block) : isNamed(block));

/** A block of years and months has a title of its own. */
const isTitled = ({ columns }: Candidate) =>
  columns.some(({ field, measure }) => field === "name" || (measure?.at ?? null) !== null);

const isNamed = ({ layout, columns }: Candidate) =>
  (layout === "long" || columns.filter(({ period, field }) => period !== undefined && field !== null).length >= 2) &&
  columns.some(({ field, header }) => field === "name" && fieldsMeant<KpiField>(header, kpiColumns).includes("name"));

/** The runs of columns that hold something, with a blank column between them. */
function betweenGaps(sheet: SheetSnapshot, { headerRow, topRow = headerRow }: Candidate): readonly Stretch[] {
  const rows = sheet.values.slice(topRow, headerRow + 1 + SAMPLE);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const isUsed = (column: number) => rows.some((cells) => !isBlank(cells[column] ?? null));
  const stretches: { from: number; to: number }[] = [];
  for (let column = 0; column < width; column++) {
    if (!isUsed(column)) continue;
    const last = stretches.at(-1);
    if (last?.to === column) last.to = column + 1;
    else stretches.push({ from: column, to: column + 1 });
  }
  return stretches;
}

/** The columns from each cell on that says what the first heading says. */
function fromEachFirst(sheet: SheetSnapshot, { headerRow }: Candidate): readonly Stretch[] {
  const heads = (sheet.values[headerRow] ?? []).map((cell) => squash(String(cell ?? "")));
  const first = heads.find((head) => head !== "");
  const starts = heads.flatMap((head, column) => (head === first ? [column] : []));
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? heads.length }));
}

/** The sheet as if it held nothing in other columns; every cell keeps its place. */
export function onlyColumns(sheet: SheetSnapshot, { from, to }: Stretch): SheetSnapshot {
  const values = sheet.values.map((cells, row) =>
    cells.map((_, column) => (column >= from && column < to ? valueAt(sheet, row, column) : null)),
  );
  const merges = sheet.merges?.filter(({ column }) => column >= from && column < to) ?? null;
  return { ...sheet, values, merges };
}
