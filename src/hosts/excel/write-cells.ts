import { type Area, type CellRef, type CellValue, HostError } from "../../core/workbook";
import { inBatches } from "./ask";
import { asBefore, asHostError, codeOf } from "./errors";
import { holesOf, type Piece, type Wanted } from "./pieces";
import { type CellNow, formatDuring, type Paint, type Write } from "./plan-edits";
import { isFormula } from "./read-cells";
import { cellColour } from "./read-fills";

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

/** Asks for the colours of a cell of a range. */
export function paintAt(range: Excel.Range, { down, right }: Pick<Wanted, "down" | "right">): () => Paint {
  const asked = { format: { fill: { color: true, pattern: true, tintAndShade: true }, font: { color: true } } };
  const answer = range.getCell(down, right).getCellProperties(asked);
  return () => {
    const found = answer.value.flat().map(({ format }) => format);
    const { fill = {}, font = {} } = found[0] ?? {};
    return { fill: cellColour(fill), ink: font.color?.toUpperCase() ?? "#000000" };
  };
}

/** Gives cells of a piece their colours. */
function setPaint(
  range: Excel.Range,
  { wanted }: Piece,
  colours: (at: CellRef) => { readonly from: Paint; readonly to: Paint } | undefined,
): void {
  for (const { at, down, right } of wanted) {
    const paint = colours(at);
    if (paint === undefined) continue;
    const { fill, font } = range.getCell(down, right).format;
    if (paint.to.fill === null) fill.clear();
    else fill.color = paint.to.fill;
    if (paint.to.ink !== paint.from.ink) font.color = paint.to.ink;
  }
}

