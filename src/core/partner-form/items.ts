import {
  actionStatuses,
  fieldNames,
  impactStatuses,
  squash,
  type ActionStatus,
  type ImpactStatus,
  type Plan,
} from "../plan";
import { readActionStatus, readImpactStatus } from "../plan/statuses";
import type { UpdateField, UpdateForm } from "../update";
import { wordsOfState } from "../update/choices";
import { whyNotOwn } from "../update/own-cell";
import { listed, quoted } from "../words";
import { shortRef, type Snapshot } from "../workbook";
import { valueNow } from "./form-of";
import { datePart } from "./item-dates";
import { base, NOTHING, short, tell, unreadable, type Part, type RowGiven, type RowResult, type Wanted } from "./parts";
import { textOf, type ReturnedCell, type Told } from "./read";
import { NEW_UPDATE } from "./words";

/** All that was filled in in one row. */
export function itemsOf(given: RowGiven): RowResult {
  const dates = Array.from({ length: given.dates }, (_, place) => place);
  const parts: readonly Part[] = [
    statusPart(given, "actionStatus"),
    statusPart(given, "impactStatus"),
    progressPart(given),
    evidencePart(given),
    ...dates.map((place) => datePart(given, place)),
  ];
  return {
    items: parts.flatMap(({ item }) => item ?? []),
    told: parts.flatMap(({ told }) => told ?? []),
    already: parts.filter(({ already }) => already).length,
    meanwhile: parts.filter(({ meanwhile }) => meanwhile).length,
  };
}

/** Where a cell of the plan cannot be written, what was filled in for it is told. */
function notOffered({ book, plan, form }: RowGiven, field: UpdateField, cell: ReturnedCell): Part {
  const why = whyNotOwn(book, plan, form.action, field) ?? `The ${fieldNames[field]} cannot be entered here.`;
  return tell(
    cell,
    `${shortRef(cell.from)} of the form says ${quoted(short(cell.text))}, which cannot be entered. ${why}`,
  );
}

function statusPart(given: RowGiven, field: "actionStatus" | "impactStatus"): Part {
  const { sent, row, form, book, plan } = given;
  const [cell, own] = [row.cell(field), form.fields[field]];
  const before = sent.said.get(field) ?? "";
  const now = textOf(valueNow(book, plan, form.action, field));
  if (cell === null) return NOTHING;
  const states = { sent: stateOf(given, field, before), now: stateOf(given, field, now) };
  const isSame = (a: string, b: string, x: string | null, y: string | null) => a === b || (x !== null && x === y);
  const moved = !isSame(before, now, states.sent, states.now);
  const bad = unreadable(cell);
  if (bad !== null) return { told: [bad] };
  const to = stateOf(given, field, cell.text);
  if (isSame(before, cell.text, states.sent, to)) return moved ? { meanwhile: 1 } : NOTHING;
  if (own === undefined) return notOffered(given, field, cell);
  if (cell.text === "")
    return tell(
      cell,
      `${shortRef(cell.from)} of the form was emptied. A state is changed by choosing another; it stays as it is.`,
    );
  if (to === null) return tell(cell, noState(cell, field));
  if (to === states.now) return { already: 1 };
  const wanted = { field, to } as Wanted;
  const returned = wordsFor(book, plan, form, wanted);
  return {
    item: { ...base(given, field, cell, own.at), sent: before, returned, now, conflict: moved, note: null, wanted },
  };
}

const wordsFor = (book: Snapshot, plan: Plan, { action }: UpdateForm, wanted: Wanted): string =>
  wanted.field === "actionStatus"
    ? wordsOfState(book, plan, action, wanted.field, wanted.to)
    : wanted.field === "impactStatus"
      ? wordsOfState(book, plan, action, wanted.field, wanted.to)
      : "";

function noState(cell: ReturnedCell, field: "actionStatus" | "impactStatus"): string {
  const states = field === "actionStatus" ? actionStatuses : impactStatuses;
  return `${shortRef(cell.from)} of the form says ${quoted(short(cell.text))}, which is no state of the scheme, so it is not entered. The states are ${listed(states.map(({ plain }) => quoted(plain)))}; enter the one that is meant by hand.`;
}

