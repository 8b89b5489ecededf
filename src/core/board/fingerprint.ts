import type { CellRef, CellValue } from "../workbook";
import { digestOf } from "../workbook";
import { registersOf, registerKinds } from "../plan/registers";
import type { BoardInput } from "./pack";
import { wordsOf } from "./again/token";

/** What the cover calls it. */
export const FINGERPRINT = "Fingerprint";

export type Fingerprint = {
  /** `7KQ4-M2XD-9PTR`. */
  readonly code: string;
  /** How many cells it was taken of. */
  readonly cells: number;
};

/** A row of a plan, as far as it says which cells it was read from and what they hold. */
type Read = {
  readonly at: { readonly [field: string]: CellRef | undefined };
  readonly raw: { readonly [field: string]: CellValue | undefined };
};

/**
 * A short mark of the cells that a pack rests on: those of the actions, measures and registers and
 * of what is said of the areas, each with its address and
 * what it holds, and the states as they were read, for these may stand in colours or in words that the settings explain.
 * Looks, the order of the sheets, sheets that are not read and our own do not count, so that it stays when the workbook is
 * saved again by another program, or a report is recorded. It is a sum over the cells, whatever their order, and no secret.
 */
export function fingerprintOf({ plan }: Pick<BoardInput, "plan">): Fingerprint {
  const cells = new Set<string>();
  let [high, low] = [0, 0];
  const add = (at: string, what: string) => {
    if (what === "") return;
    const [a, b] = digestOf(`${at}\n${what}`);
    [high, low] = [(high + a) >>> 0, (low + b) >>> 0];
    cells.add(at);
  };
  const addRow = ({ at, raw }: Read) => {
    for (const [field, cell] of Object.entries(at)) if (cell !== undefined) add(cell, wordsOf(raw[field] ?? null));
  };
  for (const action of plan.actions) {
    addRow(action);
    for (const field of ["actionStatus", "impactStatus"] as const)
      add(action.at[field] ?? `${action.sheet} ${action.row} ${field}`, action[field] ?? "");
  }
  for (const kpi of plan.kpis) {
    addRow(kpi);
    for (const { at, value, missing } of kpi.points) add(at, wordsOf(value ?? missing));
  }
  for (const kind of registerKinds) for (const { rows } of registersOf(plan, kind)) for (const row of rows) addRow(row);
  for (const { at, text } of plan.areaWords) if (!cells.has(at[0])) add(at[0], wordsOf(text));
  return { code: codeOf(high, low), cells: cells.size };
}

/** Letters and digits that are not taken for each other when they are read out (D. Crockford's base 32). */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 60 bits in three groups. */
function codeOf(high: number, low: number): string {
  const signs = (number: number) => Array.from({ length: 6 }, (_, i) => SIGNS[(number >>> (5 * i)) & 31]).join("");
  const all = signs(high) + signs(low);
  return [all.slice(0, 4), all.slice(4, 8), all.slice(8)].join("-");
}

/** The fingerprint that a text holds; null where it holds none. */
export function fingerprintIn(text: string): string | null {
  return /\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}\b/.exec(text)?.[0] ?? null;
}
