import {
  actionColumns,
  definitionOf,
  fieldNames,
  kpiColumns,
  squash,
  type ActionField,
  type KpiField,
} from "../src/core/plan";
import { serialOfDay } from "../src/core/plan/dates/day";
import type { RegisterSketch, Sketch } from "../src/core/rules";
import {
  localRef,
  valueIn,
  withEdits,
  type CellValue,
  type Edit,
  type SheetSnapshot,
  type Snapshot,
} from "../src/core/workbook";

const ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

type Cells = Readonly<Record<string, CellValue>>;

/** Lays a rule's example out as a workbook that a partnership could have: headings in row 1, a sheet for each table. */
export function workbookOf({
  actions,
  kpis,
  parts,
  key,
  leadKey,
  settings,
  registers = [],
  ...besides
}: Sketch): Snapshot {
  const { apart, fills, struck, merged, outside, cover } = besides;
  const planned = actions && lined(painted(actionSheet("Actions", actions, "9", apart), fills), struck);
  const sheets = [
    ...(planned ? [withMerges(withNotes(planned, outside), merged)] : []),
    ...(cover
      ? [
          sheetOf(
            "Cover",
            [cover[0]!],
            cover.slice(1).map((line) => [line]),
          ),
        ]
      : []),
    ...(key ? [keySheet(key)] : []),
    ...(parts ? [actionSheet("Delivery plan", parts, "9.1")] : []),
    ...(leadKey
      ? [
          sheetOf(
            "Key to leads",
            ["Code", "Title"],
            leadKey.map(({ code, title }) => [code, title]),
          ),
        ]
      : []),
    ...(kpis ? [kpis.some(({ period }) => period !== undefined) ? longSheet(kpis) : wideSheet(kpis)] : []),
    ...registers.map(registerSheet),
    ...(settings ? [sheetOf("RAG settings", ["Setting", "For", "Value", "Note"], settings)] : []),
  ];
  return { name: "example.xlsx", dateSystem: 1900, sheets };
}

/** The workbook after some edits. Each must find what it says that it replaces. */
export function edited(book: Snapshot, edits: readonly Edit[]): Snapshot {
  for (const { at, was } of edits) expect({ at, holds: valueIn(book, at) }).toEqual({ at, holds: was });
  return withEdits(book, edits);
}

/** A sheet of actions with the fills of its cells, found by their headings. */
function painted(sheet: SheetSnapshot, rows: Sketch["fills"] = []): SheetSnapshot {
  const headings = sheet.values[0] ?? [];
  const fills = rows.flatMap((row, i) =>
    Object.entries(row).map(
      ([field, fill]) => [localRef(i + 1, headings.indexOf(headingOf("actions")(field))), fill] as const,
    ),
  );
  return { ...sheet, fills: new Map(fills) };
}

/** The same with what of its cells is struck through; a sketch without says nothing of it. */
function lined(sheet: SheetSnapshot, rows: Sketch["struck"]): SheetSnapshot {
  if (rows === undefined) return sheet;
  const headings = sheet.values[0] ?? [];
  const struck = rows.flatMap((row, i) =>
    Object.entries(row).map(
      ([field, strike]) => [localRef(i + 1, headings.indexOf(headingOf("actions")(field))), strike] as const,
    ),
  );
  return { ...sheet, struck: new Map(struck) };
}

/** The same with cells merged, which keep the value of the first of them. */
function withMerges(sheet: SheetSnapshot, merged: Sketch["merged"] = []): SheetSnapshot {
  const headings = sheet.values[0] ?? [];
  const merges = merged.map(([row, ...fields]) => {
    const [from = 0, to = 0] = fields.map((field) => headings.indexOf(headingOf("actions")(field)));
    return { row: row + 1, column: from, rows: 1, columns: to - from + 1 };
  });
  return { ...sheet, merges };
}

/** The same with words behind the last column, row by row. */
function withNotes(sheet: SheetSnapshot, notes: Sketch["outside"] = []): SheetSnapshot {
  const values = sheet.values.map((row, i) => (notes[i - 1] == null ? row : [...row, null, notes[i - 1]!]));
  return { ...sheet, values };
}

