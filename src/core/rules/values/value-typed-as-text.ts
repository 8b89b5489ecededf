import type { Kpi, KpiPoint } from "../../plan";
import type { Edit } from "../../workbook";
import { counted } from "../../words";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listCells, listed, quoted, type At } from "../rows";
import { asTyped, holdsFraction, shown, told, type Told } from "../typed-values";

export default rule({
  id: "value-typed-as-text",
  subject: "values",
  severity: "warning",
  title: "A value is a number",
  why: "Excel leaves texts out of sums, averages and charts without a word, even if they look like numbers.",
  needs: ["kpis.value"],
  // Written as numbers, 90 days would stand among weeks.
  givesWayTo: ["units-mixed"],
  fix: "offered",
  message: (d: Told | { count: number; measures: number; cells: string; texts: string; read: string }) =>
    "count" in d
      ? `${counted(d.count, "value")} of ${counted(d.measures, "measure")} stand as text: ${d.cells} (${d.texts}). Did you mean ${d.read}?`
      : `${d.measure}: ${d.cells} ${d.one ? "holds" : "hold"} ${d.texts} as text. Did you mean ${d.read}?`,

  check(plan, tell, { told: elsewhere }) {
    if (plan.untyped) return;
    const typed = plan.kpis.flatMap((kpi) => {
      const points = kpi.points.filter((point) => isPlainNumber(point) && !elsewhere?.has(point.at));
      return points.length === 0 ? [] : [{ kpi, points, data: told(kpi, points) }];
    });
    // One habit of typing is one finding, however many measures have it.
    for (const [sheet, rows] of groupBy(typed, ({ kpi }) => kpi.sheet)) {
      const [{ kpi, data: first }, ...more] = rows;
      const points = rows.flatMap((row) => row.points);
      const one = points.length === 1;
      const edits = rows.flatMap((row) => row.points.map((point) => asNumber(row.kpi, point)));
      const at = points.map((point) => point.at) as unknown as At;
      const data = more.length === 0 ? first : toldTogether(rows);
      const fix = { label: `Write ${data.read} as ${one ? "a number" : "numbers"}`, safe: false, edits };
      tell({ about: more.length === 0 ? kpi.key : sheet, at, data, fix });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", unit: "%", values: { "2025-01": 44, "2025-02": "47%", "2025-03": 49 } },
          { ref: "K2", unit: "weeks", values: { "2025-01": "58 ", "2025-02": 57, "2025-03": "55 " } },
        ],
      },
      { kpis: [{ ref: "K1", unit: "children", values: { "2025-01": 312, "2025-02": "318 ", "2025-03": 320 } }] },
      { kpis: [{ ref: "K2", unit: "%", values: { "2025-01": 61, "2025-02": "64%", "2025-03": "66" } }] },
    ],
    good: [
      { kpis: [{ unit: "%", values: { "2025-01": 61, "2025-02": "n/a", "2025-03": "9 of 15", "2025-04": "70*" } }] },
    ],
  },
});

/** The cells of several measures as one message tells them. */
function toldTogether(rows: readonly { readonly kpi: Kpi; readonly points: readonly KpiPoint[] }[]) {
  const points = rows.flatMap((row) => row.points.map((point) => ({ kpi: row.kpi, ...point })));
  const once = (texts: readonly string[]) => listed([...new Set(texts)]);
  return {
    count: points.length,
    measures: rows.length,
    cells: listCells(points.map(({ at }) => at)),
    texts: once(points.map(({ raw }) => quoted(raw))),
    read: once(points.map(({ kpi, value }) => shown(kpi, value!))),
  };
}

/** A text that is a number and no more; counts out of a total and footnoted values have rules of their own. */
function isPlainNumber(point: KpiPoint): boolean {
  const { asText, footnote, value, estimate, part } = point;
  return asText && !footnote && value !== null && estimate !== true && !part && !holdsFraction(point);
}

/** The edit sets a number format too, because a cell formatted as text would keep the number as text. */
function asNumber(kpi: Kpi, { at, raw, value }: KpiPoint): Edit {
  const to = asTyped(kpi, value!);
  return { at, was: raw, to, format: to === value ? "General" : "0%" };
}
