import { type Area, type CellRef, type CellValue, HostError } from "../../core/workbook";
import { inBatches } from "./ask";
import { asHostError, codeOf } from "./errors";
import { holesOf, type Piece, type Wanted } from "./pieces";
import { type CellNow, formatDuring, type Write } from "./plan-edits";
import { isFormula } from "./read-cells";

/** What a cell holds, as far as it must be put back if something goes wrong. */
export type Content = { readonly value: CellValue; readonly formula: string | null; readonly format: string };

/** What a cell of a range holds; the range's values, formulas and number formats must be loaded. */
export function contentAt({ values, formulas, numberFormat }: Excel.Range, down: number, right: number): Content {
  const value: CellValue = values[down]?.[right];
  const formula: unknown = formulas[down]?.[right];
  return {
    value: value === "" ? null : value,
    formula: isFormula(formula, value) ? formula : null,
    format: String(numberFormat[down]?.[right]),
  };
}

/** What is handed to Excel so that the value comes out: it takes a leading apostrophe for a mark and drops it. */
export function typedValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" && value.startsWith("'") ? `'${value}` : value;
}

type RangeAt = (area: Area) => Excel.Range;
type Held = Map<CellRef, Content>;

/** What one request may hold; a piece's actions weigh as much as so many characters, and so does each of its cells. */
const MOST_AT_ONCE = 800_000;
const PER_PIECE = 2_000;
const PER_CELL = 40;

/** Together with its actions' answer, in characters. A text comes back as value and as formula. */
function weightOf(piece: Piece, lengthAt: (at: CellRef) => number): number {
  const texts = piece.wanted.reduce((sum, { at }) => sum + lengthAt(at), 0);
  return PER_PIECE + piece.rows * piece.columns * PER_CELL + 2 * texts;
}

/**
 * Writes all cells or none, as far as Excel lets it: it has no transactions, so each request also looks at what its
 * cells held just before and hold just after, and whatever is not as expected puts everything back. The pieces hold the
 * cells of all writes, each once.
 */
export async function writeCells(
  context: Excel.RequestContext,
  rangeAt: RangeAt,
  pieces: readonly Piece[],
  writes: readonly Write[],
  cells: ReadonlyMap<CellRef, CellNow | null>,
): Promise<void> {
  const held: Held = new Map();
  const begun: Piece[] = [];
  const wanted = new Map(writes.map((write) => [write.at, write]));
  const weight = (piece: Piece) => weightOf(piece, (at) => String(wanted.get(at)!.value ?? "").length);
  for (const batch of inBatches(pieces, MOST_AT_ONCE, weight)) {
    for (const { at } of batch.flatMap((piece) => piece.wanted)) held.set(at, { ...cells.get(at)!, formula: null });
    try {
      await writeBatch(context, rangeAt, batch, wanted, held);
      begun.push(...batch);
    } catch (error) {
      if (!REFUSED_WHOLE.includes(codeOf(error) ?? "")) begun.push(...batch);
      throw await putBack(context, rangeAt, begun, held, asHostError(error));
    }
  }
}

async function writeBatch(
  context: Excel.RequestContext,
  rangeAt: RangeAt,
  batch: readonly Piece[],
  wanted: ReadonlyMap<CellRef, Write>,
  held: Held,
): Promise<void> {
  const looks = batch.map((piece) => {
    const before = rangeAt(piece).load("values,formulas,numberFormat");
    setContents(rangeAt(piece), piece, ({ at }) => ({ ...wanted.get(at)!, formatNow: held.get(at)!.format }));
    return { piece, before, after: rangeAt(piece).load("values,formulas,numberFormat") };
  });
  await context.sync();
  const known = new Map(held);
  for (const { piece, before } of looks)
    for (const { at, down, right } of piece.wanted) held.set(at, contentAt(before, down, right));
  for (const { piece, before, after } of looks) {
    for (const { at, down, right } of piece.wanted) {
      if (!isSame(held.get(at)!, known.get(at)!)) throw changedMeanwhile(at);
      if (contentAt(after, down, right).value !== wanted.get(at)!.value) throw notKept(at);
    }
    for (const { at, down, right } of holesOf(piece))
      if (!isSame(contentAt(before, down, right), contentAt(after, down, right))) throw notKept(at);
  }
}

const changedMeanwhile = (at: CellRef) =>
  new HostError("busy", `Somebody else changed ${at} at the same moment, so nothing was changed. Check again.`);

const notKept = (at: CellRef) =>
  new HostError("unknown", `Excel does not keep what is written to ${at}. All cells are as they were before.`);

const isSame = (a: Content, b: Content) => a.value === b.value && a.formula === b.formula;

/** What a cell gets; a formula instead of the value where there is one. */
type Target = Omit<Write, "at"> & { readonly formula?: string | null; readonly formatNow: string };

/**
 * Sets the cells of a piece for which a target is given. Excel passes over null within a grid. Formats are set only
 * where they change: on a protected sheet an unlocked cell takes a value but no format.
 */
export function setContents(range: Excel.Range, piece: Piece, targetOf: (cell: Wanted) => Target | null): void {
  const grid = <T>(of: (target: Target) => T | null): (T | null)[][] | null => {
    const all = Array.from({ length: piece.rows }, () => Array.from({ length: piece.columns }, (): T | null => null));
    let some = false;
    for (const cell of piece.wanted) {
      const target = targetOf(cell);
      const given = target && of(target);
      if (given === null) continue;
      all[cell.down]![cell.right] = given;
      some = true;
    }
    return some ? all : null;
  };
  const isValue = ({ formula }: Target) => formula === undefined || formula === null;
  const during = grid((one) => (isValue(one) && one.during !== one.formatNow ? one.during : null));
  const values = grid((one) => (isValue(one) ? typedValue(one.value) : null));
  const formulas = grid(({ formula = null }) => formula);
  const formats = grid((one) => (!isValue(one) || one.format !== one.during ? one.format : null));
  if (during !== null) range.numberFormat = during;
  if (values !== null) range.values = values;
  if (formulas !== null) range.formulas = formulas;
  if (formats !== null) range.numberFormat = formats;
}

/** With these Excel refuses a request before it does anything of it; with any other, part of it may be done. */
const REFUSED_WHOLE = [
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
  "ApiNotFound",
];

/** Puts back what was written so far, and gives the error to be told. */
async function putBack(
  context: Excel.RequestContext,
  rangeAt: RangeAt,
  begun: readonly Piece[],
  held: Held,
  error: HostError,
): Promise<HostError> {
  if (begun.length === 0) return error;
  const weight = (piece: Piece) => weightOf(piece, (at) => String(held.get(at)!.value ?? "").length);
  try {
    for (const batch of inBatches(begun, MOST_AT_ONCE, weight)) await putBackBatch(context, rangeAt, batch, held);
    return error;
  } catch {
    const refs = begun.flatMap(({ wanted }) => wanted.map(({ at }) => at));
    const cells = refs.slice(0, 10).join(", ") + (refs.length > 10 ? " and others" : "");
    return new HostError(error.code, `${error.message} Look at ${cells}: they could not be put back.`, error.details);
  }
}

async function putBackBatch(
  context: Excel.RequestContext,
  rangeAt: RangeAt,
  batch: readonly Piece[],
  held: Held,
): Promise<void> {
  const looks = batch.map((piece) => ({ piece, now: rangeAt(piece).load("values,formulas,numberFormat") }));
  await context.sync();
  for (const { piece, now } of looks)
    setContents(rangeAt(piece), piece, ({ at, down, right }): Target | null => {
      const was = held.get(at)!;
      const { value, formula, format } = contentAt(now, down, right);
      if (value === was.value && formula === was.formula && format === was.format) return null;
      return { ...was, during: formatDuring(was.value, was.format), formatNow: format };
    });
  await context.sync();
}
