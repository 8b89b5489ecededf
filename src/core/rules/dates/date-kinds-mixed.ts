import { fieldNames, type ActionField, type KpiField, type Plan } from "../../plan";
import { readMilestones } from "../../plan/dates/milestones";
import { plausibleSerial, serialOfDay } from "../../plan/dates/day";
import { cellRef, shortRef, splitCellRef, type CellRef, type CellValue, type Edit, type Fix } from "../../workbook";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, quoted, type At } from "../rows";

type DateCell = {
  readonly at: CellRef;
  readonly raw: CellValue;
  readonly column: string;
};

/** The name of a row of headings that are months or days. */
const HEADINGS = "period headings";

export default rule({
  id: "date-kinds-mixed",
  subject: "dates",
  severity: "warning",
  title: "The dates of a column are all typed dates, or all texts",
  why: "Excel sorts, filters and charts typed dates apart from texts, so that rows go missing from a filter without a word.",
  needs: [],
  fix: "offered",
  message: (d: { odd: readonly string[]; of: string; oddIsText: boolean }) => {
    const one = d.odd.length === 1;
    const [own, others] = d.oddIsText
      ? [one ? "is text" : "are text", "typed dates"]
      : [one ? "is a typed date" : "are typed dates", "text"];
    return `${listed(d.odd)} ${own}, where the other ${d.of} are ${others}. Kept alike, they stay together when the sheet is sorted or filtered.`;
  },

  check(plan, tell) {
    const columns = groupBy(
      [...dateCells(plan), ...periodHeadings(plan), ...periodsDown(plan)],
      ({ column }) => column,
    );
    for (const [column, cells] of columns) {
      const typed = cells.filter(({ raw }) => typeof raw === "number");
      const texts = cells.filter(({ raw }) => typeof raw === "string");
      if (typed.length === 0 || texts.length === 0) continue;
      const oddIsText = texts.length <= typed.length;
      const odd = (oddIsText ? texts : typed) as [DateCell, ...DateCell[]];
      const shown = odd.map(({ at, raw }) => (oddIsText ? `${shortRef(at)} ${quoted(raw)}` : shortRef(at)));
      const data = { odd: shown, of: whatOf(plan, odd[0]), oddIsText };
      const fix = oddIsText ? asDates(odd, plan.from1904 ? 1904 : 1900) : null;
      tell({ about: column, at: odd.map(({ at }) => at) as unknown as At, data, ...(fix && { fix }) });
    }
  },

  examples: {
    bad: [
      { actions: [{ due: "March 2026" }, { due: "2026-06-30" }, { due: "July 2026" }] },
      {
        kpis: [{ name: "Plans issued on time", values: { "2024-11": 61, "2024-12": 60, "Jan 25": 64, "2025-02": 63 } }],
      },
      {
        kpis: [
          { name: "Advice on time", period: "2024-11-01", value: 56 },
          { name: "Advice on time", period: "Dec 2024", value: 57 },
        ],
      },
      { kpis: [{ targetDate: "2026-03-31" }, { targetDate: "September 2026" }, { targetDate: "2026-03-31" }] },
      { actions: [{ due: "2026-03-31" }, { due: "30 June 2026" }, { due: "2026-07-31" }] },
    ],
    good: [
      {
        actions: [
          { due: "2026-03-31" },
          { due: "March 2026 (subject to funding)" },
          { due: "April 2026\nMay 2026" },
          { due: "TBC" },
        ],
      },
      {
        actions: [
          { due: "March 2026", updated: "2025-03-14" },
          { due: "April 2026\nMay 2026", updated: "2025-03-15" },
        ],
      },
    ],
  },
});

/** The texts as typed dates, where each names one day; a month is none. */
function asDates(texts: readonly DateCell[], system: 1900 | 1904): Fix | null {
  const edits = texts.flatMap(({ at, raw }): Edit[] => {
    const [one] = readMilestones(String(raw));
    if (one?.precision !== "day" || one.date === null || !readsWhole(String(raw), one.asWritten)) return [];
    return [{ at, was: raw, to: serialOfDay(one.date, system), format: "dd/mm/yyyy" }];
  });
  return edits.length < texts.length ? null : { label: "Write them as typed dates", safe: false, edits };
}

