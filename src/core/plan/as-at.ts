import { cellRef, localRef, valueAt, type CellRef, type SheetSnapshot, type Snapshot } from "../workbook";
import { dayOfSerial, isDateFormat, longDay } from "./dates/day";
import type { IsoDay } from "./dates/milestones";
import { datesSaid, LONGEST_TITLE, type SaidDate } from "./as-at-dates";
import { PLAIN, rankOf, UNSAID } from "./as-at-words";
import { isOfTheDay } from "./in-table";
import { reportTimeIn } from "./report-times";
import type { AsAt, Layout, OpenAsAt, Role, SheetLayout } from "./plan";
import { isRegisterKind } from "./registers/register-names";

/** Title blocks are short; what is said further down is no report date. */
const TITLE_ROWS = 30;
/** What a date beside it is called is shorter than a sentence. */
const LONGEST_LABEL = 60;

/** A date in a title block: how plainly it is the report's (0 most), and the whole day where one is named. */
type Said = SaidDate & { readonly text: string; readonly at: CellRef };
type Found = { readonly asAt: AsAt | null; readonly openAsAt: OpenAsAt | null };

/**
 * The report date that the workbook states about itself, and what leaves it open where it states none for certain. The
 * plainest words decide, then the place: above a plan's table, then above the measures, then on any other visible sheet
 * of the user's that is no earlier report. A date in the title of a plan beside the name of a report or meeting
 * ("Partnership Board, 14 November 2025") counts where no other date stands so; on a cover, and in the name of a sheet or
 * of the file, it only leaves the day open. Only a whole day counts.
 */
export function findAsAt(book: Snapshot, layout: Layout): Found {
  const order = { actions: 0, kpis: 1 } as { readonly [role: string]: number | undefined };
  const sheets = layout
    .filter((one) => isOfTheDay(one) && !OF_NOBODY.includes(one.role))
    .sort((a, b) => (order[a.role] ?? 2) - (order[b.role] ?? 2));
  const [first] = sheets;
  const titles = first?.role === "kpis" ? ["kpis"] : ["actions"];
  const said = sheets.flatMap((one) => {
    const sheet = book.sheets.find(({ name }) => name === one.sheet)!;
    const all = saidAbove(sheet, one.headerRow, book.dateSystem);
    if (titles.includes(one.role)) return all;
    if (!isCover(book, one)) return all.filter(({ rank }) => rank < PLAIN);
    return all.map((date) => (date.rank < PLAIN ? date : { ...date, date: null }));
  });
  const found = settled(said);
  return found.asAt !== null || found.openAsAt !== null ? found : { asAt: null, openAsAt: openByName(book, sheets) };
}

const OF_NOBODY: readonly Role[] = ["ours", "empty"];

/** A sheet of no table that comes first or is named as covers are. */
function isCover(book: Snapshot, { sheet, role }: SheetLayout): boolean {
  if (role !== "other" && role !== "notes" && !isRegisterKind(role)) return false;
  return book.sheets[0]?.name === sheet || /^(?:cover|front|title|home|about|intro)/i.test(sheet);
}

/** A day, month or quarter in the name of a sheet that was read, or of the file. */
function openByName(book: Snapshot, sheets: Layout): OpenAsAt | null {
  const names = sheets.filter(({ role }) => role === "actions" || role === "kpis").map(({ sheet }) => sheet);
  if (names.length === 0) return null;
  const dated = (name: string) => ["day", "month", "quarter"].includes(reportTimeIn(name)?.kind ?? "");
  const sheet = names.find(dated);
  if (sheet !== undefined) return { text: sheet, at: null, of: "sheet" };
  const file = book.name.replace(/\.\w+$/, "");
  return dated(file) ? { text: file, at: null, of: "file" } : null;
}

/** The report date that a sheet states about itself, above its table where it has one. */
export function asAtAbove(sheet: SheetSnapshot, headerRow: number | null, system: 1900 | 1904): AsAt | null {
  return settled(saidAbove(sheet, headerRow, system)).asAt;
}

function settled(said: readonly Said[]): Found {
  for (let rank = 0; rank < UNSAID; rank++) {
    const dated = said.filter((one): one is Said & AsAt => one.rank === rank && one.date !== null);
    const [first] = dated;
    if (first === undefined || (rank === PLAIN && dated.some(({ date }) => date !== first.date))) continue;
    // Of "Reviewed 3 May" and "Reviewed 9 June" the later holds; what a sheet says that it is as at is said once.
    const { date, at } = rank === 0 ? first : dated.reduce((a, b) => (b.date > a.date ? b : a));
    return { asAt: { date, at }, openAsAt: null };
  }
  const [open] = [...said].sort((a, b) => a.rank - b.rank);
  return { asAt: null, openAsAt: open === undefined ? null : { text: open.text, at: open.at } };
}

/** The dates of a title block that may be the report's. */
function saidAbove(sheet: SheetSnapshot, headerRow: number | null, system: 1900 | 1904): readonly Said[] {
  const until = Math.min(headerRow ?? TITLE_ROWS, TITLE_ROWS, sheet.values.length);
  return sheet.values.slice(0, until).flatMap((cells, row) =>
    cells.flatMap((value, column): readonly Said[] => {
      const at = cellRef(sheet.name, row, column);
      if (typeof value === "number") {
        const date = dayOfCell(value, sheet.formats.get(localRef(row, column)), system);
        if (date === null) return [];
        const label = labelOf(sheet, row, column, until);
        const rank = label === null ? UNSAID : rankOf(label);
        const isAlone = rank !== UNSAID || cells.filter((cell) => typeof cell === "number").length === 1;
        return rank === null || !isAlone ? [] : [{ rank, date, text: label ?? longDay(date), at }];
      }
      if (typeof value !== "string" || !/\d/.test(value)) return [];
      const label = value.length > LONGEST_TITLE ? null : labelOf(sheet, row, column, until);
      return datesSaid(value, label).map((one) => ({ ...one, text: value, at }));
    }),
  );
}

/**
 * What a date of a title block is called: by the text before it in its row, however many blank or merged cells lie
 * between; where that does not say it plainly, by the cell above, of which the date is not one of a column of them.
 */
function labelOf(sheet: SheetSnapshot, row: number, column: number, until: number): string | null {
  const before = sheet.values[row]!.slice(0, column).filter((value) => value !== null && value !== "");
  const left = asLabel(before.at(-1) ?? null);
  const isBelow = row + 1 >= until || valueAt(sheet, row + 1, column) === null;
  const above = isBelow && row > 0 ? asLabel(valueAt(sheet, row - 1, column)) : null;
  const rank = left === null ? UNSAID : rankOf(left);
  if (above === null || rank === null || rank < PLAIN) return left;
  const ofAbove = rankOf(above);
  return ofAbove === null || ofAbove < 2 ? above : left;
}

function asLabel(value: unknown): string | null {
  if (typeof value !== "string" || value.length > LONGEST_LABEL) return null;
  return /\d{1,2}[/.\s-]\w{2,}[/.\s-]\d{2}|20\d\d/.test(value) ? null : value.trim() || null;
}

function dayOfCell(value: number, format = "", system: 1900 | 1904): IsoDay | null {
  return isDateFormat(format) ? dayOfSerial(value, system) : null;
}
