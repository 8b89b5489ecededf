import { type Applied, type CellRef, type Fix, localRef, splitCellRef } from "../../core/workbook";
import { type Ask, askAll } from "./ask";
import { inExcel } from "./errors";
import { type CellNow, planEdits } from "./plan-edits";
import { contentOf, writeCells } from "./write-cells";

/** A cell's proxies and their answer weigh about as much as so many cell values. */
const PER_CELL = 400;

/**
 * Applies each fix whole or refuses it, in three round trips: the sheets, the cells as they are now, and the writes
 * together with a look at what each cell held just before and holds just after. If anything goes wrong on the way, or
 * somebody else types into one of the cells at that moment, all cells are put back and that is the error.
 */
export function applyFixes(fixes: readonly Fix[]): Promise<Applied> {
  if (fixes.length === 0) return Promise.resolve({ applied: [], refused: [] });
  return inExcel(async (context) => {
    const sheets = await sheetsByName(context);
    const cells = await readCells(context, sheets, new Set(fixes.flatMap(({ edits }) => edits.map(({ at }) => at))));
    const { applied, refused, writes } = planEdits(fixes, cells);
    await writeCells(context, (at) => rangeOf(sheets, at)!, writes, cells);
    return { applied, refused };
  }, true);
}

type Sheets = ReadonlyMap<string, Excel.Worksheet>;

async function sheetsByName(context: Excel.RequestContext): Promise<Sheets> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  return new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
}

function rangeOf(sheets: Sheets, at: CellRef): Excel.Range | null {
  const { sheet, row, column } = splitCellRef(at);
  return sheets.get(sheet.toLowerCase())?.getRange(localRef(row, column)) ?? null;
}

async function readCells(
  context: Excel.RequestContext,
  sheets: Sheets,
  refs: ReadonlySet<CellRef>,
): Promise<ReadonlyMap<CellRef, CellNow | null>> {
  const cells = new Map<CellRef, CellNow | null>();
  const asks = [...refs].map((at): Ask => {
    return {
      size: PER_CELL,
      load: () => {
        const range = rangeOf(sheets, at);
        range?.load("values,formulas,numberFormat,format/protection/locked");
        return () => {
          cells.set(at, range && cellNow(range, sheets.get(splitCellRef(at).sheet.toLowerCase())!));
          return true;
        };
      },
    };
  });
  await askAll(context, asks);
  return cells;
}

function cellNow(range: Excel.Range, sheet: Excel.Worksheet): CellNow {
  const { value, formula, format } = contentOf(range);
  const protection = !sheet.protection.protected ? "none" : range.format.protection.locked ? "cell" : "sheet";
  return { value, format, isFormula: formula !== null, protection };
}
