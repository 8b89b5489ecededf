import { type Applied, type Area, blockAddress, type CellRef, type Edit, type Fix } from "../../core/workbook";
import { type Ask, askAll, type Take } from "./ask";
import { asBefore, inExcel } from "./errors";
import { alone, holesOf, inPieces, type Piece, withoutHoles } from "./pieces";
import { type CellNow, planEdits } from "./plan-edits";
import { contentAt, paintAt, writeCells } from "./write-cells";

/** A piece's proxies and their answer weigh about as much as so many cell values. */
const PER_PIECE = 400;

/**
 * Applies each fix whole or refuses it, in two round trips: the cells as they are now, and the writes together with a look
 * at what each cell held just before and holds just after. If anything goes wrong on the way, or somebody else types into
 * one of the cells or moves it at that moment, all cells are put back and that is the error. Cells that stand together are
 * read and written together, unless their sheet is protected: then each may have a lock of its own.
 */
export function applyFixes(fixes: readonly Fix[]): Promise<Applied> {
  return fixes.length === 0
    ? Promise.resolve({ applied: [], refused: [] })
    : inExcel((context) => applyIn(context, fixes), true);
}

/** The same within something larger. */
export async function applyIn(context: Excel.RequestContext, fixes: readonly Fix[]): Promise<Applied> {
  if (fixes.length === 0) return { applied: [], refused: [] };
  const looked = fixes.flatMap(({ edits, given = [] }) => [...edits, ...given].map(({ at }) => at));
  const painted = new Set(fixes.flatMap(({ edits }) => edits.flatMap(cellsOfPaint)));
  const { cells, blanks, sheets, anchors } = await readCells(
    context,
    [...new Set([...looked, ...painted])],
    painted,
  ).catch((error: unknown) => {
    throw asBefore(error);
  });
  const { applied, refused, writes } = planEdits(fixes, cells);
  const isOpen = (name: string) => sheets.get(name.toLowerCase())?.protection.protected === false;
  const pieces = inPieces(
    writes.map(({ at }) => at),
    isOpen,
  ).flatMap((piece) => (holesOf(piece).every(({ at }) => blanks.has(at)) ? [piece] : withoutHoles(piece)));
  const rangeAt = (area: Area) => sheets.get(area.sheet.toLowerCase())!.getRange(blockAddress(area));
  await writeCells({ context, rangeAt, anchors }, pieces, writes, cells);
  return { applied, refused };
}

type Found = {
  readonly cells: Map<CellRef, CellNow | null>;
  /** Blank cells that lie between them. */
  readonly blanks: Set<CellRef>;
  readonly sheets: Map<string, Excel.Worksheet>;
  /** The ranges that were read: Excel keeps them on their cells, so that they tell when those have moved. */
  readonly anchors: { readonly range: Excel.Range; readonly piece: Piece }[];
};

async function readCells(
  context: Excel.RequestContext,
  refs: readonly CellRef[],
  painted: ReadonlySet<CellRef>,
): Promise<Found> {
  const pieces = inPieces(refs, () => true);
  const sheets = new Map(
    pieces.map(({ sheet }) => [sheet.toLowerCase(), context.workbook.worksheets.getItemOrNullObject(sheet)]),
  );
  const found: Found = { cells: new Map(), blanks: new Set(), sheets, anchors: [] };
  const askForSheet = (sheet: Excel.Worksheet): Ask => ({
    size: PER_PIECE,
    load: () => {
      sheet.load("name,protection/protected");
      return () => true;
    },
  });
  const askFor = (piece: Piece): Ask => ({
    size: PER_PIECE + piece.rows * piece.columns,
    load: () => {
      const sheet = sheets.get(piece.sheet.toLowerCase())!;
      const range = sheet.getRange(blockAddress(piece));
      range.load("values,formulas,numberFormat,format/protection/locked,rowIndex,columnIndex,rowCount,columnCount");
      const takePaint = askForPaint(range, piece, painted, found.cells);
      return () => take(found, piece, range, sheet) && takePaint();
    },
    smaller: () => (piece.wanted.length < 2 ? [] : piece.wanted.map(({ at }) => askFor(alone(at)))),
  });
  await askAll(context, [...[...sheets.values()].map(askForSheet), ...pieces.map(askFor)]);
  return found;
}

/** The cells whose colours matter to an edit: its own and the one that it is to look like. */
function cellsOfPaint({ at, fill }: Edit): readonly CellRef[] {
  if (fill === undefined) return [];
  return typeof fill.ink === "string" ? [at] : [at, fill.ink.like];
}

/** Asks for the colours of those cells of a piece that matter so; they are put beside what was taken of the cell. */
function askForPaint(
  range: Excel.Range,
  { wanted }: Piece,
  painted: ReadonlySet<CellRef>,
  cells: Found["cells"],
): Take {
  const asked = wanted.filter(({ at }) => painted.has(at)).map((cell) => [cell.at, paintAt(range, cell)] as const);
  return () => {
    for (const [at, paint] of asked) {
      const cell = cells.get(at) ?? null;
      if (cell !== null) cells.set(at, { ...cell, paint: paint() });
    }
    return true;
  };
}

/** False where the cells of a protected sheet are locked in part, so that each is asked by itself. */
function take(found: Found, piece: Piece, range: Excel.Range, sheet: Excel.Worksheet): boolean {
  const { cells, blanks, anchors } = found;
  if (sheet.isNullObject) {
    for (const { at } of piece.wanted) cells.set(at, null);
    return true;
  }
  const isProtected = sheet.protection.protected;
  // Typed as never null, and null for a range of both kinds.
  const locked = range.format.protection.locked as boolean | null;
  if (isProtected && locked === null && piece.wanted.length > 1) return false;
  const protection = !isProtected ? "none" : locked === false ? "sheet" : "cell";
  for (const { at, down, right } of piece.wanted) {
    const { value, formula, format } = contentAt(range, down, right);
    cells.set(at, { value, format, isFormula: formula !== null, protection });
  }
  for (const { at, down, right } of holesOf(piece)) {
    const { value, formula } = contentAt(range, down, right);
    if (value === null && formula === null) blanks.add(at);
  }
  anchors.push({ range, piece });
  return true;
}
