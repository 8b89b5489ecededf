import { oncePer } from "../../once-per";
import type { Kpi, KpiPoint } from "../../plan";
import type { CellRef } from "../../workbook";
import { sharesIn } from "./shares";
import { isSame, sumsIn } from "./sums";

/** A cell of an equation, with how much the equation moves when its value does. */
export type Term = { readonly at: CellRef; readonly value: number; readonly weight: number; readonly isWhole: boolean };

/** Cells of a period of which each follows from all the others. */
export type Equation = {
  readonly period: string;
  readonly terms: readonly Term[];
  /** The workbook itself keeps back a part, so nothing follows. */
  readonly isOpen: boolean;
};

/** All equations that hold among the values of the measures, as somebody can see who knows what is part of what. */
export const equationsIn: (kpis: readonly Kpi[]) => readonly Equation[] = oncePer((kpis: readonly Kpi[]) => {
  const sums = sumsIn(kpis).flatMap(({ whole, parts }) =>
    periodsOf(parts).flatMap((period): Equation[] => {
      const total = whole === null ? null : pointOf(whole, period);
      if (total?.value === null || total === undefined) return [];
      const own = parts.flatMap((part) => pointOf(part, period) ?? []);
      const terms = own.flatMap((point) => termOf(point, 1) ?? []);
      const isOpen = own.some(({ missingKind }) => missingKind === "suppressed");
      const sum = terms.reduce((all, { value }) => all + value, 0);
      if (!isOpen && !isSame(sum, total?.value ?? 100)) return [];
      return [
        { period, terms: [...terms, ...(total === null ? [] : [{ ...termOf(total, -1)!, isWhole: true }])], isOpen },
      ];
    }),
  );
  const { shares, stated } = sharesIn(kpis);
  const made = shares.flatMap(({ share, numerator, denominator }) =>
    periodsOf([share]).flatMap((period): Equation[] => {
      const [p, n, d] = [share, numerator, denominator].map((kpi) => pointOf(kpi, period));
      if (p?.value == null || n?.value == null || d?.value == null) return [];
      // A small step of each: n = p d / 100.
      const terms = [termOf(p, -d.value / 100)!, termOf(n, 1)!, { ...termOf(d, -p.value / 100)!, isWhole: true }];
      return [{ period, terms: terms.filter(({ weight }) => weight !== 0), isOpen: false }];
    }),
  );
  const same = stated.flatMap(({ share, count, as }) =>
    periodsOf([share]).flatMap((period): Equation[] => {
      const [p, n] = [pointOf(share, period), pointOf(count, period)];
      if (p?.value == null || p[as] === null || n?.value == null) return [];
      return [{ period, terms: [{ ...termOf(p, -1)!, value: p[as] }, termOf(n, 1)!], isOpen: false }];
    }),
  );
  return [...sums, ...made, ...same];
});

const periodsOf = (kpis: readonly Kpi[]) => [
  ...new Set(kpis.flatMap(({ points }) => points.map(({ period }) => period))),
];

const pointOf = ({ points }: Kpi, period: string): KpiPoint | undefined =>
  points.filter((point) => point.period === period).at(-1);

function termOf({ at, value }: KpiPoint, weight: number): Term | null {
  return value === null ? null : { at, value, weight, isWhole: false };
}
