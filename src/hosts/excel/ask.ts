import type { Block } from "../../core/workbook";
import { HostError } from "../../core/workbook";
import { isTooLarge } from "./errors";

/** Takes the answer once Excel has given it; false when Excel handed over nothing because it was too much. */
export type Take = () => boolean;

/** Something to be read of the workbook. */
export type Ask = {
  /** About how many cell values the answer holds. */
  readonly size: number;
  /** Queues what is wanted. */
  readonly load: () => Take;
  /** The same in smaller pieces; nothing when it cannot be cut. */
  readonly smaller?: () => readonly Ask[];
};

/**
 * Cell values in one answer. Excel on the web hands over at most 5 MB; values, formulas, formats and types of cells
 * with ordinary texts come to some 20 bytes each.
 */
export const MOST_AT_ONCE = 200_000;

/**
 * Asks for everything in as few round trips as the bound allows. What Excel finds too large is asked for in pieces. `before`
 * is told before each round trip which part of all is there, 0 to 1; what it throws ends the asking.
 */
export async function askAll(
  context: Excel.RequestContext,
  asks: readonly Ask[],
  before: (part: number) => void = () => {},
): Promise<void> {
  const all = sizeOf(asks);
  let done = 0;
  for (const batch of inBatches(asks, MOST_AT_ONCE, ({ size }) => size)) {
    before(done / all);
    await askTogether(context, batch);
    done += sizeOf(batch);
  }
}

const sizeOf = (asks: readonly Ask[]) => asks.reduce((sum, { size }) => sum + size, 0);

async function askTogether(context: Excel.RequestContext, batch: readonly Ask[]): Promise<void> {
  const takes = batch.map((ask) => ask.load());
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return askInPieces(context, batch);
  }
  const left = batch.filter((_, index) => !takes[index]!());
  if (left.length > 0) await askAll(context, left.flatMap(piecesOf));
}

async function askInPieces(context: Excel.RequestContext, batch: readonly Ask[]): Promise<void> {
  const pieces = batch.length > 1 ? batch : piecesOf(batch[0]!);
  const half = Math.ceil(pieces.length / 2);
  for (const piece of [pieces.slice(0, half), pieces.slice(half)]) await askTogether(context, piece);
}

function piecesOf({ smaller }: Ask): readonly Ask[] {
  const pieces = smaller?.() ?? [];
  if (pieces.length > 1) return pieces;
  throw new HostError(
    "too-large",
    "A part of the workbook holds more than Excel hands over at once. Shorten its longest texts.",
  );
}

/** In order, as many to a batch as stay within `most`; at least one. */
export function inBatches<T>(items: readonly T[], most: number, sizeOf: (item: T) => number): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = batches.at(-1);
    if (last === undefined || size > room) {
      batches.push([item]);
      room = most - size;
    } else {
      last.push(item);
      room -= size;
    }
  }
  return batches;
}

/** The block in strips of whole rows, each of at most `most` cells or of one row. */
export function inStrips<B extends Block>(block: B, most: number): B[] {
  const height = Math.max(1, Math.floor(most / block.columns));
  const count = Math.ceil(block.rows / height);
  return Array.from({ length: count }, (_, index) => ({
    ...block,
    row: block.row + index * height,
    rows: Math.min(height, block.rows - index * height),
  }));
}
