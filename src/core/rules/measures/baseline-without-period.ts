import type { Kpi, SheetLayout } from "../../plan";
import { counted } from "../../words";
import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { kpisWith, listed, type At } from "../rows";

export default rule({
  id: "baseline-without-period",
  subject: "measures",
  severity: "warning",
  title: "A baseline says for which period it stands",
  why: "From 40% to 60% is much in a year and little in five. Without its date a baseline says half.",
  needs: ["kpis.baseline"],
  message: (d: { sheets: string } | { count: number; names: string }) =>
    "sheets" in d
      ? `The baselines on ${d.sheets} do not say for which month or year they stand. The heading can say it for all of them.`
      : `${counted(d.count, "baseline does", "baselines do")} not say for which month or year, as others do: ${d.names}. When was it so?`,

  check(plan, tell) {
    const layouts = new Map(plan.layout.map((layout) => [layout.sheet, layout]));
    const rows = kpisWith(plan, "baseline").filter(({ kpi }) => kpi.baseline.value !== null);
    const bySheet = [...groupBy(rows, ({ kpi }) => kpi.sheet)].filter(([sheet]) => !datesItself(layouts.get(sheet)));
    const isBare = ([, own]: (typeof bySheet)[number]) => !own.some(({ kpi }) => isDated(kpi));
    const bare = bySheet.filter(isBare);
    if (bare.length > 0) {
      const sheets = listed(bare.map(([sheet]) => sheet));
      tell({ about: sheets, at: cellsOf(bare.flatMap(([, own]) => own)), data: { sheets } });
    }
    for (const [about, own] of bySheet) {
      const open = own.filter(({ kpi }) => !isDated(kpi));
      if (open.length === 0 || open.length === own.length) continue;
      tell({
        about,
        at: cellsOf(open),
        data: { count: open.length, names: listMeasures(open.map(({ kpi }) => kpi)) },
      });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", unit: "%", baseline: 40 },
          { ref: "K2", unit: "%", baseline: 55 },
        ],
      },
      {
        kpis: [
          { ref: "K1", unit: "%", baseline: "40% (March 2024)" },
          { ref: "K2", unit: "%", baseline: 55 },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { unit: "%", baseline: "40% (2023/24)" },
          { unit: "%", baseline: null },
        ],
      },
    ],
  },
});

const cellsOf = (rows: readonly { readonly at: At }[]) => rows.map(({ at }) => at[0]) as unknown as At;

/** A period that was read, or a year among the words. */
const isDated = ({ baseline, raw }: Kpi) =>
  baseline.period !== null ||
  (typeof raw.baseline === "string" && /\b(19|20)\d{2}\b|\b\d{2}[/-]\d{2}\b/.test(raw.baseline));

/** Whether a column of its own, or the heading, says when the baselines were taken. */
function datesItself(layout: SheetLayout | undefined): boolean {
  return (layout?.columns ?? []).some(
    ({ header }) => /baseline/i.test(header) && /\b(date|period|year|month|when|as at)\b|\d{2}/i.test(header),
  );
}
