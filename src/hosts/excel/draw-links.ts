import { FONT, FONT_SIZE, LINK_COLOUR, quoteSheet, type SpecCell } from "../../core/workbook";
import { inBatches } from "./ask";
import type { Target } from "./survey";

/** Links of one request. */
const MOST_AT_ONCE = 500;

type Link = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: SpecCell;
  readonly to: string;
};

/** Links the drawn sheets with each other; they are made last, when all that they lead to is there. */
export async function drawLinks(context: Excel.RequestContext, drawn: readonly Target[]): Promise<void> {
  const titles = new Map(drawn.map(({ spec, title }) => [spec.id, title]));
  const links = drawn.flatMap(({ spec, title }) =>
    spec.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): Link[] => {
        const to = titles.get(cell?.link ?? "");
        return cell === null || to === undefined ? [] : [{ sheet: title, row, column, cell, to }];
      }),
    ),
  );
  for (const batch of inBatches(links, MOST_AT_ONCE, () => 1)) await drawBatch(context, batch);
}

async function drawBatch(context: Excel.RequestContext, links: readonly Link[]): Promise<void> {
  const { worksheets } = context.workbook;
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const link of links)
    drawLink(worksheets.getItem(link.sheet).getRangeByIndexes(link.row, link.column, 1, 1), link);
  await context.sync();
}

/** Excel gives a link a style of its own, font and size with it, so those are set again. */
function drawLink(range: Excel.Range, { cell, to }: Link): void {
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
