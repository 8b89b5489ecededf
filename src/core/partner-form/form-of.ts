import { askedActions, namedLeads } from "../nudges";
import {
  actionStatuses,
  dueInForce,
  impactStatuses,
  squash,
  type Action,
  type ActionField,
  type ActionStatus,
  type ImpactStatus,
  type IsoDay,
  type Plan,
} from "../plan";
import { longDay } from "../plan/dates/day";
import { updateFields, updateForm, type OpenDate, type UpdateField, type UpdateForm } from "../update";
import { wordsOfState } from "../update/choices";
import { fieldNames } from "../plan";
import { capital } from "../words";
import { cellRef, isBlank, shortRef, splitCellRef, valueIn, type CellValue, type Snapshot } from "../workbook";

/** The rows of one lead as they are handed to somebody who fills them in elsewhere. */
export type PartnerForm = {
  readonly lead: string;
  /** Name of the workbook that it was made from. */
  readonly plan: string;
  readonly made: IsoDay;
  /** To whom it goes back, as somebody typed it; blank where nobody has. */
  readonly returnTo: string;
  readonly rows: readonly FormRow[];
  /** The plan's own headings. */
  readonly headings: { readonly [F in "ref" | "title" | UpdateField | "due"]: string };
  readonly words: StateWords;
};

export type StateWords = { readonly [S in ActionStatus | ImpactStatus]: string };

/** An action with what of it may be filled in. */
export type FormRow = {
  /** The cell that the row is known by: no two rows have the same. */
  readonly place: string;
  readonly action: Action;
  readonly form: UpdateForm;
  /** What stands in the cells of the fields, whether they may be filled in or not. */
  readonly values: { readonly [F in UpdateField]: CellValue };
};

/** The form for one lead; of a lead whom the plan does not name it has no rows. */
export function partnerForm(
  book: Snapshot,
  plan: Plan,
  { lead, made, returnTo = "" }: { readonly lead: string; readonly made: IsoDay; readonly returnTo?: string },
): PartnerForm {
  const actions = askedActions(plan).filter((action) => isLedBy(action, lead));
  const known = new Set<string>();
  const rows = actions.map((action): FormRow => {
    const place = freePlace(known, placeOf(action));
    known.add(place);
    const form = updateForm(book, plan, action, made);
    return { place, action, form, values: valuesOf(book, plan, action) };
  });
  const headings = headingsOf(plan, actions);
  return {
    lead,
    plan: book.name,
    made,
    returnTo: returnTo.trim(),
    rows,
    headings,
    words: stateWords(book, plan, rows),
  };
}

/** Whether the plan names this lead for the action. */
export const isLedBy = (action: Action, lead: string): boolean =>
  namedLeads(action).some((name) => squash(name) === squash(lead));

/** The dates of a form's row as it says them. */
export const dateInWords = ({ day, asWritten }: OpenDate): string => (day === asWritten ? longDay(day) : asWritten);

/** `B13 on Action plan`: no sign stands in front that a program could take for its own. */
function placeOf({ at, sheet, row }: Action): string {
  const cell = at.title ?? at.ref ?? cellRef(sheet, row, 0);
  return `${shortRef(cell)} on ${splitCellRef(cell).sheet}`;
}

/** Where words of one cell belong to several actions, its address is said with a number. */
function freePlace(known: ReadonlySet<string>, at: string): string {
  for (let n = 1; ; n++) {
    const place = n === 1 ? at : `${at} (${n})`;
    if (!known.has(place)) return place;
  }
}

function valuesOf(book: Snapshot, plan: Plan, action: Action): FormRow["values"] {
  return Object.fromEntries(
    updateFields.map((field) => [field, valueNow(book, plan, action, field)]),
  ) as FormRow["values"];
}

/** What the plan says of a field: of a state that is told by a colour alone its words. */
export function valueNow(book: Snapshot, plan: Plan, action: Action, field: UpdateField): CellValue {
  const at = action.at[field];
  const value = at === undefined ? null : valueIn(book, at);
  if (!isBlank(value) || at === undefined || field === "progress" || field === "evidence") return value;
  return field === "actionStatus"
    ? action.actionStatus && wordsOfState(book, plan, action, field, action.actionStatus)
    : action.impactStatus && wordsOfState(book, plan, action, field, action.impactStatus);
}

function headingsOf({ layout }: Plan, actions: readonly Action[]): PartnerForm["headings"] {
  const sheets = new Set(actions.map(({ sheet }) => sheet));
  const columns = layout
    .filter(({ sheet, role }) => role === "actions" && sheets.has(sheet))
    .flatMap((one) => one.columns);
  const own = (field: ActionField) =>
    columns.find((column) => column.field === field && column.header.trim() !== "")?.header ??
    capital(fieldNames[field]);
  const due = actions.flatMap((action) => dueInForce(action).field ?? [])[0] ?? "due";
  const heading = (field: ActionField) => own(field).replace(/\s+/g, " ").trim().slice(0, LONGEST_HEADING).trim();
  return {
    ref: heading("ref"),
    title: heading("title"),
    actionStatus: heading("actionStatus"),
    impactStatus: heading("impactStatus"),
    progress: heading("progress"),
    evidence: heading("evidence"),
    due: heading(due),
  };
}

/** Longer headings, as of whole sentences, are cut. */
const LONGEST_HEADING = 60;

/** The states in the plan's own words, as the first of the rows has them. */
export function stateWords(book: Snapshot, plan: Plan, rows: readonly Pick<FormRow, "form">[]): StateWords {
  const first = (field: "actionStatus" | "impactStatus") =>
    rows.find(({ form }) => form.fields[field] !== undefined)?.form.action;
  const [action, impact] = [first("actionStatus"), first("impactStatus")];
  const words = [
    ...actionStatuses.map(({ id, wording }) => [
      id,
      action === undefined ? wording : wordsOfState(book, plan, action, "actionStatus", id),
    ]),
    ...impactStatuses.map(({ id, wording }) => [
      id,
      impact === undefined ? wording : wordsOfState(book, plan, impact, "impactStatus", id),
    ]),
  ];
  return Object.fromEntries(words) as StateWords;
}
