import type { IsoDay, Kpi } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { isBroken, type Reported } from "../../plan/kpis/reading";
import { shortRef } from "../../workbook";
import { isBetterValue, lastResults, ratedSheets, readTravel } from "../measure-ratings";
import { rule } from "../rule";
import { kpisWith, nameOfKpi, quoted } from "../rows";
import { shown } from "../typed-values";

export default rule({
  id: "arrow-against-values",
  subject: "values",
  severity: "warning",
  title: "The direction of travel is that of the values",
  why: "An arrow that was right last month and was not turned round tells the board the opposite of its figures.",
  needs: ["kpis.trend", "kpis.value"],
  message: (d: { measure: string; cell: string; says: string; values: string }) =>
    `${d.measure}: ${d.cell} says ${quoted(d.says)}, and the values went ${d.values}. Which is meant?`,

  check(plan, tell, { asAt }) {
    const sheets = ratedSheets(plan, "trend");
    for (const { kpi, at } of kpisWith(plan, "trend")) {
      const says = String(kpi.raw.trend ?? "").trim();
      const found = sheets.has(kpi.sheet) ? against(kpi, says, asAt) : null;
      if (found === null) continue;
      const values = found.map((point) => `${shown(kpi, point.value)} (${longPeriod(point.period)})`).join(" to ");
      const data = { measure: nameOfKpi(kpi), cell: shortRef(at[0]), says, values };
      tell({ about: kpi.key, at: [at[0], ...found.map((point) => point.at)], data });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          {
            ref: "K1",
            name: "Plans on time",
            unit: "%",
            trend: "↑",
            values: { "2024-12": 68, "2025-01": 64, "2025-02": 61 },
          },
          {
            ref: "K2",
            name: "Waits",
            unit: "weeks",
            trend: "Improving",
            values: { "2024-12": 17, "2025-01": 18, "2025-02": 20 },
          },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Plans on time", unit: "%", trend: "↑", values: { "2024-12": 68, "2025-01": 61, "2025-02": 64 } },
          { name: "Waits", unit: "weeks", trend: "↑", values: { "2024-12": 20, "2025-01": 18, "2025-02": 17 } },
          { name: "Complaints", unit: "number", trend: "↓", values: { "2024-12": 20, "2025-01": 18, "2025-02": 17 } },
          { name: "Advice on time", unit: "%", trend: "↑", values: { "2024-12": 58, "2025-01": 64, "2025-02": 61 } },
        ],
      },
    ],
  },
});

/**
 * The last three values, oldest first, where they go the other way than the cell says. An arrow at a measure of which less
 * is better may show the number or the news; and a house may compare with the month before the last.
 */
function against(kpi: Kpi, says: string, asAt: IsoDay): readonly [Reported, Reported, Reported] | null {
  const travel = readTravel(says);
  const [latest, before, earlier] = lastResults(kpi, asAt);
  if (travel === null || latest === undefined || before === undefined || earlier === undefined) return null;
  if (kpi.better !== "higher" && kpi.better !== "lower") return null;
  if (isBroken(kpi, earlier, latest)) return null;
  const isBetter = travel === "better" || (travel === "up" && kpi.better === "higher");
  const isWorse = travel === "worse" || (travel === "down" && kpi.better === "higher");
  const rose = isBetterValue(kpi, latest.value, before.value) && isBetterValue(kpi, before.value, earlier.value);
  const fell = isBetterValue(kpi, before.value, latest.value) && isBetterValue(kpi, earlier.value, before.value);
  return (isBetter && fell) || (isWorse && rose) ? [earlier, before, latest] : null;
}
