import { isBlank, type CellRef, type CellValue } from "../workbook";
import { dayOf, textOf, type Cell } from "./cells";
import type { ActionField } from "./columns";
import { meantBy } from "./ditto";
import { finalDueOf } from "./due-in-force";
import { leadsOfColumns, withPartsInWords } from "./leads";
import { longDay } from "./dates/day";
import {
  milestoneOfDay,
  milestoneWithoutDay,
  readMilestones,
  type DateSettings,
  type IsoDay,
  type Milestone,
} from "./dates/milestones";
import type { StatusRead, StatusReader, StatusText } from "./colours";
import type { Action, Lead, Unread } from "./plan";
import { isNoLonger } from "./dates/replaced";
import { readSuccessMeasures } from "./success";
import { remembering } from "./remembering";
import { dateAsReference, leadingReference, readReference, type RefFrom } from "./references";

/** The cells of one action: for each column those of its own row first, then those of the rows that continue it. */
export type ActionCells = { readonly [F in ActionField]?: readonly Cell[] };

/** The cells of one action in one column, and the heading of the column. */
export type CellsOfColumn = { readonly heading: string; readonly cells: readonly Cell[] };

/** How this workbook writes its states and its leads. */
export type Ways = {
  readonly statuses: Pick<StatusReader, "actionStatus" | "impactStatus">;
  readonly readLeads: (text: string) => readonly Lead[];
  /** The table of school terms by which dates in words are read. */
  readonly dates: DateSettings;
};

/** What an action is read from besides its cells. */
export type Surroundings = {
  readonly ways: Ways;
  readonly sheet: string;
  readonly row: number;
  /** The area of the heading above, or of the area column further up. */
  readonly area: string | null;
  /** The cells of each column for leads; a plan may have one for each partner. */
  readonly leads: readonly CellsOfColumn[];
  /** The texts of the reference column, by which a date among them is understood. */
  readonly references: readonly string[];
};

/** Reads one action; what a column's meaning cannot explain goes to `unread`. */
export function readAction(cells: ActionCells, around: Surroundings, unread: Unread[]): Omit<Action, "key"> {
  const words = (field: ActionField) => textIn(meantBy(cells[field] ?? []));
  const dates = (field: ActionField) => datesIn(cells, field, around.ways.dates);
  const named = identify(cells, around.references, unread);
  const written = { due: dates("due"), revisedDue: dates("revisedDue"), originalDue: dates("originalDue") };
  const [due, revisedDue] = [holding(written.due), holding(written.revisedDue)];
  const { statuses, readLeads } = around.ways;
  const { status: actionStatus, source } = readScale("actionStatus", cells, statuses.actionStatus, unread);
  const { at, raw, joined, dittos } = provenance(cells);
  tellUnexplained(cells, unread);
  const leads = leadsIn(around, at.leads);
  const action = {
    sheet: around.sheet,
    row: around.row,
    ...named,
    area: areaOf(named.ref) ?? words("area") ?? around.area,
    parent: parentIn(cells.parent ?? []),
    leads: leads.filter((lead) => !supports(lead)),
    supportingLeads: [
      ...leads.filter(supports).map((lead) => ({ ...lead, ...(at.leads && { at: lead.at ?? at.leads }) })),
      ...readLeads(words("supportingLeads") ?? ""),
    ],
    start: asStart(dates("start").find(holds)),
    due,
    finalDue: finalDueOf({ due, revisedDue, originalDue: holding(written.originalDue) }),
    originalDue: [...written.originalDue, ...replacedIn(written.due), ...replacedIn(written.revisedDue)],
    revisedDue,
    actionStatus,
    impactStatus: readScale("impactStatus", cells, statuses.impactStatus, unread).status,
    statusSource: source,
    progress: words("progress"),
    evidence: words("evidence"),
    nextSteps: words("nextSteps"),
    risk: words("risk"),
    resources: words("resources"),
    successCriteria: words("successCriteria"),
    successMeasures: readSuccessMeasures(wordsOfCells(cells.successCriteria ?? [])),
    recommendation: words("recommendation"),
    areaImpact: words("areaImpact"),
    families: words("families"),
    carriedOnBy: words("carriedOnBy"),
    updated: readDay("updated", cells, unread),
    at: named.refFrom === "title" && at.title ? { ref: at.title, ...at } : at,
    raw,
    joined,
  };
  return dittos === null ? action : { ...action, dittos };
}

