import { longPeriod } from "./dates/day";
import { readPeriod } from "./dates/periods";
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
  return runsOf(columnsNotRead(layout)).flatMap((run) => {
    if (run.length < RUN) return run.map(({ column }) => nameOf(column));
    const [first, last] = [run[0]!, run.at(-1)!].map(({ month }) => longPeriod(month!));
    return [`${run.length} columns headed by dates (${first} to ${last})`];
  });
}

type Dated = { readonly column: ColumnLayout; readonly month: string | null };

/** The columns in their order, those in one list that are headed by a day or a month each. */
function runsOf(columns: readonly ColumnLayout[]): readonly (readonly Dated[])[] {
  const runs: Dated[][] = [];
  for (const column of columns) {
    const month = monthOf(column.header);
    const last = runs.at(-1);
    if (month !== null && last?.[0]?.month) last.push({ column, month });
    else runs.push([{ column, month }]);
  }
  return runs;
}

/** The month of a heading that is nothing but a day or a month with its year. */
function monthOf(header: string): string | null {
  const period = readPeriod(header, "", 1900)?.period ?? "";
  return /^\d{4}-\d{2}(-\d{2})?$/.test(period) ? period.slice(0, 7) : null;
}
