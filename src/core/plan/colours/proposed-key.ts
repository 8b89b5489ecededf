import type { CellRef } from "../../workbook";
import { colourName, isPlain, type ColourName } from "./colour";
import type { Status } from "./scale";

/** A cell whose words say a state, and the fill that it has (`#RRGGBB` or null). */
export type WordedCell = { readonly status: Status; readonly fill: string | null; readonly at: CellRef };

/** A colour that a workbook uses beside the words of a state. */
export type ProposedColour = {
  readonly status: Status;
  readonly colour: string;
  readonly name: ColourName | null;
  /** Cells that say the state on this colour. */
  readonly agreeing: readonly CellRef[];
  /** Cells that say the state on another colour or none, or another state on this colour. */
  readonly disagreeing: readonly CellRef[];
};

/** The share of a scale's cells in which words and fills must agree. */
const AGREEMENT = 0.8;

/**
 * The key that a workbook's own use of colours amounts to, or null. Each state has the fill that most of its cells have;
 * there are at least two such colours, no two states share one, and at least four fifths of all cells keep to it. Cells
 * that each have a colour of their own prove nothing, so some colour must come again.
 */
export function proposedKey(cells: readonly WordedCell[]): readonly ProposedColour[] | null {
  const worn = cells.map((cell) => ({ ...cell, fill: isPlain(cell.fill) ? null : cell.fill }));
  const usual = new Map(
    [...new Set(worn.map(({ status }) => status))].map((status) => [status, usualFill(worn, status)]),
  );
  const coloured = [...usual].flatMap(([status, colour]) => (colour == null ? [] : [{ status, colour }]));
  const agreeing = worn.filter(({ status, fill }) => fill === usual.get(status));
  const proof = agreeing.filter(({ fill }) => fill !== null).length;
  if (coloured.length < 2 || new Set(coloured.map(({ colour }) => colour)).size < coloured.length) return null;
  if (proof <= coloured.length || agreeing.length < worn.length * AGREEMENT) return null;
  return coloured.map(({ status, colour }) => ({
    status,
    colour,
    name: colourName(colour),
    agreeing: worn.filter((cell) => cell.status === status && cell.fill === colour).map(({ at }) => at),
    disagreeing: worn.filter((cell) => (cell.status === status) !== (cell.fill === colour)).map(({ at }) => at),
  }));
}

/** The fill of more than half of a state's cells; undefined where there is none such, null where they are plain. */
function usualFill(cells: readonly WordedCell[], status: Status): string | null | undefined {
  const count = new Map<string | null, number>();
  for (const cell of cells) if (cell.status === status) count.set(cell.fill, (count.get(cell.fill) ?? 0) + 1);
  const all = [...count.values()].reduce((sum, n) => sum + n, 0);
  return [...count].find(([, n]) => n * 2 > all)?.[0];
}
