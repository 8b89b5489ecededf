import {
  addressIn,
  FONT,
  FONT_SIZE,
  LINK_COLOUR,
  quoteSheet,
  type CellRef,
  type SheetSpec,
  type SpecCell,
} from "../../core/workbook";
import type { Step } from "./step";
import { numberFormatOf } from "./draw-style";
import type { Target } from "./target";
import { typedValue } from "./write-cells";

/** Links the drawn sheets with each other; they are made last, when all that they lead to is there. */
export function linkSteps(
  context: Excel.RequestContext,
  drawn: readonly Target[],
  titles: ReadonlyMap<string, string>,
): readonly Pick<Step, "draw">[] {
  return drawn.flatMap(({ spec, title }) =>
    spec.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): Pick<Step, "draw">[] => {
        const to = titles.get(cell?.link ?? "");
        if (cell === null || to === undefined) return [];
        const rangeOf = () => context.workbook.worksheets.getItem(title).getRangeByIndexes(row, column, 1, 1);
        return [{ draw: () => drawLink(rangeOf(), cell, to) }];
      }),
    ),
  );
}

function drawLink(range: Excel.Range, cell: SpecCell, to: string): void {
  range.hyperlink = {
    documentReference: `${quoteSheet(to)}!A1`,
    textToDisplay: String(cell.value ?? to),
    screenTip: `Go to ${to}`,
  };
  range.setCellProperties([[linkProperties(cell)]]);
}

/** Excel gives a link a style of its own, font and size with it, so those are set again. */
function linkProperties({ style }: SpecCell): Excel.SettableCellProperties {
  const { size = FONT_SIZE, bold = false, colour = LINK_COLOUR } = style;
  return { format: { font: { name: FONT, size, bold, color: colour, underline: "Single" } } };
}

/** What a link asks for besides its cell, in characters. */
const LINK_WEIGHT = 800;
const RUN_WEIGHT = 1_500;

/** Cells below each other that each name one cell of the workbook. */
type Run = {
  readonly row: number;
  readonly column: number;
  readonly cells: { readonly cell: SpecCell; readonly to: CellRef }[];
};

/**
 * Cells that name a cell of the workbook lead there. They look as the design has them, underlined; what the cell says is
 * written once more, as Excel takes an apostrophe at the beginning of a link's words for a sign of its own.
 */
export function addressSteps(sheet: Excel.Worksheet, { rows }: Pick<SheetSpec, "rows">): Step[] {
  return runsIn(rows).map(({ row, column, cells }) => ({
    weight: RUN_WEIGHT + LINK_WEIGHT * cells.length,
    draw: () => {
      cells.forEach(({ to }, i) => {
        const range = sheet.getRangeByIndexes(row + i, column, 1, 1);
        range.hyperlink = { documentReference: to, screenTip: `Go to ${to}` };
      });
      const all = sheet.getRangeByIndexes(row, column, cells.length, 1);
      all.numberFormat = cells.map(({ cell }) => [numberFormatOf(cell)]);
      all.values = cells.map(({ cell }) => [typedValue(cell.value)]);
      all.setCellProperties(cells.map(({ cell }) => [linkProperties(cell)]));
    },
  }));
}

function runsIn(rows: SheetSpec["rows"]): readonly Run[] {
  const open = new Map<number, Run>();
  const runs: Run[] = [];
  rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      const to = cell === null ? undefined : addressIn(cell);
      if (cell === null || to === undefined) return;
      const last = open.get(column);
      if (last?.row === undefined || last.row + last.cells.length !== row) {
        const run: Run = { row, column, cells: [{ cell, to }] };
        open.set(column, run);
        runs.push(run);
      } else last.cells.push({ cell, to });
    }),
  );
  return runs;
}
