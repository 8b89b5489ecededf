import type { NamedRange } from "hucre";
import { writeXlsx as writeFile } from "hucre/xlsx";
import {
  type Block,
  type CellValue,
  FONT,
  FONT_SIZE,
  checkSheets,
  freeTitle,
  markedCells,
  markOf,
  quoteSheet,
  type SheetSpec,
} from "../../core/workbook";
import { chartRef, drawSheet, printable } from "./draw";
import { finish } from "./finish";

/**
 * The sheets as the bytes of a new `.xlsx` file. The same sheets and the same day give the same bytes, on every computer.
 *
 * @param asAt an ISO day; stands in the file's properties as the day of its creation.
 * @throws HostError `too-large` for a text that a cell cannot hold.
 */
export async function writeXlsx(sheets: readonly SheetSpec[], asAt: string): Promise<Uint8Array> {
  checkSheets(sheets);
  const titles = titlesOf(sheets);
  const titleOf = ({ id, title }: SheetSpec) => titles.get(id) ?? title;
  const created = new Date(`${asAt}T00:00:00Z`);
  const file = await writeFile({
    sheets: sheets.map((spec) => drawSheet(spec, titleOf(spec), titles)),
    namedRanges: sheets.flatMap((spec) => namesOf(spec, titleOf(spec))),
    properties: { title: PROGRAM, creator: PROGRAM, created, modified: created },
    defaultFont: { name: FONT, size: FONT_SIZE },
    activeSheet: 0,
  });
  return finish(file, new Map(sheets.flatMap((spec) => chartValues(spec, titleOf(spec)))));
}

const PROGRAM = "RAG Monitor";

/** The titles that the sheets get, by their ids: a new workbook has no other sheets, but two may want one title. */
export function titlesOf(sheets: readonly SheetSpec[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { id, title } of sheets) titles.set(id, freeTitle(title, [...titles.values()]));
  return titles;
}

/** Our mark, and what is printed, and printed again on each page, which the writer would name without quoting the sheet. */
function namesOf({ id, page: { titleRows, printArea } }: SheetSpec, title: string): NamedRange[] {
  const of = (name: string, range: string) => ({ name: `_xlnm.${name}`, range, scope: title });
  return [
    { name: markOf(id), range: markedCells(title) },
    ...(printArea === undefined ? [] : [of("Print_Area", chartRef(printArea, title))]),
    ...(titleRows === null
      ? []
      : [of("Print_Titles", `${quoteSheet(title)}!$${titleRows.from + 1}:$${titleRows.to + 1}`)]),
  ];
}

/** The values that each chart of a sheet shows, by the references under which its series name them. */
function chartValues(spec: SheetSpec, title: string): [string, readonly CellValue[]][] {
  return spec.charts
    .flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)])
    .map((block) => [chartRef(block, title), blockValues(spec, block)]);
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
