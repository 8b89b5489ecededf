import type { Action, Plan } from "../plan";
import { splitCellRef, type CellRef } from "../workbook";

/** An action's own cells. In a plan that is turned, or beside another, its row alone does not tell which it is. */
const cellsOf = ({ at, joined }: Action): readonly CellRef[] => [...Object.values(at), ...joined];

/** The same action in another reading of the workbook: the one that has its cells and its reference or its words. */
export function sameAction({ actions }: Plan, action: Action): Action | undefined {
  const [first] = cellsOf(action);
  if (first === undefined) return undefined;
  const one = actions.find((each) => cellsOf(each).includes(first));
  return one !== undefined && (one.ref === action.ref || one.title === action.title) ? one : undefined;
}

/**
 * The action that a cell belongs to: one of its own, or one between them. A cell beside the plan belongs to the action of
 * its row, where there is no more than one.
 */
export function actionAtCell({ actions }: Plan, cell: CellRef): Action | undefined {
  const { sheet, row, column } = splitCellRef(cell);
  const here = actions.filter((one) => one.sheet === sheet).map((action) => ({ action, block: blockOf(action) }));
  const own = here.filter(({ action }) => cellsOf(action).includes(cell));
  const inRows = here.filter(({ block }) => block.top <= row && row <= block.bottom);
  const around = inRows.filter(({ block }) => block.left <= column && column <= block.right);
  for (const found of [own, around, inRows])
    if (found.length > 0) return found.length === 1 ? found[0]!.action : undefined;
  return undefined;
}

/** The rows and columns from the first to the last of its cells. */
function blockOf(action: Action) {
  const places = cellsOf(action).map(splitCellRef);
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}
