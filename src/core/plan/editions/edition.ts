import { valueAt, type SheetSnapshot } from "../../workbook";
import { asAtAbove } from "../as-at";
import { cellReader, dayOf, textOf } from "../cells";
import { readMilestones, type IsoDay } from "../dates/milestones";
import { firstFound } from "../first-found";
import { oncePerSheet } from "../once-per-sheet";
import type { Layout, SheetLayout } from "../plan";
import { reportTimeIn, type ReportTime } from "../report-times";
import { squash } from "../squash";
import { standingIn } from "../standing-words";
import { planTable, type PlanTable } from "../tree/plan-tables";

/** An action of a sheet as far as it shows that another sheet has it too; its reference as `squash` leaves it. */
export type Entry = { readonly ref: string; readonly title: string };

/** All actions of one sheet, with what tells of which day they are. */
export type Edition = {
  readonly sheet: SheetSnapshot;
  readonly entries: readonly Entry[];
  /** The words of its actions by reference; asked of few sheets. */
  readonly byRef: () => ReadonlyMap<string, readonly string[]>;
  /** Whether an action with the same reference and the same words stands here; asked of few sheets. */
  readonly hasExactly: (entry: Entry) => boolean;
  /** Its place in the workbook. */
  readonly place: number;
  /** Somebody said that its actions count. */
  readonly chosen: boolean;
  /** It is called an exception report, a summary and the like. */
  readonly isView: boolean;
  readonly table: PlanTable;
  /** Asked of few sheets. */
  readonly signs: () => Signs;
};

/** What a sheet says of its time. Null or empty: nothing. */
export type Signs = {
  readonly name: ReportTime | null;
  readonly title: ReportTime | null;
  readonly version: readonly number[] | null;
  readonly standing: "past" | "present" | null;
  readonly asAt: IsoDay | null;
  /** Of the rows: the latest day on which one was updated. */
  readonly updated: IsoDay | null;
  readonly hidden: boolean;
};

const VIEW =
  /\b(?:exceptions?|highlights?|off track|overdue|escalat\w+|summary|dashboard|extract|at risk|red (?:rated )?actions|delayed|slipp\w+|key actions|board (?:report|paper|view)|flash report|spotlight|deep dive)\b/;

const VERSION = /\b(?:v|ver|vers|version|issue|draft|rev|revision|edition)[. _-]?(\d+(?:\.\d+)*)\b/i;

/** The sheets of a workbook that hold actions. */
export function editionsOf(
  book: { readonly sheets: readonly SheetSnapshot[]; readonly dateSystem: 1900 | 1904 },
  layout: Layout,
): Edition[] {
  const tables = new Map<string, SheetLayout[]>();
  for (const one of layout) {
    if (one.role === "actions") tables.set(one.sheet, [...(tables.get(one.sheet) ?? []), one]);
  }
  return [...tables].map(([name, layouts]) => {
    const place = book.sheets.findIndex((sheet) => sheet.name === name);
    return editionOf(book.sheets[place]!, place, book.dateSystem, ...layouts);
  });
}

const editionOf = oncePerSheet(madeEdition);

function madeEdition(
  sheet: SheetSnapshot,
  place: number,
  system: 1900 | 1904,
  ...layouts: readonly SheetLayout[]
): Edition {
  const entries = layouts.flatMap((layout) => entriesOf(sheet, layout));
  const table = planTable(sheet, layouts[0]!, { actions: [], headings: [] });
  const names = table.names.map(({ text }) => text);
  return {
    sheet,
    entries,
    byRef: lazily(() => titlesByRef(entries)),
    hasExactly: exactlyIn(entries),
    place,
    chosen: layouts.some(({ chosen }) => chosen),
    isView: names.some((text) => text.length < 100 && VIEW.test(squash(text))),
    table,
    signs: lazily(() => ({
      name: reportTimeIn(sheet.name),
      title: firstFound(names.slice(1), reportTimeIn),
      version: firstFound(names, versionIn),
      standing: firstFound(names, standingIn),
      asAt: asAtAbove(sheet, layouts[0]!.headerRow, system)?.date ?? null,
      updated: lastUpdate(sheet, layouts, system),
      hidden: sheet.state !== "visible",
    })),
  };
}

/** What is worked out when it is first asked for. */
function lazily<T>(work: () => T): () => T {
  let known: { readonly answer: T } | null = null;
  return () => (known ??= { answer: work() }).answer;
}

function titlesByRef(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  const byRef = new Map<string, string[]>();
  for (const { ref, title } of entries) {
    if (ref === "") continue;
    const titles = byRef.get(ref);
    if (titles) titles.push(title);
    else byRef.set(ref, [title]);
  }
  return byRef;
}

function versionIn(text: string): readonly number[] | null {
  const [, number] = VERSION.exec(text.replace(/_/g, " ")) ?? [];
  return number === undefined ? null : number.split(".").map(Number);
}

function entriesOf(sheet: SheetSnapshot, { rows, columns }: SheetLayout): readonly Entry[] {
  const of = (field: "ref" | "title") => columns.find((column) => column.field === field)?.column ?? -1;
  const words = (row: number, column: number) => String(valueAt(sheet, row, column) ?? "").trim();
  const [ref, title] = [of("ref"), of("title")];
  const data = rows.filter(({ kind }) => kind === "data");
  return data.map(({ row }) => ({ ref: squash(words(row, ref)), title: words(row, title) }));
}

function exactlyIn(entries: readonly Entry[]): Edition["hasExactly"] {
  const key = ({ ref, title }: Entry) => `${ref} ${squash(title)}`;
  let known: ReadonlySet<string> | null = null;
  return (entry) => (known ??= new Set(entries.map(key))).has(key(entry));
}

function lastUpdate(sheet: SheetSnapshot, layouts: readonly SheetLayout[], system: 1900 | 1904): IsoDay | null {
  const cellAt = cellReader(sheet, system);
  let last: IsoDay | null = null;
  for (const { rows, columns } of layouts) {
    const column = columns.find(({ field }) => field === "updated")?.column;
    if (column === undefined) continue;
    for (const { row, kind } of rows) {
      if (kind !== "data") continue;
      const cell = cellAt(row, column);
      const day = dayOf(cell) ?? readMilestones(textOf(cell) ?? "")[0]?.date ?? null;
      if (day !== null && (last === null || day > last)) last = day;
    }
  }
  return last;
}
