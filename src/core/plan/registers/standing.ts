import type { CellValue } from "../../workbook";
import type { Milestone } from "../dates/milestones";
import { readState, type StateOf } from "./states";

/** The fields of a row that say whether it is closed. */
type Closable = {
  readonly status: StateOf<"progress"> | null;
  readonly closed: Milestone | null;
  readonly raw: { readonly closed?: CellValue };
};

/** Whether a request, decision, challenge or escalation is closed: by its status, or by a day or a word in the column for the closing. */
export function isClosed({ status, closed, raw }: Closable): boolean {
  if (status === "closed" || (closed !== null && closed.date !== null)) return true;
  return status === null && typeof raw.closed === "string" && readState("progress", raw.closed) === "closed";
}