/** A register with the columns that its rows name, in the order of its definition. */
function registerSheet({ kind, title, rows }: RegisterSketch): SheetSnapshot {
  const { columns, title: name } = definitionOf(kind);
  const fields = Object.keys(columns).filter((field) => rows.some((row) => field in row));
  const headings = fields.map((field) => columns[field]!.heading);
  const table = [headings, ...rows.map((row) => fields.map((field) => cellOf(row, field)))];
  const [first, ...rest] = title === undefined ? table : [[title], ...table];
  return sheetOf(name, first as string[], rest);
}

function keySheet(key: NonNullable<Sketch["key"]>): SheetSnapshot {
  const sheet = sheetOf(
    "Key",
    ["Key", "Meaning"],
    key.map(([, words]) => [null, words]),
  );
  return { ...sheet, fills: new Map(key.map(([colour], i) => [localRef(i + 1, 0), colour])) };
}

function actionSheet(
  name: string,
  rows: NonNullable<Sketch["actions"]>,
  above: string,
  apart: Sketch["apart"] = [],
): SheetSnapshot {
  const full = rows.map((row, i) => ({
    ref: `${above}.${i + 1}`,
    title: `Example action ${"abcdefghij"[i]}`,
    leads: "Head of Inclusion",
    due: "2026-03-31",
    actionStatus: "Action in progress, on track",
    ...row,
  }));
  const fields = orderOf(actionColumns, full);
  return sheetOf(
    name,
    fields.map(headingOf("actions")),
    [...full, ...(apart.length > 0 ? [{}] : []), ...apart].map((row) => fields.map((field) => cellOf(row, field))),
  );
}

function wideSheet(rows: NonNullable<Sketch["kpis"]>): SheetSnapshot {
  const full = rows.map(({ values = { "2025-01": 61, "2025-02": 63 }, ...row }, i) => ({
    cells: { name: `Example measure ${"abcdefghij"[i]}`, ...row },
    values,
  }));
  const fields = orderOf(
    kpiColumns,
    full.map(({ cells }) => cells),
  );
  const periods = [...new Set(full.flatMap(({ values }) => Object.keys(values)))];
  const headings = [...fields.map(headingOf("kpis")), ...periods];
  const cells = full.map((row) => [
    ...fields.map((field) => cellOf(row.cells, field)),
    ...periods.map((period) => row.values[period] ?? null),
  ]);
  return sheetOf("KPIs", headings, cells);
}

function longSheet(rows: NonNullable<Sketch["kpis"]>): SheetSnapshot {
  const fields = orderOf(kpiColumns, rows);
  return sheetOf(
    "KPIs",
    fields.map(headingOf("kpis")),
    rows.map((row) => fields.map((field) => cellOf(row, field))),
  );
}

/** The fields that some row names, in the order of the columns' table. */
function orderOf<F extends string>(columns: { readonly [K in F]: unknown }, rows: readonly object[]): F[] {
  return (Object.keys(columns) as F[]).filter((field) => rows.some((row) => field in row));
}

const cellOf = (row: object, field: string) => (row as Cells)[field] ?? null;

/** What people call the column, where that is one of its headings. */
function headingOf(table: "actions" | "kpis") {
  return (field: string): string => {
    const known = (table === "actions" ? actionColumns[field as ActionField] : kpiColumns[field as KpiField]).is;
    const name = fieldNames[field as ActionField];
    const heading = (known as readonly string[]).includes(squash(name)) ? name : known[0];
    return `${heading[0]!.toUpperCase()}${heading.slice(1)}`;
  };
}

function sheetOf(name: string, headings: readonly string[], rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const formats = new Map<string, string>();
  const errors = new Set<string>();
  const formulas = new Map<string, string>();
  const values = [headings, ...rows].map((cells, row) =>
    cells.map((value, column) => {
      if (typeof value !== "string") return value;
      if (value.startsWith("=")) {
        formulas.set(localRef(row, column), value);
        return null;
      }
      if (ERROR.test(value)) errors.add(localRef(row, column));
      if (!DAY.test(value) && !(row === 0 && MONTH.test(value))) return value;
      formats.set(localRef(row, column), DAY.test(value) ? "dd/mm/yyyy" : "mmm yy");
      return serialOfDay(DAY.test(value) ? value : `${value}-01`, 1900);
    }),
  );
  return {
    name,
    id: name,
    state: "visible",
    ours: null,
    values,
    formats,
    errors,
    formulas,
    ...(formulas.size > 0 && { uncalculated: new Set(formulas.keys()) }),
    fills: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    lists: new Map(),
    protected: false,
  };
}
