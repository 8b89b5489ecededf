import type { ApiErrorCode } from "../model/errors";
import type { Action } from "./messages";

/** The transport's status numbers, by the error code that the add-in sees for them. */
export const TransportStatus = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

/** The codes that Excel gives an action, where its refusals are more than those this host knows by itself. */
export type FaultCode =
  | ApiErrorCode
  | "Conflict"
  | "EmptyChartSeries"
  | "FilteredRangeConflict"
  | "FormulaLengthExceedsLimit"
  | "InactiveWorkbook"
  | "InvalidBinding"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "OperationCellsExceedLimit"
  | "PivotTableRangeConflict"
  | "RequestAborted"
  | "ServiceNotAvailable"
  | "UnsupportedFeature"
  | "UnsupportedSheet";

/**
 * A failure on purpose. With a status nothing of the batch is done, or with `done` all of it, and only the answer is lost
 * on its way; with a code everything before the action that `at` picks (the first, if it is left out) is done and stays
 * done.
 */
export type Fault = LostFault | CodeFault;
export type LostFault = { readonly status: number; readonly done?: boolean };
export type CodeFault = {
  readonly code: FaultCode;
  readonly at?: (action: Action, index: number, all: readonly Action[]) => boolean;
};

/** Failures that are waiting: for the batch of a number (the count of round trips it will be), for all from one on, or for every one. */
export class Faults {
  private readonly waiting = new Map<number, Fault>();
  private always: { readonly from: number; readonly fault: Fault } | null = null;

  /** @param batch 1 is the first counted round trip since the counters were last reset. */
  set(batch: number | "every", fault: Fault): void {
    if (batch === "every") this.always = { from: 0, fault };
    else this.waiting.set(batch, fault);
  }

  /** Lets this batch fail and every later one, as when a connection is gone for good. */
  setFrom(batch: number, fault: Fault): void {
    this.always = { from: batch, fault };
  }

  clear(): void {
    this.waiting.clear();
    this.always = null;
  }

  /** The failure for this round trip; one for a certain batch happens once. */
  take(batch: number): Fault | null {
    const once = this.waiting.get(batch);
    this.waiting.delete(batch);
    return once ?? (this.always !== null && batch >= this.always.from ? this.always.fault : null);
  }
}
