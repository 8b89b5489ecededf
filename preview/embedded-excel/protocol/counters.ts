import { ActionType, PathType } from "./messages";
import type { Batch, BatchAnswer, Json } from "./messages";

/** What the add-in's code cost. Reset it, run the code, look. */
export class Counters {
  /** Batches that did something, without those by which the library starts up or lets go of ranges. */
  roundTrips = 0;
  /** All batches. */
  batches = 0;
  /** Cells in the arrays that came back; values and formats of one cell count as two. */
  cellsRead = 0;
  /** Cells in the arrays that were sent. */
  cellsWritten = 0;

  reset(): void {
    Object.assign(this, { roundTrips: 0, batches: 0, cellsRead: 0, cellsWritten: 0 });
  }

  countRequest(batch: Batch): void {
    this.batches += 1;
    if (isRoundTrip(batch)) this.roundTrips += 1;
    for (const { ArgumentInfo } of batch.Actions) {
      for (const argument of ArgumentInfo?.Arguments ?? []) this.cellsWritten += cellsIn(argument);
    }
  }

  countAnswer({ Results }: BatchAnswer): void {
    for (const { Value } of Results) this.cellsRead += cellsIn(Value);
  }
}

/** Whether the batch is one that a user waits for. */
export function isRoundTrip({ Actions, ObjectPaths }: Batch): boolean {
  if (isInternal({ Actions, ObjectPaths })) return false;
  return Actions.some(({ ActionType: type, Name }) => type !== ActionType.instantiate && Name !== "_RemoveReference");
}

/** Whether the library speaks to Office itself, not to the workbook: once, when it starts. */
export function isInternal({ ObjectPaths }: Batch): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === PathType.newObject && Name.startsWith("Microsoft.InternalService"),
  );
}

/** Cells in all arrays of rows within a value. */
function cellsIn(value: Json): number {
  if (Array.isArray(value)) {
    const rows = value as readonly Json[];
    if (rows.length > 0 && rows.every(Array.isArray)) {
      return rows.reduce((sum: number, row) => sum + (Array.isArray(row) ? row.length : 0), 0);
    }
    return rows.reduce((sum: number, item) => sum + cellsIn(item), 0);
  }
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + cellsIn(part), 0);
}
