import type { CellRef, CellValue, SheetSnapshot } from "../workbook";
import { cellReader, dayOf, textOf, type Cell } from "./cells";
import type { ActionField } from "./columns";
import { milestoneOfDay, readMilestones, type IsoDay, type Milestone } from "./dates/milestones";
import { longDay } from "./dates/day";
import { readLeads } from "./leads/read-leads";
import type { Action, Heading, SheetLayout, Unread } from "./plan";
import { readActionStatus, readImpactStatus } from "./statuses";

type Parsed = {
  readonly actions: readonly Omit<Action, "key">[];
  readonly headings: readonly Heading[];
  readonly unread: readonly Unread[];
};

/** Reads the data rows of a plan's sheet; headings between them give the area of the rows below. */
export function parseActions(sheet: SheetSnapshot, layout: SheetLayout, system: 1900 | 1904): Parsed {
  const cellAt = cellReader(sheet, system);
  const columns = new Map(
    layout.columns.flatMap(({ field, column }) => (field === null ? [] : [[field as ActionField, column] as const])),
  );
  const actions: Omit<Action, "key">[] = [];
  const headings: Heading[] = [];
  const unread: Unread[] = [];
  let area: string | null = null;
  let afterHeading = false;
  for (const { row, kind } of layout.rows) {
    if (kind === "heading") {
      const cell = firstFilled(layout, (column) => cellAt(row, column));
      const text = cell === null ? null : textOf(cell);
      if (cell === null || text === null) continue;
      const named = areaNumber(text);
      if (named !== null || !afterHeading) area = named ?? text;
      headings.push({ text, at: cell.at, area });
    } else if (kind === "data") {
      const cells = new Map([...columns].map(([field, column]) => [field, cellAt(row, column)]));
      actions.push(readAction(sheet.name, row, cells, area, unread));
    }
    afterHeading = kind === "heading" || (afterHeading && kind === "blank");
  }
  return { actions, headings, unread };
}

function firstFilled(layout: SheetLayout, cellAt: (column: number) => Cell): Cell | null {
  for (const { column } of layout.columns) {
    const cell = cellAt(column);
    if (textOf(cell) !== null) return cell;
  }
  return null;
}

/** "Area of Improvement 2: …", "Priority 3 – …" -> `2`, `3`. */
function areaNumber(text: string): string | null {
  return (
    /^(?:(?:strategic )?(?:improvement )?(?:area|priority|theme|workstream|objective)s?(?: (?:of|for) [a-z]+)*)\s*(?:no\.?\s*)?(\d{1,2})\b/i.exec(
      text,
    )?.[1] ?? null
  );
}

function readAction(
  sheet: string,
  row: number,
  cells: ReadonlyMap<ActionField, Cell>,
  heading: string | null,
  unread: Unread[],
): Omit<Action, "key"> {
  const cell = (field: ActionField) => cells.get(field) ?? null;
  const text = (field: ActionField) => textIn(cell(field));
  const ref = text("ref");
  const due = milestonesIn(cell("due"));
  const revisedDue = milestonesIn(cell("revisedDue"));
  const actionStatus = readScale("actionStatus", cell("actionStatus"), readActionStatus, unread);
  return {
    sheet,
    row,
    ref,
    area: /^([A-Za-z]{0,3}\d{1,3})\.\d/.exec(ref ?? "")?.[1] ?? text("area") ?? heading,
    title: text("title"),
    leads: readLeads(text("leads") ?? ""),
    supportingLeads: readLeads(text("supportingLeads") ?? ""),
    start: milestonesIn(cell("start"))[0] ?? null,
    due,
    finalDue: latest(revisedDue) ?? latest(due),
    originalDue: milestonesIn(cell("originalDue")),
    revisedDue,
    actionStatus,
    impactStatus: readScale("impactStatus", cell("impactStatus"), readImpactStatus, unread),
    statusSource: actionStatus === null ? null : "text",
    ...wordsIn(text),
    updated: readDay("updated", cell("updated"), unread),
    at: Object.fromEntries([...cells].map(([field, { at }]) => [field, at])) as {
      readonly [F in ActionField]?: CellRef;
    },
    raw: Object.fromEntries([...cells].map(([field, { raw }]) => [field, raw])) as {
      readonly [F in ActionField]?: CellValue;
    },
  };
}

/** The fields that are plain words. */
function wordsIn(text: (field: ActionField) => string | null) {
  return {
    progress: text("progress"),
    evidence: text("evidence"),
    nextSteps: text("nextSteps"),
    risk: text("risk"),
    resources: text("resources"),
    successCriteria: text("successCriteria"),
  };
}

const textIn = (cell: Cell | null) => (cell === null ? null : textOf(cell));

/** The dates of a cell: a real date is one milestone, a text may hold several. */
export function milestonesIn(cell: Cell | null): readonly Milestone[] {
  if (cell === null || cell.raw === null || cell.isError) return [];
  const day = dayOf(cell);
  if (day !== null) return [milestoneOfDay(day, longDay(day))];
  return readMilestones(textOf(cell) ?? "");
}

function latest(milestones: readonly Milestone[]): IsoDay | null {
  return milestones.reduce<IsoDay | null>(
    (last, { kind, date }) => (kind === "by" && date !== null && (last === null || date > last) ? date : last),
    null,
  );
}

function readScale<S>(
  field: ActionField,
  cell: Cell | null,
  read: (text: string) => { readonly status: S } | null,
  unread: Unread[],
): S | null {
  const text = textIn(cell);
  if (cell === null || text === null) return null;
  const found = read(text);
  if (found === null) unread.push({ at: cell.at, field, raw: cell.raw });
  return found?.status ?? null;
}

function readDay(field: ActionField, cell: Cell | null, unread: Unread[]): IsoDay | null {
  if (cell === null || cell.raw === null) return null;
  const day = dayOf(cell);
  if (day !== null) return day;
  const dates = readMilestones(textIn(cell) ?? "").filter(({ precision }) => precision === "day");
  const last = dates.reduce<IsoDay | null>(
    (latestDay, { date }) => (date !== null && (latestDay === null || date > latestDay) ? date : latestDay),
    null,
  );
  if (last === null) unread.push({ at: cell.at, field, raw: cell.raw });
  return last;
}
