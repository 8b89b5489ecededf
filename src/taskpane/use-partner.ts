import type { Dispatch } from "react";
import { counted, type Fix, type IsoDay, type WorkbookHost } from "../core";
import { longDay } from "../core/plan/dates/day";
import { changeSentences } from "./fixes";
import { changeOf, type Event, type Returned } from "./state";
import { readAfter, type Read } from "./tasks";
import type { RunTask } from "./use-one-task";

export type PartnerActions = {
  /** Reads a form that came back, and the workbook as it is now, to be held against each other. */
  readonly takeIn: (file: File) => Promise<void>;
  /** What is chosen of it; null puts it away. */
  readonly setReturned: (returned: Returned | null) => void;
  /** Writes what was chosen, each action whole or not at all. */
  readonly writeReturned: (fixes: readonly Fix[]) => Promise<void>;
};

type Needs = {
  readonly host: WorkbookHost;
  readonly today: () => IsoDay;
  readonly dispatch: Dispatch<Event>;
  readonly reread: () => Promise<Read>;
};

/** Forms of partners without the add-in: taken in, looked at, written. */
export function partnerActions(run: RunTask, { host, today, dispatch, reread }: Needs): PartnerActions {
  return {
    takeIn: (file) =>
      run("Reading the form…", async () => {
        const { book, review } = await reread();
        const { takeIn } = await import("./partner/take-in");
        const { returned, said } = await takeIn(file, book, review.plan, today());
        dispatch({ type: "returned", returned: { book: returned, chosen: new Map() } });
        return { said, focus: "returned" };
      }),
    setReturned: (returned) => {
      dispatch({ type: "returned", returned });
      if (returned === null) dispatch({ type: "wants-focus", focus: "actions" });
    },
    writeReturned: (fixes) =>
      run("Writing the updates…", async () => {
        const made = changeOf("applied", await host.apply(fixes));
        const words = `${counted(fixes.length, "action")} updated from the form, dated ${longDay(today())}.`;
        const change = made.refused.length === 0 ? { ...made, updated: words } : made;
        dispatch({ type: "changed", change });
        await readAfter(dispatch, reread);
        return { said: changeSentences(change).join(" "), focus: "change" };
      }),
  };
}
