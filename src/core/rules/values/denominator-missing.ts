import type { KpiPoint } from "../../plan";
import { counted } from "../../words";
import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { type At } from "../rows";
import { isPercentage } from "../typed-values";

export default rule({
  id: "denominator-missing",
  subject: "values",
  severity: "warning",
  title: "A percentage says of how many it is",
  why: "80% of ten and 80% of a thousand are not the same news. Without the number nobody can tell which it is.",
  needs: ["kpis.value", "kpis.denominator"],
  message: (d: { sheet: string; count: number; names: string; all: boolean }) =>
    d.all
      ? `No percentage on ${d.sheet} says of how many it is, though there is a column for it. Can the numbers be added?`
      : `${counted(d.count, "percentage")} on ${d.sheet} ${d.count === 1 ? "does" : "do"} not say of how many (${d.names}), as others do. Can the numbers be added?`,

  check({ kpis }, tell) {
    const shares = kpis.filter((kpi) => isPercentage(kpi) && kpi.at.denominator !== undefined);
    for (const [sheet, own] of groupBy(shares, (kpi) => kpi.sheet)) {
      const bare = own.filter(({ points }) => points.some(isBare));
      const at = bare.flatMap(({ points }) => points.filter(isBare).map((point) => point.at));
      if (at.length === 0) continue;
      const all = own.length > 1 && own.every(({ points }) => points.every((point) => point.denominator === null));
      tell({
        about: sheet,
        at: at as unknown as At,
        data: { sheet, count: at.length, names: listMeasures(bare), all },
      });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { name: "Advice on time", unit: "%", period: "2024-11-01", numerator: 90, denominator: 120, value: 75 },
          { name: "Advice on time", unit: "%", period: "2024-12-01", numerator: null, denominator: null, value: 80 },
        ],
      },
      {
        kpis: [
          { name: "Advice on time", unit: "%", period: "2024-11-01", denominator: null, value: 75 },
          { name: "Plans on time", unit: "%", period: "2024-11-01", denominator: null, value: 80 },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Advice on time", unit: "%", period: "2024-11-01", denominator: 120, value: 75 },
          { name: "Advice on time", unit: "%", period: "2024-12-01", denominator: null, value: "n/a" },
        ],
      },
    ],
  },
});

const isBare = ({ value, denominator }: KpiPoint) => value !== null && denominator === null;
