import { HostError, type HostErrorCode } from "../../core/workbook";

/** What an error of Office.js tells, as far as it is read here. */
type OfficeError = { readonly code: string; readonly debugInfo?: { readonly errorLocation?: string } };

const GONE =
  "A sheet or a cell is no longer where it was: it was probably deleted or renamed meanwhile. Check the plan again.";
const TOO_LARGE = "This is more than Excel hands over at once. Delete sheets and cells that the plan does not need.";
const BUSY = "Excel is busy with something else. Wait a moment, then try again.";
const TOO_OLD =
  "This Excel cannot do what was asked of it. Use Excel 2021 or later, Excel of Microsoft 365, or Excel on the web.";
const LOST = "The connection to the workbook was lost. Close the pane, open it again and repeat the last step.";
const UNKNOWN = "Excel reported a problem. Try again; if it comes back, pass the details on to support.";

/** By the codes that Microsoft documents for `OfficeExtension.Error.code`. */
const SENTENCES: Readonly<Record<string, readonly [HostErrorCode, string]>> = {
  InvalidOperationInCellEditMode: [
    "cell-being-edited",
    "A cell is being edited. Finish it with Enter, or leave it with Esc, then try again.",
  ],
  AccessDenied: [
    "sheet-protected",
    "Excel refused the change: the sheet is protected, or the workbook is open for reading only. Lift the protection under Review, or open the workbook for editing, then try again.",
  ],
  ItemNotFound: ["missing", GONE],
  InvalidReference: ["missing", GONE],
  InvalidObjectPath: ["missing", GONE],
  InvalidRequestContext: ["missing", GONE],
  RequestPayloadSizeLimitExceeded: ["too-large", TOO_LARGE],
  ResponsePayloadSizeLimitExceeded: ["too-large", TOO_LARGE],
  RangeExceedsLimit: ["too-large", TOO_LARGE],
  OperationCellsExceedLimit: ["too-large", TOO_LARGE],
  ActivityLimitReached: ["busy", BUSY],
  Conflict: ["busy", BUSY],
  RequestAborted: ["busy", BUSY],
  ServiceNotAvailable: ["busy", BUSY],
  WriteNotSupportedWhenModalDialogOpen: ["busy", "A window of Excel is open. Close it, then try again."],
  InactiveWorkbook: ["busy", "Another workbook is in front. Go back to the workbook of the plan, then try again."],
  InvalidOrTimedOutSession: ["unknown", LOST],
  ApiNotFound: ["not-supported", TOO_OLD],
  ApiNotAvailable: ["not-supported", TOO_OLD],
  NotImplemented: ["not-supported", TOO_OLD],
  UnsupportedFeature: ["not-supported", TOO_OLD],
  UnsupportedOperation: ["not-supported", TOO_OLD],
  MergedRangeConflict: ["unknown", "Merged cells are in the way. Unmerge them, then try again."],
  FilteredRangeConflict: ["unknown", "A filter is in the way. Clear it under Data, then try again."],
};

/**
 * What went wrong, in a sentence for the user. The details carry the code of Excel and the member that failed, and
 * nothing of what stands in the workbook.
 */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (!isOfficeError(error)) return new HostError("unknown", UNKNOWN, String(error));
  const [code, sentence] = SENTENCES[error.code] ?? (["unknown", UNKNOWN] as const);
  const where = error.debugInfo?.errorLocation;
  return new HostError(code, sentence, where ? `${error.code} at ${where}` : error.code);
}

const NOTHING = "Nothing was changed.";

/** The error of a step that has left the workbook as it was, and says so. */
export function asBefore(error: unknown): HostError {
  const known = asHostError(error);
  if (known.left !== undefined) return known;
  return new HostError(known.code, `${known.message} ${NOTHING}`, known.details, "as-before");
}

const REST =
  "What was begun could not be taken back: new sheets that are not complete are kept out of sight and count for nothing. No sheet that was there was drawn again.";

/** The error of a step that could not be taken back. */
export function notRemoved({ code, message, details }: HostError): HostError {
  return new HostError(code, `${message.replace(NOTHING, "").trim()} ${REST}`, details, "in-part");
}

/** Whether asking for less at once may help. */
export function isTooLarge(error: unknown): boolean {
  return asHostError(error).code === "too-large";
}

/** Excel's own code of an error, or null when the error is not Excel's. */
export function codeOf(error: unknown): string | null {
  return !(error instanceof HostError) && isOfficeError(error) ? error.code : null;
}

function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

/**
 * Runs the work in Excel and turns its errors into `HostError`s. With `wait`, Excel lets a user who is typing finish
 * the cell first, where it can; else that is an error at once.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, wait = false): Promise<T> {
  try {
    return await (wait ? Excel.run({ delayForCellEdit: true }, work) : Excel.run(work));
  } catch (error) {
    throw asHostError(error);
  }
}
