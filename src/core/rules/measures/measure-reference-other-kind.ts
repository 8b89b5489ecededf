import type { Kpi } from "../../plan";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, quoted, type At } from "../rows";

export default rule({
  id: "measure-reference-other-kind",
  subject: "measures",
  severity: "warning",
  title: "The references of measures are all of one kind",
  why: "“12b” among 5.1 and 5.2 comes from another list. A paper that quotes it will send its readers to the wrong place.",
  needs: ["kpis.ref"],
  message: (d: { sheet: string; odd: readonly string[]; like: string }) =>
    `On ${d.sheet} ${listed(d.odd.map(quoted))} ${d.odd.length === 1 ? "is a reference" : "are references"} of another kind than ${quoted(d.like)} and the others. Do they come from another list?`,

  check({ kpis }, tell) {
    for (const [sheet, own] of groupBy(kpis, (kpi) => (kpi.at.ref === undefined ? null : kpi.sheet))) {
      const rows = [...groupBy(own, ({ ref, at }) => (ref === null ? null : at.ref!)).values()].map(([first]) => first);
      const kinds = [...groupBy(rows, kindOf).values()].sort((a, b) => b.length - a.length);
      const [most, ...others] = kinds;
      const odd = others.flat();
      if (most === undefined || odd.length === 0 || odd.length * 4 > most.length) continue;
      const at = odd.map((kpi) => kpi.at.ref) as unknown as At;
      tell({ about: sheet, at, data: { sheet, odd: odd.map(({ ref }) => ref!), like: most[0].ref! } });
    }
  },

  examples: {
    bad: [{ kpis: [{ ref: "5.1" }, { ref: "5.2" }, { ref: "12b" }, { ref: "5.3" }, { ref: "6.1" }] }],
    good: [
      { kpis: [{ ref: "5.1" }, { ref: "5.2" }, { ref: "5.2a" }, { ref: "5.3" }, { ref: "6.1" }] },
      { kpis: [{ ref: "12" }, { ref: "12b" }, { ref: "13" }, { ref: "14" }, { ref: "15" }] },
      { kpis: [{ ref: "K1" }, { ref: "K2" }, { ref: "L3a" }, { ref: "KPI 4" }, { ref: "K5" }] },
      { kpis: [{ ref: "5.1" }, { ref: "5.2" }, { ref: "12b" }] },
    ],
  },
});

/** Numbers by area ("5.1"), plain numbers ("12", "12b"), or numbers behind letters ("KPI 3"); null for other references. */
function kindOf({ ref }: Kpi): string | null {
  const text = (ref ?? "").trim();
  if (/^\d+(\.\d+)+[a-z]?\.?$/i.test(text)) return "by area";
  if (/^\d+[a-z]?\.?$/i.test(text)) return "plain";
  return /^[a-z]+[\s.-]?\d/i.test(text) ? "behind letters" : null;
}
