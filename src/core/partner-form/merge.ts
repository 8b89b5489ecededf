import { leadsOf } from "../board/leads-of-plan";
import { squash, type Action, type ActionStatus, type ImpactStatus, type IsoDay, type Plan } from "../plan";
import {
  CannotUpdate,
  nothingEntered,
  updateFix,
  updateForm,
  type DateAnswer,
  type Entered,
  type OpenDate,
  type UpdateForm,
} from "../update";
import { counted, quoted } from "../words";
import type { Fix, Snapshot } from "../workbook";
import { findAction, nameOfSent } from "./find-action";
import { isLedBy } from "./form-of";
import { itemsOf } from "./items";
import { matchRows, type MatchedRow } from "./match-rows";
import type { MergeItem } from "./parts";
import { readReturned, type Returned, type Told } from "./read";

/** What a form that came back would change in the plan as it is now. */
export type Merge = {
  readonly file: string;
  readonly lead: string;
  readonly made: string;
  /** About the file as a whole. */
  readonly notes: readonly string[];
  /** The actions for which something was filled in, or is to be said. */
  readonly rows: readonly MergeRow[];
  /** What is not entered, with the cell of the form. */
  readonly told: readonly Told[];
  /** Cells that say already what was filled in; cells that changed in the plan alone, and stay. */
  readonly already: number;
  readonly meanwhile: number;
};

export type MergeRow = {
  readonly action: Action;
  readonly form: UpdateForm;
  readonly notes: readonly string[];
  /** Why nothing of it is chosen before somebody has looked. */
  readonly doubt: string | null;
  readonly items: readonly MergeItem[];
};

/** Holds a returned workbook against the plan as it is now; a sentence where it is no form of this plan. */
export function mergeOf(book: Snapshot, plan: Plan, returned: Snapshot, today: IsoDay): Merge | string {
  const read = readReturned(returned);
  if (typeof read === "string") return read;
  const { matched, told } = matchRows(read);
  const found = matched.map((one) => ({ ...one, found: findAction(book, plan, one.sent) }));
  if (found.length > 0 && found.every((one) => one.found.action === null) && !hasAny(book, plan, read))
    return `${quoted(returned.name)} was made from ${quoted(read.plan)}, and none of its actions stands in this workbook. Open the workbook that it was made from, then choose the file there.`;
  const taken = new Set<Action>();
  const rows: MergeRow[] = [];
  const all: Told[] = [...read.notRead, ...told];
  const counts = { already: 0, meanwhile: 0 };
  for (const one of found) {
    const result = rowOf(book, plan, read, one, taken, today);
    all.push(...result.told);
    counts.already += result.already;
    counts.meanwhile += result.meanwhile;
    if (result.row !== null) rows.push(result.row);
  }
  const { lead, made } = read;
  return { file: returned.name, lead, made, notes: notesOf(book, plan, read), rows, told: all, ...counts };
}

const hasAny = (book: Snapshot, plan: Plan, { sent }: Returned) =>
  sent.some((one) => findAction(book, plan, one).action !== null);

function notesOf(book: Snapshot, plan: Plan, { plan: from, lead }: Returned): readonly string[] {
  const isLead = leadsOf(plan).some((one) => squash(one.lead) === squash(lead));
  return [
    ...(from.toLowerCase() === book.name.toLowerCase()
      ? []
      : [`The form was made from ${quoted(from)}; this workbook is ${quoted(book.name)}.`]),
    ...(isLead ? [] : [`The plan names no lead called ${quoted(lead)} any more.`]),
  ];
}

type Found = MatchedRow & { readonly found: ReturnType<typeof findAction> };
type Outcome = {
  readonly row: MergeRow | null;
  readonly told: readonly Told[];
  readonly already: number;
  readonly meanwhile: number;
};

function rowOf(
  book: Snapshot,
  plan: Plan,
  { lead, dateSystem, dates }: Returned,
  { row, sent, notes, found }: Found,
  taken: Set<Action>,
  today: IsoDay,
): Outcome {
  const none = { row: null, already: 0, meanwhile: 0 };
  if (found.action === null) return { ...none, told: [{ from: row.from, sentence: found.why }] };
  const { action, renumbered } = found;
  if (taken.has(action)) return { ...none, told: [{ from: row.from, sentence: twice(nameOfSent(sent)) }] };
  taken.add(action);
  const form = updateForm(book, plan, action, today);
  const { items, ...rest } = itemsOf({ book, plan, sent, row, form, dateSystem, dates });
  const moved = renumbered
    ? [`On the form this was ${sent.said.get("ref") ?? ""}; the plan has the same words as ${form.name} now.`]
    : [];
  const other = isLedBy(action, lead)
    ? null
    : `The plan does not name ${lead} as a lead of it any more. Look at it before you choose its cells.`;
  const doubt = [found.doubt, other].filter((why) => why !== null).join(" ");
  const all = [...notes, ...moved];
  const shown = items.length + all.length > 0;
  return { row: shown ? { action, form, notes: all, doubt: doubt === "" ? null : doubt, items } : null, ...rest };
}

