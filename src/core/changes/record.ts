import { longDay } from "../plan/dates/day";
import { actionStatuses, impactStatuses, type IsoDay, type Plan } from "../plan";
import {
  HISTORY_HEADER,
  HISTORY_TITLE,
  historyDays,
  historySheet,
  KINDS,
  LEADS_APART,
  type HistoryHeading,
  type PastAction,
  type PastMeasure,
} from "../plan/history";
import {
  cellRef,
  valueAt,
  type CellValue,
  type Edit,
  type Fix,
  type SheetSpec,
  type Snapshot,
  type Style,
} from "../workbook";
import { reportOf } from "./report-of";

/** What is to be done to a workbook so that its history holds a report. */
export type Recording =
  | { readonly kind: "edits"; readonly fix: Fix; readonly replaces: boolean }
  /** The workbook has no history yet. */
  | { readonly kind: "new-sheet"; readonly spec: SheetSpec };

/**
 * Records what a plan says as its report for a day: a row for each action and each measure on the workbook's sheet of
 * earlier reports. A report for the same day takes the place of the one recorded before; rows of other days, further
 * columns and the order of columns stay as they are. Null where the history says all that already.
 */
export function recording(book: Snapshot, plan: Plan, date: IsoDay): Recording | null {
  const wanted = rowsOf(plan, date);
  const found = historySheet(book);
  if (found === null) return wanted.length === 0 ? null : { kind: "new-sheet", spec: historySpec(wanted) };
  const own = historyDays(found, book.dateSystem).filter((row) => row.date === date);
  const below = found.sheet.values.length;
  const places = wanted.map((_, i) => own[i]?.row ?? below + i - own.length);
  const blank: HistoryCells = () => null;
  const edits = [
    ...wanted.flatMap((cells, i) => written(found, places[i]!, cells)),
    ...own.slice(wanted.length).flatMap(({ row }) => written(found, row, blank)),
  ];
  if (edits.length === 0) return null;
  const label = `Record the report of ${longDay(date)}`;
  return { kind: "edits", fix: { label, safe: false, edits }, replaces: own.length > 0 };
}

/** Takes a day's report off the history again; null where it has none. The sheet itself stays. */
export function unrecording(book: Snapshot, date: IsoDay): Fix | null {
  const found = historySheet(book);
  if (found === null) return null;
  const own = historyDays(found, book.dateSystem).filter((row) => row.date === date);
  const edits = own.flatMap(({ row }) => written(found, row, () => null));
  return edits.length === 0 ? null : { label: `Take off the report of ${longDay(date)}`, safe: false, edits };
}

type Found = NonNullable<ReturnType<typeof historySheet>>;

/** What a row says under each heading. */
type HistoryCells = (heading: HistoryHeading) => CellValue;

function written({ sheet, columns }: Found, row: number, cells: HistoryCells): readonly Edit[] {
  return HISTORY_HEADER.flatMap((heading, i) => {
    const column = columns[i] ?? null;
    if (column === null) return [];
    const [was, to] = [valueAt(sheet, row, column), cells(heading)];
    return was === to || (was === "" && to === null) ? [] : [{ at: cellRef(sheet.name, row, column), was, to }];
  });
}

function rowsOf(plan: Plan, date: IsoDay): readonly HistoryCells[] {
  const { actions, measures } = reportOf(plan, date);
  return [...actions.map((action) => actionCells(action, date)), ...measures.map((one) => measureCells(one, date))];
}

function actionCells(action: PastAction, date: IsoDay): HistoryCells {
  const wording = <S>(list: readonly { readonly id: S; readonly wording: string }[], status: S | null) =>
    list.find(({ id }) => id === status)?.wording ?? null;
  const cells: { readonly [H in HistoryHeading]?: CellValue } = {
    "Report date": longDay(date),
    Kind: KINDS.action,
    Reference: action.ref,
    Title: action.title,
    "Action status": wording(actionStatuses, action.actionStatus),
    "Impact status": wording(impactStatuses, action.impactStatus),
    "Due date": action.due === null ? null : longDay(action.due),
    Leads: action.leads.length === 0 ? null : action.leads.join(LEADS_APART),
    "Last updated": action.updated === null ? null : longDay(action.updated),
    "Mark of the progress": action.progress?.mark ?? null,
    "Mark of the evidence": action.evidence?.mark ?? null,
  };
  return (heading) => cells[heading] ?? null;
}

function measureCells({ ref, name, values }: PastMeasure, date: IsoDay): HistoryCells {
  const [period, value] = [...values].at(-1) ?? [null, null];
  const cells: { readonly [H in HistoryHeading]?: CellValue } = {
    "Report date": longDay(date),
    Kind: KINDS.measure,
    Reference: ref,
    Title: name,
    "Latest period": period,
    "Latest value": value,
  };
  return (heading) => cells[heading] ?? null;
}

const EXPLANATION =
  "What was reported, a row for each action and measure and a block for each report date. RAG Monitor reads it to say what has moved; the marks only show whether words are the same.";

/** Row of the header, from 0: under the title, the explanation and a blank row. */
const HEADER_ROW = 3;

const WIDTHS: { readonly [H in HistoryHeading]: number } = {
  "Report date": 20,
  Kind: 10,
  Reference: 12,
  Title: 60,
  "Action status": 36,
  "Impact status": 32,
  "Due date": 20,
  Leads: 40,
  "Last updated": 20,
  "Mark of the progress": 18,
  "Mark of the evidence": 18,
  "Latest period": 16,
  "Latest value": 14,
};

function historySpec(rows: readonly HistoryCells[]): SheetSpec {
  const drawn = (cells: readonly CellValue[], style: Style, height = 16) => ({
    height,
    cells: cells.map((value) => (value === null ? null : { value, style })),
  });
  return {
    id: "history",
    title: HISTORY_TITLE,
    columns: HISTORY_HEADER.map((heading) => WIDTHS[heading]),
    rows: [
      drawn([HISTORY_TITLE], { bold: true, size: 16 }, 24),
      drawn([EXPLANATION], {}),
      drawn([], {}),
      drawn(HISTORY_HEADER, { bold: true }),
      ...rows.map((cells) => drawn(HISTORY_HEADER.map(cells), {})),
    ],
    merges: [],
    tables: [],
    charts: [],
    page: {
      orientation: "landscape",
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
      header: "",
      footer: HISTORY_TITLE,
    },
  };
}
