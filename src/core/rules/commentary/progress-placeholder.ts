import { squash, type Action } from "../../plan";
import { isDash, isPlaceholder } from "../placeholders";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted, type At } from "../rows";

/** Words that a row which has not started, or has nothing to add, may rightly hold. */
const FAIR_BEFORE_START = /^(n a|na|none|nil|no update|not applicable)$/;

export default rule({
  id: "progress-placeholder",
  subject: "commentary",
  severity: "warning",
  title: "An update says something",
  why: "“Update to follow” in front of a board says that nobody looked. Blank would be as good, and shorter.",
  needs: ["actions.progress"],
  message: (d: { action: string; what: string; text: string }) =>
    `${d.action}: what should stand where ${d.what} ${quoted(d.text)}?`,

  check(plan, tell) {
    for (const row of actionsWith(plan, "progress")) {
      const { action } = row;
      if (action.progress !== null && holdsPlace(action, action.progress)) {
        tell({
          about: action.key,
          at: row.at,
          data: { action: nameOf(action), what: "the update reads", text: action.progress },
        });
      }
      if (action.nextSteps === null || action.at.nextSteps === undefined) continue;
      if (action.actionStatus === "in-progress-off-track" || !holdsPlace(action, action.nextSteps)) continue;
      const next: At = [action.at.nextSteps];
      const data = { action: nameOf(action), what: "the next step reads", text: action.nextSteps };
      tell({ about: `${action.key} next steps`, at: next, data });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", progress: "Update to follow" },
          { ref: "4.2", progress: "xx children seen so far" },
          { ref: "4.3", progress: "As above.", actionStatus: "Action in progress, off track" },
        ],
      },
      { actions: [{ ref: "4.4", progress: "First draft with schools.", nextSteps: "tbc" }] },
    ],
    good: [
      {
        actions: [
          { progress: "No change to the timetable; as above, the pilot runs until May." },
          { progress: null },
          { progress: "N/A", actionStatus: "Action not yet started" },
        ],
      },
    ],
  },
});

function holdsPlace({ actionStatus }: Action, text: string): boolean {
  // A dash is a blank cell by another sign: where something should stand, other checks miss it.
  if (!isPlaceholder(text) || isDash(text)) return false;
  const mayWait = actionStatus === "not-started" || actionStatus === "complete-impactful";
  return !(mayWait && FAIR_BEFORE_START.test(squash(text)));
}
