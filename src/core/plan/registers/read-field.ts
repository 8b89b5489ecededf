import { textOf, type Cell } from "../cells";
import type { DateSettings, Milestone } from "../dates/milestones";
import { milestonesIn } from "../read-action";
import { squash } from "../squash";
import type { RegisterValue } from "./definition";
import { readReferences, type KnownRefs } from "./read-references";
import { isScale, readState } from "./states";

/** How this workbook's registers are read. */
export type RegisterWays = {
  readonly system: 1900 | 1904;
  readonly dates: DateSettings;
  readonly known: KnownRefs;
};

/** What a cell is read as, and whether it holds something that its column's meaning cannot explain. */
type FieldRead = { readonly read: unknown; readonly isUnread: boolean };

/** Reads one cell of a register; null: the register has no such column. */
export function readField(value: RegisterValue, cell: Cell | null, ways: RegisterWays): FieldRead {
  if (value === "references") return { read: cell === null ? [] : readReferences(cell, ways.known), isUnread: false };
  const text = cell === null || cell.strike === "all" ? null : textOf(cell);
  if (cell === null || text === null) return { read: null, isUnread: false };
  if (value === "text") return { read: text, isUnread: false };
  if (value === "day") return readDay(cell, ways);
  if (value === "number") return { read: numberIn(cell, text), isUnread: false };
  if (!isScale(value)) return { read: null, isUnread: true };
  const state = readState(value, text);
  // Words of another kind of evidence, and of how a risk moves, are left as they are.
  const isClosedSet = value === "progress" || value === "evaluation" || value === "level";
  return { read: state, isUnread: state === null && isClosedSet && !isPlaceholder(text) && !isColour(text) };
}

function readDay(cell: Cell, { dates }: RegisterWays): FieldRead {
  const all = milestonesIn(cell, dates).filter(({ replaced }) => !replaced);
  const dated = all.filter(({ date }) => date !== null);
  const held: Milestone | null = dated.at(-1) ?? all.at(-1) ?? null;
  const isUnread =
    held !== null &&
    held.date === null &&
    held.kind === "unknown" &&
    held.window === null &&
    !isPlaceholder(held.asWritten);
  return { read: held, isUnread };
}

/** 4, "4 - Likely", "4/5"; words such as "High" are no number. */
function numberIn({ raw }: Cell, text: string): number | null {
  if (typeof raw === "number") return raw;
  const [, digits] = /^\s*(\d{1,3}(?:\.\d+)?)(?![\d.]|\s*%)/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Words that hold the place of a day or a state. */
const isPlaceholder = (text: string) =>
  /^$|^(?:n a|na|none|nil|tb[acd]|to be (?:confirmed|agreed|advised|set)|not (?:set|known|applicable|yet \w+)|unknown|various|on ?going|asap|immediate(?:ly)?|see .*)$/.test(
    squash(text),
  );

const isColour = (text: string) =>
  /^(?:red|amber|green|blue|yellow|black|grey|[ragb])(?: (?:red|amber|green))?$/.test(squash(text));

/** Whether a cell for the day of closing says in words that it is closed, or that it is not. */
export function saysNothingYet(cell: Cell): boolean {
  return readState("progress", textOf(cell) ?? "") !== null;
}
