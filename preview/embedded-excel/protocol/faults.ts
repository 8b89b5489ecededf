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

/**
 * A failure on purpose. With a status nothing of the batch is done; with a code everything before the action that `at`
 * picks (the first, if it is left out) is done and stays done.
 */
export type Fault = { readonly status: number } | CodeFault;
export type CodeFault = { readonly code: ApiErrorCode; readonly at?: (action: Action) => boolean };

/** Failures that are waiting: for the batch of a number (the count of round trips it will be), or for every one. */
export class Faults {
  private readonly waiting = new Map<number, Fault>();
  private always: Fault | null = null;

  /** @param batch 1 is the first counted round trip since the counters were last reset. */
  set(batch: number | "every", fault: Fault): void {
    if (batch === "every") this.always = fault;
    else this.waiting.set(batch, fault);
  }

  clear(): void {
    this.waiting.clear();
    this.always = null;
  }

  /** The failure for this round trip; one for a certain batch happens once. */
  take(batch: number): Fault | null {
    const once = this.waiting.get(batch);
    this.waiting.delete(batch);
    return once ?? this.always;
  }
}
