import {
  DRAWING_LIMITS,
  EARLIEST_DAY,
  isBlank,
  shortRef,
  splitCellRef,
  valueIn,
  type CellRef,
  type CellValue,
  type Edit,
  type Fix,
  type Given,
  type Snapshot,
} from "../workbook";
import type { Action, ActionStatus, ImpactStatus, IsoDay, Plan } from "../plan";
import { longDay } from "../plan/dates/day";
import { readMilestones } from "../plan/dates/milestones";
import { nameOf } from "../rules/rows";
import { wordsOfState } from "./choices";
import {
  CannotUpdate,
  dateEdits,
  dateFormat,
  dayValue,
  movesInWords,
  openDates,
  type DateAnswer,
  type OpenDate,
} from "./dates";
import { isOwnCell, whyNotOwn } from "./own-cell";
import { fillOf } from "./paint";

/** What a lead updates of an action, besides its dates. */
export const updateFields = ["actionStatus", "impactStatus", "progress", "evidence"] as const;
export type UpdateField = (typeof updateFields)[number];

export type FormField = { readonly at: CellRef; readonly was: CellValue; readonly text: string };

/**
 * What can be updated of an action and what its cells hold now. Where the sheet has a column for the day of an update, an
 * update is written over the last one and dated there; where it has none, each update is a line of its own, its day in
 * front, above the earlier ones, so that none is without its day.
 */
export type UpdateForm = {
  readonly action: Action;
  readonly name: string;
  readonly fields: { readonly [F in UpdateField]?: FormField };
  /** Why a field cannot be updated here, a sentence each. */
  readonly notOffered: readonly string[];
  readonly dates: readonly OpenDate[];
  readonly dated: "in-column" | "in-text" | "nowhere";
  /** The day of the last update where it lies ahead, so that it is a slip to be put right; null where it does not. */
  readonly ahead: { readonly at: CellRef; readonly was: CellValue; readonly day: IsoDay } | null;
  /** What names the row as the form was opened: by then it may have moved. */
  readonly named: readonly Given[];
};

/** What somebody entered; a status of null is left as it is. Of `in-text` forms `progress` is the new line alone. */
export type Entered = {
  readonly actionStatus: ActionStatus | null;
  readonly impactStatus: ImpactStatus | null;
  readonly progress: string;
  readonly evidence: string;
  readonly dates: ReadonlyMap<OpenDate, DateAnswer>;
  /** The day that is meant where that of the last update lies ahead; null: left as it is. A new update has its own. */
  readonly day: IsoDay | null;
};

/** The form of an action, on a day. */
export function updateForm(book: Snapshot, plan: Plan, action: Action, today: IsoDay): UpdateForm {
  const whyNot = updateFields.map((field) => whyNotOwn(book, plan, action, field));
  const fields = updateFields.flatMap((field, i): readonly (readonly [UpdateField, FormField])[] => {
    const at = action.at[field];
    if (at === undefined || whyNot[i] !== null) return [];
    const was = valueIn(book, at);
    return [[field, { at, was, text: was === null ? "" : String(was) }]];
  });
  const offered: UpdateForm["fields"] = Object.fromEntries(fields);
  const inText = offered.progress === undefined ? "nowhere" : "in-text";
  const inColumn = isOwnCell(book, plan, action, "updated");
  return {
    action,
    name: nameOf(action),
    fields: offered,
    notOffered: [...whyNot.flatMap((why) => why ?? []), ...(offered.progress === undefined ? [NO_REASON] : [])],
    dates: offered.progress === undefined ? [] : openDates(book, plan, action, today),
    dated: inColumn ? "in-column" : inText,
    ahead: inColumn ? aheadOf(book, action, today) : null,
    named: namesOf(book, action),
  };
}

/** A date never moves without a word of why. */
const NO_REASON = "There is no update in which a reason could stand, so no date is changed here.";

function aheadOf(book: Snapshot, { at, updated }: Action, today: IsoDay): UpdateForm["ahead"] {
  if (at.updated === undefined || updated === null || updated <= today) return null;
  return { at: at.updated, was: valueIn(book, at.updated), day: updated };
}

/** The reference and the words of an action, as far as it has them. */
function namesOf(book: Snapshot, { at }: Action): readonly Given[] {
  return [at.ref, at.title].flatMap((cell) => (cell === undefined ? [] : [{ at: cell, value: valueIn(book, cell) }]));
}

/** The form as nobody has entered anything. */
export function nothingEntered({ fields, dated }: UpdateForm): Entered {
  const progress = dated === "in-text" ? "" : (fields.progress?.text ?? "");
  const evidence = fields.evidence?.text ?? "";
  return { actionStatus: null, impactStatus: null, progress, evidence, dates: new Map(), day: null };
}

