import { squash } from "../plan";
import { quoted } from "../words";
import {
  cellRef,
  columnName,
  isBlank,
  localRef,
  valueAt,
  type CellRef,
  type CellValue,
  type SheetSnapshot,
  type Snapshot,
} from "../workbook";
import type { FormColumn } from "./columns";
import {
  ANY_MARK,
  LABELS,
  MARK,
  newDate,
  NEW_UPDATE,
  PLACE,
  reasonFor,
  SENT_HEADER,
  SHEETS,
  isDate,
  placeOfDate,
  whatHeaded,
  type What,
} from "./words";

/** A form as it came back: what the plan had said, and what each row says now. */
export type Returned = {
  readonly plan: string;
  readonly lead: string;
  readonly made: string;
  readonly dateSystem: 1900 | 1904;
  /** The most dates that any of its rows has. */
  readonly dates: number;
  readonly sent: readonly SentRow[];
  readonly rows: readonly ReturnedRow[];
  /** What of the file was not read, a sentence each. */
  readonly notRead: readonly Told[];
};

/** What the plan had said of an action: texts, blank where its cell was. */
export type SentRow = { readonly place: string; readonly said: ReadonlyMap<What, string> };

/** A sentence about a cell of the form; none where it is about a row that is gone. */
export type Told = { readonly from: CellRef | null; readonly sentence: string };

export type ReturnedCell = {
  readonly from: CellRef;
  readonly value: CellValue;
  readonly text: string;
  /** Why it cannot be read. */
  readonly holds: "value" | "formula" | "error";
};

export type ReturnedRow = {
  /** Its first cell. */
  readonly from: CellRef;
  /** Null where the column is gone. */
  readonly cell: (holds: FormColumn["holds"]) => ReturnedCell | null;
};

/** A value as texts are compared: as people read it, whatever program has saved it. */
export function textOf(value: CellValue): string {
  if (value === null) return "";
  return String(value)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}

/** Reads a workbook as a form of ours; a sentence where it is none. */
export function readReturned(book: Snapshot): Returned | string {
  const marked = book.sheets.flatMap((sheet) => markIn(sheet) ?? [])[0];
  if (marked === undefined)
    return `${quoted(book.name)} is no update form, or its sheet ${quoted(SHEETS.sent)} was taken out: without it nobody can tell what was filled in. Choose the file that came back, with all its sheets.`;
  if (marked.mark !== MARK)
    return `${quoted(book.name)} was made by a later version of RAG Monitor. Reload the pane to get that version, then choose the file again.`;
  const head = headOf(marked.sheet);
  const sent = sentRows(marked.sheet);
  if (head === null || sent === null)
    return `The sheet ${quoted(marked.sheet.name)} of ${quoted(book.name)} was changed, so nobody can tell what was filled in. Make the form again, and copy into it what was written.`;
  const headings = headingsIn(sent);
  const table = tableIn(book, marked.sheet, headings);
  if (table === null)
    return `${quoted(book.name)} has no sheet with the headings of the form any more. Put the row of headings back, then choose the file again.`;
  return {
    ...head,
    dateSystem: book.dateSystem,
    dates: datesIn(sent.rows),
    sent: sent.rows,
    ...rowsOf(table, headings),
  };
}

function markIn(sheet: SheetSnapshot): { readonly sheet: SheetSnapshot; readonly mark: string } | null {
  for (const cells of sheet.values.slice(0, LINES_ABOVE))
    for (const value of cells)
      if (typeof value === "string" && ANY_MARK.test(value.trim())) return { sheet, mark: value.trim() };
  return null;
}

/** So many rows may stand above a row of headings, with some that somebody put in. */
const LINES_ABOVE = 40;

/** What stands beside each label above the table. */
function headOf(sheet: SheetSnapshot): Pick<Returned, "plan" | "lead" | "made"> | null {
  const beside = (label: string) => {
    for (const cells of sheet.values.slice(0, LINES_ABOVE)) {
      const at = cells.findIndex((value) => textOf(value) === label);
      if (at >= 0)
        return (
          cells
            .slice(at + 1)
            .map(textOf)
            .find((text) => text !== "") ?? null
        );
    }
    return null;
  };
  const [plan, lead, made] = [beside(LABELS.plan), beside(LABELS.lead), beside(LABELS.made)];
  return plan === null || lead === null || made === null ? null : { plan, lead, made };
}

type Sent = { readonly rows: readonly SentRow[]; readonly headings: ReadonlyMap<What, string> };

function sentRows(sheet: SheetSnapshot): Sent | null {
  const header = sheet.values.findIndex((cells) =>
    SENT_HEADER.every((heading) => cells.some((value) => textOf(value) === heading)),
  );
  if (header < 0) return null;
  const at = SENT_HEADER.map((heading) => sheet.values[header]!.findIndex((value) => textOf(value) === heading));
  const rows = new Map<string, Map<What, string>>();
  const headings = new Map<What, string>();
  for (const cells of sheet.values.slice(header + 1)) {
    const [place = "", words = "", , said = ""] = at.map((column) => textOf(cells[column] ?? null));
    const known = whatHeaded(words);
    if (place === "" || known === undefined) continue;
    rows.set(place, (rows.get(place) ?? new Map<What, string>()).set(known.what, said));
    headings.set(known.what, known.heading);
  }
  return { rows: Array.from(rows, ([place, said]) => ({ place, said })), headings };
}

