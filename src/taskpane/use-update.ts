import type { Dispatch } from "react";
import {
  HostError,
  quoted,
  splitCellRef,
  type Action,
  type Fix,
  type IsoDay,
  type Plan,
  type WorkbookHost,
} from "../core";
import { longDay } from "../core/plan/dates/day";
import { changeSentences } from "./fixes";
import { changeOf, type Draft, type Event, type PaneState } from "./state";
import type { Read } from "./tasks";
import type { RunTask } from "./use-one-task";

/** Where an action stands: its row, which stays its own while its reference or words are changed. */
export type ActionPlace = Pick<Action, "sheet" | "row">;

export type UpdateActions = {
  /** Opens the form of an action, or of the one in the row that is selected in Excel. */
  readonly update: (which: ActionPlace | "selected") => Promise<void>;
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

/** The action that stands there; undefined where none does. */
export const actionThere = ({ actions }: Plan, { sheet, row }: ActionPlace): Action | undefined =>
  actions.find((one) => one.sheet === sheet && one.row === row);

export function updateActions(run: RunTask, { host, today, state, dispatch, reread }: Needs): UpdateActions {
  return {
    update: (which) =>
      run("Opening the form…", async () => {
        const place = which === "selected" ? splitCellRef(await host.selected()) : which;
        const { book, review, stale } = state;
        const read = stale || book === null || review === null ? await reread() : { book, review };
        const action = actionThere(read.review.plan, place);
        if (action === undefined) throw noAction(place);
        const { nothingEntered, updateForm } = await import("../core/update");
        const form = updateForm(read.book, read.review.plan, action, today());
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
        await reread();
        return { said: changeSentences(change).join(" "), focus: "change" };
      }),
  };
}

function updatedSentence(draft: Draft | null, today: IsoDay): string {
  if (draft === null) return "Updated.";
  const { action, dated } = draft.form;
  const row = `Row ${action.row + 1} of ${quoted(action.sheet)}`;
  return dated === "nowhere" ? `${row} updated.` : `${row} updated, dated ${longDay(today)}.`;
}

function noAction({ sheet, row }: ActionPlace): HostError {
  return new HostError(
    "missing",
    `Row ${row + 1} of ${quoted(sheet)} holds no action that was read. Select a cell in the row of an action, then press the button again.`,
  );
}
