import { actionStatusOf, impactStatusOf, type Action, type ActionStatus, type ImpactStatus, type Plan } from "../plan";
import { otherSheetIn } from "../plan/list-sources";
import { readActionStatus, readImpactStatus } from "../plan/statuses";
import { blockOf, sheetOf, shortRef, splitCellRef, valueAt, type CellRef, type Snapshot } from "../workbook";

export type ScaleField = "actionStatus" | "impactStatus";

/**
 * How a state is written in an action's cell: as the cell's own drop-down list has it, so that Excel takes it; else as most
 * actions of the sheet have it; else in the scheme's words.
 */
export function wordsOfState(
  book: Snapshot,
  plan: Plan,
  action: Action,
  field: "actionStatus",
  to: ActionStatus,
): string;
export function wordsOfState(
  book: Snapshot,
  plan: Plan,
  action: Action,
  field: "impactStatus",
  to: ImpactStatus,
): string;
export function wordsOfState(
  book: Snapshot,
  plan: Plan,
  { at, sheet }: Action,
  field: ScaleField,
  to: ActionStatus | ImpactStatus,
): string {
  const cell = at[field];
  const own = plan.actions.filter((one) => one.sheet === sheet && one[field] === to).map(({ raw }) => raw[field]);
  const usual = mostOften(own.filter((text) => typeof text === "string"));
  const choices = cell === undefined ? [] : choicesAt(book, cell);
  const means = field === "actionStatus" ? readActionStatus : readImpactStatus;
  const wording = wordingOf(field, to);
  return (
    choices.find((text) => text === wording) ??
    choices.find((text) => text.trim() === usual?.trim()) ??
    choices.find((text) => means(text)?.status === to) ??
    usual ??
    wording
  );
}

const wordingOf = (field: ScaleField, to: ActionStatus | ImpactStatus) =>
  field === "actionStatus" ? actionStatusOf(to as ActionStatus).wording : impactStatusOf(to as ImpactStatus).wording;

function mostOften(texts: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
}

const ADDRESS = /^=?\s*(\$?[a-z]{1,3}\$?\d+(?::\$?[a-z]{1,3}\$?\d+)?)\s*$/i;

/** What the drop-down list of a cell offers; nothing where it has none, or one whose source is a name or a formula. */
export function choicesAt(book: Snapshot, cell: CellRef): readonly string[] {
  const own = splitCellRef(cell).sheet;
  const source = sheetOf(book, own)?.lists.get(shortRef(cell));
  if (source === undefined) return [];
  const { sheet: name, rest } = otherSheetIn(source) ?? { sheet: own, rest: source };
  const [, address] = ADDRESS.exec(rest) ?? [];
  if (address === undefined) return source.startsWith("=") ? [] : source.split(",").map((text) => text.trim());
  const sheet = sheetOf(book, name);
  if (sheet === undefined) return [];
  const { row, column, rows, columns } = blockOf(address);
  return Array.from({ length: rows * columns }, (_, n) =>
    valueAt(sheet, row + Math.floor(n / columns), column + (n % columns)),
  ).flatMap((value) => (typeof value === "string" && value.trim() !== "" ? [value] : []));
}
