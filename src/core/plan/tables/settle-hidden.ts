import { actionColumns, type ActionField } from "../columns";
import { fieldsMeant } from "../headings";
import type { Header } from "./scales";

type Fields = ReadonlyMap<number, ActionField>;

/**
 * Of two columns whose headings mean the same, the one that shows is read: what is hidden beside it is what it was
 * before. What somebody chose stays.
 */
export function settleHidden({ sheet, ways, chosen, beside }: Header, assigned: Fields): Fields {
  const hidden = new Set(sheet.hiddenColumns);
  const stale = [...assigned].filter(([column]) => hidden.has(column) && !chosen.has(column));
  if (stale.length === 0) return assigned;
  const fields = new Map(assigned);
  for (const [column, field] of stale) {
    const isFree = (at: number) => !hidden.has(at) && !fields.has(at) && !chosen.has(at) && !beside.has(at);
    const shown = ways.findIndex((way, at) => isFree(at) && fieldsMeant<ActionField>(way, actionColumns)[0] === field);
    if (shown < 0) continue;
    fields.delete(column);
    fields.set(shown, field);
  }
  return fields;
}
