import { cellRef, isBlank, type CellValue, type SheetSnapshot } from "../../workbook";
import { cellReader, textOf } from "../cells";
import type { RowSaying, SheetLayout } from "../plan";
import { squash } from "../squash";
import { standingIn } from "../standing-words";
import type { AreaWords } from "./area-words";
import { areaLabel, isStatement, type AreaLabel } from "./label";
import type { AreaCalled } from "./known-areas";
import { labelledRow, sayingReader } from "./row-sayings";

type Ways = { readonly called: AreaCalled; readonly area: string | null };

/** Whether lines and tables of a sheet without a plan may speak of areas as they are now. */
export function mayTellOfAreas({ name, state }: SheetSnapshot, layout: readonly SheetLayout[]): boolean {
  const isFree = ({ role, repeats, rival, perhaps }: SheetLayout) =>
    (role === "other" || role === "notes") && repeats === undefined && rival === undefined && perhaps === undefined;
  return state === "visible" && layout.every(isFree) && standingIn(name) !== "past" && !OF_RISKS.test(squash(name));
}

/** Headings and names beside which "impact" is something else. */
const OF_RISKS =
  /\b(?:risks?|likelihood|probability|mitigat\w+|severity|issues?|equalit\w+|eia|eqia|budget|costs?|savings?|actions?)\b/;

/** What lines and tables that name an area say of it, in rows that belong to no table of the plan. */
export function besidesTables(sheet: SheetSnapshot, { called, area: first }: Ways): readonly AreaWords[] {
  const found: AreaWords[] = [];
  let area = first ?? called(sheet.name);
  let sayings = sayingReader();
  const end = Math.min(sheet.values.length, LOOKED_AT);
  for (let row = 0; row < end; row++) {
    const cells = sheet.values[row]!;
    const table = areaTableAt(cells);
    if (table !== null) {
      row = readTable(sheet, row, table, called, found);
      area = first;
      continue;
    }
    const named = areaNamedBy(cells, called);
    if (named !== null) {
      area = named.area;
      sayings = sayingReader();
      const rest = labelledRow(named.rest);
      for (const { label, column, text } of rest?.said ?? [])
        if (isStatement(text, label.bare)) found.push(wordsOf(sheet, row, { kind: label.kind, column, text }, area));
      continue;
    }
    const said = sayings(cells, area !== null);
    for (const line of said ?? []) {
      const place = line.number === undefined ? area : called(line.number);
      const last = found.at(-1);
      if (line.goesOn && last !== undefined) found[found.length - 1] = withMore(last, sheet, row, line);
      else if (place !== null && !line.goesOn) found.push(wordsOf(sheet, row, line, place));
    }
    // Another table begins: what follows is no more of the area.
    if (said === null && cells.filter((cell) => !isBlank(cell)).length >= OF_A_TABLE) area = first;
  }
  return found;
}

const OF_A_TABLE = 3;

/** What is said of areas stands above this row of a sheet; longer ones are lists of something. */
const LOOKED_AT = 500;

const wordsOf = ({ name }: SheetSnapshot, row: number, { kind, column, text }: RowSaying, area: string): AreaWords => ({
  ...{ area, kind, text, action: null },
  at: [cellRef(name, row, column)],
});

const withMore = (words: AreaWords, { name }: SheetSnapshot, row: number, { text, column }: RowSaying): AreaWords => ({
  ...words,
  text: `${words.text}\n${text}`,
  at: [...words.at, cellRef(name, row, column)],
});

/** A longer text is no name of an area. */
const LONGEST_NAME = 160;

/** The area that a row's first cell names, and the cells behind it; null where it is the row of a table. */
function areaNamedBy(cells: readonly CellValue[], called: AreaCalled) {
  const column = cells.findIndex((cell) => !isBlank(cell));
  const text = cells[column];
  if (typeof text !== "string" || text.length > LONGEST_NAME || areaLabel(text) !== null) return null;
  const rest = cells.map((cell, i) => (i <= column ? null : cell));
  if (!rest.every(isBlank) && labelledRow(rest) === null) return null;
  const area = called(text);
  return area === null ? null : { area, rest };
}

/** The columns of a table that has a row for each area: those that name it, and those of codes such as "P2". */
type AreaTable = {
  readonly areas: readonly number[];
  readonly refs: readonly number[];
  readonly says: ReadonlyMap<number, AreaLabel>;
};

const OF_AREAS =
  /^(?:(?:our|the|strategic|improvement|priority|ofsted|inspection|send) )*(?:areas?|priority|priorities|themes?|workstreams?|strands?|pillars?|objectives?|recommendations?)(?: (?:of|for) improvement)?(?: (?:name|title|no|number|ref|description))?$/;

function areaTableAt(cells: readonly CellValue[]): AreaTable | null {
  const heads = cells.flatMap((cell, column) =>
    typeof cell === "string" && cell.trim() !== "" ? [{ cell, column }] : [],
  );
  if (heads.length < 2 || heads.some(({ cell }) => OF_RISKS.test(squash(cell)))) return null;
  const areas = heads.filter(({ cell }) => OF_AREAS.test(squash(cell))).map(({ column }) => column);
  const refs = heads.filter(({ cell }) => /^(?:ref|reference|code|id)$/.test(squash(cell))).map(({ column }) => column);
  const says = new Map<number, AreaLabel>();
  for (const { cell, column } of heads) {
    const label = areaLabel(cell);
    if (label !== null && !areas.includes(column)) says.set(column, label);
  }
  return areas.length === 0 || says.size === 0 ? null : { areas, refs, says };
}

/** Reads the rows of such a table; gives its last row. */
function readTable(
  sheet: SheetSnapshot,
  header: number,
  { areas, refs, says }: AreaTable,
  called: AreaCalled,
  found: AreaWords[],
): number {
  const cellAt = cellReader(sheet, 1900);
  let row = header;
  while (row + 1 < sheet.values.length && !sheet.values[row + 1]!.every(isBlank)) {
    row++;
    const coded = refs.flatMap((column) => textOf(cellAt(row, column)) ?? []).filter((code) => /^\p{L}/u.test(code));
    const named = [...areas.flatMap((column) => textOf(cellAt(row, column)) ?? []), ...coded];
    const area = named.map(called).find((one) => one !== null) ?? null;
    if (area === null) continue;
    for (const [column, { kind, bare }] of says) {
      const cell = cellAt(row, column);
      const text = textOf(cell);
      if (text !== null && isStatement(text, bare)) found.push({ area, kind, text, at: [cell.at], action: null });
    }
  }
  return row;
}
