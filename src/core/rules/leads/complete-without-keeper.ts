import { isComplete, registerRows, squash, type Action, type Plan } from "../../plan";
import { counted } from "../../words";
import { saysNothing } from "../placeholders";
import { actionsWith, faultyBySheet, isHeldBack, nameOf, quoted, withCells } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "complete-without-keeper",
  subject: "leads",
  severity: "warning",
  title: "What is complete has somebody who keeps it up",
  why: "When a programme ends, what was gained lasts only where a post or a service has taken it into its daily work. Reviewers ask who that is.",
  needs: [],
  message: (d: { action: string; said: string | null } | { count: number }) =>
    "count" in d
      ? `None of the ${counted(d.count, "complete action")} says who carries on what it has reached. Who does, or is nothing to be carried on?`
      : `${d.action} is complete, and ${d.said === null ? "nobody is named who carries on" : `${quoted(d.said)} stands for who carries on`} what it has reached. Who does, or is nothing to be carried on?`,

  check(plan, tell) {
    const complete = actionsWith(plan, "carriedOnBy").filter(({ action }) => isComplete(action.actionStatus));
    const sheets = faultyBySheet(
      complete,
      ({ action }) => action.sheet,
      ({ action, at }) => isOpen(action) && !isHeldBack(plan, at[0]) && !isInProject(plan, action),
    );
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else
        for (const { action, at } of faulty) {
          const said = action.carriedOnBy === null ? null : action.carriedOnBy.trim();
          tell({
            about: action.key,
            at: withCells(at, action, "actionStatus"),
            data: { action: nameOf(action), said },
          });
        }
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", carriedOnBy: "Head of Inclusion" },
          { ref: "1.2", actionStatus: "Action complete, impact not yet seen", carriedOnBy: null },
          { ref: "1.3", actionStatus: "Action complete, impact not yet seen", carriedOnBy: "TBC" },
        ],
      },
      {
        actions: [
          { ref: "2.1", actionStatus: "Action complete and impactful", carriedOnBy: null },
          { ref: "2.2", actionStatus: "Action complete, impact not yet seen", carriedOnBy: null },
          { ref: "2.3", actionStatus: "Action in progress, on track", carriedOnBy: "Head of Health" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", carriedOnBy: "School nursing service" },
          { ref: "1.2", actionStatus: "Action complete and impactful", carriedOnBy: "Not needed: it was done once" },
          { ref: "1.3", actionStatus: "Action complete and impactful", carriedOnBy: "n/a" },
          { ref: "1.4", actionStatus: "Action in progress, on track", carriedOnBy: null },
        ],
      },
      // Without such a column nothing is said of it.
      { actions: [{ ref: "1.1", actionStatus: "Action complete and impactful" }] },
      {
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", carriedOnBy: null },
          { ref: "1.2", actionStatus: "Action complete and impactful", carriedOnBy: "Head of Travel" },
        ],
        registers: [
          {
            kind: "projects",
            rows: [{ project: "Travel training", evaluation: "Done", carriedOnBy: "Head of Travel", actions: "1.1" }],
          },
        ],
      },
    ],
  },
});

/** Whether nobody has said who carries it on; that nobody needs to is an answer. */
const isOpen = ({ carriedOnBy }: Action) =>
  saysNothing(carriedOnBy) && !/^(?:n a|not (?:applicable|needed|required))$/.test(squash(carriedOnBy ?? ""));

/** Whether the register of projects says it for the project that the action belongs to. */
const isInProject = (plan: Plan, { key }: Action) =>
  registerRows(plan, "projects").some(
    ({ actions, carriedOnBy }) => !saysNothing(carriedOnBy) && actions.some((ref) => ref.actions.includes(key)),
  );
