import { splitCellRef, type CellRef } from "../workbook";
import type { Finding } from "./rule";

/** Rules after whose findings nothing else can be said of the cells: what stands there is not known. */
const NOT_KNOWN: ReadonlySet<string> = new Set([
  "cell-holds-error",
  "date-improbable",
  "date-month-first",
  "dates-turned-round",
]);

/**
 * Without the findings that follow from a cell of which nobody knows what it should hold: of a due date of 1995 it is asked
 * which day is meant, and not whether the action is overdue.
 */
export function withoutWhatFollows(findings: readonly Finding[]): readonly Finding[] {
  const doubtful = new Set(findings.flatMap(({ rule, at }) => (NOT_KNOWN.has(rule) ? at : [])));
  if (doubtful.size === 0) return findings;
  return findings.filter(({ rule, at }) => NOT_KNOWN.has(rule) || !restsOn(at, doubtful));
}

/** Whether all the cells that a finding names in some column are doubtful. */
function restsOn(at: readonly CellRef[], doubtful: ReadonlySet<CellRef>): boolean {
  if (!at.some((cell) => doubtful.has(cell))) return false;
  const sound = new Set(at.filter((cell) => !doubtful.has(cell)).map(columnOf));
  return at.some((cell) => doubtful.has(cell) && !sound.has(columnOf(cell)));
}

function columnOf(cell: CellRef): string {
  const { sheet, column } = splitCellRef(cell);
  return `${column} ${sheet}`;
}
