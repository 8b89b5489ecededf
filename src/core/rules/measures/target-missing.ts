import { isBlank } from "../../workbook";
import type { Kpi, Plan } from "../../plan";
import { counted } from "../../words";
import { isPlaceholder } from "../placeholders";
import { isNotAgreed, saysNoTarget } from "../target-words";
import { rule } from "../rule";
import { cellsOf, faultyBySheet, isLeftBlank, kpisWith, nameOfKpi, type At } from "../rows";

export default rule({
  id: "target-missing",
  subject: "measures",
  severity: "warning",
  title: "Every measure has a target",
  why: "Without a target a figure is only a figure: the board cannot say whether it is good enough.",
  needs: ["kpis.target"],
  message: (d: { measure: string } | { count: number }) =>
    "count" in d
      ? `None of the ${counted(d.count, "measure")} has a target. Which were agreed?`
      : `${d.measure} has no target. Which one was agreed?`,

  check(plan, tell) {
    const aimed = [...kpisWith(plan, "target"), ...withoutTargetRow(plan)].filter(
      ({ kpi }) => kpi.better !== "neither",
    );
    const isMissing = (kpi: Kpi) =>
      isBlank(kpi.raw.target) ? isLeftBlank(plan, kpi, "target") : holdsAPlace(String(kpi.raw.target));
    for (const { sheet, faulty, all } of faultyBySheet(
      aimed,
      ({ kpi }) => kpi.sheet,
      ({ kpi }) => isMissing(kpi),
    )) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else for (const { kpi, at } of faulty) tell({ about: kpi.key, at, data: { measure: nameOfKpi(kpi) } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", target: null },
          { ref: "K2", target: 80 },
          { ref: "K3", target: "xx" },
        ],
      },
      {
        kpis: [
          { ref: "K1", target: null },
          { ref: "K2", target: null },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { target: 80 },
          { target: "At least 70% by July" },
          { target: null, better: "Neither" },
          { target: "TBC" },
        ],
      },
    ],
  },
});

/** Another rule asks when a target is to be agreed, and "n/a" says on purpose that there is none. */
const holdsAPlace = (text: string) => isPlaceholder(text) && !isNotAgreed(text) && !saysNoTarget(text);

/** Where other measures of the sheet have targets by period in rows or columns of their own, those that have none. */
function withoutTargetRow({ kpis }: Plan): { kpi: Kpi; at: At }[] {
  const sheets = new Set(
    kpis.filter(({ target }) => target?.steps?.some(({ at }) => at !== undefined)).map(({ sheet }) => sheet),
  );
  return kpis.flatMap((kpi) => {
    const at = cellsOf(kpi, ["name"]);
    return kpi.at.target === undefined && kpi.target === null && at !== null && sheets.has(kpi.sheet)
      ? [{ kpi, at }]
      : [];
  });
}
