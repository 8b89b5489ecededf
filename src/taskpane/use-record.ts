import type { Lent } from "./record-now";
import type { RunTask } from "./use-one-task";

export type RecordActions = {
  /** Records the report for the day of the review; one of the same day is replaced only if that was agreed to. */
  readonly record: (mayReplace: boolean) => Promise<void>;
};

/** Recording; what does it is fetched only when it is wanted. */
export function recordActions(run: RunTask, lent: Lent): RecordActions {
  return {
    record: (mayReplace) =>
      run("Reading the workbook…", async () => (await import("./record-now")).recordNow(lent, mayReplace)),
  };
}
