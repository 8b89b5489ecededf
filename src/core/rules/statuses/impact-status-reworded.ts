import { impactStatusOf, type Action } from "../../plan";
import { rule } from "../rule";
import { actionsWith } from "../rows";
import { rewordings } from "../wordings";

export default rule({
  id: "impact-status-reworded",
  subject: "statuses",
  severity: "advice",
  title: "The impact status has the scheme's own wording",
  why: "Filters and counts in Excel take every other spelling for another status.",
  needs: ["actions.impactStatus"],
  fix: "safe",
  message: (d: { message: string }) => d.message,

  check(plan, tell) {
    const wordingOf = ({ impactStatus }: Action) =>
      impactStatus === null ? null : impactStatusOf(impactStatus).wording;
    for (const { message, ...rest } of rewordings(
      actionsWith(plan, "impactStatus"),
      "impactStatus",
      "impact status",
      wordingOf,
    ))
      tell({ ...rest, data: { message } });
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", impactStatus: "Impact variable" }, { impactStatus: "Impact not yet seen" }] },
      { actions: [{ ref: "1.1", impactStatus: "impact is variable" }] },
    ],
    good: [
      { actions: [{ impactStatus: "Impact is variable" }, { impactStatus: null }] },
      {
        actions: [{ impactStatus: "Impact is variable" }, { impactStatus: null }],
        fills: [{}, { impactStatus: "#FFC000" }],
        key: [
          ["#FFC000", "Impact is variable"],
          ["#00B050", "Impact is felt at a system level"],
          ["#C00000", "Impact not yet seen"],
        ],
      },
    ],
  },
});
