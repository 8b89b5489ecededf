import { shortRef } from "../../workbook";
import type { Action } from "../../plan";
import { inOtherWords, isUnrecognised } from "../other-schemes";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { actionsWith, listed, quoted, type At } from "../rows";

const NOT_APPLICABLE = /^\W*(?:n\W{0,2}a|not applicable|none|does not apply)\W*$/i;

/** Whether an impact status cell says that the action needs none. */
export function saysNotApplicable(action: Action): boolean {
  return isUnrecognised(action, "impactStatus") && NOT_APPLICABLE.test(String(action.raw.impactStatus));
}

export default rule({
  id: "impact-status-not-applicable",
  subject: "statuses",
  severity: "warning",
  title: "Every action is to have an impact, and says how far it is seen",
  why: "The scheme knows no “n/a”: an action that is to change nothing for anybody need not be in the plan, and one that has not yet done so is “not yet seen”.",
  needs: ["actions.impactStatus"],
  message: (d: { cells: readonly string[]; text: string }) =>
    `${listed(d.cells)} ${d.cells.length === 1 ? "has" : "have"} ${quoted(d.text)} for the impact status. Is the impact not yet seen, or is the action no part of the plan?`,

  check(plan, tell) {
    const ofColumn = new Set(inOtherWords(plan, "impactStatus").flat());
    const found = actionsWith(plan, "impactStatus").filter(
      ({ action }) => saysNotApplicable(action) && !ofColumn.has(action),
    );
    for (const [sheet, group] of groupBy(found, ({ action }) => action.sheet)) {
      const at = group.map((one) => one.at[0]) as unknown as At;
      const data = { cells: at.map(shortRef), text: String(group[0].action.raw.impactStatus).trim() };
      tell({ about: sheet, at, data });
    }
  },

  examples: {
    bad: [{ actions: [{ impactStatus: "N/A" }, { impactStatus: "Impact is variable" }, { impactStatus: "n/a" }] }],
    good: [{ actions: [{ impactStatus: "High" }, { impactStatus: "Impact is variable" }, { impactStatus: null }] }],
  },
});