/** What is handed to Excel so that the value comes out: it takes a leading apostrophe for a mark and drops it. */
export function typedValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" && value.startsWith("'") ? `'${value}` : value;
}

/** Where cells are written. */
export type Place = {
  readonly context: Excel.RequestContext;
  readonly rangeAt: (area: Area) => Excel.Range;
  /** The ranges that were read, kept by Excel on their cells wherever those go. */
  readonly anchors: readonly { readonly range: Excel.Range; readonly piece: Piece }[];
};

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
  place: Place,
  pieces: readonly Piece[],
  writes: readonly Write[],
  cells: ReadonlyMap<CellRef, CellNow | null>,
): Promise<void> {
  const wanted = new Map(writes.map((write) => [write.at, write]));
  const written: Written = { wanted, held: new Map(), painted: new Map(), after: new Map(), begun: [] };
  const weight = (piece: Piece) => weightOf(piece, (at) => String(wanted.get(at)!.value ?? "").length);
  for (const batch of inBatches(pieces, MOST_AT_ONCE, weight)) {
    for (const { at } of batch.flatMap((piece) => piece.wanted))
      written.held.set(at, { ...cells.get(at)!, formula: null });
    try {
      await writeBatch(place, batch, written);
    } catch (error) {
      const known = asHostError(error);
      const isRefused = REFUSED_WHOLE.includes(codeOf(error) ?? "");
      const unsure = batch.map((piece) => ({ piece, now: place.rangeAt(piece) }));
      const isUndone = isRefused
        ? await isAsHeld(place.context, unsure, written.held)
        : isGone(error) && (await isAnchorGone(place, batch));
      if (!isUndone) written.begun.push(...unsure);
      throw await putBack(place.context, written, known);
    }
  }
}

/** Whether a request that is said to be refused has left the cells as they were; what cannot be looked at is believed. */
async function isAsHeld(context: Excel.RequestContext, batch: Written["begun"], held: Held): Promise<boolean> {
  for (const { now } of batch) now.load(CONTENT);
  try {
    await context.sync();
  } catch {
    return true;
  }
  return batch.every(({ piece, now }) =>
    piece.wanted.every(({ at, down, right }) => {
      const content = contentAt(now, down, right);
      const was = held.get(at)!;
      return isSame(content, was) && content.format === was.format;
    }),
  );
}

const isGone = (error: unknown) => ["InvalidReference", "InvalidObjectPath"].includes(codeOf(error) ?? "");

/** Whether cells that were read are gone: they are looked at first, so nothing was written by a request that says so. */
async function isAnchorGone(place: Place, batch: readonly Piece[]): Promise<boolean> {
  for (const { range } of anchorsOf(place, batch)) range.load("rowIndex");
  return place.context.sync().then(() => false, isGone);
}

/** What was written so far. */
type Written = {
  readonly wanted: ReadonlyMap<CellRef, Write>;
  /** What the cells held before. */
  readonly held: Held;
  /** How those that get another colour looked before, as far as Excel has told. */
  readonly painted: Map<CellRef, Paint>;
  /** What they held just after, as far as Excel has told. */
  readonly after: Held;
  /** The pieces, each with a range that Excel keeps on its cells where it could. */
  readonly begun: { readonly piece: Piece; readonly now: Excel.Range }[];
};

const CONTENT = "values,formulas,numberFormat";

async function writeBatch(place: Place, batch: readonly Piece[], written: Written): Promise<void> {
  const { wanted, held, after: afterwards, begun } = written;
  const anchors = anchorsOf(place, batch);
  for (const { range } of anchors) range.load("rowIndex,columnIndex,rowCount,columnCount");
  const looks = batch.map((piece) => {
    const before = place.rangeAt(piece).load(CONTENT);
    const paints = paintsNow([{ piece, now: before }], wanted);
    setContents(place.rangeAt(piece), piece, ({ at }) => ({ ...wanted.get(at)!, formatNow: held.get(at)!.format }));
    setPaint(place.rangeAt(piece), piece, (at) => {
      const { paint } = wanted.get(at)!;
      return paint && { from: paint.was, to: paint.to };
    });
    return { piece, before, paints, after: place.rangeAt(piece).load(CONTENT) };
  });
  await place.context.sync();
  const known = new Map(held);
  for (const { piece, before, paints, after } of looks) {
    begun.push({ piece, now: before });
    for (const [at, paint] of paints) written.painted.set(at, paint());
    for (const { at, down, right } of piece.wanted) {
      held.set(at, contentAt(before, down, right));
      afterwards.set(at, contentAt(after, down, right));
    }
  }
  if (anchors.some(isMoved)) throw movedMeanwhile();
  for (const { piece, before, after } of looks) {
    for (const { at } of piece.wanted) {
      if (!isSame(held.get(at)!, known.get(at)!)) throw changedMeanwhile(at);
      if (afterwards.get(at)!.value !== wanted.get(at)!.value) throw notKept(at);
    }
    for (const { at, down, right } of holesOf(piece))
      if (!isSame(contentAt(before, down, right), contentAt(after, down, right))) throw notKept(at);
  }
}

/** The ranges that were read on the sheets of the batch; what names the rows among them. */
function anchorsOf({ anchors }: Place, batch: readonly Piece[]): Place["anchors"] {
  const sheets = new Set(batch.map(({ sheet }) => sheet));
  return anchors.filter(({ piece }) => sheets.has(piece.sheet));
}

const isMoved = ({ range, piece }: Place["anchors"][number]) =>
  range.rowIndex !== piece.row ||
  range.columnIndex !== piece.column ||
  range.rowCount !== piece.rows ||
  range.columnCount !== piece.columns;

const changedMeanwhile = (at: CellRef) =>
  new HostError("busy", `Somebody else changed ${at} at the same moment. Check again.`);

const movedMeanwhile = () =>
  new HostError("busy", "Somebody else put in or took out rows or columns at the same moment. Check again.");

const notKept = (at: CellRef) => new HostError("unknown", `Excel does not keep what is written to ${at}.`);

const isSame = (a: Content, b: Content) => a.value === b.value && a.formula === b.formula;

/** What a cell gets; a formula instead of the value where there is one. */
type Target = Omit<Write, "at" | "paint"> & { readonly formula?: string | null; readonly formatNow: string };

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

/** With these Excel should refuse a request before it does anything of it; with any other, part of it may be done. */
const REFUSED_WHOLE = [
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
];

/** Puts back what was written so far, and gives the error to be told. */
async function putBack(context: Excel.RequestContext, written: Written, error: HostError): Promise<HostError> {
  const { begun, held } = written;
  if (begun.length === 0) return asBefore(error);
  const weight = (piece: Piece) => weightOf(piece, (at) => String(held.get(at)!.value ?? "").length);
  try {
    for (const batch of inBatches(begun, MOST_AT_ONCE, ({ piece }) => weight(piece)))
      await putBackBatch(context, batch, written);
    return asBefore(error);
  } catch {
    const refs = begun.flatMap(({ piece }) => piece.wanted.map(({ at }) => at));
    const cells = refs.slice(0, 10).join(", ") + (refs.length > 10 ? " and others" : "");
    const sentence = `${error.message} Look at ${cells}: they could not be put back.`;
    return new HostError(error.code, sentence, error.details, "in-part");
  }
}

/** Asks for the colours of the cells that were to get another one. */
function paintsNow(batch: Written["begun"], wanted: Written["wanted"]): ReadonlyMap<CellRef, () => Paint> {
  const cells = batch.flatMap(({ piece, now }) => piece.wanted.map((cell) => ({ ...cell, now })));
  const toPaint = cells.filter(({ at }) => wanted.get(at)!.paint !== undefined);
  return new Map(toPaint.map(({ at, now, ...cell }) => [at, paintAt(now, cell)]));
}

/**
 * Only what we wrote is put back: what somebody has typed since is theirs. Where it is known what stood there just after,
 * one round trip is enough, unless somebody has typed since: they get it back.
 */
async function putBackBatch(context: Excel.RequestContext, batch: Written["begun"], written: Written): Promise<void> {
  const { wanted, held, painted, after } = written;
  const isKnown = batch.every(({ piece }) => piece.wanted.every(({ at }) => after.has(at)));
  const looks = batch.map(({ now }) => now.load(`${CONTENT},rowCount,columnCount`));
  const paints = isKnown ? new Map<CellRef, () => Paint>() : paintsNow(batch, wanted);
  if (!isKnown) await context.sync();
  const put = (cell: Wanted, now: Content): Target | null => {
    const was = held.get(cell.at)!;
    const ours = after.get(cell.at) ?? { value: wanted.get(cell.at)!.value, formula: null };
    const isOurs = now.value === ours.value && now.formula === ours.formula;
    if (isSame(now, was) ? now.format === was.format : !isOurs) return null;
    return { ...was, during: formatDuring(was.value, was.format), formatNow: now.format };
  };
  batch.forEach(({ piece, now }, i) => {
    // Rows were put in or taken out within it, so that nobody knows any more which cell is which.
    if (!isKnown && (looks[i]!.rowCount !== piece.rows || looks[i]!.columnCount !== piece.columns))
      throw movedMeanwhile();
    setPaint(now, piece, (at) => {
      const { paint } = wanted.get(at)!;
      const isOurs = isKnown || paints.get(at)?.().fill === paint?.to.fill;
      return paint && isOurs ? { from: paint.to, to: painted.get(at) ?? paint.was } : undefined;
    });
    setContents(now, piece, (cell) =>
      put(cell, isKnown ? after.get(cell.at)! : contentAt(looks[i]!, cell.down, cell.right)),
    );
  });
  await context.sync();
  if (!isKnown) return;
  const theirs = batch.filter(({ piece, now }) => {
    let some = false;
    setContents(now, piece, ({ at, down, right }): Target | null => {
      const content = contentAt(now, down, right);
      if (isSame(content, after.get(at)!)) return null;
      some = true;
      return { ...content, during: formatDuring(content.value, content.format), formatNow: held.get(at)!.format };
    });
    return some;
  });
  if (theirs.length > 0) await context.sync();
}
