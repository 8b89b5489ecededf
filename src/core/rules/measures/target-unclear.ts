import type { Kpi } from "../../plan";
import { isPlaceholder } from "../placeholders";
import { rule } from "../rule";
import { kpisWith, nameOfKpi, quoted } from "../rows";
import { isNotAgreed, saysNoTarget, saysWhatIsMeant, wordsOfTarget } from "../target-words";

export default rule({
  id: "target-unclear",
  subject: "measures",
  severity: "warning",
  title: "A target says by which number it is met",
  why: "“Improve” is met by any rise, and of several numbers each reader picks another. The board cannot tell whether such a target is met.",
  needs: ["kpis.target"],
  message: (d: { measure: string; words: string; several: boolean }) =>
    `${d.measure}: the target says ${quoted(d.words)}, which ${d.several ? "gives several numbers" : "gives no number"}. It is shown and never compared. Which number, and by when?`,

  check(plan, tell) {
    for (const { kpi, at } of kpisWith(plan, "target")) {
      const words = wordsOfTarget(kpi);
      if (words === null || kpi.target === null || !isUnclear(kpi, words)) continue;
      tell({ about: kpi.key, at, data: { measure: nameOfKpi(kpi), words, several: /\d/.test(words) } });
    }
  },

  examples: {
    bad: [
      { kpis: [{ ref: "K1", unit: "%", target: "Improve year on year" }] },
      { kpis: [{ ref: "K2", unit: "%", target: "70% for north, 80% for south, 90% for east" }] },
    ],
    good: [
      {
        kpis: [
          { unit: "%", target: "At least 70%" },
          { unit: "%", target: "70% by December 2024, 90% by July 2025" },
          { target: "20% reduction on 2023/24" },
          { target: "Families contacted every three weeks" },
          { target: "TBC" },
          { target: "Monitor only" },
          { target: null },
        ],
      },
    ],
  },
});

/** Other rules tell of a target that is missing, or still to be agreed. */
function isUnclear(kpi: Kpi, words: string): boolean {
  return !saysWhatIsMeant(kpi) && !isNotAgreed(words) && !saysNoTarget(words) && !isPlaceholder(words);
}
