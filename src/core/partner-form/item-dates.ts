import { dueInForce, squash } from "../plan";
import { longDay } from "../plan/dates/day";
import type { OpenDate, UpdateForm } from "../update";
import { listed, quoted } from "../words";
import { shortRef } from "../workbook";
import { dateInWords } from "./form-of";
import { base, NOTHING, short, tell, unreadable, type MergeItem, type Part, type RowGiven } from "./parts";
import { readNewDay } from "./read-day";
import type { ReturnedCell, SentRow, Told } from "./read";
import { DONE, newDate, reasonFor } from "./words";

/** What was filled in for one date of an action. */
export function datePart(given: RowGiven, place: number): Part {
  const { row, sent } = given;
  const [over, cell, why] = [row.cell(`date ${place}`), row.cell(`new date ${place}`), row.cell(`reason ${place}`)];
  const shown = shownAt(sent, place);
  const told = over !== null && squash(over.text) !== squash(shown) ? [dateOver(over, shown, place)] : [];
  const part = newDatePart(given, { cell, why, place, shown, open: openDate(given, place) });
  return told.length === 0 ? part : { ...part, told: [...(part.told ?? []), ...told] };
}

const shownAt = ({ said }: SentRow, place: number) => said.get(`date ${place}`) ?? "";

/** The open date that the form was sent with, if it still is one; of two that read the same each is itself. */
function openDate({ form, sent }: RowGiven, place: number): OpenDate | undefined {
  const shown = squash(shownAt(sent, place));
  const before = Array.from({ length: place }, (_, n) => squash(shownAt(sent, n))).filter((text) => text === shown);
  return form.dates.filter((date) => squash(dateInWords(date)) === shown)[before.length];
}

type DateGiven = {
  readonly cell: ReturnedCell | null;
  readonly why: ReturnedCell | null;
  readonly place: number;
  readonly shown: string;
  readonly open: OpenDate | undefined;
};

function newDatePart(given: RowGiven, of: DateGiven): Part {
  const { cell, why, shown, open, place } = of;
  const bad = [cell, why].flatMap((one) => (one === null ? [] : (unreadable(one) ?? [])));
  if (bad.length > 0) return { told: bad };
  const reason = why?.text ?? "";
  if (cell === null || cell.text === "") {
    if (why !== null && reason !== "") return tell(why, reasonAlone(why));
    return open === undefined && shown !== "" ? { meanwhile: 1 } : NOTHING;
  }
  const day = readNewDay(cell, given.dateSystem);
  if (day !== null && isThere(given.form, of, day)) return { already: 1 };
  const refused = whyNoDate(given.form, of, day, cell);
  if (refused !== null || open === undefined || day === null) return tell(cell, refused ?? "");
  const item: MergeItem = {
    ...base(given, "progress", cell, open.target.at),
    key: `${given.sent.place} date ${place}`,
    what: newDate(place),
    sent: shown,
    returned: day === DONE ? DONE : `${longDay(day)}: ${reason}`,
    now: dateInWords(open),
    conflict: false,
    note: null,
    wanted: { field: "date", date: open, answer: day === DONE ? DONE : { to: day, reason } },
  };
  return { item };
}

/** Whether the plan says by now what was filled in: that date, or that the part is done. */
function isThere({ action, dates }: UpdateForm, { open, shown }: DateGiven, day: string): boolean {
  if (open !== undefined) return open.day === day;
  const isDone = dueInForce(action).dates.some((one) => one.done && squash(one.asWritten) === squash(shown));
  return day === DONE ? isDone : dates.some((date) => date.day === day);
}

const reasonAlone = ({ from }: ReturnedCell) =>
  `${shortRef(from)} of the form gives a reason, and no new date stands beside it. Ask for the date, or enter the words by hand.`;

/** Why a date that somebody has filled in cannot be entered, and what to do; null where it can. */
function whyNoDate(form: UpdateForm, of: DateGiven, day: string | null, cell: ReturnedCell): string | null {
  const { shown, open, place, why } = of;
  const where = `${shortRef(cell.from)} of the form`;
  if (day === null)
    return `${where} says ${quoted(short(cell.text))}, which is no day with its year. Enter the date by hand, or have it typed as 31/3/2027.`;
  const said = day === DONE ? quoted(DONE) : longDay(day);
  const reason = why === null || why.text === "" ? "" : ` (${quoted(short(why.text))})`;
  if (shown === "")
    return `${where} gives ${said}${reason}, and the action had no date there that could be moved. Enter the date by hand.`;
  if (open === undefined)
    return `${where} gives ${said}${reason} for the date ${quoted(shown)}, which is not an open date of the action any more${datesNow(form)}. Look at it in the plan, and enter the date by hand if it is still meant.`;
  if (day === DONE)
    return open.mayBeDone
      ? null
      : `${where} says ${quoted(DONE)}, which can be written beside one of several dates only. Whether the action is complete is said by its status.`;
  return reason === ""
    ? `${where} gives ${said}, and no reason stands under ${quoted(reasonFor(place))}. A date moves only with its reason: ask for it, or enter both by hand.`
    : null;
}

const datesNow = ({ dates }: UpdateForm) =>
  dates.length === 0 ? "" : `: the plan says ${listed(dates.map((date) => quoted(dateInWords(date))))} now`;

const dateOver = ({ from, text }: ReturnedCell, shown: string, place: number): Told => ({
  from,
  sentence: `${shortRef(from)} of the form says ${quoted(short(text))} where the date ${quoted(shown)} stood. A date moves by ${quoted(newDate(place))} with a reason; this was not entered.`,
});
