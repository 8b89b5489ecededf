import { wordCount } from "../../words";
import { isBlank, valueAt, type CellValue } from "../../workbook";
import { rowsBelow } from "../below-header";
import { actionColumns, type ActionField } from "../columns";
import { assignFields, fieldsMeant } from "../headings";
import { isReference, leadingReference } from "../references";
import { squash } from "../squash";
import { isDateAlone } from "./holds-days";
import type { Header } from "./scales";

type Fields = ReadonlyMap<number, ActionField>;

/** So many rows show what a column holds. */
const SAMPLE = 60;

/**
 * A column headed "Action" that holds nothing but references is the reference; the words stand in the next column whose
 * heading means them, or in the one without a heading beside it. What somebody chose stays.
 */
export function settleNumbers(header: Header, assigned: Fields): Fields {
  const held = columnOf(assigned, "title");
  if (held === undefined || header.chosen.has(held)) return assigned;
  if (!holdsReferences(cellsOf(header, held))) return withNumbersBeside(header, assigned);
  const reference = columnOf(assigned, "ref");
  const isRef = reference === undefined || cellsOf(header, reference).length === 0;
  const settled = new Map<number, ActionField | null>(header.chosen as ReadonlyMap<number, ActionField | null>);
  if (isRef && reference !== undefined) settled.set(reference, null);
  settled.set(held, isRef ? "ref" : null);
  const fields = assignFields<ActionField>(header.ways, actionColumns, settled);
  const title = columnOf(fields, "title");
  // Where what is left for the actions holds numbers or nothing, those cells were the actions after all.
  if (title !== undefined) return holdsWords(cellsOf(header, title)) ? fields : assigned;
  const beside = held + 1;
  const isBare = !isHeaded(header, beside) && holdsSentences(cellsOf(header, beside));
  if (isBare) return new Map([...fields, [beside, "title"]]);
  return [...fields.values()].length > 0 && hasSentences(header, fields) ? fields : assigned;
}

/** Where the actions stand under another heading, references under one that means them too ("Task" beside "Activity"). */
function withNumbersBeside(header: Header, assigned: Fields): Fields {
  if (columnOf(assigned, "ref") !== undefined) return assigned;
  const column = header.ways.findIndex((way, at) => {
    if (assigned.has(at) || header.chosen.has(at) || header.beside.has(at)) return false;
    const [meant] = fieldsMeant<ActionField>(way, actionColumns);
    return meant === "title" && holdsReferences(cellsOf(header, at));
  });
  return column < 0 ? assigned : new Map([...assigned, [column, "ref"]]);
}

/** Whether a column that is still open could be the words of the actions. */
function hasSentences(header: Header, fields: Fields): boolean {
  return header.headings.some(
    (_, column) =>
      !fields.has(column) &&
      !header.chosen.has(column) &&
      isHeaded(header, column) &&
      holdsSentences(cellsOf(header, column)),
  );
}

/**
 * References under a blank heading: where no column is headed as theirs, the first column of the table that has no
 * heading, stands left of the actions and holds a different reference in nearly every row that says what is to be done.
 */
export function settleBareReference(header: Header, assigned: Fields): Fields {
  const title = columnOf(assigned, "title");
  if (title === undefined || columnOf(assigned, "ref") !== undefined) return assigned;
  const rows = rowsOf(header).filter((row) => !isBlank(valueAt(header.sheet, row, title)));
  const numbered = rows.filter((row) => leadingReference(String(valueAt(header.sheet, row, title))) !== null);
  if (numbered.length * 2 >= rows.length) return assigned;
  for (let column = 0; column < title; column++) {
    if (isHeaded(header, column) || header.chosen.has(column) || assigned.has(column)) continue;
    const cells = rows.map((row) => valueAt(header.sheet, row, column)).filter((cell) => !isBlank(cell));
    if (cells.length * 10 >= rows.length * 9 && holdsReferences(cells)) return new Map([...assigned, [column, "ref"]]);
  }
  return assigned;
}

/**
 * A column that was taken for the day of the last update and holds sentences tells what was done: "Update at last review".
 * Where the story is kept elsewhere it is left, and never read as dates that nobody can read.
 */
export function settleToldUpdates(header: Header, assigned: Fields): Fields {
  const held = columnOf(assigned, "updated");
  if (held === undefined || header.chosen.has(held)) return assigned;
  const cells = cellsOf(header, held);
  const undated = cells.filter((cell) => typeof cell === "string" && !isDateAlone(cell));
  if (!isMostly(undated.length, cells.length) || !holdsSentences(undated)) return assigned;
  const settled = new Map<number, ActionField | null>(header.chosen as ReadonlyMap<number, ActionField | null>);
  const isTold = columnOf(assigned, "progress") === undefined && meansNoDate(header, held);
  settled.set(held, isTold ? "progress" : null);
  return assignFields<ActionField>(header.ways, actionColumns, settled);
}

/** Whether a heading names no other story than that of the progress. */
const meansNoDate = ({ ways }: Header, column: number) =>
  fieldsMeant<ActionField>(ways[column] ?? null, actionColumns).every((field) =>
    ["updated", "progress"].includes(field),
  );

function columnOf(fields: Fields, wanted: ActionField): number | undefined {
  for (const [column, field] of fields) if (field === wanted) return column;
  return undefined;
}

const isHeaded = ({ headings }: Header, column: number) => String(headings[column] ?? "").trim() !== "";

/** So many cells has a row of an action at least; a key or a footnote below the table has fewer. */
const FEWEST = 3;

/** The rows below a header that are filled as those of a table are. */
function rowsOf({ sheet, row }: Header): readonly number[] {
  return rowsBelow(sheet, row, SAMPLE).filter(
    (at) => (sheet.values[at] ?? []).filter((cell) => !isBlank(cell)).length >= FEWEST,
  );
}

function cellsOf(header: Header, column: number): readonly CellValue[] {
  return rowsOf(header)
    .map((row) => valueAt(header.sheet, row, column))
    .filter((cell) => !isBlank(cell));
}

const isMostly = (part: number, all: number) => all >= 2 && part * 5 >= all * 4;

/** A reference with a mark or a remark behind it: "1.2*", "1.3¹", "1.4 (new)", "2.8 [1]". */
const MARKED =
  /^[a-z]{0,4}[-. ]?\d{1,3}(?:[./]\d{1,3})*[a-z]?(?:[*¹²³†]{1,2}| ?[([][^()[\]]{1,20}[)\]]| (?:new|old|closed))?$/i;

function holdsReferences(cells: readonly CellValue[]): boolean {
  const found = cells.filter((cell) => isReference(String(cell)) || MARKED.test(String(cell).trim()));
  return isMostly(found.length, cells.length) && isMostly(new Set(found.map(String)).size, found.length);
}

function holdsWords(cells: readonly CellValue[]): boolean {
  return isMostly(
    cells.filter((cell) => /\p{L}{3}/u.test(String(cell)) && !isReference(String(cell))).length,
    cells.length,
  );
}

function holdsSentences(cells: readonly CellValue[]): boolean {
  const told = cells.filter((cell) => typeof cell === "string" && wordCount(cell) >= 3 && /\p{L}{3}/u.test(cell));
  const distinct = new Set(told.map((cell) => squash(String(cell)))).size;
  return isMostly(told.length, cells.length) && isMostly(distinct, told.length);
}
