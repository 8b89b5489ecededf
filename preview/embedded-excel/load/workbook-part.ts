import { needed, relations } from "../../../src/hosts/xlsx/book";
import { isTrue } from "../../../src/hosts/xlsx/xml";
import type { Parts } from "../../../src/hosts/xlsx/guard";
import { newId } from "../model/book";
import { setFormula } from "../model/names";
import type { Book, Name, Sheet } from "../model/types";
import { child, listed, textOf, treeOf, type XmlNode } from "./xml-tree";

/**
 * Defined names, the sheet in front, and whether the structure is protected. `sheetWithId` finds a sheet by its number in
 * the file; there is none for chart sheets, which are counted but not shown.
 */
export function loadWorkbookPart(book: Book, parts: Parts, sheetWithId: (id: string) => Sheet | null): void {
  const path = [...relations(parts, "").values()].find(({ type }) => type === "officeDocument")?.target;
  const workbook = treeOf(needed(parts, path ?? "xl/workbook.xml")).children[0];
  const sheets = listed(workbook, "sheets", "sheet").map(({ attributes }) => sheetWithId(attributes.sheetId ?? ""));
  for (const name of listed(workbook, "definedNames", "definedName")) loadName(book, name, sheets);
  book.structureProtected = isTrue(child(workbook, "workbookProtection")?.attributes.lockStructure);
  const wanted = sheets[Number(child(workbook, "bookViews", "workbookView")?.attributes.activeTab ?? 0)];
  const visible = book.sheets.find(({ visibility }) => visibility === "Visible");
  const active = wanted?.visibility === "Visible" ? wanted : visible;
  if (active) book.active = active;
}

/** Names that Excel keeps for itself (print areas, filters) are no names of the user's. */
function loadName(book: Book, node: XmlNode, sheets: readonly (Sheet | null)[]): void {
  const { name = "", localSheetId, hidden, comment = "" } = node.attributes;
  if (name.startsWith("_xlnm.")) return;
  const scope = localSheetId === undefined ? null : sheets[Number(localSheetId)];
  if (scope === undefined || (scope === null && localSheetId !== undefined)) return;
  const made: Name = { id: newId(book), name, scope, range: null, formula: "", visible: !isTrue(hidden), comment };
  setFormula(book, made, `=${textOf(node)}`);
  book.names.push(made);
}
