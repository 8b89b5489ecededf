import { useEffect, useEffectEvent, type Dispatch } from "react";
import type { WorkbookHost } from "../core";
import { answer as answered, type Answer, type Question } from "../core/plan/questions";
import { withColumnsAsTheyStand, type PartnershipSettings } from "../core/plan/settings";
import { changeSentences } from "./fixes";
import { problemOf, type Problem } from "./problem";
import { asked, leftSentence, questionsToPut } from "./questions";
import type { Busy, Change, Event, FocusWanted, PaneState } from "./state";
import { readAfter, wantsOtherFills, type Read } from "./tasks";
import { tried, trialOf, type Trial } from "./trial";
import type { Result, RunTask } from "./use-one-task";

/** What Setup and the questions do. */
export type SetupActions = {
  /** Chooses something without saving it; the workbook is reviewed with it. */
  readonly tryOut: (amend: (settings: PartnershipSettings) => PartnershipSettings) => void;
  /** Writes what is tried to the workbook. */
  readonly save: () => Promise<void>;
  readonly discard: () => void;
  /** Takes what was decided about a finding, told as `decided`, and saves it at once as it does an answer. */
  readonly decide: (amend: (settings: PartnershipSettings) => PartnershipSettings, decided: string) => Promise<void>;
  /** Takes the answer, and saves it at once unless the workbook cannot be written or other choices are not saved. */
  readonly answer: (question: Question, given: Answer) => Promise<void>;
  /** Sets questions aside for now; they wait in Setup. */
  readonly setAside: (questions: readonly Question[]) => void;
};

/** What the pane lends. */
type Lent = {
  readonly host: WorkbookHost;
  readonly readOnly: boolean;
  readonly version: string;
  readonly state: PaneState;
  readonly dispatch: Dispatch<Event>;
  readonly run: RunTask;
  /** Reads the workbook again, reviews it with the trial, and shows the review. */
  readonly reread: (trial: Trial, tell?: (busy: Busy) => void) => Promise<Read>;
  /** Reviews what was read before. */
  readonly again: (trial: Trial, tell?: (busy: Busy) => void) => Promise<Read>;
};

export function useSetup(lent: Lent): SetupActions {
  const { readOnly, state, dispatch, run } = lent;
  useTrying(lent);
  const wants = (trial: Trial) => dispatch({ type: "tried", trial });
  const wantsFocus = (focus: FocusWanted) => dispatch({ type: "wants-focus", focus });
  const tryOut: SetupActions["tryOut"] = (amend) => wants(trialOf(state.saved, amend(tried(state.saved, state.trial))));

  const saveAtOnce = async (
    words: string,
    amend: (settings: PartnershipSettings) => PartnershipSettings,
    decided?: string,
  ) => {
    if (!savesAnswers(state, readOnly)) {
      tryOut(amend);
      // The form goes with what it asked, and the keyboard's focus with the form.
      return wantsFocus(decided === undefined ? afterAnswer(state) : "result");
    }
    await run(words, () => {
      const wanted = amend(state.saved);
      const trial = trialOf(state.saved, wanted);
      wants(trial);
      return write(lent, { wanted, trial, decided });
    });
  };

  return {
    tryOut,
    decide: (amend, decided) => saveAtOnce("Saving…", amend, decided),
    save: () => run("Saving…", () => write(lent, { wanted: toSave(state), trial: state.trial })),
    discard: () => wants(null),
    answer: (question, given) => saveAtOnce("Saving the answer…", (settings) => answered(settings, question, given)),
    setAside: (questions) => dispatch({ type: "later", questions: questions.map(({ id }) => id) }),
  };
}

/** Where to go on once one question is answered: to the others, else to the top. */
function afterAnswer({ view, review, later }: PaneState): FocusWanted {
  const onShow = review === null ? [] : view === "setup" ? review.plan.questions : questionsToPut(review, later);
  if (onShow.length > 1) return "questions";
  return view === "setup" ? "setup" : "result";
}

function toldAs(change: Change, decided: string | undefined): Change {
  return decided === undefined || change.savedOn === null
    ? change
    : { ...change, savedOn: { ...change.savedOn, decided } };
}

/** Writes the settings and reviews what the workbook is by then. */
async function write(
  { host, version, state, dispatch, reread, again }: Lent,
  {
    wanted,
    trial,
    decided,
  }: { readonly wanted: PartnershipSettings; readonly trial: Trial; readonly decided?: string | undefined },
): Promise<Result> {
  if (state.book === null) throw new Error("Nothing was read that could be saved.");
  try {
    const { saveSettings, takingOff } = await import("./save-settings");
    const change = toldAs(await saveSettings(host, state.book, wanted), decided);
    dispatch({ type: "changed", change });
    const { book, review } = await readAfter(dispatch, () => reread(trial));
    const undo = change.savedOn?.isNew ? takingOff(book) : change.undo;
    dispatch({ type: "changed", change: { ...change, undo } });
    const left = leftSentence(asked(review.plan.questions, state.later));
    return { said: [...changeSentences(change), left].join(" ").trim(), focus: "change" };
  } catch (error) {
    // What was chosen is not lost with the writing of it: it is tried, and can be saved later.
    const problem: Problem = problemOf(error, version);
    dispatch({ type: "troubled", problem });
    await again(trial);
    return { said: problem.sentence, focus: "problem" };
  }
}

/** The settings as they are to be saved: what was chosen, each column under the heading that it has by now. */
export function toSave({ saved, trial, review }: PaneState): PartnershipSettings {
  const wanted = tried(saved, trial);
  return review === null ? wanted : withColumnsAsTheyStand(wanted, review.plan.layout);
}

/** Whether an answer is saved at once. Beside choices that are not saved it is one more of them: it may rest on them. */
export function savesAnswers({ trial }: PaneState, readOnly: boolean): boolean {
  return !readOnly && trial === null;
}

/** Reviews the workbook with what was chosen, as soon as nothing else is being done. After a failure it waits. */
function useTrying({ state, dispatch, run, reread, again }: Lent): void {
  const { book, saved, trial, reviewedWith, busy, problem } = state;
  const waits = book !== null && trial !== reviewedWith && busy === null && problem === null;
  const tryIt = useEffectEvent(() => {
    if (book === null) return;
    const tell = (now: Busy) => dispatch({ type: "progressed", busy: { ...now, quiet: true } });
    void run(
      "Trying it out…",
      async () => {
        const newFills = await wantsOtherFills(book, tried(saved, reviewedWith), tried(saved, trial));
        const { review } = await (newFills ? reread(trial, tell) : again(trial, tell));
        return { said: (await import("./words")).triedSentence(review, trial), focus: null };
      },
      true,
    );
  });
  useEffect(() => {
    if (waits) tryIt();
  }, [waits]);
}
