import type { KpiPoint } from "../../plan";
import { rule } from "../rule";
import { listCells, listed, nameOfKpi, quoted, type At } from "../rows";
import { asTyped, shown } from "../typed-values";

export default rule({
  id: "value-typed-as-text",
  subject: "values",
  severity: "warning",
  title: "A value is a number",
  why: "Excel leaves texts out of sums, averages and charts without a word, even if they look like numbers.",
  needs: ["kpis.value"],
  fix: "offered",
  message: (d: { measure: string; cells: string; texts: readonly string[]; read: readonly string[] }) =>
    `${d.measure}: ${d.cells} ${d.texts.length === 1 ? "holds" : "hold"} ${listed(d.texts.map(quoted))} as text. Did you mean the number${d.texts.length === 1 ? "" : "s"} ${listed(d.read)}?`,

  *check(plan) {
    for (const kpi of plan.kpis) {
      const points = kpi.points.filter(isPlainNumber);
      if (points.length === 0) continue;
      const edits = points.map(({ at, raw, value }) => ({
        at,
        was: raw,
        to: asTyped(kpi, value!),
        format: formatOf(asTyped(kpi, value!), value!),
      }));
      const data = {
        measure: nameOfKpi(kpi),
        cells: listCells(points.map(({ at }) => at)),
        texts: points.map(({ raw }) => String(raw)),
        read: points.map(({ value }) => shown(kpi, value!)),
      };
      const fix = {
        label: `Write ${listed(data.read)} as ${points.length === 1 ? "a number" : "numbers"}`,
        safe: false,
        edits,
      };
      yield { about: kpi.key, at: points.map(({ at }) => at) as unknown as At, data, fix };
    }
  },

  examples: {
    bad: [
      { kpis: [{ ref: "K1", unit: "children", values: { "2025-01": 436, "2025-02": "441 ", "2025-03": 447 } }] },
      { kpis: [{ ref: "K2", unit: "%", values: { "2025-01": 61, "2025-02": "64%", "2025-03": "66" } }] },
    ],
    good: [
      { kpis: [{ unit: "%", values: { "2025-01": 61, "2025-02": "n/a", "2025-03": "9 of 15", "2025-04": "70*" } }] },
    ],
  },
});

/** A text that is a number and no more; counts out of a total and footnoted values have rules of their own. */
function isPlainNumber({ asText, footnote, numerator, value }: KpiPoint): boolean {
  return asText && !footnote && numerator === null && value !== null;
}

/** A cell formatted as text would keep the number as text. */
const formatOf = (typed: number, value: number) => (typed === value ? "General" : "0%");
