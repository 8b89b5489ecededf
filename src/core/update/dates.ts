import { asSentence } from "../words";
import { dueInForce, isComplete, type Action, type IsoDay, type Plan } from "../plan";
import { isDateFormat, lastOfMonth, longDay, longPeriod, serialOfDay } from "../plan/dates/day";
import { readMilestones, type Milestone } from "../plan/dates/milestones";
import {
  EARLIEST_DAY,
  formatIn,
  LATEST_DAY,
  shortRef,
  valueIn,
  type CellRef,
  type CellValue,
  type Edit,
  type Snapshot,
} from "../workbook";
import { isOwnCell } from "./own-cell";

/** A date by which something of an action is to be done, and where another would be written. */
export type OpenDate = {
  /** The cell in which it stands; a new one may have a cell of its own. */
  readonly at: CellRef;
  readonly asWritten: string;
  readonly day: IsoDay;
  /** It has passed, and nothing beside it says that this part is done. */
  readonly passed: boolean;
  /** Whether the cell can say that this part is done: only a text can. */
  readonly mayBeDone: boolean;
  readonly target: Target;
};

/** The cell that is written; `place`: among the dates of its text, which of them. */
type Target =
  | { readonly kind: "day"; readonly at: CellRef; readonly was: CellValue; readonly format: string | undefined }
  | { readonly kind: "text"; readonly at: CellRef; readonly was: string; readonly place: number };

export type Moved = { readonly to: IsoDay; readonly reason: string };
/** What became of an open date: part done, or moved. */
export type DateAnswer = "done" | Moved;

/** The open dates of an action in the order written; none where its cell may not be written. */
export function openDates(book: Snapshot, plan: Plan, action: Action, today: IsoDay): readonly OpenDate[] {
  const { field, dates } = dueInForce(action);
  const at = field === null ? undefined : action.at[field];
  if (field === null || at === undefined || !isOwnCell(book, plan, action, field)) return [];
  const was = valueIn(book, at);
  const inForce = dates.filter(({ replaced }) => !replaced);
  const revised = action.at.revisedDue;
  const isTheOnly = inForce.length === 1 && field !== "revisedDue";
  const beside = isTheOnly && revised !== undefined && isOwnCell(book, plan, action, "revisedDue") ? revised : null;
  return inForce.flatMap((one, place): OpenDate[] => {
    if (!isOpen(one)) return [];
    const target = beside === null ? targetOf(book, at, was, one, place) : dayTarget(book, plan, action, beside);
    if (target === null) return [];
    const mayBeDone = inForce.length > 1 && target.kind === "text";
    return [{ at, asWritten: one.asWritten, day: one.date!, passed: one.date! < today, mayBeDone, target }];
  });
}

/** The open dates of an action that have passed, while it is not stated as complete. */
export function passedDates(book: Snapshot, plan: Plan, action: Action, today: IsoDay): readonly OpenDate[] {
  if (isComplete(action.actionStatus)) return [];
  return openDates(book, plan, action, today).filter(({ passed }) => passed);
}

const isOpen = ({ kind, date, done }: Milestone) => kind === "by" && date !== null && !done;

/** Where a date stands in its cell; null for one that stands in another, as where an action goes on in further rows. */
function targetOf(book: Snapshot, at: CellRef, was: CellValue, one: Milestone, place: number): Target | null {
  if (typeof was === "string")
    return inForceIn(was)[place]?.asWritten === one.asWritten ? { kind: "text", at, was, place } : null;
  return typeof was === "number" && place === 0 ? { kind: "day", at, was, format: formatIn(book, at) } : null;
}

/** A date in a column of its own, written as most of the column are: as a date, unless they are texts. */
function dayTarget(book: Snapshot, plan: Plan, action: Action, at: CellRef): Target {
  return { kind: "day", at, was: valueIn(book, at), format: dateFormat(book, plan, action, "revisedDue") };
}

/** The number format for a day in a column of dates; undefined where the column has its days as texts. */
export function dateFormat(
  book: Snapshot,
  { actions }: Plan,
  { sheet, at }: Action,
  field: "revisedDue" | "updated",
): string | undefined {
  const own = at[field] === undefined ? undefined : formatIn(book, at[field]);
  if (own !== undefined && isDateFormat(own)) return own;
  const others = actions.filter((one) => one.sheet === sheet && one.at[field] !== undefined && one.raw[field] != null);
  const dates = others.filter(({ raw }) => typeof raw[field] === "number");
  if (others.length > 0 && dates.length * 2 < others.length) return undefined;
  const formats = dates.flatMap((one) => formatIn(book, one.at[field]!) ?? []);
  return formats.find(isDateFormat) ?? "dd/mm/yyyy";
}

