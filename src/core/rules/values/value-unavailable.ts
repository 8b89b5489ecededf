import { longPeriod } from "../../plan/dates/day";
import type { Kpi } from "../../plan";
import { groupBy } from "../../group-by";
import { rule } from "../rule";
import { listCells, listed, nameOfKpi, quoted, type At } from "../rows";

/** Marks by which a value is kept back on purpose; they are not asked about. */
const KEPT_BACK = /^\[|^[<≤]|suppress|redact|^[cxz]$|not applicable|^#$|^\d/i;

/** The cells of a measure that say why they hold no value. */
type Lack = {
  readonly kpi: Kpi;
  readonly at: At;
  readonly words: readonly string[];
  readonly periods: readonly string[];
};

export default rule({
  id: "value-unavailable",
  subject: "values",
  severity: "advice",
  title: "A value that was unavailable is asked for again",
  why: "It is right to say that a value is missing. Months later it may have come, and the line could be whole.",
  needs: ["kpis.value"],
  message: (lacks: readonly Lack[]) =>
    lacks.length === 1
      ? `${nameOfKpi(lacks[0]!.kpi)}: ${listCells(lacks[0]!.at)} ${lacks[0]!.at.length === 1 ? "says" : "say"} ${saidFor(lacks[0]!)}. Is it still so?`
      : `Values of ${lacks.length} measures could not be had: ${listed(lacks.map(inList))}. Has one of them come since?`,

  check(plan, tell) {
    const lacks = plan.kpis.flatMap((kpi): Lack[] => {
      const points = kpi.points.filter(({ missing }) => missing !== null && !KEPT_BACK.test(missing));
      if (points.length === 0) return [];
      const words = [...new Set(points.map(({ missing }) => missing!))];
      const at = points.map((point) => point.at) as unknown as At;
      return [{ kpi, at, words, periods: points.map(({ period }) => period) }];
    });
    for (const [sheet, own] of groupBy(lacks, ({ kpi }) => kpi.sheet)) {
      const at = own.flatMap((lack) => lack.at) as unknown as At;
      tell({ about: own.length === 1 ? own[0].kpi.key : sheet, at, data: own });
    }
  },

  examples: {
    bad: [
      { kpis: [{ ref: "K12", values: { "2024-10": 33, "2024-11": "unavailable", "2024-12": 45 } }] },
      {
        kpis: [
          { ref: "K12", values: { "2024-10": 33, "2024-11": "unavailable", "2024-12": 45 } },
          { name: "Reviews on time", values: { "2024-10": "n/a", "2024-11": "n/a", "2024-12": 45 } },
        ],
      },
    ],
    good: [{ kpis: [{ values: { "2024-10": 33, "2024-11": null, "2024-12": "[c]" } }] }],
  },
});

const saidFor = ({ words, periods }: Lack) =>
  `${listed(words.map((word) => quoted(word)))} for ${listed(periods.map(longPeriod))}`;

const inList = (lack: Lack) => `${lack.kpi.ref ?? quoted(lack.kpi.name)} (${saidFor(lack)}, ${listCells(lack.at)})`;
