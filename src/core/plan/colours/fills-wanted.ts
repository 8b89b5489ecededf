import type { Area, SheetSnapshot, Snapshot } from "../../workbook";
import type { Layout } from "../plan";
import { settingsIn, wordsOf, type PartnershipSettings } from "../settings";
import { legendCells } from "./legend";
import type { ScaleWords } from "./scale";

/**
 * The areas of which the fills matter: the status columns of the plans, as far as their rows go, and what stands under
 * and around cells that could be a legend.
 */
export function fillsWanted(
  book: Snapshot,
  layout: Layout,
  settings: PartnershipSettings = settingsIn(book),
): readonly Area[] {
  const words = wordsOf(settings);
  return [...statusColumns(layout), ...book.sheets.flatMap((sheet) => aroundLegends(sheet, layout, words))];
}

function statusColumns(layout: Layout): readonly Area[] {
  return layout.flatMap(({ sheet, role, columns, headerRow, lastRow, rows, turn }) => {
    if (turn !== undefined && role === "actions") return [{ sheet, ...turn.block }];
    if (role !== "actions" || headerRow === null || lastRow === null || lastRow <= headerRow) return [];
    const states = columns.filter(({ field }) => field === "actionStatus" || field === "impactStatus");
    const numbered = rows.filter((one) => one.numbered).map(({ row }) => row);
    const end = Math.max(lastRow, numbered.at(-1) ?? 0);
    const areas = states.map(({ column }) => areaOf(sheet, [headerRow + 1, end], [column, column]));
    // A row that has a number and a colour is an action, unless the number has the same colour.
    const ref = columns.find(({ field }) => field === "ref");
    if (states.length === 0 || numbered.length === 0 || ref === undefined) return areas;
    return [...areas, areaOf(sheet, [numbered[0]!, numbered.at(-1)!], [ref.column, ref.column])];
  });
}

/** The most cells that are asked for as one area; what stands further apart is asked for cell by cell. */
const ONE_AREA = 600;

/** The cells that name a state, with their neighbours on all sides. */
function aroundLegends(sheet: SheetSnapshot, layout: Layout, words: ScaleWords): readonly Area[] {
  const own = layout.filter((one) => one.sheet === sheet.name);
  if (own.some(({ turn }) => turn !== undefined)) return [];
  const cells = legendCells(sheet, own, words);
  if (cells.length < 2) return [];
  const areas = cells.map(({ row, column, columns }) =>
    areaOf(sheet.name, [row - 1, row + 1], [column - 1, column + columns]),
  );
  const whole = areaOf(
    sheet.name,
    [Math.min(...areas.map(({ row }) => row)), Math.max(...areas.map(({ row, rows }) => row + rows - 1))],
    [Math.min(...areas.map(({ column }) => column)), Math.max(...areas.map((area) => area.column + area.columns - 1))],
  );
  return whole.rows * whole.columns <= ONE_AREA ? [whole] : areas;
}

type Span = readonly [first: number, last: number];

function areaOf(sheet: string, [top, bottom]: Span, [left, right]: Span): Area {
  const [row, column] = [Math.max(0, top), Math.max(0, left)];
  return { sheet, row, column, rows: bottom - row + 1, columns: right - column + 1 };
}
