import { localRef, valueAt, type CellValue, type SheetSnapshot, type Snapshot } from "../../workbook";
import { actionColumns, type ActionField } from "../columns";
import { dayOfSerial, isDateFormat, longDay } from "../dates/day";
import { fieldsMeant } from "../headings";
import { remembering } from "../remembering";
import { reportTimeIn } from "../report-times";
import { squash } from "../squash";
import { standingIn } from "../standing-words";
import { labelsAbove } from "./header-labels";
import { bareMonthIn, placesOfMonths } from "./month-run";

type DateSystem = Snapshot["dateSystem"];

/** Columns that hold one report of several under a heading of two rows. */
type Group = {
  /** As the cell says it. */
  readonly label: string;
  readonly order: string;
  readonly kind: string;
  readonly columns: readonly number[];
  /** Whether a merged cell says how far the group goes. */
  readonly isMerged: boolean;
};

/** What the groups of a heading leave to be read: nothing of earlier reports, and of the latest its headings alone. */
export type ReportGroups = {
  readonly earlier: ReadonlySet<number>;
  readonly latest: ReadonlySet<number>;
  /** The earlier reports by their names, the latest by its own. */
  readonly labels: readonly string[];
  readonly read: string;
};

/** What an action has anew in each report. */
const OF_A_REPORT: readonly ActionField[] = ["actionStatus", "impactStatus", "progress"];

/**
 * "January 2025" and "March 2025" over a status and an update each: two reports of one plan. The latest that holds
 * anything is the plan; the others are history. Null where the two rows are no such heading.
 */
export function reportGroups(sheet: SheetSnapshot, row: number, system: DateSystem): ReportGroups | null {
  if (row === 0) return null;
  const groups = groupsAbove(sheet, row, system);
  if (groups.length < 2 || new Set(groups.map(({ kind }) => kind === "part")).size > 1) return null;
  const heading = (column: number) => squash(String(valueAt(sheet, row, column) ?? ""));
  const says = groups.map(({ columns }) => new Set(columns.map(heading).filter((text) => text !== "")));
  const again = says[0]!.size > 0 && [...says[0]!].some((text) => says[1]!.has(text));
  if (!again || !groups.some(({ columns }) => columns.some((column) => isOfAReport(valueAt(sheet, row, column)))))
    return null;
  const filled = groups.filter(({ columns }) => columns.some((column) => holdsAnything(sheet, row, column)));
  const latest = (filled.length > 0 ? filled : groups).reduce((last, next) => (next.order > last.order ? next : last));
  const own = new Set(latest.columns.map(heading));
  const others = groups.filter((group) => group !== latest);
  const earlier = others.flatMap(({ columns, isMerged }) =>
    columns.filter((column) => isMerged || own.has(heading(column))),
  );
  return {
    earlier: new Set(earlier),
    latest: new Set(latest.columns),
    labels: others.map(({ label }) => label),
    read: latest.label,
  };
}

/** Whether anything stands below a heading. */
export function holdsAnything(sheet: SheetSnapshot, row: number, column: number): boolean {
  return sheet.values.some((cells, at) => at > row && (cells[column] ?? "") !== "");
}

/** Whether a heading is of what an action has anew in each report. */
export function isOfAReport(heading: CellValue): boolean {
  return fieldsMeant<ActionField>(heading, actionColumns).some((field) => OF_A_REPORT.includes(field));
}

function groupsAbove(sheet: SheetSnapshot, row: number, system: DateSystem): readonly Group[] {
  const textAt = (column: number) => headText(sheet, row - 1, column, system);
  const named = (sheet.values[row - 1] ?? []).filter((_, column) => timeOf(textAt(column)) !== null);
  if (named.length < 2) return [];
  const labels = labelsAbove(sheet, row - 1, -1);
  const froms = [...new Set(labels.flatMap((label) => label?.from ?? []))];
  if (froms.length < 2) return [];
  const found = froms.flatMap((from): Group[] => {
    const label = textAt(from);
    const when = timeOf(label);
    if (when === null) return [];
    const columns = labels.flatMap((one, column) =>
      one?.from === from && (valueAt(sheet, row, column) ?? "") !== "" ? [column] : [],
    );
    const isMerged = (sheet.merges ?? []).some((merge) => merge.row === row - 1 && merge.column === from);
    return columns.length === 0 ? [] : [{ label, ...when, columns, isMerged }];
  });
  return inTheirOrder(found);
}

