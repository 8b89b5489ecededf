import type { MissingKind } from "../../../src/core/plan/plan";
import type { Page, Put } from "./page";
import type { WantedKpi } from "./truth";
import type { Workbook } from "./workbook";

/** A cell of a scorecard as somebody typed it, and what it means. */
export type Said = {
  readonly put: Put;
  readonly value: number | null;
  /** Why there is no value; absent: there is one, or the cell is blank. */
  readonly kind?: MissingKind;
  readonly of?: readonly [numerator: number, denominator: number];
  readonly estimate?: true;
  readonly part?: true;
};
export type Typed = number | null | Said;

/** Something typed that means a number. */
export const says = (put: Put, value: number, more: Omit<Said, "put" | "value"> = {}): Said => ({
  put,
  value,
  ...more,
});
/** Words in place of a number. */
export const lacks = (put: string, kind: MissingKind): Said => ({ put, value: null, kind });
/** A share kept as a fraction and shown as a percentage. */
export const share = (percent: number): Said => ({ put: { value: percent / 100, format: "0%" }, value: percent });

const isSaid = (cell: Typed): cell is Said => cell !== null && typeof cell === "object";
/** What goes into the sheet. */
export const typed = (cell: Typed): Put => (isSaid(cell) ? cell.put : cell);

/** Values by period, in the order of both lists. */
export const over = (periods: readonly string[], cells: readonly Typed[]): { readonly [period: string]: Typed } =>
  Object.fromEntries(periods.map((period, i) => [period, cells[i] ?? null]));

type Described = Partial<Omit<WantedKpi, "values" | "missing">> & {
  readonly name: string;
  readonly values: { readonly [period: string]: Typed };
};

/** Notes what is to be read of one measure that stands in a row of a page. */
export function wants(book: Workbook, page: Page, row: number, { values, ...one }: Described): void {
  const cells = Object.entries(values).map(
    ([period, cell]) => [period, isSaid(cell) ? cell : says(cell, cell!)] as const,
  );
  const those = (keep: (cell: Said) => boolean) => cells.filter(([, cell]) => keep(cell));
  const want: WantedKpi = {
    ref: null,
    unit: null,
    better: null,
    baseline: null,
    target: null,
    ...one,
    values: Object.fromEntries(those(({ kind }) => kind === undefined).map(([period, { value }]) => [period, value])),
    missing: those(({ kind }) => kind !== undefined).map(([period]) => period),
    kinds: Object.fromEntries(those(({ kind }) => kind !== undefined).map(([period, { kind }]) => [period, kind!])),
    counts: Object.fromEntries(those(({ of }) => of !== undefined).map(([period, { of }]) => [period, of!])),
    estimates: those(({ estimate }) => estimate === true).map(([period]) => period),
    parts: those(({ part }) => part === true).map(([period]) => period),
  };
  book.kpis.push({ sheet: page.name, row: row + 1, cells: {}, want });
}

/** Notes where the header of a page's table of measures is, the last of its rows. */
export function heads(book: Workbook, page: Page, ...rows: readonly (readonly Put[])[]): number {
  const last = rows.map((cells) => page.put(...cells)).at(-1)!;
  book.tables.push({ sheet: page.name, role: "kpis", headerRow: last + 1 });
  return last;
}
