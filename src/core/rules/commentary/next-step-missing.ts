import type { Action } from "../../plan";
import { counted } from "../../words";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { actionsWith, faultyBySheet, isLeftBlank, nameOf, withCells, type At } from "../rows";

/** Words by which an update itself says what comes next. */
const NEXT =
  /\b(next|will|shall|to be|due to|going to|plan(s|ned|ning)?|schedul\w*|upcoming|forthcoming|then|remain(s|ing)?|follow(s|ed)? (in|by)|from (january|february|march|april|may|june|july|august|september|october|november|december))\b/i;

/** A piece of an update that is headed as the next step. */
const HEADED = /(^|[\r\n.;•–—-]\s*)next (steps?|actions?|milestones?)\s*[:–—-]/i;

/** Where so many updates of a sheet have a piece so headed, and at least half of them, its officers mean all to. */
const USUAL = 3;

export default rule({
  id: "next-step-missing",
  subject: "commentary",
  severity: "warning",
  title: "An action in progress says what comes next",
  why: "A board that knows what is to come can see at its next meeting whether it came.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string } | { count: number }) =>
    "count" in d
      ? `None of the ${counted(d.count, "action")} on track has a next step. What comes next, and by when?`
      : `${d.action} is on track, and nothing says what comes next. What is the next step, and by when?`,

  check(plan, tell) {
    const open = actionsWith(plan, "progress", "actionStatus").filter(
      // What is off track is asked for its recovery; an action without any update for that.
      ({ action }) => action.actionStatus === "in-progress-on-track" && action.progress !== null,
    );
    const rows = [...groupBy(open, ({ action }) => action.sheet).values()].flatMap((group) => {
      if (group[0].action.at.nextSteps !== undefined || saysNextUsually(group.map(({ action }) => action)))
        return group;
      return [];
    });
    const sheets = faultyBySheet(
      rows.map(({ action, at }) => ({ action, at: withFirst(action, at) })),
      ({ action }) => action.sheet,
      ({ action }) => isLeftBlank(plan, action, "nextSteps") && !NEXT.test(action.progress!),
    );
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else for (const { action, at } of faulty) tell({ about: action.key, at, data: { action: nameOf(action) } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", progress: "Panel meets weekly.", nextSteps: null },
          { ref: "4.2", progress: "Draft with schools.", nextSteps: "Comments by May." },
        ],
      },
      {
        actions: [
          { ref: "4.1", progress: "Panel meets weekly.", nextSteps: null },
          { ref: "4.2", progress: "Draft with schools.", nextSteps: null },
        ],
      },
      {
        actions: [
          { ref: "4.1", progress: "Panel meets weekly. Next steps: hear from schools." },
          { ref: "4.2", progress: "Draft with schools. Next step: print by May." },
          { ref: "4.3", progress: "Film shot.\nNext steps – cut it." },
          { ref: "4.4", progress: "Posts filled." },
        ],
      },
    ],
    good: [
      {
        actions: [
          { progress: "Panel meets weekly; from May it will hear appeals.", nextSteps: null },
          { progress: "Panel meets weekly.", nextSteps: "Appeals from May." },
          { progress: "Draft made.", nextSteps: null, actionStatus: "Action in progress, off track" },
          { progress: "Done.", nextSteps: null, actionStatus: "Action complete and impactful" },
          { progress: null, nextSteps: null },
        ],
      },
      { actions: [{ progress: "Panel meets weekly." }, { progress: "Draft with schools." }] },
    ],
  },
});

function saysNextUsually(actions: readonly Action[]): boolean {
  const saying = actions.filter(({ progress }) => HEADED.test(progress!)).length;
  return saying >= USUAL && saying * 2 >= actions.length;
}

/** The cell for the next step first, where the sheet has one. */
function withFirst(action: Action, at: At): At {
  return action.at.nextSteps === undefined ? at : withCells([action.at.nextSteps], action, "progress");
}