/**
 * What was entered as one fix, to be written whole or not at all; null where nothing would change.
 *
 * @throws CannotUpdate for a date that cannot be written so that it reads as it is meant, for a text that is longer than a
 * cell holds, and for a day of the last update that lies ahead, too, with what to do.
 */
export function updateFix(book: Snapshot, plan: Plan, form: UpdateForm, entered: Entered, today: IsoDay): Fix | null {
  const { action, fields } = form;
  const { actionStatus, impactStatus } = entered;
  const edits: Edit[] = [];
  const put = (field: FormField | undefined, to: string, painted: Pick<Edit, "fill"> = {}) => {
    // What nobody has touched stays as it is, blanks around it and all.
    if (field !== undefined && to.length > DRAWING_LIMITS.text && to !== field.text) throw tooLong(field.at, to.length);
    if (field !== undefined && to !== field.text && !(isBlank(to) && isBlank(field.was)))
      edits.push({ at: field.at, was: field.was, to: isBlank(to) ? null : to, ...painted });
  };
  if (actionStatus !== null && actionStatus !== action.actionStatus)
    put(
      fields.actionStatus,
      wordsOfState(book, plan, action, "actionStatus", actionStatus),
      fillOf(book, plan, action, "actionStatus", actionStatus),
    );
  if (impactStatus !== null && impactStatus !== action.impactStatus)
    put(
      fields.impactStatus,
      wordsOfState(book, plan, action, "impactStatus", impactStatus),
      fillOf(book, plan, action, "impactStatus", impactStatus),
    );
  put(fields.progress, progressOf(form, entered, today));
  put(fields.evidence, asText(entered.evidence, fields.evidence?.text));
  edits.push(...dateEdits(book, form.dates, entered.dates));
  if (edits.length === 0) return dayFix(book, plan, form, entered.day, today);
  const all = [...edits, ...stampOf(book, plan, form, today)].sort((a, b) => columnOf(a) - columnOf(b));
  return { label: `Update ${form.name}`, safe: false, edits: all, given: form.named };
}

/** The day of the last update put right, and nothing else. */
function dayFix(book: Snapshot, plan: Plan, form: UpdateForm, day: IsoDay | null, today: IsoDay): Fix | null {
  const { action, ahead, name, named } = form;
  if (ahead === null || day === null || day === ahead.day) return null;
  if (day > today || day < EARLIEST_DAY)
    throw new CannotUpdate(
      `An update cannot be of ${longDay(day)}. Give the day on which it was written, ${longDay(today)} at the latest.`,
    );
  const format = dateFormat(book, plan, action, "updated");
  const edit = {
    at: ahead.at,
    was: ahead.was,
    to: dayValue(book, day, format),
    ...(format !== undefined && { format }),
  };
  return { label: `Update ${name}`, safe: false, edits: [edit], given: named };
}

const tooLong = (at: CellRef, length: number) =>
  new CannotUpdate(
    `${shortRef(at)} would hold ${length.toLocaleString("en-GB")} characters; a cell holds ${DRAWING_LIMITS.text.toLocaleString("en-GB")}. Shorten the text, or take earlier updates out of the cell first.`,
  );

const columnOf = ({ at }: Edit) => splitCellRef(at).column;

/** The update as its cell will hold it, with why dates moved. */
function progressOf({ fields, dates, dated }: UpdateForm, entered: Entered, today: IsoDay): string {
  const before = fields.progress?.text ?? "";
  const said = asText(entered.progress, dated === "in-column" ? before : undefined);
  const moves = movesInWords(dates, entered.dates);
  if (dated === "in-column") return [said, ...moves].filter((line) => line !== "").join("\n");
  const line = [said, ...moves].filter((words) => words !== "").join(" ");
  if (line === "") return before;
  const own = startsWithDay(line) ? line : `${longDay(today)}: ${line}`;
  return before.trim() === "" ? own : `${own}\n${before}`;
}

const startsWithDay = (line: string) => {
  const [first] = readMilestones(line);
  return first?.precision === "day" && line.startsWith(first.asWritten);
};

/** The day of the update in its own column, as the column has its days; nothing where it stands there already. */
function stampOf(book: Snapshot, plan: Plan, { action, dated }: UpdateForm, today: IsoDay): readonly Edit[] {
  const at = action.at.updated;
  if (dated !== "in-column" || at === undefined) return [];
  const format = dateFormat(book, plan, action, "updated");
  const [was, to] = [valueIn(book, at), dayValue(book, today, format)];
  return was === to ? [] : [{ at, was, to, ...(format !== undefined && { format }) }];
}

/** As Excel keeps a text, line feeds alone and no blanks around it; what is as it was before stays so. */
const asText = (text: string, before?: string) => (text === before ? text : text.replace(/\r\n?/g, "\n").trim());
