import { polarityOfName } from "../../plan/kpis/polarity";
import { rule } from "../rule";
import { kpisWith, nameOfKpi, quoted, set } from "../rows";

export default rule({
  id: "polarity-against-target",
  subject: "measures",
  severity: "error",
  title: "The target of a measure points the way that is better",
  why: "“Less than 5%” with “higher is better” would show the worst result as the best one.",
  needs: ["kpis.better", "kpis.target"],
  fix: "offered",
  message: (d: { measure: string; better: string; target: string }) =>
    `${d.measure} says ${quoted(d.better)}, and its target is ${quoted(d.target)}. Which of the two is right?`,

  check(plan, tell) {
    for (const { kpi, at } of kpisWith(plan, "better", "target")) {
      const { target, better, betterFrom, raw, name } = kpi;
      if (target === null || target.value === null || betterFrom !== "stated") continue;
      const points = target.operator.startsWith("<") ? "lower" : target.operator.startsWith(">") ? "higher" : null;
      if (points === null || better === "neither" || better === points) continue;
      const words = points === "lower" ? "Lower is better" : "Higher is better";
      const fix = { label: `Write ${quoted(words)}`, safe: false, edits: [set(kpi, "better", words)] };
      const data = { measure: nameOfKpi(kpi), better: String(raw.better), target: target.asWritten };
      tell({ about: kpi.key, at, data, ...(polarityOfName(name) === points && { fix }) });
    }
  },

  examples: {
    bad: [
      { kpis: [{ ref: "K4", name: "Complaints upheld", better: "Higher is better", target: "Less than 5%" }] },
      { kpis: [{ ref: "K5", name: "Plans in mainstream", better: "Lower is better", target: "At least 40%" }] },
    ],
    good: [
      {
        kpis: [
          { better: "Lower is better", target: "Less than 5%" },
          { better: "Higher is better", target: 90 },
          { better: "Neither", target: "No more than 5%" },
        ],
      },
    ],
  },
});
