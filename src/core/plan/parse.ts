import type { Snapshot } from "../workbook";
import type { Layout, Plan } from "./plan";

/** The typed rows of a workbook; every value keeps the cell that it came from. */
export function parse(book: Snapshot, layout: Layout): Plan {
  return { name: book.name, layout, actions: [], headings: [], kpis: [], unread: [], asAt: null, errors: [] };
}
