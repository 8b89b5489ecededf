import { fieldNames, type ActionStatus, type ImpactStatus, type Plan } from "../plan";
import type { DateAnswer, OpenDate, UpdateField, UpdateForm } from "../update";
import { capital } from "../words";
import { shortRef, type CellRef, type Snapshot } from "../workbook";
import type { ReturnedCell, ReturnedRow, SentRow, Told } from "./read";

/** What a cell of the form asks to be entered. */
export type Wanted =
  | { readonly field: "actionStatus"; readonly to: ActionStatus }
  | { readonly field: "impactStatus"; readonly to: ImpactStatus }
  | { readonly field: "progress" | "evidence"; readonly to: string }
  | { readonly field: "date"; readonly date: OpenDate; readonly answer: DateAnswer };

/** A cell that was filled in, in all its versions; texts, blank where there is none. */
export type MergeItem = {
  readonly key: string;
  /** What it is: "Action status". */
  readonly what: string;
  /** The cell of the form, and that of the plan. */
  readonly from: CellRef;
  readonly at: CellRef;
  readonly sent: string;
  readonly returned: string;
  readonly now: string;
  /** The plan has changed meanwhile, too: somebody is to choose. */
  readonly conflict: boolean;
  readonly note: string | null;
  readonly wanted: Wanted;
};

/** What a row of the form comes to: what may be entered, what cannot, and how much stands in the plan already. */
export type RowResult = {
  readonly items: readonly MergeItem[];
  readonly told: readonly Told[];
  /** Cells that say by now what was filled in, and cells that changed in the plan alone. */
  readonly already: number;
  readonly meanwhile: number;
};

export type RowGiven = {
  readonly book: Snapshot;
  readonly plan: Plan;
  readonly sent: SentRow;
  readonly row: ReturnedRow;
  readonly form: UpdateForm;
  readonly dateSystem: 1900 | 1904;
  /** So many dates a row of the form has room for. */
  readonly dates: number;
};

export type Part = Partial<{
  readonly item: MergeItem;
  readonly told: readonly Told[];
  readonly already: 1;
  readonly meanwhile: 1;
}>;

/** A cell that is not entered, and why. */
export const tell = (cell: ReturnedCell, sentence: string): Part => ({ told: [{ from: cell.from, sentence }] });
export const NOTHING: Part = {};

/** Why a cell cannot be read as what somebody typed. */
export function unreadable({ from, holds }: ReturnedCell): Told | null {
  if (holds === "value") return null;
  const what = holds === "error" ? "holds an error" : "holds a formula";
  return {
    from,
    sentence: `${shortRef(from)} of the form ${what}, as where a text begins with = + - or @, so it was not read. Have it typed as plain words, then choose the file again.`,
  };
}

/** What an item is called and where it stands. */
export function base({ sent }: RowGiven, field: UpdateField, cell: ReturnedCell, at: CellRef) {
  return {
    key: `${sent.place} ${field}`,
    what: capital(fieldNames[field]),
    from: cell.from,
    at,
  };
}

const SHOWN = 120;
/** A text inside a sentence. */
export const short = (text: string) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).trimEnd()}…`;
};
