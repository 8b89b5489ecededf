import { type Applied, type Area, blockAddress, type CellRef, type Fix } from "../../core/workbook";
import { type Ask, askAll } from "./ask";
import { inExcel } from "./errors";
import { alone, holesOf, inPieces, type Piece, withoutHoles } from "./pieces";
import { type CellNow, planEdits } from "./plan-edits";
import { contentAt, writeCells } from "./write-cells";

/** A piece's proxies and their answer weigh about as much as so many cell values. */
const PER_PIECE = 400;

/**
 * Applies each fix whole or refuses it, in three round trips: the sheets, the cells as they are now, and the writes
 * together with a look at what each cell held just before and holds just after. If anything goes wrong on the way, or
 * somebody else types into one of the cells at that moment, all cells are put back and that is the error. Cells that
 * stand together are read and written together, unless their sheet is protected: then each may have a lock of its own.
 */
export function applyFixes(fixes: readonly Fix[]): Promise<Applied> {
  if (fixes.length === 0) return Promise.resolve({ applied: [], refused: [] });
  return inExcel(async (context) => {
    const sheets = await sheetsByName(context);
    const mayGroup = (name: string) => sheets.get(name.toLowerCase())?.protection.protected === false;
    const refs = new Set(fixes.flatMap(({ edits }) => edits.map(({ at }) => at)));
    const { cells, blanks } = await readCells(context, sheets, inPieces([...refs], mayGroup));
    const { applied, refused, writes } = planEdits(fixes, cells);
    const written = writes.map(({ at }) => at);
    const pieces = inPieces(written, mayGroup).flatMap((piece) =>
      holesOf(piece).every(({ at }) => blanks.has(at)) ? [piece] : withoutHoles(piece),
    );
    await writeCells(context, (area) => rangeOf(sheets, area)!, pieces, writes, cells);
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

function rangeOf(sheets: Sheets, area: Area): Excel.Range | null {
  return sheets.get(area.sheet.toLowerCase())?.getRange(blockAddress(area)) ?? null;
}

type Cells = {
  readonly cells: Map<CellRef, CellNow | null>;
  /** Blank cells that lie between them. */
  readonly blanks: Set<CellRef>;
};

async function readCells(context: Excel.RequestContext, sheets: Sheets, pieces: readonly Piece[]): Promise<Cells> {
  const found: Cells = { cells: new Map(), blanks: new Set() };
  const askFor = (piece: Piece): Ask => ({
    size: PER_PIECE + piece.rows * piece.columns,
    load: () => {
      const range = rangeOf(sheets, piece);
      range?.load("values,formulas,numberFormat,format/protection/locked");
      return () => {
        take(found, piece, range, sheets.get(piece.sheet.toLowerCase()));
        return true;
      };
    },
    smaller: () => (piece.wanted.length < 2 ? [] : piece.wanted.map(({ at }) => askFor(alone(at)))),
  });
  await askAll(context, pieces.map(askFor));
  return found;
}

function take({ cells, blanks }: Cells, piece: Piece, range: Excel.Range | null, sheet?: Excel.Worksheet): void {
  if (range === null || sheet === undefined) {
    for (const { at } of piece.wanted) cells.set(at, null);
    return;
  }
  const protection = !sheet.protection.protected ? "none" : range.format.protection.locked ? "cell" : "sheet";
  for (const { at, down, right } of piece.wanted) {
    const { value, formula, format } = contentAt(range, down, right);
    cells.set(at, { value, format, isFormula: formula !== null, protection });
  }
  for (const { at, down, right } of holesOf(piece)) {
    const { value, formula } = contentAt(range, down, right);
    if (value === null && formula === null) blanks.add(at);
  }
}