const twice = (name: string) =>
  `${name} is the same action of the plan as another row of the form, so only that one is looked at. Enter the update by hand.`;

/** What is chosen before anybody has: all that the plan did not change meanwhile, where it is plain what is meant. */
export function chosenAtFirst({ rows }: Merge): ReadonlySet<string> {
  const plain = ({ conflict, wanted }: MergeItem) => !conflict && !(wanted.field === "evidence" && wanted.to === "");
  return new Set(rows.flatMap(({ doubt, items }) => (doubt === null ? items.filter(plain).map(({ key }) => key) : [])));
}

/** The fixes for what is chosen, one for each action, and a sentence for each that cannot be written. */
export function mergeFixes(
  book: Snapshot,
  plan: Plan,
  { rows }: Merge,
  chosen: ReadonlySet<string>,
  today: IsoDay,
): { readonly fixes: readonly Fix[]; readonly cannot: readonly string[] } {
  const [fixes, cannot]: [Fix[], string[]] = [[], []];
  for (const { form, items } of rows) {
    const wanted = items.filter(({ key }) => chosen.has(key));
    if (wanted.length === 0) continue;
    try {
      const fix = updateFix(book, plan, form, enteredOf(form, wanted), today);
      if (fix !== null) fixes.push(fix);
    } catch (error) {
      if (!(error instanceof CannotUpdate)) throw error;
      cannot.push(`${form.name}: ${error.message}`);
    }
  }
  return { fixes, cannot };
}

/** What is chosen, as somebody would have entered it into the form of the pane. */
function enteredOf(form: UpdateForm, items: readonly MergeItem[]): Entered {
  const dates = new Map<OpenDate, DateAnswer>();
  let entered: { -readonly [K in keyof Entered]: Entered[K] } = { ...nothingEntered(form), dates };
  for (const { wanted } of items) {
    if (wanted.field === "date") dates.set(wanted.date, wanted.answer);
    else entered = { ...entered, ...stated(wanted) };
  }
  return entered;
}

type Stated = { actionStatus?: ActionStatus; impactStatus?: ImpactStatus; progress?: string; evidence?: string };
const stated = (wanted: Exclude<MergeItem["wanted"], { field: "date" }>): Stated => ({ [wanted.field]: wanted.to });

/** How much there is to look at, in a sentence. */
export function mergeSentence({ lead, made, rows, told, already }: Merge): string {
  const items = rows.flatMap((row) => row.items);
  const conflicts = items.filter(({ conflict }) => conflict).length;
  const changed =
    items.length === 0
      ? nothingLeft(already, told.length)
      : `${counted(items.length, "cell was", "cells were")} filled in.`;
  const which = items.length === 1 ? "It has" : counted(conflicts, "of them has", "of them have");
  const both = conflicts === 0 ? "" : ` ${which} changed in the plan meanwhile, too.`;
  const rest =
    told.length === 0 ? "" : ` ${counted(told.length, "thing is", "things are")} not entered, and told below.`;
  return `Form for ${lead}, made on ${made}. ${changed}${both}${rest}`;
}

function nothingLeft(already: number, told: number): string {
  if (already === 0) return "Nothing was filled in that could be entered.";
  return told === 0 ? "All that was filled in stands in the plan." : "Nothing more of it can be entered.";
}

/** What of a form needs nothing: what stands in the plan already, and what changed in the plan alone. */
export function needsNothing({ already, meanwhile }: Merge): readonly string[] {
  return [
    ...(already > 0 ? [`${counted(already, "cell says", "cells say")} in the plan already what was filled in.`] : []),
    ...(meanwhile > 0
      ? [
          `${counted(meanwhile, "cell was", "cells were")} changed in the plan since the form was made, and not on the form. ${meanwhile === 1 ? "It stays as it is" : "They stay as they are"}.`,
        ]
      : []),
  ];
}
