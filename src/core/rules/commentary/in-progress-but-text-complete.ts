import { claim, clausesOf } from "../claims";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const ALL_DONE =
  /\b((the|this|whole|entire|all) (action|actions|work|workstream|project) (is|are|was|were|has been|have been|now) (now |fully |all )*(complete|completed|done|finished|closed)|action (is |now )*(complete|completed|closed)|fully complete|100 ?(?:%|per ?cent) (complete|done|delivered|finished)|all (parts|elements|milestones) (are |now |have been )*(complete|completed|done))\b/i;

/** A text that opens with it, and with no more than a month beside it, speaks of the whole action. */
const OPENS_DONE =
  /^100 ?(?:%|per ?cent)$|^(now |fully )*(completed?|closed|finished)( (in|on) ([\w ]{0,12} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*( \d{2,4})?)?$/i;

export default rule({
  id: "in-progress-but-text-complete",
  subject: "commentary",
  severity: "advice",
  title: "The update of an action in progress does not call it complete",
  why: "Finished work that is shown as open hides what the partnership has achieved.",
  needs: ["actions.progress", "actions.actionStatus"],
  message: (d: { action: string; words: string }) =>
    `${d.action} is in progress, and the update says ${quoted(d.words)}. Is it complete?`,

  *check(plan) {
    for (const { action, at } of actionsWith(plan, "actionStatus", "progress")) {
      const open = action.actionStatus === "in-progress-on-track" || action.actionStatus === "in-progress-off-track";
      const words = open ? (claim(action.progress, ALL_DONE) ?? opening(action.progress)) : null;
      if (words !== null) yield { about: action.key, at, data: { action: nameOf(action), words } };
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", actionStatus: "Action in progress, on track", progress: "This action is now complete." },
        ],
      },
      {
        actions: [
          {
            ref: "4.2",
            actionStatus: "Action in progress, on track",
            progress: "Completed in September. No more to do.",
          },
        ],
      },
      { actions: [{ actionStatus: "Action in progress, on track", progress: "100%" }] },
    ],
    good: [
      {
        actions: [
          {
            actionStatus: "Action in progress, on track",
            progress: "The first review is completed. This action will be closed in May.",
          },
          { actionStatus: "Action in progress, on track", progress: "The whole project is not complete." },
          { actionStatus: "Action in progress, on track", progress: "Completed in two of five areas." },
          {
            actionStatus: "Action in progress, on track",
            progress: "100% of the schools in the north have been visited.",
          },
          { actionStatus: "Action in progress, on track", progress: "First phase – completed. Second phase begun." },
        ],
      },
    ],
  },
});

function opening(progress: string | null): string | null {
  if (progress === null || !/complete|closed|finished|100/i.test(progress)) return null;
  const [first] = clausesOf(progress);
  return first !== undefined && OPENS_DONE.test(first) ? first : null;
}
