import { squash, type Action, type ActionField } from "../plan";
import { readActionStatus, readImpactStatus, saysOnlyItsState } from "../plan/statuses";
import type { Fix } from "../workbook";
import { groupBy } from "../group-by";
import { listCells, quoted, set, type At } from "./rows";

/** A cell whose words mean a state of the scheme, and the scheme's own words for it. */
export type Worded = { readonly action: Action; readonly at: At; readonly wording: string };

/** One or more cells whose words differ from the scheme's. */
export type Reworded = { readonly about: string; readonly at: At; readonly message: string; readonly fix: Fix };

/**
 * Cells that say a state in other words. Where most of a column speaks the scheme's words, each other cell is a slip of
 * its own, safely put right. Where the column has words of its own, that is a choice: one finding asks about it.
 */
export function rewordings(cells: readonly Worded[], field: ActionField, scale: string): Reworded[] {
  return [...groupBy(cells, ({ action }) => action.sheet)].flatMap(([sheet, all]) => {
    const odd = all.filter(({ action, wording }) => action.raw[field] !== wording);
    const slips = odd.length * 2 <= all.length ? odd : odd.filter(isSlip);
    const own = odd.filter((cell) => !slips.includes(cell));
    return [...slips.map(slip), ...(own.length > 0 ? [ownWords(sheet, own)] : [])];
  });

  function isSlip({ action, wording }: Worded): boolean {
    return squash(String(action.raw[field])) === squash(wording);
  }

  function slip({ action, at, wording }: Worded): Reworded {
    return {
      about: action.key,
      at,
      message: `${listCells(at)} holds ${quoted(action.raw[field])}; the scheme's wording is ${quoted(wording)}.`,
      fix: { label: `Write ${quoted(wording)}`, safe: saysItself(action), edits: [set(action, field, wording)] },
    };
  }

  /** The words say the state and no more; one that was read with a colour or a key is for a person to confirm. */
  function saysItself({ raw }: Action): boolean {
    const text = String(raw[field]);
    return (
      saysOnlyItsState(text) && (field === "actionStatus" ? readActionStatus(text) : readImpactStatus(text)) !== null
    );
  }

  function ownWords(sheet: string, cells: readonly Worded[]): Reworded {
    const at = cells.map((cell) => cell.at[0]) as unknown as At;
    const first = cells[0]!;
    const words = `${quoted(first.action.raw[field])} is read as ${quoted(first.wording)}`;
    return {
      about: sheet,
      at,
      message: `${listCells(at)} hold the ${scale} in words of their own: ${words}. Use the scheme's wording?`,
      fix: {
        label: "Write the scheme's wording in all of them",
        safe: false,
        edits: cells.map(({ action, wording }) => set(action, field, wording)),
      },
    };
  }
}

/**
 * The one wording that a text is truly near to: three slips of the keyboard at most, and nothing else as near. Words
 * that turn a meaning ("on", "off", "not") must be the same. Null: it could mean more than one, or none.
 */
export function nearestWording(text: string, wordings: readonly string[]): string | null {
  const said = squash(text);
  const ranked = wordings
    .filter((wording) => sameTurns(said, squash(wording)))
    .map((wording) => ({ wording, slips: distance(said, squash(wording)) }))
    .sort((a, b) => a.slips - b.slips);
  const [best, next] = ranked;
  if (best === undefined || best.slips > Math.min(3, said.length / 5)) return null;
  return next !== undefined && next.slips - best.slips < 3 ? null : best.wording;
}

function sameTurns(a: string, b: string): boolean {
  const [one, other] = [a.split(" "), b.split(" ")];
  return ["on", "off", "not"].every((word) => one.includes(word) === other.includes(word));
}

/** Letters to add, leave out or change to come from one text to the other (Levenshtein 1965). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
