import { isBlank, localRef, valueAt, type SheetSnapshot } from "../workbook";
import type { Cell } from "./cells";
import type { StatusReader } from "./colours";
import type { SheetLayout } from "./plan";
import { isComplete } from "./scheme";
import { squash } from "./squash";
import { statesLeftOpen } from "./statuses";

/** Reads the words and the fill of a plan's status cell. */
export type ReadState = StatusReader["actionStatus"];

/** "Completed actions", "Closed", "Actions completed in 2024": the whole heading, so that "Complete the review" is none. */
const HEADS_DONE =
  /^(?:recently |all |now |previously )*(?:completed?|closed|finished|done)(?: and (?:closed|archived|completed?|signed off))?(?: (?:actions?|tasks?|items?|work|activit(?:y|ies)|projects?|milestones?))?(?: (?:since|in|to|by|before|during|as at) .*)?$|^(?:actions?|tasks?|items?|work) (?:now |already |that (?:are|were|have been) |which (?:are|were|have been) )?(?:completed?|closed|finished|done)(?: .*)?$/;

/** A longer text is a sentence. */
const LONGEST = 60;

/** Whether a heading says that the actions below it are done. */
const headsDone = (text: string): boolean => text.length <= LONGEST && HEADS_DONE.test(squash(text));

/**
 * Says of rows that are struck through whether they are said to be complete: by their status, or by the heading above
 * them where their status says nothing else. Officers strike out what they have done as well as what they have dropped,
 * and the line alone does not tell which.
 */
export function doneTeller(sheet: SheetSnapshot, layout: SheetLayout, readState: ReadState): (row: number) => boolean {
  const column = layout.columns.find(({ field }) => field === "actionStatus")?.column;
  const below = rowsBelowDone(sheet, layout);
  return (row) => {
    const raw = column === undefined ? null : valueAt(sheet, row, column);
    const fill = column === undefined ? null : (sheet.fills.get(localRef(row, column)) ?? null);
    const text = isBlank(raw) ? "" : String(raw).trim();
    const { status } = readState({ text, fill });
    if (status !== null) return isComplete(status);
    const open = statesLeftOpen(text);
    return open.length > 0 ? open.every(isComplete) : below.has(row);
  };
}

/** The rows below a heading that says that they are done, as far as the next heading. */
function rowsBelowDone(sheet: SheetSnapshot, { rows }: SheetLayout): ReadonlySet<number> {
  const found = new Set<number>();
  let isDone = false;
  for (const { row, kind } of rows) {
    if (kind === "heading")
      isDone = (sheet.values[row] ?? []).some((cell) => typeof cell === "string" && headsDone(cell));
    else if (isDone) found.add(row);
  }
  return found;
}

/** Reads cells as if nothing in the rows that are done were struck through: what they say holds. */
export function readingDone(
  cellAt: (row: number, column: number) => Cell,
  done: ReadonlySet<number>,
): (row: number, column: number) => Cell {
  if (done.size === 0) return cellAt;
  return (row, column) => {
    const cell = cellAt(row, column);
    if (cell.strike !== "all" || !done.has(row)) return cell;
    const { strike: _, ...holding } = cell;
    return holding;
  };
}
