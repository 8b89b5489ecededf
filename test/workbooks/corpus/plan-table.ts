import { cellRef } from "../../../src/core/workbook";
import { actionStatusOf, impactStatusOf, type ActionStatus, type ImpactStatus } from "../../../src/core/plan/scheme";
import type { Act } from "./pool";
import { day, type Page, type Put } from "./page";
import type { Spelling } from "./spellings";
import type { ActionSubject, WantedAction } from "./truth";
import type { Workbook } from "./workbook";

/** A column: its heading, what it says of an action, and what a careful reader takes from that. */
export type Column = {
  readonly head: Put;
  readonly cell: (act: Act, i: number) => Put;
  readonly read?: (act: Act) => Partial<WantedAction>;
};

export const refs = (head: Put = "Ref", cell: Column["cell"] = ({ ref }) => ref): Column => ({
  head,
  cell,
  read: ({ ref }) => ({ ref }),
});

export const titles = (head: Put = "Action", cell: Column["cell"] = ({ title }) => title): Column => ({
  head,
  cell,
  read: ({ title }) => ({ title }),
});

export const leads = (head: Put = "Lead", between = "\n"): Column => ({
  head,
  cell: (act) => act.leads.join(between),
  read: (act) => ({ leads: act.leads }),
});

export const due = (head: Put, spelling: Spelling, between = "\n"): Column => ({
  head,
  cell: ({ due: days }) => {
    const written = days.map((iso) => spelling(iso).put);
    return written.length === 1 ? written[0]! : written.join(between);
  },
  read: ({ due: days }) => ({ due: days.map((iso) => spelling(iso).days) }),
});

/** Statuses in the scheme's wordings, or as `words` has them. With `unread` no status can be known from them. */
export const status = (
  head: Put = "Action status",
  words: (id: ActionStatus, i: number) => Put = (id) => actionStatusOf(id).wording,
  unread = false,
): Column => ({
  head,
  cell: ({ status: id }, i) => (id === null ? null : words(id, i)),
  ...(unread ? {} : { read: ({ status: actionStatus }: Act) => ({ actionStatus }) }),
});

export const impact = (
  head: Put = "Impact status",
  words: (id: ImpactStatus, i: number) => Put = (id) => impactStatusOf(id).wording,
  unread = false,
): Column => ({
  head,
  cell: ({ impact: id }, i) => (id === null ? null : words(id, i)),
  ...(unread ? {} : { read: ({ impact: impactStatus }: Act) => ({ impactStatus }) }),
});

export const progress = (head: Put = "Progress update"): Column => ({
  head,
  cell: (act) => act.progress,
  read: (act) => ({ progress: act.progress }),
});

export const evidence = (head: Put = "Evidence of impact"): Column => ({
  head,
  cell: (act) => act.evidence,
  read: (act) => ({ evidence: act.evidence }),
});

export const updated = (head: Put = "Date updated", format = "dd/mm/yyyy"): Column => ({
  head,
  cell: (act) => day(act.updated, format),
  read: (act) => ({ updated: act.updated }),
});

/** A column in which there is nothing that is compared. */
export const aside = (head: Put, cell: Column["cell"]): Column => ({ head, cell });

/** A row of a plan: an action, or something that is none. */
export type PlanRow =
  | Act
  | { readonly banner: string }
  | { readonly cells: readonly Put[] }
  | { readonly again: true }
  /** A row that continues the action above it: by column, more cells. */
  | { readonly more: readonly Put[] };

export type PlanOptions = {
  /** The header as it stands, where that is not the columns' headings in one row. Its last row is the header. */
  readonly header?: readonly (readonly Put[])[];
  /** Fields that are read from elsewhere than their own column. */
  readonly read?: (act: Act) => Partial<WantedAction>;
};

const NOTHING: WantedAction = {
  ref: null,
  area: null,
  title: null,
  leads: [],
  due: [],
  actionStatus: null,
  impactStatus: null,
  progress: null,
  evidence: null,
  updated: null,
  standsAs: "an action",
};

/** Writes a plan's table at the page's next row and notes what is to be read. Gives the row of each action, from 0. */
export function planTable(
  book: Workbook,
  page: Page,
  columns: readonly Column[],
  rows: readonly PlanRow[],
  { header = [columns.map(({ head }) => head)], read = () => ({}) }: PlanOptions = {},
): number[] {
  const headerRow = header.map((cells) => page.put(...cells)).at(-1)!;
  book.tables.push({ sheet: page.name, role: "actions", headerRow: headerRow + 1 });
  const places: number[] = [];
  let i = 0;
  for (const line of rows) {
    if ("banner" in line) page.banner(line.banner, columns.length);
    else if ("again" in line) header.forEach((cells) => page.put(...cells));
    else if ("cells" in line) page.put(...line.cells);
    else if ("more" in line) page.put(...line.more);
    else {
      const row = page.put(...columns.map(({ cell }) => cell(line, i)));
      places.push(row);
      i += 1;
      const want = columns.reduce((all, column) => ({ ...all, ...column.read?.(line) }), {
        ...NOTHING,
        area: line.area,
      });
      const cells = cellsOf(page, row, columns, line);
      book.actions.push({ sheet: page.name, row: row + 1, cells, want: { ...want, ...read(line) } });
    }
  }
  return places;
}

function cellsOf(page: Page, row: number, columns: readonly Column[], act: Act): { readonly [field: string]: string } {
  return Object.fromEntries(
    columns.flatMap(({ read }, i) =>
      (Object.keys(read?.(act) ?? {}) as ActionSubject[]).map((field) => [
        field,
        cellRef(page.name, row, page.column + i),
      ]),
    ),
  );
}
