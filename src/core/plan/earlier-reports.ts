import { valueAt, type SheetSnapshot, type Snapshot } from "../workbook";
import { readMilestones, type IsoDay } from "./dates/milestones";
import type { Layout, SheetLayout } from "./plan";
import { squash } from "./squash";

/** Fewer actions in common than this may be chance. */
const FEWEST = 3;

/** A plan's table with what tells one report of it from another. */
type Report = {
  readonly layout: SheetLayout;
  readonly day: IsoDay | null;
  readonly actions: ReadonlySet<string>;
  readonly refs: ReadonlySet<string>;
};

/**
 * Workbooks often keep a sheet for each report, with the same actions on all of them. Only the latest is the plan; an
 * earlier one would count every action twice. They are known by the same references with the same words on two sheets
 * whose names say different dates; where no dates are said, both are read, and the rules ask about the references.
 */
export function withoutEarlierReports(book: Snapshot, layout: Layout): Layout {
  const reports = layout.filter(({ role }) => role === "actions").map((one) => reportOf(book, one));
  return layout.map((one) => {
    const mine = reports.find((report) => report.layout === one);
    const later = mine && reports.find((other) => supersedes(other, mine));
    if (!mine || !later) return one;
    return { ...one, role: "other", why: `it is an earlier report of the plan on “${later.layout.sheet}”` };
  });
}

function supersedes(other: Report, mine: Report): boolean {
  if (other.layout.sheet === mine.layout.sheet || other.day === null || mine.day === null) return false;
  if (other.day <= mine.day) return false;
  const shared = [...mine.actions].filter((action) => other.actions.has(action)).length;
  if (shared < FEWEST || shared * 5 < Math.min(mine.actions.size, other.actions.size) * 4) return false;
  return !isDeliveryPlan(other, mine, shared);
}

/** A delivery plan repeats the strategic actions as its headings, and has as many parts of them that are not there. */
function isDeliveryPlan(other: Report, mine: Report, shared: number): boolean {
  const parts = [...other.refs].filter((ref) => !mine.refs.has(ref) && mine.refs.has(ref.replace(/[./-]\d+$/, "")));
  return parts.length >= shared;
}

function reportOf(book: Snapshot, layout: SheetLayout): Report {
  const sheet = book.sheets.find(({ name }) => name === layout.sheet)!;
  const days = readMilestones(layout.sheet).flatMap(({ date }) => date ?? []);
  const column = layout.columns.find(({ field }) => field === "ref")?.column ?? -1;
  const refs = layout.rows.flatMap(({ row, kind }) =>
    kind === "data" ? [String(valueAt(sheet, row, column) ?? "").trim()] : [],
  );
  return { layout, day: days.length === 1 ? days[0]! : null, actions: actionsOf(sheet, layout), refs: new Set(refs) };
}

/** Each action as its reference with its words. */
function actionsOf(sheet: SheetSnapshot, { rows, columns }: SheetLayout): ReadonlySet<string> {
  const of = (field: "ref" | "title") => columns.find((column) => column.field === field)?.column ?? -1;
  const words = (row: number, column: number) => squash(String(valueAt(sheet, row, column) ?? ""));
  const [ref, title] = [of("ref"), of("title")];
  return new Set(
    rows.filter(({ kind }) => kind === "data").map(({ row }) => `${words(row, ref)} ${words(row, title)}`),
  );
}
