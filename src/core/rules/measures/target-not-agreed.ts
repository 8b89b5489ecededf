import { rule } from "../rule";
import { faultyBySheet, kpisWith, nameOfKpi, quoted } from "../rows";
import { counted } from "../../words";
import { isNotAgreed, wordsOfTarget } from "../target-words";

export default rule({
  id: "target-not-agreed",
  subject: "measures",
  severity: "warning",
  title: "Every target is agreed",
  why: "A target that is still to be agreed cannot be missed, and cannot be met either. The board can ask when it will be settled.",
  needs: ["kpis.target"],
  message: (d: { measure: string; words: string } | { count: number }) =>
    "count" in d
      ? `The targets of all ${counted(d.count, "measure")} are still to be agreed. When will that be, and by whom?`
      : `${d.measure}: the target says ${quoted(d.words)}. When is it to be agreed, and by whom?`,

  check(plan, tell) {
    const rows = kpisWith(plan, "target");
    for (const { sheet, faulty, all } of faultyBySheet(
      rows,
      ({ kpi }) => kpi.sheet,
      ({ kpi }) => isNotAgreed(wordsOfTarget(kpi) ?? ""),
    )) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else
        for (const { kpi, at } of faulty)
          tell({ about: kpi.key, at, data: { measure: nameOfKpi(kpi), words: wordsOfTarget(kpi) ?? "" } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", target: "TBC" },
          { ref: "K2", target: 80 },
          { ref: "K3", target: "90% (to be confirmed)" },
          { ref: "K4", target: "To be set once the baseline is known" },
        ],
      },
      {
        kpis: [
          { ref: "K1", target: "TBC" },
          { ref: "K2", target: "Not yet agreed" },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { target: "At least 90%, agreed in May" },
          { target: "Monitor only" },
          { target: null },
          { target: "95% of plans to be issued on time" },
        ],
      },
    ],
  },
});