/** A day as a cell holds it: a serial number where the format shows one, else in words. */
export function dayValue(book: Snapshot, day: IsoDay, format: string | undefined): CellValue {
  return format === undefined ? longDay(day) : serialOfDay(day, book.dateSystem);
}

/**
 * The edits for what became of the open dates, each cell once. Of a text it is looked up whether it reads as it is meant:
 * the date in force is another or done, and all others are as before.
 *
 * @throws CannotUpdate where a text would read otherwise; the message says which cell is to be changed by hand. Also for a
 * year that nobody can mean: a field for a date takes years of one digit and of six.
 */
export function dateEdits(
  book: Snapshot,
  dates: readonly OpenDate[],
  answers: ReadonlyMap<OpenDate, DateAnswer>,
): readonly Edit[] {
  const texts = new Map<CellRef, { readonly was: string; readonly answered: [number, DateAnswer][] }>();
  const edits: Edit[] = [];
  for (const date of dates) {
    const answer = answers.get(date);
    if (answer === undefined) continue;
    if (answer !== "done" && (answer.to < EARLIEST_DAY || answer.to > LATEST_DAY)) throw strangeYear();
    const { target } = date;
    if (target.kind === "text") {
      const known = texts.get(target.at) ?? { was: target.was, answered: [] };
      known.answered.push([target.place, answer]);
      texts.set(target.at, known);
    } else if (answer !== "done") {
      const { at, was, format } = target;
      edits.push({ at, was, to: dayValue(book, answer.to, format), ...(format !== undefined && { format }) });
    }
  }
  for (const [at, { was, answered }] of texts) edits.push({ at, was, to: rewritten(at, was, answered) });
  return edits;
}

const strangeYear = () =>
  new CannotUpdate(
    `The year of the new date cannot be right: it must lie between ${yearOf(EARLIEST_DAY)} and ${yearOf(LATEST_DAY)}. Type the date again.`,
  );

const yearOf = (day: IsoDay) => day.slice(0, 4);

/** The text with its answered dates said anew: "June 2025 (was December 2024)", "March 2024 (done)". */
function rewritten(at: CellRef, text: string, answered: readonly (readonly [number, DateAnswer])[]): string {
  const before = inForceIn(text);
  const places = placesOf(text, before);
  const to = [...answered]
    .sort(([a], [b]) => b - a)
    .reduce((now, [place, answer]) => {
      const [from, one] = [places[place], before[place]];
      if (from === undefined || one === undefined) throw notRewritten(at);
      const words =
        answer === "done" ? `${one.asWritten} (done)` : `${newWords(one, answer.to)} (was ${one.asWritten})`;
      return now.slice(0, from) + words + now.slice(from + one.asWritten.length);
    }, text);
  const answers = new Map(answered);
  const after = inForceIn(to);
  const isMeant = (one: Milestone, place: number) => {
    const [now, answer] = [after[place], answers.get(place)];
    if (now === undefined) return false;
    if (answer === "done") return now.date === one.date && now.done;
    return now.date === (answer?.to ?? one.date) && now.done === one.done && now.kind === one.kind;
  };
  if (after.length !== before.length || !before.every(isMeant)) throw notRewritten(at);
  return to;
}

const inForceIn = (text: string) => readMilestones(text).filter(({ replaced }) => !replaced);

/** Where each date stands in its text. */
function placesOf(text: string, dates: readonly Milestone[]): readonly (number | undefined)[] {
  let from = 0;
  return dates.map(({ asWritten }) => {
    const place = text.indexOf(asWritten, from);
    if (place < 0) return undefined;
    from = place + asWritten.length;
    return place;
  });
}

/** A month stays a month where its last day is meant; else the day in words. */
function newWords({ precision }: Milestone, to: IsoDay): string {
  const [year = 0, month = 0] = to.split("-").map(Number);
  return precision === "month" && to === lastOfMonth(year, month) ? longPeriod(to.slice(0, 7)) : longDay(to);
}

/** An update that cannot be written as it was entered; the message says where, and what to do. */
export class CannotUpdate extends Error {
  override readonly name = "CannotUpdate";
}

const notRewritten = (at: CellRef) =>
  new CannotUpdate(
    `The dates in ${shortRef(at)} cannot be changed here so that they still read as they are meant. Change them in the sheet.`,
  );

/** What the update says of moved dates, a sentence each: where a date moved from, where to, and why. */
export function movesInWords(
  dates: readonly OpenDate[],
  answers: ReadonlyMap<OpenDate, DateAnswer>,
): readonly string[] {
  return dates.flatMap((date) => {
    const answer = answers.get(date);
    if (answer === undefined || answer === "done") return [];
    return [`Date moved from ${date.asWritten} to ${longDay(answer.to)}: ${asSentence(answer.reason)}`];
  });
}
