import type { Dispatch } from "react";
import type { IsoDay, WorkbookHost } from "../core";
import type { Read, Tell } from "./tasks";
import type { Event } from "./state";
import type { Result, RunTask } from "./use-one-task";

type Lent = {
  readonly host: WorkbookHost;
  readonly today: () => IsoDay;
  readonly dispatch: Dispatch<Event>;
  readonly run: RunTask;
  readonly reread: () => Promise<Read>;
  readonly tell: Tell;
};

export type NewWorkbookActions = {
  /** Adds the sheets of a blank monitoring workbook, if the workbook is empty as it is at this moment. */
  readonly newWorkbook: () => Promise<void>;
};

/** The way from an empty workbook to one that can be filled in. What is there is never touched. */
export function newWorkbookActions({ host, today, dispatch, run, reread, tell }: Lent): NewWorkbookActions {
  const make = async (): Promise<Result> => {
    const { book } = await reread();
    const { addTemplate, madeSentence, sheetsHolding } = await import("./new-workbook");
    const holding = sheetsHolding(book);
    if (holding.length > 0) {
      const made = { holding, sheets: [] };
      dispatch({ type: "made", made });
      return { said: madeSentence(made), focus: "made" };
    }
    const made = await addTemplate(host, book, today(), tell);
    await reread();
    dispatch({ type: "made", made });
    dispatch({ type: "opened", view: "overview" });
    return { said: madeSentence(made), focus: "result" };
  };
  return { newWorkbook: () => run("Reading the workbook…", make) };
}
