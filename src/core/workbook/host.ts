import type { CellRef } from "./cell";
import type { Applied, Edit, Fix } from "./edit";
import type { SheetSpec } from "./sheet-spec";
import type { LooksWanted, SheetSnapshot, Snapshot } from "./snapshot";

/**
 * What the program needs of whatever holds a workbook. Every method may throw `HostError` and nothing else, but for a part
 * of the program that could not be fetched.
 */
export interface WorkbookHost {
  /** The whole workbook; fills, and what is struck through, only of the areas that `looksWanted` names once the rest is read. */
  read(looksWanted?: LooksWanted, options?: ReadOptions): Promise<Snapshot>;
  /** Each fix whole or refused, in the order given. */
  apply(fixes: readonly Fix[]): Promise<Applied>;
  /** Draws the sheets: those that carry our mark are rewritten in place, the others are added at the end. */
  putSheets(sheets: readonly SheetSpec[], options?: PutOptions): Promise<void>;
  /** Selects the cell for the user. */
  show(at: CellRef): Promise<void>;
  /** The cell that the user has selected; of several the one that is typed into. */
  selected(): Promise<CellRef>;
}

/** Somebody has changed a sheet, by its id: its cells, how they look or which of them are shown, or it is gone. */
export type SheetChange = { readonly sheet: string; readonly what: "cells" | "look" | "gone" };

export type ReadOptions = {
  /** Told before each block of cells: about which part of all is read, 0 to 1. */
  readonly onProgress?: (part: number) => void;
  /** Asked before each request. */
  readonly cancelled?: () => boolean;
};

export type PutOptions = {
  /** How sheets are drawn over those that are there, by their ids. */
  readonly again?: ReadonlyMap<string, Redrawn>;
  /** Whether none of the sheets is there as far as is known: drawing is refused when somebody has added one meanwhile. */
  readonly onlyNew?: boolean;
  /** Told as each sheet is begun: how many are drawn whole, of how many, and the title that this one gets. */
  readonly onProgress?: (done: number, all: number, title: string, more: Progress) => void;
  /** Asked before each sheet as long as all may be taken back; then nothing of the drawing is left. */
  readonly cancelled?: () => boolean;
  /** Told of a cell that somebody typed into while its sheet was drawn again, and where what they typed stands now. */
  readonly onKept?: (at: CellRef, now: CellRef) => void;
};

/** Which sheet is begun, and whether stopping is still heeded: not once sheets that were there are drawn again. */
export type Progress = { readonly id: string; readonly mayStop: boolean };

/** What the first cell of a sheet says while it is drawn again, and goes on saying where that broke off. */
export const UNFINISHED = "Not complete: drawing this sheet broke off. Build the board sheets again.";

/** A sheet that is drawn in place of one that is there, as it was read. */
export type Redrawn = {
  /** The sheet and what it held; drawing is refused when it holds something else by now. Absent for a new sheet. */
  readonly over?: { readonly sheet: string; readonly values: SheetSnapshot["values"] };
  /** All its cells are as they should be: it is drawn only where its tables, charts or fills are others. */
  readonly isSame: boolean;
  /** Cells of another sheet that keep what people typed on this one; they are written before any sheet is drawn again. */
  readonly aside: readonly Edit[];
  /** Cells of other sheets that are written together with it, so that one is never done without the other. */
  readonly also: readonly Edit[];
  /** Its cells that hold what people typed: they are written first, so that nothing is lost where drawing breaks off. */
  readonly typed: readonly { readonly row: number; readonly column: number }[];
};

export type HostErrorCode =
  | "not-found"
  | "not-a-workbook"
  | "password-protected"
  | "damaged"
  | "too-large"
  | "unsupported"
  | "read-only"
  | "sheet-protected"
  | "structure-protected"
  | "cell-being-edited"
  | "sheet-hidden"
  | "missing"
  | "busy"
  | "cancelled"
  | "not-supported"
  | "unknown";

/** What a step that failed has left of the workbook: as it was, or some of it done, and the message says what. */
export type Left = "as-before" | "in-part";

/** A failure of a host, with a sentence that says what is wrong, where, and what to do. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    message: string,
    /** For support: what the host itself said. Never shown before it is asked for. */
    readonly details?: string,
    /** Only of what writes. */
    readonly left?: Left,
  ) {
    super(message);
  }
}
