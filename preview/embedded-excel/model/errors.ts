/** The error codes that an Excel host answers with, as Office.js documents them (`Excel.ErrorCodes`). */
export type ApiErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "UnsupportedOperation";

/** A refusal of the embedded Excel; it ends the batch and reaches the add-in as an `OfficeExtension.Error`. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly code: ApiErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** The thing that was asked for is not there. */
export function notFound(what: string): ApiError {
  return new ApiError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}

/** An argument that Excel would refuse. */
export function badArgument(why: string): ApiError {
  return new ApiError("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${why}.`);
}

/** A write that protection forbids. */
export function denied(why: string): ApiError {
  return new ApiError("AccessDenied", `You cannot perform the requested operation: ${why}.`);
}

/** What Excel has and this host has not: said aloud, never passed over. */
export function notModelled(what: string): ApiError {
  return new ApiError("NotImplemented", `The embedded Excel does not have ${what}.`);
}