/** The dates of a field's cells. One that is struck through was replaced; an original one also by a later that is. */
function datesIn(cells: ActionCells, field: ActionField, settings: DateSettings): readonly Milestone[] {
  const list = withMeant(cells[field] ?? []);
  const isGone = field === "originalDue" && (hasStruck(cells.due) || hasStruck(cells.revisedDue));
  const read = (cell: Cell) => {
    const all = milestonesIn(cell, settings);
    const isOld = field !== "originalDue" && all.length === 1 && saysNoLonger(cell, all[0]!);
    const found = isOld ? [milestoneWithoutDay(String(cell.raw))] : all;
    return isGone || isStruck(cell) ? found.map((milestone) => ({ ...milestone, replaced: true as const })) : found;
  };
  return list.length === 1 ? read(list[0]!) : list.flatMap(read);
}

/** "Was June 2025" gives no date to be done by, and not what the date is now. */
const saysNoLonger = ({ raw }: Cell, { asWritten, window }: Milestone) =>
  window !== null && typeof raw === "string" && isNoLonger(raw.slice(0, raw.indexOf(asWritten)));

const isStruck = ({ strike }: Cell) => strike === "all";
const hasStruck = (cells: readonly Cell[] = []) => cells.some(isStruck);

/** Whether the words say that somebody only supports who leads: "Support: …". */
const supports = ({ accountable }: Lead) => accountable === false;

/** The leads of the only column for them, or of several. */
function leadsIn({ leads: columns, ways: { readLeads } }: Surroundings, first: CellRef | undefined): readonly Lead[] {
  const read = ({ heading, cells }: CellsOfColumn) =>
    readLeads(withPartsInWords(textIn(meantBy(cells)) ?? "", heading));
  const [only, ...others] = columns;
  if (only === undefined || others.length === 0) return only === undefined ? [] : read(only);
  const placed = columns.flatMap((column) => {
    const cell = column.cells.find(isFilled);
    return cell === undefined ? [] : [{ heading: column.heading, at: cell.at, leads: read(column) }];
  });
  return leadsOfColumns(placed, first);
}

/** A date that is the same as above is that date; with nothing above, the words stay and are told as no date. */
const withMeant = (cells: readonly Cell[]) =>
  cells.some(({ means }) => means)
    ? meantBy(cells.map((cell) => (cell.means?.length === 0 ? { ...cell, means: [cell] } : cell)))
    : cells;

/** Tells the cells that say "the same as above" with nothing above; those of dates are read as words that are no date. */
function tellUnexplained(cells: ActionCells, unread: Unread[]): void {
  for (const field of ["area", "leads", "supportingLeads"] as const)
    for (const { at, raw, means } of cells[field] ?? []) if (means?.length === 0) unread.push({ at, field, raw });
}

/** The first part of a numbered reference: `2` of `2.3`, `2-3` and `2/3`, `P2` of `P2.3` and `P2.A3`, `II` of `II.3`. */
function areaOf(ref: string | null): string | null {
  const [, dotted, dashed] =
    /^(?:([A-Za-z]{0,3}\d{1,3}|[IVX]{1,4})\.|(\d{1,3})[-/])[A-Za-z]{0,2}\d/.exec(ref ?? "") ?? [];
  return dotted ?? dashed ?? null;
}

/** The reference from its own column, or from the head of the action's words where there is no such column. */
function identify(
  cells: ActionCells,
  references: readonly string[],
  unread: Unread[],
): { readonly ref: string | null; readonly refFrom: RefFrom; readonly title: string | null } {
  const title = textIn(cells.title ?? []);
  const own = cells.ref;
  if (own === undefined) {
    const found = title === null ? null : leadingReference(title);
    return found === null ? { ref: null, refFrom: null, title } : { ...found, refFrom: "title" };
  }
  const cell = own.find(isFilled);
  if (cell === undefined) return { ref: null, refFrom: null, title };
  const shown = readReference(cell);
  const ref = shown ?? dateAsReference(cell, references);
  if (ref === null) unread.push({ at: cell.at, field: "ref", raw: cell.raw });
  return { ref, refFrom: ref === null ? null : shown === null ? "date" : "cell", title };
}

