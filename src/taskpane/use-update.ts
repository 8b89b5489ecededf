import type { Dispatch } from "react";
import {
  cellRef,
  HostError,
  quoted,
  rowOf,
  splitCellRef,
  type Action,
  type Fix,
  type IsoDay,
  type WorkbookHost,
} from "../core";
import { longDay } from "../core/plan/dates/day";
import type { UpdateForm } from "../core/update";
import { changeSentences } from "./fixes";
import { changeOf, type Draft, type Event, type PaneState } from "./state";
import { readAfter, type Read } from "./tasks";
import type { RunTask } from "./use-one-task";

export type UpdateActions = {
  /** Opens the form of an action, or of the one in the row that is selected in Excel. */
  readonly update: (which: Action | "selected") => Promise<void>;
  readonly setDraft: (draft: Draft | null) => void;
  /** Writes an update whole or not at all; what was entered is kept where it was not. */
  readonly writeUpdate: (fix: Fix) => Promise<void>;
};

type Needs = {
  readonly host: WorkbookHost;
  readonly today: () => IsoDay;
  readonly state: PaneState;
  readonly dispatch: Dispatch<Event>;
  readonly reread: () => Promise<Read>;
};

export function updateActions(run: RunTask, { host, today, state, dispatch, reread }: Needs): UpdateActions {
  return {
    update: (which) =>
      run("Opening the form…", async () => {
        const cell = which === "selected" ? await host.selected() : cellRef(which.sheet, which.row, 0);
        const { book, review, stale } = state;
        const read = stale || book === null || review === null ? await reread() : { book, review };
        const { actionAtCell, nothingEntered, sameAction, updateForm } = await import("../core/update");
        const { plan } = read.review;
        const action = which === "selected" ? actionAtCell(plan, cell) : sameAction(plan, which);
        if (action === undefined) throw noAction(splitCellRef(cell));
        const form = updateForm(read.book, plan, action, today());
        dispatch({ type: "draft", draft: { form, entered: nothingEntered(form) } });
        return { said: `Updating ${form.name}.`, focus: "update" };
      }),
    setDraft: (draft) => {
      dispatch({ type: "draft", draft });
      if (draft === null) dispatch({ type: "wants-focus", focus: "actions" });
    },
    writeUpdate: (fix) =>
      run("Writing the update…", async () => {
        const made = changeOf("applied", await host.apply([fix]));
        const change = { ...made, updated: updatedSentence(state.draft, today()) };
        dispatch({ type: "changed", change });
        if (made.refused.length === 0) dispatch({ type: "draft", draft: null });
        await readAfter(dispatch, reread);
        return { said: changeSentences(change).join(" "), focus: "change" };
      }),
  };
}

function updatedSentence(draft: Draft | null, today: IsoDay): string {
  if (draft === null) return "Updated.";
  const { dated } = draft.form;
  const what = placeOfAction(draft.form);
  return dated === "nowhere" ? `${what} updated.` : `${what} updated, dated ${longDay(today)}.`;
}

/** Where an action stands, by its row; in a plan that is turned it stands in no row, and goes by its name. */
function placeOfAction({ action, name }: Pick<UpdateForm, "action" | "name">): string {
  const [row, ...others] = new Set(Object.values(action.at).map(rowOf));
  const isOneRow = row !== undefined && others.length === 0;
  return isOneRow ? `Row ${row + 1} of ${quoted(action.sheet)}` : `${name} on ${quoted(action.sheet)}`;
}

function noAction({ sheet, row }: Pick<Action, "sheet" | "row">): HostError {
  return new HostError(
    "missing",
    `Row ${row + 1} of ${quoted(sheet)} holds no action that was read. Select a cell in the row of an action, then press the button again.`,
  );
}