const datesIn = (rows: readonly SentRow[]) =>
  Math.max(0, ...rows.flatMap(({ said }) => [...said.keys()].filter(isDate).map((what) => placeOfDate(what) + 1)));

/** What each heading of the form stands over. */
function headingsIn({ headings, rows }: Sent): ReadonlyMap<FormColumn["holds"], string> {
  const all = new Map<FormColumn["holds"], string>(headings);
  all.set("place", PLACE);
  if (headings.has("progress")) all.set("new update", NEW_UPDATE);
  for (let n = 0; n < datesIn(rows); n++) all.set(`new date ${n}`, newDate(n)).set(`reason ${n}`, reasonFor(n));
  return all;
}

type Table = { readonly sheet: SheetSnapshot; readonly header: number };

/** The sheet and the row with the most of the form's headings. */
function tableIn(book: Snapshot, sent: SheetSnapshot, headings: ReadonlyMap<string, string>): Table | null {
  const wanted = new Set([...headings.values()].map(squash));
  let best: (Table & { readonly found: number }) | null = null;
  for (const sheet of book.sheets)
    for (const [header, cells] of sheet === sent ? [] : sheet.values.slice(0, LINES_ABOVE).entries()) {
      const found = new Set(cells.map((value) => squash(textOf(value))).filter((text) => wanted.has(text))).size;
      if (found >= FEWEST && found > (best?.found ?? 0)) best = { sheet, header, found };
    }
  return best;
}

const FEWEST = 4;

function rowsOf(
  { sheet, header }: Table,
  headings: ReadonlyMap<FormColumn["holds"], string>,
): Pick<Returned, "rows" | "notRead"> {
  const titles = (sheet.values[header] ?? []).map((value) => squash(textOf(value)));
  const columns = new Map<FormColumn["holds"], number>();
  const notRead: Told[] = [];
  for (const [holds, heading] of headings) {
    const [first, second] = titles.flatMap((title, column) => (title === squash(heading) ? [column] : []));
    if (first !== undefined && second === undefined) columns.set(holds, first);
    else notRead.push(columnTold(sheet, header, heading, first, second));
  }
  const known = new Set([...headings.values()].map(squash));
  const rows: ReturnedRow[] = [];
  for (let row = header + 1; row < sheet.values.length; row++) {
    const cells = sheet.values[row]!;
    if (cells.every((value) => isBlank(value)) || isHeader(cells, titles)) continue;
    rows.push({
      from: cellRef(sheet.name, row, columns.get("ref") ?? 0),
      cell: (holds) => (columns.has(holds) ? cellAt(sheet, row, columns.get(holds)!) : null),
    });
  }
  return { rows, notRead: [...notRead, ...addedColumns(sheet, header, titles, known)] };
}

const isHeader = (cells: readonly CellValue[], titles: readonly string[]) =>
  cells.every((value, column) => squash(textOf(value)) === (titles[column] ?? ""));

function columnTold(sheet: SheetSnapshot, header: number, heading: string, first?: number, second?: number): Told {
  if (first === undefined || second === undefined)
    return {
      from: null,
      sentence: `${quoted(sheet.name)} has no column ${quoted(heading)} any more, so nothing of it was read. If something was filled in there, put the heading back and choose the file again.`,
    };
  return {
    from: cellRef(sheet.name, header, second),
    sentence: `Two columns are headed ${quoted(heading)} (${localRef(header, first)} and ${localRef(header, second)}), so neither was read. Take out the one that is not meant, then choose the file again.`,
  };
}

/** Columns that somebody put in and wrote into. */
function addedColumns(
  sheet: SheetSnapshot,
  header: number,
  titles: readonly string[],
  known: ReadonlySet<string>,
): readonly Told[] {
  const width = Math.max(0, ...sheet.values.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) => column).flatMap((column): Told[] => {
    if (known.has(titles[column] ?? "")) return [];
    const row = sheet.values.findIndex((cells, at) => at > header && !isBlank(cells[column] ?? null));
    if (row < 0) return [];
    const said = textOf(valueAt(sheet, header, column));
    return [
      {
        from: cellRef(sheet.name, row, column),
        sentence: `Column ${columnName(column)}${said === "" ? "" : ` (${said})`} is none of the form’s and was not read. What is wanted of it is to be entered by hand.`,
      },
    ];
  });
}

function cellAt(sheet: SheetSnapshot, row: number, column: number): ReturnedCell {
  const value = valueAt(sheet, row, column);
  const local = localRef(row, column);
  const holds = sheet.errors.has(local) ? "error" : sheet.formulas.has(local) ? "formula" : "value";
  return { from: cellRef(sheet.name, row, column), value, text: textOf(value), holds };
}
