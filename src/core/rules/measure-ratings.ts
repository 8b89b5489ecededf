import { squash, type Kpi, type Plan } from "../plan";
import { readingOf, type Reported } from "../plan/kpis/reading";
import type { IsoDay } from "../plan";

/** The words and letters of a rating beside a measure: green says that the target is met, red that it is missed. */
export function readRating(text: string): "green" | "red" | null {
  const said = squash(text);
  if (/^(g|green|met|achieved|on target|target met|above target|🟢)$/.test(said) || /^[🟢✓✔]/u.test(text.trim()))
    return "green";
  if (
    /^(r|red|missed|not met|not achieved|off target|target (missed|not met)|below target)$/.test(said) ||
    /^🔴/u.test(text.trim())
  )
    return "red";
  return null;
}

/** What a cell for the direction of travel says: that it goes up or down, or becomes better or worse. */
export function readTravel(text: string): "up" | "down" | "better" | "worse" | null {
  const said = squash(text);
  if (/^(improv(ing|ed|ement)|better|getting better)$/.test(said)) return "better";
  if (/^(worse|worsen(ing|ed)|declin(ing|ed|e)|deteriorat(ing|ed)|getting worse)$/.test(said)) return "worse";
  if (/^[↑▲⬆↗🔼]\uFE0F?$/u.test(text.trim()) || /^(up|rising|increas(ing|ed))$/.test(said)) return "up";
  if (/^[↓▼⬇↘🔽]\uFE0F?$/u.test(text.trim()) || /^(down|falling|decreas(ing|ed))$/.test(said)) return "down";
  return null;
}

/** The sheets on which one column rates each measure; of several it is not known which period they rate. */
export function ratedSheets(plan: Plan, field: "rag" | "trend"): ReadonlySet<string> {
  return new Set(
    plan.layout.flatMap(({ sheet, layout, columns }) => {
      const own = columns.find((column) => column.field === field);
      const alike = columns.filter(({ header }) => own !== undefined && squash(header) === squash(own.header));
      return layout === "wide" && alike.length === 1 ? [sheet] : [];
    }),
  );
}

/** The last results of a measure, the latest first, as far as they can be held against each other. */
export function lastResults(kpi: Kpi, asAt: IsoDay): readonly Reported[] {
  const { points } = readingOf(kpi, asAt);
  const results = points.filter(
    (point): point is Reported => point.value !== null && !point.estimate && !point.part && !point.covers?.soFar,
  );
  return [...results].reverse();
}

/** Whether a value is better than another, by the measure's direction. */
export function isBetterValue({ better }: Kpi, value: number, than: number): boolean {
  return better === "lower" ? value < than : value > than;
}
