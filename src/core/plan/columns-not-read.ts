import { longPeriod } from "./dates/day";
import { readPeriod } from "./dates/periods";
import { bareMonthIn } from "./tables/month-run";
import type { ColumnLayout, SheetLayout } from "./plan";

/** The columns of a table whose heading was not understood: said, so that nobody believes that they were checked. */
export function columnsNotRead({ columns }: SheetLayout): readonly ColumnLayout[] {
  return columns.filter(
    ({ field, also, period, header }) =>
      field === null && also === undefined && period === undefined && header.trim() !== "",
  );
}

/** So many columns beside each other that are headed by days or months are one thing: a chart drawn in cells, or a calendar. */
const RUN = 3;

/**
 * The same, as a list names them: each by `nameOf`, a run of days or months in one ("12 columns headed by dates (October
 * 2024 to September 2025)").
 */
export function columnsNotReadInWords(
  layout: SheetLayout,
  nameOf: (column: ColumnLayout) => string,
): readonly string[] {
  return runsOf(columnsNotRead(layout)).flatMap((run) =>
    run.length < RUN
      ? run.map(({ column }) => nameOf(column))
      : [`${run.length} columns headed by dates (${spanOf(run)})`],
  );
}

/** Columns beside each other that are headed by days, months or quarters and not read. */
export type DatedRun = { readonly columns: readonly ColumnLayout[]; readonly span: string };

/** The runs of such columns in a table, as a chart has them that is drawn in cells. */
export const datedRuns = (layout: SheetLayout): readonly DatedRun[] =>
  runsOf(columnsNotRead(layout)).flatMap((run) =>
    run.length < RUN ? [] : [{ columns: run.map(({ column }) => column), span: spanOf(run) }],
  );

type Dated = { readonly column: ColumnLayout; readonly time: string | null };

const spanOf = (run: readonly Dated[]) => `${run[0]!.time} to ${run.at(-1)!.time}`;

/** The columns in their order, those in one list that are headed by a day, a month or a quarter each. */
function runsOf(columns: readonly ColumnLayout[]): readonly (readonly Dated[])[] {
  const runs: Dated[][] = [];
  for (const column of columns) {
    const time = timeOf(column.header);
    const last = runs.at(-1);
    if (time !== null && last?.[0]?.time) last.push({ column, time });
    else runs.push([{ column, time }]);
  }
  return runs;
}

/** What counts time without a date: "Q3", "Week 12", "w/c 6 Oct". */
const COUNTED = /^(?:(?:q|qtr|quarter|week|wk|month|m|w)\s?\d{1,2}|w\/?c\b.{1,20})$/i;

/** The time of a heading that is nothing but a day, a month, a quarter or the number of a week, in words. */
function timeOf(header: string): string | null {
  const period = readPeriod(header, "", 1900)?.period ?? "";
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(period)) return longPeriod(period.slice(0, 7));
  const text = header.trim();
  return /^\d{4}-Q\d$/.test(period) || bareMonthIn(text)?.base === "" || COUNTED.test(text) ? text : null;
}
