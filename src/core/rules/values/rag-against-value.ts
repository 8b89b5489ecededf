import type { IsoDay, Kpi, Target } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { readingOf, targetFor, verdictOf } from "../../plan/kpis/reading";
import { counted } from "../../words";
import { shortRef } from "../../workbook";
import { ratedSheets, readRating } from "../measure-ratings";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { kpisWith, listed, nameOfKpi, quoted, type At } from "../rows";
import { shown } from "../typed-values";

export default rule({
  id: "rag-against-value",
  subject: "values",
  severity: "error",
  title: "The rating of a measure is what target and value give",
  why: "A green beside a missed target is the first thing that somebody will show to the board, and the last that it will believe.",
  needs: ["kpis.rag", "kpis.target", "kpis.value"],
  message: (d: Odd | { readonly count: number; readonly told: string }) =>
    "told" in d
      ? `${counted(d.count, "rating says", "ratings say")} otherwise than target and value, though not by much: ${d.told}. Is there a tolerance? Then the board should read it.`
      : `${d.measure}: ${d.cell} says ${quoted(d.says)}, and the value for ${longPeriod(d.period)} is ${d.value} against a target of ${d.target}. Which of them is right?`,

  check(plan, tell, { asAt }) {
    const sheets = ratedSheets(plan, "rag");
    const odd = kpisWith(plan, "rag", "target").flatMap(({ kpi, at }) => {
      const found = sheets.has(kpi.sheet) ? oddRating(kpi, at, asAt) : null;
      return found === null ? [] : [{ kpi, ...found }];
    });
    for (const { kpi, at, data } of odd.filter(({ near }) => !near)) tell({ about: kpi.key, at, data });
    for (const [about, rows] of groupBy(odd, ({ kpi, near }) => (near ? kpi.sheet : null))) {
      const told = listed(
        rows.map(
          ({ data }) => `${data.measure.replace(/^Measure /, "")} (${data.says}, ${data.value} against ${data.target})`,
        ),
      );
      const at = rows.flatMap((row) => row.at) as unknown as At;
      tell({ about, at, data: { count: rows.length, told }, severity: "warning" as const });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", name: "Plans on time", unit: "%", target: 90, rag: "Green" },
          { ref: "K2", name: "Waits over 18 weeks", unit: "children", target: 100, rag: "R" },
          { ref: "K3", name: "Reviews on time", unit: "%", target: 65, rag: "G" },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Plans on time", unit: "%", target: 90, rag: "Amber" },
          { name: "Reviews on time", unit: "%", target: 60, rag: "Green" },
          { name: "Waits over 18 weeks", unit: "children", target: 50, rag: "Red" },
          { name: "Advice on time", unit: "%", target: 90, targetDate: "2026-07-31", rag: "Green" },
          { name: "Appeals", unit: "number", target: 20, rag: null },
        ],
      },
    ],
  },
});

type Odd = {
  readonly measure: string;
  readonly cell: string;
  readonly says: string;
  readonly value: string;
  readonly period: string;
  readonly target: string;
};

/** A rating that says met where the value misses, or the other way; while the date is to come, green may stand for the way to it. */
function oddRating(kpi: Kpi, [cell, targetCell]: At, asAt: IsoDay) {
  const says = String(kpi.raw.rag ?? "").trim();
  const rating = readRating(says);
  const reading = readingOf(kpi, asAt);
  const { latest } = reading;
  const target = targetFor(kpi, latest, asAt);
  if (rating === null || latest === null || target === null) return null;
  const { rag } = verdictOf(kpi, reading, asAt);
  if (!(rating === "green" && rag === "missed") && !(rating === "red" && rag === "met")) return null;
  const at: At = [cell, latest.at, targetCell!];
  const data = {
    measure: nameOfKpi(kpi),
    cell: shortRef(cell),
    says,
    value: shown(kpi, latest.value),
    period: latest.period,
    target: targetShown(kpi, target),
  };
  return { at, data, near: isNear(latest.value, target) };
}

/** Within a tenth of the target, which many houses still show as green, or already as red. */
const isNear = (value: number, { value: aim }: Target) => Math.abs(value - aim!) <= Math.abs(aim!) / 10;

const targetShown = (kpi: Kpi, { asWritten, value }: Target) =>
  typeof kpi.raw.target === "string" ? quoted(asWritten) : shown(kpi, value!);
