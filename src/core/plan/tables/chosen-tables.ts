import type { CellValue, SheetSnapshot } from "../../workbook";
import type { ScaleWords } from "../colours/scale";
import { actionColumns, kpiColumns } from "../columns";
import type { ChosenFields } from "../headings";
import { headingsOf, type ColumnChoice, type SheetChoices } from "../settings";
import { actionTableAt, wantedActionTable } from "./action-table";
import type { Candidate } from "./candidate";
import { findTables, HEADER_WITHIN, tableAt } from "./find-tables";
import { kpiTableAt, wantedKpiTable } from "./kpi-table";
import type { Wishes } from "./wishes";

type Ways = { readonly system: 1900 | 1904; readonly words: ScaleWords };
type Role = Candidate["role"];

/**
 * The tables of a sheet, from top to bottom, as somebody chose them and for the rest as they are found. A sheet that was
 * said to be a plan, or whose heading row was said, is read as one whatever its headings and words are.
 */
export function tablesOf(sheet: SheetSnapshot, choices: SheetChoices, ways: Ways): readonly Candidate[] {
  const wishes = { fields: choices.fieldsUnder, words: ways.words };
  const found = foundTables(sheet, choices, ways, wishes);
  return choices.hasColumns ? found.map((table) => withRenamed(sheet, table, found, choices, ways)) : found;
}

function foundTables(sheet: SheetSnapshot, choices: SheetChoices, ways: Ways, wishes: Wishes): readonly Candidate[] {
  const { role, headingRow } = choices;
  const wanted = role === "actions" || role === "kpis" ? role : null;
  if (headingRow !== null && headingRow < sheet.values.length) {
    const first =
      (wanted ? strictAt(sheet, headingRow, wanted, ways, wishes) : tableAt(sheet, headingRow, ways.system, wishes)) ??
      looseAt(sheet, headingRow, wanted ?? roleOf(sheet, headingRow, wishes), ways, wishes);
    return findTables(sheet, ways.system, wishes, first);
  }
  const tables = findTables(sheet, ways.system, wishes);
  if (wanted === null) return tables.length > 0 || !choices.hasColumns ? tables : byColumns(sheet, ways, wishes);
  return tables.some((table) => table.role === wanted) ? tables : [likeliest(sheet, wanted, ways, wishes)];
}

function strictAt(sheet: SheetSnapshot, row: number, role: Role, { system }: Ways, wishes: Wishes): Candidate | null {
  return role === "actions" ? actionTableAt(sheet, row, system, wishes) : kpiTableAt(sheet, row, system, wishes);
}

function looseAt(sheet: SheetSnapshot, row: number, role: Role, { system }: Ways, wishes: Wishes): Candidate {
  return role === "actions" ? wantedActionTable(sheet, row, system, wishes) : wantedKpiTable(sheet, row, wishes);
}

/** What the columns that were chosen in a row are those of. */
function roleOf(sheet: SheetSnapshot, row: number, { fields }: Wishes): Role {
  return roleOfFields(fields(sheet.values[row] ?? []));
}

function roleOfFields(fields: ChosenFields): Role {
  const known = [...fields.values()].filter((field) => field !== null);
  const of = (columns: object) => known.filter((field) => field in columns).length;
  return of(kpiColumns) > of(actionColumns) ? "kpis" : "actions";
}

/** The rows among which a header is looked for. */
const topRows = ({ values }: SheetSnapshot) => values.slice(0, HEADER_WITHIN).map((cells, row) => ({ cells, row }));

/** The table whose columns somebody chose, on a sheet that is none by itself: where at least two of their headings stand. */
function byColumns(sheet: SheetSnapshot, ways: Ways, wishes: Wishes): readonly Candidate[] {
  const counted = topRows(sheet).map(({ cells, row }) => {
    const fields = wishes.fields(cells);
    const headed = [...fields].filter(([column, field]) => field !== null && isText(cells[column] ?? null));
    return { row, fields, count: headed.length };
  });
  const best = counted.reduce<(typeof counted)[number] | null>(
    (most, next) => (next.count > (most?.count ?? 1) ? next : most),
    null,
  );
  return best === null ? [] : [looseAt(sheet, best.row, roleOfFields(best.fields), ways, wishes)];
}

/** The likeliest table of a sheet that somebody said is one: under the row of which most is understood, else the first full one. */
function likeliest(sheet: SheetSnapshot, role: Role, ways: Ways, wishes: Wishes): Candidate {
  const rows = topRows(sheet);
  const tables = rows.map(({ row }) => looseAt(sheet, row, role, ways, wishes));
  const best = tables.reduce((most, next) => (next.score > most.score ? next : most));
  if (best.score > 1) return best;
  const texts = rows.map(({ cells }) => cells.filter(isText).length);
  const most = Math.max(...texts);
  return tables[texts.findIndex((count) => count * 5 >= most * 3)]!;
}

const isText = (cell: CellValue) => typeof cell === "string" && cell.trim() !== "";

/** The table with the columns that keep their place under a new heading. A heading that stands in another table is not new. */
function withRenamed(
  sheet: SheetSnapshot,
  table: Candidate,
  tables: readonly Candidate[],
  choices: SheetChoices,
  ways: Ways,
): Candidate {
  const headings = headingsOf(table);
  const followed = renamedIn(table, tables, choices);
  if (followed.length === 0) return table;
  const key = headingsKey(headings);
  const fields = (under: readonly CellValue[]): ChosenFields => {
    const own = choices.fieldsUnder(under);
    return headingsKey(under) === key
      ? new Map([...own, ...followed.map(({ choice, column }) => [column, choice.field] as const)])
      : own;
  };
  const wishes = { fields, words: ways.words };
  return (
    strictAt(sheet, table.headerRow, table.role, ways, wishes) ??
    looseAt(sheet, table.headerRow, table.role, ways, wishes)
  );
}

/** The chosen columns of a table whose heading is another by now. */
export function renamedIn(
  table: Pick<Candidate, "columns">,
  tables: readonly Pick<Candidate, "columns">[],
  choices: SheetChoices,
): readonly { readonly choice: ColumnChoice; readonly column: number; readonly header: string }[] {
  const others = tables.filter((other) => other !== table).map((other) => choices.columnsUnder(headingsOf(other)));
  return choices
    .columnsUnder(headingsOf(table))
    .renamed.filter(({ choice }) => !others.some(({ found }) => found.some((one) => one.choice === choice)));
}

const headingsKey = (headings: readonly CellValue[]) =>
  headings
    .map((heading) => String(heading ?? ""))
    .join("\n")
    .trimEnd();
