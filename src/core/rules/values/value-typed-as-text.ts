import type { Kpi, KpiPoint } from "../../plan";
import type { Edit } from "../../workbook";
import { rule } from "../rule";
import type { At } from "../rows";
import { asTyped, told, type Told } from "../typed-values";

export default rule({
  id: "value-typed-as-text",
  subject: "values",
  severity: "warning",
  title: "A value is a number",
  why: "Excel leaves texts out of sums, averages and charts without a word, even if they look like numbers.",
  needs: ["kpis.value"],
  fix: "offered",
  message: ({ measure, cells, one, texts, read }: Told) =>
    `${measure}: ${cells} ${one ? "holds" : "hold"} ${texts} as text. Did you mean ${read}?`,

  *check(plan) {
    if (plan.untyped) return;
    for (const kpi of plan.kpis) {
      const points = kpi.points.filter(isPlainNumber);
      if (points.length === 0) continue;
      const data = told(kpi, points);
      const edits = points.map((point) => asNumber(kpi, point));
      const fix = { label: `Write ${data.read} as ${data.one ? "a number" : "numbers"}`, safe: false, edits };
      yield { about: kpi.key, at: points.map(({ at }) => at) as unknown as At, data, fix };
    }
  },

  examples: {
    bad: [
      { kpis: [{ ref: "K1", unit: "children", values: { "2025-01": 312, "2025-02": "318 ", "2025-03": 320 } }] },
      { kpis: [{ ref: "K2", unit: "%", values: { "2025-01": 61, "2025-02": "64%", "2025-03": "66" } }] },
    ],
    good: [
      { kpis: [{ unit: "%", values: { "2025-01": 61, "2025-02": "n/a", "2025-03": "9 of 15", "2025-04": "70*" } }] },
    ],
  },
});

/** A text that is a number and no more; counts out of a total and footnoted values have rules of their own. */
function isPlainNumber({ asText, footnote, numerator, value, estimate, part }: KpiPoint): boolean {
  return asText && !footnote && numerator === null && value !== null && estimate !== true && !part;
}

/** The edit sets a number format too, because a cell formatted as text would keep the number as text. */
function asNumber(kpi: Kpi, { at, raw, value }: KpiPoint): Edit {
  const to = asTyped(kpi, value!);
  return { at, was: raw, to, format: to === value ? "General" : "0%" };
}
