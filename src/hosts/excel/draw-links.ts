import { FONT, FONT_SIZE, LINK_COLOUR, quoteSheet, type SpecCell } from "../../core/workbook";
import type { Step } from "./draw-sheet";
import type { Target } from "./target";

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

/** Excel gives a link a style of its own, font and size with it, so those are set again. */
function drawLink(range: Excel.Range, cell: SpecCell, to: string): void {
  range.hyperlink = {
    documentReference: `${quoteSheet(to)}!A1`,
    textToDisplay: String(cell.value ?? to),
    screenTip: `Go to ${to}`,
  };
  const { font } = range.format;
  font.name = FONT;
  font.size = cell.style.size ?? FONT_SIZE;
  font.bold = cell.style.bold ?? false;
  font.color = cell.style.colour ?? LINK_COLOUR;
  font.underline = "Single";
}
