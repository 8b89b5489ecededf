import { isTrue } from "../../../src/hosts/xlsx/xml";
import type { Parts } from "../../../src/hosts/xlsx/guard";
import { parseLocalIfAny } from "../model/address";
import { cellsIn } from "../model/cells";
import type { Hyperlink, ProtectionOptions, Sheet } from "../model/types";
import type { Formats } from "./formats";
import { loadValidations } from "./validations";
import { child, listed, rootOf, truth, type XmlNode } from "./xml-tree";

/** What stands around the cells in the sheet's part, whose root is `root`. */
export function loadSheetParts(sheet: Sheet, root: XmlNode | null, parts: Parts, path: string, formats: Formats): void {
  const view = child(root, "sheetViews", "sheetView");
  sheet.showGridlines = truth(view?.attributes.showGridLines, true);
  sheet.showHeadings = truth(view?.attributes.showRowColHeaders, true);
  sheet.frozen = frozenBy(child(view, "pane"));
  sheet.tabColor = formats.colour(child(root, "sheetPr", "tabColor")) ?? "";
  sheet.filter = parseLocalIfAny(child(root, "autoFilter")?.attributes.ref ?? "");
  sheet.filterIsOn = listed(root, "autoFilter", "filterColumn").length > 0;
  loadProtection(sheet, child(root, "sheetProtection"));
  loadValidations(sheet, root);
  loadLinks(sheet, listed(root, "hyperlinks", "hyperlink"), parts, path);
}

/** A window that is only split is not frozen. */
function frozenBy(pane: XmlNode | undefined): Sheet["frozen"] {
  const { state = "split", xSplit = 0, ySplit = 0 } = pane?.attributes ?? {};
  return state.startsWith("frozen") ? { rows: Number(ySplit), columns: Number(xSplit) } : { rows: 0, columns: 0 };
}

/** The file says of most things that they are locked, of objects and scenarios only when they are (18.3.1.85). */
function loadProtection(sheet: Sheet, node: XmlNode | undefined): void {
  const said = node?.attributes ?? {};
  if (!isTrue(said.sheet)) return;
  const allowed = (attribute: string): boolean => !truth(said[attribute], true);
  const options: ProtectionOptions = {
    allowAutoFilter: allowed("autoFilter"),
    allowDeleteColumns: allowed("deleteColumns"),
    allowDeleteRows: allowed("deleteRows"),
    allowEditObjects: !isTrue(said.objects),
    allowEditScenarios: !isTrue(said.scenarios),
    allowFormatCells: allowed("formatCells"),
    allowFormatColumns: allowed("formatColumns"),
    allowFormatRows: allowed("formatRows"),
    allowInsertColumns: allowed("insertColumns"),
    allowInsertHyperlinks: allowed("insertHyperlinks"),
    allowInsertRows: allowed("insertRows"),
    allowPivotTables: allowed("pivotTables"),
    allowSort: allowed("sort"),
    selectionMode: isTrue(said.selectUnlockedCells) ? "None" : isTrue(said.selectLockedCells) ? "Unlocked" : "Normal",
  };
  // The file has a hash of the password: no text is equal to it, so the protection cannot be taken off here.
  sheet.protection = { options, password: said.password ?? said.hashValue ?? null };
}

function loadLinks(sheet: Sheet, nodes: readonly XmlNode[], parts: Parts, path: string): void {
  if (nodes.length === 0) return;
  const cut = path.lastIndexOf("/") + 1;
  const related = rootOf(parts, `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`)?.children ?? [];
  const targets = new Map(related.map(({ attributes }) => [attributes.Id, attributes.Target]));
  for (const { attributes } of nodes) {
    const { ref = "", id, location, tooltip, display } = attributes;
    const block = parseLocalIfAny(ref);
    if (block === null) continue;
    const address = targets.get(id);
    const link: Hyperlink = {
      ...(address !== undefined && { address }),
      ...(location !== undefined && { documentReference: location }),
      ...(tooltip !== undefined && { screenTip: tooltip }),
      ...(display !== undefined && { textToDisplay: display }),
    };
    for (const { cell } of cellsIn(sheet, block)) cell.link = link;
  }
}
