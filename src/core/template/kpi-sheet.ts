import { addMonths, firstOfMonth, longPeriod, serialOfDay } from "../plan/dates/day";
import type { SheetSpec } from "../workbook";
import { tableSheet, type Column } from "./table-sheet";

/** The months of the financial year before and of this one: two years are what trends are judged by. */
const MONTHS = 24;
const ROWS = 40;

/** The measures, with their months across. `today` is a day of the current financial year. */
export function kpiSheet(today: string, system: 1900 | 1904): SheetSpec {
  const first = firstMonth(today);
  const months = Array.from({ length: MONTHS }, (_, i) => addMonths(first, i));
  return tableSheet({
    id: "template-kpis",
    title: "KPIs",
    lines: [
      "Measures (KPIs)",
      "One row for each measure, one column for each month; add months at the right. Below a percentage, the two numbers behind it may stand in rows named “Numerator: …” and “Denominator: …”.",
    ],
    columns: [...columnsBefore(first), ...months.map((month) => monthColumn(month, system)), ...COLUMNS_BEHIND],
    rows: ROWS,
    keeps: 2,
  });
}

/** April of the financial year before that of the day. */
function firstMonth(day: string): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return firstOfMonth(month >= 4 ? year - 1 : year - 2, 4);
}

const monthColumn = (month: string, system: 1900 | 1904): Column => ({
  heading: serialOfDay(month, system),
  format: "mmm yy",
  width: 7.5,
  holds: "figure",
});

const columnsBefore = (first: string): readonly Column[] => [
  { heading: "KPI no", width: 7, holds: "reference" },
  { heading: "Key performance indicator", width: 32, holds: "words" },
  { heading: "Definition", width: 26, holds: "words" },
  { heading: "Area", width: 10, holds: "words" },
  { heading: "Unit", width: 10, holds: "words" },
  {
    heading: "Polarity",
    width: 12,
    holds: "better",
    help: "Which way is better? Without it no rise or fall is called good or bad.",
  },
  { heading: `Baseline (${longPeriod(addMonths(first, -1).slice(0, 7))})`, width: 12, holds: "figure" },
  { heading: "Target", width: 12, holds: "words" },
  { heading: "Target date", width: 13, holds: "day", help: "The day by which the target is to be met." },
  { heading: "Statutory standard", width: 11, holds: "words" },
];

const COLUMNS_BEHIND: readonly Column[] = [
  { heading: "Source", width: 16, holds: "words" },
  { heading: "Lead", width: 18, holds: "words" },
  { heading: "Comment", width: 28, holds: "words" },
];
