import type { SheetSnapshot } from "../../workbook";
import { squash } from "../squash";
import type { Verdict } from "./headings";
import type { RegisterKind } from "./register-names";

/** Registers whose rows hang on actions: a bare "Ref" of theirs is that of the action. */
const OF_ACTIONS: readonly RegisterKind[] = ["evidence", "escalations"];
/** Those that have numbers of their own: there it is the action's only where the numbers do not count the rows. */
const OF_THEIR_OWN: readonly RegisterKind[] = ["requests", "challenges"];

/** "1.2" or "P1.2": as actions of a plan are numbered, and rows hardly are. */
const OF_A_PLAN = /^\D{0,8}\d{1,2}\.\d/;

/**
 * The fields of a register in which a column "Ref" holds the actions' references and not its own numbers: no other column
 * says which actions a row belongs to, and most of its cells look like references of a plan.
 */
export function linksByNumber(
  sheet: SheetSnapshot,
  headerRow: number,
  { kind, fields }: Verdict,
  headings: readonly string[],
): ReadonlyMap<number, string> {
  if (![...OF_ACTIONS, ...OF_THEIR_OWN].includes(kind) || [...fields.values()].includes("actions")) return fields;
  const column = headings.findIndex(
    (heading, at) =>
      /^refs?(?:erences?)?(?: no)?$/.test(squash(heading)) && ["number", undefined].includes(fields.get(at)),
  );
  if (column < 0) return fields;
  const cells = sheet.values.slice(headerRow + 1).flatMap((row) => row[column] ?? []);
  const texts = cells.map(String).filter((text) => text.trim() !== "");
  const alike = texts.filter((text) => OF_A_PLAN.test(text.trim())).length;
  if (texts.length === 0 || alike * 2 <= texts.length) return fields;
  if (OF_THEIR_OWN.includes(kind) && countsRows(texts)) return fields;
  return new Map([...fields, [column, "actions"]]);
}

/** Numbers that only ever rise number the rows. */
function countsRows(texts: readonly string[]): boolean {
  const parts = texts.map((text) => text.split(/\D+/).filter(Boolean).map(Number));
  return parts.length > 2 && parts.every((own, i) => i === 0 || isAfter(own, parts[i - 1]!));
}

const isAfter = (own: readonly number[], before: readonly number[]) => {
  const at = own.findIndex((part, i) => part !== before[i]);
  return at >= 0 && own[at]! > (before[at] ?? -1);
};
