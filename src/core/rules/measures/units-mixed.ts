import type { KpiPoint } from "../../plan";
import { readValue } from "../../plan/kpis/read-value";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, listed, nameOfKpi, quoted, type At } from "../rows";

export default rule({
  id: "units-mixed",
  subject: "measures",
  severity: "error",
  title: "The values of a measure are all counted in one unit",
  why: "18 weeks beside 90 days, or 12 children beside 12%, make a line that means nothing.",
  needs: ["kpis.value"],
  message: (d: { measure: string; units: readonly string[]; cells: string }) =>
    `${d.measure}: the values say ${listed(d.units.map(quoted))} (${d.cells}). Which unit is meant?`,

  check(plan, tell) {
    for (const kpi of plan.kpis) {
      const units = groupBy(kpi.points, unitOf);
      if (units.size < 2) continue;
      const at = [...units.values()].map(([point]) => point.at) as unknown as At;
      const data = { measure: nameOfKpi(kpi), units: [...units.keys()], cells: listCells(at) };
      tell({ about: kpi.key, at, data });
    }
  },

  examples: {
    bad: [{ kpis: [{ ref: "K1", values: { "2025-01": "18 weeks", "2025-02": "90 days", "2025-03": "17 weeks" } }] }],
    good: [
      {
        kpis: [
          { unit: "%", values: { "2025-01": "12 of 15", "2025-02": "80%", "2025-03": 82 } },
          { values: { "2025-01": "18 weeks", "2025-02": 17, "2025-03": "n/a" } },
          { values: { "2025-01": "1 week", "2025-02": "2 weeks", "2025-03": "3 wks" } },
        ],
      },
    ],
  },
});

const TIME = /^(minutes|hours|days|weeks|months|years)$/;
const THINGS =
  /^(child(ren)?|pupils?|people|young people|students?|learners?|families|parents|cases?|plans?|reviews?|requests?)$/i;

/** The unit that the cell itself names; null where it names none, or a word that may be something else. */
function unitOf({ value, raw }: KpiPoint): string | null {
  if (value === null || typeof raw !== "string") return null;
  const read = readValue(raw, "");
  if (read === null) return null;
  if (read.percent) return "%";
  const unit = read.unit ?? "";
  return unit === "£" || TIME.test(unit) ? unit : THINGS.test(unit) ? "number" : null;
}
