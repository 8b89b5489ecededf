import type { Kpi, KpiField, Plan } from "../../plan";
import { listed } from "../../words";
import { isPlaceholder } from "../placeholders";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { isLeftBlank, nameOfKpi, type At } from "../rows";

const KEEPING = ["leads", "source", "frequency"] as const satisfies readonly KpiField[];
const WORDS = { leads: "who owns it", source: "from where it comes", frequency: "how often it is reported" } as const;
const COLUMNS = { leads: "an owner", source: "a source", frequency: "how often they are reported" } as const;

export default rule({
  id: "measure-without-keeper",
  subject: "measures",
  severity: "warning",
  title: "Every measure says who owns it, whence it comes and how often",
  why: "When a figure looks wrong, somebody must know whom to ask and when the next one is due.",
  needs: ["kpis"],
  message: (d: { measure: string; wants: string } | { sheet: string; want: string }) =>
    "sheet" in d
      ? `No measure on ${d.sheet} names ${d.want}, though there is a column for it. Can it be filled in?`
      : `${d.measure} does not say ${d.wants}. Who can add it?`,

  check(plan, tell) {
    for (const [sheet, kpis] of groupBy(plan.kpis, (kpi) => kpi.sheet)) {
      const never = KEEPING.filter((field) => isNeverFilled(plan, kpis, field));
      for (const field of never) {
        const at = kpis.flatMap((kpi) => kpi.at[field] ?? []) as unknown as At;
        tell({ about: `${sheet} ${field}`, at, data: { sheet, want: COLUMNS[field] } });
      }
      for (const kpi of kpis) {
        const open = KEEPING.filter((field) => !never.includes(field) && isOpen(plan, kpi, field));
        if (open.length === 0) continue;
        const at = open.flatMap((field) => kpi.at[field] ?? []) as unknown as At;
        tell({ about: kpi.key, at, data: { measure: nameOfKpi(kpi), wants: listed(open.map((one) => WORDS[one])) } });
      }
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", leads: "Head of Inclusion", source: "Case system", frequency: "Monthly" },
          { ref: "K2", leads: null, source: "TBC", frequency: "Monthly" },
        ],
      },
      {
        kpis: [
          { ref: "K1", leads: null, source: "Case system" },
          { ref: "K2", leads: null, source: null },
          { ref: "K3", leads: null, source: "Survey" },
        ],
      },
    ],
    good: [
      { kpis: [{ leads: "Head of Inclusion", source: "Case system", frequency: "Monthly" }] },
      { kpis: [{ name: "Plans on time", target: 80 }] },
    ],
  },
});

/** The column is there and the measure's cell says nothing in it. */
function isOpen(plan: Plan, kpi: Kpi, field: (typeof KEEPING)[number]): boolean {
  if (kpi.at[field] === undefined) return false;
  return isLeftBlank(plan, kpi, field) || isPlaceholder(String(kpi.raw[field] ?? "-"));
}

function isNeverFilled(plan: Plan, kpis: readonly Kpi[], field: (typeof KEEPING)[number]): boolean {
  const own = kpis.filter((kpi) => kpi.at[field] !== undefined);
  return own.length > 1 && own.every((kpi) => isOpen(plan, kpi, field));
}
