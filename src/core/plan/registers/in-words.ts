import type { CellRef } from "../../workbook";
import { listed } from "../../words";
import { longDay } from "../dates/day";
import type { Milestone } from "../dates/milestones";
import { definitionOf, type Register, type RegisterRef } from "./register";
import { isScale, registerStateNames } from "./states";

/** What the cells of a register that are more than words were read as; null where they could not be. */
export function registerInWords(register: Register): ReadonlyMap<CellRef, string | null> {
  const said = new Map<CellRef, string | null>();
  const { columns } = definitionOf(register.kind);
  for (const row of register.rows) {
    const read = row as unknown as { readonly [field: string]: unknown };
    for (const [field, at] of Object.entries(row.at) as [string, CellRef][]) {
      const words = wordsOf(columns[field]!.value, read[field]);
      if (words !== undefined) said.set(at, words);
    }
  }
  for (const { at } of register.unread) said.set(at, null);
  return said;
}

/** Undefined: the cell is its own words. */
function wordsOf(value: string, read: unknown): string | undefined {
  if (value === "day") {
    const day = (read as Milestone | null)?.date ?? null;
    return day === null ? undefined : longDay(day);
  }
  if (value === "references") {
    const refs = (read as readonly RegisterRef[]).map(({ ref, actions, isArea }) =>
      isArea ? `area ${ref}` : `${ref}${actions.length === 0 ? " (not in the plan)" : ""}`,
    );
    return refs.length === 0 ? undefined : listed(refs);
  }
  if (!isScale(value) || read === null) return undefined;
  return (registerStateNames[value] as { readonly [state: string]: string })[read as string];
}