const readsWhole = (text: string, asWritten: string) => text.trim() === asWritten;

const ACTION_DATES = ["start", "due", "originalDue", "revisedDue", "updated"] as const satisfies readonly ActionField[];
const KPI_DATES = ["targetDate"] as const satisfies readonly KpiField[];

function dateCells({ actions, kpis }: Plan): DateCell[] {
  return [...cellsOfMixed(actions, ACTION_DATES), ...cellsOfMixed(kpis, KPI_DATES)];
}

type Row<F extends string> = {
  readonly sheet: string;
  readonly at: { readonly [K in F]?: CellRef };
  readonly raw: { readonly [K in F]?: CellValue };
};

/** The dates of the columns in which one at least is a text: most have none. */
function cellsOfMixed<F extends ActionField | KpiField>(rows: readonly Row<F>[], fields: readonly F[]): DateCell[] {
  return [...groupBy(rows, ({ sheet }) => sheet)].flatMap(([sheet, own]) => {
    const mixed = fields.filter((field) => own.some(({ raw }) => isDateText(raw[field])));
    const named = mixed.map((field) => ({ field, column: `${sheet}!${fieldNames[field]}` }));
    if (named.length === 0) return [];
    return own.flatMap(({ at, raw }) => named.flatMap(({ field, column }) => dateCell(column, at[field], raw[field])));
  });
}

/** A cell counts when it holds a typed date, or a text that could as well have been one. */
function dateCell(column: string, at: CellRef | undefined, raw: CellValue | undefined): DateCell[] {
  const isDate = typeof raw === "number" ? plausibleSerial(raw, 1900) : isDateText(raw);
  if (at === undefined || raw === undefined || !isDate) return [];
  return [{ at, raw, column }];
}

/** What the cells are, in the words of the sheet: "cells of “Date updated”". */
function whatOf({ layout }: Plan, { at, column: name }: DateCell): string {
  const said = name.slice(name.indexOf("!") + 1);
  if (said === HEADINGS) return "headings of periods";
  const { sheet, column } = splitCellRef(at);
  const own = layout
    .filter((table) => table.sheet === sheet && table.turn === undefined)
    .flatMap(({ columns }) => columns);
  const header = own.find((one) => one.column === column && one.field !== null)?.header.trim();
  return `cells of ${quoted(header || said)}`;
}

const isDateText = (raw: CellValue | undefined) => typeof raw === "string" && isOneDate(raw);

const LONGEST_DATE = 30;

/** Whether a text is one day or month and nothing else; several dates, or a date with words, can only be text. */
function isOneDate(text: string): boolean {
  if (text.length > LONGEST_DATE) return false;
  const [one, ...more] = readMilestones(text);
  const precise = one?.precision === "day" || one?.precision === "month";
  return precise && more.length === 0 && one.asWritten.length === text.trim().length;
}

function periodsDown({ kpis }: Plan): DateCell[] {
  return kpis.flatMap(({ sheet, points }) => {
    const column = `${sheet}!${fieldNames.period}`;
    return points.flatMap(({ periodCell }) =>
      periodCell === undefined ? [] : dateCell(column, periodCell.at, periodCell.raw),
    );
  });
}

function periodHeadings({ layout }: Plan): DateCell[] {
  return layout.flatMap(({ sheet, headerRow, columns }) =>
    columns.flatMap(({ column, header, period, periodIsText }): DateCell[] => {
      if (period === undefined || headerRow === null || !/^\d{4}-\d{2}(-\d{2})?$/.test(period)) return [];
      const at = cellRef(sheet, headerRow, column);
      return [{ at, raw: periodIsText ? header : 0, column: `${sheet}!${HEADINGS}` }];
    }),
  );
}
