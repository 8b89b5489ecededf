import type { NamedRange } from "hucre";
import { writeXlsx as writeFile } from "hucre/xlsx";
import {
  type Block,
  type CellValue,
  cellsInFormula,
  FONT,
  FONT_SIZE,
  checkSheets,
  columnsInFormula,
  freeTitle,
  markedCells,
  markOf,
  type Page,
  quoteSheet,
  type SheetSpec,
} from "../../core/workbook";
import { drawSheet, growingRows } from "./draw";
import { finish } from "./finish";
import { printable } from "./xml";

const PROGRAM = "RAG Monitor";

/**
 * The sheets as the bytes of a new `.xlsx` file. The same sheets and the same day give the same bytes, on every computer.
 *
 * @param asAt an ISO day; stands in the file's properties as the day of its creation.
 * @param title what the file's properties call it.
 * @throws HostError `too-large` for a text that a cell cannot hold.
 */
export async function writeXlsx(sheets: readonly SheetSpec[], asAt: string, title = PROGRAM): Promise<Uint8Array> {
  checkSheets(sheets);
  const titles = titlesOf(sheets);
  const titleOf = ({ id, title }: SheetSpec) => titles.get(id) ?? title;
  const created = new Date(`${asAt}T00:00:00Z`);
  const file = await writeFile({
    sheets: sheets.map((spec) => drawSheet(spec, titleOf(spec), titles)),
    namedRanges: sheets.flatMap((spec) => namesOf(spec, titleOf(spec))),
    properties: { title: printable(title), creator: PROGRAM, created, modified: created },
    defaultFont: { name: FONT, size: FONT_SIZE },
    activeSheet: 0,
  });
  const values = new Map(sheets.flatMap((spec) => chartValues(spec, titleOf(spec))));
  return finish(file, values, sheets.map(growingRows));
}

/** The titles that the sheets get, by their ids: a new workbook has no other sheets, but two may want one title. */
export function titlesOf(sheets: readonly SheetSpec[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { id, title } of sheets) titles.set(id, freeTitle(title, [...titles.values()]));
  return titles;
}

/** Our mark, and what is printed, and printed again on each page, which the writer would name without quoting the sheet. */
function namesOf({ id, handedOver, page }: SheetSpec, title: string): NamedRange[] {
  const { printArea } = page;
  const of = (name: string, range: string) => ({ name: `_xlnm.${name}`, range, scope: title });
  return [
    ...(handedOver ? [] : [{ name: markOf(id), range: markedCells(title) }]),
    ...(printArea === undefined ? [] : [of("Print_Area", cellsInFormula(printArea, title))]),
    ...(printTitles(page, title) === "" ? [] : [of("Print_Titles", printTitles(page, title))]),
  ];
}

/** The columns, then the rows, that stand on each page, as the file names them. */
function printTitles({ titleRows, titleColumns }: Page, title: string): string {
  const columns = titleColumns === undefined ? [] : [columnsInFormula(titleColumns)];
  const rows = titleRows === null ? [] : [`$${titleRows.from + 1}:$${titleRows.to + 1}`];
  return [...columns, ...rows].map((cells) => `${quoteSheet(title)}!${cells}`).join(",");
}

/** The values that each chart of a sheet shows, by the references under which its series name them. */
function chartValues(spec: SheetSpec, title: string): [string, readonly CellValue[]][] {
  return spec.charts
    .flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)])
    .map((block) => [cellsInFormula(block, title), blockValues(spec, block)]);
}

function blockValues({ rows }: SheetSpec, block: Block): CellValue[] {
  return rows
    .slice(block.row, block.row + block.rows)
    .flatMap(({ cells }) =>
      Array.from({ length: block.columns }, (_, n) => cells[block.column + n]?.value ?? null).map((value) =>
        typeof value === "string" ? printable(value) : value,
      ),
    );
}