/** What the cell for the strategic action says; a reference kept as a number as the cell shows it. */
function parentIn(cells: readonly Cell[]): string | null {
  const cell = cells.find(isFilled);
  if (cell === undefined) return null;
  return typeof cell.raw === "number" ? readReference(cell) : textOf(cell);
}

/** Where each field stands and what its cell holds; `joined` are the further cells that were read with them. */
function provenance(cells: ActionCells) {
  const at: { [F in ActionField]?: CellRef } = {};
  const raw: { [F in ActionField]?: CellValue } = {};
  const joined: CellRef[] = [];
  const dittos: { [F in ActionField]?: CellValue } = {};
  for (const key in cells) {
    const field = key as ActionField;
    const list = cells[field]!;
    const cell = list.find(isFilled) ?? list.find(({ uncalculated }) => uncalculated) ?? list[0];
    if (cell === undefined) continue;
    at[field] = cell.at;
    raw[field] = cell.raw;
    if (cell.means?.[0]) dittos[field] = cell.means[0].raw;
    for (const one of list) if (one !== cell && isFilled(one) && !joined.includes(one.at)) joined.push(one.at);
    if (cell.besides) joined.push(...cell.besides);
  }
  return { at, raw, joined, dittos: Object.keys(dittos).length > 0 ? dittos : null };
}

const isFilled = ({ raw }: Cell) => !isBlank(raw);

const wordsOfCells = (cells: readonly Cell[]) => cells.map((cell) => ({ at: cell.at, text: textOf(cell) ?? "" }));

/** The words of some cells, a line for each; null when they hold none. */
function textIn(cells: readonly Cell[]): string | null {
  if (cells.length === 1) return textOf(cells[0]!);
  const texts = cells.map(textOf).filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join("\n");
}

/** The dates of a cell: a real date is one milestone, a text may hold several. */
export function milestonesIn(cell: Cell, settings: DateSettings = {}): readonly Milestone[] {
  if (cell.raw === null || cell.isError) return [];
  if (cell.day !== undefined) return [inItsOrder(String(cell.raw), cell.day)];
  const day = dayOf(cell);
  if (day !== null) return milestonesOfDay(day);
  return readMilestones(textOf(cell) ?? "", settings);
}

const inItsOrder = (text: string, day: IsoDay | null) =>
  day === null ? milestoneWithoutDay(text) : milestoneOfDay(day, text.trim());

const milestonesOfDay = remembering((day) => [milestoneOfDay(day, longDay(day))]);

/** Whether no other date of its cell took its place. */
const holds = ({ replaced }: Milestone) => !replaced;
const holding = (milestones: readonly Milestone[]) => (milestones.every(holds) ? milestones : milestones.filter(holds));
const replacedIn = (milestones: readonly Milestone[]) => milestones.filter(({ replaced }) => replaced);

/** In a column of start dates a month means its first day. */
function asStart(milestone: Milestone | undefined): Milestone | null {
  return milestone === undefined
    ? null
    : { ...milestone, kind: "from", date: milestone.window?.from ?? milestone.date };
}

/** The state of the first cell with words, else of the action's own cell, whose colour may mean one by a key. */
function readScale<S>(
  field: ActionField,
  cells: ActionCells,
  read: (cell: StatusText) => StatusRead<S>,
  unread: Unread[],
): StatusRead<S> {
  const list = cells[field] ?? [];
  const cell = list.find((one) => textOf(one) !== null) ?? list[0];
  if (cell === undefined) return { status: null, source: null, exact: false };
  const text = textOf(cell);
  const found = read({ text: text === null || cell.undecided ? "" : text, fill: cell.fill });
  if (found.status === null && text !== null) unread.push({ at: cell.at, field, raw: cell.raw });
  return found;
}

function readDay(field: ActionField, cells: ActionCells, unread: Unread[]): IsoDay | null {
  const filled = (cells[field] ?? []).filter(isFilled);
  const days = filled.flatMap((cell) => {
    if (cell.day !== undefined) return cell.day ?? [];
    return dayOf(cell) ?? daysIn(textOf(cell) ?? "");
  });
  if (filled[0] && days.length === 0) unread.push({ at: filled[0].at, field, raw: filled[0].raw });
  return days.reduce<IsoDay | null>((last, day) => (last === null || day > last ? day : last), null);
}

function daysIn(text: string): readonly IsoDay[] {
  return readMilestones(text).flatMap(({ precision, window }) => (precision === "day" && window ? [window.from] : []));
}
