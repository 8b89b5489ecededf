import { needed, relations } from "../../../src/hosts/xlsx/book";
import { isTrue } from "../../../src/hosts/xlsx/xml";
import type { Parts } from "../../../src/hosts/xlsx/guard";
import { parseLocalIfAny } from "../model/address";
import { following } from "../model/ranges";
import type { Sheet, Table } from "../model/types";
import { child, listed, treeOf } from "./xml-tree";

/** The tables of the sheet whose part is at `path`. */
export function loadTables(sheet: Sheet, parts: Parts, path: string): void {
  for (const { type, target } of relations(parts, path).values()) {
    const table = type === "table" ? tableIn(sheet, needed(parts, target)) : null;
    if (table !== null) sheet.tables.push(table);
  }
}

function tableIn(sheet: Sheet, xml: string): Table | null {
  const node = child(treeOf(xml), "table");
  const { displayName, name = "", ref = "", headerRowCount = "1", totalsRowCount = "0" } = node?.attributes ?? {};
  const block = parseLocalIfAny(ref);
  if (block === null) return null;
  const style = child(node, "tableStyleInfo")?.attributes ?? {};
  sheet.book.lastId += 1;
  return {
    id: String(sheet.book.lastId),
    name: displayName ?? name,
    range: following(sheet, block),
    style: style.name ?? "",
    showHeaders: headerRowCount !== "0",
    showTotals: totalsRowCount !== "0",
    showBandedRows: isTrue(style.showRowStripes),
    showBandedColumns: isTrue(style.showColumnStripes),
    showFilterButton: child(node, "autoFilter") !== undefined,
    filterIsOn: listed(node, "autoFilter", "filterColumn").length > 0,
    highlightFirstColumn: isTrue(style.showFirstColumn),
    highlightLastColumn: isTrue(style.showLastColumn),
  };
}