/** Groups under months without their year are placed by how those run; there are none where they run nowhere. */
function inTheirOrder(groups: readonly Group[]): readonly Group[] {
  const months = groups.flatMap(({ label }) => monthAlone(label) ?? []);
  if (months.length === 0) return groups;
  const places = months.length < groups.length ? null : placesOfMonths(months);
  return places === null ? [] : groups.map((group, i) => ({ ...group, order: places[i]! }));
}

/** The place of a report among others: by its time, its number, or as the one before and the one of now. */
const timeOf = remembering((label): { readonly order: string; readonly kind: string } | null => {
  if (label === "") return null;
  const time = reportTimeIn(label);
  if (time !== null) return { order: time.order, kind: time.kind === "part" ? "part" : "time" };
  if (monthAlone(label) !== null) return { order: "", kind: "part" };
  const [, number] = NUMBERED.exec(squash(label)) ?? [];
  if (number !== undefined) return { order: number.padStart(4, "0"), kind: "part" };
  const standing = standingIn(label) ?? standingOfReport(label);
  return standing === null ? null : { order: standing === "past" ? "0" : "1", kind: "part" };
});

const NUMBERED = /^(?:report|update|review|cycle|round|return|board|visit|month|week) (?:no |number )?(\d{1,3})$/;

/** What only names the report before or the one of now: "Last meeting (July)" and "This meeting", "Then" and "Now". */
const standingOfReport = remembering((label): "past" | "present" | null => {
  const words = squash(label.replace(/\([^()]*\)\s*$/, " "));
  if (!ONLY_STANDS.test(words)) return null;
  return /^(?:(?:at )?(?:this|the (?:current|present))\b|now|today|current|latest|new)/.test(words)
    ? "present"
    : "past";
});

const ONLY_STANDS = new RegExp(
  "^(?:(?:at )?(?:the )?(?:this|last|previous|prev|prior|current|latest|new|old)" +
    "(?: (?:time|report|update|review|meeting|board|month|quarter|term|period|return|submission|visit|cycle|year|version))?" +
    "|then|now|today|before|at (?:the )?start|at present)$",
);

/** The words of a heading's cell; a real date as it is said. */
export function headText(sheet: SheetSnapshot, row: number, column: number, system: DateSystem): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === "string") return value.trim();
  return typeof value === "number" && isDay(sheet, row, column) ? longDay(dayOfSerial(value, system)) : "";
}

/** Whether a cell of a heading holds words or a real date. */
export function isHeadText(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" ? value.trim() !== "" : typeof value === "number" && isDay(sheet, row, column);
}

const isDay = (sheet: SheetSnapshot, row: number, column: number) =>
  isDateFormat(sheet.formats.get(localRef(row, column)) ?? "");

const monthAlone = (text: string) => {
  const found = bareMonthIn(text);
  return found?.base === "" ? found.month : null;
};
const isTime = (text: string) =>
  reportTimeIn(text) !== null || monthAlone(text) !== null || standingOfReport(text) !== null;

/** Whether a row holds nothing but times of reports: the lower row of a heading that names in the upper what it has of each. */
export function holdsOnlyTimes(sheet: SheetSnapshot, row: number, system: DateSystem): boolean {
  const filled = (sheet.values[row] ?? []).flatMap((value, column) => ((value ?? "") === "" ? [] : [column]));
  return filled.length >= 2 && filled.every((column) => isTime(headText(sheet, row, column, system)));
}
