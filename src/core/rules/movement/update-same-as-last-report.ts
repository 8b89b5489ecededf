import { isComplete, squash } from "../../plan";
import { readMilestones } from "../../plan/dates/milestones";
import { movedWith } from "../movement";
import { rule } from "../rule";
import { listed } from "../rows";
import { gathered, namesOf, placeOf } from "../gathered";
import { nothingMoved } from "./nothing-moved";

export default rule({
  id: "update-same-as-last-report",
  subject: "movement",
  severity: "warning",
  title: "The update of an open action is not that of the last report",
  why: "A board that reads the same words again cannot tell whether nothing happened or nobody wrote.",
  needs: ["reports", "actions.progress", "actions.actionStatus"],
  message: (d: { actions: readonly string[]; butForDates: boolean }) => {
    const words = `the words of the last report${d.butForDates ? " with another date" : ""}`;
    if (d.actions.length > 1)
      return `${listed(d.actions)} are open, and their updates have ${words}. What happened since then?`;
    return `${d.actions[0]} is open, and its update has ${words}. What${d.butForDates ? " else" : ""} happened since then?`;
  },

  check(plan, tell, { changes }) {
    const moved = movedWith(plan, changes, "progress", "actionStatus");
    if (nothingMoved(moved, changes)) return;
    const same = moved.flatMap(({ change, action, at }) => {
      if (change.sameProgress === null || change.status !== null || isComplete(action.actionStatus)) return [];
      const butForDates = !change.sameProgress;
      if (butForDates && !isSameButForDates(action.progress, change.before.progress?.text ?? null)) return [];
      return [{ action, at, butForDates }];
    });
    // Many on one sheet have one cause: nobody wrote for this report.
    for (const group of gathered(same, ({ action }) => action.sheet)) {
      const butForDates = group.every((one) => one.butForDates);
      tell({ ...placeOf(group), data: { actions: namesOf(group), butForDates } });
    }
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ progress: "The panel met twice." }, { progress: "Begun." }] }],
        actions: [{ progress: "The panel met twice" }, { progress: "Half is done." }],
      },
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [{ progress: "As at 24 January 2025 the draft is with the schools for comment." }],
          },
        ],
        actions: [{ progress: "As at 28 March 2025 the draft is with the schools for comment." }],
      },
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [
              { progress: "Begun in May." },
              { progress: "Drafted." },
              { progress: "Agreed." },
              { progress: "Sent out." },
              { progress: "The panel met twice." },
            ],
          },
        ],
        actions: [
          { progress: "Begun in May." },
          { progress: "Drafted." },
          { progress: "Agreed." },
          { progress: "Sent out." },
          { progress: "The panel met three times." },
        ],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ progress: "The panel met twice." }] }],
        actions: [{ progress: "The panel met three times." }],
      },
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [{ progress: "12 of the 40 schools had sent their audits in by 24 January 2025." }],
          },
        ],
        actions: [{ progress: "31 of the 40 schools had sent their audits in by 28 March 2025." }],
      },
      {
        earlier: [{ on: "2025-01-31", actions: [{ progress: "The tender closes in March 2025." }] }],
        actions: [{ progress: "The tender closes in May 2025." }],
      },
      {
        earlier: [
          {
            on: "2025-01-31",
            actions: [{ progress: "All done.", actionStatus: "Action complete and impactful" }, { progress: "Begun." }],
          },
        ],
        actions: [
          { progress: "All done.", actionStatus: "Action complete and impactful" },
          { progress: "Half is done." },
        ],
      },
    ],
  },
});

/** In a shorter text the date may be all the news: "The tender closes in May." */
const FEWEST = 8;

/** Whether two texts differ in their dates alone. Figures are no dates: 14 of 20 instead of 12 is news. */
function isSameButForDates(now: string | null, before: string | null): boolean {
  if (now === null || before === null) return false;
  const words = withoutDates(now);
  return words.split(" ").length >= FEWEST && words === withoutDates(before);
}

function withoutDates(text: string): string {
  return squash(readMilestones(text).reduce((rest, { asWritten }) => rest.replace(asWritten, " "), text));
}
