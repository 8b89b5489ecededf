import { remembering } from "../remembering";

/** What a period is: months and days go together in a series, and nothing else does. */
export type PeriodKind = "month" | "quarter" | "term" | "year";

const KINDS: readonly (readonly [PeriodKind, RegExp])[] = [
  ["month", /^\d{4}-\d{2}(-\d{2})?$/],
  ["quarter", /Q/],
  ["term", /^[A-Z]/],
];

export const kindOfPeriod: (period: string) => PeriodKind = remembering(
  (period) => KINDS.find(([, form]) => form.test(period))?.[0] ?? "year",
);

/** From which month to which, counted through the years; `schoolYear`: years begin in September, not in April. */
type Stretch = { readonly from: number; readonly to: number };

const TERMS: { readonly [term: string]: Stretch } = {
  Autumn: { from: 9, to: 12 },
  Spring: { from: 1, to: 3 },
  Summer: { from: 4, to: 8 },
};

function stretchOf(period: string, schoolYear: boolean): Stretch {
  const [, term, ofTerm] = /^([A-Z]\w+) (\d{4})$/.exec(period) ?? [];
  const months = term === undefined ? undefined : TERMS[term];
  if (months !== undefined) return stretch(Number(ofTerm), months.from, months.to);
  const year = Number(period.slice(0, 4));
  const quarter = Number(/Q([1-4])/.exec(period)?.[1] ?? 0);
  if (quarter > 0) return stretch(year, quarter * 3 - 2, quarter * 3);
  if (period.includes("/")) return stretch(year, schoolYear ? 9 : 4, schoolYear ? 20 : 15);
  const month = Number(period.slice(5, 7));
  return month > 0 ? stretch(year, month, month) : stretch(year, 1, 12);
}

const stretch = (year: number, from: number, to: number): Stretch => ({ from: year * 12 + from, to: year * 12 + to });

/**
 * Of periods of several kinds those that belong to one history: all of the kind that most of them are, and those of other
 * kinds that lie wholly outside these (years before the quarters of this year). What overlaps them is their total.
 */
export function ofOneHistory(periods: readonly string[]): ReadonlySet<string> {
  const byKind = new Map<PeriodKind, Set<string>>();
  for (const period of periods) {
    const kind = kindOfPeriod(period);
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(period));
  }
  if (byKind.size < 2) return new Set(periods);
  const order = ["month", "quarter", "term", "year"];
  const kinds = [...byKind].sort(
    ([a, one], [b, other]) => other.size - one.size || order.indexOf(a) - order.indexOf(b),
  );
  const schoolYear = byKind.has("term");
  const kept = new Set<string>();
  const taken: Stretch[] = [];
  for (const [, own] of kinds) {
    const free = [...own].filter((period) => {
      const { from, to } = stretchOf(period, schoolYear);
      return taken.every((other) => to < other.from || other.to < from);
    });
    for (const period of free) kept.add(period);
    taken.push(...free.map((period) => stretchOf(period, schoolYear)));
  }
  return kept;
}
