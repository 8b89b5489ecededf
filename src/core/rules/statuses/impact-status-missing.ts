import { actionStatusOf, isComplete, type Action, type ActionStatus, type Plan } from "../../plan";
import { counted } from "../../words";
import { isBlank } from "../../workbook";
import { rule, type Severity } from "../rule";
import { statesNothing, unreadCells } from "../coloured-cells";
import { actionsWith, faultyBySheet, listed, quoted } from "../rows";
import { gathered, namesOf, placeOf } from "../gathered";
import { groupBy } from "../../group-by";

export default rule({
  id: "impact-status-missing",
  subject: "statuses",
  severity: "warning",
  title: "Every action states its impact status",
  why: "Whether children and families feel a difference is the second half of the scheme. A blank is no assessment, and the tool never fills one in.",
  needs: ["actions.impactStatus"],
  message: (d: { actions: readonly string[]; status: ActionStatus | null } | { count: number }) => {
    if ("count" in d)
      return `None of the ${counted(d.count, "action")} states an impact status. What has been seen so far?`;
    const { actions, status } = d;
    if (actions.length > 1) return `${listed(actions)} state no impact status. What has been seen so far of each?`;
    const is = status === null ? "" : `is ${quoted(actionStatusOf(status).plain)} and `;
    return `${actions[0]} ${is}states no impact status. What has been seen so far?`;
  },

  check(plan, tell) {
    const [unstated, unread] = [unreadCells(plan, "actionStatus"), unreadCells(plan, "impactStatus")];
    // A cell that another one is merged over is told by a rule of its own.
    const covered = new Set(plan.merged.flatMap((merge) => merge.covered));
    const statedAbove = statedAboveIn(plan);
    const rows = actionsWith(plan, "impactStatus").filter(
      (row) =>
        !statesNothing(row.action, "actionStatus", unstated) &&
        !covered.has(row.at[0]) &&
        !statedAbove.has(row.action.key),
    );
    const sheets = faultyBySheet(
      rows,
      ({ action }) => action.sheet,
      ({ action }) => statesNothing(action, "impactStatus", unread),
    );
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else
        for (const alike of groupBy(faulty, ({ action }) => severityOf(action.actionStatus)).values())
          for (const group of gathered(alike, () => sheet)) {
            const status = group[0].action.actionStatus;
            tell({ ...placeOf(group), data: { actions: namesOf(group), status }, severity: severityOf(status) });
          }
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", impactStatus: null },
          { ref: "1.2", impactStatus: null },
        ],
      },
      {
        actions: [
          { ref: "1.1", actionStatus: "Action complete and impactful", impactStatus: null },
          { ref: "1.2", actionStatus: "Action in progress, on track", impactStatus: null },
          { ref: "1.3", actionStatus: "Action not yet started", impactStatus: null },
          { ref: "1.4", actionStatus: "Action not yet started", impactStatus: "Impact not yet seen" },
        ],
      },
      {
        actions: [
          ...["2.1", "2.2", "2.3", "2.4"].map((ref) => ({ ref, impactStatus: null })),
          { ref: "2.5", impactStatus: "Impact is variable" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "1", impactStatus: "Impact is variable" },
          { ref: "1(a)", impactStatus: null },
          { ref: "1(b)", impactStatus: null },
        ],
      },
      {
        actions: [
          { actionStatus: null, impactStatus: null },
          { actionStatus: "Action not yet started", impactStatus: "Impact not yet seen" },
        ],
      },
    ],
  },
});

/** The parts with a blank cell whose action says for all of them what impact is seen. */
function statedAboveIn({ tree, actions }: Plan): ReadonlySet<string> {
  if (tree.links.size === 0) return new Set();
  const stated = new Set(actions.flatMap(({ key, impactStatus }) => (impactStatus === null ? [] : [key])));
  const isStated = ({ key, raw }: Action) =>
    isBlank(raw.impactStatus ?? null) && stated.has(tree.links.get(key)?.parent ?? "");
  return new Set(actions.filter(isStated).map(({ key }) => key));
}

function severityOf(status: ActionStatus | null): Severity {
  if (isComplete(status)) return "error";
  return status === "not-started" ? "advice" : "warning";
}
