import { cellRef, localRef, valueAt, type SheetSnapshot, type Snapshot } from "../workbook";
import { addDays, dayOfSerial, isDateFormat } from "./dates/day";
import { readMilestones, type IsoDay, type Milestone } from "./dates/milestones";
import { isOfTheDay } from "./in-table";
import type { AsAt, Layout, OpenAsAt, Role } from "./plan";

/** What a date is called that is the report's, from the plainest words on. */
const CALLED: readonly RegExp[] = [
  /\b(?:as (?:at|of|on)|status at|reporting date|report date|date of (?:this )?report|position (?:at|on|as of|date)|updated to|correct (?:at|on)|(?:reporting period|quarter|period) (?:ending|ended|to))\b|@/i,
  /\b(?:(?:last )?(?:updated|refreshed|reviewed|revised)|ragged|(?:rag|brag) (?:position|status|rating)|date (?:updated|of (?:update|(?:last )?review)|last reviewed)|last (?:update|review)|(?:log|view|plan|return|tracker|position) at)\b/i,
  /^date\s*:?\s*(?=\d|$)/i,
  /\b(?:reports?|returns?|monitoring|log|tracker|board|committee|meeting|steering group|panel|cabinet|scrutiny|version|v ?\d+(?:\.\d+)?|draft|update|dashboard)\b/i,
];
/** How many of them say so wherever they stand; the last only names what a date in the title of a plan may be of. */
const PLAIN = CALLED.length - 1;

/** Words by which a date is another's: of a step to come, or of something that happened once. */
const ANOTHER =
  /\b(?:next|to be|due|deadline|starts?|started|begins?|began|target|planned|proposed|expected|forecast|baseline|inspect\w*|ofsted|cqc|visit\w*|revisit\w*|letter|publish\w*|publication|approv\w*|agreed|signed|adopted|ratified|endorsed|creat\w*|launch\w*|issued?|submit\w*|submission|circulat\w*|expir\w*)\b|\b(?:by|before|until|from|since|after)\s*$/i;

/** Title blocks are short; what is said further down is no report date. */
const TITLE_ROWS = 30;
/** A title is shorter than a sentence that happens to hold a date. */
const LONGEST_TITLE = 120;

/** A date in a title block: how plainly it is the report's (0 most), and the whole day where one is named. */
type Said = OpenAsAt & { readonly rank: number; readonly date: IsoDay | null };

/**
 * The report date that the workbook states about itself, and what leaves it open where it states none for certain. The
 * plainest words decide, then the place: above a plan's table, then above the measures, then on any other visible sheet
 * of the user's that is no earlier report. A date in the title of a plan beside the name of a report or meeting
 * ("Partnership Board, 14 November 2025") counts where no other date stands so. Only a whole day counts.
 */
export function findAsAt(
  book: Snapshot,
  layout: Layout,
): { readonly asAt: AsAt | null; readonly openAsAt: OpenAsAt | null } {
  const order = { actions: 0, kpis: 1 } as { readonly [role: string]: number | undefined };
  const sheets = layout
    .filter((one) => isOfTheDay(one) && !OF_NOBODY.includes(one.role))
    .sort((a, b) => (order[a.role] ?? 2) - (order[b.role] ?? 2));
  const said = sheets.flatMap(({ sheet: name, headerRow, role }) => {
    const all = saidAbove(
      book.sheets.find((one) => one.name === name)!,
      headerRow,
      book.dateSystem,
    );
    return role === "actions" ? all : all.filter(({ rank }) => rank < PLAIN);
  });
  return settled(said);
}

const OF_NOBODY: readonly Role[] = ["ours", "empty"];

/** The report date that a sheet states about itself, above its table where it has one. */
export function asAtAbove(sheet: SheetSnapshot, headerRow: number | null, system: 1900 | 1904): AsAt | null {
  return settled(saidAbove(sheet, headerRow, system)).asAt;
}

function settled(said: readonly Said[]): { readonly asAt: AsAt | null; readonly openAsAt: OpenAsAt | null } {
  for (let rank = 0; rank < CALLED.length; rank++) {
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
      if (typeof value !== "string") return [];
      const [at, beside] = [cellRef(sheet.name, row, column), cellRef(sheet.name, row, column + 1)];
      const inside = saidIn(value);
      if (inside !== null) return [{ ...inside, at }];
      const rank = CALLED.findIndex((called) => called.test(value));
      if (rank < 0 || ANOTHER.test(value)) return [];
      const next = valueAt(sheet, row, column + 1);
      const date =
        typeof next === "number"
          ? dayOfCell(next, sheet.formats.get(localRef(row, column + 1)), system)
          : wholeDay(typeof next === "string" && next.length <= LONGEST_TITLE ? readMilestones(next) : []);
      return date === null ? [] : [{ rank, date, text: value, at: beside }];
    }),
  );
}

/** What a title says of its date; null where it names none, or several, or that of something else. */
function saidIn(title: string): Omit<Said, "at"> | null {
  const plainest = CALLED[0]!.exec(title);
  if (plainest !== null) {
    const [first] = readMilestones(title.slice(plainest.index));
    const date = wholeDay(first === undefined ? [] : [first], title);
    return first?.window ? { rank: 0, date, text: title } : null;
  }
  if (title.length > LONGEST_TITLE) return null;
  const dates = readMilestones(title).filter(({ window }) => window !== null);
  const [only] = dates;
  if (only === undefined || dates.length > 1 || !OF_A_REPORT.has(only.precision) || isLong(only)) return null;
  const words = only.asWritten.replace(/\d.*$/s, "");
  const before = title.slice(0, Math.max(0, title.indexOf(only.asWritten))) + words;
  const rank = CALLED.findIndex((called) => called.test(before));
  if (ANOTHER.test(before)) return null;
  return { rank: rank < 0 ? CALLED.length : rank, date: wholeDay(dates, before), text: title };
}

/** Whether the dates of a title span more than a quarter: those are the plan's. */
const isLong = ({ window }: Milestone) => window !== null && window.to > addDays(window.from, 92);

/** A report may be of a month or a quarter; the years in a title are those of the plan. */
const OF_A_REPORT: ReadonlySet<Milestone["precision"]> = new Set(["day", "month", "quarter"] as const);

/** The day that some dates name; the end of a month is one where the words before it say so. */
function wholeDay([only, ...others]: readonly Milestone[], before = ""): IsoDay | null {
  if (only === undefined || others.length > 0 || only.window === null) return null;
  const isDay = only.precision === "day" && only.window.from === only.window.to;
  const isEnd = only.precision === "month" && /\bend of\s/i.test(before);
  return isDay || isEnd ? only.window.to : null;
}

function dayOfCell(value: number, format = "", system: 1900 | 1904): IsoDay | null {
  return isDateFormat(format) ? dayOfSerial(value, system) : null;
}