/** The state that words mean in this plan: those of its lists and rows, then those of the scheme. */
function stateOf(
  { book, plan, form }: RowGiven,
  field: "actionStatus" | "impactStatus",
  text: string,
): ActionStatus | ImpactStatus | null {
  if (text === "") return null;
  const own = plan.actions.filter((one) => squash(textOf(one.raw[field] ?? null)) === squash(text));
  const [state, ...others] = new Set(own.flatMap((one) => one[field] ?? []));
  if (state !== undefined && others.length === 0) return state;
  const states: readonly { readonly id: ActionStatus | ImpactStatus }[] =
    field === "actionStatus" ? actionStatuses : impactStatuses;
  const listedSo = states.find(
    ({ id }) => squash(wordsFor(book, plan, form, { field, to: id } as Wanted)) === squash(text),
  );
  const means = field === "actionStatus" ? readActionStatus : readImpactStatus;
  return listedSo?.id ?? means(text)?.status ?? null;
}

function progressPart(given: RowGiven): Part {
  const { sent, row, form } = given;
  const [cell, earlier, own] = [row.cell("new update"), row.cell("progress"), form.fields.progress];
  const before = sent.said.get("progress") ?? "";
  const now = own === undefined ? before : textOf(own.was);
  const over = earlier !== null && earlier.text !== before && earlier.holds === "value";
  if (cell !== null && cell.text !== "") {
    const told = over ? [earlierTold(earlier)] : [];
    const bad = unreadable(cell);
    if (bad !== null) return { told: [bad, ...told] };
    const part =
      own === undefined ? notOffered(given, "progress", cell) : newUpdate(given, cell, cell.text, { before, now });
    return told.length === 0 ? part : { ...part, told: [...(part.told ?? []), ...told] };
  }
  if (cell !== null && cell.holds !== "value") return { told: [unreadable(cell)!] };
  if (!over) return now === before ? NOTHING : { meanwhile: 1 };
  const added = addedTo(before, earlier.text);
  if (own === undefined || added === null) return { told: [earlierTold(earlier)] };
  return newUpdate(given, earlier, added, { before, now });
}

function newUpdate(
  given: RowGiven,
  cell: ReturnedCell,
  text: string,
  { before, now }: { readonly before: string; readonly now: string },
): Part {
  const { form } = given;
  const at = form.fields.progress!.at;
  const starts = form.dated === "in-column" ? [now] : startsIn(now);
  const isThere = starts.some((rest) => rest === text || /^\n|^ Date moved from /.test(goesOn(rest, text)));
  if (isThere) return { already: 1 };
  const how =
    form.dated === "in-column"
      ? "It takes the place of what stands there now."
      : "It goes above what stands there now.";
  const wanted: Wanted = { field: "progress", to: text };
  const conflict = before !== now;
  return {
    item: {
      ...base(given, "progress", cell, at),
      what: NEW_UPDATE,
      sent: before,
      returned: text,
      now,
      conflict,
      note: conflict ? how : null,
      wanted,
    },
  };
}

/** What stands in a cell from each of its lines on, without the day in front, so that an update that was entered is known. */
const startsIn = (text: string) =>
  [...text.matchAll(/^/gm)].map(({ index }) => text.slice(index).replace(/^\d{1,2} \w+ \d{4}: /, ""));
/** What follows a text that begins so; blank where it does not. */
const goesOn = (text: string, start: string) => (text.startsWith(start) ? text.slice(start.length) : "");

/** What somebody wrote above or below the earlier update; null where they wrote over it. */
function addedTo(before: string, now: string): string | null {
  if (before === "") return now === "" ? null : now;
  const rest = now.endsWith(before)
    ? now.slice(0, -before.length)
    : now.startsWith(before)
      ? now.slice(before.length)
      : "";
  return rest.trim() === "" ? null : rest.trim();
}

const earlierTold = ({ from, text }: ReturnedCell): Told => ({
  from,
  sentence: `${shortRef(from)} of the form, the earlier update, was ${text === "" ? "emptied" : `changed to ${quoted(short(text))}`}. Only new words are entered, from ${quoted(NEW_UPDATE)}; if the earlier ones are to change, do it in the sheet.`,
});

function evidencePart(given: RowGiven): Part {
  const { sent, row, form } = given;
  const [cell, own] = [row.cell("evidence"), form.fields.evidence];
  const before = sent.said.get("evidence") ?? "";
  const now = own === undefined ? before : textOf(own.was);
  if (cell === null) return NOTHING;
  const bad = unreadable(cell);
  if (bad !== null) return { told: [bad] };
  if (cell.text === before) return now === before ? NOTHING : { meanwhile: 1 };
  if (own === undefined) return notOffered(given, "evidence", cell);
  if (cell.text === now) return { already: 1 };
  const note = cell.text === "" ? "It was emptied on the form." : null;
  const wanted: Wanted = { field: "evidence", to: cell.text };
  return {
    item: {
      ...base(given, "evidence", cell, own.at),
      sent: before,
      returned: cell.text,
      now,
      conflict: now !== before,
      note,
      wanted,
    },
  };
}
