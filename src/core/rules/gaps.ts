import { remembering } from "../plan/remembering";
import type { Kpi, Plan } from "../plan";
import { periodStart } from "../plan/dates/periods";
import { isBlank, splitCellRef, type CellRef } from "../workbook";
import { oncePerPlan } from "./once-per-plan";
import { groupBy } from "../group-by";
import { isHeldBack } from "./rows";

/** A measure with fewer values than this share of the periods is reported now and then on purpose. */
const REGULAR = 0.75;
const FEWEST = 4;

/** A period for which a measure that is otherwise reported has nothing; `after`: the last period of the others, where it has ended before them. */
export type Gap = { readonly kpi: Kpi; readonly period: string; readonly at: CellRef; readonly after: string | null };

/** A measure with the periods for which it has a value, or says why not. */
type Told = { readonly kpi: Kpi; readonly told: readonly string[] };

/** The blank periods of one sheet's regular measures, each against the periods of its own kind: months, terms, days. */
export function gapsOf(kpis: readonly Kpi[], plan: Plan): Gap[] {
  const all = kpis.map((kpi): Told => ({ kpi, told: toldOf(kpi, plan) }));
  const regular = all.filter(({ told }) => told.length >= FEWEST);
  return [...groupBy(regular, ({ told }) => kindOf(told[0]!)).values()].flatMap((alike) => {
    const told = new Set(alike.flatMap((one) => one.told));
    const calendar = [...told].sort(byStart);
    return alike.flatMap((one) => gapsOfKpi(one, calendar));
  });
}

/** A period in which no regular measure has anything is not collected at all, and not in the calendar. */
function gapsOfKpi({ kpi, told }: Told, calendar: readonly string[]): Gap[] {
  const [first, last] = [calendar.indexOf(told[0]!), calendar.indexOf(told.at(-1)!)];
  const ended = calendar.length - 1 - last > 1;
  if (new Set(told).size < REGULAR * (last - first + 1)) return [];
  return calendar.flatMap((period, i): Gap[] => {
    if (i < first || (i > last && !ended) || told.includes(period)) return [];
    return [{ kpi, period, at: cellOf(kpi, period), after: i > last ? calendar[last]! : null }];
  });
}

/** The blank cell; where a row is missing altogether, the value behind the gap, or the last one. */
function cellOf({ points }: Kpi, period: string): CellRef {
  const next = points.find((point) => point.period === period || periodStart(point.period) > periodStart(period));
  return (next ?? points.at(-1)!).at;
}

/** The periods for which a measure has a value, or says why not, or has a cell of which another rule tells. */
function toldOf({ sheet, row, points }: Kpi, plan: Plan): string[] {
  const told = points
    .filter(
      ({ value, missing, raw, at }) => value !== null || missing !== null || !isBlank(raw) || isHeldBack(plan, at),
    )
    .map(({ period }) => period);
  const unread = unreadPeriods(plan).get(`${row} ${sheet}`) ?? [];
  return unread.length === 0 ? told : [...new Set([...told, ...unread])].sort(byStart);
}

const byStart = (a: string, b: string) => (periodStart(a) < periodStart(b) ? -1 : 1);

/** For each row of measures the periods whose cell holds words that are no value: a rule of its own tells of them. */
const unreadPeriods = oncePerPlan(({ unread, layout }) => {
  const periods = new Map<string, string[]>();
  for (const { at, field } of unread) {
    if (field !== "value") continue;
    const { sheet, row, column } = splitCellRef(at);
    const heading = layout
      .flatMap((one) => (one.sheet === sheet ? one.columns : []))
      .find((one) => one.column === column);
    if (heading?.period === undefined) continue;
    const key = `${row} ${sheet}`;
    periods.set(key, [...(periods.get(key) ?? []), heading.period]);
  }
  return periods;
});

/** Months, quarters, terms, years or days, by the shape of the period. */
const kindOf = remembering((period) => period.replace(/\d/g, "0").replace(/[A-Z][a-z]+/, "term"));
