import { type Fault, type FaultCode, TransportStatus } from "../../../preview/embedded-excel";

/** A failure with a name for it. */
export type Kind = { readonly name: string; readonly code: string; readonly fault: Fault };

const CODES: readonly FaultCode[] = [
  "AccessDenied",
  "ApiNotFound",
  "Conflict",
  "EmptyChartSeries",
  "FilteredRangeConflict",
  "FormulaLengthExceedsLimit",
  "GeneralException",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidOperation",
  "InvalidReference",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "RequestAborted",
  "ServiceNotAvailable",
  "UnsupportedFeature",
  "UnsupportedOperation",
];

const PLACES = {
  "at its first action": () => true,
  halfway: (_: unknown, index: number, all: readonly unknown[]) => index === Math.floor(all.length / 2),
  "at its last action": (_: unknown, index: number, all: readonly unknown[]) => index === all.length - 1,
} as const;

/** Every way in which a request can fail: refused whole, done with the answer lost, and broken off at an action. */
export const KINDS: readonly Kind[] = [
  ...Object.entries(TransportStatus).flatMap(([code, status]): Kind[] => [
    { name: `${code}, nothing done`, code, fault: { status } },
    { name: `${code}, all done`, code, fault: { status, done: true } },
  ]),
  ...CODES.flatMap((code) =>
    Object.entries(PLACES).map(([place, at]): Kind => ({ name: `${code} ${place}`, code, fault: { code, at } })),
  ),
];
