import { splitCellRef, type CellRef, type Plan } from "../core";
import { actionsByCell } from "../core/findings-of-actions";

/** The reference of the action or measure whose cell it is; null for other cells and where it has none. */
export function refsByCell({ actions, kpis }: Plan): (cell: CellRef) => string | null {
  const actionAt = actionsByCell(actions);
  const measures = new Map(kpis.map(({ sheet, row, ref }) => [`${row} ${sheet}`, ref]));
  return (cell) => {
    const { sheet, row } = splitCellRef(cell);
    return actionAt(cell)?.ref ?? measures.get(`${row} ${sheet}`) ?? null;
  };
}
