import { oncePer } from "./once-per";
import type { Action, Plan } from "./plan";
import type { Finding } from "./rules";
import { rowOf, splitCellRef, type CellRef } from "./workbook";

/** A finding as far as it is about one action: its cells there, and whether it is about others too. */
export type FindingOfAction = {
  readonly finding: Finding;
  readonly cells: readonly CellRef[];
  readonly shared: boolean;
};

/** The findings about each action, by its key, in their order; an action is known by any cell of its rows. */
export function findingsOfActions(
  { actions }: Pick<Plan, "actions">,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly FindingOfAction[]> {
  const actionAt = actionsByCell(actions);
  const found = new Map<string, FindingOfAction[]>();
  for (const finding of findings) {
    const cells = new Map<string, CellRef[]>();
    for (const at of finding.at) {
      const action = actionAt(at);
      if (action === undefined) continue;
      const own = cells.get(action.key);
      if (own === undefined) cells.set(action.key, [at]);
      else own.push(at);
    }
    for (const [key, own] of cells) {
      const one = { finding, cells: own, shared: cells.size > 1 };
      const known = found.get(key);
      if (known === undefined) found.set(key, [one]);
      else known.push(one);
    }
  }
  return found;
}

/** Which action a cell belongs to. */
export const actionsByCell = oncePer((actions: readonly Action[]): ((cell: CellRef) => Action | undefined) => {
  const sheets = new Map<string, Map<number, Action>>();
  for (const action of actions) {
    let rows = sheets.get(action.sheet);
    if (rows === undefined) sheets.set(action.sheet, (rows = new Map()));
    rows.set(action.row, action);
  }
  return (cell) => {
    const { sheet, row } = splitCellRef(cell);
    return sheets.get(sheet)?.get(row) ?? outsideRows(actions).get(`${row} ${sheet}`);
  };
});

/** The actions of the rows beside their own, by the few cells that they have there. */
const outsideRows = oncePer((actions: readonly Action[]) => {
  const others = new Map<string, Action>();
  for (const action of actions) {
    const own = String(action.row + 1);
    for (const cell of [...Object.values(action.at), ...action.joined])
      if (!standsInRow(cell, own)) others.set(`${rowOf(cell)} ${action.sheet}`, action);
  }
  return others;
});

/** Whether a cell stands in the row of this number: `12` of `Plan!C12`. */
function standsInRow(cell: CellRef, number: string): boolean {
  return cell.endsWith(number) && cell.charCodeAt(cell.length - number.length - 1) > NINE;
}

const NINE = "9".charCodeAt(0);
